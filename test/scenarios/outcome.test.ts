// What came of a call: chosen with the keyboard alone, first in the note that colleagues read, and found again by all.
import { expect, test } from 'vitest'
import { createPortalCore, type RestCore } from '../portal/core'
import { type Desk, until } from './desk'
import { begin, endStories, STORAGE } from './stories'

endStories()

function furnished() {
  const core = createPortalCore()
  core.state.appOptions.setting_tags = JSON.stringify({
    v: 1,
    value: ['Sold :)', 'No interest', 'Call back'],
  })
  return core
}

/** The comments as they stand, the operator's newest note last; `#` alone for a reference. */
const comments = (core: RestCore) =>
  core.state.comments.map(({ comment }) => comment.replaceAll('\r\n', '\n').replace(/#\w{5}$/m, '#'))
const control = (desk: Desk) => desk.frame.getByRole('button', { name: /^Outcome/ })

test('is chosen, changed and taken back by keys, and stands in the first line of the note', async () => {
  const { desk, core } = await begin({ core: furnished() })
  const { keyboard } = desk.page
  await desk.openCall()
  await control(desk).waitFor()
  await desk.field.focus()
  await keyboard.type('Sent the offer. #call')
  await keyboard.press('Enter')
  await keyboard.type('She thanks.')
  await until(() => desk.field.inputValue()).toBe('Sent the offer. She thanks.')
  await keyboard.press('Control+Enter')
  await desk.saved()
  const line = 'Incoming call · Main line'
  expect(comments(core)).toEqual([`${line} · \u2060Call back  #\nSent the offer. She thanks.`])
  for (const _stop of ['tools', 'outcome']) await keyboard.press('Tab')
  await keyboard.press('Enter')
  await desk.frame.getByRole('option').first().waitFor()
  await keyboard.press('Enter')
  await until(() => control(desk).textContent()).toBe('Sold :)')
  await keyboard.press('Control+Enter')
  await until(() => comments(core)).toEqual([`${line} · \u2060Sold :\u2060)  #\nSent the offer. She thanks.`])
  for (const _stop of ['tools', 'outcome', 'remove']) await keyboard.press('Tab')
  await keyboard.press('Enter')
  await until(() => desk.field.evaluate((field) => field === document.activeElement)).toBe(true)
  await keyboard.press('Control+Enter')
  await until(() => comments(core)).toEqual([`${line}  #\nSent the offer. She thanks.`])
})

test.each(STORAGE)(
  'alone is a note that outlives the card, storage %s; the next card filters by it',
  async (storage) => {
    const { desk, core } = await begin({ storage, core: furnished() })
    const { keyboard } = desk.page
    await desk.openCall()
    await control(desk).waitFor()
    await desk.field.focus()
    await keyboard.type('#')
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await desk.host('hangUp')
    await until(() => comments(core)).toEqual(['Incoming call · Main line · \u2060No interest  #'])
    core.state.comments.push({
      id: 700,
      bindings: [{ type: 'CONTACT', id: 17 }],
      authorId: 1,
      createdAt: Date.now() - 60_000,
      comment: 'Prefers e-mail',
    })
    await desk.openCall()
    await desk.frame.locator('#earlier-notes > summary').waitFor()
    expect(await control(desk).textContent()).toBe('Outcome')
    await desk.pressListed('e')
    const notes = desk.frame.locator('#earlier-notes .history_list').getByRole('listitem')
    await until(() => notes.count()).toBe(2)
    for (const _stop of ['notes', 'filter']) await keyboard.press('Shift+Tab')
    await keyboard.press('Enter')
    await until(() => notes.count()).toBe(1)
    expect(await notes.textContent()).toMatch(/^You .*No interest$/)
  },
)
