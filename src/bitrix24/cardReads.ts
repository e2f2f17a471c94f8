// Promise: a card costs one read: who the operator is, what the client is called, what stands in the timeline and
// which drafts wait. A part that failed is null and takes no other part with it.
import type { CrmItem } from '../note/call'
import { done, failed, type Outcome } from '../note/failure'
import type { CardReads, Client, Opening, Operator } from '../ports'
import { toComments } from './commentCommands'
import { typeIdOf } from './crmTypes'
import type { Frame } from './frame'
import { isFields, toFields, toId, toText } from './portalValues'
import { overwrittenComments, stashedDrafts } from './stash'
import { failureOfException } from './toFailure'

export interface CardReadsDependencies {
  readonly isOnline: () => boolean
  /** Hears the operator's options whenever they were read (`PortalStash.learn`). */
  readonly onOptions: (options: unknown) => void
}

/** Reads by the SDK: they may be repeated, and its own retries and rate limits serve them well. */
export function createCardReads(frame: Frame, { isOnline, onOptions }: CardReadsDependencies): CardReads {
  const read = async (item: CrmItem | null): Promise<Outcome<Record<string, unknown>>> => {
    const wasOnline = isOnline()
    try {
      const options = { isHaltOnError: false, returnAjaxResult: false }
      const answer = await frame.sdk.actions.v2.batch.make({ calls: callsFor(item), options })
      return done({ ...toFields(answer.getData()) })
    } catch (thrown) {
      return failed(failureOfException(thrown, !wasOnline && !isOnline()))
    }
  }

  return {
    open: async (item) => {
      const outcome = await read(item)
      if (!outcome.ok) return outcome
      const parts = outcome.value
      if ('options' in parts) onOptions(parts.options)
      return done(toOpening(item, parts))
    },
  }
}

type Calls = Record<string, { method: string; params: Record<string, unknown> }>

function callsFor(item: CrmItem | null): Calls {
  const calls: Calls = {
    profile: { method: 'profile', params: {} },
    options: { method: 'user.option.get', params: {} },
  }
  if (!item) return calls
  calls.item = { method: 'crm.item.get', params: { entityTypeId: typeIdOf(item.type), id: item.id } }
  calls.comments = {
    method: 'crm.timeline.comment.list',
    params: {
      filter: { ENTITY_ID: item.id, ENTITY_TYPE: item.type.toLowerCase() },
      order: { ID: 'DESC' },
    },
  }
  if (item.type === 'CONTACT') {
    const id = '$result[item][item][companyId]'
    calls.company = { method: 'crm.item.get', params: { entityTypeId: typeIdOf('COMPANY'), id } }
  }
  return calls
}

/**
 * Keys of failed commands are missing, or there but undefined when the portal gave an error without a code
 * (sdk.md §3): both are null here.
 */
function toOpening(item: CrmItem | null, parts: Record<string, unknown>): Opening {
  const { profile, options, comments } = parts
  return {
    operator: toOperator(profile),
    client: item && toClient(item, parts),
    comments: item && Array.isArray(comments) ? toComments(comments, item) : null,
    stashed: options === undefined ? null : stashedDrafts(options).map(({ draft }) => draft),
    overwritten: overwrittenComments(options).map(({ commentId, comment }) => ({ commentId, comment })),
  }
}

/** `[]` for a user who is not active (portal.md §4.1). */
function toOperator(profile: unknown): Operator | null {
  const { ID, NAME, LAST_NAME } = toFields(profile)
  const id = toId(ID)
  return id === null ? null : { id: String(id), name: joined(' ', NAME, LAST_NAME) }
}

function toClient(item: CrmItem, parts: Record<string, unknown>): Client | null {
  const fields = toFields(toFields(parts.item).item)
  const company = toFields(toFields(parts.company).item)
  const person = joined(' ', fields.name, fields.lastName)
  // A reference that does not resolve may be read as another id (portal.md §4.6): a stranger's name is worse
  // than none.
  const isItsCompany = toId(company.id) !== null && toId(company.id) === toId(fields.companyId)
  const employer = isItsCompany ? toText(company.title) : toText(fields.companyTitle)
  const name = (item.type === 'CONTACT' || item.type === 'LEAD') && joined(' · ', person, employer)
  const shown = name || toText(fields.title).trim()
  return isFields(parts.item) && shown ? { item, name: shown } : null
}

function joined(separator: string, ...parts: readonly unknown[]): string {
  return parts
    .map((part) => toText(part).trim())
    .filter(Boolean)
    .join(separator)
}
