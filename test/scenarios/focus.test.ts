// The keyboard belongs to the operator: a card takes it from the portal's page only when a call is theirs, gives it back
// to the note after every dialog, and a key that is held down acts only where it was pressed.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import { createPortalCore } from '../portal/core'
import { type Desk, until } from './desk'
import { picker, pickerCovers } from './hostPicker'
import { ANNA, at, begin, endStories, IVAN, STORAGE, type StoryOptions } from './stories'

endStories()

const chat = ({ page }: Desk) => page.getByRole('textbox', { name: 'Chat' })
const inNote = (desk: Desk) =>
  until(() => desk.field.evaluate((note) => note === document.activeElement && document.hasFocus()))
const button = ({ frame }: Desk, name: string | RegExp) => frame.getByRole('button', { name, exact: true })

/** The operator writes to a colleague when a call comes. */
async function chatting(options: StoryOptions = {}) {
  const story = await begin({ panels: true, ...options })
  const { desk } = story
  await chat(desk).click()
  await desk.page.keyboard.type('see you ')
  return { ...story, keyboard: desk.page.keyboard }
}

/** An answered call with a note whose caret stands in its middle. */
async function writing(options: StoryOptions = {}) {
  const story = await begin({ panels: true, ...options })
  const { desk } = story
  await desk.openCall()
  await inNote(desk).toBe(true)
  const { keyboard } = desk.page
  await keyboard.type('before after')
  for (const _letter of 'after') await keyboard.press('ArrowLeft')
  return { ...story, keyboard }
}

/** A key that the operator holds down, until the returned function is called. */
async function hold({ keyboard }: Page, key: string, repetitions = 4): Promise<() => Promise<void>> {
  await keyboard.down(key)
  for (let times = 0; times < repetitions; times += 1) await keyboard.down(key)
  return () => keyboard.up(key)
}

describe.each(STORAGE)('a card that comes while the operator types in the portal, storage %s', (storage) => {
  test('leaves the keyboard there as long as it rings: nothing of it reaches a client', async () => {
    const { desk, keyboard, notes } = await chatting({ storage })
    await desk.openCall({ ringing: true })
    await keyboard.type('at two')
    expect(await chat(desk).inputValue()).toBe('see you at two')
    await desk.host('close')
    await notes({})
  })

  test('takes it when the call is answered', async () => {
    const { desk, keyboard, notes } = await chatting({ storage })
    await desk.openCall({ ringing: true })
    await desk.host('answer')
    await inNote(desk).toBe(true)
    await keyboard.type('Anna calls')
    await keyboard.press('Control+Enter')
    await desk.saved()
    await notes({ [at(ANNA)]: ['Anna calls'] })
  })

  test('takes it at once when the operator has dialled', async () => {
    const { desk, keyboard } = await chatting({ storage })
    await desk.vary({ pushMs: 60_000 })
    // Resolves when the other side picks up: not in this story.
    void desk.host('call', { direction: 'outgoing' }).catch(() => undefined)
    await desk.showTab()
    await inNote(desk).toBe(true)
    expect((await desk.card()).state).toBe('idle')
    await keyboard.type('no answer')
    expect(await desk.field.inputValue()).toBe('no answer')
  })

  test('never takes it for an external call, which may still ring; a click into the note does', async () => {
    const { desk, keyboard, notes } = await chatting({ storage })
    await desk.openCall({ external: true })
    await keyboard.type('at two')
    expect(await chat(desk).inputValue()).toBe('see you at two')
    await desk.field.click()
    await keyboard.type('by hand')
    await desk.host('close')
    await notes({ [at(ANNA)]: ['by hand'] })
  })
})

test('what is written after a click into the note of a ringing call is a note, also when it is declined', async () => {
  const { desk, keyboard, notes } = await chatting()
  await desk.openCall({ ringing: true })
  await desk.field.click()
  await keyboard.type('never answers')
  await desk.host('close')
  await notes({ [at(ANNA)]: ['never answers'] })
})

test('a frame that got the focus from its host while a call rings takes no key for itself', async () => {
  const { desk, keyboard, notes } = await chatting()
  await desk.openCall({ ringing: true })
  await desk.page.locator('iframe').focus()
  await until(() => desk.frame.evaluate(() => document.hasFocus())).toBe(true)
  await keyboard.type('at two?')
  for (const key of ['Control+/', 't', 'm', 'Alt+Enter', 'Control+Enter']) await keyboard.press(key)
  await keyboard.type('words')
  expect(await desk.field.inputValue()).toBe('')
  expect(await desk.frame.locator('dialog').count()).toBe(0)
  await desk.host('close')
  await notes({})
})

test('a call that is answered while the operator uses the card’s menu leaves the menu the focus, then it is in the note', async () => {
  const { desk, keyboard } = await chatting()
  await desk.openCall({ ringing: true })
  await button(desk, en.tools.menu).press('Enter')
  await desk.frame.getByRole('dialog').waitFor()
  await desk.host('answer')
  await desk.frame.getByRole('timer').waitFor()
  expect(await desk.field.evaluate((note) => note === document.activeElement)).toBe(false)
  await keyboard.press('Escape')
  await inNote(desk).toBe(true)
})

test('a campaign takes it with each dial, not when its card opens', async () => {
  const { desk, keyboard, notes } = await chatting()
  await desk.host('startCampaign', [ANNA, IVAN])
  await desk.host('selectTab', 'ours')
  await desk.showTab()
  await desk.known()
  await keyboard.type('at two')
  await desk.host('dial')
  await inNote(desk).toBe(true)
  await keyboard.type('for Anna')
  await desk.host('hangUp')
  await chat(desk).focus()
  await desk.host('selectClient', 1)
  await until(() => desk.field.inputValue()).toBe('')
  await keyboard.type('!')
  await desk.host('dial')
  await inNote(desk).toBe(true)
  await keyboard.type('for Ivan')
  expect(await chat(desk).inputValue()).toBe('see you at two!')
  await desk.host('close')
  await notes({ [at(ANNA)]: ['for Anna'], [at(IVAN)]: ['for Ivan'] })
})

test('Copy leaves the note, its caret and the focus alone', async () => {
  const { desk, core, keyboard } = await writing()
  core.fault({ kind: 'accessDenied', methods: ['crm.timeline.comment.add'] })
  await keyboard.press('Control+Enter')
  await button(desk, en.actions.copy).waitFor()
  for (const copy of [() => desk.pressListed('c'), () => button(desk, en.actions.copy).click()]) {
    await copy()
    await desk.frame.getByText(en.actions.copied).waitFor()
    await keyboard.type('x')
  }
  expect(await desk.field.inputValue()).toBe('before xxafter')
  await chat(desk).focus()
  await keyboard.press('Control+v')
  expect(await chat(desk).inputValue()).toBe('before xafter')
})

describe.each(STORAGE)('the focus is in the note again, where the caret was, storage %s', (storage) => {
  const openPicker = async (desk: Desk) => {
    const { keyboard } = desk.page
    await desk.pressListed('l')
    await desk.frame.getByRole('menu').waitFor()
    await keyboard.press('End')
    const pick = desk.frame.getByRole('menuitem', { name: en.filing.pick })
    while (!(await pick.evaluate((one) => one === document.activeElement))) await keyboard.press('ArrowUp')
    await keyboard.down('Enter')
    await keyboard.type('x')
    await keyboard.up('Enter')
  }

  test('after the portal’s picker, cancelled or not; what is typed before it stands is in the note', async () => {
    const { desk, keyboard } = await writing({ storage })
    await openPicker(desk)
    await pickerCovers(desk)
    await keyboard.press('Escape')
    await picker(desk).waitFor({ state: 'detached' })
    await inNote(desk).toBe(true)
    await keyboard.type('1')
    await openPicker(desk)
    await picker(desk)
      .getByLabel(/Ten printers/)
      .check()
    await keyboard.press('Enter')
    await inNote(desk).toBe(true)
    await keyboard.type('2')
    expect(await desk.field.inputValue()).toBe('before x1x2after')
    await until(() => desk.frame.locator('#filing').textContent()).toContain('Ten printers')
  })

  test('after the portal’s slider', async () => {
    const { desk, keyboard } = await writing({ storage })
    await button(desk, /^Open Anna Berg/).press('Enter')
    await desk.page.locator('.slider button').press('Enter')
    await inNote(desk).toBe(true)
    await keyboard.type('x')
    expect(await desk.field.inputValue()).toBe('before xafter')
  })
})

test('after each sheet and menu of the card, wherever it was opened, the focus is in the note', async () => {
  const { desk, keyboard } = await writing()
  const filing = desk.frame.locator('#filing')
  const menu = button(desk, en.tools.menu)
  const steps = [
    () => menu.click().then(() => keyboard.press('Escape')),
    () => menu.press('Enter').then(() => button(desk, en.menu.close).click()),
    () => filing.press('Enter').then(() => keyboard.press('Escape')),
    () => filing.click().then(() => keyboard.press('Enter')),
    () => desk.pressListed('m').then(() => keyboard.press('Escape')),
  ]
  for (const step of steps) {
    await step()
    await inNote(desk).toBe(true)
    await keyboard.type('x')
  }
  expect(await desk.field.inputValue()).toBe('before xxxxxafter')
})

describe('a key that is held down', () => {
  test('on the portal’s button that answers the call writes nothing into the note', async () => {
    const { desk, keyboard } = await chatting()
    await desk.openCall({ ringing: true })
    await desk.page.locator('.card-buttons').getByRole('button', { name: 'Answer' }).focus()
    await keyboard.down('Enter')
    await inNote(desk).toBe(true)
    const release = await hold(desk.page, 'Enter')
    await release()
    await keyboard.type('ok')
    expect(await desk.field.inputValue()).toBe('ok')
  })

  test('from the list of phrases, and from Ctrl+Enter, writes no line breaks and saves once', async () => {
    const core = createPortalCore()
    core.state.appOptions.setting_phrases = JSON.stringify({ v: 1, value: ['Call back'] })
    const { desk, keyboard, writes } = await writing({ core })
    await keyboard.press('Control+End')
    await keyboard.type(' /call')
    await desk.frame.getByRole('option').waitFor()
    await (await hold(desk.page, 'Enter'))()
    expect(await desk.field.inputValue()).toBe('before after Call back')
    await keyboard.down('Control')
    await keyboard.down('Enter')
    await keyboard.up('Control')
    await (await hold(desk.page, 'Enter'))()
    await desk.saved()
    expect([await desk.field.inputValue(), writes()]).toEqual(['before after Call back', 1])
  })

  test('opens the menu and chooses nothing in it; opens the portal’s picker when it is up again', async () => {
    const { desk, keyboard, core } = await writing()
    await desk.frame.locator('#filing').focus()
    await (await hold(desk.page, 'Enter'))()
    await desk.frame.getByRole('menu').waitFor()
    await desk.frame.getByRole('menuitem', { name: en.filing.pick }).focus()
    const release = await hold(desk.page, 'Enter')
    expect(await picker(desk).count()).toBe(0)
    await release()
    await pickerCovers(desk)
    expect(core.log.filter(({ name }) => name === 'selectCRM')).toHaveLength(1)
    await keyboard.press('Escape')
    await inNote(desk).toBe(true)
    expect(await desk.field.inputValue()).toBe('before after')
  })

  test('does not go on in the next client’s note', async () => {
    const { desk, notes } = await begin()
    await desk.host('startCampaign', [ANNA, IVAN])
    await desk.host('selectTab', 'ours')
    await desk.showTab()
    await desk.known()
    await desk.host('dial')
    await inNote(desk).toBe(true)
    await hold(desk.page, 'a', 2)
    await desk.host('selectClient', 1)
    await until(() => desk.field.inputValue()).toBe('')
    await (await hold(desk.page, 'a'))()
    expect(await desk.field.inputValue()).toBe('')
    await desk.host('close')
    await notes({ [at(ANNA)]: ['aaa'] })
  })
})

test('a word that an input method composes when the campaign moves on stays with the client before', async () => {
  const { desk, notes } = await begin()
  await desk.host('startCampaign', [ANNA, IVAN])
  await desk.host('selectTab', 'ours')
  await desk.showTab()
  await desk.known()
  await desk.host('dial')
  await inNote(desk).toBe(true)
  const session = await desk.page.context().newCDPSession(desk.frame)
  const compose = (text: string) => {
    const end = { selectionStart: text.length, selectionEnd: text.length }
    return session.send('Input.imeSetComposition', { text, ...end })
  }
  await compose('n')
  await compose('ni')
  await desk.host('selectClient', 1)
  await until(() => desk.field.inputValue()).toBe('')
  await inNote(desk).toBe(true)
  await compose('hao')
  await session.send('Input.insertText', { text: '好' })
  expect(await desk.field.inputValue()).toBe('好')
  await desk.host('close')
  await notes({ [at(ANNA)]: ['ni'], [at(IVAN)]: ['好'] })
})
