// All that the left-menu page sees of the notes that wait, and all that it can ask for them.
import type { CrmItem } from '../../note/call'
import type { CardState, Observable, RecoveredNote } from '../../session/cardState'

/** A CRM item and, where it is known, its name. Text, never HTML. */
export type NamedItem = CardState['choices'][number]

export interface WaitingNotes {
  /** Newest first; null while they are being looked for. */
  readonly notes: Observable<readonly RecoveredNote[] | null>
  /** Sends again whatever waits. */
  retry(): void
  /** The note goes to this item, now. */
  file(id: string, item: CrmItem): void
  /** Resolves to false when the portal did not confirm: then the note is kept. Never rejects. */
  discard(id: string): Promise<boolean>
  /** Items that the CRM knows for the number; null when they could not be asked for. Never rejects. */
  findByNumber(number: string): Promise<readonly NamedItem[] | null>
  /** The portal's own CRM picker; null when nothing was picked. A cancelled one may never resolve. */
  pick(): Promise<NamedItem | null>
}
