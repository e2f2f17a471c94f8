// Serves the host page at every path of a portal (`/`, `/crm/…`), so that a reload keeps the path.
import { extname } from 'node:path'
import { Router } from 'express'
import { pageBundle } from './pageBundle'

const NEIGHBOUR = `<!doctype html><meta charset="utf-8"><title>Neighbour</title>
<body style="margin:0;font:14px system-ui,sans-serif;color:#525c69;display:grid;place-items:center;height:100vh">
A neighbour's app`

export function pageRouter(): Router {
  const router = Router()
  // Another vendor's app in the same card: a page that does nothing (portal.md §2.1 rule 5).
  router.all('/_portal/neighbour', (_request, response) => void response.type('html').send(NEIGHBOUR))
  router.get('/{*path}', async (request, response, next) => {
    const files = await pageBundle()
    const file = files.get(request.path)
    if (file === undefined && extname(request.path)) return next()
    response.setHeader('Cache-Control', 'no-store')
    response.type(file === undefined ? '.html' : extname(request.path))
    response.send(file === undefined ? files.get('/index.html') : asBody(file))
  })
  return router
}

function asBody(file: string | Uint8Array): string | Buffer {
  return typeof file === 'string' ? file : Buffer.from(file)
}
