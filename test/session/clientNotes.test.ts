import { beforeEach, describe, expect, it } from 'vitest'
import type { CallStatus } from '../../src/note/call'
import { deriveReference } from '../../src/note/reference'
import type { ClientNotes } from '../../src/session/clientNotes'
import { forgetOld } from '../../src/session/connectedCall'
import { DEFAULT_SETTINGS } from '../../src/settings/settings'
import { FakeEnvironment } from '../fakes/fakeEnvironment'
import { FakePortal, STATUS } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { CONTACT, DEAL, LEAD, START } from '../fakes/sampleNote'
import { clientNotesOf } from './clientNotesFixture'

const CAMPAIGN: CallStatus = { ...STATUS, campaign: true }
const OTHER = { kind: 'known', number: '49999' } as const

let environment: FakeEnvironment
let portal: FakePortal
let clientNotes: ClientNotes

beforeEach(() => {
  environment = new FakeEnvironment()
  portal = new FakePortal()
  clientNotes = clientNotesOf(environment, portal)
})

const note = () => clientNotes.current().runner.saving.get().note
const type = (text: string) => clientNotes.current().runner.dispatch({ type: 'edited', text })
const showClient = (
  item: CallStatus['item'],
  campaign: boolean,
  number: CallStatus['number'] = STATUS.number,
) => clientNotes.showClient({ item, number }, campaign)

describe('Before the handshake', () => {
  it('there is a note to type into, without client, with a name of its own', () => {
    expect(note()).toMatchObject({ item: null, text: '', call: { callId: '', startedAt: START } })
    expect(note().reference).toMatch(/^[A-Z2-9]{5}$/)
    expect(environment.claimed).toEqual([note().id])
  })

  it('an administrator’s decision changes nothing yet, also when the card has shown a client already', () => {
    const policy = { ...DEFAULT_SETTINGS.portal, header: 'reference' } as const
    clientNotes.applySettings(policy)
    showClient(CONTACT, false)
    clientNotes.applySettings(policy)
    expect(note()).toMatchObject({ item: CONTACT, call: { header: 'full' } })
  })

  it('a draft has a name of the same length, however small the numbers that chance gives', () => {
    environment.clock.random = () => 0
    const others = clientNotesOf(environment, portal)
    expect([clientNotes, others].map((all) => all.current().key)).toEqual([
      expect.stringMatching(/^[0-9a-z]{14}$/),
      '00000000000000',
    ])
  })

  it.each(['withheld', 'unknown'] as const)('a number that is %s is none', (kind) => {
    clientNotes.applyStatus({ ...STATUS, number: { kind } })
    expect(note().call.number).toBe('')
  })

  it('words that were typed go to the client whom the call is found to be with', () => {
    type('early')
    expect(clientNotes.applyStatus(STATUS)).toBe(false)
    expect(note()).toMatchObject({
      text: 'early',
      item: CONTACT,
      call: { callId: 'call-1', number: '49301234' },
    })
    expect(note().reference).toBe(deriveReference('call-1'))
  })
})

describe('An ordinary call', () => {
  beforeEach(() => void clientNotes.applyStatus(STATUS))

  it('whose client changes keeps its note, which moves', () => {
    type('Hello')
    expect(showClient(LEAD, false)).toBe(false)
    expect(note()).toMatchObject({ text: 'Hello', item: LEAD, reference: deriveReference('call-1') })
    expect(clientNotes.all()).toHaveLength(1)
  })

  it('that loses its client keeps the note at the last one', () => {
    showClient(null, false)
    expect(note().item).toEqual(CONTACT)
  })

  it.each(['', 'undefined id'])(
    'has the name that it was sent under, whatever the call is called later',
    async (callId) => {
      type('Hello')
      clientNotes.current().runner.dispatch({ type: 'flush', byHand: true })
      await settle()
      clientNotes.applyStatus({ ...STATUS, callId: callId && 'call-2' })
      expect(note().reference).toBe(deriveReference('call-1'))
    },
  )

  it('without an id has a name that no other call has', () => {
    const references = [1, 2].map((seed) => {
      const another = new FakeEnvironment()
      for (let draw = 0; draw < seed; draw += 1) another.clock.random()
      const there = clientNotesOf(another, portal)
      there.applyStatus({ ...STATUS, callId: '' })
      return there.current().runner.saving.get().note.reference
    })
    expect(references[0]).not.toBe(references[1])
  })
})

describe('An administrator’s default place', () => {
  const policy = { ...DEFAULT_SETTINGS.portal, defaultItem: 'DEAL' } as const
  const BOUND: CallStatus = { ...STATUS, bindings: [CONTACT, DEAL] }

  it('among the call’s bindings is where the note goes, before a word was sent', () => {
    clientNotes.applyStatus(BOUND)
    clientNotes.applySettings(policy)
    expect(note()).toMatchObject({ item: DEAL, revision: 0 })
    type('Hello')
    expect(clientNotes.applyStatus(BOUND)).toBe(false)
    expect(showClient({ ...CONTACT }, false)).toBe(false)
    expect(note()).toMatchObject({ item: DEAL, revision: 1 })
  })

  it('that this call is not bound to changes nothing', () => {
    clientNotes.applyStatus({ ...BOUND, bindings: [CONTACT] })
    clientNotes.applySettings(policy)
    expect(note().item).toEqual(CONTACT)
  })

  it('is not taken from another client’s bindings', () => {
    clientNotes.applyStatus({ ...BOUND, campaign: true })
    clientNotes.applySettings(policy)
    showClient(LEAD, true, OTHER)
    expect(note().item).toEqual(LEAD)
  })

  it('does not change by which name a campaign’s note is found again', () => {
    clientNotes.applySettings(policy)
    clientNotes.applyStatus({ ...BOUND, campaign: true })
    expect(note()).toMatchObject({ item: DEAL, reference: deriveReference('call-1 CONTACT:17') })
  })

  it('gives way to the operator’s choice', () => {
    clientNotes.applyStatus(BOUND)
    clientNotes.current().runner.dispatch({ type: 'chosen', item: CONTACT })
    clientNotes.applySettings(policy)
    showClient(LEAD, false)
    expect(note().item).toEqual(CONTACT)
  })

  it('and the form of the first line reach a note that was not sent yet', () => {
    clientNotes.applyStatus(BOUND)
    type('Hello')
    clientNotes.applySettings({ ...policy, header: 'reference' })
    expect(note().call).toMatchObject({ header: 'reference', startedAt: START })
  })
})

describe('A campaign', () => {
  beforeEach(() => void clientNotes.applyStatus(CAMPAIGN))

  it('that goes on shows an empty note for the next client, and delivers the last one where it belongs', async () => {
    type('for the contact')
    expect(showClient(LEAD, true, OTHER)).toBe(true)
    expect(note()).toMatchObject({ text: '', item: LEAD })
    type('for the lead')
    await settle()
    expect(portal.texts(CONTACT)).toEqual([expect.stringContaining('for the contact')])
    expect(portal.texts(LEAD)).toEqual([])
  })

  it('that goes back to a client finds the same note', () => {
    type('for the contact')
    const { key } = clientNotes.current()
    showClient(LEAD, true, OTHER)
    expect(showClient(CONTACT, true)).toBe(true)
    expect(clientNotes.current().key).toBe(key)
    expect(note().text).toBe('for the contact')
    expect(clientNotes.all()).toHaveLength(2)
  })

  it('that shows the same client again changes nothing', () => {
    type('Hello')
    expect(showClient({ ...CONTACT }, true)).toBe(false)
    expect(clientNotes.applyStatus(CAMPAIGN)).toBe(false)
    expect(note()).toMatchObject({ text: 'Hello', revision: 1 })
  })

  it('names each client’s note apart, although the call’s id is still the last one’s (portal.md §2.6)', () => {
    const first = note().reference
    showClient(LEAD, true, OTHER)
    clientNotes.applyStatus({ ...CAMPAIGN, item: LEAD, number: OTHER })
    expect(first).toBe(deriveReference('call-1 CONTACT:17'))
    expect(note().reference).toBe(deriveReference('call-1 LEAD:5'))
  })

  it('names the note after the call that is dialled, as long as it was not sent', () => {
    type('Hello')
    clientNotes.applyStatus({ ...CAMPAIGN, callId: 'call-2' })
    expect(note()).toMatchObject({
      reference: deriveReference('call-2 CONTACT:17'),
      call: { callId: 'call-2' },
    })
  })

  it('in which an item is created for the same number goes on with the same note', () => {
    showClient(null, true, OTHER)
    type('a stranger')
    expect(showClient(DEAL, true, { ...OTHER, number: '+49 999' })).toBe(false)
    expect(note()).toMatchObject({ text: 'a stranger', item: DEAL })
  })

  it('in which an item appears with another number is with the next client', () => {
    showClient(null, true, OTHER)
    type('a stranger')
    expect(showClient(DEAL, true)).toBe(true)
    expect(note().text).toBe('')
  })

  it('leaves a note alone that was refused: going on is no new attempt', async () => {
    portal.fail({ kind: 'forbidden' })
    type('for the contact')
    clientNotes.current().runner.dispatch({ type: 'flush', byHand: true })
    await settle()
    showClient(LEAD, true, OTHER)
    await settle()
    expect(portal.asked.filter((line) => line.startsWith('write'))).toEqual(['write CONTACT 17'])
  })

  it('names a client for whom nothing was noted after the call of today', () => {
    const first = clientNotes.current()
    for (let id = 1; id <= 20; id += 1) showClient({ ...LEAD, id }, true, OTHER)
    forgetOld(clientNotes)
    expect(clientNotes.all()).not.toContain(first)
    showClient(CONTACT, true)
    clientNotes.applyStatus({ ...CAMPAIGN, callId: 'call-2' })
    expect(note().reference).toBe(deriveReference('call-2 CONTACT:17'))
  })

  it('with two clients of one number keeps their notes apart', () => {
    type('for the contact')
    expect(showClient(LEAD, true)).toBe(true)
    expect(note()).toMatchObject({ text: '', item: LEAD })
  })
})
