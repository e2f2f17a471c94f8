import { assert, constantFrom, property, record, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeSettings, sameSetting } from '../../src/settings/mergeSettings'
import { DEFAULT_SETTINGS, type PortalSettings } from '../../src/settings/settings'

const BASE: PortalSettings = { ...DEFAULT_SETTINGS.portal, phrases: ['one', 'two', 'three'] }
const TEXTS = ['a', 'b', 'c', 'd', 'e', 'f']
const lists = uniqueArray(constantFrom(...TEXTS), { maxLength: 6 })
const settings = record({
  defaultItem: constantFrom('card', 'DEAL', 'LEAD'),
  header: constantFrom('full', 'reference'),
  phrases: lists,
  callPhrases: lists,
  tags: lists,
  keepOpen: constantFrom('off', '20', '30'),
}) as import('fast-check').Arbitrary<PortalSettings>

function phrasesAfter(mine: readonly string[], theirs: readonly string[]): readonly string[] {
  const merged = mergeSettings(BASE, { ...BASE, phrases: mine }, { ...BASE, phrases: theirs })
  return merged.phrases
}

describe('Two administrators who save at once', () => {
  it('both get their own setting', () => {
    const mine = { ...BASE, header: 'reference' } as const
    const theirs = { ...BASE, keepOpen: '30' } as const
    expect(mergeSettings(BASE, mine, theirs)).toEqual({ ...BASE, header: 'reference', keepOpen: '30' })
  })

  it('both add to one list, each where it was put', () => {
    expect(phrasesAfter(['one', 'mine', 'two', 'three'], ['one', 'two', 'three', 'theirs'])).toEqual([
      'one',
      'mine',
      'two',
      'three',
      'theirs',
    ])
    expect(phrasesAfter(['first', 'one', 'two', 'three'], ['two'])).toEqual(['first', 'two'])
  })

  it('both remove from one list', () => {
    expect(phrasesAfter(['one', 'three'], ['two', 'three'])).toEqual(['three'])
  })

  it('of one single value get the later one', () => {
    const merged = mergeSettings(BASE, { ...BASE, keepOpen: '20' }, { ...BASE, keepOpen: '30' })
    expect(merged.keepOpen).toBe('20')
  })

  it('lose no addition, keep no removal, and gain nothing by saving again', () => {
    assert(
      property(settings, settings, settings, (base, mine, theirs) => {
        const merged = mergeSettings(base, mine, theirs)
        for (const name of ['phrases', 'tags'] as const) {
          for (const text of TEXTS) {
            const before = base[name].includes(text)
            const isAdded = !before && (mine[name].includes(text) || theirs[name].includes(text))
            const isKept = before && mine[name].includes(text) && theirs[name].includes(text)
            expect(merged[name].includes(text)).toBe(isAdded || isKept)
          }
          expect(new Set(merged[name]).size).toBe(merged[name].length)
        }
        expect(mergeSettings(base, mine, merged)).toEqual(merged)
      }),
    )
  })

  it('get exactly what one of them made when the other changed nothing, its order included', () => {
    assert(
      property(settings, settings, (base, changed) => {
        expect(mergeSettings(base, changed, base)).toEqual(changed)
        expect(mergeSettings(base, base, changed)).toEqual(changed)
      }),
    )
  })
})

describe('A setting', () => {
  it.each([
    ['card', 'card', true],
    ['card', 'DEAL', false],
    [10, 20, false],
    [['a', 'b'], ['a', 'b'], true],
    [[], [], true],
    [['a', 'b'], ['b', 'a'], false],
    [['a'], ['a', 'b'], false],
    [['a', 'b'], ['a'], false],
    // A list of an older version's single value is another setting, in either direction.
    [['a'], 'a', false],
    ['a', ['a'], false],
  ])('%j and %j are the same: %s', (one, other, same) => {
    expect(sameSetting(one, other)).toBe(same)
  })
})
