import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Note } from '../../src/note/note'
import { type NoteRunner, runNote } from '../../src/session/noteRunner'
import { FakeEnvironment } from '../fakes/fakeEnvironment'
import { FakePortal } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { CONTACT, emptyNote, standing, typedNote } from '../fakes/sampleNote'

let environment: FakeEnvironment
let portal: FakePortal
let runner: NoteRunner
/** The delivery states that were seen, each once. */
let seen: string[]

function run(note: Note = emptyNote(), outcomeUnknown = false) {
  runner = runNote(note, outcomeUnknown, environment, () => portal)
  seen = []
  runner.saving.subscribe(() => {
    const { kind } = runner.saving.get().delivery
    if (seen.at(-1) !== kind) seen.push(kind)
  })
}

beforeEach(() => {
  environment = new FakeEnvironment()
  portal = new FakePortal()
  run()
})

const type = (text: string) => runner.dispatch({ type: 'edited', text })
const journalled = () => environment.journal.drafts().map(({ text }) => text)

describe('A note in a card', () => {
  it('typed, is journalled at once, sent after five seconds, confirmed, looked up once more and forgotten', async () => {
    type('Hello')
    expect(journalled()).toEqual(['Hello'])
    await environment.clock.advance(4_999)
    expect(portal.asked).toEqual([])
    await environment.clock.advance(1)
    expect(portal.texts(CONTACT)).toEqual([expect.stringMatching(/#K7Q2F\nHello$/)])
    expect([seen, journalled()]).toEqual([['waiting', 'sending', 'waiting'], ['Hello']])
    // The browser may have sent it twice silently, and the other one may land late (sdk.md §2).
    await environment.clock.advance(60_000)
    expect([portal.asked, journalled()]).toEqual([['write CONTACT 17'], ['Hello']])
    // No other card has looked it up with its initial read meanwhile.
    await environment.clock.advance(4 * 60_000)
    expect(portal.asked).toEqual(['write CONTACT 17', 'lookup'])
    expect([journalled(), environment.deferredRequests[0]?.standing]).toEqual([[], null])
  })

  it('that no journal keeps is looked up once more as soon as nothing of it can land', async () => {
    environment.storage.refused = true
    type('Hello')
    await environment.clock.advance(65_000)
    expect(portal.asked).toEqual(['write CONTACT 17', 'lookup'])
  })

  it('is known to be on its way before the portal is asked: a crash in between is recovered', () => {
    const states: string[] = []
    const write = portal.gateway.write
    Object.assign(portal.gateway, {
      write: (what: Parameters<typeof write>[0]) => {
        states.push(
          runner.saving.get().delivery.kind,
          environment.journal.drafts()[0]?.attemptedItems.length.toString() ?? '',
        )
        return write(what)
      },
    })
    type('Hello')
    runner.dispatch({ type: 'flush', byHand: true })
    expect(states).toEqual(['sending', '1'])
  })

  it('typed on while it is sent costs one more write, a minute later', async () => {
    type('Hello')
    runner.dispatch({ type: 'flush', byHand: false })
    type('Hello Anna')
    await environment.clock.advance(59_999)
    expect(portal.writes).toHaveLength(1)
    await environment.clock.advance(1)
    expect(portal.texts(CONTACT)).toEqual([expect.stringMatching(/\nHello Anna$/)])
    expect(portal.writes).toHaveLength(2)
  })

  it('is tried again by its own timer until the portal takes it', async () => {
    portal.fail({ kind: 'offline' }, { kind: 'busy', until: null }, { kind: 'offline' })
    type('Hello')
    await environment.clock.advance(20_000)
    expect(portal.texts(CONTACT)).toHaveLength(1)
    expect(seen).toEqual([
      'waiting',
      'sending',
      'waiting',
      'sending',
      'waiting',
      'sending',
      'waiting',
      'sending',
      // For the lookup that settles it.
      'waiting',
    ])
  })

  it('is looked up after a lost answer, and again when nothing can land any more', async () => {
    portal.fail({ kind: 'unknownOutcome' })
    type('Hello')
    await environment.clock.advance(70_000)
    expect(portal.asked).toEqual(['write CONTACT 17', 'lookup', 'write CONTACT 17', 'lookup'])
    expect(portal.texts(CONTACT)).toHaveLength(1)
    expect(journalled()).toEqual([])
  })

  it('removes a duplicate that recovery finds', async () => {
    const draft = typedNote('Hello')
    const text = standing(draft).comment
    portal.stands(text)
    portal.stands(text)
    run(draft, true)
    runner.dispatch({ type: 'flush', byHand: true })
    await environment.clock.advance(1)
    expect(portal.asked).toEqual(['lookup', 'remove'])
    expect(portal.texts(CONTACT)).toEqual([text])
  })

  it('without a client is put into the options only where this browser keeps nothing', async () => {
    run(emptyNote({ item: null }))
    type('Hello')
    await environment.clock.advance(10_000)
    expect(portal.asked).toEqual([])
    environment.keepsNothing()
    run(emptyNote({ item: null }))
    type('Hello')
    await environment.clock.advance(10_000)
    expect(portal.asked).toEqual(['put'])
    expect(runner.saving.get().safety.options).toBe(1)
  })

  it('of a page that goes begins its last write, and keeps the draft for the next start', async () => {
    type('Hello')
    runner.dispatch({ type: 'left' })
    expect(portal.asked).toEqual(['lastWrite'])
    expect(environment.journal.drafts()[0]).toMatchObject({ text: 'Hello', attemptedItems: [CONTACT] })
    await settle()
  })

  it('of a page that goes without storage puts the draft into the options beside its last write', async () => {
    environment.storage.refused = true
    type('Hello')
    runner.dispatch({ type: 'left' })
    expect(portal.asked).toEqual(['lastWrite', 'mayHold'])
    await settle()
  })

  it('plans a follow-up in one request, looks it up once more, and then keeps nothing', async () => {
    runner.dispatch({ type: 'followUpPlanned', deadline: 5, title: 'Call back' })
    expect(environment.journal.drafts()).toHaveLength(1)
    await environment.clock.advance(8_000)
    expect(portal.todos).toMatchObject([{ item: CONTACT, deadline: 5, title: 'Call back' }])
    await environment.clock.advance(60_000)
    expect(portal.asked).toEqual(['plan CONTACT 17', 'lookup'])
    expect(environment.journal.drafts()).toEqual([])
  })

  it('leaves one to-do of a follow-up whose answer was lost twice', async () => {
    portal.fail({ kind: 'unknownOutcome' }, { kind: 'unknownOutcome' })
    runner.dispatch({ type: 'followUpPlanned', deadline: 5, title: 'Call back' })
    await environment.clock.advance(100_000)
    expect(portal.asked).toEqual(['plan CONTACT 17', 'lookup', 'lookup', 'plan CONTACT 17', 'lookup'])
    expect(portal.todos).toHaveLength(1)
  })

  it('begins the to-do when the page goes', () => {
    runner.dispatch({ type: 'followUpPlanned', deadline: 5, title: 'Call back' })
    runner.dispatch({ type: 'left' })
    expect(portal.asked).toEqual(['lastPlan CONTACT 17', 'mayHold'])
    expect(environment.journal.drafts()[0]?.followUps).toMatchObject([{ begun: true }])
  })

  it('publishes its state once for one key, when the key is journalled; its deferred request follows', async () => {
    type('H')
    await environment.clock.advance(0)
    const published: unknown[] = []
    runner.saving.subscribe(() => {
      const { note, safety } = runner.saving.get()
      published.push([note.text, safety.journal, safety.deferred, journalled()])
    })
    type('He')
    expect(published).toEqual([['He', 2, 1, ['He']]])
    await environment.clock.advance(300)
    expect(published.slice(1)).toEqual([['He', 2, 2, ['He']]])
  })

  it('is woken once after its last key: the timer of the first one is set again', async () => {
    type('H')
    type('He')
    // The other one renews the deferred request.
    expect(environment.clock.waiting()).toBe(2)
    await environment.clock.advance(3_000)
    type('Hel')
    await environment.clock.advance(4_999)
    expect([portal.asked, environment.clock.waiting()]).toEqual([[], 1])
    await environment.clock.advance(1)
    expect(portal.asked).toEqual(['write CONTACT 17'])
  })

  it('goes on after an effect that threw, and its state is published all the same', async () => {
    const store = vi.spyOn(environment.journal, 'store').mockImplementationOnce(() => {
      throw new RangeError('a bug')
    })
    const published = vi.fn()
    runner.saving.subscribe(published)
    expect(() => type('H')).toThrow(RangeError)
    expect([published.mock.calls.length, runner.saving.get().note.text]).toEqual([1, 'H'])
    store.mockRestore()
    await environment.clock.advance(60_000)
    expect(portal.texts(CONTACT)).toEqual([expect.stringMatching(/\nH$/)])
  })

  it('publishes nothing when nothing changed', () => {
    run(typedNote('Hello'))
    runner.dispatch({ type: 'online' })
    type('Hello')
    expect(seen).toEqual([])
  })
})

describe('A note that nothing keeps, without a client, whose draft the operator’s options refused', () => {
  it('is put away as soon as the network is back', async () => {
    environment.keepsNothing()
    run(emptyNote({ item: null }))
    portal.fail(...Array.from({ length: 7 }, () => ({ kind: 'offline' }) as const))
    type('Hello')
    await environment.clock.advance(120_000)
    expect(runner.saving.get().safety.options).toBe(0)
    portal.recovers()
    runner.dispatch({ type: 'online' })
    await settle()
    expect(portal.options.get('n1')?.text).toBe('Hello')
    expect(runner.saving.get().safety.options).toBe(1)
  })
})
