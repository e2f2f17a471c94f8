// The server side of the host page: what the portal's PHP does for it (tokens, options, installation) and what its
// buttons and live view need (faults, log, state). Loopback only; never part of the app.
import express, { type Response, Router } from 'express'
import type { EntityType, Fault, HostVariant, LogEntry, PortalUser, RestVariant } from '../../contract'
import type { NewRecord, RestCore } from '../../core'
import type { Credentials, NewLines, PageStart, PresentTruth, Snapshot } from '../link'

/** Log lines that are sent to the page; a test reads the whole log from the core. */
const LINES_SHOWN = 200
/** How long a line may wait for the ones that follow it. */
const LOG_MS = 250
const MEMBER_ID = 'da45a03b265edd8787f8a258d793cc5d'
const APPLICATION_TOKEN = '51856fefc120afa4b628cc82d3935cce'

export interface ControlRouter {
  router: Router
  /** Ends the live views, so that the server can stop. */
  stop(): void
}

export function controlRouter(core: RestCore, variant: HostVariant, panels: boolean): ControlRouter {
  const router = Router()
  const live = liveView(core)
  router.use(express.json({ limit: '5mb' }))
  router.get('/start', (_request, response) => {
    response.json({ snapshot: snapshot(core), variant, panels } satisfies PageStart)
  })
  router.get('/events', (_request, response) => live.add(response))
  router.post('/log', (request, response) => {
    core.log.push(...(request.body as LogEntry[]))
    core.changed()
    response.json(true)
  })
  frameRoutes(router, core)
  faultRoutes(router, core)
  return { router, stop: live.stop }
}

function frameRoutes(router: Router, core: RestCore): void {
  const known = new Set<number>()
  const changed = (response: Response) => {
    core.changed()
    response.json(true)
  }
  router.post('/credentials', (request, response) => {
    const { userId } = request.body as { userId: number }
    const { scopes } = core.state.app
    response.json({
      ...core.issueToken(userId),
      scope: scopes.join(','),
      memberId: MEMBER_ID,
      applicationToken: APPLICATION_TOKEN,
      firstRun: !known.has(userId),
    } satisfies Credentials)
  })
  // The portal's session renews the token, no refresh token is needed (portal.md §1.5).
  router.post('/refreshAuth', (request, response) => {
    const { userId } = request.body as { userId: number }
    if (core.refreshRefused) response.status(403).json(false)
    else response.json(core.issueToken(userId))
  })
  // The portal's form for a new CRM item (portal.md §8.9).
  router.post('/createItem', (request, response) => {
    response.json(core.createRecord(request.body as NewRecord))
  })
  router.post('/setInstall', (request, response) => {
    known.add((request.body as { userId: number }).userId)
    response.json(true)
  })
  router.post('/setInstallFinish', (_request, response) => {
    core.state.app.installed = true
    changed(response)
  })
  router.post('/userOption', (request, response) => {
    const { userId, name, value } = request.body as { userId: number; name: string; value: unknown }
    userOf(core, userId).options[name] = value
    changed(response)
  })
  router.post('/appOption', (request, response) => {
    const { name, value } = request.body as { name: string; value: unknown }
    core.state.appOptions[name] = value
    changed(response)
  })
}

function faultRoutes(router: Router, core: RestCore): void {
  router.post('/fault', (request, response) => {
    core.fault(request.body as Fault)
    response.json(true)
  })
  router.post('/clearFaults', (_request, response) => {
    core.clearFaults()
    core.refreshRefused = false
    core.changed()
    response.json(true)
  })
  const given: (() => void)[] = []
  router.post('/takeRights', (request, response) => {
    const { type, id, userId } = request.body as { type: EntityType; id: number; userId: number }
    given.push(core.refuse(type, id, { userId }))
    response.json(true)
  })
  router.post('/giveRights', (_request, response) => {
    for (const giveBack of given.splice(0)) giveBack()
    response.json(true)
  })
  router.post('/expireTokens', (_request, response) => {
    core.expireTokens()
    response.json(true)
  })
  router.post('/restVariant', (request, response) => {
    Object.assign(core.restVariant, request.body as Partial<RestVariant>)
    core.changed()
    response.json(true)
  })
  router.post('/refuseRefresh', (request, response) => {
    core.refreshRefused = (request.body as { refused: boolean }).refused
    core.changed()
    response.json(true)
  })
}

/**
 * Server-Sent Events: what changed is told once a tick, lines of the log a few times a second, each once: nobody reads
 * faster, and every test pays for it.
 */
function liveView(core: RestCore): { add(response: Response): void; stop(): void } {
  const views = new Set<Response>()
  let due = false
  let logDue: NodeJS.Timeout | undefined
  let told = ''
  let logged = 0
  const send = (event: string, data: unknown) => {
    for (const view of views) view.write(sentEvent(event, data))
  }
  const sendLog = () => {
    logDue = undefined
    const news = core.log.length - logged
    logged = core.log.length
    send('log', { logged, log: core.log.slice(-Math.min(news, LINES_SHOWN)) } satisfies NewLines)
  }
  const sendChanges = () => {
    due = false
    const present = presentTruth(core)
    const text = JSON.stringify(present)
    if (text !== told) send('changed', present)
    told = text
    if (core.log.length > logged) logDue ??= setTimeout(sendLog, LOG_MS)
  }
  const notify = () => {
    if (!due) setImmediate(sendChanges)
    due = true
  }
  const unsubscribeChanges = core.onChange(notify)
  const unsubscribeCalls = core.onExternalCall((news) => send('externalCall', news))
  const stop = () => {
    unsubscribeChanges()
    unsubscribeCalls()
    clearTimeout(logDue)
    for (const view of views) view.end()
    // Changes may still be due.
    views.clear()
  }
  const add = (response: Response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    response.write(sentEvent('changed', snapshot(core)))
    views.add(response)
    response.on('close', () => views.delete(response))
  }
  return { add, stop }
}

const sentEvent = (event: string, data: unknown) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

function presentTruth({ state, refreshRefused, restVariant }: RestCore): PresentTruth {
  return { state, refreshRefused, restVariant }
}

function snapshot(core: RestCore): Snapshot {
  return { ...presentTruth(core), logged: core.log.length, log: core.log.slice(-LINES_SHOWN) }
}

function userOf(core: RestCore, id: number): PortalUser {
  const user = core.state.users.find((candidate) => candidate.id === id)
  if (!user) throw new Error(`No such user: ${id}`)
  return user
}
