// One operator with two portal tabs: each loads the app for the call, one is looked at (portal.md §8.4). The other one
// costs nothing until it is seen, and goes on with the same note then.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type Desk, until } from './desk'
import { ANNA, at, begin, endStories, STORAGE } from './stories'

endStories()

/** What each tab's frame has asked of the portal so far; the host's page asks nothing itself. */
function requestsByTab(desks: readonly Desk[]): () => number[] {
  const counts = new Map<Page, number>(desks.map(({ page }) => [page, 0]))
  for (const [page] of counts) {
    page.on('request', (request) => {
      if (request.url().includes('/rest/')) counts.set(page, (counts.get(page) ?? 0) + 1)
    })
  }
  return () => [...counts.values()]
}

async function twoTabs(options: Parameters<typeof begin>[0]) {
  const story = await begin(options)
  const [seen, hidden] = await story.tabs(2)
  if (!seen || !hidden) throw new Error('There are no two tabs')
  return { ...story, seen, hidden, requests: requestsByTab([seen, hidden]) }
}

describe.each(STORAGE)('two portal tabs (storage %s)', (storage) => {
  test('a call with a note: the tab that nobody looks at loads the app and asks for nothing', async () => {
    const { core, seen, hidden, requests, notes } = await twoTabs({ storage })
    await seen.openCall()
    const other = await hidden.driven.frame()
    await other.waitForFunction(() => document.querySelector('#note') !== null, undefined, { polling: 50 })
    await seen.type('Hello')
    await seen.press('save')
    await seen.saved()
    expect(requests()).toEqual([2, 0])
    const bound = core.log.filter(({ name }) => name === 'placementBindEvent')
    expect(bound).toHaveLength(3)
    await seen.host('remoteHangUp')
    await Promise.all([seen.cardGone(), hidden.cardGone()])
    await notes({ [at(ANNA)]: ['Hello'] })
    expect(requests()[1]).toBe(0)
  })

  test('the other tab is looked at during the call: one read, and the same note goes on there', async () => {
    const { seen, hidden, requests, notes } = await twoTabs({ storage })
    await seen.openCall()
    await seen.type('Hello')
    await seen.press('save')
    await seen.saved()
    const before = requests()[0]
    await hidden.look()
    await hidden.showTab()
    await until(() => hidden.field.inputValue()).toBe('Hello')
    expect(requests()).toEqual([before, 1])
    await hidden.field.focus()
    await hidden.page.keyboard.press('Control+End')
    await hidden.type(' again')
    await hidden.press('save')
    await hidden.saved()
    await notes({ [at(ANNA)]: ['Hello again'] })
    expect(requests()).toEqual([before, 2])
  })
})
