// Keeps the driver from watching the requests of a page's frames. Of each request that a script makes, a watched browser
// looks up the place in the source, and parses the script once more for that: 25 ms of the slowed processor for the
// requests of our entry, nothing for those of a page that names its scripts in HTML.
import type { Page } from 'playwright-core'

/** Of playwright-core 1.65, not public: a session of the browser's protocol, which sends commands to one target. */
interface Session {
  createChildSession(...all: unknown[]): Session
  send(method: string, params?: object): Promise<unknown>
}

/** Also not public: the driver's side of a page. */
interface PageInside {
  delegate: { _mainFrameSession: { _client: Session } }
}

/** Of frames of other sites that are put into the page from now on. The page's own requests are still watched. */
export function leaveRequestsAlone(page: Page): void {
  const { _connection } = page as unknown as { _connection: { toImpl(page: Page): PageInside } }
  const session = _connection.toImpl(page).delegate._mainFrameSession._client
  const createChild = session.createChildSession.bind(session)
  session.createChildSession = (...all) => {
    const child = createChild(...all)
    const send = child.send.bind(child)
    child.send = async (method, params) => (method === 'Network.enable' ? {} : send(method, params))
    return child
  }
}
