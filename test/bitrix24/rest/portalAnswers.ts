// REST as the own transport meets it: answers by method, single or in a batch.
import type { Frame } from '../../../src/bitrix24/host/frame'
import { createTransport, type Transport } from '../../../src/bitrix24/rest/transport'
import { NO_RATE_LIMIT } from '../../fakes/noRateLimit'
import { timerClock } from './timerClock'

/** A result, or `{error, error_description}`; `status` other than 200 makes the whole request fail. */
export type RestAnswer = (params: Record<string, unknown>) => unknown

export interface Called {
  readonly method: string
  readonly params: Record<string, unknown>
}

const TIME = { start: 1, finish: 2, duration: 1, processing: 1, date_start: '', date_finish: '' }

/** Answers requests that come as forms; remembers what was asked, batches unfolded, and counts the requests. */
export function answerForms(answers: Record<string, RestAnswer>) {
  const called: Called[] = []
  const seen = { called, requests: 0, fetch: {} as typeof globalThis.fetch }
  const run = runnerOf(answers, called)
  seen.fetch = (async (url: string, { body }: { body: FormData }) => {
    seen.requests += 1
    const method = new URL(url).pathname.replace('/rest/', '')
    const result =
      method === 'batch' ? runBatch(commandsIn(body), run, body.get('halt') === '1') : run(method, {})
    if (isError(result)) return new Response(JSON.stringify(result), { status: 400 })
    return new Response(JSON.stringify({ result, time: TIME }))
  }) as unknown as typeof globalThis.fetch
  return seen
}

/** The same, with a transport of this frame that is answered so. */
export function answerTransport(frame: Frame, answers: Record<string, RestAnswer>) {
  const seen = answerForms(answers)
  return Object.assign(seen, { transport: transportBy(frame, seen.fetch) })
}

export function transportBy(frame: Frame, fetch: typeof globalThis.fetch, isOnline = () => true): Transport {
  return createTransport(frame, { fetch, clock: timerClock, isOnline, rateLimit: NO_RATE_LIMIT })
}

function commandsIn(body: FormData): Record<string, string> {
  const commands: Record<string, string> = {}
  body.forEach((value, name) => {
    const key = /^cmd\[(.+)\]$/.exec(name)?.[1]
    if (key) commands[key] = String(value)
  })
  return commands
}

function runnerOf(answers: Record<string, RestAnswer>, called: Called[]) {
  return (method: string, params: Record<string, unknown>): unknown => {
    called.push({ method, params })
    const answer = answers[method]
    return answer
      ? answer(params)
      : { error: 'ERROR_METHOD_NOT_FOUND', error_description: 'Method not found!' }
  }
}

function runBatch(
  cmd: Record<string, string>,
  run: (method: string, params: Record<string, unknown>) => unknown,
  halt: boolean,
) {
  const result: Record<string, unknown> = {}
  const result_error: Record<string, unknown> = {}
  for (const [key, command] of Object.entries(cmd)) {
    const [method = '', query = ''] = command.split('?')
    const answer = run(method, Object.fromEntries(new URLSearchParams(query)))
    if (isError(answer)) result_error[key] = answer
    else result[key] = answer
    // What comes behind is not executed, and has no key at all (portal.md §4.6).
    if (halt && isError(answer)) break
  }
  return { result, result_error, result_total: [], result_next: [], result_time: [] }
}

function isError(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'error' in answer
}
