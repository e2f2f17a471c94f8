// A request meets what the schedule says: it is answered, lost, late, duplicated or refused, and what the
// server does with it does not depend on whether anybody waits for the answer.
import type { ManualClock } from '../fakes/manualClock'
import type { LastingFaults } from './lastingFaults'
import type { ModelAnswer, ModelRest } from './modelRest'

export const FATES = [
  'healthy',
  'slow',
  'lostAnswer',
  'reset',
  'late',
  'twice',
  'lateDuplicate',
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
  'lateDuplicate',
  'late',
  'lostAnswer',
  'htmlAfterCommit',
  'brokenJson',
  'empty',
  'twice',
  'slow',
]

const OVERLAPPING: readonly Fate[] = ['late', 'lateDuplicate', 'twice', 'slow']

const RATE_LIMIT: ModelAnswer = {
  status: 503,
  body: { error: 'QUERY_LIMIT_EXCEEDED', error_description: 'Too many requests' },
}
const REFUSALS: Partial<Record<Fate, ModelAnswer>> = {
  rateLimit: RATE_LIMIT,
  operationLimit: {
    status: 429,
    body: { error: 'OPERATION_TIME_LIMIT', error_description: 'Method is blocked' },
  },
  expiredToken: { status: 401, body: { error: 'expired_token', error_description: 'expired' } },
}

/** When the portal executes a request whose page waits in vain (portal.md §3.1: within 60 s). */
const LATEST_MS = 45_000
const SLOW_OPENING_MS = 12_000

export interface ModelRequest {
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | null | undefined
  /** The browser ends it with its page, if the portal has not executed it by then. Default: it goes on (`keepalive`). */
  readonly endsWithPage?: boolean
}

export class ModelNetwork {
  /** The fates of the next requests; after them all is healthy. */
  private fates: Fate[] = []
  /** Something was processed late or twice: a second addition can not always be known to be one. */
  overlaps = false
  /** Something was committed whose answer nobody read: a colleague's edit just before it is out of reach. */
  answersLost = false
  /** A browser repeated an update, or the portal executed one late: an older text may have been put back. */
  putsBack = false
  /** The same for an update of which the page knew that it may still land. */
  putsBackKnown = false
  /** Requests that the portal is refusing just now: their pages do not know it yet. */
  refusing = 0
  /** The portal executes the next request, also late, and whatever it refuses by then (`spare`). */
  private isSpared = false
  private readonly log: { at: number; line: string; times: number; until: number }[] = []
  private readonly clock: ManualClock
  private readonly startedAt: number
  private readonly rest: ModelRest
  private readonly faults: LastingFaults

  constructor(clock: ManualClock, rest: ModelRest, faults: LastingFaults) {
    this.clock = clock
    this.startedAt = clock.now()
    this.rest = rest
    this.faults = faults
  }

  doom(fates: readonly Fate[]) {
    this.fates.push(...fates)
  }
  recover() {
    this.fates = []
    this.faults.mend()
  }

  /** The server will process the next request, before anything else happens to it, whatever becomes of its answer. */
  spare() {
    const [fate] = this.fates
    if (fate && (NEVER_COMMITTED.includes(fate) || fate === 'slow')) this.fates[0] = 'healthy'
    this.isSpared = true
  }

  note(line: string) {
    const at = (this.clock.now() - this.startedAt) / 1_000
    const last = this.log.at(-1)
    if (last?.line === line) this.log[this.log.length - 1] = { ...last, times: last.times + 1, until: at }
    else this.log.push({ at, line, times: 1, until: at })
  }

  /** What was asked and what became of it, for whoever reads a counterexample. */
  logged(): string[] {
    return this.log.map(({ at, line, times, until }) =>
      times === 1
        ? `${at.toFixed(2)} s ${line}`
        : `${at.toFixed(2)} to ${until.toFixed(2)} s, ${times} times: ${line}`,
    )
  }

  /** `alive`: whether the page that asked is still there to receive the answer. */
  send({ url, fields, signal, endsWithPage = false }: ModelRequest, alive: () => boolean): Promise<Response> {
    const method = url.replace(/^.*\/rest\//, '')
    const methods = methodsOf(method, fields)
    const { isSpared } = this
    this.isSpared = false
    return new Promise((resolve, reject) => {
      const fail = (error: Error) => alive() && reject(error)
      const lose = () => fail(new TypeError('Failed to fetch'))
      const aborted = () => fail(new DOMException('This operation was aborted', 'AbortError'))
      const reply = (status: number, text: string) => alive() && resolve(new Response(text, { status }))
      const answer = ({ status, body }: ModelAnswer) => reply(status, JSON.stringify(body))
      signal?.addEventListener('abort', aborted)
      const isLetIn = this.rest.lets(fields)
      const { hang } = this.faults
      if (hang) {
        this.note(`${describe(methods)}: ${hang}`)
        if (hang === 'swallowed') return
        this.answersLost = true
        this.overlaps = true
        this.putsBack ||= methods.includes('crm.timeline.comment.update')
        return this.after(LATEST_MS, () => this.rest.handle(method, fields, isLetIn))
      }
      const refusal = this.faults.refuses(methods)
      if (refusal) {
        this.note(`${describe(methods)}: ${refusal}`)
        return this.refuse(refusal === 'rateLimit' ? () => answer(RATE_LIMIT) : lose)
      }
      const fate = this.fates.shift() ?? 'healthy'
      if (REFUSALS[fate] || NEVER_COMMITTED.includes(fate)) this.note(`${describe(methods)}: ${fate}`)
      const refused = REFUSALS[fate]
      if (refused) return this.refuse(() => answer(refused))
      if (fate === 'reset' || fate === 'rateLimitWithoutCors') return this.refuse(lose)
      if (fate === 'html502') return this.refuse(() => reply(502, '<html>Bad gateway</html>'))
      if (UNREAD.includes(fate)) this.answersLost = true
      if (OVERLAPPING.includes(fate)) this.overlaps = true
      let committed: ModelAnswer | null = null
      const commit = () => {
        if (endsWithPage && !alive()) return this.note(`${describe(methods)}: ended with its page`)
        committed = this.rest.handle(method, fields, isLetIn)
        this.note(`${describe(methods)}: ${fate}, ${summary(committed)}`)
      }
      const repeat = () => {
        this.rest.handle(method, fields, isLetIn)
        this.putsBack ||= methods.includes('crm.timeline.comment.update')
        this.note(`${describe(methods)}: repeated`)
      }
      if (fate === 'late') {
        this.putsBackKnown ||= methods.includes('crm.timeline.comment.update')
        this.after(60, lose)
        return this.after(20_000, () => (isSpared ? this.faults.withoutRefusal(commit) : commit()))
      }
      const isSlowRead = this.faults.opening === 'slow' && methods.includes('profile')
      const takes = isSlowRead ? SLOW_OPENING_MS : fate === 'slow' ? 3_000 : 50
      this.after(takes, commit)
      if (fate === 'twice') this.after(55, commit)
      if (fate === 'lateDuplicate') this.after(20_000, repeat)
      this.after(takes + 50, () => {
        if (fate === 'lostAnswer') return lose()
        if (fate === 'htmlAfterCommit') return reply(500, '<html>Error</html>')
        if (fate === 'brokenJson') return reply(200, '{"resu')
        if (fate === 'empty') return reply(200, '')
        return answer(committed ?? { status: 500, body: null })
      })
    })
  }

  private refuse(answer: () => void) {
    this.refusing += 1
    this.after(60, () => {
      this.refusing -= 1
      answer()
    })
  }

  private after(milliseconds: number, callback: () => void) {
    this.clock.wakeAt(this.clock.now() + milliseconds, callback)
  }
}

/** A request's own method, or those of the commands in it. */
export function methodsOf(method: string, fields: Readonly<Record<string, string>>): string[] {
  if (method !== 'batch') return [method]
  const commands = Object.entries(fields).filter(([name]) => name.startsWith('cmd['))
  return commands.map(([, command]) => command.split('?')[0] ?? '')
}

function describe(methods: readonly string[]): string {
  return methods.map((method) => method.replace('crm.timeline.', '').replace('crm.', '')).join(' + ')
}

function summary({ status, body }: ModelAnswer): string {
  const { result } = body as { result?: { result_error?: object } }
  if (status !== 200) return `${status} ${JSON.stringify(body)}`
  const errors = result?.result_error
  return errors && Object.keys(errors).length > 0 ? JSON.stringify(errors) : 'done'
}
