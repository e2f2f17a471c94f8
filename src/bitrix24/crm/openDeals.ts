// The open deals of a client as one command of the opening read: incoming softphone calls name no deal before an update
// (portal.md §8.5), and this is where a note may belong.
import type { CrmItem } from '../../note/call'
import type { NamedItem } from '../../ports'
import type { Command } from '../rest/batch'
import { type Fields, toFields, toId, toList } from '../rest/portalValues'
import { itemName, typeIdOf } from './crmItems'

/** More would be a list to search in, and that is what the portal's own picker is for. */
const MOST_DEALS = 5
/** In progress; `S` and `F` are closed (portal.md §4.5). */
const IN_PROGRESS = 'P'

/** Newest first. Null where the client is neither a contact nor a company: nothing is asked then. */
export function listOpenDeals(client: CrmItem | null): Command | null {
  const filter = { CONTACT: 'contactIds', COMPANY: 'companyId', LEAD: null, DEAL: null }[
    client?.type ?? 'LEAD'
  ]
  if (!client || !filter) return null
  const fields: Record<string, string> = {
    entityTypeId: String(typeIdOf('DEAL')),
    [`filter[${filter}]`]: String(client.id),
    'filter[stageSemanticId]': IN_PROGRESS,
    'order[id]': 'DESC',
  }
  const selected = ['id', 'title', 'contactId', 'contactIds', 'companyId', 'stageSemanticId']
  selected.forEach((name, at) => {
    fields[`select[${at}]`] = name
  })
  return { method: 'crm.item.list', fields }
}

/**
 * The deals of such an answer with their titles. A build that ignores a condition would offer a stranger's deal, which is
 * worse than none: each row has to say itself that it is open and this client's.
 */
export function toOpenDeals(answer: unknown, client: CrmItem): readonly NamedItem[] {
  const rows = toList(toFields(answer).items).map(toFields)
  return rows
    .filter((row) => row.stageSemanticId === IN_PROGRESS && belongsTo(row, client))
    .flatMap((row) => {
      const id = toId(row.id)
      return id === null
        ? []
        : [{ item: { type: 'DEAL', id } as const, name: itemName('DEAL', row, '') || null }]
    })
    .slice(0, MOST_DEALS)
}

function belongsTo({ contactId, contactIds, companyId }: Fields, { type, id }: CrmItem): boolean {
  const owners = type === 'COMPANY' ? [companyId] : [contactId, ...toList(contactIds)]
  return owners.map(toId).includes(id)
}
