// The portal's state and faults in one object, which tests and buttons use. It does not depend on HTTP
// (`rest/restRouter.ts`) or the call card (`page/`).
import type {
  Comment,
  CrmRecord,
  EntityType,
  LogEntry,
  PortalCore,
  PortalState,
  RestVariant,
} from './contract'
import { createFaults, type Faults } from './rest/faults'
import { createOperatingTime, createRateBuckets, type OperationLimit, type RateLimit } from './rest/limits'
import { createRights, type Rights } from './rest/rights'
import { createTokens, type Tokens } from './rest/tokens'
import { seedState } from './seedState'

/** A call registered over REST (portal.md §4.7), with what the host page needs to show it. */
export interface ExternalCall {
  callId: string
  userId: number
  number: string
  direction: 'incoming' | 'outgoing' | 'callback'
  item: { type: EntityType; id: number } | null
}

export type ExternalCallNews = ExternalCall & { kind: 'show' | 'hide' }

/** What a user enters into the portal's form for a new item. */
export interface NewRecord {
  type: EntityType
  name: string
  phone: string
  userId: number
}

/** The core with what the REST side and its tests need beyond the contract. */
export interface RestCore extends PortalCore, Tokens, Faults, Rights {
  now(): number
  random(): number
  /** Null: no limit. Default: portal.md §3.1. Counted per remote address. */
  rate: RateLimit | null
  /** Null: no limit, and no `operating` in `time`. */
  operation: OperationLimit | null
  /** The portal's own 503 and 429 have CORS headers. Default false: the harsh case of portal.md §3. */
  limitsCarryCors: boolean
  restVariant: RestVariant
  /** Placement and handler of each `placement.bind` that has begun and not ended. */
  readonly binding: Set<string>
  /** CORS preflights answered so far; they are not in the log. */
  preflights: number
  admits(address: string): boolean
  readonly operatingTime: ReturnType<typeof createOperatingTime>
  takeId(): number
  /** Calls the listeners of `onChange`. */
  changed(): void
  /** Appends to the log. */
  write(entry: Omit<LogEntry, 'at'>): void
  record(type: EntityType, id: number): CrmRecord | undefined
  /** Null, and nothing happens, for a user who may not update items of this type. */
  createRecord(given: NewRecord): CrmRecord | null
  comment(id: number): Comment | undefined
  /** Another person deletes the item; comments that belong only to it are deleted as well. */
  deleteRecord(type: EntityType, id: number): void
  /** Another person edits the comment in the timeline. */
  editComment(id: number, text: string): void
  deleteComment(id: number): void
  onExternalCall(listener: (news: ExternalCallNews) => void): () => void
  announce(news: ExternalCallNews): void
}

export interface CoreOptions {
  state?: PortalState
  now?: () => number
  random?: () => number
}

export function createPortalCore(options: CoreOptions = {}): RestCore {
  const { state = seedState(), now = Date.now, random = Math.random } = options
  const log: LogEntry[] = []
  const changes = createListeners<void>()
  const calls = createListeners<ExternalCallNews>()
  const changed = () => changes.notify()
  const admit = createRateBuckets(now)
  const core: RestCore = {
    ...createTokens(now, random),
    ...createFaults(changed),
    ...createRights(),
    ...createMemory(state, changed),
    state,
    log,
    now,
    random,
    rate: { limit: 50, drainPerSecond: 2 },
    operation: { limitSeconds: 480, costSeconds: 0.1 },
    limitsCarryCors: false,
    restVariant: { proactiveFilter: true, commentLimit: null, optionsOverlap: true, timeZoneOffset: false },
    binding: new Set(),
    createRecord({ type, name, phone, userId }) {
      // No item has this number, so only a ban of the whole type counts.
      if (!core.may(userId, 'update', type, 0)) return null
      const id = core.takeId()
      const record: CrmRecord = {
        ...{ type, id, name, title: type === 'LEAD' ? `Lead ${id}` : '', lastName: '' },
        ...{ companyId: null, contactId: null, phones: phone ? [phone] : [] },
        ...{ createdBy: userId, createdAt: now() },
      }
      state.records.push(record)
      changed()
      return record
    },
    refreshRefused: false,
    preflights: 0,
    operatingTime: createOperatingTime(now),
    admits: (address) => !core.rate || admit(address, core.rate),
    changed,
    write(entry) {
      log.push({ at: now(), ...entry })
      changed()
    },
    onChange: changes.add,
    requests: ({ unfolded = false } = {}) => {
      const rest = log.filter((entry) => entry.kind === 'rest')
      return unfolded ? rest.flatMap(unfold) : rest
    },
    onExternalCall: calls.add,
    announce: calls.notify,
  }
  return core
}

/** Reads the portal's state and changes it as other people would. */
function createMemory(state: PortalState, changed: () => void) {
  const comment = (id: number) => state.comments.find((one) => one.id === id)
  const standsAt = (type: EntityType, id: number) => (binding: { type: EntityType; id: number }) =>
    binding.type === type && binding.id === id
  const keepComments = (keep: (one: Comment) => boolean) => {
    state.comments = state.comments.filter(keep)
    changed()
  }
  return {
    comment,
    takeId() {
      state.nextId += 1
      return state.nextId - 1
    },
    record: (type: EntityType, id: number) => state.records.find((one) => one.type === type && one.id === id),
    commentsAt: (type: EntityType, id: number) =>
      state.comments.filter((one) => one.bindings.some(standsAt(type, id))),
    deleteRecord(type: EntityType, id: number) {
      const isIt = standsAt(type, id)
      state.records = state.records.filter((one) => !isIt(one))
      for (const one of state.comments) one.bindings = one.bindings.filter((binding) => !isIt(binding))
      keepComments((one) => one.bindings.length > 0)
    },
    editComment(id: number, text: string) {
      const found = comment(id)
      if (!found) throw new Error(`No such comment: ${id}`)
      found.comment = text
      changed()
    },
    deleteComment: (id: number) => keepComments((one) => one.id !== id),
  }
}

/** A batch as one log line for each command; any other request stays one line. */
function unfold(entry: LogEntry): LogEntry[] {
  const { commands, userId } = entry.detail as RestDetail
  if (!commands) return [entry]
  return commands.map(({ name, params }) => ({ ...entry, name, detail: { params, userId } }))
}

/** `LogEntry.detail` of a REST request. Tokens are left out. */
export interface RestDetail {
  params: Record<string, unknown>
  /** The commands of a batch, as sent (references not yet replaced). */
  commands?: { name: string; params: Record<string, unknown> }[]
  /** Null when the token was not valid. */
  userId: number | null
}

function createListeners<T>() {
  const listeners = new Set<(value: T) => void>()
  return {
    add(listener: (value: T) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    notify(value: T) {
      for (const listener of listeners) listener(value)
    },
  }
}
