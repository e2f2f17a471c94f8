// A `fetch` whose answers a test writes down beforehand, and which remembers what it was asked. It fails as browsers'
// do, while the request is made and while its body is read.
import { networkError, untilAborted } from '../../fakes/fetchErrors'

export interface Asked {
  readonly url: string
  readonly fields: Record<string, string>
  readonly keepalive: boolean
}

/**
 * One answer: a status and a body, or what can go wrong on the way: no connection or no CORS headers (`lost`), no answer
 * at all (`silent`), headers and then nothing (`stalledBody`), headers and then a lost connection (`brokenBody`).
 */
export type Scripted =
  | { readonly status?: number; readonly body: unknown }
  | 'lost'
  | 'silent'
  | 'stalledBody'
  | 'brokenBody'

export class ScriptedFetch {
  readonly asked: Asked[] = []
  private readonly script: Scripted[] = []

  answer(...answers: Scripted[]): this {
    this.script.push(...answers)
    return this
  }

  /** A successful envelope. */
  result(result: unknown): this {
    return this.answer({ body: { result, time: {} } })
  }

  /** A batch's envelope, with PHP's empty maps. */
  batch(result: Record<string, unknown>, errors: Record<string, unknown> = {}): this {
    const orEmpty = (map: Record<string, unknown>) => (Object.keys(map).length > 0 ? map : [])
    return this.result({ result: orEmpty(result), result_error: orEmpty(errors), result_total: [] })
  }

  /** The commands of the batch that was asked as the n-th request, decoded. */
  commands(n: number): Record<string, { method: string; fields: Record<string, string> }> {
    const found: Record<string, { method: string; fields: Record<string, string> }> = {}
    for (const [name, value] of Object.entries(this.asked[n]?.fields ?? {})) {
      const key = /^cmd\[(.+)\]$/.exec(name)?.[1]
      const [method = '', query = ''] = value.split('?')
      if (key) found[key] = { method, fields: Object.fromEntries(new URLSearchParams(query)) }
    }
    return found
  }

  readonly fetch = (async (url: string, init: RequestInit) => {
    const fields = Object.fromEntries((init.body as FormData).entries()) as Record<string, string>
    this.asked.push({ url, fields, keepalive: init.keepalive === true })
    const next = this.script.shift()
    if (next === undefined) throw new Error('nobody scripted this request')
    if (next === 'lost') throw networkError()
    if (next === 'silent') return untilAborted(init.signal)
    if (next === 'stalledBody') return { status: 200, text: () => untilAborted(init.signal) }
    if (next === 'brokenBody') return { status: 200, text: () => Promise.reject(networkError()) }
    const body = typeof next.body === 'string' ? next.body : JSON.stringify(next.body)
    return { status: next.status ?? 200, text: async () => body }
  }) as unknown as typeof globalThis.fetch
}
