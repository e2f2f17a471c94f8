// Shows of a list of notes those of one outcome alone. Offered only where a note has one.
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Text } from '../../text/text'

/** `filter`: a button for each outcome of the notes, pressed while only its notes are shown; null where there is none. */
export function useOutcomeFilter<N extends { readonly outcome: string }>(
  notes: readonly N[],
  text: Text,
): { readonly shown: readonly N[]; readonly filter: VNode | null } {
  const [only, setOnly] = useState('')
  const outcomes = [...new Set(notes.map(({ outcome }) => outcome))].filter(Boolean)
  // Where no note has it any more, all are shown.
  const shown = outcomes.includes(only) ? notes.filter(({ outcome }) => outcome === only) : notes
  const filter = (
    <fieldset class="outcome_filter" aria-label={text.outcome.filter}>
      {outcomes.map((outcome) => (
        <button
          type="button"
          class="outcome_mark"
          key={outcome}
          dir="auto"
          aria-pressed={outcome === only}
          title={text.outcome.filter}
          onClick={() => setOnly(outcome === only ? '' : outcome)}
        >
          {outcome}
        </button>
      ))}
    </fieldset>
  )
  return { shown, filter: outcomes.length > 0 ? filter : null }
}
