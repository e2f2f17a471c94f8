// All that a card reads when it opens, in one request: the operator, the names of the call's items, the client's open
// deals and next to-do, their comments and authors, the drafts that wait, and the settings. A part that failed is null
// and takes no other with it.
import { type CrmItem, sameItem } from '../../note/call'
import { done, isRefusal } from '../../note/failure'
import type { CardReads, Client, NamedItem, Opening, Operator } from '../../ports'
import { trialTraceIn } from '../../trial/trialTrace'
import { itemName, personName, phonesOf, typeIdOf } from '../crm/crmItems'
import { listOpenActivities, toNextTodo } from '../crm/nextTodo'
import { listOpenDeals, listStages, toOpenDeals } from '../crm/openDeals'
import { type BatchAnswer, batchOf, type Command, partsOf, readBatchAnswer } from '../rest/batch'
import { type Fields, toFields, toId, toList, toText } from '../rest/portalValues'
import type { RestFields, Transport } from '../rest/transport'
import { readSettings } from '../setup/settingsOptions'
import { listComments, setOptions, toComments } from './commentCommands'
import { overwrittenComments, readOptionDrafts } from './optionDrafts'
import { piggybackLookups } from './piggybackLookups'

/** Commands of a batch (portal.md §4.6). */
const MOST_COMMANDS = 50
/** The further bindings of a call are ignored. */
const MOST_BINDINGS = 10
/** The newest comments of a timeline whose authors are asked for. */
const AUTHORS = { item: 10, binding: 3 } as const
/** With the space behind it as in `authorsOf`: where there is no deal, it is nobody's id. */
const NEWEST_DEAL = { type: 'DEAL', id: '$result[deals][items][0][id] ' } as const

/**
 * One attempt without a preflight, like a write: the session decides when to ask again.
 * @param onOptions gets the operator's options whenever they were read (`PortalOptionDrafts.readOptions`).
 * @param missingOptions those to be set before they are read (`CookieKeys.missing`).
 */
export function createCardReads(
  transport: Transport,
  onOptions: (options: unknown) => void,
  missingOptions?: () => RestFields,
): CardReads {
  return {
    open: async (item, bindings, sought) => {
      const others = bindings.filter((one) => !sameItem(one, item)).slice(0, MOST_BINDINGS)
      const missing = missingOptions?.() ?? {}
      const first = Object.keys(missing).length > 0 && { missing: setOptions(missing) }
      const commands = { ...first, ...commandsFor(item, others) }
      const along = piggybackLookups(sought, MOST_COMMANDS - Object.keys(commands).length)
      const outcome = await transport.post('batch', batchOf({ ...commands, ...along.commands }, false))
      if (!outcome.ok) return outcome
      const answer = readBatchAnswer(outcome.value)
      const parts = { ...partsOf(answer, commands), ...withoutHistory(answer) }
      if ('options' in parts) onOptions(parts.options)
      const opening = toOpening(item, others, parts)
      const { operator } = opening
      return done({ ...opening, lookups: operator ? along.lookups(answer, operator.id) : new Map() })
    },
  }
}

function commandsFor(item: CrmItem | null, bindings: readonly CrmItem[]): Record<string, Command> {
  const commands: Record<string, Command> = {
    profile: { method: 'profile', fields: {} },
    options: { method: 'user.option.get', fields: {} },
    appOptions: { method: 'app.option.get', fields: {} },
    app: { method: 'app.info', fields: {} },
  }
  if (item) {
    const todos = listOpenActivities(item)
    Object.assign(commands, { item: getItem(item), comments: listComments(item, 0), todos })
  }
  if (item?.type === 'CONTACT') {
    commands.company = getItem({ type: 'COMPANY', id: '$result[item][item][companyId]' })
  }
  const deals = listOpenDeals(item)
  // The rule may send notes to the newest deal: this call's own one and those of earlier calls stand there.
  if (deals) {
    const dealTodos = listOpenActivities(NEWEST_DEAL)
    Object.assign(commands, { deals, dealComments: listComments(NEWEST_DEAL, 0), dealTodos })
    Object.assign(commands, Object.fromEntries(listStages().map((stages, at) => [`stages${at}`, stages])))
  }
  bindings.forEach((binding, at) => {
    Object.assign(commands, { [`item${at}`]: getItem(binding), [`comments${at}`]: listComments(binding, 0) })
  })
  if (item || bindings.length > 0) commands.authors = authorsOf(item, bindings)
  return commands
}

/** `id`: also a reference to what an earlier command gave. */
export function getItem({ type, id }: { type: CrmItem['type']; id: number | string }): Command {
  return { method: 'crm.item.get', fields: { entityTypeId: String(typeIdOf(type)), id: String(id) } }
}

/**
 * A reference to a comment that is not there leaves what was found so far (portal.md §4.6): a whole list, or, standing
 * alone as a value, an array. With the space behind it, it stays a text that is nobody's id. Users who are found beside
 * the authors are ignored. Needs a scope that is optional (portal.md §4.8): without it names are missing.
 */
function authorsOf(item: CrmItem | null, bindings: readonly CrmItem[]): Command {
  const of = (key: string, count: number) =>
    Array.from({ length: count }, (_, at) => `$result[${key}][${at}][AUTHOR_ID] `)
  const lists = bindings.flatMap((_, at) => of(`comments${at}`, AUTHORS.binding))
  const deal = listOpenDeals(item) ? of('dealComments', AUTHORS.binding) : []
  const ids = [...(item ? of('comments', AUTHORS.item) : []), ...deal, ...lists]
  const fields = Object.fromEntries(ids.map((id, at) => [`FILTER[ID][${at}]`, id]))
  return { method: 'user.get', fields }
}

function toOpening(
  item: CrmItem | null,
  bindings: readonly CrmItem[],
  parts: Fields,
): Omit<Opening, 'lookups'> {
  const { profile, options, appOptions } = parts
  const stages = listStages().map((_, at) => parts[`stages${at}`])
  const deals = item ? toOpenDeals(parts.deals, item, stages) : []
  const isRead = options !== undefined && appOptions !== undefined
  return {
    operator: toOperator(profile),
    client: item && toClient(item, parts),
    phones: itemsIn(item, bindings, parts).flatMap(phonesOf),
    openDeals: deals,
    nextTodo: toNextTodo(
      [parts.todos, parts.dealTodos],
      [item, deals[0]?.item ?? null].filter((owner) => owner !== null),
    ),
    comments: toTimeline(item, bindings, deals, parts),
    optionDrafts: options === undefined ? null : readOptionDrafts(options).map(({ draft }) => draft),
    overwritten: overwrittenComments(options).map(({ commentId, comment }) => ({ commentId, comment })),
    authors: toAuthors(parts.authors),
    bindings: bindings.map((binding, at) => toNamed(binding, parts[`item${at}`])),
    language: toText(toFields(parts.app).LANGUAGE_ID),
    settings: isRead ? readSettings(appOptions, options) : null,
    trial: trialTraceIn(toFields(options)),
  }
}

/** Comments that this operator may not read are none: asking for them again would be refused again. */
function withoutHistory(answer: BatchAnswer): Fields {
  const failure = answer.failureOf('comments')
  return failure && isRefusal(failure) ? { comments: [] } : {}
}

function toTimeline(
  item: CrmItem | null,
  bindings: readonly CrmItem[],
  [newest]: readonly NamedItem[],
  parts: Fields,
): Opening['comments'] {
  if (!item || !Array.isArray(parts.comments)) return null
  const others = bindings.flatMap((binding, at) => toComments(parts[`comments${at}`], binding))
  if (newest && !bindings.some((binding) => sameItem(binding, newest.item))) {
    // A reference that resolved otherwise than it should gives the comments of another item.
    const ofDeal = toList(parts.dealComments).filter(
      (row) => toId(toFields(row).ENTITY_ID) === newest.item.id,
    )
    others.push(...toComments(ofDeal, newest.item))
  }
  return [...toComments(parts.comments, item), ...others].sort(
    (one, other) => other.commentId - one.commentId,
  )
}

/** `[]` for a user who is not active (portal.md §4.1). */
function toOperator(profile: unknown): Operator | null {
  const { ID, NAME, LAST_NAME } = toFields(profile)
  const id = toId(ID)
  return id === null ? null : { id: String(id), name: personName(NAME, LAST_NAME) }
}

function toAuthors(users: unknown): Opening['authors'] {
  const named = toList(users).map(toFields)
  return new Map(
    named
      .map(({ ID, NAME, LAST_NAME }) => [toText(ID), personName(NAME, LAST_NAME)] as const)
      .filter(([, name]) => name !== ''),
  )
}

export function toNamed(item: CrmItem, answer: unknown): NamedItem {
  const fields = itemOf(answer)
  return { item, name: itemName(item.type, fields, toText(fields.companyTitle)) || null }
}

function toClient(item: CrmItem, parts: Fields): Client | null {
  const fields = itemOf(parts.item)
  const name = itemName(item.type, fields, toText(companyOf(parts)?.title ?? fields.companyTitle))
  return name ? { item, name } : null
}

/** The client, its company and the bindings, as far as they could be read. */
function itemsIn(item: CrmItem | null, bindings: readonly CrmItem[], parts: Fields): readonly Fields[] {
  const own = item ? [itemOf(parts.item), companyOf(parts) ?? {}] : []
  return [...own, ...bindings.map((_, at) => itemOf(parts[`item${at}`]))]
}

/**
 * Null without one. A reference that does not resolve may be read as another id (portal.md §4.6): a stranger's name is
 * worse than none.
 */
function companyOf(parts: Fields): Fields | null {
  const company = itemOf(parts.company)
  const id = toId(company.id)
  return id !== null && id === toId(itemOf(parts.item).companyId) ? company : null
}

/** The fields of an answer to `crm.item.get`. */
function itemOf(answer: unknown): Fields {
  return toFields(toFields(answer).item)
}
