// The card with everything that it can show beside the note: notices, earlier notes, follow-ups, the end of the call.
import type {
  CardState,
  EarlierNote,
  Filing,
  FollowUpState,
  RecoveredNote,
} from '../../src/session/cardState'
import { fakeRecent } from '../fakes/fakeRecent'
import { ACME, card, LEAD, WORDS } from './drawnCard'
import { NOW } from './galleryState'
import { DAY, HOUR, RECENT, RECOVERED } from './waitingNotes'

const ARRIVED: readonly RecoveredNote[] = RECOVERED.map((note) => ({
  ...note,
  status: { kind: 'saved', at: NOW },
}))

export const EARLIER: readonly EarlierNote[] = [
  {
    commentId: 9,
    author: 'Olga Petrova',
    isOwn: false,
    at: NOW - 8 * DAY,
    reference: 'B4TTR',
    outcome: 'Call again',
    text: 'Asked for an offer, twelve machines, wants a maintenance contract for three years and a contact in Munich.',
  },
  {
    commentId: 8,
    author: null,
    isOwn: false,
    at: NOW - 40 * DAY,
    reference: null,
    outcome: '',
    text: 'Met at the fair.',
  },
  {
    commentId: 5,
    author: 'You',
    isOwn: true,
    at: NOW - 400 * DAY,
    reference: 'AAAAA',
    outcome: 'Sold',
    text: 'First call.\nNo need yet.',
  },
]

const ENDED = {
  endedAt: NOW - 8_000,
  hold: { because: 'wanted', until: NOW + 47_000 },
  text: WORDS,
  status: { kind: 'saved', at: NOW },
} as const

const planned = (state: FollowUpState['state'], why = ''): Partial<CardState> => ({
  text: WORDS,
  status: { kind: 'saved', at: NOW },
  followUp: { deadline: NOW + 19.5 * HOUR, state, undoUntil: NOW + 6_000, why },
})

/** As an on-premise portal's filter leaves it (portal.md §8.6). */
const STORED = {
  text: WORDS,
  status: { kind: 'saved', at: NOW },
  storedText: WORDS.replace('offer', 'of fer'),
} as const
const CLOSED = [
  { item: LEAD, name: 'Anna Berg' },
  { item: ACME, name: null },
]

function refusedRecent() {
  const { recent, status } = fakeRecent(RECENT)
  status.set({ kind: 'needsYou', because: 'forbidden', why: '' })
  return recent
}

const FILING: Filing = {
  fileTo: () => {},
  findByNumber: async () => [{ item: LEAD, name: 'Request from the website' }],
  pickItem: async () => false,
  openItem: () => undefined,
}

export const busyCardStates = [
  card('wrap-up', ENDED),
  card('wrap-up-typing', { ...ENDED, status: { kind: 'safeHere' }, hold: { because: 'typing' } }),
  card('wrap-up-waiting', { ...ENDED, status: { kind: 'waitingForNetwork' } }),
  card('wrap-up-unsaved', {
    ...ENDED,
    status: { kind: 'notSafe', because: 'silent' },
    hold: { because: 'unsaved' },
  }),
  card('over-unsaved', { ...ENDED, status: { kind: 'notSafe', because: 'offline' }, hold: null }),
  card('recovered', { recovered: RECOVERED }),
  card('recovered-open', { recovered: RECOVERED }, (user) => user.press('.earlier_fold')),
  card('recovered-filing', { recovered: RECOVERED, filingOf: () => FILING }, async (user) => {
    await user.press('.earlier_fold')
    await user.press('.recovered_note:first-child [aria-haspopup="menu"]')
  }),
  card('recent', { recent: fakeRecent(RECENT).recent, text: WORDS, earlier: EARLIER }),
  card('recent-open', { recent: fakeRecent(RECENT).recent, text: WORDS }, (user) =>
    user.press('.recent_fold'),
  ),
  card('recent-note', { recent: fakeRecent(RECENT).recent, text: WORDS }, (user) =>
    user.press('[data-key="previous"]'),
  ),
  card('recent-note-refused', { recent: refusedRecent(), text: WORDS }, (user) =>
    user.press('[data-key="previous"]'),
  ),
  card('recovered-arrived', { recovered: ARRIVED }),
  card('earlier', { earlier: EARLIER, text: WORDS }),
  card('earlier-open', { earlier: EARLIER, text: WORDS }, (user) => user.press('[data-key="earlier"]')),
  card('outcome', {
    earlier: EARLIER,
    text: WORDS,
    outcome: 'Call again',
    status: { kind: 'saved', at: NOW },
  }),
  card('outcome-long', {
    outcome: 'Asked for an offer that nobody can read to its end on any card',
    text: WORDS,
  }),
  card('follow-up-undoable', planned('undoable')),
  card('follow-up-sending', planned('sending')),
  card('follow-up-planned', planned('planned')),
  card('follow-up-refused', planned('refused', 'The time is outside of the working hours.')),
  card('stored-differently', STORED),
  card('stored-differently-open', STORED, (user) => user.press('.notice > .button')),
  card('closed-items', { text: WORDS, status: { kind: 'safeHere' }, closedItems: CLOSED }),
  card('everything', {
    ...ENDED,
    ...planned('refused', 'The time is outside of the working hours.'),
    connection: 'silent',
    recovered: RECOVERED,
    earlier: EARLIER,
    storedText: WORDS,
    closedItems: CLOSED,
    status: { kind: 'notSafe', because: 'silent' },
    hold: { because: 'unsaved' },
  }),
]
