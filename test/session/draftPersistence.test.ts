import { beforeEach, describe, expect, it } from 'vitest'
import {
  PARTLY_PROTECTED_PACE,
  type Pace,
  PROTECTED_PACE,
  RATE_LIMITED_PACE,
  UNPROTECTED_PACE,
} from '../../src/note/delivery'
import { newFollowUp } from '../../src/note/followUp'
import { createDraftPersistence, type DraftPersistence } from '../../src/session/draftPersistence'
import { FakeEnvironment } from '../fakes/fakeEnvironment'
import { FakePortal } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { LEAD, START, typedNote } from '../fakes/sampleNote'

let environment: FakeEnvironment
let portal: FakePortal
let draftPersistence: DraftPersistence
/** What is known to be where, oldest first. */
let kept: string[]
let paces: Pace[]
let mayLand: number
let needsOptionDraft: boolean

function keep() {
  draftPersistence = createDraftPersistence(environment, () => portal.optionDrafts, {
    kept: (where, revision) => kept.push(`${where} ${revision}`),
    paced: (pace) => paces.push(pace),
    mayLand: () => {
      mayLand += 1
    },
    isRateLimited: () => portal.isRateLimited,
    needsOptionDraft: () => needsOptionDraft,
  })
}

beforeEach(() => {
  environment = new FakeEnvironment()
  portal = new FakePortal()
  kept = []
  paces = []
  mayLand = 0
  needsOptionDraft = true
  keep()
})

const note = (revision: number) => typedNote(`text ${revision}`, { revision })
const net = () => environment.deferredRequests[0]
const armed = () => net()?.armed.map(({ fields }) => fields.draft)
const clears = () => portal.clears
const puts = () => portal.asked.filter((line) => line === 'put').length
/** A draft of this revision lies in the operator's options. */
async function put(revision: number) {
  draftPersistence.putDraft(note(revision))
  await environment.clock.advance(2_000)
}
const journalled = () => environment.journal.drafts().map(({ text }) => text)

describe('Newest words', () => {
  it('are in the journal and in the deferred request before the call returns', () => {
    draftPersistence.store(note(1))
    expect([journalled(), armed()]).toEqual([['text 1'], ['text 1']])
    expect(kept).toEqual(['journal 1', 'deferred 1'])
  })

  it('are in the deferred request again 300 ms later, once for all keys of that time', async () => {
    draftPersistence.store(note(1))
    await environment.clock.advance(100)
    draftPersistence.store(note(2))
    await environment.clock.advance(100)
    draftPersistence.store(note(3))
    expect([journalled(), armed()]).toEqual([['text 3'], ['text 1']])
    await environment.clock.advance(100)
    expect(armed()).toEqual(['text 1', 'text 3'])
    await environment.clock.advance(5_000)
    draftPersistence.store(note(4))
    expect(armed()?.at(-1)).toBe('text 4')
  })

  it('are in the deferred request in the very task in which a write begins, after it', async () => {
    draftPersistence.store(note(1))
    draftPersistence.store({ ...note(2), unsettledUntil: START + 60_000 })
    expect(armed()).toEqual(['text 1'])
    await Promise.resolve()
    expect(armed()).toEqual(['text 1', 'text 2'])
  })

  it.each<[string, boolean, boolean, Pace]>([
    ['a journal and a net', false, true, PROTECTED_PACE],
    ['a net alone', true, true, PARTLY_PROTECTED_PACE],
    ['a journal alone', false, false, PARTLY_PROTECTED_PACE],
    ['neither', true, false, UNPROTECTED_PACE],
  ])('are sent at the pace that suits %s', async (_, refused, nets, pace) => {
    environment.storage.refused = refused
    environment.hasDeferredRequests = nets
    keep()
    draftPersistence.store(note(1))
    await environment.clock.advance(1_000)
    expect(paces).toEqual([pace])
  })

  it('are sent sparingly when the portal asked for fewer requests, where journal and deferred request have them', async () => {
    portal.isRateLimited = true
    draftPersistence.store(note(1))
    environment.storage.refused = true
    draftPersistence.store({ ...note(2), unsettledUntil: START + 60_000 })
    await Promise.resolve()
    expect(paces).toEqual([RATE_LIMITED_PACE, PARTLY_PROTECTED_PACE])
  })

  it('are never said to be where they are not', async () => {
    environment.keepsNothing()
    keep()
    draftPersistence.store(note(1))
    await environment.clock.advance(1_000)
    expect(kept).toEqual([])
  })
})

describe('The token of the deferred request', () => {
  it('once renewed is in it at once, with the newest words', async () => {
    draftPersistence.store(note(1))
    await environment.clock.advance(1_000)
    portal.renewsToken()
    expect(armed()).toEqual(['text 1', 'text 1'])
    expect(net()?.standing?.fields.auth).toBe('token-2')
    portal.renewsToken()
    expect(net()?.standing?.fields.auth).toBe('token-3')
  })

  it('that is about to end makes it no safety any more, and the next one makes it one again', async () => {
    environment.storage.refused = true
    draftPersistence.store(note(1))
    portal.losesToken()
    expect([kept, paces]).toEqual([
      ['deferred 1', 'deferred 0'],
      [PARTLY_PROTECTED_PACE, UNPROTECTED_PACE],
    ])
    portal.renewsToken()
    expect(kept).toEqual(['deferred 1', 'deferred 0', 'deferred 1'])
  })

  it('that was not there when words were typed is waited for', () => {
    portal.losesToken()
    draftPersistence.store(note(1))
    expect(armed()).toEqual([])
    portal.renewsToken()
    expect(armed()).toEqual(['text 1'])
  })

  it('does not matter where nothing is in the deferred request any more', async () => {
    draftPersistence.store(note(1))
    draftPersistence.store({ ...note(1), deliveredRevision: 1 })
    portal.renewsToken()
    draftPersistence.store(note(2))
    draftPersistence.forget(note(2))
    portal.renewsToken()
    await environment.clock.advance(1_000)
    expect([armed(), net()?.standing, portal.tokenListeners.size]).toEqual([['text 1'], null, 0])
  })
})

describe('Words that are kept nowhere else', () => {
  it('are put into the operator’s options, no more often than every two seconds', async () => {
    draftPersistence.putDraft(note(1))
    await environment.clock.advance(1_000)
    draftPersistence.putDraft(note(2))
    expect(portal.asked).toEqual([])
    await environment.clock.advance(1_000)
    expect(portal.options.get('n1')?.revision).toBe(2)
    expect(kept).toEqual(['options 2'])
    await environment.clock.advance(10_000)
    expect(portal.asked).toEqual(['put'])
  })

  it('are not put there when another place has them by then', async () => {
    draftPersistence.putDraft(note(1))
    needsOptionDraft = false
    await environment.clock.advance(2_000)
    expect(portal.asked).toEqual([])
  })

  it.each([
    [{ kind: 'offline' } as const, 0],
    [{ kind: 'unknownOutcome' } as const, 1],
  ])(
    'may land although nobody confirmed it, unless it is sure that nothing was sent: %j',
    async (failure, times) => {
      portal.fail(failure)
      draftPersistence.putDraft(note(1))
      await environment.clock.advance(2_000)
      expect(mayLand).toBe(times)
      expect(kept).toEqual([])
    },
  )
})

describe('An older version that a full storage keeps', () => {
  const withItem = (revision: number) => ({ ...note(revision), item: LEAD })
  const olderIsKept = () => {
    draftPersistence.store(note(1))
    environment.storage.full = true
  }

  it('does not stay where a start would take its note to the client that it has left, once the deferred request has it', async () => {
    olderIsKept()
    draftPersistence.store(withItem(2))
    expect(journalled()).toEqual(['text 1'])
    await environment.clock.advance(300)
    expect([journalled(), armed()?.at(-1)]).toEqual([[], 'text 2'])
  })

  it('stays where nothing else took the newer one', async () => {
    environment.hasDeferredRequests = false
    keep()
    olderIsKept()
    draftPersistence.store(withItem(2))
    await environment.clock.advance(1_000)
    expect(journalled()).toEqual(['text 1'])
  })

  it('does not stay once the operator’s options have the newer one', async () => {
    environment.hasDeferredRequests = false
    keep()
    olderIsKept()
    draftPersistence.store(withItem(2))
    draftPersistence.putDraft(withItem(2))
    await environment.clock.advance(2_000)
    expect(journalled()).toEqual([])
  })

  it('does not stay as the page goes, when its last request has the newer one', () => {
    environment.hasDeferredRequests = false
    keep()
    olderIsKept()
    draftPersistence.lastDraft(withItem(2), false)
    expect([journalled(), portal.options.get('n1')?.text]).toEqual([[], 'text 2'])
  })

  it('stays where it only has fewer words: a start may go on with it', async () => {
    olderIsKept()
    draftPersistence.store(note(2))
    await environment.clock.advance(300)
    expect([journalled(), armed()?.at(-1)]).toEqual([['text 1'], 'text 2'])
  })

  it('does not stay with a follow-up that was taken back', async () => {
    const plan = newFollowUp('n1', { deadline: START, title: 'Call' }, START)
    draftPersistence.store({ ...note(1), followUps: [plan] })
    environment.storage.full = true
    draftPersistence.store(note(2))
    await environment.clock.advance(300)
    expect(journalled()).toEqual([])
  })
})

describe('A draft that lies in the operator’s options', () => {
  it('is put there anew when its note goes to another client, and not for any other change', async () => {
    draftPersistence.putDraftNow(note(1))
    draftPersistence.store(note(2))
    await environment.clock.advance(1_000)
    expect(puts()).toBe(1)
    draftPersistence.store({ ...note(3), item: LEAD })
    draftPersistence.store({ ...note(4), item: LEAD })
    await environment.clock.advance(1_000)
    expect(puts()).toBe(2)
    expect(portal.options.get('n1')).toMatchObject({ item: LEAD, revision: 3 })
  })

  it('is put there anew when a follow-up in it is taken back', async () => {
    const plan = newFollowUp('n1', { deadline: START, title: 'Call back' }, START)
    draftPersistence.putDraftNow({ ...note(1), followUps: [plan] })
    draftPersistence.store({ ...note(2), followUps: [plan] })
    expect(puts()).toBe(1)
    draftPersistence.store(note(3))
    await environment.clock.advance(1_000)
    expect(portal.options.get('n1')).toMatchObject({ followUps: [], revision: 3 })
  })

  it('is put there once more when the portal refused the note and no journal knows: later starts ask nothing', async () => {
    environment.keepsNothing()
    keep()
    const refusal = { at: START, because: { kind: 'forbidden' } } as const
    draftPersistence.store({ ...note(1), refusal })
    draftPersistence.store({ ...note(2), refusal })
    await environment.clock.advance(1_000)
    expect([puts(), portal.options.get('n1')?.refusal]).toEqual([1, refusal])
  })

  it('is not put there for a refusal that the journal knows', async () => {
    draftPersistence.store({ ...note(1), refusal: { at: START, because: { kind: 'forbidden' } } })
    await environment.clock.advance(1_000)
    expect(puts()).toBe(0)
  })

  it('is let be once its note is forgotten', async () => {
    draftPersistence.putDraftNow(note(1))
    await environment.clock.advance(1_000)
    draftPersistence.forget(note(1))
    await environment.clock.advance(1_000)
    draftPersistence.store({ ...note(2), item: LEAD })
    await environment.clock.advance(1_000)
    expect(puts()).toBe(1)
  })
})

describe('Words that the operator’s options refuse', () => {
  const REFUSED = { kind: 'rejected', why: '' } as const
  const refuse = (times: number) => portal.fail(...Array.from({ length: times }, () => REFUSED))

  it('are put there as soon as the options take words again, without anybody asking', async () => {
    refuse(3)
    draftPersistence.putDraft(note(1))
    await environment.clock.advance(60_000)
    expect([kept, portal.options.get('n1')?.revision]).toEqual([['options 1'], 1])
    const before = puts()
    await environment.clock.advance(3_600_000)
    expect(puts()).toBe(before)
  })

  it('cost six requests in a minute and twenty in ten, however much is typed meanwhile', async () => {
    refuse(1_000)
    for (let key = 1; key <= 600; key += 1) {
      draftPersistence.putDraft(note(key))
      await environment.clock.advance(1_000)
      if (key === 60) expect(puts()).toBeLessThanOrEqual(6)
    }
    expect(puts()).toBeGreaterThanOrEqual(6)
    expect(puts()).toBeLessThanOrEqual(20)
  })

  it('go on being put there every five minutes at least, for as long as it takes: the newest of them', async () => {
    refuse(1_000)
    draftPersistence.putDraft(note(1))
    await environment.clock.advance(20 * 60_000)
    const before = puts()
    await environment.clock.advance(5 * 60_000)
    expect(puts()).toBeGreaterThan(before)
    draftPersistence.putDraft(note(2))
    portal.recovers()
    await environment.clock.advance(5 * 60_000)
    expect(portal.options.get('n1')?.revision).toBe(2)
  })

  it('are put there as soon as the network is back', async () => {
    refuse(8)
    draftPersistence.putDraft(note(1))
    await environment.clock.advance(4 * 60_000)
    portal.recovers()
    const before = puts()
    draftPersistence.online()
    await settle()
    expect([puts(), kept]).toEqual([before + 1, ['options 1']])
  })

  it('are not put there before the portal’s own time has come', async () => {
    portal.fail({ kind: 'busy', until: START + 600_000 })
    draftPersistence.putDraft(note(1))
    await environment.clock.advance(599_999)
    expect(puts()).toBe(1)
    await environment.clock.advance(1)
    expect(kept).toEqual(['options 1'])
  })

  it('are not repeated once another place has them', async () => {
    refuse(1_000)
    draftPersistence.putDraft(note(1))
    await environment.clock.advance(3_000)
    const before = puts()
    needsOptionDraft = false
    await environment.clock.advance(3_600_000)
    expect(puts()).toBe(before)
  })

  it('wait for the answer to those before them: the portal may lose one of two at the same time', async () => {
    const release = portal.hold()
    draftPersistence.putDraft(note(1))
    await environment.clock.advance(2_000)
    draftPersistence.putDraft(note(2))
    await environment.clock.advance(60_000)
    expect(puts()).toBe(1)
    release()
    await environment.clock.advance(2_000)
    expect([puts(), kept]).toEqual([2, ['options 1', 'options 2']])
  })
})

describe('Last words', () => {
  it('are journalled, and in the deferred request that outlives the page', () => {
    draftPersistence.lastDraft(note(1), false)
    expect(journalled()).toEqual(['text 1'])
    expect(armed()).toEqual(['text 1'])
    expect(portal.asked).toEqual(['mayHold'])
  })

  it('that a write carries need no request beside it where the journal has them too', () => {
    draftPersistence.store(note(1))
    draftPersistence.lastDraft(note(1), true)
    expect([journalled(), net()?.standing, portal.asked]).toEqual([['text 1'], null, []])
  })

  it('that a write carries are not put into the deferred request after it, when it began in this very task', async () => {
    const begun = { ...note(1), unsettledUntil: START + 60_000 }
    draftPersistence.store(begun)
    draftPersistence.lastDraft(begun, true)
    await Promise.resolve()
    expect(net()?.standing).toBe(null)
  })

  it('that a write carries go into the deferred request all the same where there is no journal', () => {
    environment.storage.refused = true
    draftPersistence.lastDraft(note(1), true)
    expect([armed(), portal.asked]).toEqual([['text 1'], ['mayHold']])
  })

  it('go into the operator’s options at once when the page is hidden, and the note learns what came of it', async () => {
    draftPersistence.putDraftNow(note(1))
    await settle()
    expect(portal.options.get('n1')?.text).toBe('text 1')
    portal.fail({ kind: 'unknownOutcome' })
    draftPersistence.putDraftNow(note(2))
    await settle()
    expect([kept, mayLand]).toEqual([['options 1'], 1])
  })

  it('are put there also while requests to the portal pause: there may be no later', async () => {
    const urgencies: unknown[] = []
    const { put } = portal.optionDrafts
    portal.optionDrafts.put = (draft, urgency) => {
      urgencies.push(urgency)
      return put(draft)
    }
    draftPersistence.putDraftNow(note(1))
    await settle()
    draftPersistence.putDraft(note(2))
    await environment.clock.advance(2_000)
    expect(urgencies).toEqual(['mayBeLast', undefined])
  })

  it('go into the operator’s options where there is no deferred request', () => {
    environment.hasDeferredRequests = false
    keep()
    draftPersistence.lastDraft(note(1), false)
    expect(portal.options.get('n1')?.text).toBe('text 1')
    expect(portal.asked).toContain('lastPut')
  })
})

describe('A delivered note', () => {
  const delivered = { ...note(2), deliveredRevision: 2, unsettledUntil: START + 60_000 }

  it('that is only to be looked up once more is in the journal alone: a deferred request would cost one', async () => {
    draftPersistence.store(note(1))
    draftPersistence.store(note(2))
    draftPersistence.store(delivered)
    await environment.clock.advance(1_000)
    expect([journalled(), net()?.standing]).toEqual([['text 2'], null])
  })

  it('stays in the deferred request where no journal has it', () => {
    environment.storage.refused = true
    draftPersistence.store(note(2))
    draftPersistence.store(delivered)
    expect(net()?.standing).not.toBeNull()
  })

  it('is nowhere any more: not in the journal, the deferred request, the options, and no timer brings it back', async () => {
    draftPersistence.store(note(1))
    draftPersistence.putDraft(note(1))
    await environment.clock.advance(2_000)
    draftPersistence.store(note(2))
    draftPersistence.forget(note(2))
    await environment.clock.advance(10_000)
    expect([journalled(), net()?.standing, portal.options.size]).toEqual([[], null, 0])
    expect(portal.asked).toEqual(['put'])
  })

  it('takes with it the drafts whose words went into it', async () => {
    draftPersistence.store(typedNote('After', { id: 'early', revision: 5 }))
    draftPersistence.store(note(2))
    draftPersistence.forget({ ...note(2), absorbed: ['early'] })
    await settle()
    expect(journalled()).toEqual([])
  })

  it('is not forgotten here when a newer revision was kept', () => {
    draftPersistence.store(note(3))
    draftPersistence.forget(note(2))
    expect(journalled()).toEqual(['text 3'])
  })

  it('whose options cannot be emptied is kept until they are, and asks ever more rarely', async () => {
    await put(1)
    portal.clearing = { kind: 'forbidden' }
    draftPersistence.store(note(1))
    draftPersistence.forget(note(1))
    await environment.clock.advance(60_000)
    expect(clears()).toBeLessThanOrEqual(6)
    await environment.clock.advance(9 * 60_000)
    expect(clears()).toBeLessThanOrEqual(15)
    expect(journalled()).toEqual(['text 1'])
    portal.clearing = null
    await environment.clock.advance(5 * 60_000)
    expect([journalled(), portal.options.size]).toEqual([[], 0])
    const before = clears()
    await environment.clock.advance(3_600_000)
    expect(clears()).toBe(before)
  })

  it('whose options cannot be emptied asks again as soon as the network is back', async () => {
    await put(1)
    portal.clearing = { kind: 'offline' }
    draftPersistence.forget(note(1))
    await environment.clock.advance(4 * 60_000)
    portal.clearing = null
    draftPersistence.online()
    await settle()
    expect(portal.options.size).toBe(0)
  })

  it('that is typed on while its options cannot be emptied is left alone', async () => {
    await put(1)
    portal.clearing = { kind: 'forbidden' }
    draftPersistence.forget(note(1))
    await settle()
    draftPersistence.store(note(2))
    const before = clears()
    await environment.clock.advance(3_600_000)
    expect([clears(), journalled()]).toEqual([before, ['text 2']])
  })

  it('that is typed on is put into the options again', async () => {
    draftPersistence.putDraft(note(1))
    draftPersistence.forget(note(1))
    draftPersistence.putDraft(note(2))
    await environment.clock.advance(2_000)
    expect(portal.options.get('n1')?.revision).toBe(2)
  })
})
