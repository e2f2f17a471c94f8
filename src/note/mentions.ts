// Colleagues who are mentioned in a note. In the text they stand as `@Anna Berg`, in the comment as the portal's own
// mention, by which each of them is notified once (portal.md §6). Nothing else that is typed ever becomes one.
import { cut } from './cut'

/** Someone who works in this portal. */
export interface Colleague {
  /** The user id, a positive integer. */
  readonly id: number
  /** As it stands in the text: one line, without brackets (`mentionable`). */
  readonly name: string
}

/** What has a text and the colleagues mentioned in it: a note, which this file does not know. */
interface Mentioning {
  readonly text: string
  readonly mentions: readonly Colleague[]
}

/** Brackets would end a mention, and full-width ones look alike (portal.md §6). */
const FULL_WIDTH: Readonly<Record<string, string>> = { '[': '［', ']': '］' }
const NAME_MOST = 100
const MENTION = /\[user=(\d{1,15})\]([^\n[\]]+)\[\/user\]/gi
/** What may not touch a name: with it, it is another word. */
const WORD = '[\\p{L}\\p{M}\\p{N}]'

/** The portal's name of a colleague as it can stand in a text and in a mention; '' when nothing of it is left. */
export function mentionable(name: string): string {
  const line = name.replace(/\s+/g, ' ').replace(/\p{C}/gu, '')
  const withoutBrackets = line.replace(/[[\]]/g, (bracket) => FULL_WIDTH[bracket] ?? '')
  return cut(withoutBrackets, NAME_MOST).toWellFormed().trim()
}

/** The colleague under a name that no other one of `known` has: somebody else of the same name gets the user id. */
export function distinctColleague(colleague: Colleague, known: readonly Colleague[]): Colleague {
  const { id, name } = colleague
  const isTaken = known.some((one) => one.name === name && one.id !== id)
  return isTaken ? { id, name: `${name} (${id})` } : colleague
}

/** Both lists, each colleague once. */
export function joinedMentions(one: readonly Colleague[], other: readonly Colleague[]): readonly Colleague[] {
  const isNew = ({ id, name }: Colleague) => !one.some((known) => known.id === id && known.name === name)
  return [...one, ...other.filter(isNew)]
}

/**
 * The text with a mention wherever the name of one stands behind an `@`; a name that was changed is no mention.
 * @param literal makes every other part, and the names, stand as they were typed
 */
export function withMentions(
  { text, mentions }: Mentioning,
  literal: (typed: string) => string = (typed) => typed,
): string {
  if (mentions.length === 0) return literal(text)
  const names = mentions.map(({ name }) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  // The longest first: one name may begin another.
  const anyName = names.sort((one, other) => other.length - one.length).join('|')
  const parts = text.split(new RegExp(`(?<!${WORD})@(${anyName})(?!${WORD})`, 'u'))
  return parts
    .map((part, at) => {
      const id = at % 2 === 1 && mentions.find(({ name }) => name === part)?.id
      return id ? `[USER=${id}]${literal(part)}[/USER]` : literal(part)
    })
    .join('')
}

/** A comment with `@name` for each mention, and the colleagues who are mentioned. What was typed is left alone. */
export function withoutMentions(comment: string, joiner: string): { text: string; mentions: Colleague[] } {
  const mentions: Colleague[] = []
  const text = comment.replace(MENTION, (all, id: string, shown: string) => {
    const name = mentionable(shown.replaceAll(joiner, ''))
    if (name === '') return all
    const colleague = distinctColleague({ id: Number(id), name }, mentions)
    if (!mentions.some((known) => known.name === colleague.name)) mentions.push(colleague)
    return `@${colleague.name}`
  })
  return { text, mentions }
}
