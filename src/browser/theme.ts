// Shows the operator's theme, and stores it for the next page, which reads it before anything is painted. The access to
// the storage may throw (browser.md, "Storage in a third-party frame"); a partitioned cookie is kept in Chromium all the
// same. It says nothing but the theme, because it goes to the server with each request.
import type { Theme } from '../settings/settings'

const KEY = 'call-notes-theme'

/**
 * Shows the theme that the page before kept. Each access waits for another process of the browser, the cookie longest:
 * it is read only where the storage is refused, and both behind the first key.
 */
export function restoreTheme(storage: () => Storage): void {
  const kept = keptTheme(storage)
  if (kept) document.documentElement.dataset.theme = kept
}

function keptTheme(storage: () => Storage): string | null | undefined {
  try {
    return storage().getItem(KEY)
  } catch {
    return cookie()?.match(/call-notes-theme=(\w+)/)?.[1]
  }
}

/** Null where cookies are refused as well: a page without an origin. */
function cookie(): string | null {
  try {
    return document.cookie
  } catch {
    return null
  }
}

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
