// Sends a response with exactly the portal's headers, or breaks the connection.
import type { Response } from 'express'

/** Every answer of the application has these headers, and no other CORS headers (portal.md §3). */
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'origin, content-type, accept',
  'X-Content-Type-Options': 'nosniff',
}

/** Without `cors` a browser's `fetch` rejects: the harsh case of portal.md §3. */
export function send(response: Response, status: number, body: string, cors: boolean): void {
  const type = body ? { 'Content-Type': 'application/json; charset=utf-8' } : {}
  write(response, status, body, { ...type, ...(cors ? CORS : {}) })
}

/** The error page of the web server in front of the portal. */
export function sendHtml(response: Response, status: number, cors: boolean): void {
  const words = status === 502 ? 'Bad Gateway' : 'Internal Server Error'
  const page = `<html>\r\n<head><title>${status} ${words}</title></head>\r\n<body>\r\n<center><h1>${status} ${words}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`
  write(response, status, page, { 'Content-Type': 'text/html', ...(cors ? CORS : {}) })
}

/** Breaks the connection; the client does not learn how far its request came. */
export function destroy(response: Response): void {
  response.req.socket.destroy()
}

function write(response: Response, status: number, body: string, headers: Record<string, string>): void {
  if (response.destroyed) return
  const bytes = Buffer.from(body, 'utf8')
  response.removeHeader('X-Powered-By')
  response.writeHead(status, { ...headers, 'Content-Length': bytes.length, 'Cache-Control': 'no-store' })
  response.end(bytes)
}
