// What stands around a card's frame: the browser and its `fetchLater`; access tokens that end, and a new one when the
// host is asked (portal.md §1.5), as the SDK hands them on; a CRM that is not searched and settings that nobody changes.
// How a frame deals with its tokens is the product's.
import { createFrame, type Frame } from '../../src/bitrix24/host/frame'
import { done } from '../../src/note/failure'
import type { Clock, CrmDesk, Identity, SettingsStore } from '../../src/ports'
import { DEFAULT_SETTINGS } from '../../src/settings/settings'
import { systemTime } from './pageClock'
import type { World } from './world'

/**
 * In Firefox. `test/scenarios/firefoxLastWords.test.ts` measures the rate and allows one of 36; all 36 arrived whenever it
 * was run, on a quiet machine and on a busy one.
 */
export const FIREFOX_UNHEARD = 1 / 36

export interface Engine {
  readonly name: string
  readonly storage: boolean
  /** It keeps partitioned cookies of a frame that is refused the storage. */
  readonly cookies: boolean
  /** The browser has `fetchLater`. */
  readonly deferredRequest: boolean
  /** The share of closings of which nothing arrives that is begun as the page goes. */
  readonly unheardClosings: number
  /** A page that goes and has the focus is told first that it loses it. */
  readonly blursFirst: boolean
  /** Variant of the host: does it close a card 65 s after the last `disableAutoClose`? */
  readonly closing: 'V1' | 'V2'
}

export const NOBODY_ASKS: CrmDesk = {
  findByNumber: async () => done([]),
  pick: async () => null,
  pickColleague: async () => null,
  open: async () => {},
  openForm: async () => false,
  createdWithin: async () => done([]),
}
export const NOBODY_DECIDES: SettingsStore = {
  read: async () => done(DEFAULT_SETTINGS),
  savePortal: async (_base, changed) => done(changed),
  saveOwn: async (_base, changed) => done(changed),
}

const ANSWERS_AFTER_MS = 100
/** How long the SDK waits for a silent host (sdk.md §6). */
const SILENCE_MS = 10_000
export const TOKEN_LIFE_MS = 60 * 60_000

/** @param clock of the page, which the frame reads; the portal judges tokens by its own. */
export function modelFrame(world: World, user: string, origin: string, clock: Clock): Frame {
  const now = systemTime(world.clock, world.time)
  let token = ''
  let expiresAt = 0
  const give = (life: number) => {
    token = world.rest.token(user, world.clock.now() + life)
    expiresAt = now() + life
  }
  give(world.firstTokenLifeMs)
  const auth = {
    getAuthData: () => (expiresAt > now() ? { access_token: token, expires: expiresAt / 1_000 } : false),
    refreshAuth: () =>
      new Promise<void>((resolve, reject) => {
        const isSilent = world.faults.signedOut || world.faults.offline
        world.clock.wakeAt(world.clock.now() + (isSilent ? SILENCE_MS : ANSWERS_AFTER_MS), () => {
          if (isSilent) return reject(new Error('The host did not answer'))
          give(TOKEN_LIFE_MS)
          resolve()
        })
      }),
  }
  const sdk = { auth, getTargetOrigin: () => origin, getLang: () => 'en' }
  return createFrame(sdk as unknown as Parameters<typeof createFrame>[0], {}, clock)
}

export function modelIdentity(): Identity {
  let operator: string | null = null
  return {
    known: () => operator,
    learn: (id) => {
      operator = id
    },
  }
}
