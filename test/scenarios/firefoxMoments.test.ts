// The moments at which a card may end, and the calls in which it may, in Firefox: while a write is on its way or
// waits, before the client or the portal is known, in a campaign, with two operators at one machine.
import type { Frame } from 'puppeteer-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DrivenFirefox, openFirefox, showsCaller } from './firefoxDriver'
import {
  ANNA,
  asked,
  endUnheard,
  IVAN,
  inTheEnd,
  showsStatus,
  timelines,
  timesAsked,
  typeNote,
  waitingWords,
} from './firefoxStory'

const ADD = 'crm.timeline.comment.add'
const UPDATE = 'crm.timeline.comment.update'
const OLGA = 2
const EMILE = 3

let driven: DrivenFirefox

beforeEach(async () => {
  driven = await openFirefox()
})
afterEach(() => driven.close())

const save = (frame: Frame) => frame.locator('[data-key="save"]').click()

test('the card ends in the pause before the first write', async () => {
  const frame = await driven.card(ANNA)
  await typeNote(frame, 'call back on Monday')
  await showsStatus(frame, 'Draft saved')
  await driven.host('hangUp')
  await inTheEnd(driven, { 'CONTACT:17': ['call back on Monday'] })
})

test('the card ends while the first write is on its way and more words were typed', async () => {
  const frame = await driven.card(ANNA)
  driven.portal.core.fault({ kind: 'slow', delayMs: 3_000, methods: [ADD] })
  await typeNote(frame, 'one')
  await save(frame)
  await asked(driven.portal, ADD)
  await typeNote(frame, ' two')
  await driven.host('hangUp')
  await inTheEnd(driven, { 'CONTACT:17': ['one two'] })
})

test('the card ends while an update is on its way and more words were typed', async () => {
  const frame = await driven.card(ANNA)
  await typeNote(frame, 'one')
  await save(frame)
  await showsStatus(frame, 'Saved')
  driven.portal.core.fault({ kind: 'slow', delayMs: 3_000, methods: [UPDATE] })
  await typeNote(frame, ' two')
  await save(frame)
  await asked(driven.portal, UPDATE)
  await typeNote(frame, ' three')
  await driven.host('hangUp')
  await inTheEnd(driven, { 'CONTACT:17': ['one two three'] })
})

test('the card ends while the note waits for a portal that answers with error pages', async () => {
  driven.portal.core.fault({ kind: 'html502', methods: [ADD], cors: true })
  const frame = await driven.card(ANNA)
  await typeNote(frame, 'the contract ends in May')
  await save(frame)
  await showsStatus(frame, 'Checking')
  expect(timelines(driven.portal)).toEqual({})
  await driven.host('hangUp')
  await inTheEnd(driven, { 'CONTACT:17': ['the contract ends in May'] })
})

test('the card ends after a write whose answer was lost: it stands once, although Firefox sent it again', async () => {
  // On a connection used before, Firefox repeats by itself what got no answer (sdk.md §2: so does Chromium).
  driven.portal.core.fault({ kind: 'lostAnswer', methods: [ADD] })
  const frame = await driven.card(ANNA)
  await typeNote(frame, 'prefers e-mail')
  await save(frame)
  await asked(driven.portal, ADD)
  await driven.host('hangUp')
  await inTheEnd(driven, { 'CONTACT:17': ['prefers e-mail'] })
})

test('writes land after the next card has looked the note up and added it again: a card a minute later leaves one', async () => {
  const words = 'wants a copy of the invoice'
  const { core } = driven.portal
  const remove = core.fault({ kind: 'late', delayMs: 4_000, methods: [ADD] })
  const frame = await driven.card(ANNA)
  await typeNote(frame, words)
  await save(frame)
  await asked(driven.portal, ADD)
  await driven.host('hangUp')
  remove()
  const tooMany = timesAsked(driven.portal, ADD) + 1
  await driven.card(IVAN)
  await expect.poll(() => core.commentsAt('CONTACT', 17).length, { timeout: 10_000 }).toBe(tooMany)
  await driven.host('close')
  await driven.page.evaluateOnNewDocument(() => {
    const now = Date.now
    Date.now = () => now() + 61_000
  })
  await inTheEnd(driven, { 'CONTACT:17': [words] })
})

test('20 000 characters of Cyrillic are pasted and the operator hangs up at once', async () => {
  const words = `${'Клиент просит скидку, ждёт ответа. '.repeat(600).slice(0, 19_999)}!`
  const frame = await driven.card(ANNA)
  await frame.focus('#note')
  await frame.evaluate((pasted) => document.execCommand('insertText', false, pasted), words)
  await driven.host('hangUp')
  await inTheEnd(driven, { 'CONTACT:17': [words] })
})

test('a lead is created during the call; the words of before and after go to it', async () => {
  const frame = await driven.card({ item: null, number: '442079460000', caller: '442079460000' })
  await typeNote(frame, 'new to us,')
  await showsStatus(frame, 'once this call has a client')
  await driven.host('changeEntity', { type: 'LEAD', id: 21 })
  await showsCaller(frame, 'Lead from a call')
  await typeNote(frame, ' wants a visit')
  await driven.host('hangUp')
  await inTheEnd(driven, { 'LEAD:21': ['new to us, wants a visit'] })
})

test('a call that never has a client: its words wait, complete, on the next card and on the home page', async () => {
  const frame = await driven.card({ item: null, number: '442079460999', caller: '442079460999' })
  await typeNote(frame, 'would not say the name')
  await driven.host('hangUp')
  await inTheEnd(driven, {}, ['would not say the name'])
  await driven.host('close')
  await driven.host('openApp', 'home')
  const home = await driven.frame()
  await expect.poll(() => waitingWords(home), { timeout: 10_000 }).toEqual(['would not say the name'])
})

test('words typed while the portal has not answered at all are kept, and wait', async () => {
  await driven.vary({ silent: true })
  await driven.host('call', ANNA)
  const frame = await driven.frame()
  await frame.waitForSelector('.tools')
  await typeNote(frame, 'typed into the silence')
  await driven.host('hangUp')
  await driven.vary({ silent: false })
  await inTheEnd(driven, {}, ['typed into the silence'])
})

test('a campaign moves on at the last keystroke, and the operator leaves at the last keystroke again', async () => {
  await driven.host('startCampaign', [ANNA.item, IVAN.item])
  await driven.host('selectTab', 'ours')
  const frame = await driven.frame()
  await showsCaller(frame, ANNA.caller)
  await typeNote(frame, 'for Anna')
  await driven.host('selectClient', 1)
  await showsCaller(frame, IVAN.caller)
  await typeNote(frame, 'for Ivan')
  await driven.host('close')
  await inTheEnd(driven, { 'CONTACT:17': ['for Anna'], 'CONTACT:19': ['for Ivan'] })
})

test('a campaign dials, and the operator hangs up and closes over the second client’s words', async () => {
  await driven.host('startCampaign', [ANNA.item, IVAN.item])
  await driven.host('selectTab', 'ours')
  const frame = await driven.frame()
  await showsCaller(frame, ANNA.caller)
  await driven.host('dial')
  await typeNote(frame, 'Anna said yes')
  await driven.host('hangUp')
  await driven.host('selectClient', 1)
  await driven.host('dial')
  await showsCaller(frame, IVAN.caller)
  await typeNote(frame, 'Ivan said no')
  await driven.host('hangUp')
  await driven.host('close')
  await inTheEnd(driven, { 'CONTACT:17': ['Anna said yes'], 'CONTACT:19': ['Ivan said no'] })
})

test('two operators at one machine: neither sees or sends what the other has typed', async () => {
  const { core } = driven.portal
  await driven.vary({ userId: OLGA })
  await typeNote(await driven.card(ANNA), 'Olga’s secret')
  await endUnheard(driven)
  await driven.vary({ userId: EMILE })
  await inTheEnd(driven, {})
  await typeNote(await driven.frame(), 'Émile’s own')
  await endUnheard(driven, 'close')
  await driven.vary({ userId: OLGA })
  await inTheEnd(driven, { 'CONTACT:17': ['Olga’s secret'] })
  await driven.host('close')
  await driven.vary({ userId: EMILE })
  await inTheEnd(driven, { 'CONTACT:17': ['Olga’s secret'], 'CONTACT:19': ['Émile’s own'] })
  const authors = core.state.comments.map(({ authorId }) => authorId)
  expect(authors).toEqual([OLGA, EMILE])
})

test('two cards in two tabs find the same words, one as it is seen after the other: they are filed once', async () => {
  await typeNote(await driven.card(ANNA), 'found twice')
  await endUnheard(driven)
  driven.portal.core.clearFaults()
  const first = driven.page
  await driven.newTab()
  await driven.host('call', IVAN)
  for (const tab of [driven.page, first]) {
    driven.page = tab
    // A card that nobody sees asks for nothing.
    await tab.bringToFront()
    await showsCaller(await driven.frame(), IVAN.caller)
  }
  await driven.host('close')
  await inTheEnd(driven, { 'CONTACT:17': ['found twice'] })
})
