// Notes that the portal refused wait for the operator, and cost the cards that come after nothing.
import { beforeEach, describe, expect, it } from 'vitest'
import type { Note } from '../../src/note/note'
import { oneRefusedAgain } from '../../src/session/recovery'
import { START } from '../fakes/sampleNote'
import { ReadCard } from './readCard'

const HOUR = 60 * 60_000
let card: ReadCard

beforeEach(() => {
  card = new ReadCard()
})

/** Refused so many hours ago. */
function refused(id: string, hours: number): Note {
  const refusal = { at: START - hours * HOUR, because: { kind: 'forbidden' } } as const
  return { ...card.ofEarlierCall(`words ${id}`, id), refusal }
}

describe('Notes that were refused lately', () => {
  it('cost the next card nothing besides its initial read, and are shown with the reason', async () => {
    for (let n = 0; n < 50; n += 1) card.left(refused(`n${n}`, 1))
    await card.read()
    await card.wait(600)
    expect(card.portal.asked).toEqual(['open CONTACT 17', 'operator 7'])
    expect(card.recovery.recovered()).toHaveLength(50)
    expect(card.recovery.recovered()[0]?.status).toMatchObject({ kind: 'needsYou', because: 'forbidden' })
  })

  it('are sent when the operator says so', async () => {
    card.left(refused('n1', 1))
    await card.read()
    for (const runner of card.recovery.runners()) runner.dispatch({ type: 'flush', byHand: true })
    await card.wait(1)
    expect(card.portal.asked.slice(2)).toEqual(['lookup', 'write LEAD 5'])
  })
})

describe('Notes that were refused more than a day ago', () => {
  it('are tried again one a card, with one request', async () => {
    for (const [n, hours] of [25, 30, 28].entries()) card.left(refused(`n${n}`, hours))
    await card.read()
    await card.wait(1)
    expect(card.portal.asked.slice(2)).toEqual(['write LEAD 5'])
    expect(card.portal.comments.map(({ comment }) => comment)).toEqual([expect.stringContaining('words n1')])
  })

  it('are tried again from the oldest refusal on; the others are as if they had been refused now', () => {
    const drafts = [refused('a', 25), refused('b', 30), refused('c', 1), card.ofEarlierCall('d', 'd')]
    const ages = oneRefusedAgain(drafts, START).map(({ refusal }) => refusal && (START - refusal.at) / HOUR)
    expect(ages).toEqual([0, 30, 0, null])
  })
})
