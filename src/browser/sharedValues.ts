// Small values that all frames of this browser share, and that outlive them: in the storage, or in partitioned cookies
// where Chromium refuses the storage to a third-party frame.
import { readCookie, writeCookie } from './partitionedCookie'

/** So much of the storage as a few values need. */
export type SharedValues = Pick<Storage, 'getItem' | 'setItem'>

/** What is shared is of use for an hour at most (s). */
const MAX_AGE = 60 * 60

/**
 * Asks for the storage once: a refusal lasts as long as the page, and each costs up to a millisecond on a slow machine,
 * also on the way of a last request (browser.md). `storage` gives the storage or throws. `page`: the document whose
 * cookies are used then. What it returns may throw.
 */
export function sharedValues(storage: () => Storage, page: Pick<Document, 'cookie'>): SharedValues {
  try {
    return storage()
  } catch {
    return {
      getItem: (key) => readCookie(page, key),
      setItem: (key, value) => writeCookie(page, key, value, MAX_AGE),
    }
  }
}
