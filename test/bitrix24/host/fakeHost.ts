// The parent window of a portal, seen from a frame: it answers the SDK's messages as a test says, late,
// wrongly or not at all (portal.md §1).
import { vi } from 'vitest'
import { type Connection, connect } from '../../../src/bitrix24/host/connect'
import type { Frame } from '../../../src/bitrix24/host/frame'
import { timerClock } from '../rest/timerClock'

export const ORIGIN = 'https://portal.example'
export const WINDOW_NAME = 'portal.example|1|0123456789abcdef0123456789abcdef'

export const INIT_DATA = {
  LANG: 'de',
  DOMAIN: 'portal.example',
  PROTOCOL: 1,
  PATH: '/rest',
  AUTH_ID: 'token-1',
  AUTH_EXPIRES: '3600',
  REFRESH_ID: 'refresh-1',
  MEMBER_ID: 'member',
  FIRST_RUN: false,
  IS_ADMIN: true,
  INSTALL: false,
  USER_OPTIONS: [] as unknown,
  APP_OPTIONS: [] as unknown,
  PLACEMENT: 'CALL_CARD',
  PLACEMENT_OPTIONS: {} as unknown,
}

export interface Posted {
  readonly command: string
  readonly params: Record<string, unknown>
  readonly key: string
}

export class FakeHost {
  readonly posted: Posted[] = []
  /** Commands that are answered at once; the others stay without an answer. */
  readonly answers = new Map<string, () => unknown>()
  readonly window = { postMessage: (message: unknown) => this.take(message) }

  constructor(init: Partial<typeof INIT_DATA> = {}) {
    this.answers.set('getInitData', () => ({ ...INIT_DATA, ...init }))
    vi.stubGlobal('parent', this.window)
  }

  /** What the host posts back, as it stands on the wire. */
  post(message: unknown, from: { origin?: string; source?: unknown } = {}): void {
    const { origin = ORIGIN, source = this.window } = from
    window.dispatchEvent(new MessageEvent('message', { data: message, origin, source: source as Window }))
  }

  /** The host raises a bound event; `payload` is JSON text as it stands on the wire. */
  raise(event: string, payload: string): void {
    for (const { command, params, key } of this.posted) {
      if (command === 'placementBindEvent' && params.event === event) this.post(`${key}:${payload}`)
    }
  }

  commands(): string[] {
    return this.posted.map(({ command }) => command)
  }

  private take(message: unknown): void {
    const parts = String(message).split(':')
    const key = parts.at(-2) ?? ''
    const json = parts.slice(1, -2).join(':')
    const command = parts[0] ?? ''
    this.posted.push({ command, params: json ? JSON.parse(json) : {}, key })
    const answer = this.answers.get(command)
    if (answer) setTimeout(() => this.post(`${key}:${JSON.stringify(answer())}`), 1)
  }
}

/** Lets the clock run until the connection is decided. */
export async function connectTo(timeoutMs?: number): Promise<Connection> {
  const connecting = connect({
    windowName: WINDOW_NAME,
    clock: timerClock,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  })
  // The first import of the SDK takes real time: it is over before the clock moves.
  await import('@bitrix24/b24jssdk')
  await vi.advanceTimersByTimeAsync(20_000)
  return connecting
}

/** A frame whose portal answered. */
export async function connectedFrame(): Promise<Frame> {
  const connection = await connectTo(60_000)
  if (connection.kind !== 'connected') throw new Error(`not connected: ${connection.kind}`)
  return connection.frame
}
