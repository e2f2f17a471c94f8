// Says whether this browser lets the page keep anything; the very access may throw (browser.md).

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
