// The page when it is opened outside of Bitrix24: what it is and how to install it, instead of a blank page.
import type { AdminText } from '../../text/adminText'
import { useDocumentLanguage } from '../shared/useDocumentLanguage'

export function StandalonePage({ text }: { text: AdminText }) {
  const { standalonePage } = text
  useDocumentLanguage(text)
  return (
    <main class="page">
      <h1 class="page_heading">{standalonePage.heading}</h1>
      <p>{standalonePage.what}</p>
      <p>{standalonePage.opened}</p>
      <h2 class="page_subheading">{standalonePage.how}</h2>
      <ol class="page_list">
        {standalonePage.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <dl class="page_scopes">
        {Object.entries(standalonePage.scopes).map(([scope, why]) => (
          <div key={scope} class="page_scope">
            <dt>
              <code>{scope}</code>
            </dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </main>
  )
}
