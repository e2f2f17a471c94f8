// Promise: a `fetch` whose answers a test writes down beforehand, and which remembers what it was asked.

export interface Asked {
  readonly url: string
  readonly fields: Record<string, string>
  readonly keepalive: boolean
}

/** One answer: a status and a body, an error to throw, or null for an answer that never comes. */
export type Scripted = { readonly status?: number; readonly body: unknown } | Error | null

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
    if (next instanceof Error) throw next
    if (next === null) return untilAborted(init.signal)
    const body = typeof next.body === 'string' ? next.body : JSON.stringify(next.body)
    return { status: next.status ?? 200, text: async () => body }
  }) as unknown as typeof globalThis.fetch
}

function untilAborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('aborted')))
  })
}
