// Promise: the few REST methods that a note meets, as portal.md §4 describes them, in memory and without a network:
// what the random schedules are judged by. The simulated portal's own contracts guard the same facts over HTTP.
import qs from 'qs'

export interface ModelComment {
  id: number
  item: string
  author: string
  text: string
  createdAt: number
}

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

export class ModelRest {
  comments: ModelComment[] = []
  todos: ModelTodo[] = []
  options = new Map<string, Record<string, unknown>>()
  appOptions: Record<string, unknown> = {}
  /** Additions where the same note or to-do stood already. */
  addedBeside = 0
  private lastId = 100
  now: () => number

  constructor(now: () => number) {
    this.now = now
  }

  /** One HTTP request, processed whole. */
  handle(method: string, fields: Record<string, string>): ModelAnswer {
    const query = Object.entries(fields)
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      .join('&')
    const params = qs.parse(query, { depth: 9, parameterLimit: 1000 }) as Params
    const user = String(params.auth).split('-')[1] ?? ''
    if (method === 'batch') return { status: 200, body: { result: this.batch(params, user), time: {} } }
    const outcome = this.call(method, params, user)
    return 'error' in outcome
      ? { status: 400, body: outcome }
      : { status: 200, body: { ...outcome, time: {} } }
  }

  optionsOf(user: string): Record<string, unknown> {
    const options = this.options.get(user) ?? {}
    this.options.set(user, options)
    return options
  }

  at(item: string): ModelComment[] {
    return this.comments.filter((comment) => comment.item === item)
  }

  private batch(params: Params, user: string) {
    const result: Params = {}
    const result_error: Params = {}
    for (const [key, command] of Object.entries(params.cmd as Record<string, string>)) {
      const [method = '', query = ''] = command.split(/\?(.*)/s)
      const outcome = this.call(method, referred(qs.parse(query, { depth: 9 }), result) as Params, user)
      if ('error' in outcome) result_error[key] = outcome
      else result[key] = outcome.result
      if ('error' in outcome && params.halt === '1') break
    }
    const or = (map: Params) => (Object.keys(map).length > 0 ? map : [])
    return {
      result: or(result),
      result_error: or(result_error),
      result_total: [],
      result_next: [],
      result_time: [],
    }
  }

  private call(
    method: string,
    params: Params,
    user: string,
  ): { result: unknown } | { error: string; error_description: string } {
    const fields = (params.fields ?? {}) as Record<string, string>
    switch (method) {
      case 'crm.timeline.comment.add': {
        const text = (fields.COMMENT ?? '').trim()
        if (!text) return { error: 'INVALID_ARG_VALUE', error_description: 'Empty comment message' }
        this.lastId += 1
        const item = `${fields.ENTITY_TYPE}:${fields.ENTITY_ID}`.toUpperCase()
        const [line] = text.split('\n')
        if (this.at(item).some((one) => one.text.startsWith(`${line}`))) this.addedBeside += 1
        this.comments.push({ id: this.lastId, item, author: user, text, createdAt: this.now() })
        return { result: this.lastId }
      }
      case 'crm.timeline.comment.update':
        return this.found(params.id, (comment) => {
          comment.text = (fields.COMMENT ?? '').trim()
          return comment.id
        })
      case 'crm.timeline.comment.get':
        return this.found(params.id, (comment) => this.row(comment))
      case 'crm.timeline.comment.delete':
        return this.found(params.id, (comment) => {
          this.comments.splice(this.comments.indexOf(comment), 1)
          return null
        })
      case 'crm.timeline.comment.list': {
        const { ENTITY_ID, ENTITY_TYPE } = params.filter as Record<string, string>
        const all = this.at(`${ENTITY_TYPE}:${ENTITY_ID}`.toUpperCase()).sort(
          (one, other) => other.id - one.id,
        )
        const start = Number(params.start ?? 0)
        return { result: all.slice(start, start + 50).map((comment) => this.row(comment)) }
      }
      case 'crm.activity.todo.add': {
        this.lastId += 1
        const item = `${ITEM_TYPES[Number(params.ownerTypeId)]}:${params.ownerId}`
        const { title, description } = params as Record<string, string>
        if (this.todos.some((one) => one.item === item && one.description === description))
          this.addedBeside += 1
        this.todos.push({
          id: this.lastId,
          item,
          title: `${title}`,
          description: `${description}`,
          createdAt: this.now(),
        })
        return { result: { id: this.lastId } }
      }
      case 'crm.activity.list': {
        const { OWNER_TYPE_ID, OWNER_ID } = params.filter as Record<string, string>
        const owner = `${ITEM_TYPES[Number(OWNER_TYPE_ID)]}:${OWNER_ID}`
        const all = this.todos.filter(({ item }) => item === owner).sort((one, other) => other.id - one.id)
        return { result: all.map(activityRow) }
      }
      case 'crm.activity.delete': {
        const before = this.todos.length
        this.todos = this.todos.filter(({ id }) => String(id) !== String(params.id))
        if (this.todos.length < before) return { result: true }
        return { error: '', error_description: 'Activity is not found' }
      }
      case 'user.option.set':
        Object.assign(this.optionsOf(user), params.options)
        return { result: true }
      case 'user.option.get':
        return { result: { ...this.optionsOf(user) } }
      case 'app.option.get':
        return { result: { ...this.appOptions } }
      case 'profile':
        return { result: { ID: user, NAME: 'Olga', LAST_NAME: '' } }
      case 'user.get':
        return { result: [] }
      case 'crm.item.get':
        return { result: { item: { id: Number(params.id), title: 'Anna', name: 'Anna' } } }
      default:
        throw new Error(`the model has no ${method}`)
    }
  }

  private found(id: unknown, use: (comment: ModelComment) => unknown) {
    const comment = this.comments.find((one) => String(one.id) === String(id))
    return comment ? { result: use(comment) } : { error: 'NOT_FOUND', error_description: 'Not found.' }
  }

  private row({ id, item, author, text, createdAt }: ModelComment) {
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
}

const ITEM_TYPES = ['', 'LEAD', 'DEAL', 'CONTACT', 'COMPANY']

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
