// The handshake with the portal. It always ends: connected, not in a portal, or silent, and after a silent one it can
// be tried again. The SDK alone would wait for ever for a wrong host and for the answer to `setInstall` (sdk.md §8).
import { B24Frame } from '@bitrix24/b24jssdk'
import type { Clock } from '../../ports'
import type { Fields } from '../rest/portalValues'
import { createFrame, type Frame } from './frame'
import { type FrameName, guardHost, originOf, readFrameName } from './hostMessages'

export type Connection =
  /** `window.name` is none that a portal gives. */
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

/** It comes with this chunk: one request less, on the longest way to everything that the card shows. */
const ownSdk = async (): Promise<Sdk> => ({ B24Frame })

/** Resolves within `timeoutMs` (default 10 s) and never rejects. Call it again after `silent`. */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const { windowName, clock, loadSdk = ownSdk, timeoutMs = 10_000 } = options
  const name = readFrameName(windowName)
  if (!name) return { kind: 'notInPortal' }
  return new Promise((resolve) => {
    const attempt = handshake(name, loadSdk, clock)
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

function handshake(name: FrameName, loadSdk: () => Promise<Sdk>, clock: Clock): Attempt {
  let sdk: B24Frame | null = null
  let isGivenUp = false
  let receiveInitData: (data: Fields) => void = () => {}
  const initData = new Promise<Fields>((resolve) => {
    receiveInitData = resolve
  })
  const unguard = guardHost(originOf(name), (data) => receiveInitData(data))

  const connectSdk = async () => {
    const { B24Frame } = await loadSdk()
    if (isGivenUp) throw new Error('given up')
    sdk = new B24Frame({ DOMAIN: name.domain, PROTOCOL: name.https, APP_SID: name.sid, LANG: null })
    const init = sdk.init()
    // Without FIRST_RUN `init` ends by itself. With it, it waits for the answer to `setInstall`, which may never
    // come, although the SDK is ready one turn after the init data.
    const [data] = await Promise.all([initData, Promise.race([init, readyAfter(initData, sdk, clock)])])
    return createFrame(sdk, data, clock)
  }

  return {
    frame: connectSdk(),
    giveUp: () => {
      isGivenUp = true
      unguard()
      sdk?.destroy()
    },
  }
}

/** Resolves when the SDK has read the init data; never when it has not. */
async function readyAfter(initData: Promise<Fields>, sdk: B24Frame, clock: Clock): Promise<void> {
  await initData
  await new Promise<void>((resolve) => {
    clock.wakeAt(clock.now(), () => {
      if (sdk.isInit) resolve()
    })
  })
}
