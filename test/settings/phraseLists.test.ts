// Phrases and outcomes are typed one a line; a phrase goes on in a line that begins with a space.
import { array, assert, constantFrom, property, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCallPhrase, writeCallPhrase } from '../../src/settings/callPhrases'
import { linesOf, phrasesOf, phrasesText } from '../../src/settings/phraseLists'
import { phrasesForCall } from '../../src/settings/phrasesForCall'

const words = constantFrom('Reached', 'Call back', '- item', 'Grüße 😀', '{client}')

describe('Outcomes', () => {
  it('lose what nobody sees: empty lines, spaces around, repetitions', () => {
    expect(linesOf('  Reached \r\n\n\tCall back\nReached\n')).toEqual(['Reached', 'Call back'])
  })

  it('come back as they were written', () => {
    assert(property(uniqueArray(words), (list) => void expect(linesOf(list.join('\n'))).toEqual(list)))
  })
})

describe('Phrases', () => {
  it('go on in lines that begin with a space; the first line of all begins one', () => {
    expect(phrasesOf('  Hello \r\n\tyou\n\nBye\n\n  all\nBye\n  all')).toEqual(['Hello\nyou', 'Bye\nall'])
  })

  it('come back as they were written, however many lines each has; old lists had one in each', () => {
    const phrase = array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))
    assert(property(uniqueArray(phrase), (list) => void expect(phrasesOf(phrasesText(list))).toEqual(list)))
  })
})

describe('Phrases for certain calls', () => {
  const kept = ['incoming\t\tIn', '\tMain line\tMain', 'outgoing\tmain LINE\tOut of main', '\t\tAll']
  const offered = (direction: 'incoming' | 'outgoing', lineName: string) =>
    phrasesForCall(kept, { direction, lineName })

  it('are offered by direction and line, whatever the case of the name', () => {
    expect(offered('incoming', ' Main line')).toEqual(['In', 'Main', 'All'])
    expect(offered('outgoing', 'Main Line')).toEqual(['Main', 'Out of main', 'All'])
    expect(offered('outgoing', '')).toEqual(['All'])
    expect(phrasesForCall(kept, null)).toEqual([])
  })

  it('are kept as one text each', () => {
    const phrase = { direction: 'incoming', line: 'Main line', phrase: 'two\nlines' } as const
    expect(readCallPhrase(writeCallPhrase({ ...phrase, line: ' Main\tline ' }))).toEqual(phrase)
    expect(['sideways\t\tx', 'incoming\tx', ''].map(readCallPhrase)).toEqual([null, null, null])
  })
})
