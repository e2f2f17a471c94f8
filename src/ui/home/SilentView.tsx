// A page of the left menu that the portal does not answer says so, and offers another try.
import type { AdminText } from '../../text/adminText'
import { ConnectionBanner } from '../shared/ConnectionBanner'
import { useDocumentLanguage } from '../shared/useDocumentLanguage'

export function SilentView({ reconnect, text }: { reconnect: () => void; text: AdminText }) {
  useDocumentLanguage(text)
  return (
    <main class="page">
      <h1 class="page_heading">{text.product}</h1>
      <ConnectionBanner words={text.install.refusals.silent} reconnect={reconnect} text={text} />
    </main>
  )
}
