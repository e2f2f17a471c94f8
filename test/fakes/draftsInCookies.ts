// What a judge finds in the cookies of a browser: every draft, also those of pages that are still there.
import { createCookieKeys } from '../../src/bitrix24/notes/cookieKeys'
import { createCookieDrafts } from '../../src/browser/cookieDrafts'
import type { Note } from '../../src/note/note'
import type { Clock } from '../../src/ports'

const NO_PAGE = { onLeave: () => {}, onVisible: () => {} }

/** @param options of the operator, where the keys lie. */
export function draftsInCookies(cookie: string, options: unknown, clock: Clock): readonly Note[] {
  const keys = createCookieKeys(options)
  const ofPagesThatAreGone = cookie.split('; ').filter((one) => !one.startsWith('call-notes-open.'))
  return createCookieDrafts({ cookie: ofPagesThatAreGone.join('; ') }, keys.known, clock, NO_PAGE).drafts()
}
