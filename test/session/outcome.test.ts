// What a colleague reads in a note's first line: the call in the operator's language, and what came of it.
import { beforeEach, describe, expect, it } from 'vitest'
import { outcomeOf } from '../../src/note/comment'
import { STATUS } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { CALL, CONTACT, LEAD, standing } from '../fakes/sampleNote'
import { ReadCard } from './readCard'
import { ShownSession } from './shownSession'

const ENGLISH = { incoming: 'Incoming call', outgoing: 'Outgoing call', callback: 'Callback' }
const GERMAN = { incoming: 'Eingehender Anruf', outgoing: 'Ausgehender Anruf', callback: 'Rückruf' }

describe('The first line', () => {
  it('is in the operator’s language, and names the line', async () => {
    const card = new ShownSession()
    card.portal.status = { ...STATUS, lineName: 'Zentrale :)' }
    card.session.applyLanguage(GERMAN)
    await card.connect()
    await card.type('Hello')
    await card.wait(10)
    expect(card.portal.texts(CONTACT)).toEqual([
      expect.stringMatching(/^Eingehender Anruf · Zentrale :\u2060\) {2}#\w{5}\nHello$/),
    ])
  })

  it('is so also where the language loads behind the portal’s answer', async () => {
    const card = await new ShownSession().connect()
    await card.type('Hello')
    card.session.applyLanguage(GERMAN)
    await card.wait(10)
    expect(card.portal.texts(CONTACT)[0]).toMatch(/^Eingehender Anruf {2}#/)
  })

  it('has a sign where no language loads', async () => {
    const card = await new ShownSession().connect()
    await card.type('Hello')
    await card.wait(10)
    expect(card.portal.texts(CONTACT)[0]).toMatch(/^↙ {2}#/)
  })
})

describe('A comment of this call that stands already', () => {
  let card: ReadCard
  beforeEach(() => {
    card = new ReadCard()
    card.clientNotes.applyLanguage(ENGLISH)
  })

  it.each([
    [
      'in the form of former versions',
      (reference: string) => `↙ 49301234 2026-03-09 08:05 #${reference}`,
      '',
    ],
    [
      'in another language',
      (reference: string) => `Anruf · Zentrale · \u2060Erreicht  #${reference}`,
      'Erreicht',
    ],
    ['with the reference alone', (reference: string) => `#${reference}`, ''],
  ])(
    '%s goes on in the editor, and is not written before the operator changes it',
    async (_, line, outcome) => {
      const { reference } = card.note
      card.portal.stands(`${line(reference)}\nBefore`)
      await card.read()
      await card.wait(400)
      expect(card.note).toMatchObject({ text: 'Before', outcome })
      expect(card.portal.writes).toEqual([])
      card.type('Before and after')
      await card.wait(30)
      const [written = '', ...more] = card.portal.texts(CONTACT)
      expect([outcomeOf(written), more]).toEqual([outcome, []])
      expect(written).toMatch(/^Incoming call .*#\w{5}\nBefore and after$/)
    },
  )

  it('found twice is settled without a word written anew', async () => {
    const comment = `↙ 49301234 2026-03-09 08:05 #${card.note.reference}\nBefore`
    card.portal.stands(comment)
    card.portal.stands(comment)
    await card.read()
    await card.wait(120)
    expect([card.portal.texts(CONTACT), card.portal.writes]).toEqual([[comment], []])
  })

  it('gives way to the outcome that was chosen before it was read', async () => {
    card.portal.stands(standing({ ...card.ofThisCall('Before'), outcome: 'Call back' }).comment)
    card.clientNotes.current().runner.dispatch({ type: 'outcomeChosen', outcome: 'Sold' })
    await card.read()
    await card.wait(30)
    expect(card.note).toMatchObject({ text: 'Before', outcome: 'Sold' })
    expect(card.portal.texts(CONTACT).map(outcomeOf)).toEqual(['Sold'])
  })
})

describe('An outcome', () => {
  it('alone is a note, and none is left of it when it is taken back', async () => {
    const card = await new ShownSession().connect()
    card.session.applyLanguage(ENGLISH)
    card.session.actions.chooseOutcome('No answer')
    expect(card.environment.journal.drafts()).toMatchObject([{ outcome: 'No answer', text: '' }])
    expect(card.cardState).toMatchObject({ outcome: 'No answer', status: { kind: 'safeHere' } })
    await card.wait(10)
    expect(card.portal.texts(CONTACT)).toEqual([
      expect.stringMatching(/^Incoming call · \u2060No answer {2}#\w{5}\s*$/),
    ])
    card.session.actions.chooseOutcome('')
    await card.wait(60)
    expect(card.portal.texts(CONTACT)).toEqual([])
  })

  it('of one client of a campaign never goes to the next one’s note', async () => {
    const card = new ShownSession()
    card.portal.status = { ...STATUS, campaign: true }
    await card.connect()
    card.session.actions.chooseOutcome('Sold')
    card.portal.shows(LEAD)
    await settle()
    expect(card.cardState.outcome).toBe('')
    card.session.actions.chooseOutcome('No answer')
    await card.wait(30)
    expect([CONTACT, LEAD].map((item) => card.portal.texts(item).map(outcomeOf))).toEqual([
      ['Sold'],
      ['No answer'],
    ])
    card.portal.shows(CONTACT)
    await settle()
    expect(card.cardState.outcome).toBe('Sold')
  })

  it('that waits from an earlier call is shown with its note', async () => {
    const card = new ReadCard()
    card.left({ ...card.ofEarlierCall(''), item: null, outcome: 'Call back', outcomeAt: CALL.startedAt })
    await card.read()
    expect(card.recovery.recovered()).toMatchObject([{ outcome: 'Call back', text: '' }])
  })
})
