// The CRM's dictionaries (`crm.status.list`, portal.md §4.5): rows of strings, not in pages. A condition is an equality
// on a field; one without a value, or on anything else, is ignored. Every user of the CRM may read them.
import { type Answer, give } from '../answer'
import { type Asked, methodsOf } from '../method'
import { type Params, toMap, toText } from '../php'
import { plain } from '../refusals'

export const dictionaries = methodsOf(
  { scopes: ['crm'], denied: plain('Access denied.') },
  { 'crm.status.list': list },
)

/** Two pipelines of deals, and the stages of leads, of which the first is called as that of the main pipeline. */
const ENTRIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  STATUS: { NEW: 'Unassigned', CONVERTED: 'High-quality lead', JUNK: 'Junk lead' },
  DEAL_STAGE: { NEW: 'Discovery', PREPARATION: 'Offer sent', WON: 'Deal won', LOSE: 'Deal lost' },
  DEAL_STAGE_5: { 'C5:NEW': 'Machine ordered', 'C5:WON': 'Installed', 'C5:LOSE': 'Cancelled' },
}

const ROWS: readonly Params[] = Object.entries(ENTRIES)
  .flatMap(([dictionary, names]) => Object.entries(names).map((entry) => ({ dictionary, entry })))
  .map(({ dictionary, entry: [status, name] }, at) => ({
    ID: String(101 + at),
    ENTITY_ID: dictionary,
    STATUS_ID: status,
    NAME: name,
    NAME_INIT: name,
    SORT: String(10 * (at + 1)),
    SYSTEM: 'Y',
    CATEGORY_ID: dictionary.split('_')[2] ?? '0',
  }))

function list({ params }: Asked): Answer {
  const conditions = Object.entries(toMap(params.filter)).filter(([, wanted]) => toText(wanted) !== '')
  const matches = (row: Params) =>
    conditions.every(([name, wanted]) => !(name in row) || row[name] === toText(wanted))
  return give(ROWS.filter(matches))
}
