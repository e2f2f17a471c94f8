// The product speaks the portal's language, and English wherever it has no better word.
import { expect, it, vi } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import { phrases as ru } from '../../src/text/card/ru'
import { interpolate, localize, textFor } from '../../src/text/text'

it.each([
  ['ru', 'ru'],
  ['RU', 'ru'],
  ['en', 'en'],
  ['la', 'es-419'],
  ['BR', 'pt-BR'],
  ['lv', 'en'],
  ['', 'en'],
  ['constructor', 'en'],
])('answers a portal that says "%s" in "%s"', async (code, language) => {
  expect((await textFor(code)).language).toBe(language)
})

it('counts as Russian counts', () => {
  const text = localize(ru)
  expect([1, 2, 5, 21, 1000].map((n) => text.count(text.editor.left, n).replace(/\s/g, ' '))).toEqual([
    'Остался 1 символ',
    'Осталось 2 символа',
    'Осталось 5 символов',
    'Остался 21 символ',
    'Осталось 1 000 символов',
  ])
})

it('fills places once: what a value contains is not looked at again', () => {
  expect(interpolate('{why} at {time}', { why: '{time} $1', time: 'noon' })).toBe('{time} $1 at noon')
})

it('says the year of what was not this year', () => {
  vi.useFakeTimers({ now: new Date('2026-11-20T14:32'), toFake: ['Date'] })
  const { dayAndTime } = localize(en)
  const spoken = ['2026-01-02T10:00', '2025-12-31T10:00'].map((at) => dayAndTime(new Date(at).getTime()))
  vi.useRealTimers()
  expect(spoken.map((words) => words.replace(/\s/g, ' '))).toEqual([
    'Jan 2, 10:00 AM',
    'Dec 31, 2025, 10:00 AM',
  ])
})
