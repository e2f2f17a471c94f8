// Promise: that the portal has asked somebody here for fewer requests is known to every frame of this browser, and to
// its next cards. Where storage is refused each frame knows its own part of it.
import type { Clock, RushHour } from '../ports'

/** An office that has met the limit meets it again within the hour. */
const RUSH_MS = 60 * 60_000
/** The portal lets one more request in twice a second (portal.md §3.1). */
const REST_MS = 500
/** A key for each: frames that write at once do not undo each other's. */
const KEYS = { refused: 'call-notes-refused', read: 'call-notes-read' } as const

/** `storage` gives the storage or throws. `portal` is the portal's host: each has a limit of its own. */
export function createRushHour(
  storage: () => Storage,
  portal: string,
  { now }: Pick<Clock, 'now'>,
): RushHour {
  const own = { refused: 0, read: 0 }
  let isRefused = false

  const guarded = <T>(use: (storage: Storage) => T, otherwise: T): T => {
    // The answer does not change as long as the page lives, and each question throws (browser.md).
    if (isRefused) return otherwise
    try {
      return use(storage())
    } catch {
      isRefused = true
      return otherwise
    }
  }
  const keyOf = (what: keyof typeof KEYS) => `${KEYS[what]}:${encodeURIComponent(portal)}`
  const last = (what: keyof typeof KEYS) => {
    const kept = guarded((store) => Number(store.getItem(keyOf(what))), 0)
    // A clock can be set back: what has not happened yet is not believed, whoever wrote it down.
    return Math.max(0, ...[own[what], kept].filter((at) => at <= now()))
  }
  const happened = (what: keyof typeof KEYS) => {
    own[what] = now()
    guarded((store) => store.setItem(keyOf(what), String(own[what])), undefined)
  }
  return {
    refused: () => happened('refused'),
    wasRead: () => happened('read'),
    isOn: () => last('refused') + RUSH_MS > now(),
    restsUntil: () => last('refused') + REST_MS,
    lastRead: () => last('read'),
  }
}
