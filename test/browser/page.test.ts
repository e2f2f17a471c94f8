// @vitest-environment happy-dom
// What the browser tells of the page's end, and the connection that is opened early.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createPage, preconnect } from '../../src/browser/page'

afterEach(() => vi.restoreAllMocks())

/** Names of what the page was told, in order. */
function toldPage(): string[] {
  const told: string[] = []
  const page = createPage(window)
  page.onLeave(() => told.push('leave'))
  page.onBlur(() => told.push('blur'))
  page.onHidden(() => told.push('hidden'))
  page.onVisible(() => told.push('visible'))
  page.onOnline(() => told.push('online'))
  return told
}

function becomes(state: DocumentVisibilityState) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  document.dispatchEvent(new Event('visibilitychange'))
}

describe('A page', () => {
  it.each([
    ['pagehide', ['leave']],
    ['blur', ['blur']],
    ['online', ['online']],
    ['beforeunload', []],
    ['unload', []],
  ])('calls back on %s', (event, expected) => {
    const told = toldPage()
    window.dispatchEvent(new Event(event))
    expect(told).toEqual(expected)
  })

  it('loses the operator’s eyes when it is hidden, and has them again when it is shown', () => {
    const told = toldPage()
    becomes('hidden')
    expect(told).toEqual(['blur', 'hidden'])
    becomes('visible')
    expect(told).toEqual(['blur', 'hidden', 'visible'])
  })

  it('that goes has lost nobody’s eyes for being hidden as well, unless the browser shows it again', () => {
    const told = toldPage()
    window.dispatchEvent(new Event('pagehide'))
    becomes('hidden')
    expect(told).toEqual(['leave', 'hidden'])
    becomes('visible')
    becomes('hidden')
    expect(told).toEqual(['leave', 'hidden', 'visible', 'blur', 'hidden'])
  })

  it('knows whether it can be seen, also before anything changes', () => {
    const page = createPage(window)
    expect(page.isHidden()).toBe(false)
    becomes('hidden')
    expect([page.isHidden(), createPage(window).isHidden()]).toEqual([true, true])
  })
})

it('The connection to the portal is opened early, the one for requests without cookies', () => {
  preconnect('https://portal.example', document)
  const links = [...document.head.querySelectorAll('link')].map((link) => link.outerHTML)
  expect(links).toEqual(['<link rel="preconnect" crossorigin="anonymous" href="https://portal.example">'])
})
