// The real transport of a frame whose token never ends, on a scripted `fetch`.
import type { Frame } from '../../../src/bitrix24/host/frame'
import {
  createTransport,
  type Transport,
  type TransportDependencies,
} from '../../../src/bitrix24/rest/transport'
import { NO_RATE_LIMIT } from '../../fakes/noRateLimit'
import type { ScriptedFetch } from './scriptedFetch'
import { timerClock } from './timerClock'

export function transportOn(
  net: ScriptedFetch,
  rateLimit: TransportDependencies['rateLimit'] = NO_RATE_LIMIT,
): Transport {
  const frame = { origin: 'https://portal.example', token: () => 'token', renewToken: async () => null }
  const ways = { fetch: net.fetch, clock: timerClock, isOnline: () => true, rateLimit }
  return createTransport(frame as unknown as Frame, ways)
}
