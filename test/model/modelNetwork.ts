// Promise: a request meets what the schedule says: it is answered, lost, late, doubled or refused, and what the
// server does with it does not depend on whether anybody waits for the answer.
import type { ManualClock } from '../fakes/manualClock'
import type { ModelAnswer, ModelRest } from './modelRest'

export const FATES = [
  'healthy',
  'slow',
  'lostAnswer',
  'reset',
  'late',
  'twice',
  'lateTwin',
  'html502',
  'htmlAfterCommit',
  'brokenJson',
  'empty',
  'rateLimit',
  'rateLimitWithoutCors',
  'operationLimit',
  'expiredToken',
] as const
export type Fate = (typeof FATES)[number]

const NEVER_COMMITTED: readonly Fate[] = [
  'reset',
  'html502',
  'rateLimit',
  'rateLimitWithoutCors',
  'operationLimit',
  'expiredToken',
]

const UNREAD: readonly Fate[] = [
  'lateTwin',
  'late',
  'lostAnswer',
  'htmlAfterCommit',
  'brokenJson',
  'empty',
  'twice',
  'slow',
]

const OVERLAPPING: readonly Fate[] = ['late', 'lateTwin', 'twice', 'slow']

const REFUSALS: Partial<Record<Fate, ModelAnswer>> = {
  rateLimit: { status: 503, body: { error: 'QUERY_LIMIT_EXCEEDED', error_description: 'Too many requests' } },
  operationLimit: {
    status: 429,
    body: { error: 'OPERATION_TIME_LIMIT', error_description: 'Method is blocked' },
  },
  expiredToken: { status: 401, body: { error: 'expired_token', error_description: 'expired' } },
}

export class ModelNetwork {
  /** The fates of the next requests; after them all is healthy. */
  private fates: Fate[] = []
  requests = 0
  /** Something was processed late or twice: a second addition can not always be known to be one. */
  overlaps = false
  /** Something was committed whose answer nobody read: a colleague's edit just before it is out of reach. */
  answersLost = false
  private readonly clock: ManualClock
  private readonly rest: ModelRest

  constructor(clock: ManualClock, rest: ModelRest) {
    this.clock = clock
    this.rest = rest
  }

  doom(fates: readonly Fate[]) {
    this.fates.push(...fates)
  }
  heal() {
    this.fates = []
  }

  /** The server will process the next request, whatever becomes of its answer. */
  spare() {
    const [fate] = this.fates
    if (fate && NEVER_COMMITTED.includes(fate)) this.fates[0] = 'healthy'
  }

  /** `alive`: whether the page that asked is still there to hear the answer. */
  send(url: string, fields: Record<string, string>, alive: () => boolean): Promise<Response> {
    this.requests += 1
    const fate = this.fates.shift() ?? 'healthy'
    const method = url.replace(/^.*\/rest\//, '')
    return new Promise((resolve, reject) => {
      let answer: ModelAnswer | null = null
      const commit = () => {
        answer = this.rest.handle(method, fields)
      }
      const lose = () => alive() && reject(new TypeError('Failed to fetch'))
      const reply = (status: number, text: string) => alive() && resolve(new Response(text, { status }))
      const refusal = REFUSALS[fate]
      if (refusal) return this.after(60, () => reply(refusal.status, JSON.stringify(refusal.body)))
      if (fate === 'reset' || fate === 'rateLimitWithoutCors') return this.after(60, lose)
      if (fate === 'html502') return this.after(60, () => reply(502, '<html>Bad gateway</html>'))
      if (UNREAD.includes(fate)) this.answersLost = true
      if (OVERLAPPING.includes(fate)) this.overlaps = true
      if (fate === 'late') {
        this.after(60, lose)
        return this.after(20_000, commit)
      }
      this.after(fate === 'slow' ? 3_000 : 50, commit)
      if (fate === 'twice') this.after(55, commit)
      if (fate === 'lateTwin') this.after(20_000, () => this.rest.handle(method, fields))
      this.after(fate === 'slow' ? 3_050 : 100, () => {
        if (fate === 'lostAnswer') return lose()
        if (fate === 'htmlAfterCommit') return reply(500, '<html>Error</html>')
        if (fate === 'brokenJson') return reply(200, '{"resu')
        if (fate === 'empty') return reply(200, '')
        return reply(answer?.status ?? 500, JSON.stringify(answer?.body))
      })
    })
  }

  private after(milliseconds: number, callback: () => void) {
    this.clock.wakeAt(this.clock.now() + milliseconds, callback)
  }
}
