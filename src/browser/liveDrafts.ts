// Marks drafts that have an open editor, so that a second card of the same browser does not recover them. Where the
// browser has no locks nothing is known, and reconciling by reference settles it, as it always can.
import type { LiveDrafts } from '../ports'

const PREFIX = 'call-notes-draft:'

/** `locks` gives the lock manager or throws (refused together with the storage, browser.md). */
export function createLiveDrafts(locks: () => LockManager | undefined): LiveDrafts {
  const ownIds = new Set<string>()
  return {
    claim(id) {
      ownIds.add(id)
      let release = () => {}
      const released = new Promise<void>((resolve) => {
        release = resolve
      })
      // A lock that is not available changes nothing.
      void guarded(async () => {
        // Behind the task that opens the editor: the lock is another process's, and nothing waits for it.
        await null
        return locks()?.request(PREFIX + id, { ifAvailable: true }, () => released)
      })
      return () => {
        ownIds.delete(id)
        release()
      }
    },
    async heldElsewhere() {
      const state = await guarded(() => locks()?.query())
      const names = (state?.held ?? []).map(({ name }) => name ?? '')
      const ids = names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length))
      return new Set(ids.filter((id) => !ownIds.has(id)))
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
