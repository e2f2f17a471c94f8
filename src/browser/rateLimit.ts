// Shares between all frames and later cards of this browser what is known of the portal's rate limit: refusals, and
// failures that may be refusals. Where storage is refused each frame knows its own part of it.
import type { Clock, RateLimit } from '../ports'

/** An office that has met the limit meets it again within the hour. */
const RATE_LIMITED_MS = 60 * 60_000
/**
 * Without CORS headers a refusal reads as a lost answer (portal.md §3). One alone may be just that, so it makes ten
 * sparing minutes; a second one within them is congestion. Nothing longer can be waited for: an addition whose outcome
 * is unknown costs a look before it is repeated, so an office that goes on as before until three in a row have failed
 * has more to look for by then than fits through (250 operators of test/bench/office: 95th percentile 27 minutes).
 */
const SUSPICION_MS = 10 * 60_000
/** The portal lets one more request in twice a second (portal.md §3.1). */
const REST_MS = 500
/** Each failure doubles the rest up to this score, to 4 s: the note still stands a minute after the portal recovered. */
const HIGHEST_SCORE = 4
/** What an answer takes away of the score to which each failure adds 1: rests grow where less than 4 of 5 pass. */
const RELIEF = 0.25
/** A key for each: frames that write at once do not undo each other's. */
const KEYS = {
  refused: 'call-notes-refused',
  read: 'call-notes-read',
  failures: 'call-notes-failures',
} as const

interface Failures {
  readonly score: number
  /** Of the last one, epoch ms. */
  readonly at: number
}

const NONE: Failures = { score: 0, at: 0 }

/** `storage` gives the storage or throws. `portal` is the portal's host: each has a limit of its own. */
export function createRateLimit(
  storage: () => Storage,
  portal: string,
  { now }: Pick<Clock, 'now'>,
): RateLimit {
  const own = { refused: 0, read: 0 }
  let ownFailures = NONE
  let isRefused = false

  const guarded = <T>(use: (storage: Storage) => T, otherwise: T): T => {
    // The answer does not change as long as the page lives, and each question throws (browser.md).
    if (isRefused) return otherwise
    try {
      return use(storage())
    } catch {
      isRefused = true
      return otherwise
    }
  }
  const keyOf = (what: keyof typeof KEYS) => `${KEYS[what]}:${encodeURIComponent(portal)}`
  const last = (what: keyof typeof own) => {
    const kept = guarded((store) => Number(store.getItem(keyOf(what))), 0)
    // A clock can be set back: what has not happened yet is not believed, whoever wrote it down.
    return Math.max(0, ...[own[what], kept].filter((at) => at <= now()))
  }
  const happened = (what: keyof typeof own) => {
    own[what] = now()
    guarded((store) => store.setItem(keyOf(what), String(own[what])), undefined)
  }
  /** Those of the last ten minutes. */
  const failures = (): Failures => {
    const { score, at } = guarded((store) => readFailures(store.getItem(keyOf('failures'))), ownFailures)
    return at <= now() && at + SUSPICION_MS > now() ? { score, at } : NONE
  }
  const setFailures = (known: Failures) => {
    ownFailures = known
    guarded((store) => store.setItem(keyOf('failures'), `${known.score} ${known.at}`), undefined)
  }
  const retryNotBefore = () => {
    const { score, at } = failures()
    return at + REST_MS * 2 ** Math.max(0, score - 1)
  }
  const isOn = () => last('refused') + RATE_LIMITED_MS > now() || failures().at > 0
  const fail = () => setFailures({ score: Math.min(failures().score + 1, HIGHEST_SCORE), at: now() })
  return {
    refused() {
      fail()
      happened('refused')
    },
    unanswered() {
      // Requests that were on their way together fail together: that is one trouble.
      if (retryNotBefore() > now()) return
      if (isOn()) happened('refused')
      fail()
    },
    answered() {
      const { score, at } = failures()
      if (score > 0) setFailures({ score: Math.max(0, score - RELIEF), at })
    },
    wasRead: () => happened('read'),
    isOn,
    retryNotBefore,
    lastRead: () => last('read'),
  }
}

function readFailures(value: string | null): Failures {
  const [score = 0, at = 0] = (value ?? '').split(' ').map(Number)
  // A moment that is no number is not within the last ten minutes: it passes no comparison in `failures`.
  return score >= 0 ? { score, at } : NONE
}
