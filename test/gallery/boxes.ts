// Finds layout faults by measuring: text and controls that are cut off or out of reach, controls that are too small to
// hit, a page that scrolls sideways.

/** Sentences, one for each finding. `leastTarget`: CSS pixels (WCAG 2.2, 2.5.8). */
export function findMisplaced(leastTarget: number): string[] {
  const page = document.scrollingElement ?? document.documentElement
  const view = { width: page.clientWidth, height: innerHeight }
  const CONTROLS = 'a[href], button, summary, input, select, textarea, [role="option"], [role^="menuitem"]'

  /** CSS pixels of text that have to be visible; less is unreadable. */
  const LEAST_SEEN = 48

  const nameOf = (element: Element) => {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)
    return `<${element.localName} class="${element.getAttribute('class') ?? ''}"> "${words}"`
  }
  const ancestorsOf = (element: Element): Element[] =>
    element.parentElement ? [element, ...ancestorsOf(element.parentElement)] : [element]
  const isHeardAlone = (element: Element) =>
    ancestorsOf(element).some((one) => getComputedStyle(one).clipPath === 'inset(50%)')
  const isShown = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isHeardAlone(element)
  const wordsOf = (element: Element) =>
    [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())

  /** The bounds of the element's own text: its box may be wider or narrower than the text. */
  const boxOf = (element: Element) => {
    if (element.matches(CONTROLS)) return element.getBoundingClientRect()
    const rects = wordsOf(element).flatMap((node) => {
      const range = document.createRange()
      range.selectNodeContents(node)
      return [...range.getClientRects()]
    })
    return {
      left: Math.min(...rects.map(({ left }) => left)),
      right: Math.max(...rects.map(({ right }) => right)),
      top: Math.min(...rects.map(({ top }) => top)),
      bottom: Math.max(...rects.map(({ bottom }) => bottom)),
      width: 0,
      height: 0,
    }
  }

  /** Whether the ancestor clips the box without a scroll bar or an ellipsis. */
  const clips = (ancestor: Element, box: ReturnType<typeof boxOf>): boolean => {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(ancestor)
    const edge = ancestor.getBoundingClientRect()
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    const aside = hides(overflowX) && (box.left < edge.left - 1 || box.right > edge.right + 1)
    const below = hides(overflowY) && (box.top < edge.top - 1 || box.bottom > edge.bottom + 1)
    return (
      (aside && textOverflow !== 'ellipsis') ||
      (below && getComputedStyle(ancestor).webkitLineClamp === 'none')
    )
  }
  const isFixed = (element: Element | null): boolean =>
    !!element && (getComputedStyle(element).position === 'fixed' || isFixed(element.parentElement))
  const scrolls = (element: Element | null): boolean =>
    !!element && (/auto|scroll/.test(getComputedStyle(element).overflowY) || scrolls(element.parentElement))
  const isEllipsed = (element: Element) =>
    ancestorsOf(element).some((one) => getComputedStyle(one).textOverflow === 'ellipsis')

  const findings: string[] = []
  if (page.scrollWidth > view.width)
    findings.push(`The page scrolls sideways: ${page.scrollWidth} of ${view.width} px`)

  for (const element of document.querySelectorAll('body *')) {
    const isControl = element.matches(CONTROLS)
    if (!isShown(element) || !(isControl || wordsOf(element).length > 0)) continue
    const box = boxOf(element)
    if ((box.left < -1 || box.right > view.width + 1) && !isEllipsed(element))
      findings.push(`${nameOf(element)} stands outside of the page: ${box.left} to ${box.right} px`)
    if (ancestorsOf(element).some((ancestor) => clips(ancestor, box)))
      findings.push(`${nameOf(element)} is cut off`)
    if (
      element.scrollWidth > element.clientWidth + 1 &&
      isEllipsed(element) &&
      element.clientWidth < LEAST_SEEN
    )
      findings.push(`${nameOf(element)} is cut to ${element.clientWidth} px`)
    // A button's own words are never shortened; names that come from the CRM stand in `bdi`.
    if (
      element.scrollWidth > element.clientWidth + 1 &&
      element.closest('button') &&
      !element.closest('bdi') &&
      !element.querySelector('bdi')
    )
      findings.push(
        `${nameOf(element)} is wider than its button: ${element.scrollWidth} of ${element.clientWidth} px`,
      )
    if (isFixed(element) && !scrolls(element) && (box.top < -1 || box.bottom > view.height + 1))
      findings.push(`${nameOf(element)} cannot be reached: ${box.top} to ${box.bottom} px`)
    if (!isControl) continue
    // A checkbox or radio button can be hit by its label as well.
    const target = element.closest('label')?.getBoundingClientRect() ?? box
    const [width, height] = [Math.max(target.width, box.width), Math.max(target.height, box.height)]
    // A link within a sentence is as high as its line (2.5.8, "Inline").
    const isInline = getComputedStyle(element).display === 'inline'
    if (!isInline && Math.min(width, height) < leastTarget - 0.5)
      findings.push(`${nameOf(element)} is too small to hit: ${width} × ${height} px`)
  }
  return findings
}
