// A handshake that always ends: connected, outside of a portal, or silent, and a silent one can be tried
// again. The SDK alone would wait for ever for a wrong host and for the answer to `setInstall` (sdk.md §8).
import type { B24Frame } from '@bitrix24/b24jssdk'
import type { Clock } from '../../ports'
import type { Fields } from '../rest/portalValues'
import { createFrame, type Frame } from './frame'
import { type FrameName, guardHost, originOf, readFrameName } from './hostMessages'

export type Connection =
  /** No portal named this window. */
  | { readonly kind: 'notInPortal' }
  /** The host did not answer in time, or the SDK could not be loaded. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'connected'; readonly frame: Frame }

/** The part of the SDK that is used; a class, because only a new instance can be tried again. */
export interface Sdk {
  readonly B24Frame: typeof B24Frame
}

export interface ConnectOptions {
  /** `window.name` as the portal gave it. */
  readonly windowName: string
  readonly clock: Clock
  readonly loadSdk?: () => Promise<Sdk>
  /** For loading and handshake together (ms). */
  readonly timeoutMs?: number
}

/** Destructured on purpose: a namespace kept in a variable would ship the whole SDK (sdk.md §9). */
async function importSdk(): Promise<Sdk> {
  const { B24Frame } = await import('@bitrix24/b24jssdk')
  return { B24Frame }
}

/** Resolves within `timeoutMs` (10 s unless told otherwise) and never rejects. Call it again after `silent`. */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const { windowName, clock, loadSdk = importSdk, timeoutMs = 10_000 } = options
  const name = readFrameName(windowName)
  if (!name) return { kind: 'notInPortal' }
  return new Promise((resolve) => {
    const attempt = shakeHands(name, loadSdk, clock)
    const cancel = clock.wakeAt(clock.now() + timeoutMs, () => {
      attempt.giveUp()
      resolve({ kind: 'silent' })
    })
    attempt.frame.then(
      (frame) => {
        cancel()
        resolve({ kind: 'connected', frame })
      },
      () => {
        cancel()
        attempt.giveUp()
        resolve({ kind: 'silent' })
      },
    )
  })
}

interface Attempt {
  /** Rejects when the SDK can not be loaded or refuses what the host said. May stay pending. */
  readonly frame: Promise<Frame>
  giveUp(): void
}

function shakeHands(name: FrameName, loadSdk: () => Promise<Sdk>, clock: Clock): Attempt {
  let sdk: B24Frame | null = null
  let over = false
  let hear: (data: Fields) => void = () => {}
  const initData = new Promise<Fields>((resolve) => {
    hear = resolve
  })
  const unguard = guardHost(originOf(name), (data) => hear(data))

  const shake = async () => {
    const { B24Frame } = await loadSdk()
    if (over) throw new Error('given up')
    sdk = new B24Frame({ DOMAIN: name.domain, PROTOCOL: name.https, APP_SID: name.sid, LANG: null })
    const init = sdk.init()
    // Without FIRST_RUN `init` ends by itself. With it, it waits for the answer to `setInstall`, which may never
    // come, although the SDK is ready one turn after the init data.
    const [data] = await Promise.all([initData, Promise.race([init, readyAfter(initData, sdk, clock)])])
    return createFrame(sdk, data, clock)
  }

  return {
    frame: shake(),
    giveUp: () => {
      over = true
      unguard()
      sdk?.destroy()
    },
  }
}

/** Resolves when the SDK has taken the init data in; never when it did not. */
async function readyAfter(initData: Promise<Fields>, sdk: B24Frame, clock: Clock): Promise<void> {
  await initData
  await new Promise<void>((resolve) => {
    clock.wakeAt(clock.now(), () => {
      if (sdk.isInit) resolve()
    })
  })
}
