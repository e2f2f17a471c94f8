// The app's own site, as a static host or Bitrix24's CDN would serve it. A POST to a page is answered like a GET,
// because the portal opens the app by a form POST (portal.md §1.1).
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import express, { type RequestHandler } from 'express'
import sirv from 'sirv'
import { createServer as createVite, type Plugin } from 'vite'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** `dist`: what was built last; `dev`: Vite's own server with live updates; any folder; or a site that runs already. */
export type AppSource = 'dist' | 'dev' | { directory: string } | { url: string }

export interface AppServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  url: string
  stop(): Promise<void>
}

/**
 * Serves the app on loopback. With `csp`, the policy allows connections to the app's site and `portalUrl` only.
 * Rejects with an `EADDRINUSE` error when the port is taken.
 */
export async function startAppServer(options: {
  port: number
  host: string
  app: AppSource
  csp: boolean
  portalUrl: string
}): Promise<AppServer> {
  if (isRunning(options.app)) return { url: options.app.url, stop: async () => undefined }
  const site = express()
  site.disable('x-powered-by')
  if (options.csp) site.use(strictPolicy(options.portalUrl))
  site.use(pagePostIsGet)
  const server = createServer(site as RequestListener)
  const closeSource = await serveSource(site, options.app, server)
  const port = await listen(server, options.port)
  return {
    url: `http://${options.host}:${port}`,
    stop: async () => {
      await closeSource()
      await close(server)
    },
  }
}

/** Listens on loopback; resolves to the port (a free one when 0 was asked). */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

/** Closes at once, open connections included. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function isRunning(app: AppSource): app is { url: string } {
  return typeof app === 'object' && 'url' in app
}

async function serveSource(
  site: express.Express,
  app: Exclude<AppSource, { url: string }>,
  server: Server,
): Promise<() => Promise<void>> {
  if (app === 'dev') {
    const vite = await createVite({
      root: ROOT,
      appType: 'mpa',
      server: { middlewareMode: true, hmr: { server }, cors: false },
      plugins: [allowLiveUpdates],
    })
    site.use(vite.middlewares)
    return () => vite.close()
  }
  site.use(sirv(app === 'dist' ? `${ROOT}dist` : app.directory, { etag: true }))
  site.use((_request, response) => void response.status(404).type('text').send('Not found'))
  return async () => undefined
}

/** Adds the development server's socket to the policy of the pages; the product's policy must not allow it. */
const allowLiveUpdates: Plugin = {
  name: 'allow-live-updates',
  transformIndexHtml: (html) => html.replace('connect-src ', 'connect-src ws://127.0.0.1:* '),
}

const pagePostIsGet: RequestHandler = (request, _response, next) => {
  const isPage = request.path.endsWith('/') || request.path.endsWith('.html')
  if (request.method === 'POST' && isPage) request.method = 'GET'
  next()
}

/** The policy header that docs/hosting asks of a server, beside the pages' own. Only the portal may frame the app. */
function strictPolicy(portalUrl: string): RequestHandler {
  const policy = [
    `connect-src 'self' ${portalUrl}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${portalUrl}`,
  ].join('; ')
  return (_request, response, next) => {
    response.setHeader('Content-Security-Policy', policy)
    next()
  }
}
