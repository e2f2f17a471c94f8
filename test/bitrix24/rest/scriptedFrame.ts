// The transport of a frame whose token, network and rate limit a test decides.
import { afterEach, beforeEach, vi } from 'vitest'
import type { Frame } from '../../../src/bitrix24/host/frame'
import { createTransport } from '../../../src/bitrix24/rest/transport'
import { ScriptedFetch } from './scriptedFetch'
import { timerClock } from './timerClock'

/** What a test may change; it is set back before each. */
export const portal = initial()

function initial() {
  return {
    net: new ScriptedFetch(),
    online: true,
    tokens: { current: 'token-1', next: 'token-2', renewals: 0 } as Tokens,
    /** How long the current token lives (ms). */
    life: 3_600_000,
    /** What the other frames were told of the rate limit. */
    told: [] as string[],
    retryNotBefore: 0,
    /** Called when there is a new token. */
    listeners: new Set<() => void>(),
  }
}

interface Tokens {
  current: string | null
  next: string | null
  renewals: number
}

/** To be called by each test file: before each test time stands still and the portal was asked nothing. */
export function setUpPortal(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    Object.assign(portal, initial())
  })
  afterEach(() => {
    vi.useRealTimers()
  })
}

export function transport() {
  const frame: Pick<Frame, 'origin' | 'token' | 'renewToken' | 'onTokenChange'> = {
    onTokenChange: (callback) => {
      portal.listeners.add(callback)
      return () => portal.listeners.delete(callback)
    },
    origin: 'https://portal.example',
    token: (lifeMs = 0) => (portal.life > lifeMs ? portal.tokens.current : null),
    renewToken: async () => {
      portal.tokens.renewals += 1
      portal.tokens.current = portal.tokens.next
      return portal.tokens.next
    },
  }
  return createTransport(frame as Frame, {
    fetch: portal.net.fetch,
    clock: timerClock,
    isOnline: () => portal.online,
    rateLimit: {
      refused: () => portal.told.push('refused'),
      unanswered: () => portal.told.push('unanswered'),
      answered: () => portal.told.push('answered'),
      retryNotBefore: () => portal.retryNotBefore,
    },
  })
}
