// The portal's REST endpoint over HTTP: the portal's exact CORS headers, limits, log and network faults
// (portal.md §3). HTTPS is not required, because the server listens on loopback only.
import { type Request, type Response, Router } from 'express'
import type { RestCore, RestDetail } from '../core'
import { answerRequest, type RestRequest, refused, userIdOf, withoutToken } from './answerRequest'
import { loggedCommands } from './batch'
import { methodTable } from './methodTable'
import { overlap } from './overlap'
import { readParams } from './readParams'
import { OPERATION_LIMIT, QUERY_LIMIT } from './refusals'
import type { Portal } from './runCommand'
import { destroy, send } from './send'
import { type Exchange, reply, strike } from './strike'

/** To be mounted at `/rest`. */
export function restRouter(core: RestCore): Router {
  const portal: Portal = { core, table: methodTable() }
  const router = Router()
  router.use((request, response) => {
    if (request.method === 'OPTIONS') preflight(core, response)
    else void serve(portal, request, response)
  })
  return router
}

function preflight(core: RestCore, response: Response): void {
  const fault = core.preflightFault()
  if (fault === 'offline') destroy(response)
  if (fault) return
  core.preflights += 1
  send(response, 200, '', true)
}

async function serve(portal: Portal, request: Request, response: Response): Promise<void> {
  const { core } = portal
  const address = addressOf(request)
  if (core.takeFault('socket', [address.name])) {
    core.write({ kind: 'rest', name: address.name, detail: { params: {}, userId: null }, status: 0 })
    return destroy(response)
  }
  // A request that was cut off before it was complete never reached the portal.
  const params = await readParams(request, response).catch(() => null)
  if (!params) return destroy(response)
  const asked: RestRequest = { ...address, params, bearer: bearerOf(request) }
  const detail = detailOf(portal, asked)
  const names = [asked.name, ...(detail.commands ?? []).map(({ name }) => name)]
  const exchange: Exchange = {
    response,
    answer: () => answerRequest(portal, asked),
    log: (status) => core.write({ kind: 'rest', name: asked.name, detail, status }),
    changed: core.changed,
  }
  // A request that a fault affects counts towards the limit all the same.
  if (!core.admits(request.socket.remoteAddress ?? ''))
    return reply(exchange, refused(QUERY_LIMIT), core.limitsCarryCors)
  const fault = core.takeFault('request', names)
  if (fault) return strike(fault, exchange)
  await overlap(core, asked.name, detail)
  answerWell(exchange, core.limitsCarryCors)
}

function answerWell(exchange: Exchange, limitsCarryCors: boolean): void {
  const given = exchange.answer()
  const isLimit = given.status === OPERATION_LIMIT.status
  reply(exchange, given, !isLimit || limitsCarryCors || given.cors === true)
}

/** `crm.item.get.json`; names are tried in lower case (portal.md §3). */
function addressOf(request: Request): Pick<RestRequest, 'name' | 'isWebhook'> {
  const parts = request.path.split('/').filter(Boolean)
  const name = (parts.at(-1) ?? '').toLowerCase().replace(/\.json$/, '')
  return { name, isWebhook: parts.length === 3 }
}

function bearerOf(request: Request): string {
  return /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
}

function detailOf(portal: Portal, asked: RestRequest): RestDetail {
  const params = withoutToken(asked.params)
  const userId = userIdOf(portal, asked)
  return asked.name === 'batch' ? { params, commands: loggedCommands(params), userId } : { params, userId }
}
