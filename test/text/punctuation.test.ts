// Each language has its own full stop, colon and brackets; a table that copies the English ones reads as a machine's.
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/text/adminText'
import { phrasesOf, tablesOf } from './tables'

/** Addresses, and names with a point or a colon of their own. */
const NAMES = /https?:\/\/|install\.html|www\.|127\.0\.0\.1|:\d+|\{\w+\}/g

/** The phrases of a language in which the pattern is found; addresses, and the phrase about the key `?`, left out. */
async function phrasesWith(code: string, pattern: RegExp): Promise<(readonly [string, string])[]> {
  return phrasesOf(await tablesOf(code)).filter(
    ([path, phrase]) => path !== 'shortcuts.hint' && pattern.test(phrase.replace(NAMES, 'x')),
  )
}

describe.each(['sc', 'tc', 'ja'])('in "%s"', (code) => {
  test('points and brackets are as wide as the letters', async () => {
    expect(await phrasesWith(code, /[,:;!?.](?:\s|$)|\(|\)/)).toEqual([])
    expect(
      await phrasesWith(code, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][,:;!?.]/u),
    ).toEqual([])
  })

  test('no space follows a full stop or a colon', async () => {
    expect(await phrasesWith(code, /[。：；，、！？]\s/)).toEqual([])
  })
})

test('a Hindi sentence ends with a danda', async () => {
  expect(await phrasesWith('in', /\.(?:\s|$)/)).toEqual([])
})

test('a Thai sentence ends without a full stop', async () => {
  expect(await phrasesWith('th', /\.(?:\s|$)/)).toEqual([])
})

test('French puts a no-break space before a double point, and inside its quotes', async () => {
  expect(await phrasesWith('fr', /(?<!\u00a0)[:;?!»]|«(?!\u00a0)/)).toEqual([])
})

test('Arabic uses its own comma, semicolon and question mark', async () => {
  expect(await phrasesWith('ar', /[,;?]/)).toEqual([])
})

test('Spanish opens a question as well', async () => {
  for (const [path, phrase] of await phrasesWith('la', /\?/))
    expect([path, phrase]).toEqual([path, expect.stringContaining('¿')])
})

test.each(LANGUAGES)('a follow-up without a client is told in one go (%s)', async (code) => {
  const phrases = new Map(phrasesOf(await tablesOf(code)))
  expect(phrases.get('followUp.needsClient')).toContain('{time}')
  expect(phrases.get('filing.label')).toContain('{item}')
})

test.each(LANGUAGES)('an administrator is told both steps to the permissions (%s)', async (code) => {
  const phrases = new Map(phrasesOf(await tablesOf(code)))
  const menu = code === 'ar' ? / ← / : / → /
  for (const path of [
    'check.advice.missingScopes',
    'install.refusals.missingScopes',
    'install.unreached.intro',
  ])
    expect([path, phrases.get(path)]).toEqual([path, expect.stringMatching(menu)])
})
