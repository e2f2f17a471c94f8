// Shows the operator's theme, and stores it for the next page, which reads it before anything is painted. The access to
// the storage may throw (browser.md, "Storage in a third-party frame"); a partitioned cookie is kept in Chromium all the
// same. It says nothing but the theme, because it goes to the server with each request.
import type { Theme } from '../settings/settings'
import { readCookie, writeCookie } from './partitionedCookie'

const KEY = 'call-notes-theme'
/** s. */
const A_YEAR = 365 * 24 * 60 * 60

/**
 * Shows the theme that the page before kept. Each access waits for another process of the browser, the cookie longest:
 * it is read only where the storage is refused, and both behind the first key.
 */
export function restoreTheme(storage: () => Storage): void {
  const kept = keptTheme(storage)
  if (kept) document.documentElement.dataset.theme = kept
}

function keptTheme(storage: () => Storage): string | null {
  try {
    return storage().getItem(KEY)
  } catch {
    return themeInCookie()
  }
}

/** Null where cookies are refused as well: a page without an origin. */
function themeInCookie(): string | null {
  try {
    return readCookie(document, KEY)?.match(/^\w+/)?.[0] ?? null
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
    writeCookie(document, KEY, theme, A_YEAR)
    storage().setItem(KEY, theme)
  } catch {
    // The operator's options in the portal have it as well.
  }
}
