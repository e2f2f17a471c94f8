import { beforeEach, describe, expect, it } from 'vitest'
import { FakeEnvironment } from '../fakes/fakeEnvironment'
import { settle } from '../fakes/manualClock'
import { CONTACT, START } from '../fakes/sampleNote'
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

  it('sends what is unsaved at once, and closes ten seconds after the last key', async () => {
    await card.wait(2)
    ends()
    refusedClose()
    await settle()
    expect(card.cardState.status.kind).toBe('saved')
    expect(card.closesIn).toBe(8)
    await card.wait(8)
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

  it('does not close a card under typing fingers', async () => {
    refusedClose()
    for (let key = 0; key < 40; key += 1) {
      await card.type(`Hello ${key}`)
      await card.wait(3)
    }
    expect(card.autoCloseCommands()).not.toContain('enable')
    await card.wait(30)
    expect(card.autoCloseCommands().at(-1)).toBe('enable')
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/Hello 39$/)])
  })

  it('sends words that are typed late without their pause: the card closes when the operator has stopped typing', async () => {
    refusedClose()
    await card.wait(4)
    await card.type('Hello, and a word more')
    await card.wait(10)
    expect(card.autoCloseCommands().at(-1)).toBe('enable')
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/a word more$/)])
    expect(card.portal.asked.filter((line) => line.startsWith('write'))).toHaveLength(2)
  })

  it('keeps the card open after the last key as long as the administrator wishes', async () => {
    card = new ShownSession()
    card.portal.decided({ wrapUpSeconds: 30 })
    await card.connect()
    await card.type('Hello')
    refusedClose()
    await settle()
    expect(card.closesIn).toBe(30)
  })

  it('with “Save and close” closes as soon as the note is delivered', async () => {
    refusedClose()
    card.session.actions.edit('Hello Anna')
    card.session.actions.saveAndClose()
    expect(card.autoCloseCommands()).toEqual(['disable'])
    await settle()
    await card.wait(0)
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/Hello Anna$/)])
    expect(card.autoCloseCommands()).toEqual(['disable', 'enable'])
  })

  it('waits another minute when the operator asks for it', async () => {
    refusedClose()
    await settle()
    card.session.actions.stay()
    expect(card.closesIn).toBe(70)
  })

  it('in an office that is refused for too many requests is waited for half a minute: the next card is not refused less', async () => {
    card.portal.fail(...Array.from({ length: 99 }, () => ({ kind: 'busy', until: null }) as const))
    card.portal.isRateLimited = true
    await card.type('Hello')
    ends()
    refusedClose()
    await settle()
    expect(card.closesIn).toBe(30)
  })

  it('of a portal in trouble is waited for two minutes while the words are safe here', async () => {
    card.portal.fail(...Array.from({ length: 99 }, () => ({ kind: 'offline' }) as const))
    refusedClose()
    await settle()
    expect(card.cardState.status.kind).toBe('waitingForNetwork')
    expect(card.closesIn).toBe(120)
    await card.wait(121)
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

  it('with a portal that is out of reach says that words are not safe, and keeps the card open', async () => {
    card.portal.fail(...Array.from({ length: 99 }, () => ({ kind: 'offline' }) as const))
    await card.type('Hello')
    card.session.actions.save()
    refusedClose()
    await card.wait(300)
    expect(card.cardState).toMatchObject({ status: { kind: 'notSafe' }, closesAt: null })
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
