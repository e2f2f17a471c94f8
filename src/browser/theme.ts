// Shows the operator's theme, and stores it for the next page, where public/theme.js reads it before anything is
// painted. The access to the storage may throw (browser.md, "Storage in a third-party frame").
import type { Theme } from '../settings/settings'

const KEY = 'call-notes-theme'

/** Cheap to repeat. `storage` gives the storage or throws. */
export function showTheme(theme: Theme, storage: () => Storage): void {
  const { dataset } = document.documentElement
  if (dataset.theme === theme) return
  dataset.theme = theme
  try {
    storage().setItem(KEY, theme)
  } catch {
    // The operator's options in the portal have it as well.
  }
}
