// The portal's REST server on a free loopback port for one test, with a client for JSON and form bodies.
import type { AddressInfo } from 'node:net'
import express from 'express'
import { type CoreOptions, createPortalCore, type RestCore } from '../core'
import { restRouter } from './restRouter'

export interface OpenPortal {
  core: RestCore
  /** `http://127.0.0.1:<port>/rest` */
  url: string
  /** JSON body, token of this user (default: administrator 1). */
  call(method: string, params?: object, userId?: number): Promise<TestResponse>
  /** FormData body with flat field names. */
  form(method: string, fields: Record<string, string>): Promise<TestResponse>
  close(): void
}

export interface TestResponse {
  status: number
  headers: Headers
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: an answer is whatever a test expects of it
  json: any
}

export async function openPortal(options: CoreOptions = {}): Promise<OpenPortal> {
  const core = createPortalCore(options)
  const server = express().use('/rest', restRouter(core)).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/rest`
  const token = (userId: number) => core.issueToken(userId).access
  return {
    core,
    url,
    call: (method, params = {}, userId = 1) =>
      ask(`${url}/${method}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...params, auth: token(userId) }),
      }),
    form: (method, fields) => {
      const body = new FormData()
      for (const [name, value] of Object.entries({ ...fields, auth: token(1) })) body.append(name, value)
      return ask(`${url}/${method}`, { method: 'POST', body })
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** Rejects when the connection breaks, as `fetch` does. */
export async function ask(url: string, init?: RequestInit): Promise<TestResponse> {
  const response = await fetch(url, init)
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: parsed(text) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
