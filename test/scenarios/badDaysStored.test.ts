// A portal that changes words as it stores them (portal.md §8.6): they still count as the operator's, stand once,
// and the card says once that they differ.
import { describe, expect, test } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import { until } from './desk'
import { ANNA, at, begin, endStories, STORAGE } from './stories'

endStories()

const MINUTE = 60_000
const CALL = 'call.of.rewritten.words'
/** Opening read, addition, two later versions. */
const REQUESTS = 4

interface Rewriting {
  typed: string
  /** The comment's text below its first line. */
  stored: string
  /** Characters of a whole comment. */
  commentLimit?: number
  /** As it stands with what was typed later; the later words, where nothing is cut. */
  after?: string
}

const LONG = 'one word and another one, '.repeat(6).trim()
const REWRITINGS: Readonly<Record<string, Rewriting>> = {
  'the proactive filter': {
    typed: 'select a model from the list',
    stored: 'sel ect a model fr om the list',
  },
  'the proactive filter, twice over several lines': {
    typed: 'update the offer,\nset a date; insert it into the calendar',
    stored: 'upd ate the offer,\nse t a date; ins ert it in to the calendar',
  },
  'a column that is too short': { typed: LONG, stored: '', commentLimit: 100 },
}

describe.each(STORAGE)('storage %s', (storage) => {
  test.each(Object.entries(REWRITINGS))(
    '%s: the words stand once, over further typing and further cards, and the card shows them',
    async (_name, { typed, stored, commentLimit = null }) => {
      const { desk, core, notes, requests, oneMoreCard } = await begin({ storage, ownTime: true })
      core.restVariant.commentLimit = commentLimit
      await desk.openCall({ callId: CALL })
      await desk.type(typed)
      await desk.press('save')
      await desk.saved()
      await until(() => desk.notices.textContent()).toBe(en.notices.storedDifferently)
      const first = core.commentsAt(ANNA.type, ANNA.id)[0]?.comment ?? ''
      const below = stored || first.slice(first.indexOf('\n') + 1)
      const more = commentLimit === null ? ', call back, tomorrow' : ''
      for (const words of [', call back', ', tomorrow']) {
        await desk.type(words)
        await desk.press('save')
        await desk.pass(1_000)
        await desk.saved()
      }
      expect(requests()).toBe(REQUESTS)
      await desk.frame.getByRole('button', { name: en.notices.showStored }).click()
      expect(await desk.frame.getByRole('textbox', { name: en.notices.storedHeading }).inputValue()).toBe(
        below + more,
      )
      expect(await desk.field.inputValue()).toBe(`${typed}, call back, tomorrow`)
      await desk.pass(6 * MINUTE)
      expect(requests()).toBeLessThanOrEqual(REQUESTS + 1)
      await desk.host('close')
      await desk.openCall({ callId: CALL })
      await until(() => desk.field.inputValue()).not.toBe('')
      await desk.type('!')
      await desk.press('save')
      await desk.pass(1_000)
      await desk.saved()
      await oneMoreCard()
      await notes({ [at(ANNA)]: [commentLimit === null ? `${below}${more}!` : below] })
    },
  )
})

test('a typed emoji code is shown as it was typed, and nothing is said about it', async () => {
  const { desk, notes } = await begin()
  await desk.openCall()
  await desk.type('the code :f09f9880: is a smile, 😀 is one')
  await desk.press('save')
  await desk.saved()
  expect(await desk.notices.count()).toBe(0)
  await notes({ [at(ANNA)]: ['the code :f09f9880: is a smile, 😀 is one'] })
})
