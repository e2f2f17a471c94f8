// Whoever opens the page by itself learns what it is and how to get it into Bitrix24; never a blank page.
import type { AdminText } from '../../text/adminText'
import { useDocumentLanguage } from '../shared/useDocumentLanguage'

export function StandalonePage({ text }: { text: AdminText }) {
  const { outside } = text
  useDocumentLanguage(text)
  return (
    <main class="page">
      <h1 class="page_heading">{outside.heading}</h1>
      <p>{outside.what}</p>
      <p>{outside.opened}</p>
      <h2 class="page_subheading">{outside.how}</h2>
      <ol class="page_list">
        {outside.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <dl class="page_scopes">
        {Object.entries(outside.scopes).map(([scope, why]) => (
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
