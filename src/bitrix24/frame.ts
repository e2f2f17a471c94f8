// Promise: what the portal told of this frame, and a token that is alive whenever anything needs it: it is renewed
// before it expires, because a last request in a closing frame can not wait for a new one.
import type { B24Frame } from '@bitrix24/b24jssdk'
import type { Clock } from '../ports'
import { type Fields, isFields, parseJson, toFields, toText } from './portalValues'

/**
 * What is used of the SDK: what the host is told and asked. Its HTTP client is no part of it, and of what is delivered
 * (`leaveOut`): every request has its own transport.
 */
type HostSdk = Pick<
  B24Frame,
  'auth' | 'dialog' | 'getLang' | 'getTargetOrigin' | 'installFinish' | 'placement' | 'slider'
>

/** A portal that answered. */
export interface Frame {
  readonly sdk: HostSdk
  /** `https://portal.example`, without a path. */
  readonly origin: string
  readonly memberId: string
  /** As the portal writes languages: `en`, `de`, `br`, `la`… */
  readonly lang: string
  readonly isAdmin: boolean
  readonly installMode: boolean
  /** Upper case; `DEFAULT` in the left menu. */
  readonly placement: string
  /** A snapshot of strings taken when the tab was loaded (portal.md §1.6): hints, never the state of a call. */
  readonly placementOptions: Fields
  /** The operator's options when the frame was opened; {} when there are none. */
  readonly userOptions: Fields
  /** The live access token, or null once it has expired. */
  token(): string | null
  /** A new token from the host within 10 s, or null. Concurrent calls share one question. */
  renewToken(): Promise<string | null>
}

/** How long before its end a token is renewed (ms): longer than any pause of the machine. */
const RENEW_BEFORE = 5 * 60_000
/** A portal that gives tokens which are about to end is not asked more often than this (ms). */
const RENEW_PAUSE_MIN = 30_000

/** `sdk` is initialised; `init` is the whole answer to `getInitData`. */
export function createFrame(sdk: HostSdk, init: Fields, clock: Clock): Frame {
  const tokens = createTokens(sdk, clock)
  return {
    sdk,
    origin: sdk.getTargetOrigin(),
    memberId: toText(init.MEMBER_ID),
    lang: sdk.getLang(),
    isAdmin: init.IS_ADMIN === true,
    installMode: init.INSTALL === true,
    placement: (toText(init.PLACEMENT) || 'DEFAULT').toUpperCase(),
    placementOptions: readOptions(init.PLACEMENT_OPTIONS),
    userOptions: toFields(init.USER_OPTIONS),
    ...tokens,
  }
}

/** An object, or JSON of one, escaped or not (sdk.md §6). */
function readOptions(value: unknown): Fields {
  const options = typeof value === 'string' ? parseJson(value) : value
  return isFields(options) ? options : {}
}

function createTokens(sdk: HostSdk, clock: Clock): Pick<Frame, 'token' | 'renewToken'> {
  let renewing: Promise<string | null> | null = null
  let cancelWake = () => {}

  const token = () => {
    const auth = sdk.auth.getAuthData()
    return auth === false ? null : auth.access_token || null
  }

  const schedule = () => {
    cancelWake()
    const auth = sdk.auth.getAuthData()
    if (!auth) return
    const life = auth.expires * 1000 - clock.now()
    const pause = Math.max(life - RENEW_BEFORE, life / 2, RENEW_PAUSE_MIN)
    // A failed renewal is not repeated here: each makes the portal show an alert (portal.md §1.5). The next
    // request that finds no live token asks again.
    cancelWake = clock.wakeAt(clock.now() + pause, () => void renewToken())
  }

  // The SDK bounds the host's silence to 10 s (sdk.md §6).
  const ask = async () => {
    try {
      await sdk.auth.refreshAuth()
    } catch {
      return null
    } finally {
      renewing = null
    }
    schedule()
    return token()
  }

  const renewToken = () => {
    renewing ??= ask()
    return renewing
  }

  schedule()
  return { token, renewToken }
}
