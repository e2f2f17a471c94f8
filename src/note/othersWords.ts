// Words that somebody else put into our comment are found, and counted once however often we look.

/** Into at most so many pieces a filter puts one word: it makes two of `select`. */
const MOST_PIECES = 3

/**
 * The words of `theirs` that are not in `ours`, line by line, in their order. Compared as a bag of words: two
 * frames that merge each other's words come to rest instead of handing the same words to and fro. A proactive filter
 * puts spaces into words (`sel ect`, portal.md §8.6): what stands in pieces in one of the texts and whole in the other
 * is the same word.
 */
export function textOfOthers(ours: string, theirs: string): string {
  const mine = rejoined(linesOf(ours), linesOf(theirs))
  const known = countsOf(mine)
  const isNew = (word: string) => {
    const left = known.get(word) ?? 0
    if (left > 0) known.set(word, left - 1)
    return left === 0
  }
  return rejoined(linesOf(theirs), mine)
    .map((line) => line.filter(isNew).join(' '))
    .filter(Boolean)
    .join('\n')
}

type Line = readonly string[]

/** The same lines, with pieces side by side that `others` have not joined to words that are missing here. */
function rejoined(lines: readonly Line[], others: readonly Line[]): readonly Line[] {
  const missing = countsOf(others)
  for (const [word, count] of countsOf(lines)) add(missing, word, -count)
  return lines.map((line) => rejoinedLine(line, missing))
}

/** `missing`: how often each word should stand here and does not; less than 0: how often too many. */
function rejoinedLine(line: Line, missing: Map<string, number>): Line {
  const joined: string[] = []
  for (let at = 0; at < line.length; ) {
    const pieces = piecesAt(line, at, missing)
    const word = pieces.join('')
    if (pieces.length > 1) {
      add(missing, word, -1)
      for (const piece of pieces) add(missing, piece, 1)
    }
    joined.push(word)
    at += pieces.length
  }
  return joined
}

/** The words from here on that are one of the missing words; one alone: none of them begins here. */
function piecesAt(line: Line, at: number, missing: ReadonlyMap<string, number>): Line {
  for (let end = at + 2; end <= Math.min(at + MOST_PIECES, line.length); end += 1) {
    const pieces = line.slice(at, end)
    const isSpare = pieces.every((piece) => (missing.get(piece) ?? 0) < 0)
    if (isSpare && (missing.get(pieces.join('')) ?? 0) > 0) return pieces
  }
  return line.slice(at, at + 1)
}

function add(counts: Map<string, number>, word: string, count: number) {
  counts.set(word, (counts.get(word) ?? 0) + count)
}

function countsOf(lines: readonly Line[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of lines.flat()) add(counts, word, 1)
  return counts
}

function linesOf(text: string): readonly Line[] {
  return text.split('\n').map((line) => line.split(/\s+/).filter(Boolean))
}
