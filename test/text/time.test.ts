// A time is written as its language writes it: without a nought before the hour where a day has twice twelve hours.
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/text/adminText'
import { textFor } from '../../src/text/text'

const MORNING = new Date(2026, 10, 20, 9, 5).getTime()

test.each(LANGUAGES)('five past nine in "%s"', async (code) => {
  const text = await textFor(code)
  const { hour12 } = new Intl.DateTimeFormat(text.language, { timeStyle: 'short' }).resolvedOptions()
  for (const words of [text.time(MORNING), text.dayAndTime(MORNING)])
    expect(words).toMatch(hour12 ? /(?<!\d)9[:.]05/ : /(?<!\d)0?9[:.]05/)
})

test.each([
  ['en', '9:05 AM'],
  ['la', '9:05 a.m.'],
  ['ms', '9:05 PG'],
  ['tc', '上午9:05'],
  ['de', '09:05'],
  ['ru', '09:05'],
])('of "%s" it is "%s"', async (code, words) => {
  expect((await textFor(code)).time(MORNING).replace(/\s/g, ' ')).toBe(words)
})
