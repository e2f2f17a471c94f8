import { describe, expect, it } from 'vitest'
import type { CrmItem } from '../../src/note/call'
import { done, failed, type Outcome } from '../../src/note/failure'
import type { Opening } from '../../src/ports'
import { createClientContext } from '../../src/session/clientContext'
import { DEFAULT_SETTINGS, type OwnSettings } from '../../src/settings/settings'
import { FakePortal, OPERATOR, STATUS } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { CONTACT, LEAD } from '../fakes/sampleNote'

const lead = (id: number): CrmItem => ({ type: 'LEAD', id })

it('names of a long campaign’s first clients are let go; the last ones, and those read again, are known', () => {
  const clientContext = createClientContext(
    () => null,
    () => {},
  )
  const nameOf = (item: CrmItem) => clientContext.cardState({ ...STATUS, item }, item).choices[0]?.name
  const learn = (id: number) => clientContext.named([{ item: lead(id), name: `Client ${id}` }])
  for (let id = 1; id <= 40; id += 1) learn(id)
  learn(1)
  for (let id = 41; id <= 80; id += 1) learn(id)
  expect([nameOf(lead(1)), nameOf(lead(2)), nameOf(lead(80))]).toEqual(['Client 1', null, 'Client 80'])
  learn(2)
  expect(nameOf(lead(2))).toBe('Client 2')
})

it('a name that is not known takes no known one away', () => {
  const clientContext = createClientContext(
    () => null,
    () => {},
  )
  clientContext.named([{ item: CONTACT, name: 'Anna' }])
  clientContext.named([{ item: CONTACT, name: null }])
  expect(clientContext.cardState(STATUS, CONTACT).choices).toEqual([{ item: CONTACT, name: 'Anna' }])
})

it('an item is offered once, whether it is the card’s, a binding or where the note was filed', () => {
  const clientContext = createClientContext(
    () => null,
    () => {},
  )
  const items = (filedTo: CrmItem | null) =>
    clientContext.cardState({ ...STATUS, bindings: [CONTACT, LEAD] }, filedTo).choices.map(({ item }) => item)
  expect([items(CONTACT), items(null), items(lead(9))]).toEqual([
    [CONTACT, LEAD],
    [CONTACT, LEAD],
    [CONTACT, LEAD, lead(9)],
  ])
  expect(clientContext.cardState(null, LEAD).choices).toEqual([{ item: LEAD, name: null }])
})

it('the number is written as it is stored at this client, and never as at another one', async () => {
  const portal = new FakePortal()
  portal.openingIs = { phones: ['+49 30 1234'] }
  const read = await portal.reads.open(CONTACT, [], [])
  if (!read.ok) throw new Error('A fake portal answers.')
  const clientContext = createClientContext(
    () => portal,
    () => {},
  )
  clientContext.learn({ opening: read.value, operator: { id: OPERATOR, name: 'Olga' }, item: CONTACT }, '')
  const call = { ...STATUS, number: { kind: 'known', number: '49301234' } } as const
  const shownAt = (item: CrmItem) => clientContext.cardState({ ...call, item }, item).storedNumber
  expect([shownAt(CONTACT), shownAt(LEAD)]).toEqual(['+49 30 1234', null])
})

describe('Own settings', () => {
  const own = (theme: OwnSettings['theme'], ...phrases: string[]): OwnSettings => ({
    ...DEFAULT_SETTINGS.own,
    theme,
    phrases,
  })

  /** A portal that answers each save when the test says so. */
  function contextOf() {
    const portal = new FakePortal()
    const bases: OwnSettings[] = []
    const answers: ((outcome: Outcome<OwnSettings>) => void)[] = []
    portal.settings.saveOwn = (base) => {
      bases.push(base)
      return new Promise((resolve) => answers.push(resolve))
    }
    const seen: string[] = []
    const clientContext = createClientContext(
      () => portal,
      () => seen.push(clientContext.settings().own.theme),
    )
    /** What the portal tells with the next client. */
    const reads = (theme: OwnSettings['theme']) => {
      const settings = { ...DEFAULT_SETTINGS, own: own(theme) }
      const opening = {
        client: null,
        comments: [],
        bindings: [],
        openDeals: [],
        nextTodo: null,
        phones: [],
        authors: new Map(),
        settings,
      }
      const operator = { id: OPERATOR, name: 'Olga' }
      clientContext.learn({ opening: opening as unknown as Opening, operator, item: null }, 'K7Q2F')
      return clientContext.settings().own.theme
    }
    const answer = async (outcome: Outcome<OwnSettings>) => {
      answers.shift()?.(outcome)
      await settle()
    }
    return { clientContext, bases, answer, reads, seen }
  }

  it('that are read while a change is on its way do not take it back, not even for a moment', async () => {
    const { clientContext, answer, reads } = contextOf()
    const changing = clientContext.changeOwn(own('dark'))
    expect(reads('light')).toBe('dark')
    await answer(done(own('dark')))
    expect([await changing, clientContext.settings().own.theme]).toEqual([true, 'dark'])
  })

  it('that are read after it is over are believed', async () => {
    const { clientContext, answer, reads } = contextOf()
    void clientContext.changeOwn(own('dark'))
    await answer(done(own('dark')))
    expect(reads('light')).toBe('light')
  })

  it('that are read after it failed are believed as well', async () => {
    const { clientContext, answer, reads } = contextOf()
    const changing = clientContext.changeOwn(own('dark'))
    await answer(failed({ kind: 'offline' }))
    expect([await changing, reads('light')]).toEqual([false, 'light'])
  })

  it('changed twice in a row are those of the second change, whatever becomes of the first', async () => {
    const { clientContext, answer, seen } = contextOf()
    void clientContext.changeOwn(own('dark'))
    void clientContext.changeOwn(own('light'))
    await answer(done(own('dark')))
    expect(clientContext.settings().own.theme).toBe('light')
    await answer(done(own('light', 'theirs')))
    expect(clientContext.settings().own).toEqual(own('light', 'theirs'))
    expect(seen).toEqual(['dark', 'light', 'light', 'light'])
  })

  it('are sent with what the portal stored last, so that a merge sees what was changed', async () => {
    const { clientContext, answer, bases } = contextOf()
    void clientContext.changeOwn(own('dark'))
    await answer(done(own('dark', 'theirs')))
    void clientContext.changeOwn(own('light', 'theirs'))
    await answer(done(own('light', 'theirs')))
    void clientContext.changeOwn(own('light', 'theirs'))
    expect(bases).toEqual([DEFAULT_SETTINGS.own, own('dark', 'theirs'), own('light', 'theirs')])
    expect(clientContext.settings().portal).toEqual(DEFAULT_SETTINGS.portal)
  })

  it('cannot be kept without a portal, and are shown all the same', async () => {
    const clientContext = createClientContext(
      () => null,
      () => {},
    )
    expect(await clientContext.changeOwn(own('dark'))).toBe(false)
    expect(clientContext.settings().own).toEqual(own('dark'))
  })
})
