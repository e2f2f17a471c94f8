// Says once, above the note, that the portal does not answer, and offers to reconnect. Writing goes on meanwhile.
import type { Text } from '../../text/text'

export interface ConnectionBannerProps {
  readonly words: string
  readonly reconnect: () => void
  readonly text: Text
}

export function ConnectionBanner({ words, reconnect, text }: ConnectionBannerProps) {
  return (
    <section class="banner" role="alert">
      <p class="banner_words">{words}</p>
      <button type="button" class="button" onClick={reconnect}>
        {text.connection.retry}
      </button>
    </section>
  )
}
