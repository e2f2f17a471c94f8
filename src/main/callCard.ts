// The call card takes words from its first script on, and is connected to the portal as soon as that answers.
import { originOf, readFrameName } from '../bitrix24/host/hostMessages'
import { clock } from '../browser/clock'
import { preconnect } from '../browser/page'
import { showTheme } from '../browser/theme'
import { createCallSession } from '../session/callSession'
import { DEFAULT_SETTINGS } from '../settings/settings'
import { paintCard } from '../ui/card/paintCard'
import { askedLanguage, browserEnvironment } from './browserEnvironment'

/** Long enough for a slow line (ms): one that comes later is taken by "Reconnect". */
const LOADING_MS = 30_000

/**
 * While the host answers, the card is not drawn: it would keep the first request waiting, and be drawn again. So long
 * (ms) the operator has the painted page with its field; a host that takes longer finds the card with its controls.
 */
const DRAWN_LATE_MS = 100

/** A chunk that does not load is a portal that cannot be reached, null: the same words, the same retry. */
async function loaded<T>(chunk: Promise<T>): Promise<T | null> {
  return Promise.race([chunk, after(LOADING_MS).then(() => null)]).catch(() => null)
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => clock.wakeAt(clock.now() + ms, resolve))
}

export async function openCallCard(root: Element): Promise<void> {
  const name = readFrameName(window.name)
  const session = createCallSession(browserEnvironment(name?.domain ?? ''), connect)
  async function connect() {
    const [frame, portal] = await Promise.all([
      loaded(import('./handshake').then(({ connectFrame }) => connectFrame)).then(
        (begin) => begin?.() ?? null,
      ),
      loaded(import('./portal').then(({ portalOf, connectCall }) => ({ portalOf, connectCall }))),
    ])
    if (portal && frame) session.connect(portal.portalOf(frame), portal.connectCall)
    else session.silent()
  }
  const { cardState, actions } = session
  cardState.subscribe(() => {
    const { settings } = cardState.get()
    // Until the portal has sent them, the page stays in the theme that this browser remembers.
    if (settings !== DEFAULT_SETTINGS) showTheme(settings.own.theme, () => window.localStorage)
  })
  // The field works first; what needs a round trip is requested right after it.
  const words = async () => {
    const { textFor } = await import('../text/text')
    const text = await textFor(askedLanguage())
    session.applyLanguage(text.caller.direction)
    return text
  }
  let connected: Promise<void> | undefined
  const mayDraw = () => Promise.race([connected, after(DRAWN_LATE_MS)])
  await paintCard(root, { cardState, actions, words, mayDraw }, () => {
    // The way to the portal is the longest: its part is requested before the card's.
    connected = connect()
    if (name) preconnect(originOf(name), document)
  })
}
