// What a long campaign lets go of, and what of it is still needed.
import { beforeEach, describe, expect, it } from 'vitest'
import type { CrmItem } from '../../src/note/call'
import { done } from '../../src/note/failure'
import type { ClientNote, ClientNotes } from '../../src/session/clientNotes'
import { forgetOld } from '../../src/session/connectedCall'
import { FakeEnvironment } from '../fakes/fakeEnvironment'
import { FakePortal, STATUS } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { DEAL } from '../fakes/sampleNote'
import { clientNotesOf } from './clientNotesFixture'

const CAMPAIGN = { ...STATUS, campaign: true }
const client = (id: number): CrmItem => ({ type: 'LEAD', id: 5_000 + id })

let environment: FakeEnvironment
let portal: FakePortal
let clientNotes: ClientNotes
let first: ClientNote

beforeEach(() => {
  environment = new FakeEnvironment()
  portal = new FakePortal()
  clientNotes = clientNotesOf(environment, portal)
  clientNotes.applyStatus(CAMPAIGN)
  first = clientNotes.current()
})

const goOn = (from: number, to: number) => {
  for (let id = from; id < to; id += 1)
    clientNotes.showClient({ item: client(id), number: STATUS.number }, true)
}
const isKept = (clientNote: ClientNote) => clientNotes.all().includes(clientNote)

it('ten notes are kept besides the one that is shown, the last ones', () => {
  goOn(0, 30)
  forgetOld(clientNotes)
  expect(clientNotes.all()).toHaveLength(11)
  expect(clientNotes.all().map(({ runner }) => runner.saving.get().note.item?.id)).toEqual(
    Array.from({ length: 11 }, (_, at) => 5_019 + at),
  )
})

describe('A note of which more than the comment is needed is kept:', () => {
  /** Delivered, settled, and twenty clients ago. */
  async function delivered(prepare: () => void) {
    first.runner.dispatch({ type: 'edited', text: 'Hello' })
    prepare()
    first.runner.dispatch({ type: 'flush', byHand: true })
    await settle()
    goOn(0, 20)
    await environment.clock.advance(600_000)
    forgetOld(clientNotes)
  }

  it('not one that is nothing but a comment', async () => {
    await delivered(() => {})
    expect(isKept(first)).toBe(false)
  })

  it('one that was filed by hand', async () => {
    await delivered(() => first.runner.dispatch({ type: 'chosen', item: DEAL }))
    expect([isKept(first), portal.texts(DEAL).length]).toEqual([true, 1])
  })

  it('one with a follow-up', async () => {
    const deadline = environment.clock.now() + 86_400_000
    await delivered(() => first.runner.dispatch({ type: 'followUpPlanned', deadline, title: 'Call' }))
    expect([isKept(first), portal.todos.length]).toEqual([true, 1])
  })

  it('one into which a colleague wrote', async () => {
    const { write } = portal.gateway
    portal.gateway.write = async (what) => {
      const outcome = await write(what)
      return outcome.ok ? done({ ...outcome.value, previousText: `${what.comment}\nfrom Olga` }) : outcome
    }
    await delivered(() => {})
    expect(first.runner.saving.get().note.othersText).toContain('from Olga')
    expect(isKept(first)).toBe(true)
  })

  it('one that was not delivered', async () => {
    portal.fail({ kind: 'forbidden' })
    await delivered(() => {})
    expect(isKept(first)).toBe(true)
  })
})
