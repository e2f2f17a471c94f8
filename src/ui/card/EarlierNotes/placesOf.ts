// Finds words in a text whatever their case and accents are. Lengths change when accents go, so each folded letter keeps
// the place of the character that it came from.

/** Accents of Latin, Greek and Cyrillic letters, vowel signs of Arabic: what a hurried hand leaves out. */
const ACCENTS = /[\u0300-\u036f\u064b-\u065f\u0670]/g

/** From (included) and to (excluded), in UTF-16 units of the text. */
export type Place = readonly [from: number, to: number]

/** Where the query stands in the text, in order and without overlap; empty for a query without words. */
export function placesOf(query: string, text: string): readonly Place[] {
  const wanted = folded(query).trim()
  if (!wanted) return []
  let letters = ''
  const from: number[] = []
  let at = 0
  for (const character of text) {
    const letter = folded(character)
    letters += letter
    for (let unit = 0; unit < letter.length; unit += 1) from.push(at)
    at += character.length
  }
  from.push(at)
  const places: Place[] = []
  let found = letters.indexOf(wanted)
  while (found >= 0) {
    const end = found + wanted.length
    places.push([from[found] ?? 0, from[end] ?? at])
    found = letters.indexOf(wanted, end)
  }
  return places
}

function folded(text: string): string {
  return text.normalize('NFD').replace(ACCENTS, '').toLowerCase()
}
