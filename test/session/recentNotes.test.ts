// Notes of today that are not the one in the editor: which there are, and what becomes of words that are typed into one.
import { beforeEach, describe, expect, it } from 'vitest'
import { commentFor, writeComment } from '../../src/note/comment'
import type { Note } from '../../src/note/note'
import type { OpenedNote } from '../../src/session/cardState'
import { FakeEnvironment } from '../fakes/fakeEnvironment'
import { OPERATOR } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { CALL, CONTACT, deliveredNote, LEAD, START, typedNote } from '../fakes/sampleNote'
import { ShownSession } from './shownSession'

const EARLIER = { ...CALL, callId: 'call-0', startedAt: START - 600_000 }
const comment = (text: string, reference = 'B8R3G') => writeComment(EARLIER, reference, text, '')
const FIRST_LINE = comment('').split('\n')[0]

let card: ShownSession

beforeEach(() => {
  card = new ShownSession()
})

/** A note of today stands at the lead, and the operator's options name it. */
function stands(text: string, reference = 'B8R3G', at = START - 600_000) {
  // The newest first.
  card.portal.pointers.unshift({ item: LEAD, reference, at })
  return Object.assign(card.portal.stands(comment(text, reference), LEAD), { createdAt: at })
}
/** As well, and its draft lies in the options: a card that opens recovers it. */
function standsWithDraft(text: string) {
  const filed = { item: LEAD, commentId: stands(text).commentId }
  const settling = { reference: 'B8R3G', item: LEAD, call: EARLIER, filed, unsettledUntil: START + 30_000 }
  card.portal.options.set('n1', deliveredNote(text, settling))
}
/** The portal has answered the opening read. */
async function connected() {
  await card.connect()
  const { recent } = card.cardState
  if (!recent) throw new Error('Nothing is offered')
  return recent
}
async function opened(reference: string | null = null): Promise<OpenedNote> {
  const recent = card.cardState.recent ?? (await connected())
  const found = await recent.open(reference)
  if (typeof found === 'string') throw new Error(found)
  return found
}
const texts = () => card.portal.texts(LEAD)
const requests = (what: string) => card.portal.asked.filter((line) => line.startsWith(what)).length

describe('The notes of today', () => {
  it('are not offered where there is none, nor before drafts were recovered', async () => {
    stands('Hello')
    expect(card.cardState.recent).toBeNull()
    await card.connect()
    expect(card.cardState.recent).not.toBeNull()
    const other = await new ShownSession().connect()
    expect(other.cardState.recent).toBeNull()
  })

  it('are read by one request, when the operator asks', async () => {
    stands('Hello')
    const recent = await connected()
    expect(requests('recent')).toBe(0)
    await recent.read()
    expect(requests('recent')).toBe(1)
    expect(recent.list.get()).toMatchObject({
      state: 'read',
      notes: [{ reference: 'B8R3G', item: LEAD, name: 'Client 5', text: 'Hello', status: null }],
    })
  })

  it('are the newest first, without those of yesterday, of this call, of a colleague and what no longer stands', async () => {
    stands('Newest', 'C9S4H', START - 60_000)
    stands('Oldest', 'B8R3G', START - 600_000)
    stands('Yesterday', 'D2T5J', START - 24 * 60 * 60_000)
    card.portal.pointers.push(
      { item: LEAD, reference: 'E3U6K', at: START },
      { item: LEAD, reference: 'F4V7L', at: START },
    )
    card.portal.stands(comment('By a colleague', 'E3U6K'), LEAD, '8')
    await card.connect()
    await card.type('This call')
    const { reference } = (await opened()).note
    expect(reference).toBe('C9S4H')
    card.portal.pointers.push({ item: CONTACT, reference: 'K7Q2F', at: START })
    await card.cardState.recent?.read()
    expect(card.cardState.recent?.list.get().notes.map(({ text }) => text)).toEqual(['Newest', 'Oldest'])
  })

  it('are still those that were read when the portal can not be asked again', async () => {
    stands('Hello')
    const recent = await connected()
    await recent.read()
    card.portal.fail({ kind: 'offline' })
    await recent.read()
    expect(recent.list.get()).toMatchObject({ state: 'failed', notes: [{ text: 'Hello' }] })
  })

  it('say so where they never could be read', async () => {
    stands('Hello')
    const recent = await connected()
    card.portal.fail({ kind: 'offline' })
    expect(await recent.open(null)).toBe('failed')
    expect(await recent.open('ZZZZZ')).toBe('none')
  })
})

describe('A note of today that is edited', () => {
  it('is replaced where it stands, with its first line as it was, by two requests in all', async () => {
    const { commentId } = stands('Hello')
    const note = await opened()
    expect(note.text).toBe('Hello')
    expect(note.status.get().kind).toBe('quiet')
    note.edit('Hello Paul')
    note.close()
    await settle()
    expect(texts()).toEqual([`${FIRST_LINE}\nHello Paul`])
    expect(card.portal.comments[0]?.commentId).toBe(commentId)
    expect([requests('recent'), requests('write')]).toEqual([1, 1])
    expect(card.cardState.text).toBe('')
  })

  it('keeps what a colleague wrote into it meanwhile', async () => {
    stands('Hello')
    const note = await opened()
    note.edit('Hello Paul')
    Object.assign(card.portal.comments[0] ?? {}, { comment: comment('Hello\nPrice agreed') })
    note.save()
    await card.wait(60)
    expect(texts()).toEqual([`${FIRST_LINE}\nHello Paul\n\nPrice agreed`])
  })

  it('is written anew when somebody has deleted it', async () => {
    stands('Hello')
    const note = await opened()
    card.portal.comments.splice(0)
    card.portal.fail({ kind: 'gone' })
    note.edit('Hello Paul')
    note.save()
    await card.wait(60)
    expect(texts()).toEqual([`${FIRST_LINE}\nHello Paul`])
  })

  it('waits with the reason where the item is closed to the operator by now', async () => {
    stands('Hello')
    const note = await opened()
    card.portal.fail({ kind: 'forbidden' })
    note.edit('Hello Paul')
    note.save()
    await settle()
    expect(note.status.get()).toMatchObject({ kind: 'needsYou', because: 'forbidden' })
    expect(card.cardState.recovered).toEqual([])
    note.close()
    expect(card.cardState.recovered).toMatchObject([{ text: 'Hello Paul', status: { kind: 'needsYou' } }])
    card.session.actions.retry()
    await card.wait(60)
    expect(texts()).toEqual([`${FIRST_LINE}\nHello Paul`])
  })

  it('waits for the network, and goes out when that is back', async () => {
    stands('Hello')
    const note = await opened()
    card.portal.fail({ kind: 'offline' }, { kind: 'offline' }, { kind: 'offline' }, { kind: 'offline' })
    note.edit('Hello Paul')
    note.save()
    await settle()
    expect(note.status.get().kind).toBe('waitingForNetwork')
    card.portal.recovers()
    card.environment.page.happens('online')
    await card.wait(5)
    expect(texts()).toEqual([`${FIRST_LINE}\nHello Paul`])
  })

  it('stands once after a lost answer', async () => {
    stands('Hello')
    const note = await opened()
    card.portal.fail({ kind: 'unknownOutcome' })
    note.edit('Hello Paul')
    note.save()
    await card.wait(120)
    expect(texts()).toEqual([`${FIRST_LINE}\nHello Paul`])
  })

  it('is emptied by taking out every word', async () => {
    stands('Hello')
    const note = await opened()
    note.edit('')
    note.save()
    await settle()
    expect(texts()).toEqual([])
  })

  it.each(['leave', 'hidden', 'blur'] as const)(
    'is not forgotten by a page that goes (%s)',
    async (event) => {
      card = new ShownSession(new FakeEnvironment().keepsNothing())
      stands('Hello')
      const note = await opened()
      note.edit('Hello Paul')
      card.environment.page.happens(event)
      await settle()
      const { writes } = card.portal
      expect(writes.at(-1)?.comment).toBe(`${FIRST_LINE}\nHello Paul`)
    },
  )

  it('holds the card while its words are safe nowhere', async () => {
    card = new ShownSession(new FakeEnvironment().keepsNothing())
    stands('Hello')
    const note = await opened()
    card.portal.fail(...Array.from({ length: 30 }, () => ({ kind: 'offline' }) as const))
    note.edit('Hello Paul')
    // Longer than somebody is in the middle of a sentence.
    await card.wait(15)
    expect(card.autoCloseCommands()).toEqual(['disable'])
    card.portal.recovers()
    await card.wait(60)
    expect(card.autoCloseCommands()).toEqual(['disable', 'enable'])
  })

  it('is recovered by the next start after a crash, and stands once', async () => {
    const { environment } = card
    stands('Hello')
    const note = await opened()
    note.edit('Hello Paul')
    const next = new ShownSession(environment)
    next.portal.stands(comment('Hello'), LEAD)
    environment.claimed.splice(0)
    await next.connect()
    await next.wait(120)
    expect(next.portal.texts(LEAD)).toEqual([`${FIRST_LINE}\nHello Paul`])
  })

  it('is read anew when it is opened again: another frame may have gone on with it', async () => {
    stands('Hello')
    const note = await opened()
    note.close()
    Object.assign(card.portal.comments[0] ?? {}, { comment: comment('Hello from the other tab') })
    await card.wait(11)
    expect((await opened()).text).toBe('Hello from the other tab')
  })
})

describe('A note of today whose words were saved here, opened again while the portal can not be asked', () => {
  async function editedAndOpenedAgain() {
    const note = await opened()
    note.edit('Hello Paul')
    note.close()
    await card.wait(400)
    expect(texts()[0]).toContain('Hello Paul')
    card.portal.fail({ kind: 'offline' })
    return (await opened()).text
  }

  it('has them, and not what was read before', async () => {
    stands('Hello')
    expect(await editedAndOpenedAgain()).toBe('Hello Paul')
  })

  it('has them as well where it was recovered as this card opened', async () => {
    standsWithDraft('Hello')
    expect(await editedAndOpenedAgain()).toBe('Hello Paul')
  })
})

describe('A note of today whose words could not be saved', () => {
  it.each([
    ['was read', stands],
    ['was recovered as this card opened', standsWithDraft],
  ])('and that %s has them when it is opened again, whatever was read since', async (_, prepare) => {
    card = new ShownSession(new FakeEnvironment().keepsNothing())
    prepare('Hello')
    const note = await opened()
    card.portal.fail({ kind: 'forbidden' })
    note.edit('Hello Paul')
    note.close()
    await card.wait(11)
    expect((await opened()).text).toBe('Hello Paul')
    expect(texts()[0]).not.toContain('Paul')
  })
})

describe('A note that another frame of this browser has', () => {
  it('open is not opened a second time', async () => {
    stands('Hello')
    const recent = await connected()
    card.environment.elsewhere.add('open B8R3G')
    expect(await recent.open('B8R3G')).toBe('elsewhere')
  })

  it('recovered is left to that frame as long as its draft is there', async () => {
    stands('Hello')
    const recent = await connected()
    card.environment.journal.store(deliveredNote('Hello', { reference: 'B8R3G', item: LEAD, call: EARLIER }))
    card.environment.elsewhere.add('n1')
    expect(await recent.open('B8R3G')).toBe('elsewhere')
  })
})

describe('A note whose draft lies here', () => {
  const change: Partial<Note> = { reference: 'B8R3G', item: LEAD, call: EARLIER }

  it('goes on as that draft: a word taken out does not come back with its last lookup', async () => {
    const filed = { item: LEAD, commentId: 901 }
    const settling = deliveredNote('Offer 500', {
      ...change,
      filed,
      unsettledUntil: START + 30_000,
    })
    card.environment.journal.belongTo(OPERATOR)
    card.environment.journal.store(settling)
    card.portal.pointers.push({ item: LEAD, reference: 'B8R3G', at: START - 600_000 })
    card.portal.stands(commentFor(settling) ?? '', LEAD)
    const note = await opened()
    note.edit('Offer 600')
    note.close()
    await card.wait(400)
    expect(texts()).toEqual([`${FIRST_LINE}\nOffer 600`])
    const next = new ShownSession(card.environment)
    card.environment.claimed.splice(0)
    next.portal.stands(texts()[0] ?? '', LEAD)
    await next.connect()
    await next.wait(400)
    expect(next.portal.texts(LEAD)).toEqual([`${FIRST_LINE}\nOffer 600`])
  })

  it('is edited also while it waits, unfiled', async () => {
    card.portal.options.set('n1', typedNote('For nobody', { ...change, item: null }))
    await card.connect()
    const note = await opened()
    expect(note.note).toMatchObject({ item: null, status: { kind: 'unfiled' } })
    note.edit('For somebody')
    await card.wait(10)
    expect(card.cardState.recovered).toMatchObject([{ text: 'For somebody', status: { kind: 'unfiled' } }])
    card.cardState.filingOf?.('n1')?.fileTo(LEAD)
    await card.wait(10)
    expect(texts()).toEqual([`${FIRST_LINE}\nFor somebody`])
  })
})
