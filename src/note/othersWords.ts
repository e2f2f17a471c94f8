// Promise: words that somebody else put into our comment are found, and counted once however often we look.

/**
 * The words of `theirs` that are not in `ours`, line by line, in their order. Compared as a bag of words: two
 * frames that merge each other's words come to rest instead of handing the same words to and fro.
 */
export function othersWords(ours: string, theirs: string): string {
  const known = new Map<string, number>()
  for (const word of words(ours)) known.set(word, (known.get(word) ?? 0) + 1)
  const isNew = (word: string) => {
    const left = known.get(word) ?? 0
    if (left > 0) known.set(word, left - 1)
    return left === 0
  }
  return theirs
    .split('\n')
    .map((line) => words(line).filter(isNew).join(' '))
    .filter(Boolean)
    .join('\n')
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean)
}
