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

/** A chunk that does not load is a portal that cannot be reached, null: the same words, the same retry. */
async function loaded<T>(chunk: Promise<T>): Promise<T | null> {
  const late = new Promise<null>((resolve) => clock.wakeAt(clock.now() + LOADING_MS, () => resolve(null)))
  return Promise.race([chunk, late]).catch(() => null)
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
  await paintCard(root, { cardState, actions, words }, () => {
    // The way to the portal is the longest: its part is requested before the card's.
    void connect()
    if (name) preconnect(originOf(name), document)
  })
}
