// Notes of earlier calls are told in one line and never take the place of this call's note.
import type { RecoveredNote } from '../../session/cardState'
import type { Text } from '../../text/text'
import { RecoveredNotes } from '../shared/RecoveredNotes'
import type { StatusLineProps } from './StatusLine/StatusLine'

export function RecoveredFold({
  cardState: { recovered },
  actions,
  text,
  page,
}: Omit<StatusLineProps, 'note'>) {
  if (recovered.length === 0) return null
  return (
    <details class="earlier">
      <summary class="earlier_fold">{foldedWords(recovered, text)}</summary>
      <RecoveredNotes notes={recovered} text={text} page={page} retry={() => actions.retry()} />
    </details>
  )
}

/** How many still wait; when none does, that they have arrived. */
function foldedWords(recovered: readonly RecoveredNote[], text: Text): string {
  const waiting = recovered.filter(({ status }) => status.kind !== 'saved').length
  const { folded, arrived } = text.recovered
  return waiting > 0 ? text.count(folded, waiting) : text.count(arrived, recovered.length)
}
