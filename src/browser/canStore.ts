// Says whether this browser lets the page store anything; the very access may throw (browser.md, "Storage in a
// third-party frame"). Not part of the journal, because that loads before the first key, and nothing asks this before
// the portal's part has loaded.

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
