// The words that a trial writes to see what a portal makes of them: each line has something that some portals are known
// to store otherwise (portal.md §6, §8.6).

/** By the name that the report gives. No line is anybody's data. */
const LINES = {
  /** The proactive filter breaks what looks like SQL. */
  sql: 'please select a colour from our list',
  /** … and what looks like a path. */
  path: 'see docs/../index',
  /** No mention: that would tell somebody of it (portal.md §6). */
  bbcode: '[b]bold[/b] [url=#]there[/url]',
  /** As the product writes a bracket that was typed. */
  joiner: '[\u2060b]not bold[\u2060/b]',
  html: '<b>1 & 2</b> "quoted" &amp; it\'s',
  letters: 'Übergröße, Привет, 漢字, مرحبا',
  /** Four bytes: an old database cuts the text here. */
  emoji: 'thumbs 👍🏽 up',
  /** Stands last: what was cut is missing here. */
  end: 'the last line',
} as const

type Line = keyof typeof LINES

/** `first`: a line by which the comment is recognised. */
export function noteSample(first: string): string {
  return [first, ...Object.values(LINES)].join('\n')
}

/**
 * For the operator's options, which are one value in the database (portal.md §8.11): without the emoji, which could cut
 * all of them.
 */
export function optionSample(): string {
  const { emoji: _, ...lines } = LINES
  return Object.values(lines).join('\n')
}

/** What stands otherwise than it was sent, `lines` for the breaks between; empty when all is as it was. */
export function changedIn(stored: string, sent: string): readonly string[] {
  const text = stored.replaceAll('\r\n', '\n')
  const wanted = sent.split('\n')
  const isLost = (name: string) => wanted.includes(LINES[name as Line]) && !text.includes(LINES[name as Line])
  const changed = Object.keys(LINES).filter(isLost)
  return text.trim().split('\n').length === wanted.length ? changed : [...changed, 'lines']
}
