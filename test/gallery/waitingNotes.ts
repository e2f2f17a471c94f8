// Waiting notes of earlier calls, for the states of the card and of the left menu's page.
import type { RecentNote, RecoveredNote } from '../../src/session/cardState'
import { NOW } from './galleryState'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR

export const RECOVERED: readonly RecoveredNote[] = [
  {
    id: 'one',
    reference: 'K7Q2F',
    number: '+4930987654',
    startedAt: NOW - 2 * HOUR,
    outcome: 'Call again',
    text: 'Wants to know whether the delivery can come on Saturday.\nCall back before four.',
    status: { kind: 'needsYou', because: 'forbidden', why: '' },
    item: { type: 'DEAL', id: 312 },
    mayStand: false,
  },
  {
    id: 'two',
    reference: 'M3XWA',
    number: '',
    startedAt: NOW - DAY,
    outcome: '',
    text: 'Withheld number, asks for opening hours.',
    status: { kind: 'unfiled' },
    item: null,
    mayStand: false,
  },
]

/** Today's notes, of which one waits. */
export const RECENT: readonly RecentNote[] = [
  {
    reference: 'P4U2S',
    item: { type: 'CONTACT', id: 19 },
    name: 'Paul Ode · Acme Industrial Machines and Spare Parts GmbH',
    number: '',
    at: NOW - 0.2 * HOUR,
    text: 'Wants an offer for twelve machines until Friday, with a maintenance contract for three years.\n- call back',
    outcome: 'Call back',
    status: null,
  },
  {
    reference: 'M3XWA',
    item: null,
    name: null,
    number: '+4930987654',
    at: NOW - 0.5 * HOUR,
    text: 'Asks for opening hours.',
    outcome: '',
    status: { kind: 'unfiled' },
  },
  {
    reference: 'L3A4D',
    item: { type: 'LEAD', id: 312 },
    name: null,
    number: '',
    at: NOW - HOUR,
    text: 'يطلب عرضًا قبل يوم الجمعة',
    outcome: '',
    status: null,
  },
]
