// A card that reads its opening batch, with what was there before it: drafts, comments, words just typed.
import type { CrmItem } from '../../src/note/call'
import { commentFor } from '../../src/note/commentFor'
import { writeDraft } from '../../src/note/draft'
import type { Note } from '../../src/note/note'
import type { Client, Opening } from '../../src/ports'
import { createOpening, type OpeningReader } from '../../src/session/opening'
import { createVisits, type Visits } from '../../src/session/visit'
import { FakeOutside } from '../fakes/fakeOutside'
import { FakePortal, OPERATOR, STATUS } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { CALL, CONTACT, deliveredNote, LEAD, typedNote } from '../fakes/sampleNote'

export class ReadCard {
  readonly outside = new FakeOutside()
  readonly portal = new FakePortal()
  readonly clients: (Client | null)[] = []
  readonly visits: Visits
  readonly opening: OpeningReader

  constructor() {
    this.visits = createVisits(
      this.outside,
      () => this.portal,
      () => {},
    )
    this.visits.meet(STATUS)
    this.opening = this.reader(this.visits)
  }

  /** `visits` null: a page without a card. */
  reader(visits: Visits | null): OpeningReader {
    const opened = (one: Opening) => void this.clients.push(one.client)
    return createOpening(this.outside, () => this.portal, { visits, opened, changed: () => {} })
  }
  get note(): Note {
    return this.visits.current().runner.saving.get().note
  }
  type(text: string) {
    this.visits.current().runner.tell({ type: 'edited', text })
  }
  async read(bindings: readonly CrmItem[] = []): Promise<void> {
    this.opening.read(CONTACT, bindings)
    await settle()
  }
  wait = (seconds: number) => this.outside.clock.advance(seconds * 1_000)
  /** The opening batches that were asked for. */
  opened = () => this.portal.asked.filter((line) => line.startsWith('open'))

  /** A draft as an earlier page of this browser left it. */
  left(draft: Note) {
    this.outside.storage.setItem('call-notes-operator:portal.example', OPERATOR)
    this.outside.storage.setItem(`call-notes:portal.example:${OPERATOR}:${draft.id}`, writeDraft(draft))
  }
  ofEarlierCall(text: string, id = 'old'): Note {
    return typedNote(text, { id, reference: 'OLD22', item: LEAD, call: { ...CALL, callId: 'call-0' } })
  }
  /** Stands at its client, every write answered; a repetition of the browser may land for so long (ms) yet. */
  delivered(id: string, unsettledFor: number): Note {
    const note = deliveredNote('stands', {
      ...this.ofEarlierCall('stands', id),
      deliveredRevision: 1,
      unsettledUntil: this.outside.clock.now() + unsettledFor,
    })
    const { commentId } = this.portal.stands(commentFor(note) ?? '', LEAD)
    return { ...note, filed: { item: LEAD, commentId } }
  }
  /** As another page of the very same call made it. */
  ofThisCall(text: string): Note {
    return typedNote(text, { id: 'same', reference: this.note.reference })
  }
}
