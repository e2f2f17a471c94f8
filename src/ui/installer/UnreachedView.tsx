// The installer's page when the portal does not answer: what may be wrong in the application's settings. The page
// cannot read them itself, because a wrong origin is answered by silence (portal.md §1.4).
import type { AdminText } from '../../text/adminText'
import { interpolate } from '../../text/text'
import { useDocumentLanguage } from '../shared/useDocumentLanguage'

export interface UnreachedProps {
  /** Where this page really came from. */
  readonly address: string
  readonly reconnect: () => void
  readonly text: AdminText
}

export function UnreachedView({ address, reconnect, text }: UnreachedProps) {
  const { unreached } = text.install
  useDocumentLanguage(text)
  return (
    <main class="page">
      <h1 class="page_heading">{unreached.heading}</h1>
      <p class="found_address" role="alert">
        {interpolate(unreached.intro, { address })}
      </p>
      <ul class="page_list">
        {unreached.causes.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ul>
      <button type="button" class="button button-filled" onClick={reconnect}>
        {text.connection.retry}
      </button>
    </main>
  )
}
