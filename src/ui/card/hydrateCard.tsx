// Renders the card into the page that index.html has painted, without touching the text field and its caret. By itself
// because it is the entry of the card's chunk, which `paintCard` loads.
import { hydrate } from 'preact'
import { copy } from '../shared/copy'
import { addStyles } from '../shared/styles'
import { type CallCardProps, CallCardView } from './CallCardView'

/** `root` holds the skeleton of index.html, or nothing. */
export function hydrateCard(root: Element, props: Omit<CallCardProps, 'page'>): void {
  addStyles()
  removeIndentation(root)
  hydrate(<CallCardView {...props} page={{ copy }} />, root)
  window.requestIdleCallback?.(() => makeFormatters(props.text))
}

/**
 * What the line of earlier notes is written with. The first formatters of a process cost 60 ms and more on a slow
 * machine: they are made while the portal is awaited, not when it has answered.
 */
function makeFormatters({ day, count, earlier }: CallCardProps['text']): void {
  day(Date.now())
  count(earlier.all, 1)
}

/** Preact re-inserts what does not stand exactly where it counts, and a re-inserted field loses focus and caret. */
function removeIndentation(root: Element): void {
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const blank: Node[] = []
  while (nodes.nextNode()) if (!nodes.currentNode.nodeValue?.trim()) blank.push(nodes.currentNode)
  for (const node of blank) node.parentNode?.removeChild(node)
}
