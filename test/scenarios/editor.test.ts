// The operator's tools, with the keyboard alone: what they write is what stands in the timeline, the browser's own undo
// takes it back, and the focus is always where the next word belongs.
import { describe, expect, test } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import { createPortalCore } from '../portal/core'
import { type Desk, until } from './desk'
import { ANNA, at, begin, endStories, STORAGE } from './stories'

endStories()

const option = (value: unknown) => JSON.stringify({ v: 1, value })

/** A portal with phrases and outcomes for everybody. */
function furnished() {
  const core = createPortalCore()
  core.state.appOptions.setting_phrases = option(['Asked for an offer', 'Call back tomorrow'])
  core.state.appOptions.setting_tags = option(['Sold', 'No interest'])
  return core
}

async function writing(words = '') {
  const story = await begin({ core: furnished() })
  const { desk } = story
  await desk.openCall()
  await desk.field.focus()
  const { keyboard } = desk.page
  if (words) await keyboard.type(words)
  const reads = (note: string | RegExp) => {
    const shown = until(() => desk.field.inputValue())
    return typeof note === 'string' ? shown.toBe(note) : shown.toMatch(note)
  }
  /** By the letter that stands beside it in the list of keys. */
  return { ...story, keyboard, reads }
}

const dialog = (desk: Desk, name: string) => desk.frame.getByRole('dialog', { name })
const inNote = (desk: Desk) => until(() => desk.field.evaluate((one) => one === document.activeElement))
const theme = (desk: Desk) => desk.frame.evaluate(() => document.documentElement.dataset.theme)

describe('writing', () => {
  test('a phrase by a slash: filtered, chosen, undone, done again, filed as it reads', async () => {
    const { desk, keyboard, reads, notes } = await writing('Anna: ')
    await keyboard.type('/call')
    await until(() => desk.frame.getByRole('option').allTextContents()).toEqual(['Call back tomorrow'])
    await keyboard.press('Enter')
    await reads('Anna: Call back tomorrow')
    await keyboard.press('Control+z')
    await reads('Anna: /call')
    await keyboard.press('Control+Shift+z')
    await reads('Anna: Call back tomorrow')
    await keyboard.type('!')
    await keyboard.press('Control+Enter')
    await desk.saved()
    await notes({ [at(ANNA)]: ['Anna: Call back tomorrow!'] })
  })

  test('a slash that means a slash stays one, with Esc and without', async () => {
    const { desk, keyboard, reads, notes } = await writing('and/or, 24/7, km / h, /')
    await desk.frame.getByRole('listbox').waitFor()
    await keyboard.press('Escape')
    await keyboard.press('Enter')
    await keyboard.type('/zzz')
    await keyboard.press('Enter')
    await reads('and/or, 24/7, km / h, /\n/zzz\n')
    await keyboard.type('end')
    await keyboard.press('Control+Enter')
    await desk.saved()
    expect((await desk.card()).open).toBe(true)
    await notes({ [at(ANNA)]: ['and/or, 24/7, km / h, /\n/zzz\nend'] })
  })

  test('a time stamp by a key of the list, in the middle of the note', async () => {
    const { desk, keyboard, reads } = await writing('before after')
    for (const _letter of 'after') await keyboard.press('ArrowLeft')
    await desk.pressListed('t')
    await reads(/^before \[\d\d:\d\d\] after$/)
    await keyboard.press('Control+z')
    await reads('before after')
  })

  test('a list goes on by Enter and ends on an empty item, each step undone like typing', async () => {
    const { desk, keyboard, reads, notes } = await writing('- one')
    await keyboard.press('Enter')
    await reads('- one\n- ')
    await keyboard.press('Control+z')
    await reads('- one')
    await keyboard.press('Enter')
    await keyboard.type('two')
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await keyboard.type('end')
    await reads('- one\n- two\nend')
    await keyboard.press('Control+Enter')
    await desk.saved()
    await notes({ [at(ANNA)]: ['- one\n- two\nend'] })
  })

  test.each([2, 40])('the list of %i phrases stands clear of the line that is written', async (count) => {
    const { desk, keyboard, core } = await begin({ core: furnished() }).then((story) => {
      return { ...story, keyboard: story.desk.page.keyboard }
    })
    core.state.appOptions.setting_phrases = option(Array.from({ length: count }, (_, n) => `Phrase ${n}`))
    await desk.openCall()
    await desk.type('line\n'.repeat(60))
    await keyboard.type('/')
    const list = desk.frame.getByRole('listbox')
    await list.waitFor()
    const { top, bottom, line, height } = await list.evaluate((box) => {
      const { top, bottom } = box.getBoundingClientRect()
      const field = document.querySelector('#note')?.getBoundingClientRect()
      return { top, bottom, line: field?.bottom ?? 0, height: innerHeight }
    })
    // The caret is in the last line of the field, which is 21 px high.
    expect(top >= line - 10 || bottom <= line - 20, `${top} to ${bottom}, line above ${line}`).toBe(true)
    expect([top >= 0, bottom <= height]).toEqual([true, true])
    for (let step = 1; step < count; step += 1) await keyboard.press('ArrowDown')
    const last = desk.frame.getByRole('option', { selected: true })
    await until(() => last.textContent()).toBe(`Phrase ${count - 1}`)
    expect(await last.evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight)).toBe(true)
  })
})

describe('around the note', () => {
  test('a follow-up: planned from the note by keys, taken back by keys', async () => {
    const { desk, keyboard, core } = await writing('call her ')
    const openSheet = async () => {
      await keyboard.type('>')
      await desk.frame.getByRole('listbox').waitFor()
      await keyboard.press('ArrowUp')
      await keyboard.press('Enter')
    }
    await openSheet()
    await dialog(desk, en.followUp.action).waitFor()
    await keyboard.press('Escape')
    await inNote(desk).toBe(true)
    await openSheet()
    await dialog(desk, en.followUp.action).waitFor()
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    const line = desk.frame.locator('.followup_words')
    await until(() => line.textContent()).toMatch(/^Follow-up .*10:00/)
    await inNote(desk).toBe(true)
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    await until(() => line.count()).toBe(0)
    await inNote(desk).toBe(true)
    expect(core.state.todos).toEqual([])
  })

  test('Ctrl+/ in the note shows every key, and Esc closes only the topmost layer', async () => {
    const { desk, keyboard } = await writing('why?')
    await keyboard.press('Control+/')
    await dialog(desk, en.shortcuts.heading).waitFor()
    await keyboard.press('Escape')
    await until(() => dialog(desk, en.shortcuts.heading).count()).toBe(0)
    await inNote(desk).toBe(true)
    await desk.pressListed('m')
    await dialog(desk, en.tools.menu).waitFor()
    await desk.frame.getByRole('button', { name: en.shortcuts.heading }).focus()
    await keyboard.press('Enter')
    await dialog(desk, en.shortcuts.heading).waitFor()
    await keyboard.press('Escape')
    await until(() => dialog(desk, en.shortcuts.heading).count()).toBe(0)
    expect(await dialog(desk, en.tools.menu).count()).toBe(1)
    await keyboard.press('Escape')
    await until(() => dialog(desk, en.tools.menu).count()).toBe(0)
    expect((await desk.card()).open).toBe(true)
  })

  test('a personal phrase, added in the menu, is available in the next card', async () => {
    const { desk, keyboard, reads } = await writing()
    await desk.pressListed('m')
    await desk.frame.getByRole('textbox', { name: en.menu.ownPhrases }).focus()
    await keyboard.type('Likes to be called in the evening')
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    await until(() => desk.frame.locator('.menu_outcome').textContent()).toBe(en.menu.saved)
    await desk.page.reload()
    await desk.arrive()
    await desk.openCall()
    await desk.field.focus()
    await keyboard.type('/evening')
    await desk.frame.getByRole('option').waitFor()
    await keyboard.press('Tab')
    await reads('Likes to be called in the evening')
  })

  test('Tab goes from the note through the tools to Save; nothing closes the card during the call', async () => {
    const { desk, keyboard } = await writing('done')
    const focused = () => desk.frame.evaluate(() => document.activeElement?.getAttribute('data-key'))
    const passed: unknown[] = []
    for (const _stop of ['tools', 'outcome', 'save', 'out']) {
      await keyboard.press('Tab')
      passed.push(await focused())
    }
    expect(passed).toEqual(['phrases', 'tags', 'save', null])
  })
})

describe.each(STORAGE)('the theme, storage %s', (storage) => {
  test('is chosen by arrows, shown at once and there again in the next card', async () => {
    const { desk, core } = await begin({ storage })
    const { keyboard } = desk.page
    await desk.openCall()
    await desk.field.focus()
    await desk.pressListed('m')
    await desk.frame.getByRole('radio', { name: en.menu.themes.light }).focus()
    await keyboard.press('ArrowRight')
    await until(() => theme(desk)).toBe('dark')
    await until(() => core.state.users.some(({ options }) => 'setting_theme' in options)).toBe(true)
    await desk.page.reload()
    await desk.arrive()
    const arrive = await desk.delaySdk()
    await desk.openCall({ unknown: true })
    // The theme does not wait for the portal: no white page before the dark one.
    expect(await theme(desk)).toBe('dark')
    const background = () =>
      desk.frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    expect(await background()).toBe('rgb(38, 38, 38)')
    arrive()
    await desk.known()
    expect(await theme(desk)).toBe('dark')
  })
})
