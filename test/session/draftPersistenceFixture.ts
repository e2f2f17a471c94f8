// Draft persistence on a fake browser and a fake portal, with a record of what it reported.

import type { Pace } from '../../src/note/delivery'
import type { Note } from '../../src/note/note'
import { createDraftPersistence, type DraftPersistence } from '../../src/session/draftPersistence'
import { FakeEnvironment } from '../fakes/fakeEnvironment'
import { FakePortal } from '../fakes/fakePortal'
import { typedNote } from '../fakes/sampleNote'

export class DraftPersistenceFixture {
  readonly environment = new FakeEnvironment()
  readonly portal = new FakePortal()
  persistence: DraftPersistence
  /** Which place was reported to have which revision, oldest first: `journal 1`. */
  readonly kept: string[] = []
  readonly paces: Pace[] = []
  /** How often it was reported that an unconfirmed draft may have reached the options. */
  mayLand = 0
  needsOptionDraft = true

  constructor() {
    this.persistence = this.create()
  }

  /** Starts anew, for a test that has changed what the browser can store. */
  create(): DraftPersistence {
    this.persistence = createDraftPersistence(this.environment, () => this.portal, {
      takeIn: () => {},
      kept: (where, revision) => this.kept.push(`${where} ${revision}`),
      paced: (pace) => this.paces.push(pace),
      mayLand: () => {
        this.mayLand += 1
      },
      isRateLimited: () => this.portal.isRateLimited,
      isLimitCertain: () => this.portal.isRateLimited && !this.portal.isSuspected,
      needsOptionDraft: () => this.needsOptionDraft,
    })
    return this.persistence
  }

  deferredRequest = () => this.environment.deferredRequests[0]
  /** The texts that the deferred request was given, oldest first. */
  armed = () => this.deferredRequest()?.armed.map(({ fields }) => fields.draft)
  journalled = () => this.environment.journal.drafts().map(({ text }) => text)
  puts = () => this.portal.asked.filter((line) => line === 'put').length

  /** Resolves when a draft of this revision is in the operator's options. */
  async put(revision: number): Promise<void> {
    this.persistence.putDraft(note(revision))
    await this.environment.clock.advance(2_000)
  }
}

export const note = (revision: number): Note => typedNote(`text ${revision}`, { revision })
