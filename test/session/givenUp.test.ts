// Notes of earlier calls on a page without a card: filed by hand, or given up.
import { beforeEach, describe, expect, it } from 'vitest'
import { failed } from '../../src/note/failure'
import { newFollowUp } from '../../src/note/followUp'
import type { Note } from '../../src/note/note'
import type { OpeningReader } from '../../src/session/opening'
import { settle } from '../fakes/manualClock'
import { CONTACT, LEAD } from '../fakes/sampleNote'
import { ReadCard } from './readCard'

let home: ReadCard
let opening: OpeningReader

beforeEach(() => {
  home = new ReadCard()
  opening = home.reader(null)
})

/** What an earlier call left in both places: no client was ever known. */
async function found(change: Partial<Note> = {}): Promise<Note> {
  const note = { ...home.ofEarlierCall('left behind'), item: null, ...change }
  home.left(note)
  home.portal.options.set(note.id, note)
  opening.read(null)
  await settle()
  return note
}

const shown = () => opening.recovered().map(({ id, status }) => `${id} ${status.kind}`)
const kept = () => [...home.environment.journal.drafts(), ...home.portal.options.values()]

describe('A note without a client', () => {
  it('waits, and stands once where the operator files it', async () => {
    const { id } = await found()
    expect(shown()).toEqual(['old unfiled'])
    opening.file(id, LEAD)
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
    expect(opening.recovered().map(({ text }) => text)).toEqual(['Call back: Anna'])
  })

  it('that was refused at one client goes to another one at once', async () => {
    const { write } = home.portal.gateway
    home.portal.gateway.write = async (what) =>
      what.item.type === CONTACT.type ? failed({ kind: 'forbidden' }) : write(what)
    const { id } = await found({ item: CONTACT })
    expect(shown()).toEqual(['old needsYou'])
    opening.file(id, LEAD)
    await settle()
    expect(shown()).toEqual(['old saved'])
    expect(home.portal.texts(LEAD)).toHaveLength(1)
  })
})

describe('A note that is given up', () => {
  it('is in no place any more, and nothing of it is sent', async () => {
    const { id } = await found()
    expect(await opening.discard(id)).toBe(true)
    expect(shown()).toEqual([])
    expect(kept()).toEqual([])
    const asked = home.portal.asked.length
    opening.file(id, LEAD)
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
    const both = Promise.all([opening.discard(id), opening.discard(id)])
    answer()
    expect(await both).toEqual([true, true])
    const list = opening.recovered()
    expect(await opening.discard(id)).toBe(true)
    expect(opening.recovered()).toBe(list)
    await home.wait(120)
    expect(kept()).toEqual([other])
  })

  it('stays as it was while the portal does not confirm', async () => {
    const { id } = await found()
    home.portal.optionDrafts.clear = async () => ({ ok: false, failure: { kind: 'offline' } })
    expect(await opening.discard(id)).toBe(false)
    expect(shown()).toEqual(['old unfiled'])
    expect(kept()).toHaveLength(2)
    opening.file(id, LEAD)
    await settle()
    expect(home.portal.texts(LEAD)).toHaveLength(1)
  })

  it('is known to stand, or perhaps to stand, somewhere', async () => {
    await found({ attemptedItems: [LEAD], unsettledUntil: home.environment.clock.now() + 30_000 })
    expect(opening.recovered()[0]?.mayStand).toBe(true)
    const other = new ReadCard()
    other.left({ ...other.ofEarlierCall('x'), item: null })
    const reader = other.reader(null)
    reader.read(null)
    await settle()
    expect(reader.recovered()[0]?.mayStand).toBe(false)
  })
})
