// The card with every kind of call and client, and with unusual content in the editor.
import { NOTE_LIMIT } from '../../src/note/note'
import { ANNA, CALL, card, UNBOUND, WORDS } from './drawnCard'
import { NOW } from './galleryState'

const ENDLESS = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft '.repeat(4)
const HOSTILE = '<img src=x onerror=alert(1)> &amp; "Robert\'); DROP TABLE \u202e evil'

export const cardStates = [
  card('connecting', {
    ...UNBOUND,
    connection: 'connecting',
    call: null,
    connectedAt: null,
    earlier: null,
  }),
  card('silent', {
    ...UNBOUND,
    connection: 'silent',
    call: null,
    connectedAt: null,
    earlier: null,
    text: WORDS,
  }),
  card('ringing', { call: { ...CALL, state: 'connecting' }, connectedAt: null }),
  card('talking', { text: WORDS, status: { kind: 'safeHere' } }),
  card('outgoing', { call: { ...CALL, direction: 'outgoing' }, connectedAt: NOW - 3_723_000 }),
  card('unbound', { ...UNBOUND, call: { ...CALL, item: null, bindings: [] } }),
  card('withheld', {
    ...UNBOUND,
    call: { ...CALL, number: { kind: 'withheld' }, item: null, bindings: [], direction: 'callback' },
  }),
  card('unknown-number', { call: { ...CALL, number: { kind: 'unknown' } } }),
  card('campaign', {
    call: { ...CALL, callId: '', campaign: true, direction: 'outgoing', state: 'idle' },
    connectedAt: null,
  }),
  card('hostile-name', {
    client: { item: ANNA, name: HOSTILE },
    choices: [{ item: ANNA, name: HOSTILE }],
    text: HOSTILE,
  }),
  card('endless-name', {
    client: { item: ANNA, name: ENDLESS },
    choices: [{ item: ANNA, name: ENDLESS }],
    call: {
      ...CALL,
      number: { kind: 'known', number: 'sip:anna.berg.extension.12345678901234567890@sip.example.com' },
    },
    text: ENDLESS.replaceAll(' ', ''),
    status: { kind: 'needsYou', because: 'rejected', why: ENDLESS.replaceAll(' ', '') },
  }),
  card('right-to-left-name', { client: { item: ANNA, name: 'שירה לוי' }, text: 'היא מבקשת הצעת מחיר' }),
  card('limit', { text: WORDS.padEnd(NOTE_LIMIT - 37, '.') }),
  card('limit-refused', { text: WORDS.padEnd(NOTE_LIMIT, '.') }, (user) => user.type('!')),
]
