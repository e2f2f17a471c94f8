// Promise: the call card accepts words from its first script on, and is joined to the portal as soon as that answers.
import { readFrameName } from '../bitrix24/hostMessages'
import { showTheme } from '../browser/theme'
import { DEFAULT_SETTINGS } from '../note/settings'
import { createCallSession } from '../session/callSession'
import { paintCard } from '../ui/CallCard/paintCard'
import { askedLanguage, browserOutside, copy } from './browserOutside'

export async function openCallCard(root: Element): Promise<void> {
  const host = readFrameName(window.name)?.domain ?? ''
  const session = createCallSession(browserOutside(host), join)
  async function join() {
    // A chunk that does not load is a portal that cannot be reached: the same words, the same retry.
    const portal = await import('./portal').catch(() => null)
    const frame = await portal?.connectFrame()
    if (portal && frame) session.connect(portal.portalOf(frame), portal.attendCall)
    else session.silent()
  }
  void join()
  const { face, actions } = session
  face.subscribe(() => {
    const { settings } = face.get()
    // As long as the portal has not told them, the page stays in the theme that this browser knows.
    if (settings !== DEFAULT_SETTINGS) showTheme(settings.own.theme, () => window.localStorage)
  })
  const text = import('../text/text').then(({ textFor }) => textFor(askedLanguage()))
  await paintCard(root, { face, actions, text, page: { copy } })
}
