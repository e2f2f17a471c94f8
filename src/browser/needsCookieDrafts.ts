// Says whether the drafts in cookies are needed at once. By itself because it comes with the portal's part, and the code
// that reads and writes them (`cookieDrafts`) is a chunk that most cards can load later.

/** Drafts lie there; or the portal has said within the hour that it is rate limited, and then drafts are kept there. */
const NEEDED = /(^|; )call-notes-(draft\.|certain)/

/** One reading of the cookies. Never throws: where they are refused, nothing is kept in them. */
export function needsCookieDrafts(page: Pick<Document, 'cookie'>): boolean {
  try {
    return NEEDED.test(page.cookie)
  } catch {
    return false
  }
}
