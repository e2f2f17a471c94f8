// Answers one REST request after the transport has read it: checks the method, then the token, then runs the
// method. Commits before it returns.
import type { PortalUser } from '../contract'
import type { Refusal } from './answer'
import { refusal } from './answer'
import { runBatch } from './batch'
import { type Params, toText } from './php'
import {
  EXPIRED_TOKEN,
  INVALID_CREDENTIALS,
  INVALID_TOKEN,
  METHOD_NOT_FOUND,
  NO_AUTH_FOUND,
  USER_ACCESS_ERROR,
} from './refusals'
import { type Portal, runCommand, timeOf } from './runCommand'

const UNKNOWN_USER = refusal(401, 'authorization_error', 'Unable to authorize user')

export interface RestRequest {
  /** Lower case, without `.json`. */
  name: string
  /** `/rest/<user>/<code>/<method>`: an inbound webhook; this portal has none. */
  isWebhook: boolean
  params: Params
  /** `Authorization: Bearer …`, or `''`. */
  bearer: string
}

export interface RestAnswer {
  status: number
  body: Params
  /** See `Refusal`. */
  cors?: boolean
}

export function answerRequest(portal: Portal, request: RestRequest): RestAnswer {
  const { core, table } = portal
  const { name } = request
  const params = withoutToken(request.params)
  const startedAt = core.now()
  // Checked before the token (portal.md §3.1).
  if (name !== 'batch' && !table.has(name)) return refused(METHOD_NOT_FOUND)
  if (request.isWebhook) return refused(INVALID_CREDENTIALS)
  const user = userOf(portal, request)
  if ('error' in user) return refused(user)
  const answer = name === 'batch' ? runBatch(portal, user, params) : runCommand(portal, user, name, params)
  if (!answer.ok) return refused(answer.refusal)
  const { ok: _ok, ...given } = answer
  return { status: 200, body: { ...given, time: timeOf(core, startedAt, name) } }
}

/** Errors have no `time` (portal.md §3). */
export function refused({ status, error, description, extra, cors = false }: Refusal): RestAnswer {
  return { status, body: { error, error_description: description, ...extra }, cors }
}

/** The user of the request's token, for the log; null when the token is not valid. */
export function userIdOf({ core }: Portal, request: RestRequest): number | null {
  const holder = core.holder(tokenOf(request))
  return holder.kind === 'live' ? holder.userId : null
}

function userOf({ core }: Portal, request: RestRequest): PortalUser | Refusal {
  const token = tokenOf(request)
  if (!token) return NO_AUTH_FOUND
  const holder = core.holder(token)
  if (holder.kind === 'unknown') return INVALID_TOKEN
  if (holder.kind === 'expired') return EXPIRED_TOKEN
  const user = core.state.users.find((one) => one.id === holder.userId)
  if (!user) return UNKNOWN_USER
  return core.isBarred(user.id) ? USER_ACCESS_ERROR : user
}

export function withoutToken({ auth: _auth, access_token: _token, ...params }: Params): Params {
  return params
}

function tokenOf({ params, bearer }: RestRequest): string {
  return toText(params.auth) || toText(params.access_token) || bearer
}
