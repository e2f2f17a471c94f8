// Opened from the left menu or by an installation, the page becomes the home page or the installer, or says
// that the portal does not answer and offers another try.
import { render } from 'preact'
import type { Frame } from '../bitrix24/host/frame'
import { trialTextFor } from '../text/trialText'
import { SilentView } from '../ui/home/HomeView'
import styles from '../ui/menu.css?inline'
import { addStyles } from '../ui/shared/styles'
import { askedLanguage } from './browserEnvironment'
import { openCallCard } from './callCard'
import { connectFrame } from './handshake'
import { openHome } from './home'

export async function openMenu(root: Element, isInstaller: boolean): Promise<void> {
  const text = await trialTextFor(askedLanguage())
  const attempt = async () => {
    render(<main class="page" aria-busy="true" />, root)
    const frame = await connectFrame()
    render(null, root)
    if (frame) await (await surfaceOf(frame, isInstaller))(root, frame, text)
    else if (isInstaller) (await install()).openUnreached(root, attempt, text)
    else render(<SilentView reconnect={attempt} text={text} />, root)
  }
  addStyles(styles)
  root.replaceChildren()
  await attempt()
}

/** By itself: who opens the left menu every day does not load what is needed once. */
const install = () => import('./install')

async function surfaceOf(frame: Frame, isInstaller: boolean) {
  if (isInstaller || frame.installMode) return (await install()).openInstaller
  // A tab that was registered without the mark is a call card all the same.
  return frame.placement === 'CALL_CARD' ? openCallCard : openHome
}
