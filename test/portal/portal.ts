// The simulated portal on two sites: the portal on `localhost`, the app on `127.0.0.1`, so that the app's frame is a
// third party, as on a real portal (design "The simulated portal").

import { readFile, rename, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import express from 'express'
import { type AppServer, type AppSource, close, listen, startAppServer } from './appServer'
import type { HostVariant, PortalState } from './contract'
import { createPortalCore, type RestCore } from './core'
import { controlRouter } from './page/serve/controlRouter'
import { pageRouter } from './page/serve/pageRouter'
import { restRouter } from './rest/restRouter'
import { seedState } from './seedState'

export interface PortalOptions {
  /** 0 (default): a free port. */
  portalPort?: number
  appPort?: number
  /** Loaded when it exists, written after changes. Not with `core`. */
  stateFile?: string
  /** Default `dist`. */
  app?: AppSource
  core?: RestCore
  variant?: Partial<HostVariant>
  /** `localhost` makes the frame same-site (storage allowed). Default `127.0.0.1`: a third party. */
  appHost?: 'localhost' | '127.0.0.1'
  /** The app is served under a strict Content-Security-Policy. Default false. */
  csp?: boolean
  /**
   * What people need of the portal's page besides card, app and dialogs: menu, softphone, clients, log, timelines. Drawing
   * it after each request costs a story more than the card does. Default true.
   */
  panels?: boolean
  /** Path of the CALL_CARD handler on the app's site. Default `/index.html?surface=card`. */
  handlerPath?: string
}

export interface Portal {
  core: RestCore
  /** `http://localhost:<port>` */
  portalUrl: string
  appUrl: string
  /** Ends both sites and writes the state for the last time. */
  stop(): Promise<void>
}

/** Everything harsh that a portal may do, and the administrator signed in. */
const HARSH_HOST: HostVariant = {
  closing: 'V2',
  deliverBeforeClose: false,
  silent: false,
  silentCommands: [],
  plus: false,
  undefinedStrings: true,
  escaped: true,
  emptyArrays: true,
  staticGet: false,
  slowTabMs: 0,
  desktop: false,
  lang: 'en',
  userId: 1,
  pushedIdType: 'number',
  pushMs: 20,
  timerMs: 65_000,
  otherCall: false,
  everyTab: true,
  desktopApp: false,
  typePaths: false,
  portOptional: false,
  applicationFields: false,
}

/** Rejects with an `EADDRINUSE` error when a port is taken. */
export async function startPortal(options: PortalOptions = {}): Promise<Portal> {
  const core = options.core ?? createPortalCore({ state: await loadState(options.stateFile) })
  const site = express()
  site.disable('x-powered-by')
  site.use('/rest', restRouter(core))
  const variant = { ...HARSH_HOST, ...options.variant }
  const control = controlRouter(core, variant, options.panels ?? true)
  site.use('/_portal', control.router)
  site.use(pageRouter())
  const server = createServer(site as RequestListener)
  const portalUrl = `http://localhost:${await listen(server, options.portalPort ?? 0)}`
  const app = await startAppServer({
    port: options.appPort ?? 0,
    host: options.appHost ?? '127.0.0.1',
    app: options.app ?? 'dist',
    csp: options.csp ?? false,
    portalUrl,
  }).catch(async (failure) => {
    await close(server)
    throw failure
  })
  updateAddresses(core, app, options.handlerPath ?? '/index.html?surface=card')
  const stopSaving = options.stateFile ? saveOnChange(core, options.stateFile) : async () => undefined
  const stop = async () => {
    control.stop()
    await Promise.all([app.stop(), close(server)])
    await stopSaving()
  }
  return { core, portalUrl, appUrl: app.url, stop }
}

/** Updates the registered addresses to the app's site, whose port may differ each time. */
function updateAddresses(core: RestCore, app: AppServer, handlerPath: string): void {
  const { state } = core
  const before = state.app.handler && new URL(state.app.handler).origin
  state.app.handler = `${app.url}/index.html`
  state.app.installHandler = `${app.url}/install.html`
  if (before) for (const row of state.placements) row.handler = row.handler.replace(before, app.url)
  if (!state.app.installed || state.placements.length > 0) return
  const handler = app.url + handlerPath
  const names = { title: 'Call Notes', langAll: {} }
  state.placements.push({ id: core.takeId(), placement: 'CALL_CARD', handler, ...names })
}

async function loadState(file: string | undefined): Promise<PortalState> {
  const text = file === undefined ? null : await readFile(file, 'utf8').catch(() => null)
  return text === null ? seedState() : (JSON.parse(text) as PortalState)
}

/** Writes one file at a time and renames it, so that a killed process never leaves half a file. */
function saveOnChange(core: RestCore, file: string): () => Promise<void> {
  let wanted = false
  let writing: Promise<void> | null = null
  const write = async () => {
    while (wanted) {
      wanted = false
      await writeFile(`${file}.new`, JSON.stringify(core.state, null, 2))
      await rename(`${file}.new`, file)
    }
    writing = null
  }
  const save = () => {
    wanted = true
    writing ??= write()
  }
  const unsubscribe = core.onChange(save)
  return async () => {
    unsubscribe()
    save()
    await writing
  }
}
