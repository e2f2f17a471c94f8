// Runs one method, after checking everything that may stop it: existence, an active fault, scope, operating time.
// Used for plain requests and for the commands of a batch.
import type { Fault, PortalUser } from '../contract'
import type { RestCore } from '../core'
import { type Answer, deny, type Refusal } from './answer'
import type { Method } from './method'
import { hasScope, type MethodTable } from './methodTable'
import type { Params } from './php'
import { portalTime } from './portalTime'
import { ACCESS_DENIED, INSUFFICIENT_SCOPE, METHOD_NOT_FOUND, OPERATION_LIMIT } from './refusals'
import { filtered } from './rewriting'

export interface Portal {
  core: RestCore
  table: MethodTable
}

/** `name` in lower case. */
export function runCommand({ core, table }: Portal, user: PortalUser, name: string, params: Params): Answer {
  const method = table.get(name)
  if (!method) return deny(METHOD_NOT_FOUND)
  const fault = core.takeFault('command', [name])
  if (fault) return deny(refusalOf(fault, method))
  if (!hasScope({ core }, method)) return deny(INSUFFICIENT_SCOPE)
  const { operation, operatingTime, restVariant } = core
  if (operation && operatingTime.used(name).operating >= operation.limitSeconds) return deny(OPERATION_LIMIT)
  const given = restVariant.proactiveFilter ? (filtered(params) as Params) : params
  const answer = method.run({ core, user, params: given })
  if (operation) operatingTime.spend(name, operation.costSeconds)
  return answer
}

/** The error of a fault that applies to single commands. */
function refusalOf({ kind, cors = false }: Fault, method: Method): Refusal {
  if (kind === 'operationLimit') return { ...OPERATION_LIMIT, cors }
  if (kind === 'restDenied') return ACCESS_DENIED
  return kind === 'accessDenied' ? method.denied : INSUFFICIENT_SCOPE
}

/** `time` of a success (portal.md §3); `startedAt` in epoch ms. */
export function timeOf(core: RestCore, startedAt: number, name: string): Params {
  const finishedAt = core.now()
  const spent = (finishedAt - startedAt) / 1000
  return {
    start: startedAt / 1000,
    finish: finishedAt / 1000,
    duration: spent,
    processing: spent,
    date_start: portalTime(startedAt),
    date_finish: portalTime(finishedAt),
    ...(core.operation && core.operatingTime.used(name)),
  }
}
