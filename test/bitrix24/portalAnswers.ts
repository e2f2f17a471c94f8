// Promise: REST as a connected frame meets it, by the SDK or the own transport: answers by method, single or in a batch.
import { ApiVersion } from '@bitrix24/b24jssdk'
import type { Frame } from '../../src/bitrix24/frame'

/** A result, or `{error, error_description}`; `status` other than 200 makes the whole request fail. */
export type RestAnswer = (params: Record<string, unknown>) => unknown

export interface Called {
  readonly method: string
  readonly params: Record<string, unknown>
}

const TIME = { start: 1, finish: 2, duration: 1, processing: 1, date_start: '', date_finish: '' }

/** Answers the frame's SDK; returns what it asked, batches unfolded, and counts the requests. */
export function answerRest(frame: Frame, answers: Record<string, RestAnswer>) {
  const called: Called[] = []
  const seen = { called, requests: 0 }
  const run = runnerOf(answers, called)
  fetchBy(frame, async (url, body) => {
    seen.requests += 1
    const method = new URL(url).pathname.replace('/rest/', '')
    const params = JSON.parse(body) as Record<string, unknown>
    return method === 'batch' ? runBatch(params.cmd as Record<string, string>, run) : run(method, params)
  })
  return seen
}

/** The same for the own transport: answers batches that come as a form. */
export function answerForms(answers: Record<string, RestAnswer>) {
  const called: Called[] = []
  const seen = { called, requests: 0, fetch: {} as typeof globalThis.fetch }
  const run = runnerOf(answers, called)
  seen.fetch = (async (_url: string, { body }: { body: FormData }) => {
    seen.requests += 1
    const commands: Record<string, string> = {}
    body.forEach((value, name) => {
      const key = /^cmd\[(.+)\]$/.exec(name)?.[1]
      if (key) commands[key] = String(value)
    })
    return new Response(JSON.stringify({ result: runBatch(commands, run), time: TIME }))
  }) as unknown as typeof globalThis.fetch
  return seen
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
) {
  const result: Record<string, unknown> = {}
  const result_error: Record<string, unknown> = {}
  for (const [key, command] of Object.entries(cmd)) {
    const [method = '', query = ''] = command.split('?')
    const answer = run(method, Object.fromEntries(new URLSearchParams(query)))
    if (isError(answer)) result_error[key] = answer
    else result[key] = answer
  }
  return { result, result_error, result_total: [], result_next: [], result_time: [] }
}

/** Lets the SDK's own client fetch by this function: its result is the answer's, what it throws is the network's. */
export function fetchBy(frame: Frame, answer: (url: string, body: string) => Promise<unknown>): void {
  const { defaults } = frame.sdk.getHttpClient(ApiVersion.v2).ajaxClient
  defaults.adapter = 'fetch'
  const fetch = async (url: string, init: RequestInit) => {
    const result = await answer(url, String(init.body))
    const body = isError(result) ? result : { result, time: TIME }
    return new Response(JSON.stringify(body), { status: isError(result) ? 400 : 200 })
  }
  Object.assign(defaults, { env: { fetch, Request: null, Response } })
}

function isError(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'error' in answer
}
