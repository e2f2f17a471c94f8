// What the operator types is what a reader of the timeline sees, in any script, of any length, however abruptly the
// card ends.
import { describe, expect, test } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import { until } from './desk'
import { ANNA, at, begin, endStories, STORAGE } from './stories'

endStories()

const LIMIT = 20_000
const CYRILLIC = `${'Слово за слово. '.repeat(LIMIT).slice(0, LIMIT - 1)}я`

const TEXTS: Readonly<Record<string, string>> = {
  'emoji and other scripts': '👩🏽‍💻 hört zu — 電話 שלום 🇩🇪',
  'signs of addresses and HTML': `50 % + 7 & 8 <b>"bold"</b> 'x' = \\ %2B &amp; $1 #tag ?a=b`,
  'a reference as batches replace them': 'see $result[was][COMMENT] and $result',
  'several lines with indents': 'first\n\n  - second\n\t\tthird',
}

/** BBCode has no escaping: an invisible word joiner breaks what looks like markup (portal.md §6). */
const readable = (words: string) => words.replaceAll('\u2060', '')

describe.each(STORAGE)('storage %s', (storage) => {
  test.each(Object.entries(TEXTS))('%s stand as typed', async (_name, words) => {
    const { desk, notes, oneMoreCard } = await begin({ storage })
    await desk.openCall()
    await desk.type(words)
    await desk.host('hangUp')
    await oneMoreCard()
    await notes({ [at(ANNA)]: [words] })
  })

  test('20 000 Cyrillic letters by the operator’s own hang-up', async () => {
    const { desk, notes, oneMoreCard } = await begin({ storage })
    await desk.openCall()
    await desk.type(CYRILLIC)
    await desk.host('hangUp')
    await oneMoreCard()
    await notes({ [at(ANNA)]: [CYRILLIC] })
  })

  test('20 000 Cyrillic letters, delivered, changed at the last key and the tab closed', async () => {
    const { desk, notes, oneMoreCard } = await begin({ storage })
    await desk.openCall()
    await desk.type(CYRILLIC.slice(0, -1))
    await desk.press('save')
    await desk.saved()
    await desk.type('ю')
    await desk.page.close()
    await oneMoreCard()
    await notes({ [at(ANNA)]: [`${CYRILLIC.slice(0, -1)}ю`] })
  })
})

// Chromium ends the process of a closed tab half a second later, whatever its `pagehide` has begun by then.
test('20 000 Cyrillic letters, changed at the last key, and the tab closed of a frame that is busy for two seconds', async () => {
  const { desk, notes, oneMoreCard } = await begin()
  // Before all that the page does then by itself.
  await desk.page.context().addInitScript(() => {
    addEventListener('pagehide', () => {
      const until = performance.now() + 2_000
      while (document.querySelector('#note') && performance.now() < until);
    })
  })
  await desk.openCall()
  await desk.type(CYRILLIC.slice(0, -1))
  await desk.press('save')
  await desk.saved()
  await desk.type('ю')
  await desk.page.close()
  await oneMoreCard()
  await notes({ [at(ANNA)]: [`${CYRILLIC.slice(0, -1)}ю`] })
})

// A note that stands already is looked at and written in one batch (portal.md §8.12).
test('what batches take for a reference is text in a note that is saved again', async () => {
  const words = 'all $TOTAL[before], $error[write][error], $Next[a] and $time[before][start]'
  const { desk, notes } = await begin()
  await desk.openCall()
  await desk.type('prices: ')
  await desk.press('save')
  await desk.saved()
  await desk.type(words)
  await desk.press('save')
  await desk.saved()
  await notes({ [at(ANNA)]: [`prices: ${words}`] })
})

test('line ends pasted from Windows are one line break each', async () => {
  const { desk, notes } = await begin()
  await desk.openCall()
  await desk.field.focus()
  await desk.field.evaluate((field) => {
    document.execCommand('insertText', false, 'one\r\ntwo\rthree')
    field.focus()
  })
  await desk.press('save')
  await desk.saved()
  await notes({ [at(ANNA)]: ['one\ntwo\nthree'] })
})

test('what looks like markup is text in the timeline as well, with its leading spaces', async () => {
  const { desk, core, page } = await begin({ panels: true }).then((story) => ({
    ...story,
    page: story.desk.page,
  }))
  const words = '   [b]not bold[/b] [USER=1]nobody[/USER] [*] :) ;-) <i>x</i>'
  await desk.openCall()
  await desk.type(words)
  await desk.press('save')
  await desk.saved()
  await desk.host('close')
  const [comment] = core.commentsAt('CONTACT', 17)
  expect(readable(comment?.comment.split('\n')[1] ?? '')).toBe(words)
  await page.getByRole('cell', { name: 'Anna Berg' }).click()
  const shown = page.locator(`[data-comment="${comment?.id}"] .comment`)
  await until(async () => readable((await shown.textContent()) ?? '')).toContain(words)
  expect(await shown.locator('b, i, .mention, li').count()).toBe(0)
})

test('the 20 001st character is refused visibly, and nothing is cut', async () => {
  const { desk, notes } = await begin()
  await desk.openCall()
  await desk.type(CYRILLIC)
  await desk.type('!')
  await until(() => desk.frame.locator('.editor_refused').textContent()).toBe(
    en.editor.refused.other.replace('{n}', '20,000'),
  )
  expect(await desk.field.inputValue()).toBe(CYRILLIC)
  await desk.press('save')
  await desk.saved()
  await notes({ [at(ANNA)]: [CYRILLIC] })
})
