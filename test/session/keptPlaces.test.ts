// What is forgotten leaves nothing behind that runs later, and what is typed on is kept at its own time.
import { beforeEach, expect, it } from 'vitest'
import { done } from '../../src/note/failure'
import { createDraftPersistence, type DraftPersistence } from '../../src/session/draftPersistence'
import { FakeEnvironment } from '../fakes/fakeEnvironment'
import { FakePortal } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { typedNote } from '../fakes/sampleNote'

let environment: FakeEnvironment
let portal: FakePortal
let draftPersistence: DraftPersistence

beforeEach(() => {
  environment = new FakeEnvironment()
  portal = new FakePortal()
  draftPersistence = createDraftPersistence(environment, () => portal, {
    takeIn: () => {},
    kept: () => {},
    paced: () => {},
    mayLand: () => {},
    isRateLimited: () => false,
    isLimitCertain: () => false,
    needsOptionDraft: () => true,
  })
})

const note = (revision: number) => typedNote(`text ${revision}`, { revision })

it('words typed after a note was forgotten are put into the options once, two seconds after they were typed', async () => {
  draftPersistence.putDraft(note(1))
  await environment.clock.advance(1_000)
  draftPersistence.forget(note(1))
  await settle()
  draftPersistence.putDraft(note(2))
  await environment.clock.advance(1_900)
  expect(portal.asked).toEqual([])
  await environment.clock.advance(5_000)
  expect(portal.asked).toEqual(['put'])
})

it('a draft whose words went into another note is emptied in the options and in the journal with it', async () => {
  const emptied: string[] = []
  portal.optionDrafts.clear = async ({ id, absorbed }) => {
    emptied.push(id, ...absorbed)
    return done(null)
  }
  environment.journal.store(typedNote('early', { id: 'early', revision: 7 }))
  draftPersistence.store(note(2))
  draftPersistence.forget({ ...note(2), absorbed: ['early'] })
  await settle()
  expect(emptied).toEqual(['n1', 'early'])
  expect(environment.journal.drafts()).toEqual([])
})
