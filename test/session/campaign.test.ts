// A long campaign in one frame: what is over is forgotten, and a client who comes back finds the same note.
import { beforeEach, describe, expect, it } from 'vitest'
import type { CrmItem } from '../../src/note/call'
import { referenceOf } from '../../src/note/comment'
import { STATUS } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { CONTACT, DEAL, LEAD } from '../fakes/sampleNote'
import { ShownSession } from './shownSession'

/** More than are kept for an operator who goes back. */
const MANY = 40

let card: ShownSession

beforeEach(async () => {
  card = new ShownSession()
  card.portal.status = { ...STATUS, campaign: true }
  card.portal.firstStatus = card.portal.status
  await card.connect()
})

const client = (index: number): CrmItem => ({ type: 'LEAD', id: 5_000 + index })

/** The call's id is still the last one's (portal.md §2.6). */
async function goTo(item: CrmItem | null, number = item?.id ?? 0): Promise<void> {
  card.portal.shows(item, { number: { kind: 'known', number: String(number) } })
  await settle()
}

interface Work {
  words?: (index: number) => string
  from?: number
  seconds?: number
}

/** Each client is dialled, so that the call's id is another one. */
async function work(clients: number, { words, from = 0, seconds = 90 }: Work = {}): Promise<void> {
  for (let index = from; index < from + clients; index += 1) {
    await goTo(client(index))
    card.portal.shows(client(index), { callId: `call of ${index}` })
    await settle()
    if (words) await card.type(words(index))
    await card.wait(seconds)
  }
}

const noted = (index: number) => `note ${index}`

describe('A client who comes back after many others', () => {
  it('finds the same note, and the operator goes on in the same comment', async () => {
    await card.type('wants an offer')
    await work(MANY, { words: noted })
    await goTo(CONTACT)
    expect(card.cardState).toMatchObject({ text: 'wants an offer', client: { item: CONTACT } })
    await card.type('wants an offer and a sample')
    await card.wait(90)
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/\nwants an offer and a sample$/)])
    for (let index = 0; index < MANY; index += 1)
      expect(card.portal.texts(client(index))).toEqual([expect.stringContaining(`\nnote ${index}`)])
  })

  it('finds it also when the operator types before it was read', async () => {
    await card.type('wants an offer')
    await work(MANY)
    const answer = card.portal.hold()
    await goTo(CONTACT)
    expect(card.cardState.text).toBe('')
    await card.type('and a sample')
    answer()
    await card.wait(90)
    expect(card.cardState.text).toBe('wants an offer\nand a sample')
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/\nwants an offer\nand a sample$/)])
  })

  it('is not whoever calls from the same number without being in the CRM', async () => {
    await goTo(null, 4_999)
    await card.type('a stranger')
    await goTo(DEAL, 4_999)
    await work(MANY)
    await goTo(null, 4_999)
    await card.type('another stranger')
    await goTo(LEAD, 4_999)
    await card.wait(90)
    const references = [...card.portal.texts(DEAL), ...card.portal.texts(LEAD)].map(referenceOf)
    expect(new Set(references).size).toBe(2)
  })

  it('and for whom nothing was noted has an empty note', async () => {
    await work(MANY)
    await goTo(CONTACT)
    await card.type('the first words')
    await card.wait(90)
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/\nthe first words$/)])
  })

  it('finds a note that was filed elsewhere by hand, and the follow-up that was planned', async () => {
    await card.type('about the deal')
    card.session.actions.fileTo(DEAL)
    card.session.actions.planFollowUp({ deadline: card.environment.clock.now() + 86_400_000, title: 'Call' })
    await work(MANY)
    await goTo(CONTACT)
    expect(card.cardState).toMatchObject({
      text: 'about the deal',
      filedTo: DEAL,
      followUp: { state: 'planned' },
    })
    await card.type('about the deal, again')
    await card.wait(90)
    expect([card.portal.texts(CONTACT), card.portal.texts(DEAL).length]).toEqual([[], 1])
  })
})

describe('What a long campaign leaves in its frame', () => {
  it('is the same after many clients as after a few: drafts that are claimed, timers, words in the journal', async () => {
    const left = () => [
      card.environment.claimed.length,
      card.environment.clock.waiting(),
      card.environment.journal.drafts().length,
    ]
    await work(MANY, { words: noted })
    const early = left()
    await work(2 * MANY, { words: noted, from: MANY })
    expect(left()).toEqual(early)
  })

  it('goes as soon as it is settled, also while the operator stays with one client', async () => {
    await work(MANY, { words: noted, seconds: 1 })
    expect(card.environment.claimed.length).toBeGreaterThan(MANY)
    // The last look at a note is made five minutes after its addition.
    await card.wait(360)
    expect(card.environment.claimed.length).toBeLessThan(MANY / 2)
  })

  it('is the note of a client who is in no CRM, however many clients ago', async () => {
    await goTo(null, 4_999)
    await card.type('a stranger')
    await work(MANY)
    await goTo(null, 4_999)
    expect(card.cardState.text).toBe('a stranger')
  })

  it('is every note that has not arrived, however many clients ago', async () => {
    card.portal.fail({ kind: 'forbidden' })
    await card.type('not to be lost')
    await work(MANY, { words: noted })
    expect(card.cardState.recovered).toMatchObject([{ text: 'not to be lost', status: { kind: 'needsYou' } }])
    card.session.actions.retry()
    await settle()
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/\nnot to be lost$/)])
  })
})

describe('Notes of several clients that wait for the network', () => {
  it('all go in the task in which it is back, so that they share requests', async () => {
    card.portal.fail(...Array.from({ length: 99 }, () => ({ kind: 'offline' }) as const))
    await card.type('for Anna')
    await work(2, { words: noted, seconds: 1 })
    await card.wait(5)
    const before = card.portal.asked.length
    card.environment.page.happens('online')
    const writes = card.portal.asked.slice(before).filter((asked) => asked.startsWith('write'))
    expect(writes).toEqual(['write CONTACT 17', 'write LEAD 5000', 'write LEAD 5001'])
  })
})
