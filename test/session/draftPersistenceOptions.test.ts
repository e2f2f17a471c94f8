// Words go into the operator’s options when no other place has them, and again when the options refuse them.
import { beforeEach, describe, expect, it } from 'vitest'
import { newFollowUp } from '../../src/note/followUp'
import { settle } from '../fakes/manualClock'
import { LEAD, START } from '../fakes/sampleNote'
import { DraftPersistenceFixture, note } from './draftPersistenceFixture'

let fixture: DraftPersistenceFixture

beforeEach(() => {
  fixture = new DraftPersistenceFixture()
})

describe('Words that are kept nowhere else', () => {
  it('are put into the operator’s options, no more often than every two seconds', async () => {
    fixture.persistence.putDraft(note(1))
    await fixture.environment.clock.advance(1_000)
    fixture.persistence.putDraft(note(2))
    expect(fixture.portal.asked).toEqual([])
    await fixture.environment.clock.advance(1_000)
    expect(fixture.portal.options.get('n1')?.revision).toBe(2)
    expect(fixture.kept).toEqual(['options 2'])
    await fixture.environment.clock.advance(10_000)
    expect(fixture.portal.asked).toEqual(['put'])
  })

  it('are not put there when another place has them by then', async () => {
    fixture.persistence.putDraft(note(1))
    fixture.needsOptionDraft = false
    await fixture.environment.clock.advance(2_000)
    expect(fixture.portal.asked).toEqual([])
  })

  it.each([
    [{ kind: 'offline' } as const, 0],
    [{ kind: 'unknownOutcome' } as const, 1],
  ])(
    'may land although nobody confirmed it, unless it is sure that nothing was sent: %j',
    async (failure, times) => {
      fixture.portal.fail(failure)
      fixture.persistence.putDraft(note(1))
      await fixture.environment.clock.advance(2_000)
      expect(fixture.mayLand).toBe(times)
      expect(fixture.kept).toEqual([])
    },
  )
})

describe('A draft that lies in the operator’s options', () => {
  it('is put there anew when its note goes to another client, and not for any other change', async () => {
    fixture.persistence.putDraftNow(note(1))
    fixture.persistence.store(note(2))
    await fixture.environment.clock.advance(1_000)
    expect(fixture.puts()).toBe(1)
    fixture.persistence.store({ ...note(3), item: LEAD })
    fixture.persistence.store({ ...note(4), item: LEAD })
    await fixture.environment.clock.advance(1_000)
    expect(fixture.puts()).toBe(2)
    expect(fixture.portal.options.get('n1')).toMatchObject({ item: LEAD, revision: 3 })
  })

  it('is put there anew when a follow-up in it is taken back', async () => {
    const plan = newFollowUp('n1', { deadline: START, title: 'Call back' }, START)
    fixture.persistence.putDraftNow({ ...note(1), followUps: [plan] })
    fixture.persistence.store({ ...note(2), followUps: [plan] })
    expect(fixture.puts()).toBe(1)
    fixture.persistence.store(note(3))
    await fixture.environment.clock.advance(1_000)
    expect(fixture.portal.options.get('n1')).toMatchObject({ followUps: [], revision: 3 })
  })

  it('is put there once more when the portal refused the note and no journal knows: later starts ask nothing', async () => {
    fixture.environment.keepsNothing()
    fixture.create()
    const refusal = { at: START, because: { kind: 'forbidden' } } as const
    fixture.persistence.store({ ...note(1), refusal })
    fixture.persistence.store({ ...note(2), refusal })
    await fixture.environment.clock.advance(1_000)
    expect([fixture.puts(), fixture.portal.options.get('n1')?.refusal]).toEqual([1, refusal])
  })

  it('is not put there for a refusal that the journal knows', async () => {
    fixture.persistence.store({ ...note(1), refusal: { at: START, because: { kind: 'forbidden' } } })
    await fixture.environment.clock.advance(1_000)
    expect(fixture.puts()).toBe(0)
  })

  it('is let be once its note is forgotten', async () => {
    fixture.persistence.putDraftNow(note(1))
    await fixture.environment.clock.advance(1_000)
    fixture.persistence.forget(note(1))
    await fixture.environment.clock.advance(1_000)
    fixture.persistence.store({ ...note(2), item: LEAD })
    await fixture.environment.clock.advance(1_000)
    expect(fixture.puts()).toBe(1)
  })
})

describe('Words that the operator’s options refuse', () => {
  const REFUSED = { kind: 'rejected', why: '' } as const
  const refuse = (times: number) => fixture.portal.fail(...Array.from({ length: times }, () => REFUSED))

  it('are put there as soon as the options take words again, without anybody asking', async () => {
    refuse(3)
    fixture.persistence.putDraft(note(1))
    await fixture.environment.clock.advance(60_000)
    expect([fixture.kept, fixture.portal.options.get('n1')?.revision]).toEqual([['options 1'], 1])
    const before = fixture.puts()
    await fixture.environment.clock.advance(3_600_000)
    expect(fixture.puts()).toBe(before)
  })

  it('cost six requests in a minute and twenty in ten, however much is typed meanwhile', async () => {
    refuse(1_000)
    for (let key = 1; key <= 600; key += 1) {
      fixture.persistence.putDraft(note(key))
      await fixture.environment.clock.advance(1_000)
      if (key === 60) expect(fixture.puts()).toBeLessThanOrEqual(6)
    }
    expect(fixture.puts()).toBeGreaterThanOrEqual(6)
    expect(fixture.puts()).toBeLessThanOrEqual(20)
  })

  it('go on being put there every five minutes at least, for as long as it takes: the newest of them', async () => {
    refuse(1_000)
    fixture.persistence.putDraft(note(1))
    await fixture.environment.clock.advance(20 * 60_000)
    const before = fixture.puts()
    await fixture.environment.clock.advance(5 * 60_000)
    expect(fixture.puts()).toBeGreaterThan(before)
    fixture.persistence.putDraft(note(2))
    fixture.portal.recovers()
    await fixture.environment.clock.advance(5 * 60_000)
    expect(fixture.portal.options.get('n1')?.revision).toBe(2)
  })

  it('are put there as soon as the network is back', async () => {
    refuse(8)
    fixture.persistence.putDraft(note(1))
    await fixture.environment.clock.advance(4 * 60_000)
    fixture.portal.recovers()
    const before = fixture.puts()
    fixture.persistence.online()
    await settle()
    expect([fixture.puts(), fixture.kept]).toEqual([before + 1, ['options 1']])
  })

  it('are not put there before the portal’s own time has come', async () => {
    fixture.portal.fail({ kind: 'busy', until: START + 600_000 })
    fixture.persistence.putDraft(note(1))
    await fixture.environment.clock.advance(599_999)
    expect(fixture.puts()).toBe(1)
    await fixture.environment.clock.advance(1)
    expect(fixture.kept).toEqual(['options 1'])
  })

  it('are not repeated once another place has them', async () => {
    refuse(1_000)
    fixture.persistence.putDraft(note(1))
    await fixture.environment.clock.advance(3_000)
    const before = fixture.puts()
    fixture.needsOptionDraft = false
    await fixture.environment.clock.advance(3_600_000)
    expect(fixture.puts()).toBe(before)
  })

  it('wait for the answer to those before them: the portal may lose one of two at the same time', async () => {
    const release = fixture.portal.hold()
    fixture.persistence.putDraft(note(1))
    await fixture.environment.clock.advance(2_000)
    fixture.persistence.putDraft(note(2))
    await fixture.environment.clock.advance(60_000)
    expect(fixture.puts()).toBe(1)
    release()
    await fixture.environment.clock.advance(2_000)
    expect([fixture.puts(), fixture.kept]).toEqual([2, ['options 1', 'options 2']])
  })
})
