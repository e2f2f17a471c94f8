// Small values that all frames of this browser share, and that outlive them: in the storage, or in partitioned cookies
// where Chromium refuses the storage to a third-party frame (browser.md, "Storage in a third-party frame"). Such a cookie
// goes to the frame's own server with each request: it is no place for words.

/** So much of the storage as a few values need. */
export type SharedValues = Pick<Storage, 'getItem' | 'setItem'>

/** What is shared is of use for an hour at most (s). */
const MAX_AGE = 60 * 60

/** `storage` gives the storage or throws. `page`: the document whose cookies are used then. */
export function sharedValues(storage: () => Storage, page: Pick<Document, 'cookie'>): SharedValues {
  try {
    return storage()
  } catch {
    return {
      getItem(key) {
        const name = `${encodeURIComponent(key)}=`
        const cookie = page.cookie.split('; ').find((one) => one.startsWith(name))
        return cookie === undefined ? null : decodeURIComponent(cookie.slice(name.length))
      },
      setItem(key, value) {
        const pair = `${encodeURIComponent(key)}=${encodeURIComponent(value)}`
        page.cookie = `${pair};max-age=${MAX_AGE};secure;samesite=none;partitioned`
      },
    }
  }
}
