// Says whether this browser lets the page keep anything; the very access may throw (browser.md, "Storage in a
// third-party frame"). Apart from the journal, because only the home page asks: nothing more loads before the first key.

/** Writes and removes one key of its own. Never throws. */
export function canStore(storage: () => Storage): boolean {
  const key = 'call-notes-check'
  try {
    storage().setItem(key, '1')
    storage().removeItem(key)
    return true
  } catch {
    return false
  }
}
