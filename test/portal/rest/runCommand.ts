// Promise: one method is run once, after everything that may stop it was asked: existence, a standing fault,
// scope, operating time. Used for plain requests and for the commands of a batch alike.
import type { PortalUser } from '../contract'
import type { RestCore } from '../core'
import { type Answer, deny } from './answer'
import { hasScope, type MethodTable } from './methodTable'
import type { Params } from './php'
import { portalTime } from './portalTime'
import { INSUFFICIENT_SCOPE, METHOD_NOT_FOUND, OPERATION_LIMIT } from './refusals'

export interface Portal {
  core: RestCore
  table: MethodTable
}

/** `name` in lower case. */
export function runCommand({ core, table }: Portal, user: PortalUser, name: string, params: Params): Answer {
  const method = table.get(name)
  if (!method) return deny(METHOD_NOT_FOUND)
  const fault = core.takeFault('command', [name])
  if (fault) return deny(fault.kind === 'accessDenied' ? method.denied : INSUFFICIENT_SCOPE)
  if (!hasScope({ core }, method)) return deny(INSUFFICIENT_SCOPE)
  const { operation, operatingTime } = core
  if (operation && operatingTime.used(name).operating >= operation.limitSeconds) return deny(OPERATION_LIMIT)
  const answer = method.run({ core, user, params })
  if (operation) operatingTime.spend(name, operation.costSeconds)
  return answer
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
