// One request, one attempt, one outcome. A body without preflight (`FormData`, the token as a field) that
// survives the frame (`keepalive`): sdk.md §1, browser.md. A request is repeated only after the portal refused the
// token, because then nothing was executed.
import { failed, type Outcome } from '../../note/failure'
import type { Clock, OutgoingRequest, RateLimit } from '../../ports'
import { toFormData } from '../../requestBody'
import { type Frame, LASTING_MS } from '../host/frame'
import { outcomeOfAnswer } from './toFailure'

/** A REST call's parameters as PHP reads them: `fields[COMMENT]`. */
export type RestFields = Readonly<Record<string, string>>

export interface Requester {
  /** Resolves to the answer's `result`. Begun before it returns if a token is alive. Never rejects. */
  post(method: string, fields: RestFields): Promise<Outcome<unknown>>
}

/** Its own `post` makes no request while the frames of this browser rest: the failure is `busy`. */
export interface Transport extends Requester {
  /** Also while frames rest: for what the operator asks with a click, and for what a page does that may go. */
  readonly atOnce: Requester
  /** Begins a request that survives the frame. False: too large for that, or no live token; nothing was sent. */
  postLast(method: string, fields: RestFields): boolean
  /** The same request as data, for a net that sends it some time; null without a token that lives so long. */
  request(method: string, fields: RestFields): OutgoingRequest | null
  /** Calls back when what `request` gave is out of date, because of its token. Returns an unsubscribe. */
  onRequestOutdated(callback: () => void): () => void
}

export interface TransportDependencies {
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  readonly isOnline: () => boolean
  /** Hears how each request ended, and tells of refusals that other frames of this browser met. */
  readonly rateLimit: Pick<RateLimit, 'refused' | 'unanswered' | 'answered' | 'retryNotBefore'>
}

/**
 * Ms, for the headers and the body together. An ordinary answer takes less than 2 s, the portal's own bound is 60 s
 * (portal.md §3.1). Giving up early costs a look, because nothing is added again before one; waiting costs the
 * operator: a request that a hanging portal swallowed just before it recovered is missed for as long as this, and the
 * note has to stand within a minute of the recovery. 15 s leave 45 s to the pause, the look and the write. Shorter
 * would give up large notes on slow lines: 80 KB at 64 kbit/s take 10 s.
 */
const TIMEOUT = 15_000
/** The portal itself ends a request after so many ms (portal.md §3.1), and with it the connection of one given up. */
const PORTAL_LIMIT = 60_000
/** 64 KiB are allowed in flight (browser.md); the rest is for headers of parts that are only estimated. */
const KEEPALIVE_BYTES = 60 * 1024
/** A larger write of every day leaves that room to the last words; what it carries is in them as well. */
const EVERYDAY_BYTES = 16 * 1024
/** Boundary and headers of one part of a multipart body, generously. */
const PART_OVERHEAD = 160

export function createTransport(frame: Frame, dependencies: TransportDependencies): Transport {
  const { clock, isOnline, rateLimit } = dependencies
  // Called without `this`: a browser's fetch refuses to be a method of another object.
  const { fetch } = dependencies
  let bytesInFlight = 0
  /**
   * Epoch ms until which only last words use `keepalive`. In Chromium the abort of such a request leaves its connection
   * open (measured in 156): after six of them nothing more would leave the browser, also when the portal is well again.
   */
  let plainUntil = 0

  const request = (method: string, fields: RestFields, auth = frame.token()): OutgoingRequest | null =>
    auth === null ? null : toRequest(frame.origin, method, fields, auth)

  const send = async (outgoing: OutgoingRequest, keepalive: boolean, signal?: AbortSignal) => {
    const size = keepalive ? sizeOf(outgoing) : 0
    bytesInFlight += size
    try {
      const body = toFormData(outgoing.fields)
      const init: RequestInit = { method: 'POST', body, keepalive, credentials: 'omit' }
      const answer = await fetch(outgoing.url, signal ? { ...init, signal } : init)
      return { status: answer.status, text: await answer.text() }
    } finally {
      bytesInFlight -= size
    }
  }

  const survives = (outgoing: OutgoingRequest) => bytesInFlight + sizeOf(outgoing) <= KEEPALIVE_BYTES
  const isSmall = (outgoing: OutgoingRequest) => bytesInFlight + sizeOf(outgoing) <= EVERYDAY_BYTES

  const rested = async (outgoing: OutgoingRequest): Promise<Outcome<unknown>> => {
    const until = rateLimit.retryNotBefore()
    return until > clock.now() ? failed({ kind: 'busy', until }) : attempt(outgoing)
  }

  const attempt = async (outgoing: OutgoingRequest): Promise<Outcome<unknown>> => {
    const outcome = await exchange(outgoing)
    const failure = outcome.ok ? null : outcome.failure.kind
    if (failure === 'busy') rateLimit.refused()
    else if (failure !== 'unknownOutcome' && failure !== 'offline') rateLimit.answered()
    // A refusal without CORS headers can not be told from a lost answer (portal.md §3); a line that is down is neither.
    else if (isOnline()) rateLimit.unanswered()
    return outcome
  }

  const exchange = async (outgoing: OutgoingRequest): Promise<Outcome<unknown>> => {
    const wasOnline = isOnline()
    const timeout = new AbortController()
    const cancel = clock.wakeAt(clock.now() + TIMEOUT, () => timeout.abort())
    try {
      const keepalive = clock.now() >= plainUntil && isSmall(outgoing)
      const { status, text } = await send(outgoing, keepalive, timeout.signal)
      return outcomeOfAnswer(status, text)
    } catch {
      // What `fetch` and its body throw is the browser's own (`TypeError`, `AbortError`), never the portal's word: at
      // best it is known that nothing can have left.
      if (timeout.signal.aborted) plainUntil = clock.now() + PORTAL_LIMIT
      const isOffline = !wasOnline && !isOnline() && !timeout.signal.aborted
      return failed({ kind: isOffline ? 'offline' : 'unknownOutcome' })
    } finally {
      cancel()
    }
  }

  const requester = (ask: typeof attempt): Requester => {
    const renewed = async (method: string, fields: RestFields): Promise<Outcome<unknown>> => {
      const auth = await frame.renewToken()
      if (auth !== null) return ask(toRequest(frame.origin, method, fields, auth))
      return failed({ kind: isOnline() ? 'signedOut' : 'offline' })
    }
    return {
      post: async (method, fields) => {
        const outgoing = request(method, fields)
        if (!outgoing) return renewed(method, fields)
        const outcome = await ask(outgoing)
        const refused = !outcome.ok && outcome.failure.kind === 'signedOut'
        return refused ? renewed(method, fields) : outcome
      },
    }
  }

  return {
    ...requester(rested),
    atOnce: requester(attempt),
    request: (method, fields) => request(method, fields, frame.token(LASTING_MS)),
    onRequestOutdated: (callback) => frame.onTokenChange(callback),
    postLast: (method, fields) => {
      const outgoing = request(method, fields)
      if (!outgoing || !survives(outgoing)) return false
      // Nobody is left to read the outcome; what arrived is found by its reference at the next start.
      send(outgoing, true).catch(() => {})
      return true
    },
  }
}

function toRequest(origin: string, method: string, fields: RestFields, auth: string): OutgoingRequest {
  return { url: `${origin}/rest/${method}`, fields: { ...fields, auth } }
}

/** An upper bound of the multipart body's bytes. */
function sizeOf({ fields }: OutgoingRequest): number {
  const encoder = new TextEncoder()
  return Object.entries(fields).reduce((sum, [name, value]) => {
    // A multipart value's `\n` goes out as `\r\n`.
    const lineEnds = value.split('\n').length - 1
    return sum + encoder.encode(name).length + encoder.encode(value).length + lineEnds + PART_OVERHEAD
  }, 0)
}
