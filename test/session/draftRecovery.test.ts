import { beforeEach, describe, expect, it } from 'vitest'
import { settle } from '../fakes/manualClock'
import { CONTACT, LEAD } from '../fakes/sampleNote'
import { ReadCard } from './readCard'

let card: ReadCard

beforeEach(() => {
  card = new ReadCard()
})

describe('What earlier cards left behind', () => {
  it('in this browser and in the options is delivered, and shown until it is', async () => {
    card.left(card.ofEarlierCall('in the journal', 'a'))
    card.portal.options.set('b', card.ofEarlierCall('in the options', 'b'))
    const release = card.portal.hold()
    card.initialRead.read(CONTACT)
    release()
    await settle()
    expect(card.recovery.recovered().map(({ text }) => text)).toEqual(['in the options', 'in the journal'])
    await card.wait(10)
    expect(card.portal.texts(LEAD)).toHaveLength(2)
    expect(card.recovery.recovered().map(({ status }) => status.kind)).toEqual(['saved', 'saved'])
    await card.wait(300)
    expect([card.environment.journal.drafts(), card.portal.options.size]).toEqual([[], 0])
  })

  it('is looked up along with the initial read: the lookup costs no request of its own', async () => {
    card.left(card.ofEarlierCall('never sent', 'a'))
    card.left(card.delivered('b', -1_000))
    await card.read()
    await card.wait(10)
    expect(card.portal.asked).toEqual(['open CONTACT 17', 'operator 7', 'write LEAD 5'])
    expect(card.environment.journal.drafts().map(({ id }) => id)).toEqual(['a'])
  })

  it('that the initial read could not settle is looked up by itself', async () => {
    card.left(card.delivered('b', -1_000))
    card.portal.openingIs = { lookups: new Map() }
    await card.read()
    expect(card.portal.asked).toEqual(['open CONTACT 17', 'operator 7', 'lookup'])
    await settle()
    expect(card.environment.journal.drafts()).toEqual([])
  })

  it('and was delivered with all its answers stays in the journal for a later initial read', async () => {
    card.left(card.delivered('b', 30_000))
    await card.read()
    await card.wait(300)
    expect(card.portal.asked).toEqual(['open CONTACT 17', 'operator 7'])
    expect(card.environment.journal.drafts()).toHaveLength(1)
    card.reader(null).initialRead.read(null)
    await card.wait(1)
    expect(card.portal.asked.slice(2)).toEqual(['open nothing', 'operator 7'])
    expect(card.environment.journal.drafts()).toEqual([])
  })

  it('of this very call twice has no word of one draft as a colleague’s in the other, and keeps every other', async () => {
    card.type('agreed')
    card.left({ ...card.ofThisCall('Before'), id: 'one' })
    card.left({ ...card.ofThisCall('After'), id: 'two', othersText: 'Before\nPrice agreed' })
    await card.read()
    const { text, othersText } = card.note
    expect(text.split('\n').sort()).toEqual(['After', 'Before', 'agreed'])
    expect(othersText).toBe('Price agreed')
  })

  it('as delivered while another of its copies lies in the options is settled now', async () => {
    const one = card.delivered('b', 30_000)
    card.left(one)
    card.portal.options.set('b', one)
    await card.read()
    await card.wait(31)
    expect([card.environment.journal.drafts(), card.portal.options.size]).toEqual([[], 0])
  })

  it('is not shown when it was delivered before and is only looked up once more', async () => {
    const standing = card.ofEarlierCall('Hello')
    const until = card.environment.clock.now() + 30_000
    card.left({ ...standing, deliveredRevision: standing.revision, unsettledUntil: until, unanswered: 2 })
    await card.read()
    await card.wait(60)
    expect(card.recovery.recovered()).toEqual([])
    expect(card.environment.journal.drafts()).toEqual([])
  })

  it('twice, in different places, is one note with the newest words', async () => {
    card.left(card.ofEarlierCall('Hello'))
    card.portal.options.set('old', { ...card.ofEarlierCall('Hello Anna'), revision: 2 })
    await card.read()
    await card.wait(10)
    expect(card.portal.texts(LEAD)).toEqual([expect.stringContaining('Hello Anna')])
  })

  it('is recovered once, whatever is read later', async () => {
    card.left(card.ofEarlierCall('left behind'))
    await card.read()
    card.left(card.ofEarlierCall('of a card beside this one', 'beside'))
    card.initialRead.read(LEAD)
    await card.wait(10)
    expect(card.recovery.recovered().map(({ id }) => id)).toEqual(['old'])
  })

  it('and is open in another frame is left to that frame', async () => {
    card.left(card.ofEarlierCall('open elsewhere'))
    card.environment.elsewhere.add('old')
    await card.read()
    await card.wait(10)
    expect([card.recovery.recovered(), card.portal.texts(LEAD)]).toEqual([[], []])
  })

  it('is not this very note, which is journalled as well', async () => {
    card.type('Hello')
    await card.read()
    expect(card.recovery.recovered()).toEqual([])
  })

  it('may stand already where a write was begun, and says so', async () => {
    const refusal = { at: card.environment.clock.now(), because: { kind: 'forbidden' } } as const
    card.left({ ...card.ofEarlierCall('never sent', 'a'), refusal })
    card.left({ ...card.ofEarlierCall('begun', 'b'), refusal, attemptedItems: [LEAD] })
    await card.read()
    const shown = card.recovery.recovered().map(({ id, mayStand }) => [id, mayStand])
    expect(Object.fromEntries(shown)).toEqual({ a: false, b: true })
  })

  it('is as safe as its own entry, whatever lies beside it', async () => {
    card.left(card.ofEarlierCall('once', 'a'))
    card.left({ ...card.ofEarlierCall('often', 'b'), revision: 9 })
    const release = card.portal.hold()
    card.initialRead.read(CONTACT)
    release()
    await settle()
    const safety = card.recovery.runners().map(({ saving }) => saving.get().safety.journal)
    expect(safety.sort()).toEqual([1, 9])
  })

  it('and was refused is sent again when the operator files it where it was', async () => {
    const refusal = { at: card.environment.clock.now(), because: { kind: 'forbidden' } } as const
    card.left({ ...card.ofEarlierCall('refused'), refusal })
    await card.read()
    await card.wait(10)
    expect(card.portal.texts(LEAD)).toEqual([])
    card.recovery.file('old', LEAD)
    await card.wait(10)
    expect(card.portal.texts(LEAD)).toEqual([expect.stringContaining('refused')])
  })
})

describe('What a last write replaced', () => {
  const previous = 'before #OLD22\nstands\nOlga added this'
  const discarded = () => card.portal.asked.filter((line) => line === 'discard').length

  it('goes back into its note, and is given up where no note is left of it', async () => {
    const note = card.delivered('b', -1_000)
    const commentId = note.filed?.commentId ?? 0
    card.left(note)
    card.left(card.ofEarlierCall('never sent', 'a'))
    card.portal.openingIs = {
      overwritten: [
        { commentId, comment: previous },
        { commentId: 9_999, comment: previous },
      ],
    }
    await card.read()
    await card.wait(10)
    expect(card.portal.texts(LEAD).join()).toContain('Olga added this')
    expect(discarded()).toBe(1)
  })

  it('goes back on a page without a card as well', async () => {
    const note = card.delivered('b', -1_000)
    card.left(note)
    card.portal.openingIs = { overwritten: [{ commentId: note.filed?.commentId ?? 0, comment: previous }] }
    card.reader(null).initialRead.read(null)
    await card.wait(10)
    expect(card.portal.texts(LEAD).join()).toContain('Olga added this')
    expect(discarded()).toBe(0)
  })
})
