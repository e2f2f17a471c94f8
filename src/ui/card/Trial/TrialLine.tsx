// The line above a card that is a trial call: what it is, and that nothing of it stays.
import { render } from 'preact'

/** Shows the words, or others than before. They are announced to screen readers. */
export function showTrialLine(words: string): void {
  const shown = document.querySelector('.trial_line') ?? document.createElement('aside')
  shown.className = 'trial_line'
  // Beside the card, which is not drawn anew for it.
  if (!shown.isConnected) document.body.prepend(shown)
  render(<TrialLine words={words} />, shown)
}

function TrialLine({ words }: { words: string }) {
  return (
    <p class="banner banner_words" role="status">
      {words}
    </p>
  )
}
