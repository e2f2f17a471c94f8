// A card that makes its initial read, with what was there before it: drafts, comments, words just typed.
import type { CrmItem } from '../../src/note/call'
import { commentFor } from '../../src/note/comment'
import { writeDraft } from '../../src/note/draft'
import type { Note } from '../../src/note/note'
import type { Client } from '../../src/ports'
import type { ClientNotes } from '../../src/session/clientNotes'
import { createDraftRecovery, type DraftRecovery } from '../../src/session/draftRecovery'
import { createInitialRead, type InitialRead } from '../../src/session/initialRead'
import { FakeEnvironment } from '../fakes/fakeEnvironment'
import { FakePortal, OPERATOR, STATUS } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { CALL, CONTACT, deliveredNote, LEAD, typedNote } from '../fakes/sampleNote'
import { clientNotesOf } from './clientNotesFixture'

export class ReadCard {
  readonly environment = new FakeEnvironment()
  readonly portal = new FakePortal()
  readonly clients: (Client | null)[] = []
  readonly clientNotes: ClientNotes
  readonly recovery: DraftRecovery
  readonly initialRead: InitialRead

  constructor() {
    this.clientNotes = clientNotesOf(this.environment, this.portal)
    this.clientNotes.applyStatus(STATUS)
    const { recovery, initialRead } = this.reader(this.clientNotes)
    this.recovery = recovery
    this.initialRead = initialRead
  }

  /** `clientNotes` null: a page without a card. */
  reader(clientNotes: ClientNotes | null): { recovery: DraftRecovery; initialRead: InitialRead } {
    const portal = () => this.portal
    const recovery = createDraftRecovery(this.environment, portal, clientNotes, () => {})
    const initialRead = createInitialRead(this.environment, portal, clientNotes, (result) => {
      this.clients.push(result.opening.client)
      return recovery.recover(result)
    })
    return { recovery, initialRead }
  }
  get note(): Note {
    return this.clientNotes.current().runner.saving.get().note
  }
  type(text: string) {
    this.clientNotes.current().runner.dispatch({ type: 'edited', text })
  }
  async read(bindings: readonly CrmItem[] = []): Promise<void> {
    this.initialRead.read(CONTACT, bindings)
    await settle()
  }
  wait = (seconds: number) => this.environment.clock.advance(seconds * 1_000)
  /** The initial reads that were asked for. */
  opened = () => this.portal.asked.filter((line) => line.startsWith('open'))

  /** A draft as an earlier page of this browser left it. */
  left(draft: Note) {
    this.environment.storage.setItem('call-notes-operator:portal.example', OPERATOR)
    this.environment.storage.setItem(`call-notes:portal.example:${OPERATOR}:${draft.id}`, writeDraft(draft))
  }
  ofEarlierCall(text: string, id = 'old'): Note {
    return typedNote(text, { id, reference: 'OLD22', item: LEAD, call: { ...CALL, callId: 'call-0' } })
  }
  /** Stands at its client, every write answered; a repetition of the browser may land for so long (ms) yet. */
  delivered(id: string, unsettledFor: number): Note {
    const note = deliveredNote('stands', {
      ...this.ofEarlierCall('stands', id),
      deliveredRevision: 1,
      unsettledUntil: this.environment.clock.now() + unsettledFor,
    })
    const { commentId } = this.portal.stands(commentFor(note) ?? '', LEAD)
    return { ...note, filed: { item: LEAD, commentId } }
  }
  /** As another page of the very same call made it. */
  ofThisCall(text: string): Note {
    return typedNote(text, { id: 'same', reference: this.note.reference })
  }
}
