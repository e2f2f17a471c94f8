// Shows the operator's theme, and stores it for the next page, where public/theme.js reads it before anything is
// painted. The access to the storage may throw (browser.md, "Storage in a third-party frame"); a partitioned cookie is
// kept in Chromium all the same. It says nothing but the theme, because it goes to the server with each request.
import type { Theme } from '../settings/settings'

const KEY = 'call-notes-theme'

/** Cheap to repeat. `storage` gives the storage or throws. */
export function showTheme(theme: Theme, storage: () => Storage): void {
  const { dataset } = document.documentElement
  if (dataset.theme === theme) return
  dataset.theme = theme
  try {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous, and the frame may go.
    document.cookie = `${KEY}=${theme};max-age=31536000;secure;samesite=none;partitioned`
    storage().setItem(KEY, theme)
  } catch {
    // The operator's options in the portal have it as well.
  }
}
