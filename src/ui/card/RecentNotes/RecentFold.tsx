// Today's notes in the card: one line that unfolds, and beside it the note of the call before, which a key opens. Not
// there while there is none.
import type { RecentNotes } from '../../../session/cardState'
import type { Text } from '../../../text/text'
import { RecentRows } from '../../shared/RecentRows'
import { keyed, withKeys } from '../Shortcuts/shortcuts'

export interface RecentFoldProps {
  readonly recent: RecentNotes
  readonly text: Text
  /** Null: the newest. */
  readonly open: (reference: string | null) => void
}

export function RecentFold({ recent, text, open }: RecentFoldProps) {
  const { heading, previous } = text.recent
  return (
    <div class="recent">
      <details
        class="recent_notes"
        onToggle={({ currentTarget }) => {
          if (currentTarget.open) void recent.read()
        }}
      >
        <summary class="recent_fold">{heading}</summary>
        <RecentRows recent={recent} text={text} open={({ reference }) => open(reference)} />
      </details>
      <button
        type="button"
        class="button button-small recent_previous"
        aria-haspopup="dialog"
        title={withKeys(previous, 'previous', text)}
        onClick={() => open(null)}
        {...keyed('previous')}
      >
        {previous}
      </button>
    </div>
  )
}
