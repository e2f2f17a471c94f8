// One of today's notes over the card, named after its client and its time. It stays until the operator closes it,
// whatever the call does meanwhile: what is typed here goes where its heading says.
import type { RecentNotes } from '../../../session/cardState'
import type { Text } from '../../../text/text'
import type { CopyingPage } from '../../shared/CopyButton'
import { RecentField, useOpenedNote } from '../../shared/RecentField'
import { titleOf } from '../../shared/RecentRows'
import { Sheet } from '../Sheet/Sheet'

export interface RecentSheetProps {
  readonly recent: RecentNotes
  /** Null: the newest. */
  readonly reference: string | null
  readonly text: Text
  readonly page: CopyingPage
  readonly onClose: () => void
}

export function RecentSheet({ recent, reference, text, page, onClose }: RecentSheetProps) {
  const opened = useOpenedNote(recent, reference)
  const heading = typeof opened === 'string' ? text.recent.heading : titleOf(opened.note, text)
  return (
    <Sheet heading={heading} text={text} onClose={onClose}>
      <RecentField opened={opened} text={text} page={page} />
    </Sheet>
  )
}
