// What is forgotten leaves nothing behind that runs later, and what is typed on is kept at its own time.
import { beforeEach, expect, it } from 'vitest'
import { done } from '../../src/note/failure'
import { createKeeper, type Keeper } from '../../src/session/keeper'
import { FakeOutside } from '../fakes/fakeOutside'
import { FakePortal } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { typedNote } from '../fakes/sampleNote'

let outside: FakeOutside
let portal: FakePortal
let keeper: Keeper

beforeEach(() => {
  outside = new FakeOutside()
  portal = new FakePortal()
  keeper = createKeeper(outside, () => portal.stash, {
    kept: () => {},
    paced: () => {},
    mayLand: () => {},
    isRush: () => false,
    needsStash: () => true,
  })
})

const note = (revision: number) => typedNote(`text ${revision}`, { revision })

it('words typed after a note was forgotten are put into the options once, two seconds after they were typed', async () => {
  keeper.stash(note(1))
  await outside.clock.advance(1_000)
  keeper.forget(note(1))
  await settle()
  keeper.stash(note(2))
  await outside.clock.advance(1_900)
  expect(portal.asked).toEqual([])
  await outside.clock.advance(5_000)
  expect(portal.asked).toEqual(['put'])
})

it('a draft whose words went into another note is emptied in the options and in the journal with it', async () => {
  const emptied: string[] = []
  portal.stash.clear = async ({ id, absorbed }) => {
    emptied.push(id, ...absorbed)
    return done(null)
  }
  outside.journal.store(typedNote('early', { id: 'early', revision: 7 }))
  keeper.store(note(2))
  keeper.forget({ ...note(2), absorbed: ['early'] })
  await settle()
  expect(emptied).toEqual(['n1', 'early'])
  expect(outside.journal.drafts()).toEqual([])
})
