// Promise: the call card accepts words from its first script on, and is joined to the portal as soon as that answers.
import { readFrameName } from '../bitrix24/hostMessages'
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
    if (portal && frame) session.connect(portal.portalOf(frame))
    else session.silent()
  }
  void join()
  const { face, actions } = session
  const text = import('../text/text').then(({ textFor }) => textFor(askedLanguage()))
  await paintCard(root, { face, actions, text, page: { copy } })
}
