// Stored copies that are outdated or delivered are removed from every place, and only those.
import { beforeEach, describe, expect, it } from 'vitest'
import { newFollowUp } from '../../src/note/followUp'
import { settle } from '../fakes/manualClock'
import { LEAD, START, typedNote } from '../fakes/sampleNote'
import { DraftPersistenceFixture, note } from './draftPersistenceFixture'

let fixture: DraftPersistenceFixture

beforeEach(() => {
  fixture = new DraftPersistenceFixture()
})

describe('An older version that a full storage keeps', () => {
  const withItem = (revision: number) => ({ ...note(revision), item: LEAD })
  const olderIsKept = () => {
    fixture.persistence.store(note(1))
    fixture.environment.storage.full = true
  }

  it('does not stay where a start would take its note to the client that it has left, once the deferred request has it', async () => {
    olderIsKept()
    fixture.persistence.store(withItem(2))
    expect(fixture.journalled()).toEqual(['text 1'])
    await fixture.environment.clock.advance(300)
    expect([fixture.journalled(), fixture.armed()?.at(-1)]).toEqual([[], 'text 2'])
  })

  it('stays where nothing else took the newer one', async () => {
    fixture.environment.hasDeferredRequests = false
    fixture.create()
    olderIsKept()
    fixture.persistence.store(withItem(2))
    await fixture.environment.clock.advance(1_000)
    expect(fixture.journalled()).toEqual(['text 1'])
  })

  it('does not stay once the operator’s options have the newer one', async () => {
    fixture.environment.hasDeferredRequests = false
    fixture.create()
    olderIsKept()
    fixture.persistence.store(withItem(2))
    fixture.persistence.putDraft(withItem(2))
    await fixture.environment.clock.advance(2_000)
    expect(fixture.journalled()).toEqual([])
  })

  it('does not stay as the page goes, when its last request has the newer one', () => {
    fixture.environment.hasDeferredRequests = false
    fixture.create()
    olderIsKept()
    fixture.persistence.lastDraft(withItem(2), false)
    expect([fixture.journalled(), fixture.portal.options.get('n1')?.text]).toEqual([[], 'text 2'])
  })

  it('stays where it only has fewer words: a start may go on with it', async () => {
    olderIsKept()
    fixture.persistence.store(note(2))
    await fixture.environment.clock.advance(300)
    expect([fixture.journalled(), fixture.armed()?.at(-1)]).toEqual([['text 1'], 'text 2'])
  })

  it('does not stay with a follow-up that was taken back', async () => {
    const plan = newFollowUp('n1', { deadline: START, title: 'Call' }, START)
    fixture.persistence.store({ ...note(1), followUps: [plan] })
    fixture.environment.storage.full = true
    fixture.persistence.store(note(2))
    await fixture.environment.clock.advance(300)
    expect(fixture.journalled()).toEqual([])
  })
})

describe('A delivered note', () => {
  const delivered = { ...note(2), deliveredRevision: 2, unsettledUntil: START + 60_000 }

  it('that is only to be looked up once more is in the journal alone: a deferred request would cost one', async () => {
    fixture.persistence.store(note(1))
    fixture.persistence.store(note(2))
    fixture.persistence.store(delivered)
    await fixture.environment.clock.advance(1_000)
    expect([fixture.journalled(), fixture.deferredRequest()?.standing]).toEqual([['text 2'], null])
  })

  it('stays in the deferred request where no journal has it', async () => {
    fixture.environment.storage.refused = true
    fixture.persistence.store(note(2))
    fixture.persistence.store(delivered)
    await fixture.environment.clock.advance(0)
    expect(fixture.deferredRequest()?.standing).not.toBeNull()
  })

  it('is nowhere any more: not in the journal, the deferred request, the options, and no timer brings it back', async () => {
    fixture.persistence.store(note(1))
    fixture.persistence.putDraft(note(1))
    await fixture.environment.clock.advance(2_000)
    fixture.persistence.store(note(2))
    fixture.persistence.forget(note(2))
    await fixture.environment.clock.advance(10_000)
    expect([fixture.journalled(), fixture.deferredRequest()?.standing, fixture.portal.options.size]).toEqual([
      [],
      null,
      0,
    ])
    expect(fixture.portal.asked).toEqual(['put'])
  })

  it('takes with it the drafts whose words went into it', async () => {
    fixture.persistence.store(typedNote('After', { id: 'early', revision: 5 }))
    fixture.persistence.store(note(2))
    fixture.persistence.forget({ ...note(2), absorbed: ['early'] })
    await settle()
    expect(fixture.journalled()).toEqual([])
  })

  it('is not forgotten here when a newer revision was kept', () => {
    fixture.persistence.store(note(3))
    fixture.persistence.forget(note(2))
    expect(fixture.journalled()).toEqual(['text 3'])
  })

  it('whose options cannot be emptied is kept until they are, and asks ever more rarely', async () => {
    await fixture.put(1)
    fixture.portal.clearing = { kind: 'forbidden' }
    fixture.persistence.store(note(1))
    fixture.persistence.forget(note(1))
    await fixture.environment.clock.advance(60_000)
    expect(fixture.portal.clears).toBeLessThanOrEqual(6)
    await fixture.environment.clock.advance(9 * 60_000)
    expect(fixture.portal.clears).toBeLessThanOrEqual(15)
    expect(fixture.journalled()).toEqual(['text 1'])
    fixture.portal.clearing = null
    await fixture.environment.clock.advance(5 * 60_000)
    expect([fixture.journalled(), fixture.portal.options.size]).toEqual([[], 0])
    const before = fixture.portal.clears
    await fixture.environment.clock.advance(3_600_000)
    expect(fixture.portal.clears).toBe(before)
  })

  it('whose options cannot be emptied asks again as soon as the network is back', async () => {
    await fixture.put(1)
    fixture.portal.clearing = { kind: 'offline' }
    fixture.persistence.forget(note(1))
    await fixture.environment.clock.advance(4 * 60_000)
    fixture.portal.clearing = null
    fixture.persistence.online()
    await settle()
    expect(fixture.portal.options.size).toBe(0)
  })

  it('that is typed on while its options cannot be emptied is left alone', async () => {
    await fixture.put(1)
    fixture.portal.clearing = { kind: 'forbidden' }
    fixture.persistence.forget(note(1))
    await settle()
    fixture.persistence.store(note(2))
    const before = fixture.portal.clears
    await fixture.environment.clock.advance(3_600_000)
    expect([fixture.portal.clears, fixture.journalled()]).toEqual([before, ['text 2']])
  })

  it('that is typed on is put into the options again', async () => {
    fixture.persistence.putDraft(note(1))
    fixture.persistence.forget(note(1))
    fixture.persistence.putDraft(note(2))
    await fixture.environment.clock.advance(2_000)
    expect(fixture.portal.options.get('n1')?.revision).toBe(2)
  })
})
