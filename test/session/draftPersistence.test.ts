// The newest words are in the journal and in the deferred request, at the pace that these allow, to the last key.
import { beforeEach, describe, expect, it } from 'vitest'
import {
  PARTLY_PROTECTED_PACE,
  type Pace,
  PROTECTED_PACE,
  RATE_LIMITED_PACE,
  UNPROTECTED_PACE,
} from '../../src/note/delivery'
import { settle } from '../fakes/manualClock'
import { START } from '../fakes/sampleNote'
import { DraftPersistenceFixture, note } from './draftPersistenceFixture'

let fixture: DraftPersistenceFixture

beforeEach(() => {
  fixture = new DraftPersistenceFixture()
})

describe('Newest words', () => {
  it('are in the journal before the call returns, and in the deferred request in the next task', async () => {
    fixture.persistence.store(note(1))
    expect([fixture.journalled(), fixture.armed()]).toEqual([['text 1'], []])
    await fixture.environment.clock.advance(0)
    expect(fixture.armed()).toEqual(['text 1'])
    expect(fixture.kept).toEqual(['journal 1', 'deferred 1'])
  })

  it('are in the deferred request again 300 ms later, once for all keys of that time', async () => {
    fixture.persistence.store(note(1))
    await fixture.environment.clock.advance(100)
    fixture.persistence.store(note(2))
    await fixture.environment.clock.advance(100)
    fixture.persistence.store(note(3))
    expect([fixture.journalled(), fixture.armed()]).toEqual([['text 3'], ['text 1']])
    await fixture.environment.clock.advance(100)
    expect(fixture.armed()).toEqual(['text 1', 'text 3'])
    await fixture.environment.clock.advance(5_000)
    fixture.persistence.store(note(4))
    await fixture.environment.clock.advance(0)
    expect(fixture.armed()?.at(-1)).toBe('text 4')
  })

  it('are in the deferred request in the very task in which a write begins, after it', async () => {
    fixture.persistence.store(note(1))
    await fixture.environment.clock.advance(0)
    fixture.persistence.store(note(2))
    fixture.persistence.store({ ...note(3), unsettledUntil: START + 60_000 })
    expect(fixture.armed()).toEqual(['text 1'])
    await Promise.resolve()
    expect(fixture.armed()).toEqual(['text 1', 'text 3'])
    await fixture.environment.clock.advance(1_000)
    expect(fixture.armed()).toEqual(['text 1', 'text 3'])
  })

  it.each<[string, boolean, boolean, Pace]>([
    ['a journal and a net', false, true, PROTECTED_PACE],
    ['a net alone', true, true, PARTLY_PROTECTED_PACE],
    ['a journal alone', false, false, PROTECTED_PACE],
    ['neither', true, false, UNPROTECTED_PACE],
  ])('are sent at the pace that suits %s', async (_, refused, nets, pace) => {
    fixture.environment.storage.refused = refused
    fixture.environment.hasDeferredRequests = nets
    fixture.create()
    fixture.persistence.store(note(1))
    await fixture.environment.clock.advance(1_000)
    expect(fixture.paces).toEqual([pace])
  })

  it('are sent sparingly when the portal asked for fewer requests, where the journal has them', async () => {
    fixture.portal.isRateLimited = true
    fixture.persistence.store(note(1))
    await fixture.environment.clock.advance(0)
    fixture.environment.storage.refused = true
    fixture.persistence.store({ ...note(2), unsettledUntil: START + 60_000 })
    await Promise.resolve()
    expect(fixture.paces).toEqual([RATE_LIMITED_PACE, PARTLY_PROTECTED_PACE])
  })

  it('are never said to be where they are not', async () => {
    fixture.environment.keepsNothing()
    fixture.create()
    fixture.persistence.store(note(1))
    await fixture.environment.clock.advance(1_000)
    expect(fixture.kept).toEqual([])
  })
})

describe('The token of the deferred request', () => {
  it('once renewed is in it at once, with the newest words', async () => {
    fixture.persistence.store(note(1))
    await fixture.environment.clock.advance(1_000)
    fixture.portal.renewsToken()
    expect(fixture.armed()).toEqual(['text 1', 'text 1'])
    expect(fixture.deferredRequest()?.standing?.fields.auth).toBe('token-2')
    fixture.portal.renewsToken()
    expect(fixture.deferredRequest()?.standing?.fields.auth).toBe('token-3')
  })

  it('that is about to end makes it no safety any more, and the next one makes it one again', async () => {
    fixture.environment.storage.refused = true
    fixture.persistence.store(note(1))
    await fixture.environment.clock.advance(0)
    fixture.portal.losesToken()
    expect([fixture.kept, fixture.paces]).toEqual([
      ['deferred 1', 'deferred 0'],
      [PARTLY_PROTECTED_PACE, UNPROTECTED_PACE],
    ])
    fixture.portal.renewsToken()
    expect(fixture.kept).toEqual(['deferred 1', 'deferred 0', 'deferred 1'])
  })

  it('that was not there when words were typed is waited for', async () => {
    fixture.portal.losesToken()
    fixture.persistence.store(note(1))
    await fixture.environment.clock.advance(0)
    expect(fixture.armed()).toEqual([])
    fixture.portal.renewsToken()
    expect(fixture.armed()).toEqual(['text 1'])
  })

  it('does not matter where nothing is in the deferred request any more', async () => {
    fixture.persistence.store(note(1))
    await fixture.environment.clock.advance(0)
    fixture.persistence.store({ ...note(1), deliveredRevision: 1 })
    fixture.portal.renewsToken()
    fixture.persistence.store(note(2))
    fixture.persistence.forget(note(2))
    fixture.portal.renewsToken()
    await fixture.environment.clock.advance(1_000)
    expect([
      fixture.armed(),
      fixture.deferredRequest()?.standing,
      fixture.portal.tokenListeners.size,
    ]).toEqual([['text 1'], null, 0])
  })
})

describe('Last words', () => {
  it('are journalled, and in the deferred request that outlives the page', () => {
    fixture.persistence.lastDraft(note(1), false)
    expect(fixture.journalled()).toEqual(['text 1'])
    expect(fixture.armed()).toEqual(['text 1'])
    expect(fixture.portal.asked).toEqual(['mayHold'])
  })

  it('that a write carries need no request beside it where the journal has them too', () => {
    fixture.persistence.store(note(1))
    fixture.persistence.lastDraft(note(1), true)
    expect([fixture.journalled(), fixture.deferredRequest()?.standing, fixture.portal.asked]).toEqual([
      ['text 1'],
      null,
      [],
    ])
  })

  it('that a write carries are not put into the deferred request after it, when it began in this very task', async () => {
    const begun = { ...note(1), unsettledUntil: START + 60_000 }
    fixture.persistence.store(begun)
    fixture.persistence.lastDraft(begun, true)
    await Promise.resolve()
    expect(fixture.deferredRequest()?.standing).toBe(null)
  })

  it('that a write carries go into the deferred request all the same where there is no journal', () => {
    fixture.environment.storage.refused = true
    fixture.persistence.lastDraft(note(1), true)
    expect([fixture.armed(), fixture.portal.asked]).toEqual([['text 1'], ['mayHold']])
  })

  it('go into the operator’s options at once when the page is hidden, and the note learns what came of it', async () => {
    fixture.persistence.putDraftNow(note(1))
    await settle()
    expect(fixture.portal.options.get('n1')?.text).toBe('text 1')
    fixture.portal.fail({ kind: 'unknownOutcome' })
    fixture.persistence.putDraftNow(note(2))
    await settle()
    expect([fixture.kept, fixture.mayLand]).toEqual([['options 1'], 1])
  })

  it('are put there also while requests to the portal pause: there may be no later', async () => {
    const urgencies: unknown[] = []
    const { put } = fixture.portal.optionDrafts
    fixture.portal.optionDrafts.put = (draft, urgency) => {
      urgencies.push(urgency)
      return put(draft)
    }
    fixture.persistence.putDraftNow(note(1))
    await settle()
    fixture.persistence.putDraft(note(2))
    await fixture.environment.clock.advance(2_000)
    expect(urgencies).toEqual(['mayBeLast', undefined])
  })

  it('go into the operator’s options where there is no deferred request', () => {
    fixture.environment.hasDeferredRequests = false
    fixture.create()
    fixture.persistence.lastDraft(note(1), false)
    expect(fixture.portal.options.get('n1')?.text).toBe('text 1')
    expect(fixture.portal.asked).toContain('lastPut')
  })
})
