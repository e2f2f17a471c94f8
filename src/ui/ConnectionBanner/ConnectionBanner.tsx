// Promise: a portal that does not answer is said once, above the note, and never stands in the way of writing.
import type { Text } from '../../text/text'

export function ConnectionBanner({ reconnect, text }: { reconnect: () => void; text: Text }) {
  return (
    <section class="banner" role="alert">
      <p class="banner_words">{text.connection.silent}</p>
      <button type="button" class="button" onClick={reconnect}>
        {text.connection.retry}
      </button>
    </section>
  )
}
