import { beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/settings/settings'
import { FakeEnvironment } from '../fakes/fakeEnvironment'
import { STATUS } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { CONTACT, LEAD, START } from '../fakes/sampleNote'
import { ShownSession } from './shownSession'

let card: ShownSession

beforeEach(() => {
  card = new ShownSession()
})

const ends = () => card.portal.hears({ kind: 'stateChanged', state: 'idle' })
const refusedClose = () => card.portal.hears({ kind: 'beforeClose' })

describe('The end of a call', () => {
  beforeEach(async () => {
    await card.connect()
    await card.type('Hello')
  })

  it('sends what is unsaved at once, and closes the card five seconds after the last key', async () => {
    await card.wait(2)
    ends()
    refusedClose()
    await settle()
    expect(card.cardState).toMatchObject({ status: { kind: 'saved' }, hold: { because: 'typing' } })
    expect(card.autoCloseCommands()).toEqual(['disable'])
    await card.wait(3)
    expect(card.autoCloseCommands()).toEqual(['disable', 'enable'])
    expect(card.cardState.hold).toBeNull()
  })

  it('a few seconds after the last key finds a card that closes with it, although the note still waits', async () => {
    card.portal.fail(...Array.from({ length: 99 }, () => ({ kind: 'offline' }) as const))
    await card.wait(6)
    expect(card.cardState.status.kind).toBe('waitingForNetwork')
    expect(card.autoCloseCommands()).toEqual(['disable', 'enable'])
  })

  it('sends first, and renews the deferred request after the words', async () => {
    const write: string[] = []
    const tellOf = (what: object, name: string) => {
      const { [name]: run } = what as Record<string, (...all: unknown[]) => unknown>
      const told = (...all: unknown[]) => {
        write.push(name)
        return run?.(...all)
      }
      Object.assign(what, { [name]: told })
    }
    tellOf(card.portal.gateway, 'write')
    for (const net of card.environment.deferredRequests) tellOf(net, 'arm')
    ends()
    await settle()
    expect(write.slice(0, 2)).toEqual(['write', 'arm'])
  })

  it('of an external call is known by the refused close alone (portal.md §2.3)', async () => {
    refusedClose()
    await settle()
    expect(card.cardState.endedAt).toBe(START)
    expect(card.portal.texts(CONTACT)).toHaveLength(1)
  })

  it('does not close a card under typing fingers, and what they typed last is on its way when they stop', async () => {
    refusedClose()
    for (let key = 0; key < 40; key += 1) {
      await card.type(`Hello ${key}`)
      await card.wait(3)
    }
    expect(card.autoCloseCommands()).not.toContain('enable')
    await card.wait(2)
    expect(card.autoCloseCommands().at(-1)).toBe('enable')
    card.environment.page.happens('leave')
    await settle()
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/Hello 39$/)])
  })

  it('with “Close now” sends the note and closes the card at once', async () => {
    refusedClose()
    card.session.actions.edit('Hello Anna')
    card.session.actions.closeNow()
    expect(card.autoCloseCommands()).toEqual(['disable', 'enable'])
    await settle()
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/Hello Anna$/)])
  })

  it('waits another minute when the operator asks for it', async () => {
    refusedClose()
    await settle()
    card.session.actions.stay()
    expect(card.closesIn).toBe(65)
  })

  it('of a portal in trouble is not waited for where the words are safe', async () => {
    card.portal.fail(...Array.from({ length: 99 }, () => ({ kind: 'offline' }) as const))
    refusedClose()
    await card.wait(5)
    expect(card.cardState.status.kind).toBe('waitingForNetwork')
    expect(card.autoCloseCommands()).toEqual(['disable', 'enable'])
  })
})

describe('An external call', () => {
  beforeEach(async () => {
    card.portal.status = { ...STATUS, callId: 'externalCall.0f.1' }
    await card.connect()
  })

  it('is never held for its safe words: it may be ended twice, and then no release is clean (portal.md §8.1)', async () => {
    for (let key = 0; key < 40; key += 1) {
      await card.type(`Hello ${key}`)
      await card.wait(0.1)
    }
    expect(card.autoCloseCommands()).toEqual([])
  })

  it('stays after its end where the operator chose that', async () => {
    card.portal.settingsAre = { ...DEFAULT_SETTINGS, own: { ...DEFAULT_SETTINGS.own, keepOpen: '20' } }
    card.portal.shows(LEAD)
    await settle()
    expect(card.autoCloseCommands()).toEqual(['disable'])
    refusedClose()
    expect(card.closesIn).toBe(20)
    await card.wait(20)
    expect(card.autoCloseCommands()).toEqual(['disable', 'enable'])
  })
})

describe('A card that is to stay open after the call', () => {
  it('does so although nothing was typed, for as long as the administrator decided', async () => {
    card.portal.decided({ keepOpen: '30' })
    await card.connect()
    await card.wait(60)
    expect(card.autoCloseCommands()).toEqual(['disable'])
    ends()
    refusedClose()
    expect(card.closesIn).toBe(30)
    await card.wait(30)
    expect(card.autoCloseCommands().at(-1)).toBe('enable')
  })
})

describe('A browser that keeps nothing', () => {
  beforeEach(async () => {
    card = new ShownSession(new FakeEnvironment().keepsNothing())
    await card.connect()
  })

  it('sends after two seconds, and says that words are on their way', async () => {
    await card.type('H')
    await card.wait(3)
    await card.type('Hello')
    await card.wait(2)
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/\nHello$/)])
    expect(card.shownStatuses).not.toContain('notSafe')
  })

  it('holds the card while the words are on the screen alone, and lets it close when they stand', async () => {
    card.portal.status = { ...STATUS, callId: 'externalCall.0f.1' }
    await card.connect()
    await card.type('Hello')
    expect(card.autoCloseCommands()).toEqual(['disable'])
    await card.wait(2)
    expect(card.autoCloseCommands()).toEqual(['disable', 'enable'])
  })

  it('with a portal that is out of reach says that words are not safe, and keeps the card open', async () => {
    card.portal.fail(...Array.from({ length: 99 }, () => ({ kind: 'offline' }) as const))
    await card.type('Hello')
    card.session.actions.save()
    refusedClose()
    await card.wait(300)
    expect(card.cardState).toMatchObject({ status: { kind: 'notSafe' }, hold: { because: 'unsaved' } })
    expect(card.autoCloseCommands()).not.toContain('enable')
  })

  it('puts words away in the options when the portal refuses the note', async () => {
    card.portal.fail({ kind: 'rejected', why: 'No' })
    await card.type('Hello')
    card.session.actions.save()
    await card.wait(3)
    expect(card.shownStatuses.slice(-3)).toEqual(['saving', 'notSafe', 'needsYou'])
    expect([...card.portal.options.values()].map(({ text }) => text)).toEqual(['Hello'])
  })
})

describe('A browser that keeps nothing but a deferred request', () => {
  it('does not take a network that is back for a portal that answers, and keeps the card open', async () => {
    const environment = new FakeEnvironment()
    environment.storage.refused = true
    card = new ShownSession(environment)
    await card.connect()
    card.portal.fail(...Array.from({ length: 99 }, () => ({ kind: 'offline' }) as const))
    await card.type('Hello')
    card.session.actions.save()
    refusedClose()
    await card.wait(300)
    for (let flicker = 0; flicker < 3; flicker += 1) {
      card.environment.page.happens('online')
      await settle()
    }
    expect(card.autoCloseCommands()).not.toContain('enable')
  })
})
