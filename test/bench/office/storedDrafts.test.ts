// @vitest-environment node
// A browser with many drafts while the portal is rate limited and no page can read its refusals. The whole office shares
// the limit, so one browser may send few requests only, and its notes have to arrive all the same.
import { describe, expect, it } from 'vitest'
import { createJournal } from '../../../src/browser/journal'
import { CookieJar } from '../../fakes/cookieJar'
import { MemoryStorage } from '../../fakes/memoryStorage'
import { CALL, typedNote } from '../../fakes/sampleNote'
import { ModelRest } from '../../model/modelRest'
import type { Desk } from './cardOfCall'
import { total } from './figures'
import { OfficeClock } from './officeClock'
import { CHROMIUM, ourWay } from './ourWay'
import { PORTAL } from './portalOfDesk'
import { SharedAddress } from './sharedAddress'

const DRAFTS = 100
const MINUTE = 60_000
/** Requests in ten minutes, of the 1 200 for which a whole office has room (portal.md §3.1). */
const MOST = 500

/** A desk with drafts of earlier calls, each for a client of its own, and a card that has just opened. */
function openCardWithDrafts(refusals: 'readable' | 'unreadable') {
  const clock = new OfficeClock(1)
  const desk: Desk = {
    operator: '1',
    storage: new MemoryStorage(),
    cookies: new CookieJar(),
    rest: new ModelRest(clock.now),
    records: [],
  }
  const journal = createJournal(desk.storage.access, PORTAL)
  journal.belongTo(desk.operator)
  for (let number = 1; number <= DRAFTS; number += 1) {
    const item = { type: 'CONTACT', id: number } as const
    const call = { ...CALL, callId: `call-${number}` }
    // The addition of every other one may have arrived.
    const attemptedItems = number % 2 === 0 ? [item] : []
    const reference = `R${1000 + number}`
    journal.store(typedNote('Call back', { id: `draft-${number}`, reference, call, item, attemptedItems }))
  }
  // All the others leave room for one request in five seconds.
  const rate = { limit: 1, drainPerSecond: 0.2 }
  const address = new SharedAddress(clock, rate, refusals)
  const item = { type: 'CONTACT', id: DRAFTS + 1 } as const
  ourWay(CHROMIUM).open({ clock, address, desk, callId: 'call', item, closed: () => {} })
  return { clock, desk, address, rate }
}

describe.each(['readable', 'unreadable'] as const)('A hundred stored drafts, refusals %s', (refusals) => {
  it('cost few requests while the portal is rate limited, and stand once each afterwards', async () => {
    const { clock, desk, address, rate } = openCardWithDrafts(refusals)
    await clock.runUntil(clock.now() + 10 * MINUTE)
    expect(total(address.counted.admitted) + total(address.counted.refused)).toBeLessThan(MOST)
    Object.assign(rate, { limit: 50, drainPerSecond: 2 })
    await clock.runUntil(clock.now() + 3 * MINUTE)
    const standing = desk.rest.comments.map(({ item }) => item)
    expect([standing.length, new Set(standing).size]).toEqual([DRAFTS, DRAFTS])
  }, 60_000)
})
