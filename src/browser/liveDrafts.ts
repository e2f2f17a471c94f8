// A draft with an open editor is not "recovered" by a second card of the same browser. Where the browser
// has no locks nothing is known, and the reconciling by reference has to do (it always can).
import type { LiveDrafts } from '../ports'

const PREFIX = 'call-notes-draft:'

/** `locks` gives the lock manager or throws (refused together with the storage, browser.md). */
export function createLiveDrafts(locks: () => LockManager | undefined): LiveDrafts {
  const mine = new Set<string>()
  return {
    claim(id) {
      mine.add(id)
      let letGo = () => {}
      const untilThen = new Promise<void>((resolve) => {
        letGo = resolve
      })
      // A lock that is not to be had changes nothing.
      guarded(() => locks()?.request(PREFIX + id, { ifAvailable: true }, () => untilThen))
      return () => {
        mine.delete(id)
        letGo()
      }
    },
    async heldElsewhere() {
      const state = await guarded(() => locks()?.query())
      const names = (state?.held ?? []).map(({ name }) => name ?? '')
      const ids = names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length))
      return new Set(ids.filter((id) => !mine.has(id)))
    },
  }
}

async function guarded<T>(use: () => Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await use()
  } catch {
    return undefined
  }
}
