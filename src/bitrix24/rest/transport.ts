// Sends one request and gives one outcome. Its body needs no preflight (`FormData`, the token as a field), and with
// `keepalive` it survives the frame (sdk.md §1, browser.md). A request is repeated only after the portal refused the
// token, because nothing was executed then.
import { failed, type Outcome } from '../../note/failure'
import type { Clock, OutgoingRequest, RateLimit } from '../../ports'
import { DEFERRED_LIFE_MS, toFormData } from '../../requestBody'
import type { Frame } from '../host/frame'
import { outcomeOfAnswer } from './toFailure'

/** A REST call's parameters as PHP reads them: `fields[COMMENT]`. */
export type RestFields = Readonly<Record<string, string>>

export interface Requester {
  /** Resolves to the answer's `result`. Begun before it returns if a token is alive. Never rejects. */
  post(method: string, fields: RestFields): Promise<Outcome<unknown>>
}

/**
 * Its `post` sends nothing while the frames of this browser wait (`RateLimit.retryNotBefore`): the failure is `busy`.
 */
export interface Transport extends Requester {
  /**
   * Sends also while the frames wait, and with `keepalive` what is as large as a last write: for what the operator clicks
   * on, and for a page that may be about to go.
   */
  readonly atOnce: Requester
  /** Begins a request that survives the frame. False: too large for that, or no live token; nothing was sent. */
  postLast(method: string, fields: RestFields): boolean
  /** The same request as data, for the deferred request; null without a token that lives long enough. */
  request(method: string, fields: RestFields): OutgoingRequest | null
  /** Calls back when the token in what `request` gave is out of date. Returns an unsubscribe. */
  onRequestOutdated(callback: () => void): () => void
}

export interface TransportDependencies {
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  readonly isOnline: () => boolean
  /** Is told how each request ended, and knows how those of the browser's other frames did. */
  readonly rateLimit: Pick<RateLimit, 'refused' | 'unanswered' | 'answered' | 'retryNotBefore'>
}

/**
 * Ms, for the headers and the body together. An ordinary answer takes less than 2 s, the portal's own bound is 60 s
 * (portal.md §3.1). Giving up early costs a lookup, because nothing is added again without one. Waiting costs time: a
 * request that a hanging portal swallowed just before it recovered is missed for as long as this, and the note has to
 * be in the timeline within a minute of the recovery. 15 s leave 45 s for the pause, the lookup and the write. A
 * shorter time would give up large notes on slow lines: 80 KB at 64 kbit/s take 10 s.
 */
const TIMEOUT = 15_000
/** The portal ends a request after so many ms (portal.md §3.1), and so the connection of one that was given up. */
const PORTAL_LIMIT = 60_000
/** 64 KiB are allowed in flight (browser.md); the rest is for headers of parts that are only estimated. */
const KEEPALIVE_BYTES = 60 * 1024
/** Larger ordinary writes go without `keepalive` and leave its room to the last write, which carries the same words. */
const ORDINARY_KEEPALIVE_BYTES = 16 * 1024
/** Boundary and headers of one part of a multipart body, generously. */
const PART_OVERHEAD = 160

export function createTransport(frame: Frame, dependencies: TransportDependencies): Transport {
  const { clock, isOnline, rateLimit } = dependencies
  // Called without `this`: a browser's fetch refuses to be a method of another object.
  const { fetch } = dependencies
  let bytesInFlight = 0
  /**
   * Epoch ms until which only last writes use `keepalive`. In Chromium an aborted keepalive request leaves its
   * connection open (measured in 156): after six of them the browser would send nothing more, even to a portal that has
   * recovered.
   */
  let plainUntil = 0

  const request = (method: string, fields: RestFields, auth = frame.token()): OutgoingRequest | null =>
    auth === null ? null : toRequest(frame.origin, method, fields, auth)

  /** `kept`: bytes that go with `keepalive`, 0 for a request without it. */
  const send = async (outgoing: OutgoingRequest, kept: number, signal?: AbortSignal) => {
    bytesInFlight += kept
    try {
      const body = toFormData(outgoing.fields)
      const init: RequestInit = { method: 'POST', body, keepalive: kept > 0, credentials: 'omit' }
      const answer = await fetch(outgoing.url, signal ? { ...init, signal } : init)
      return { status: answer.status, text: await answer.text() }
    } finally {
      bytesInFlight -= kept
    }
  }

  const attemptUnlessLimited = async (outgoing: OutgoingRequest): Promise<Outcome<unknown>> => {
    const until = rateLimit.retryNotBefore()
    if (until > clock.now()) return failed({ kind: 'busy', until })
    return attempt(outgoing, ORDINARY_KEEPALIVE_BYTES)
  }

  const attempt = async (
    outgoing: OutgoingRequest,
    mostKept = KEEPALIVE_BYTES,
  ): Promise<Outcome<unknown>> => {
    const outcome = await exchange(outgoing, mostKept)
    const failure = outcome.ok ? null : outcome.failure.kind
    if (failure === 'busy') rateLimit.refused()
    else if (failure !== 'unknownOutcome' && failure !== 'offline') rateLimit.answered()
    // A refusal without CORS headers looks like a lost answer (portal.md §3). Without a network it is neither; nor where
    // the page ends its requests because it goes: such a page has no next task.
    else if (isOnline()) clock.wakeAt(clock.now(), rateLimit.unanswered)
    return outcome
  }

  const exchange = async (outgoing: OutgoingRequest, mostKept: number): Promise<Outcome<unknown>> => {
    const wasOnline = isOnline()
    const timeout = new AbortController()
    const size = sizeOf(outgoing)
    const isKept = clock.now() >= plainUntil && bytesInFlight + size <= mostKept
    const sent = send(outgoing, isKept ? size : 0, timeout.signal)
    // Behind the request, which may be the last one that this task can make.
    const cancel = clock.wakeAt(clock.now() + TIMEOUT, () => timeout.abort())
    try {
      const { status, text } = await sent
      return outcomeOfAnswer(status, text)
    } catch {
      // `fetch` and its body throw errors of the browser (`TypeError`, `AbortError`), never of the portal: at best it
      // is known that nothing can have been sent.
      if (timeout.signal.aborted) plainUntil = clock.now() + PORTAL_LIMIT
      const isOffline = !wasOnline && !isOnline() && !timeout.signal.aborted
      return failed({ kind: isOffline ? 'offline' : 'unknownOutcome' })
    } finally {
      cancel()
    }
  }

  const requester = (sendOne: (outgoing: OutgoingRequest) => Promise<Outcome<unknown>>): Requester => {
    const renewed = async (method: string, fields: RestFields): Promise<Outcome<unknown>> => {
      const auth = await frame.renewToken()
      if (auth !== null) return sendOne(toRequest(frame.origin, method, fields, auth))
      return failed({ kind: isOnline() ? 'signedOut' : 'offline' })
    }
    return {
      post: async (method, fields) => {
        const outgoing = request(method, fields)
        if (!outgoing) return renewed(method, fields)
        const outcome = await sendOne(outgoing)
        const refused = !outcome.ok && outcome.failure.kind === 'signedOut'
        return refused ? renewed(method, fields) : outcome
      },
    }
  }

  return {
    ...requester(attemptUnlessLimited),
    atOnce: requester(attempt),
    request: (method, fields) => request(method, fields, frame.token(DEFERRED_LIFE_MS)),
    onRequestOutdated: (callback) => frame.onTokenChange(callback),
    postLast: (method, fields) => {
      const outgoing = request(method, fields)
      const size = outgoing ? sizeOf(outgoing) : 0
      if (!outgoing || bytesInFlight + size > KEEPALIVE_BYTES) return false
      // The page is gone before the outcome is known; the next start finds by its reference what arrived.
      send(outgoing, size).catch(() => {})
      return true
    },
  }
}

function toRequest(origin: string, method: string, fields: RestFields, auth: string): OutgoingRequest {
  return { url: `${origin}/rest/${method}`, fields: { ...fields, auth } }
}

/** An upper bound of the multipart body's bytes. Encoded at once: each call of an encoder costs 0.1 ms on a slow machine. */
function sizeOf({ fields }: OutgoingRequest): number {
  const parts = Object.entries(fields)
  const text = parts.flat().join('')
  // A multipart value's `\n` goes out as `\r\n`.
  const lineEnds = text.split('\n').length - 1
  return new TextEncoder().encode(text).length + lineEnds + parts.length * PART_OVERHEAD
}
