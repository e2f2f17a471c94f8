// The product speaks the portal's language, and English wherever it has no better word.
import { expect, it } from 'vitest'
import { en } from '../../src/text/en'
import { enSetup } from '../../src/text/enSetup'
import { ru } from '../../src/text/ru'
import { ruSetup } from '../../src/text/ruSetup'
import { fill, speak, textFor } from '../../src/text/text'

it.each([
  ['ru', 'ru'],
  ['RU', 'ru'],
  ['en', 'en'],
  ['de', 'en'],
  ['', 'en'],
  ['constructor', 'en'],
])('answers a portal that says "%s" in "%s"', async (code, language) => {
  expect((await textFor(code)).language).toBe(language)
})

it('counts as Russian counts', () => {
  const text = speak(ru)
  expect([1, 2, 5, 21, 1000].map((n) => text.count(text.editor.left, n).replace(/\s/g, ' '))).toEqual([
    'Остался 1 символ',
    'Осталось 2 символа',
    'Осталось 5 символов',
    'Остался 21 символ',
    'Осталось 1 000 символов',
  ])
})

it('fills places once: what a value contains is not looked at again', () => {
  expect(fill('{why} at {time}', { why: '{time} $1', time: 'noon' })).toBe('{time} $1 at noon')
})

it.each([
  ['card', en, ru],
  ['setup', enSetup, ruSetup],
])('names the same places in every language: %s', (_, english, other) => {
  const places = (phrases: object): string[] =>
    Object.entries(phrases).map(([key, phrase]) =>
      typeof phrase === 'object'
        ? `${key}(${key === 'left' || 'other' in phrase ? placesOf(phrase.other) : places(phrase)})`
        : `${key}:${placesOf(phrase)}`,
    )
  const placesOf = (phrase: string) => [...phrase.matchAll(/\{\w+\}/g)].map(String).sort().join()
  expect(places(other).sort()).toEqual(places(english).sort())
})
