// The few REST methods that a note meets, as portal.md §4 describes them, in memory and without a network:
// what the random schedules are judged by. The simulated portal's own contracts guard the same facts over HTTP.
import qs from 'qs'
import { LastingFaults, type RestError } from './lastingFaults'
import { type ModelComment, ModelTimeline } from './modelTimeline'
import { rewritten, wellFormed } from './storedText'

export interface ModelTodo {
  id: number
  item: string
  title: string
  description: string
  createdAt: number
}

export interface ModelAnswer {
  status: number
  body: unknown
}

type Params = Record<string, unknown>
type CommandOutcome = { result: unknown } | RestError

/** HTTP status of a refused command that came alone; 400 otherwise. */
const STATUS: Readonly<Record<string, number>> = {
  ACCESS_DENIED: 403,
  OPERATION_TIME_LIMIT: 429,
  INTERNAL_SERVER_ERROR: 500,
}
const EXPIRED = { error: 'expired_token', error_description: 'The access token provided has expired.' }

/** The time between reading and writing options (portal.md §8.11), ms. */
const OPTIONS_MS = 20
/** Letters: no deferred request holds it. */
const LONG_DRAFT = 8_000

export class ModelRest {
  readonly timeline = new ModelTimeline()
  todos: ModelTodo[] = []
  options = new Map<string, Record<string, unknown>>()
  appOptions: Record<string, unknown> = {}
  /** Additions where the same note or to-do stood already. */
  addedBeside = 0
  private lastId = 100
  /** The commands of a batch are being executed. */
  private isBatch = false
  /** Options that sets at the same moment have removed. */
  readonly lostOptions: Params[] = []
  /** By operator's options: when they were set, and what they had been before the first of several sets at that moment. */
  private readonly lastSets = new WeakMap<Params, { readonly at: number; readonly before: Params }>()
  private readonly now: () => number
  private readonly faults: LastingFaults

  /** What a write replaced could not be put away. */
  hasNoBackup = false

  constructor(now: () => number, faults = new LastingFaults()) {
    this.now = now
    this.faults = faults
  }

  /** True while the portal lets a request with this token in. One that names no end has none. */
  lets({ auth }: Readonly<Record<string, string>>): boolean {
    const [, , validUntil = Number.POSITIVE_INFINITY] = String(auth).split('-')
    return !this.faults.signedOut && Number(validUntil) > this.now()
  }

  /** One HTTP request, processed whole. `isLetIn`: as the portal judged when the request arrived. */
  handle(method: string, fields: Record<string, string>, isLetIn = this.lets(fields)): ModelAnswer {
    const query = Object.entries(fields)
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(wellFormed(value))}`)
      .join('&')
    const params = qs.parse(query, { depth: 9, parameterLimit: 1000 }) as Params
    const [, user = ''] = String(params.auth).split('-')
    if (!isLetIn) return { status: 401, body: EXPIRED }
    if (method === 'batch') return { status: 200, body: { result: this.batch(params, user), time: {} } }
    const outcome = this.call(method, params, user)
    return 'error' in outcome
      ? { status: STATUS[outcome.error] ?? 400, body: outcome }
      : { status: 200, body: { ...outcome, time: {} } }
  }

  /** An access token of this user, by which the model knows it from one that ended. */
  token(user: string, validUntil: number): string {
    return `token-${user}-${validUntil}`
  }

  optionsOf(user: string): Record<string, unknown> {
    const options = this.options.get(user) ?? {}
    this.options.set(user, options)
    return options
  }

  get comments(): readonly ModelComment[] {
    return this.timeline.comments
  }

  at(item: string): readonly ModelComment[] {
    return this.timeline.at(item)
  }

  /** So many more comments of colleagues at once. */
  crowd(item: string, count: number) {
    this.lastId += count
    this.timeline.addStretch({ item, lastId: this.lastId, count, createdAt: this.now() })
  }

  addComment(item: string, author: string, text: string): ModelComment {
    this.lastId += 1
    const comment = { id: this.lastId, item, author, text, createdAt: this.now() }
    this.timeline.comments.push(comment)
    return comment
  }

  private batch(params: Params, user: string) {
    this.isBatch = true
    const result: Params = {}
    const result_error: Params = {}
    for (const [key, command] of Object.entries(params.cmd as Record<string, string>)) {
      const [method = '', query = ''] = command.split(/\?(.*)/s)
      const outcome = this.call(method, referred(qs.parse(query, { depth: 9 }), result) as Params, user)
      if ('error' in outcome) result_error[key] = outcome
      else result[key] = outcome.result
      if ('error' in outcome && params.halt === '1') break
    }
    this.isBatch = false
    const or = (map: Params) => (Object.keys(map).length > 0 ? map : [])
    return {
      result: or(result),
      result_error: or(result_error),
      result_total: [],
      result_next: [],
      result_time: [],
    }
  }

  private call(method: string, params: Params, user: string): CommandOutcome {
    const refused = this.faults.errorOf(method)
    if (refused && method === 'user.option.set') this.hasNoBackup = true
    if (refused) return refused
    const item = this.itemOf(method, params)
    // The CRM's older controllers give no code (portal.md §4.3).
    if (item && this.faults.forbidden.has(item)) {
      return method.endsWith('.add') || method.endsWith('.update')
        ? { error: 'ACCESS_DENIED', error_description: 'Access denied!' }
        : { error: '', error_description: 'Access denied.' }
    }
    return this.execute(method, params, user, item)
  }

  /** The item at which a command acts. */
  private itemOf(method: string, params: Params): string | null {
    const { ENTITY_TYPE, ENTITY_ID, OWNER_TYPE_ID, OWNER_ID } = (params.fields ??
      params.filter ??
      {}) as Params
    if (ENTITY_TYPE !== undefined) return `${ENTITY_TYPE}:${ENTITY_ID}`.toUpperCase()
    if (OWNER_TYPE_ID !== undefined) return `${ITEM_TYPES[Number(OWNER_TYPE_ID)]}:${OWNER_ID}`
    const { id } = params
    if (method.startsWith('crm.timeline.comment.')) {
      return this.comments.find((one) => String(one.id) === String(id))?.item ?? null
    }
    if (method === 'crm.activity.delete') {
      return this.todos.find((one) => String(one.id) === String(id))?.item ?? null
    }
    if (method === 'crm.activity.todo.add')
      return `${ITEM_TYPES[Number(params.ownerTypeId)]}:${params.ownerId}`
    if (method === 'crm.item.get') return `${ITEM_TYPES[Number(params.entityTypeId)]}:${id}`
    return null
  }

  private execute(method: string, params: Params, user: string, item: string | null): CommandOutcome {
    const fields = (params.fields ?? {}) as Record<string, string>
    const stored = (text: string) => (this.faults.rewrites ? rewritten(text) : text)
    switch (method) {
      case 'crm.timeline.comment.add': {
        const text = stored(fields.COMMENT ?? '').trim()
        if (!text) return { error: 'INVALID_ARG_VALUE', error_description: 'Empty comment message' }
        const [line] = text.split('\n')
        const own = this.timeline.at(`${item}`).filter(({ author }) => author === user)
        if (own.some((one) => one.text.startsWith(`${line}`))) this.addedBeside += 1
        return { result: this.addComment(`${item}`, user, text).id }
      }
      case 'crm.timeline.comment.update':
        return this.found(params.id, (comment) => {
          comment.text = stored(fields.COMMENT ?? '').trim()
          return comment.id
        })
      case 'crm.timeline.comment.get':
        return this.found(params.id, (comment) => row(comment))
      case 'crm.timeline.comment.delete':
        return this.found(params.id, (comment) => {
          this.timeline.comments.splice(this.timeline.comments.indexOf(comment), 1)
          return null
        })
      case 'crm.timeline.comment.list':
        return { result: this.timeline.page(`${item}`, Number(params.start ?? 0)).map(row) }
      case 'crm.activity.todo.add':
        return this.addTodo(`${item}`, params as Record<string, string>)
      case 'crm.activity.list': {
        const all = this.todos.filter((todo) => todo.item === item).sort((one, other) => other.id - one.id)
        return { result: all.map(activityRow) }
      }
      case 'crm.activity.delete': {
        const before = this.todos.length
        this.todos = this.todos.filter(({ id }) => String(id) !== String(params.id))
        if (this.todos.length < before) return { result: true }
        return { error: '', error_description: 'Activity is not found' }
      }
      case 'user.option.set': {
        const values = Object.entries(params.options as Params)
        const kept = values.map(([name, value]) => [name, typeof value === 'string' ? stored(value) : value])
        this.setOptions(this.optionsOf(user), Object.fromEntries(kept))
        return { result: true }
      }
      case 'user.option.get':
        return { result: { ...this.optionsOf(user) } }
      case 'app.option.get':
        return { result: { ...this.appOptions } }
      case 'app.info':
        return { result: { LANGUAGE_ID: 'en' } }
      case 'profile':
        return { result: { ID: user, NAME: 'Olga', LAST_NAME: '' } }
      case 'user.get':
        return { result: [] }
      case 'crm.status.list':
        return { result: [] }
      case 'crm.item.list':
        return { result: { items: [] } }
      case 'crm.item.get':
        return { result: { item: { id: Number(params.id), title: 'Anna', name: 'Anna' } } }
      default:
        throw new Error(`the model has no ${method}`)
    }
  }

  /**
   * Of sets at the same moment the last one alone stays: each writes back all options that it has read before. Those of a
   * batch and drafts of long texts are spared ("What is open" in this folder's README).
   */
  private setOptions(options: Params, values: Params) {
    const last = this.lastSets.get(options)
    const before = last && this.now() - last.at < OPTIONS_MS ? last.before : { ...options }
    const isLong = Object.values(values).some((value) => String(value).length > LONG_DRAFT)
    if (this.isBatch || isLong) Object.assign(before, values)
    else this.lose(options, before)
    this.lastSets.set(options, { at: this.now(), before })
    Object.assign(options, before, values)
  }

  private lose(options: Params, before: Params) {
    const later = Object.entries(options).filter(([name, value]) => value !== before[name])
    this.lostOptions.push(Object.fromEntries(later))
    for (const [name] of later) delete options[name]
  }

  private addTodo(item: string, { title, description }: Record<string, string>): CommandOutcome {
    const isThere = this.todos.some((one) => one.item === item && one.description === description)
    if (isThere) this.addedBeside += 1
    this.lastId += 1
    const createdAt = this.now()
    this.todos.push({ id: this.lastId, item, title: `${title}`, description: `${description}`, createdAt })
    return { result: { id: this.lastId } }
  }

  private found(id: unknown, use: (comment: ModelComment) => unknown): CommandOutcome {
    const comment = this.comments.find((one) => String(one.id) === String(id))
    return comment ? { result: use(comment) } : { error: 'NOT_FOUND', error_description: 'Not found.' }
  }
}

const ITEM_TYPES = ['', 'LEAD', 'DEAL', 'CONTACT', 'COMPANY']

function row({ id, item, author, text, createdAt }: ModelComment) {
  const [type = '', entity] = item.split(':')
  return {
    ID: String(id),
    ENTITY_ID: entity,
    ENTITY_TYPE: type.toLowerCase(),
    CREATED: new Date(createdAt).toISOString(),
    COMMENT: text,
    AUTHOR_ID: author,
  }
}

function activityRow({ id, description, createdAt }: ModelTodo) {
  return { ID: String(id), DESCRIPTION: description, CREATED: new Date(createdAt).toISOString() }
}

/** `$result[key]` as a whole value injects what the command gave (portal.md §4.6). */
function referred(value: unknown, result: Params): unknown {
  if (typeof value === 'string') {
    const key = /^\$result\[(\w+)\]$/.exec(value)?.[1]
    return key === undefined ? value : result[key]
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, referred(one, result)]))
}
