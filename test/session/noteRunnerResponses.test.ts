// What becomes of responses that are rare: duplicates, requests that hang, a portal that is rate limited, a note that
// was given up.
import { beforeEach, describe, expect, it } from 'vitest'
import type { Note } from '../../src/note/note'
import { OVERDUE_MS } from '../../src/note/savingState'
import { type NoteRunner, runNote } from '../../src/session/noteRunner'
import { FakeEnvironment } from '../fakes/fakeEnvironment'
import { FakePortal } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { CONTACT, emptyNote, START, standing, typedNote } from '../fakes/sampleNote'

let environment: FakeEnvironment
let portal: FakePortal
let runner: NoteRunner

function run(note: Note = emptyNote(), isRecovered = false) {
  runner = runNote(note, isRecovered, environment, () => portal)
}
const wait = (ms: number) => environment.clock.advance(ms)
const type = (text: string) => runner.dispatch({ type: 'edited', text })
const journalled = () => environment.journal.drafts().map(({ text }) => text)

beforeEach(() => {
  environment = new FakeEnvironment()
  portal = new FakePortal()
  run()
})

describe('A note', () => {
  it('removes the second to-do of a follow-up that its last lookup finds, and is then forgotten', async () => {
    runner.dispatch({ type: 'followUpPlanned', deadline: 5, title: 'Call back' })
    await wait(8_000)
    const [first] = portal.todos
    if (first) portal.todos.push({ ...first, todoId: first.todoId + 1 })
    await wait(61_000)
    expect(portal.asked).toEqual(['plan CONTACT 17', 'lookup', 'unplan'])
    expect([portal.todos, journalled()]).toEqual([[first], []])
  })

  it('keeps what a colleague wrote into a duplicate that it removes', async () => {
    const draft = typedNote('Hello')
    const { comment } = standing(draft)
    portal.stands(comment)
    portal.stands(`${comment}\nOlga added this`)
    run(draft, true)
    runner.dispatch({ type: 'flush', byHand: true })
    await wait(10_000)
    expect(portal.texts(CONTACT)).toEqual([expect.stringContaining('Olga added this')])
  })

  it('looks for the follow-up that may stand', async () => {
    portal.fail({ kind: 'unknownOutcome' })
    runner.dispatch({ type: 'followUpPlanned', deadline: 5, title: 'Call back' })
    const { lookup } = portal.gateway
    const asked: (readonly string[])[] = []
    Object.assign(portal.gateway, {
      lookup: (...sought: Parameters<typeof lookup>) => {
        asked.push(sought[0].markers)
        return lookup(...sought)
      },
    })
    await wait(10_000)
    const markers = runner.saving.get().note.followUps.map(({ marker }) => marker)
    expect(asked[0]).toEqual(markers)
  })

  it('is overdue when the portal has not answered for six seconds, not before', async () => {
    const release = portal.hold()
    type('Hello')
    runner.dispatch({ type: 'flush', byHand: true })
    await wait(OVERDUE_MS - 1)
    expect(runner.saving.get().overdue).toBe(false)
    await wait(1)
    expect(runner.saving.get().overdue).toBe(true)
    // The timer of the deferred request alone: an overdue request is not waited for a second time.
    const waiting = environment.clock.waiting()
    await wait(OVERDUE_MS)
    expect(environment.clock.waiting()).toBeLessThanOrEqual(waiting)
    release()
    await settle()
  })

  it('waits for half a second to one and a half between a lookup and its write at the rate limit', async () => {
    environment.clock.random = () => 0.5
    portal.isRateLimited = true
    portal.fail({ kind: 'unknownOutcome' })
    type('Hello')
    runner.dispatch({ type: 'flush', byHand: true })
    const writes = () => portal.asked.filter((line) => line.startsWith('write')).length
    while (!portal.asked.includes('lookup')) await wait(10)
    await wait(980)
    expect(writes()).toBe(1)
    await wait(30)
    expect(writes()).toBe(2)
  })

  it('that was given up hears of nothing any more', async () => {
    type('Hello')
    expect(await runner.discard()).toBe(true)
    type('Hello Anna')
    await wait(10_000)
    expect([portal.asked, journalled()]).toEqual([[], []])
  })

  it('may stand in the options for another minute after a draft of unknown outcome', async () => {
    environment.keepsNothing()
    run(emptyNote({ item: null }))
    portal.fail({ kind: 'unknownOutcome' })
    type('Hello')
    await wait(2_500)
    const { unsettledUntil } = runner.saving.get().note
    expect([unsettledUntil > START + 60_000, unsettledUntil <= START + 62_500]).toEqual([true, true])
  })

  it('does not ask the options again at each key after they refused its draft', async () => {
    environment.keepsNothing()
    run(emptyNote({ item: null }))
    portal.fail({ kind: 'offline' }, { kind: 'offline' })
    type('Hello')
    await wait(2_000)
    type('Hello A')
    await settle()
    expect(portal.asked).toEqual(['put'])
  })
})
