// The call card accepts words from its first script on, and is joined to the portal as soon as that answers.
import { originOf, readFrameName } from '../bitrix24/host/hostMessages'
import { preconnect } from '../browser/page'
import { showTheme } from '../browser/theme'
import { createCallSession } from '../session/callSession'
import { DEFAULT_SETTINGS } from '../settings/settings'
import { paintCard } from '../ui/card/paintCard'
import { askedLanguage, browserEnvironment, copy } from './browserEnvironment'

export async function openCallCard(root: Element): Promise<void> {
  const name = readFrameName(window.name)
  const session = createCallSession(browserEnvironment(name?.domain ?? ''), join)
  async function join() {
    // A chunk that does not load is a portal that cannot be reached: the same words, the same retry.
    const portal = await import('./portal').catch(() => null)
    const frame = await portal?.connectFrame()
    if (portal && frame) session.connect(portal.portalOf(frame), portal.connectCall)
    else session.silent()
  }
  const { cardState, actions } = session
  cardState.subscribe(() => {
    const { settings } = cardState.get()
    // As long as the portal has not told them, the page stays in the theme that this browser knows.
    if (settings !== DEFAULT_SETTINGS) showTheme(settings.own.theme, () => window.localStorage)
  })
  // The field is heard first; what needs a round trip sets out right after it.
  const words = () => import('../text/text').then(({ textFor }) => textFor(askedLanguage()))
  const painted = paintCard(root, { cardState, actions, words, page: { copy } })
  if (name) preconnect(originOf(name), document)
  void join()
  await painted
}
