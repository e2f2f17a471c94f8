// The one place that translates what the portal answered into a `Failure`. What is not known to be a refusal
// is an unknown outcome: a wrong guess there would double a note or lose one. Where there was no answer at all,
// `transport.ts` knows as much as can be known.
import { done, type Failure, failed, type Outcome } from '../../note/failure'
import { isFields, toFields, toText } from './portalValues'

/** A refusal in the portal's own words (portal.md §3.1). */
interface Refusal {
  /** HTTP status; 200 occurs. */
  readonly status: number
  /** `error`: may be '' or a number as text. */
  readonly code: string
  readonly description: string
  /** Epoch ms, null when not told. */
  readonly resetAt: number | null
}

const UNKNOWN: Failure = { kind: 'unknownOutcome' }

/** Nothing was executed; a new token may help. */
const SIGNED_OUT = new Set(['expired_token', 'NO_AUTH_FOUND', 'invalid_token', 'authorization_error'])
/** Nothing was executed; the same request may pass later. CONNECTION_ERROR: the portal could not check the token. */
const BUSY = new Set(['QUERY_LIMIT_EXCEEDED', 'OVERLOAD_LIMIT', 'OPERATION_TIME_LIMIT', 'CONNECTION_ERROR'])
const FORBIDDEN = new Set(['ACCESS_DENIED', 'AccessException', 'insufficient_scope'])
const GONE = new Set(['NOT_FOUND', 'OWNER_NOT_FOUND', 'ERROR_ENTITY_NOT_FOUND'])
/** Something broke while the request was being executed. */
const BROKEN = new Set(['INTERNAL_SERVER_ERROR', 'ERROR_UNEXPECTED_ANSWER'])

/** What a refusal means. Codes decide; descriptions only where the code is empty (they may be translated). */
function toFailure({ status, code, description, resetAt }: Refusal): Failure {
  if (BUSY.has(code) || status === 429) return { kind: 'busy', until: resetAt }
  if (SIGNED_OUT.has(code)) return { kind: 'signedOut' }
  if (GONE.has(code)) return { kind: 'gone' }
  if (BROKEN.has(code) || status >= 500) return UNKNOWN
  // The same code with another meaning: nobody may use REST here, whatever the item.
  if (code === 'ACCESS_DENIED' && /commercial plan/i.test(description)) return rejected(description, code)
  if (FORBIDDEN.has(code)) return { kind: 'forbidden' }
  if (code === '' || code === '0' || code === '100') return byDescription(status, description)
  return status === 401 && code !== 'APPLICATION_NOT_FOUND'
    ? { kind: 'signedOut' }
    : rejected(description, code)
}

/** `"error":""` is usual in the CRM: only the words tell (portal.md §4.3–4.5). */
function byDescription(status: number, description: string): Failure {
  if (/not found/i.test(description)) return { kind: 'gone' }
  if (/access denied/i.test(description)) return { kind: 'forbidden' }
  return status === 401 ? { kind: 'signedOut' } : rejected(description, 'Error')
}

function rejected(description: string, code: string): Failure {
  return { kind: 'rejected', why: description || code }
}

/** `{error, error_description}` as it stands in an answer's body or in a batch's `result_error`. */
export function failureOfBody(status: number, body: unknown): Failure {
  const fields = toFields(body)
  return toFailure({
    status,
    code: toText(fields.error),
    description: toText(fields.error_description),
    resetAt: resetTimeOf(fields),
  })
}

/**
 * The `result` of an answer, or its failure. An HTML page, an empty body, cut JSON and JSON that is no envelope
 * are unknown outcomes, whatever the status says; only 429 is a promise that nothing was done.
 */
export function outcomeOfAnswer(status: number, text: string): Outcome<unknown> {
  const body = parse(text)
  if (isFields(body) && 'error' in body) return failed(failureOfBody(status, body))
  if (status === 429) return failed({ kind: 'busy', until: null })
  if (status < 300 && isFields(body) && 'result' in body) return done(body.result)
  return failed(UNKNOWN)
}

/** `operating_reset_at` is in epoch seconds; errors rarely carry it (portal.md §3). */
function resetTimeOf(body: Readonly<Record<string, unknown>>): number | null {
  const at = Number(toFields(body.time).operating_reset_at ?? body.operating_reset_at)
  return Number.isFinite(at) && at > 0 ? at * 1000 : null
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
