// Type-only: everything around the words is done from within the note, by signs, and what was not meant as a sign stays
// a word.
import { expect, test } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import { createPortalCore } from '../portal/core'
import { until } from './desk'
import { picker, pickerCovers } from './hostPicker'
import { ANNA, at, begin, endStories } from './stories'

endStories()

const option = (value: unknown) => JSON.stringify({ v: 1, value })

async function writing(ownTime = false) {
  const core = createPortalCore()
  core.state.appOptions.setting_phrases = option(['Sent to {client}.\nWaiting for an answer.'])
  core.state.appOptions.setting_call_phrases = option(['incoming\t\tAsked us', 'outgoing\t\tWe asked'])
  core.state.appOptions.setting_tags = option(['Sold', 'No interest'])
  const story = await begin(ownTime ? { ownTime } : { core })
  const { desk } = story
  await desk.openCall()
  await desk.field.focus()
  const { keyboard } = desk.page
  const reads = (note: string) => until(() => desk.field.inputValue()).toBe(note)
  const options = () => until(() => desk.frame.getByRole('option').allTextContents())
  return { ...story, keyboard, reads, options }
}

test('/ and # in a list: chosen by Enter and by Tab, each taken back by one Ctrl+Z', async () => {
  const { desk, keyboard, reads, options, notes } = await writing()
  await keyboard.type('- /')
  await options().toEqual(['Asked us', 'Sent to {client}.\nWaiting for an answer.'])
  await keyboard.type('sen')
  await keyboard.press('Enter')
  const sent = '- Sent to Anna Berg · Acme GmbH.\nWaiting for an answer.'
  await reads(sent)
  await keyboard.press('Control+z')
  await reads('- /sen')
  await keyboard.press('Control+Shift+z')
  await reads(sent)
  await keyboard.type(' (#no')
  await options().toEqual(['No interest'])
  await keyboard.press('Tab')
  await reads(`${sent} (`)
  const outcome = desk.frame.getByRole('button', { name: 'Outcome: No interest' })
  await outcome.waitFor()
  await keyboard.press('Control+z')
  await reads(`${sent} (#no`)
  await outcome.waitFor({ state: 'detached' })
  await keyboard.type('), a@b.example, 1/2, 3 > 2, # 1, @ 9')
  await keyboard.press('Enter')
  await keyboard.press('Control+Enter')
  await desk.saved()
  await notes({ [at(ANNA)]: [`${sent} (#no), a@b.example, 1/2, 3 > 2, # 1, @ 9`] })
})

test('@ mentions a colleague from the portal’s picker, who is notified once however often the note is saved', async () => {
  const { desk, core, keyboard, reads, options, notes } = await writing()
  await keyboard.type('Please call, @ today')
  for (const _letter of ' today') await keyboard.press('ArrowLeft')
  await keyboard.press('Backspace')
  await keyboard.type('@')
  await options().toEqual([en.mention.pick])
  await keyboard.press('Enter')
  await picker(desk).getByLabel('Olga Operator').check()
  await keyboard.press('Enter')
  await reads('Please call, @Olga Operator today')
  // The caret is behind the name, and the focus in the note.
  await until(() =>
    desk.field.evaluate((note) => note === document.activeElement && document.hasFocus()),
  ).toBe(true)
  await keyboard.type(' and @ol')
  await keyboard.press('Enter')
  await reads('Please call, @Olga Operator and @Olga Operator today')
  for (const words of ['.', '!', '?']) {
    await keyboard.press('Control+End')
    await keyboard.type(words)
    await keyboard.press('Control+Enter')
    await desk.saved()
  }
  const olga = '[USER=2]Olga Operator[/USER]'
  await notes({ [at(ANNA)]: [`Please call, ${olga} and ${olga} today.!?`] })
  expect(core.state.notifications).toMatchObject([{ userId: 2 }])
  // Another card goes on with the same note.
  await desk.page.reload()
  await desk.arrive()
  await desk.openCall()
  await notes({ [at(ANNA)]: [`Please call, ${olga} and ${olga} today.!?`] })
})

test('@ that is cancelled stays a sign, with the focus in the note', async () => {
  const { desk, keyboard, reads } = await writing()
  await keyboard.type('me @')
  await keyboard.press('Enter')
  await pickerCovers(desk)
  await keyboard.press('Escape')
  await picker(desk).waitFor({ state: 'detached' })
  await until(() =>
    desk.field.evaluate((note) => note === document.activeElement && document.hasFocus()),
  ).toBe(true)
  await keyboard.type('home')
  await reads('me @home')
})

test('> plans a follow-up at the caret: a to-do that begins with the words of the note', async () => {
  const { desk, core, keyboard, reads, notes } = await writing(true)
  await keyboard.type('Wants an offer >')
  await desk.frame.getByRole('option').first().waitFor()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await reads('Wants an offer ')
  await keyboard.type('by Friday')
  await keyboard.press('Control+Enter')
  await desk.saved()
  await desk.pass(9_000)
  await until(() => core.state.todos.length).toBe(1)
  const [todo] = core.state.todos
  expect(todo?.title).toBe('Call back: Anna Berg · Acme GmbH')
  expect(todo?.description.replaceAll('\r\n', '\n')).toMatch(
    /^Wants an offer by Friday\n#[A-Z2-9]{5}-[A-Z2-9]{5}$/,
  )
  const day = await desk.frame.evaluate((when) => new Date(when).getDay(), todo?.deadline ?? '')
  expect([0, 6]).not.toContain(day)
  await notes({ [at(ANNA)]: ['Wants an offer by Friday'] })
})
