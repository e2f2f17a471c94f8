// What came of a call, in Firefox with the keyboard alone.
import { expect, test } from 'vitest'
import { openFirefox, PATIENTLY } from './firefoxDriver'
import { ANNA, showsStatus, typeNote } from './firefoxStory'

test('is chosen by keys, no word of the note, and stands in its first line', async () => {
  const driven = await openFirefox()
  const { core } = driven.portal
  core.state.appOptions.setting_tags = JSON.stringify({ v: 1, value: ['Sold', 'No interest'] })
  const frame = await driven.card(ANNA)
  const { keyboard } = driven.page
  await frame.waitForSelector('[data-key="tags"]', PATIENTLY)
  await typeNote(frame, 'Hello #')
  await frame.waitForSelector('[role="option"]', PATIENTLY)
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await frame.waitForSelector('.outcome_chosen', PATIENTLY)
  await typeNote(frame, 'Anna')
  await keyboard.down('Control')
  await keyboard.press('Enter')
  await keyboard.up('Control')
  await showsStatus(frame, 'Saved')
  expect(core.state.comments.map(({ comment }) => comment.replaceAll('\r\n', '\n'))).toEqual([
    expect.stringMatching(/^Incoming call · Main line · \u2060No interest {2}#\w{5}\nHello Anna$/),
  ])
  await driven.close()
})
