// Notes of earlier calls on a page without a card: filed by hand, or given up.
import { beforeEach, describe, expect, it } from 'vitest'
import { failed } from '../../src/note/failure'
import { newFollowUp } from '../../src/note/followUp'
import type { Note } from '../../src/note/note'
import type { DraftRecovery } from '../../src/session/draftRecovery'
import type { InitialRead } from '../../src/session/initialRead'
import { settle } from '../fakes/manualClock'
import { CONTACT, LEAD } from '../fakes/sampleNote'
import { ReadCard } from './readCard'

let home: ReadCard
let recovery: DraftRecovery
let initialRead: InitialRead

beforeEach(() => {
  home = new ReadCard()
  const page = home.reader(null)
  recovery = page.recovery
  initialRead = page.initialRead
})

/** What an earlier call left in both places: no client was ever known. */
async function found(change: Partial<Note> = {}): Promise<Note> {
  const note = { ...home.ofEarlierCall('left behind'), item: null, ...change }
  home.left(note)
  home.portal.options.set(note.id, note)
  initialRead.read(null)
  await settle()
  return note
}

const shown = () => recovery.recovered().map(({ id, status }) => `${id} ${status.kind}`)
const kept = () => [...home.environment.journal.drafts(), ...home.portal.options.values()]

describe('A note without a client', () => {
  it('waits, and stands once where the operator files it', async () => {
    const { id } = await found()
    expect(shown()).toEqual(['old unfiled'])
    recovery.file(id, LEAD)
    await settle()
    expect(shown()).toEqual(['old saved'])
    expect(home.portal.texts(LEAD)).toEqual([expect.stringContaining('left behind')])
    await home.wait(300)
    expect(home.portal.texts(LEAD)).toHaveLength(1)
    expect(kept()).toEqual([])
  })

  it('of which only a follow-up is left is shown by its title', async () => {
    const plan = { deadline: home.environment.clock.now() + 3_600_000, title: 'Call back: Anna' }
    await found({ text: '', followUps: [newFollowUp('old', plan, home.environment.clock.now())] })
    expect(recovery.recovered().map(({ text }) => text)).toEqual(['Call back: Anna'])
  })

  it('that was refused at one client goes to another one at once', async () => {
    const { write } = home.portal.gateway
    home.portal.gateway.write = async (what) =>
      what.item.type === CONTACT.type ? failed({ kind: 'forbidden' }) : write(what)
    const { id } = await found({ item: CONTACT })
    expect(shown()).toEqual(['old needsYou'])
    recovery.file(id, LEAD)
    await settle()
    expect(shown()).toEqual(['old saved'])
    expect(home.portal.texts(LEAD)).toHaveLength(1)
  })
})

describe('A note that is given up', () => {
  it('is in no place any more, and nothing of it is sent', async () => {
    const { id } = await found()
    expect(await recovery.discard(id)).toBe(true)
    expect(shown()).toEqual([])
    expect(kept()).toEqual([])
    const asked = home.portal.asked.length
    recovery.file(id, LEAD)
    home.environment.page.happens('leave')
    await home.wait(120)
    expect(home.portal.asked).toHaveLength(asked)
    expect(kept()).toEqual([])
  })

  it('twice, by an impatient hand, is gone once: nothing else goes with it', async () => {
    const { id } = await found()
    const other = { ...home.ofEarlierCall('also left behind'), id: 'other', reference: 'ABCDE', item: null }
    home.left(other)
    const answer = home.portal.hold()
    const both = Promise.all([recovery.discard(id), recovery.discard(id)])
    answer()
    expect(await both).toEqual([true, true])
    const list = recovery.recovered()
    expect(await recovery.discard(id)).toBe(true)
    expect(recovery.recovered()).toBe(list)
    await home.wait(120)
    expect(kept()).toEqual([other])
  })

  it('stays as it was while the portal does not confirm', async () => {
    const { id } = await found()
    home.portal.optionDrafts.clear = async () => ({ ok: false, failure: { kind: 'offline' } })
    expect(await recovery.discard(id)).toBe(false)
    expect(shown()).toEqual(['old unfiled'])
    expect(kept()).toHaveLength(2)
    recovery.file(id, LEAD)
    await settle()
    expect(home.portal.texts(LEAD)).toHaveLength(1)
  })

  it('is known to stand, or perhaps to stand, somewhere', async () => {
    await found({ attemptedItems: [LEAD], unsettledUntil: home.environment.clock.now() + 30_000 })
    expect(recovery.recovered()[0]?.mayStand).toBe(true)
    const other = new ReadCard()
    other.left({ ...other.ofEarlierCall('x'), item: null })
    const reader = other.reader(null)
    reader.initialRead.read(null)
    await settle()
    expect(reader.recovery.recovered()[0]?.mayStand).toBe(false)
  })
})
