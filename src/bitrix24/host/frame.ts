// What the portal says of this frame, and its access token. The token is renewed before it expires, because the last
// request of a closing frame cannot wait for a new one.
import type { B24Frame } from '@bitrix24/b24jssdk'
import type { Clock } from '../../ports'
import { DEFERRED_LIFE_MS } from '../../requestBody'
import { type Fields, isFields, parseJson, toFields, toText } from '../rest/portalValues'

/**
 * What is used of the SDK: the messages to the host. Its HTTP client is neither used nor delivered
 * (`src/packaging/sdkStubs`); requests have a transport of their own (`rest/transport.ts`).
 */
type HostSdk = Pick<
  B24Frame,
  'auth' | 'dialog' | 'getLang' | 'getTargetOrigin' | 'installFinish' | 'placement' | 'slider'
>

/** The frame of a portal that answered. */
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
  /** The whole answer to `getInitData`, as it came. */
  readonly init: Fields
  /** Epoch ms of the handshake's end. */
  readonly connectedAt: number
  /** The access token if it lives longer than `lifeMs` (default 0) from now, else null. */
  token(lifeMs?: number): string | null
  /** A new token from the host within 10 s, or null. Concurrent calls share one request. */
  renewToken(): Promise<string | null>
  /**
   * Calls back when the token was renewed, and when it has no more than `DEFERRED_LIFE_MS` to live: a deferred request
   * with it would fail soon. Returns an unsubscribe.
   */
  onTokenChange(listener: () => void): () => void
}

/** How long before its end a token is renewed (ms): longer than any pause of the machine. */
const RENEW_BEFORE = 5 * 60_000
/** A portal whose tokens are all about to expire is not asked more often than this (ms). */
const RENEW_INTERVAL_MIN = 30_000

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
    init,
    connectedAt: clock.now(),
    ...tokens,
  }
}

/** An object, or JSON of one, escaped or not (sdk.md §6). */
function readOptions(value: unknown): Fields {
  const options = typeof value === 'string' ? parseJson(value) : value
  return isFields(options) ? options : {}
}

function createTokens(sdk: HostSdk, clock: Clock): Pick<Frame, 'token' | 'renewToken' | 'onTokenChange'> {
  const listeners = new Set<() => void>()
  let renewing: Promise<string | null> | null = null
  let endsAt = 0
  let cancelWakes = () => {}

  const token = (lifeMs = 0) => {
    const auth = sdk.auth.getAuthData()
    return auth === false || endsAt - clock.now() <= lifeMs ? null : auth.access_token || null
  }
  const notify = () => {
    for (const listener of [...listeners]) listener()
  }

  const scheduleRenewal = (isFirst: boolean) => {
    cancelWakes()
    const auth = sdk.auth.getAuthData()
    // The SDK counts by the wall clock, which may be set back later: only the difference is taken from it.
    const life = auth ? auth.expires * 1000 - Date.now() : 0
    endsAt = clock.now() + life
    // A failed renewal is not repeated here: each makes the portal show an alert (portal.md §1.5). The next
    // request that finds no live token asks again.
    const interval = isFirst ? 0 : Math.max(life / 2, RENEW_INTERVAL_MIN)
    const renewAt = clock.now() + Math.max(life - RENEW_BEFORE, interval)
    const cancelRenewal = clock.wakeAt(renewAt, () => void renewToken())
    const cancelEnd = clock.wakeAt(endsAt - DEFERRED_LIFE_MS, notify)
    cancelWakes = () => {
      cancelRenewal()
      cancelEnd()
    }
  }

  // The SDK bounds the host's silence to 10 s (sdk.md §6).
  const refresh = async () => {
    try {
      await sdk.auth.refreshAuth()
    } catch {
      return null
    } finally {
      renewing = null
    }
    scheduleRenewal(false)
    notify()
    return token()
  }

  const renewToken = () => {
    renewing ??= refresh()
    return renewing
  }

  // The first token may be about to expire: the portal gave it when its page was loaded, not when the card was.
  scheduleRenewal(true)
  return {
    token,
    renewToken,
    onTokenChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
