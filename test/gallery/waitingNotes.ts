// Notes of earlier calls that wait, for the card and for the left menu.
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
    text: 'Withheld number, asks for opening hours.',
    status: { kind: 'unfiled' },
    item: null,
    mayStand: false,
  },
]
