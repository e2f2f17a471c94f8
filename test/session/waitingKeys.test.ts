// A key that nothing keeps before the next task anyway is taken into the note there, so that it costs the typist less.
// Whatever happens in between takes it in first.
import { beforeEach, describe, expect, it } from 'vitest'
import { STATUS } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { CONTACT, LEAD } from '../fakes/sampleNote'
import { ShownSession } from './shownSession'

let card: ShownSession

beforeEach(async () => {
  card = new ShownSession()
})

const edit = (text: string) => card.session.actions.edit(text)
const journalled = () => card.environment.journal.drafts().map(({ text }) => text)

describe('Where storage is refused, words typed in the same task', () => {
  beforeEach(async () => {
    card.environment.storage.refused = true
    await card.connect()
    await card.type('wants')
    edit('wants an offer')
  })

  it('are shown to whoever asks', () => {
    expect(card.cardState.text).toBe('wants an offer')
  })

  it('as those of the task before are sent with them after the pause', async () => {
    edit('wants an offer and a sample')
    await card.wait(30)
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/\nwants an offer and a sample$/)])
  })

  it('as the page goes are in its last request', async () => {
    card.environment.page.happens('leave')
    expect(card.portal.writes).toMatchObject([{ comment: expect.stringMatching(/\nwants an offer$/) }])
  })

  it('as they are saved are saved', async () => {
    card.session.actions.save()
    await settle()
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/\nwants an offer$/)])
  })

  it('are in the next deferred request', async () => {
    await card.wait(0.3)
    expect(card.environment.deferredRequests[0]?.standing).not.toBeNull()
    expect(card.session.cardState.get().status).toEqual({ kind: 'safeHere' })
  })
})

it('Where storage is refused, a key is in the deferred request 0.3 s later, whatever happened just before', async () => {
  card.environment.storage.refused = true
  await card.connect()
  await card.type('wants')
  await card.wait(0.1)
  edit('wants an offer')
  card.session.actions.save()
  await card.wait(0.1)
  edit('wants an offer today')
  await card.wait(0.3)
  expect(JSON.stringify(card.environment.deferredRequests[0]?.standing)).toContain('wants an offer today')
})

it('Where storage is refused, words stay with the client for whom they were typed, and the next one has none', async () => {
  card.environment.storage.refused = true
  card.portal.status = { ...STATUS, campaign: true }
  card.portal.firstStatus = card.portal.status
  await card.connect()
  await card.type('wants')
  edit('wants an offer')
  card.portal.shows(LEAD)
  expect(card.cardState.text).toBe('')
  await card.wait(90)
  expect(card.portal.texts(CONTACT)).toEqual([expect.stringMatching(/\nwants an offer$/)])
  expect(card.portal.texts(LEAD)).toEqual([])
})

it('Where storage is granted, every key is journalled in its own task', async () => {
  await card.connect()
  for (const text of ['w', 'wa', 'wan']) {
    edit(text)
    expect(journalled()).toEqual([text])
  }
})

describe('Where storage is granted, keys in a long draft', () => {
  const LONG = 'The printer prints every page twice. '.repeat(80)

  beforeEach(async () => {
    await card.connect()
    await card.type(LONG)
    await card.wait(0.4)
    for (const text of [`${LONG}S`, `${LONG}Si`, LONG, `${LONG}So`]) {
      edit(text)
      expect(journalled()).toEqual([text])
      await card.wait(0.05)
    }
  })

  it('have in the journal the revision that the note has of them, and go with it', async () => {
    const [typed] = card.environment.journal.drafts()
    await card.wait(0.3)
    const [stored] = card.environment.journal.drafts()
    expect([typed?.revision, stored?.text]).toEqual([stored?.revision, `${LONG}So`])
    await card.wait(600)
    expect(card.portal.texts(CONTACT)).toEqual([expect.stringContaining('So')])
    expect(journalled()).toEqual([])
  })

  it('are all in the last request of a page that goes', () => {
    card.environment.page.happens('leave')
    expect(card.portal.writes.at(-1)).toMatchObject({ comment: expect.stringMatching(/So$/) })
  })
})

it('Where storage is granted, a long draft stands there as a whole within 0.3 s: an older version reads nothing else', async () => {
  await card.connect()
  const long = 'The printer prints every page twice. '.repeat(80)
  await card.type(long)
  await card.wait(0.3)
  const { storage } = card.environment
  const key = storage.key(1) ?? ''
  edit(`${long}Since Monday`)
  const isWhole = () => storage.getItem(key)?.includes('Since Monday')
  expect([journalled(), isWhole()]).toEqual([[`${long}Since Monday`], false])
  await card.wait(0.3)
  expect([journalled(), isWhole(), storage.length]).toEqual([[`${long}Since Monday`], true, 2])
})
