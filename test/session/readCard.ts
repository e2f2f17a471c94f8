// A card that reads its opening batch, with what was there before it: drafts, comments, words just typed.
import type { CrmItem } from '../../src/note/call'
import { commentFor } from '../../src/note/comment'
import { writeDraft } from '../../src/note/draft'
import type { Note } from '../../src/note/note'
import type { Client, Opening } from '../../src/ports'
import { type ClientNotes, createClientNotes } from '../../src/session/clientNotes'
import { createOpening, type OpeningReader } from '../../src/session/opening'
import { FakeOutside } from '../fakes/fakeOutside'
import { FakePortal, OPERATOR, STATUS } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { CALL, CONTACT, deliveredNote, LEAD, typedNote } from '../fakes/sampleNote'

export class ReadCard {
  readonly environment = new FakeOutside()
  readonly portal = new FakePortal()
  readonly clients: (Client | null)[] = []
  readonly clientNotes: ClientNotes
  readonly opening: OpeningReader

  constructor() {
    this.clientNotes = createClientNotes(
      this.environment,
      () => this.portal,
      () => {},
    )
    this.clientNotes.meet(STATUS)
    this.opening = this.reader(this.clientNotes)
  }

  /** `visits` null: a page without a card. */
  reader(clientNotes: ClientNotes | null): OpeningReader {
    const opened = (one: Opening) => void this.clients.push(one.client)
    return createOpening(this.environment, () => this.portal, { clientNotes, opened, changed: () => {} })
  }
  get note(): Note {
    return this.clientNotes.current().runner.saving.get().note
  }
  type(text: string) {
    this.clientNotes.current().runner.dispatch({ type: 'edited', text })
  }
  async read(bindings: readonly CrmItem[] = []): Promise<void> {
    this.opening.read(CONTACT, bindings)
    await settle()
  }
  wait = (seconds: number) => this.environment.clock.advance(seconds * 1_000)
  /** The opening batches that were asked for. */
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
