// What home page and card of a trial call ask of the portal: the options by which they know of each other, the call
// itself, and what is left of it (portal.md §4.1, §4.7, §8.15).

import type { CrmItem } from '../../note/call'
import { distinctItems } from '../../note/call'
import { referenceOf } from '../../note/comment'
import { done, type Failure, failed, type Outcome } from '../../note/failure'
import { deriveReference } from '../../note/reference'
import { firstLine } from '../../trial/noteChecks'
import { refusalCode } from '../../trial/refusalCode'
import { emptied, optionFields, readTrialOptions, type TrialMark, writeMark } from '../../trial/trialOptions'
import type { DeskRequests, Leftovers, Registered, TrialRequests } from '../../trial/trialPorts'
import { TRIAL_NUMBER } from '../../trial/trialPorts'
import { type TrialReport, writeReport } from '../../trial/trialReport'
import { deleteComment, emptySlots, listComments, toComments } from '../notes/commentCommands'
import { readOptionDrafts } from '../notes/optionDrafts'
import { deleteTodo, listActivities, toActivities } from '../notes/todoCommands'
import {
  type BatchAnswer,
  batchOf,
  type Command,
  type Commands,
  failureOf,
  readBatchAnswer,
} from '../rest/batch'
import { toFields, toList, toText } from '../rest/portalValues'
import { isClosed } from '../rest/readLists'
import type { Requester, RestFields } from '../rest/transport'
import { tabRows } from '../setup/cardTab'

export const setOptions = (fields: RestFields): Command => ({ method: 'user.option.set', fields })
export const GET_OPTIONS: Command = { method: 'user.option.get', fields: {} }

/** Commands in one request; each request is made once. */
export async function run(
  transport: Requester,
  commands: Commands,
  halt: boolean,
): Promise<Outcome<BatchAnswer>> {
  const outcome = await transport.post('batch', batchOf(commands, halt))
  return outcome.ok ? done(readBatchAnswer(outcome.value)) : outcome
}

export function createTrialRequests(transport: Requester): TrialRequests {
  const set = async (fields: RestFields): Promise<Outcome<null>> => {
    const outcome = await transport.post('user.option.set', fields)
    return outcome.ok ? done(null) : outcome
  }
  return {
    options: async () => {
      const outcome = await transport.post('user.option.get', {})
      return outcome.ok ? done(readTrialOptions(toFields(outcome.value))) : outcome
    },
    report: (report) => set(optionFields({ report: writeReport(report) })),
    close: async (report) => {
      const first = await close(transport, report)
      return first.ok ? first : close(transport, report)
    },
    hide: async (callId) => {
      const fields = { CALL_ID: callId, USER_ID: '$result[who][ID]' }
      const hide = { method: 'telephony.externalCall.hide', fields }
      const outcome = await run(transport, { who: PROFILE, hide }, true)
      if (!outcome.ok) return outcome
      const failure = failureOf(outcome.value, 'hide')
      return failure ? failed(failure) : done(outcome.value.valueOf('hide') === true)
    },
    leftovers: async ({ mark, callId, items, commentId }) => {
      const places = distinctItems([mark?.client ?? null, ...items])
      return readLeftovers(transport, { mark, callId, places, commentId })
    },
    remove: (left) => removeLeftovers(transport, left),
  }
}

const PROFILE: Command = { method: 'profile', fields: {} }

/** Two writes at the same moment can lose one (portal.md §8.11): what stands afterwards is read along. */
async function close(transport: Requester, report: TrialReport | null): Promise<Outcome<null>> {
  const commands = { set: setOptions(optionFields(emptied(report))), options: GET_OPTIONS }
  const outcome = await run(transport, commands, true)
  if (!outcome.ok) return outcome
  const failure = failureOf(outcome.value, 'set') ?? failureOf(outcome.value, 'options')
  if (failure) return failed(failure)
  const { mark } = readTrialOptions(toFields(outcome.value.valueOf('options')))
  return mark ? failed({ kind: 'unknownOutcome' }) : done(null)
}

interface Sought {
  readonly mark: TrialMark | null
  readonly callId: string
  readonly places: readonly CrmItem[]
  readonly commentId: number | null
}

async function readLeftovers(transport: Requester, sought: Sought): Promise<Outcome<Leftovers>> {
  const { mark, callId, places, commentId } = sought
  const lists = places.flatMap((item, at): [string, Command][] => [
    [`comments${at}`, listComments(item, 0)],
    [`todos${at}`, listActivities(item, 0)],
  ])
  const commands = { who: PROFILE, options: GET_OPTIONS, ...Object.fromEntries(lists) }
  const outcome = await run(transport, commands, false)
  if (!outcome.ok) return outcome
  const answer = outcome.value
  const reference = callId === '' ? null : deriveReference(callId)
  const operator = toText(toFields(answer.valueOf('who')).ID)
  const isTrials = (comment: string) =>
    (mark !== null && comment.startsWith(firstLine(mark.id))) ||
    (reference !== null && referenceOf(comment) === reference)
  const comments = places.flatMap((item, at) =>
    toComments(answer.valueOf(`comments${at}`), item)
      .filter((row) => row.commentId === commentId || (row.authorId === operator && isTrials(row.comment)))
      .map((row) => ({ item, commentId: row.commentId })),
  )
  const todos = places.flatMap((_, at) =>
    toActivities(answer.valueOf(`todos${at}`))
      .filter(({ description }) => reference !== null && description.includes(`#${reference}-`))
      .map(({ activityId }) => activityId),
  )
  const drafts = readOptionDrafts(answer.valueOf('options'))
    .filter(({ draft }) => callId !== '' && draft.call.callId === callId)
    .map(({ slot }) => slot)
  const failures = Object.keys(commands).map((key) => failureOf(answer, key))
  return done({ comments, todos, drafts, isPartial: failures.some(isUnread) })
}

/** An item that is gone, or closed to this operator, has nothing that could be removed. */
function isUnread(failure: Failure | null): boolean {
  return failure !== null && !isClosed(failure)
}

async function removeLeftovers(
  transport: Requester,
  { comments, todos, drafts }: Leftovers,
): Promise<Outcome<readonly ('note' | 'options')[]>> {
  const removals = [...comments.map(deleteComment), ...todos.map(deleteTodo)]
  const commands: Commands = {
    ...Object.fromEntries(removals.map((command, at) => [`removed${at}`, command])),
    ...(drafts.length > 0 && { emptied: setOptions(emptySlots(drafts)) }),
  }
  if (Object.keys(commands).length === 0) return done([])
  const outcome = await run(transport, commands, false)
  if (!outcome.ok) return outcome
  const answer = outcome.value
  const isStanding = (key: string) => {
    const failure = failureOf(answer, key)
    return failure !== null && failure.kind !== 'gone'
  }
  const kept = Object.keys(commands).filter(isStanding)
  return done([
    ...(kept.some((key) => key !== 'emptied') ? (['note'] as const) : []),
    ...(kept.includes('emptied') ? (['options'] as const) : []),
  ])
}

/** For the home page. No more permissions than the tab itself needs (`setup/scopes.ts`). */
export function createDeskRequests(transport: Requester): DeskRequests {
  return {
    ...createTrialRequests(transport),
    register: (mark) => register(transport, mark),
    hasTab: async () => {
      const outcome = await transport.post('placement.get', {})
      return outcome.ok ? tabRows(outcome.value).length > 0 : null
    },
  }
}

async function register(transport: Requester, mark: TrialMark): Promise<Registered> {
  const fields = optionFields({ ...emptied(null), mark: writeMark(mark), call: '$result[call][CALL_ID]' })
  const commands = {
    scopes: { method: 'scope', fields: {} },
    who: PROFILE,
    call: { method: 'telephony.externalCall.register', fields: callFields(mark) },
    set: setOptions(fields),
    options: GET_OPTIONS,
  }
  const outcome = await run(transport, commands, true)
  if (!outcome.ok) return { refused: refusalCode(outcome.failure) }
  const answer = outcome.value
  const failure = failureOf(answer, 'who') ?? failureOf(answer, 'call')
  if (failure) {
    const scopes = toList(answer.valueOf('scopes')).map(toText)
    const isScopeMissing = answer.isDone('scopes') && !scopes.includes('telephony')
    return { refused: isScopeMissing ? 'scope' : refusalCode(failure) }
  }
  const callId = toText(toFields(answer.valueOf('call')).CALL_ID)
  if (callId === '') return { refused: 'unanswered' }
  const stands = readTrialOptions(toFields(answer.valueOf('options')))
  const isMarked = stands.callId === callId && stands.mark?.id === mark.id
  return { callId, isMarked: isMarked || (await markAgain(transport, mark, callId)) }
}

/** Two writes at the same moment can lose one (portal.md §8.11). */
async function markAgain(transport: Requester, mark: TrialMark, callId: string): Promise<boolean> {
  const set = setOptions(optionFields({ mark: writeMark(mark), call: callId }))
  const outcome = await run(transport, { set, options: GET_OPTIONS }, true)
  const stands = outcome.ok ? readTrialOptions(toFields(outcome.value.valueOf('options'))) : null
  return stands?.callId === callId && stands.mark?.id === mark.id
}

/** An incoming call that is shown to its caller alone and makes nothing in the CRM (portal.md §4.7). */
function callFields({ id, client }: TrialMark): RestFields {
  return {
    USER_ID: '$result[who][ID]',
    PHONE_NUMBER: TRIAL_NUMBER,
    TYPE: '2',
    SHOW: '1',
    CRM_CREATE: '0',
    ADD_TO_CHAT: '0',
    EXTERNAL_CALL_ID: `call-notes-trial-${id}`,
    ...(client && { CRM_ENTITY_TYPE: client.type, CRM_ENTITY_ID: String(client.id) }),
  }
}
