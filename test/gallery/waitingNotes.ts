// Waiting notes of earlier calls, for the states of the card and of the left menu's page.
import type { RecoveredNote } from '../../src/session/cardState'
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
