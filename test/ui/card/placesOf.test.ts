import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../src/ui/card/EarlierNotes/placesOf'

/** The found pieces as they stand in the text. */
const found = (query: string, text: string) => placesOf(query, text).map(([from, to]) => text.slice(from, to))

describe('Words are found', () => {
  it.each([
    ['whatever case they have', 'OFFER', 'An offer, the Offer', ['offer', 'Offer']],
    ['without their accents', 'resume', 'Résumé', ['Résumé']],
    ['with accents that the text has not', 'Müller', 'Frau Muller', ['Muller']],
    ['with accents as letters of their own', 'cafe', 'the cafe\u0301 here', ['cafe\u0301']],
    ['in Turkish, where case adds a sign', 'istanbul', 'İstanbul’da', ['İstanbul']],
    ['in Arabic without vowel signs', 'محمد', 'السيد مُحَمَّد هنا', ['مُحَمَّد']],
    ['behind letters of two units', 'b', '😀😀 ab', ['b']],
    ['side by side, never twice', 'aa', 'aaaaa', ['aa', 'aa']],
  ])('%s', (_, query, text, pieces) => expect(found(query, text)).toEqual(pieces))

  it.each(['', '  ', '\u0301'])('nowhere for the query %o, which has no letter', (query) =>
    expect(found(query, 'a  b')).toEqual([]),
  )

  it('as typed, not as a pattern', () => expect(found('.*', 'a.*b')).toEqual(['.*']))
})
