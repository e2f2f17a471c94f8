// A cookie of this frame within this portal. Chromium keeps it also where it refuses the frame's storage (browser.md,
// "Storage in a third-party frame"). It goes to the frame's own server with each request: it is no place for plain words.
// Not by the Cookie Store API, which is asynchronous: the frame may go.

/** So much of a document as a cookie needs. Either access may throw: a page without an origin has none. */
type CookiePage = Pick<Document, 'cookie'>

/** Those whose name begins like this, as they stand. Throws where cookies are refused. */
export function cookiesNamed(page: CookiePage, prefix: string): (readonly [name: string, value: string])[] {
  const cookies = page.cookie.split('; ').filter((one) => one.startsWith(prefix))
  return cookies.map((one) => {
    const end = one.indexOf('=')
    return [one.slice(0, end), one.slice(end + 1)]
  })
}

/** Null when there is none of this name. Throws where cookies are refused. */
export function readCookie(page: CookiePage, name: string): string | null {
  const [cookie] = cookiesNamed(page, `${encodeURIComponent(name)}=`)
  return cookie ? decodeURIComponent(cookie[1]) : null
}

/** `maxAge`: s. Throws where cookies are refused. */
export function writeCookie(page: CookiePage, name: string, value: string, maxAge: number): void {
  const pair = `${encodeURIComponent(name)}=${encodeURIComponent(value)}`
  page.cookie = `${pair};max-age=${maxAge};secure;samesite=none;partitioned`
}
