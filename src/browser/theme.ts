// The operator's theme is shown at once, and from the next page's first moment on where this browser gives
// storage (public/theme.js, which the build puts into the page, reads it). The access itself may throw (browser.md, "Storage in a third-party frame").
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
    // The operator's options in the portal keep it.
  }
}
