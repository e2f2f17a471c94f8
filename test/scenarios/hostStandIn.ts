// An app that does nothing but speak the frame protocol and remember what it was posted and told, so
// that the host is tested without our own app and without the SDK.
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Frame } from 'playwright-core'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { CallOptions, LogEntry } from '../portal/contract'
import type { PortalOptions } from '../portal/portal'
import { type DrivenPortal, openPortal } from './portalDriver'

interface StandIn {
  url: string
  /** Requests for the page: method, query, form fields. */
  loads: { method: string; path: string; query: Record<string, string>; fields: Record<string, string> }[]
  /** What the frame's script reported, up to its last moment: raw messages and `pagehide`. */
  heard: string[]
  stop(): void
}

/** The stand-in's page, for a story that serves it itself. */
export const STAND_IN_PAGE = `<!doctype html><title>Stand-in</title><script>
  const [domain, secure, sid] = window.name.split('|')
  const portal = (secure === '1' ? 'https://' : 'http://') + domain
  const heard = []
  const report = (what) => { heard.push(what); navigator.sendBeacon('/heard', what) }
  addEventListener('message', ({ data, origin }) => { if (origin === portal) report(data) })
  addEventListener('pagehide', () => report('pagehide'))
  const post = (data) => parent.postMessage(data, portal)
  let asked = 0
  const ask = (command, params) => new Promise((resolve) => {
    const id = 'q' + (asked += 1)
    addEventListener('message', ({ data }) => {
      if (data.startsWith(id + ':')) resolve(data === id + ':' ? '' : JSON.parse(data.slice(id.length + 1)))
    })
    post(command + ':' + (params === undefined ? '' : JSON.stringify(params)) + ':' + id + ':' + sid)
  })
  Object.assign(window, { ask, post, heard })
</script><body style="font:14px system-ui">Stand-in`

async function startStandIn(): Promise<StandIn> {
  const site = express()
  const standIn: Omit<StandIn, 'url'> = { loads: [], heard: [], stop: () => server.close() }
  site.post('/heard', express.text({ type: '*/*' }), (request, response) => {
    standIn.heard.push(String(request.body))
    response.end()
  })
  site.all('/*page.html', express.urlencoded({ extended: false }), (request, response) => {
    const { method, path, body } = request
    const query = { ...request.query } as Record<string, string>
    standIn.loads.push({ method, path, query, fields: { ...(body as Record<string, string>) } })
    response.type('html').send(STAND_IN_PAGE)
  })
  const server = createServer(site as RequestListener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(standIn, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
}

export interface Stage {
  standIn: StandIn
  driven: DrivenPortal
  /** Raises a card; resolves to the frame of our tab when its script runs. */
  cardFrame(options?: CallOptions): Promise<Frame>
  /** Our app's frame as soon as its script runs. */
  frame(): Promise<Frame>
  /** Names of the log's lines of one kind. */
  seen(kind: LogEntry['kind']): string[]
}

/**
 * One portal, browser and stand-in for the file; a page just loaded and empty logs for every test.
 *
 * @param options of the portal. Default: without panels.
 */
export function useStage(options: PortalOptions = { panels: false }): Stage {
  const stage = {} as Stage
  beforeAll(async () => {
    stage.standIn = await startStandIn()
    stage.driven = await openPortal({ app: { url: stage.standIn.url }, ...options })
  })
  afterAll(async () => {
    await stage.driven?.close()
    stage.standIn.stop()
  })
  beforeEach(async () => {
    const { page, portal } = stage.driven
    await page.goto(portal.portalUrl)
    await page.waitForFunction(() => window.host !== undefined)
    portal.core.log.length = 0
    portal.core.refreshRefused = false
    stage.standIn.loads.length = 0
    stage.standIn.heard.length = 0
  })
  return Object.assign(stage, {
    async cardFrame(options: CallOptions = {}) {
      await stage.driven.host('call', options)
      return stage.frame()
    },
    async frame() {
      const frame = await stage.driven.frame()
      await frame.waitForFunction('typeof ask === "function"')
      return frame
    },
    seen: (kind: LogEntry['kind']) =>
      stage.driven.portal.core.log.filter((entry) => entry.kind === kind).map(({ name }) => name),
  })
}

/** Binds a card event; its arguments arrive as messages that begin with `id`. */
export async function bind(frame: Frame, event: string, id: string): Promise<void> {
  await post(frame, `placementBindEvent:${JSON.stringify({ event: `CallCard::${event}` })}:${id}:{sid}`)
  await ask(frame, 'resizeWindow', {})
}

/** Sends a command in the string form; resolves to the decoded reply. */
export function ask(frame: Frame, command: string, params?: unknown): Promise<unknown> {
  return frame.evaluate(
    ([name, given]) =>
      (globalThis as unknown as { ask(name: string, params: unknown): Promise<unknown> }).ask(name, given),
    [command, params] as const,
  )
}

/** A REST request of the administrator; resolves to its result. */
export async function rest(
  { driven: { portal } }: Stage,
  method: string,
  params: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const { access } = portal.core.issueToken(1)
  const answer = await fetch(`${portal.portalUrl}/rest/${method}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...params, auth: access }),
  })
  return (await answer.json()).result
}

/** Posts to the host without waiting for anything. `{sid}` in a string stands for the frame's own. */
export async function post(frame: Frame, data: unknown): Promise<void> {
  await frame.evaluate(async (given) => {
    const { 2: sid = '' } = window.name.split('|')
    const filled = JSON.parse(JSON.stringify(given).replaceAll('{sid}', sid))
    ;(globalThis as unknown as { post(data: unknown): void }).post(filled)
  }, data)
}

/** Everything the frame heard so far, raw, after one more round trip: what the host posted before has arrived. */
export async function heardIn(frame: Frame): Promise<string[]> {
  await ask(frame, 'resizeWindow', {})
  return frame.evaluate('heard.slice(0, -1)') as Promise<string[]>
}
