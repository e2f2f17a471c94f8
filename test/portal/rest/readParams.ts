// Reads parameters from URL and body as the portal does (portal.md §3 "Bodies"). A body that cannot be parsed has no
// parameters; it is never an error.
import express, { type Request, type RequestHandler, type Response } from 'express'
import multer from 'multer'
import { type Params, parseQuery, plainParams } from './php'

const LIMIT = 64 * 1024 * 1024

const readRaw = express.raw({ type: () => true, limit: LIMIT })
/** Uploaded files are accepted and not used. */
const readParts = multer({ limits: { fieldSize: LIMIT } }).any()

/** Rejects only when the connection broke before the body was complete. */
export async function readParams(request: Request, response: Response): Promise<Params> {
  const mark = request.originalUrl.indexOf('?')
  const query = mark < 0 ? {} : parseQuery(request.originalUrl.slice(mark + 1))
  if (request.method === 'GET') return query
  return { ...query, ...(await readBody(request, response)) }
}

async function readBody(request: Request, response: Response): Promise<Params> {
  const type = request.headers['content-type'] ?? ''
  if (/^multipart\/form-data/i.test(type)) {
    const isRead = await run(readParts, request, response)
    if (request.readableAborted) throw new Error('The request was cut off')
    return isRead ? plainParams(request.body) : {}
  }
  if (!(await run(readRaw, request, response))) throw new Error('The request was cut off')
  const text = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : ''
  return /^application\/json/i.test(type) ? fromJson(text) : parseQuery(text)
}

function fromJson(text: string): Params {
  try {
    return plainParams(JSON.parse(text))
  } catch {
    return {}
  }
}

function run(reader: RequestHandler, request: Request, response: Response): Promise<boolean> {
  return new Promise((resolve) => void reader(request, response, (error?: unknown) => resolve(!error)))
}
