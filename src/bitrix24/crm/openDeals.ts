// The open deals of a client as commands of the opening read: incoming softphone calls name no deal before an update
// (portal.md §8.5), and this is where a note may belong. The names of their stages stand in the portal's dictionaries.
import type { CrmItem } from '../../note/call'
import type { Money, OpenDeal } from '../../ports'
import { type Command, listed } from '../rest/batch'
import { type Fields, toFields, toId, toList, toText } from '../rest/portalValues'
import { itemName, typeIdOf } from './crmItems'

/** More would be a list to search in, and that is what the portal's own picker is for. */
const MOST_DEALS = 5
/** The dictionary of the stages of the main pipeline; that of another one ends in its id (portal.md §4.5). */
const STAGES = 'DEAL_STAGE'
const SELECTED = [
  ...['id', 'title', 'contactId', 'contactIds', 'companyId', 'stageSemanticId'],
  ...['stageId', 'categoryId', 'opportunity', 'currencyId'],
]
/** In progress; `S` and `F` are closed (portal.md §4.5). */
const IN_PROGRESS = 'P'

/** Newest first. Null where the client is neither a contact nor a company: nothing is asked then. */
export function listOpenDeals(client: CrmItem | null): Command | null {
  const filter = { CONTACT: 'contactIds', COMPANY: 'companyId', LEAD: null, DEAL: null }[
    client?.type ?? 'LEAD'
  ]
  if (!client || !filter) return null
  const fields = {
    entityTypeId: String(typeIdOf('DEAL')),
    [`filter[${filter}]`]: String(client.id),
    'filter[stageSemanticId]': IN_PROGRESS,
    'order[id]': 'DESC',
    ...listed('select', SELECTED),
  }
  return { method: 'crm.item.list', fields }
}

/**
 * The dictionary entries of the stages of the deals that the command `deals` lists: all stages of the main pipeline, and
 * of each deal's own pipeline the one stage. A reference within a text stays text where it does not resolve
 * (portal.md §4.6): no dictionary has such a name, and nothing else than the name limits the answer.
 */
export function listStages(): readonly Command[] {
  const ofDeal = (at: number): Command['fields'] => ({
    'filter[ENTITY_ID]': `${STAGES}_$result[deals][items][${at}][categoryId]`,
    'filter[STATUS_ID]': `$result[deals][items][${at}][stageId]`,
  })
  const filters = [
    { 'filter[ENTITY_ID]': STAGES },
    ...Array.from({ length: MOST_DEALS }, (_, at) => ofDeal(at)),
  ]
  return filters.map((fields) => ({ method: 'crm.status.list', fields }))
}

/**
 * The deals of such an answer with titles, stages and sums. A build that ignores a condition would offer a stranger's
 * deal, which is worse than none: each row has to say itself that it is open and this client's.
 * @param stages answers to `listStages`, in any order; those that failed are left out
 */
export function toOpenDeals(
  answer: unknown,
  client: CrmItem,
  stages: readonly unknown[],
): readonly OpenDeal[] {
  const rows = toList(toFields(answer).items).map(toFields)
  const entries = stages.flatMap(toList).map(toFields)
  return rows
    .filter((row) => row.stageSemanticId === IN_PROGRESS && belongsTo(row, client))
    .flatMap((row) => {
      const id = toId(row.id)
      if (id === null) return []
      const name = itemName('DEAL', row, '') || null
      return [{ item: { type: 'DEAL', id } as const, name, stage: stageOf(row, entries), sum: sumOf(row) }]
    })
    .slice(0, MOST_DEALS)
}

function stageOf({ stageId, categoryId }: Fields, entries: readonly Fields[]): string | null {
  const pipeline = toId(categoryId)
  const dictionary = pipeline === null ? STAGES : `${STAGES}_${pipeline}`
  const entry = entries.find(({ ENTITY_ID, STATUS_ID }) => ENTITY_ID === dictionary && STATUS_ID === stageId)
  return toText(entry?.NAME).trim() || null
}

function sumOf({ opportunity, currencyId }: Fields): Money | null {
  const amount = Number(toText(opportunity))
  return amount ? { amount, currency: toText(currencyId) } : null
}

function belongsTo({ contactId, contactIds, companyId }: Fields, { type, id }: CrmItem): boolean {
  const owners = type === 'COMPANY' ? [companyId] : [contactId, ...toList(contactIds)]
  return owners.map(toId).includes(id)
}
