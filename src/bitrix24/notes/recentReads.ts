// What stands of the notes that the operator wrote last: one batch, when the operator asks for them. Pointers may be
// out of date; what is shown is what is found.
import { distinctItems, itemKey } from '../../note/call'
import { referenceOf } from '../../note/comment'
import { done } from '../../note/failure'
import type { Identity, RecentReads } from '../../ports'
import { type Command, readParts } from '../rest/batch'
import { toFields, toId } from '../rest/portalValues'
import type { Requester } from '../rest/transport'
import { getItem, toNamed } from './cardReads'
import { listComments, toComments } from './commentCommands'
import type { RecentPointers } from './recentPointers'

/** Two commands each, of 50 (portal.md §4.6). */
const MOST_ITEMS = 24

export function createRecentReads(
  transport: Requester,
  identity: Identity,
  recent: RecentPointers,
): RecentReads {
  return {
    known: recent.known,
    async read(pointers) {
      const items = distinctItems(pointers.map(({ item }) => item)).slice(0, MOST_ITEMS)
      const commands: Record<string, Command> = { profile: { method: 'profile', fields: {} } }
      for (const item of items) {
        commands[`name ${itemKey(item)}`] = getItem(item)
        commands[`list ${itemKey(item)}`] = listComments(item, 0)
      }
      const outcome = await readParts(transport, commands)
      if (!outcome.ok) return outcome
      const parts = outcome.value
      const operator = identity.known() ?? String(toId(toFields(parts.profile).ID))
      return done(
        pointers.map(({ item, reference }) => {
          const rows = toComments(parts[`list ${itemKey(item)}`], item)
          const isOurs = ({ authorId, comment }: (typeof rows)[number]) =>
            authorId === operator && referenceOf(comment) === reference
          const { name } = toNamed(item, parts[`name ${itemKey(item)}`])
          return { item, name, reference, comments: rows.filter(isOurs) }
        }),
      )
    },
  }
}
