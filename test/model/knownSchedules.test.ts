// @vitest-environment node
// Schedules that once broke a promise, as they were shrunk, with what was wrong with them.
import { describe, expect, it } from 'vitest'
import type { Step } from './acts'
import type { Ending } from './conclusion'
import { ENGINES, play } from './play'

type Browser = (typeof ENGINES)[number]['name']

interface Known {
  readonly name: string
  readonly browser: Browser
  readonly steps: readonly [act: string, drawn?: unknown][]
  readonly ending?: Ending
  readonly seed?: number
}

const DEAL = { type: 'DEAL', id: 3 }
const CONTACT = { type: 'CONTACT', id: 1 }
const LEAD = { type: 'LEAD', id: 2 }
const COMPANY = { type: 'COMPANY', id: 4 }

const SCHEDULES: readonly Known[] = [
  {
    name: 'two drafts of one call, the second of a page that never knew its operator: no word twice',
    browser: 'Chromium, storage allowed',
    steps: [
      ['pause', 8_060],
      ['type'],
      ['reopen'],
      ['type'],
      ['unknownOperator', 'withoutProfile'],
      ['item', CONTACT],
      ['reopen'],
    ],
  },
  {
    name: 'a note moves away from where nothing may be removed, and back: nothing is added beside what stands there',
    browser: 'Chromium, storage allowed',
    steps: [
      ['type'],
      ['pause', 21_000],
      ['forbidden', { key: CONTACT, is: true }],
      ['item', LEAD],
      ['pause', 21_000],
      ['item', CONTACT],
    ],
  },
  {
    name: 'two opening reads make a key for cookies each, the first is executed last: a follow-up is not lost',
    browser: 'Chromium, cookies alone',
    steps: [
      ['hang', 'executedLate'],
      ['item', DEAL],
      ['hang', 'swallowed'],
      ['pause', 600_000],
      ['plan'],
      ['open', { item: null, campaign: false, external: false }],
    ],
  },
  {
    name: 'a tab is closed whose last draft does not arrive, and the browser repeats its addition: one stays',
    browser: 'Firefox, storage refused',
    steps: [
      ['type'],
      ['doom', ['rateLimit', 'healthy', 'lateDuplicate', 'healthy']],
      ['save'],
      ['pause', 110],
      ['plan'],
      ['end', 'tabClosed'],
      ['open', { item: null, campaign: false }],
    ],
    seed: 1_885_248_910,
  },
  {
    name: 'signed out while the note is added, with a card beside that recovers it: the follow-up is planned once',
    browser: 'Firefox, storage refused',
    steps: [
      ['type'],
      ['plan'],
      ['bindings', { item: CONTACT, bindings: [] }],
      ['beside', CONTACT],
      ['signedOut', true],
      ['bindings', { item: CONTACT, bindings: [] }],
    ],
  },
  {
    name: 'a portal that hangs plans a follow-up late, the clock is set back: the next card removes the second one',
    browser: 'Firefox',
    steps: [
      ['plan'],
      ['beside'],
      ['setBack', 600_000],
      ['open', { item: CONTACT, campaign: false }],
      ['plan'],
      ['hang', 'executedLate'],
      ['pause', 8_060],
    ],
  },
  {
    name: 'a move that hangs is taken back and lands a minute later: the note is moved back in time',
    browser: 'Firefox',
    steps: [['type'], ['pause', 8_060], ['hang', 'executedLate'], ['fileTo', DEAL], ['fileTo', CONTACT]],
  },
  {
    name: 'a page dies while its note moves back and forth: the colleague’s word that the move kept stays kept',
    browser: 'Firefox',
    steps: [
      ['type'],
      ['pause', 21_000],
      ['fileTo', COMPANY],
      ['fileTo', CONTACT],
      ['open', { item: null, campaign: false }],
      ['someoneEdits', 0],
    ],
    seed: -836882693,
  },
  {
    name: 'a page dies with a full storage: the older entry does not plan the follow-up at the former client',
    browser: 'Chromium, storage allowed',
    steps: [
      ['pause', 8_000],
      ['doom', ['healthy']],
      ['plan'],
      ['doom', ['healthy', 'late']],
      ['quota', true],
      ['item', LEAD],
      ['open', { item: null, campaign: false }],
    ],
  },
  {
    name: 'a full storage keeps a draft where its operator was not known yet: the next card goes on with it all the same',
    browser: 'Chromium, storage allowed',
    steps: [
      ['doom', ['empty']],
      ['pause', 2_100],
      ['item', DEAL],
      ['type'],
      ['reopen'],
      ['quota', true],
      ['item', CONTACT],
    ],
  },
  {
    name: 'words of an external call become safe with its end: the card that was held for them stays under the last key',
    browser: 'Firefox',
    steps: [
      ['quota', true],
      ['open', { item: CONTACT, campaign: false, external: true }],
      ['outcome', ''],
      ['quota', false],
      ['end', 'remote'],
    ],
  },
  {
    name: 'a tab is closed while the portal is given a rest: the follow-up is stored all the same',
    browser: 'Firefox, storage refused',
    steps: [
      ['doom', ['html502', 'healthy', 'htmlAfterCommit', 'reset', 'healthy']],
      ['plan'],
      ['pause', 8_000],
      ['item', DEAL],
      ['pause', 5_100],
      ['end', 'tabClosed'],
    ],
    seed: 1442225588,
  },
  {
    name: 'a call’s card is raised anew and writes before it can read: nothing that it wrote is a colleague’s',
    browser: 'Chromium, storage refused',
    steps: [
      ['type'],
      ['pause', 5_100],
      ['doom', ['healthy', 'healthy', 'rateLimit', 'slow']],
      ['doom', ['operationLimit', 'empty', 'healthy']],
      ['reopen'],
      ['reopen'],
      ['type'],
      ['save'],
      ['pause', 66_000],
    ],
  },
  {
    name: 'a tab is closed after a browser’s copy of the addition is on its way: the draft is stored for the lookup',
    browser: 'Firefox, storage refused',
    steps: [['type'], ['doom', ['lateDuplicate']], ['pause', 21_000], ['type'], ['end', 'tabClosed']],
  },
  {
    name: 'a browser puts the text before the last one back: it is replaced again',
    browser: 'Firefox, storage refused',
    steps: [
      ['doom', ['healthy', 'healthy', 'healthy', 'healthy', 'lateDuplicate']],
      ['beside'],
      ['open', { item: CONTACT, campaign: false }],
      ['type'],
      ['pause', 66_000],
      ['type'],
      ['blur'],
      ['type'],
    ],
  },
  {
    name: 'another card has just written what this one finds as a draft and as a comment: it is said once',
    browser: 'Chromium, storage refused',
    steps: [
      ['type'],
      ['end', 'crashed'],
      ['doom', ['reset']],
      ['doom', ['html502']],
      ['reopen'],
      ['beside'],
      ['beside'],
    ],
  },
  {
    name: 'two cards went on from one draft, which is in the options twice: neither overwrites the other’s words',
    browser: 'Chromium, storage refused',
    steps: [
      ['type'],
      ['reopen'],
      ['type'],
      ['hang', 'executedLate'],
      ['pause', 8_060],
      ['type'],
      ['reopen'],
      ['type'],
    ],
  },
  {
    name: 'signed out before a follow-up goes that another card plans meanwhile: it is planned once',
    browser: 'Firefox, storage refused',
    steps: [
      ['plan'],
      ['open', { item: null, campaign: false }],
      ['beside'],
      ['signedOut', true],
      ['bindings', { item: CONTACT, bindings: [] }],
      ['pause', 8_000],
    ],
    seed: -298614775,
  },
  {
    name: 'a follow-up of a page that crashed is found after another one was planned: a third one replaces only that',
    browser: 'Chromium, storage refused',
    steps: [
      ['plan'],
      ['end', 'crashed'],
      ['doom', ['rateLimitWithoutCors']],
      ['reopen'],
      ['plan'],
      ['doom', ['healthy', 'expiredToken', 'expiredToken']],
      ['pause', 21_000],
      ['plan'],
    ],
  },
  {
    name: 'a move lands late although it was taken back, and a follow-up is planned meanwhile: it is mended in time',
    browser: 'Firefox, storage refused',
    steps: [
      ['type'],
      ['pause', 8_000],
      ['hang', 'executedLate'],
      ['item', DEAL],
      ['item', CONTACT],
      ['plan'],
    ],
  },
  {
    name: 'a card and one beside it find each other’s half of a note at once, before one has read the first half: no word twice',
    browser: 'Chromium, storage refused',
    steps: [
      ['type'],
      ['pause', 8_000],
      ['doom', ['healthy', 'healthy', 'late', 'htmlAfterCommit']],
      ['type'],
      ['reopen'],
      ['type'],
      ['beside'],
    ],
  },
  {
    name: 'a note of today is edited, and opened again while the portal cannot be asked: the words of before are in it',
    browser: 'Chromium, storage refused',
    steps: [
      ['type'],
      ['open', { item: CONTACT, campaign: true, external: false }],
      ['end', 'remote'],
      ['recent', false],
      ['pause', 600_000],
      ['doom', ['reset', 'twice', 'healthy']],
      ['recent', false],
    ],
  },
  {
    name: 'a card beside finds the draft of one that could not read yet, and adds it: no word twice when that one reads',
    browser: 'Firefox, storage refused',
    steps: [
      ['open', { item: LEAD, campaign: true, external: false }],
      ['doom', ['healthy', 'htmlAfterCommit']],
      ['doom', ['reset', 'rateLimitWithoutCors', 'rateLimitWithoutCors']],
      ['type'],
      ['item', CONTACT],
      ['plan'],
      ['pause', 8_000],
      ['type'],
      ['beside'],
    ],
  },
  {
    name: 'a card beside recovers a draft while its page goes on with it and goes: the newer one is not cleared with the older',
    browser: 'Chromium, storage refused',
    steps: [
      ['type'],
      ['beside'],
      ['doom', ['rateLimit']],
      ['pause', 5_100],
      ['item', CONTACT],
      ['type'],
      ['switchTab'],
      ['item', DEAL],
      ['type'],
      ['end', 'removed'],
    ],
  },
  {
    name: 'the portal loses a draft without a client to one of the card beside it: it goes there once more as its card closes',
    browser: 'Firefox, storage refused',
    steps: [['type'], ['item', DEAL], ['beside'], ['type'], ['switchTab'], ['item', CONTACT]],
  },
  {
    name: 'the last call is a chosen outcome alone, this one had an outcome that was taken back: words typed into the last one are its own',
    browser: 'Chromium, storage refused',
    steps: [
      ['outcome', ''],
      ['open', { item: null, campaign: false, external: false }],
      ['outcome', ''],
      ['outcome'],
      ['pause', 110],
      ['recent', false],
    ],
  },
  {
    name: 'a card moves its note as its page goes, and replaces what the one beside it is just adding to it: the next card has both',
    browser: 'Chromium, storage refused',
    steps: [
      ['type'],
      ['beside'],
      ['pause', 8_000],
      ['recent', false],
      ['switchTab'],
      ['item', DEAL],
      ['end', 'removed'],
    ],
  },
  {
    name: 'a note that stands at the client before is added for the next one before it was read: it stands there alone',
    browser: 'Firefox',
    steps: [
      ['type'],
      ['pause', 600_000],
      ['doom', ['rateLimitWithoutCors']],
      ['item', { type: 'DEAL', id: 3 }],
      ['reopen'],
      ['blur'],
      ['type'],
    ],
  },
  {
    name: 'the browser repeats a follow-up, and the call goes on to a client who may not be read: it is planned once',
    browser: 'Chromium, storage refused',
    steps: [
      ['forbidden', { key: CONTACT, is: true }],
      ['bindings', { item: LEAD, bindings: [] }],
      ['plan'],
      ['doom', ['twice']],
      ['pause', 8_060],
      ['item', CONTACT],
    ],
  },
]

/** Of outcomes; each had an older one in the end. */
const OUTCOMES: readonly Known[] = [
  {
    name: 'a colleague writes below an outcome that is replaced: the newer one stays',
    browser: 'Chromium, storage allowed',
    steps: [
      ['pause', 700],
      ['outcome', ''],
      ['pause', 600_000],
      ['outcome', ''],
      ['someoneEdits', 0],
    ],
  },
  {
    name: 'a colleague writes into a note that moves and gets another outcome: the newer one stays',
    browser: 'Chromium, storage refused',
    steps: [
      ['unknownOperator', 'withoutProfile'],
      ['outcome', ''],
      ['pause', 600_000],
      ['fileTo', DEAL],
      ['outcome', ''],
      ['open', { item: null, campaign: false, external: false }],
      ['pause', 700],
      ['someoneEdits', 0],
    ],
    ending: 'abrupt',
  },
  {
    name: 'a card without storage chooses another outcome before it has read the note: the newer one stays',
    browser: 'Chromium, storage refused',
    steps: [
      ['outcome', ''],
      ['doom', ['healthy', 'healthy', 'healthy', 'operationLimit']],
      ['type'],
      ['reopen'],
      ['outcome', ''],
      ['blur'],
    ],
  },
  {
    name: 'a card that does not learn who the operator is adds a second note: its newer outcome stays',
    browser: 'Chromium, storage allowed',
    steps: [
      ['pause', 700],
      ['outcome', ''],
      ['pause', 21_000],
      ['reopen'],
      ['unknownOperator', 'withoutProfile'],
      ['outcome', ''],
      ['pause', 21_000],
    ],
  },
  {
    name: 'two cards that found nothing leave a draft with an outcome each, and a third one sees to both: the newer stays',
    browser: 'Chromium, storage refused',
    steps: [
      ['outcome', ''],
      ['reopen'],
      ['outcome', ''],
      ['open', { item: null, campaign: false, external: false }],
    ],
    ending: 'abrupt',
  },
  {
    name: 'a card that had not read the note adds an outcome and takes it back as its tab is closed: none stays',
    browser: 'Firefox, storage refused',
    steps: [
      ['type'],
      ['reopen'],
      ['outcome', ''],
      ['blur'],
      ['outcome'],
      ['end', 'tabClosed'],
      ['open', { item: null, campaign: false, external: false }],
    ],
  },
]

describe('A schedule that once broke a promise keeps it now', () => {
  it.each([...SCHEDULES, ...OUTCOMES])(
    '$browser: $name',
    async ({ browser, steps, ending = 'patient', seed = 0 }) => {
      const engine = ENGINES.find(({ name }) => name === browser)
      if (!engine) throw new Error(`No browser is called ${browser}`)
      const played: Step[] = steps.map(([act, drawn = null]) => ({ act, drawn }))
      const { sentences, report } = await play(engine, played, ending, seed)
      expect([...sentences], report.join('\n')).toEqual([])
    },
  )
})
