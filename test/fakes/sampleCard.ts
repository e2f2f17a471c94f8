// One ordinary card of one ordinary call, and a note that waits, so that a test of the components names only what it is
// about.

import type { CardState, NamedItem, RecoveredNote } from '../../src/session/cardState'
import { DEFAULT_SETTINGS } from '../../src/settings/settings'
import { CONTACT } from './sampleNote'

/** Epoch ms: 20 November 2026, 14:32 in the time zone of the test. */
export const NOW = new Date('2026-11-20T14:32:00').getTime()
export const ANNA: NamedItem = { item: CONTACT, name: 'Anna Berg' }

/** An incoming call of Anna Berg that the operator has answered, and of which nothing is written yet. */
export const QUIET_CARD = {
  connection: 'connected',
  call: {
    callId: 'call.1',
    number: { kind: 'known', number: '74951234567' },
    lineName: '',
    item: CONTACT,
    activityId: null,
    bindings: [],
    direction: 'incoming',
    state: 'connected',
    campaign: false,
  },
  connectedAt: null,
  joinedAt: 0,
  endedAt: null,
  client: { item: CONTACT, name: 'Anna Berg' },
  storedNumber: null,
  noteId: 'note of Anna',
  text: '',
  outcome: '',
  status: { kind: 'quiet' },
  hold: null,
  recovered: [],
  filedTo: CONTACT,
  choices: [ANNA],
  created: [],
  earlier: null,
  openDeals: [],
  nextTodo: null,
  followUp: null,
  storedText: null,
  closedItems: [],
  settings: DEFAULT_SETTINGS,
  colleagues: [],
  operator: 'Olga Operator',
  portalLanguage: 'en',
  recent: null,
  filingOf: null,
} as const satisfies CardState

/** Of an earlier call, whose client nobody knows. */
export const WAITING_NOTE: RecoveredNote = {
  id: 'a',
  reference: 'K7Q2F',
  number: '74951234567',
  startedAt: NOW,
  outcome: '',
  text: 'Wants <i>two</i>\nof them',
  item: null,
  mayStand: false,
  status: { kind: 'unfiled' },
}
