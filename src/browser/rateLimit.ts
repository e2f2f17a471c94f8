// Shares between all frames and later cards of this browser what is known of the portal's rate limit: refusals, and
// failures that may be refusals. In a browser that keeps neither storage nor cookies of a frame, each knows its own alone.
import type { Clock, RateLimit } from '../ports'
import type { SharedValues } from './sharedValues'

/** An office that has met the limit meets it again within the hour. */
const RATE_LIMITED_MS = 60 * 60_000
/**
 * Without CORS headers a refusal looks like a lost answer (portal.md §3). A single one may be just that, so requests
 * are saved for ten minutes only; a second one within them means that the limit is reached. Waiting for a third is too
 * late: an addition of unknown outcome costs a lookup before it is repeated, and by then an office has more lookups to
 * make than the limit lets through (250 operators of test/bench/office: 95th percentile 27 minutes).
 */
const SUSPICION_MS = 10 * 60_000
/** The portal lets one more request in twice a second (portal.md §3.1). */
const PAUSE_MS = 500
/** Each failure doubles the pause up to this score, to 4 s: a note is still written within a minute of a recovery. */
const HIGHEST_SCORE = 4
/** A failure adds 1 to the score, an answer subtracts this: pauses grow while fewer than 4 of 5 requests succeed. */
const RELIEF = 0.25
/** A key for each, so that frames that write at the same time do not overwrite each other's. */
const KEYS = {
  refused: 'call-notes-refused',
  certain: 'call-notes-certain',
  read: 'call-notes-read',
  failures: 'call-notes-failures',
} as const

interface Failures {
  readonly score: number
  /** Of the last one, epoch ms. */
  readonly at: number
}

const NONE: Failures = { score: 0, at: 0 }

/** `shared` may throw. `portal` is the portal's host: each has a limit of its own. */
export function createRateLimit(
  shared: SharedValues,
  portal: string,
  { now }: Pick<Clock, 'now'>,
): RateLimit {
  const own = { refused: 0, certain: 0, read: 0 }
  let ownFailures = NONE
  let isRefused = false

  const guarded = <T>(use: (values: SharedValues) => T, otherwise: T): T => {
    // It stays refused as long as the page lives, and each access throws (browser.md).
    if (isRefused) return otherwise
    try {
      return use(shared)
    } catch {
      isRefused = true
      return otherwise
    }
  }
  const keyOf = (what: keyof typeof KEYS) => `${KEYS[what]}:${encodeURIComponent(portal)}`
  const last = (what: keyof typeof own) => {
    const stored = guarded((values) => Number(values.getItem(keyOf(what))), 0)
    // A clock can be set back: a moment in the future is ignored, whoever stored it.
    return Math.max(0, ...[own[what], stored].filter((at) => at <= now()))
  }
  const happened = (what: keyof typeof own) => {
    own[what] = now()
    guarded((values) => values.setItem(keyOf(what), String(own[what])), undefined)
  }
  /** Those of the last ten minutes. */
  const failures = (): Failures => {
    const { score, at } = guarded((values) => readFailures(values.getItem(keyOf('failures'))), ownFailures)
    return at <= now() && at + SUSPICION_MS > now() ? { score, at } : NONE
  }
  const setFailures = (known: Failures) => {
    ownFailures = known
    guarded((values) => values.setItem(keyOf('failures'), `${known.score} ${known.at}`), undefined)
  }
  const retryNotBefore = () => {
    const { score, at } = failures()
    return at + PAUSE_MS * 2 ** Math.max(0, score - 1)
  }
  const wasRefused = () => last('refused') + RATE_LIMITED_MS > now()
  const isOn = () => wasRefused() || failures().at > 0
  const fail = () => setFailures({ score: Math.min(failures().score + 1, HIGHEST_SCORE), at: now() })
  return {
    refused() {
      fail()
      happened('refused')
      happened('certain')
    },
    unanswered() {
      // Requests that were under way together fail together and count once.
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
    wasRefused,
    isCertain: () => last('certain') + RATE_LIMITED_MS > now(),
    retryNotBefore,
    lastRead: () => last('read'),
  }
}

function readFailures(value: string | null): Failures {
  const [score = 0, at = 0] = (value ?? '').split(' ').map(Number)
  // NaN as a moment is not within the last ten minutes: every comparison in `failures` is false.
  return score >= 0 ? { score, at } : NONE
}
