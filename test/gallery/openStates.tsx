// The card with each of its lists, menus and dialogs open.
import { ACME, ANNA, CALL, card, LEAD, NO_PHRASES, UNBOUND, WORDS } from './drawnCard'

const FOUND = [
  { item: LEAD, name: 'Request from the website' },
  { item: { ...ACME, id: 41 }, name: null },
  { item: { ...ACME, id: 42 }, name: `Acme ${'Subsidiary '.repeat(12)}` },
]
/** An incoming call that names no deal: five are open at the client (portal.md §8.5). */
const DEALS = {
  text: WORDS,
  call: { ...CALL, bindings: [] },
  filedTo: { type: 'DEAL', id: 316 },
  choices: [
    { item: ANNA, name: 'Anna Berg' },
    ...['Maintenance', `Offer ${'with options '.repeat(12)}`, null, 'Spare parts', 'عقد الصيانة'].map(
      (name, at) => ({ item: { type: 'DEAL', id: 316 - at } as const, name }),
    ),
  ],
} as const
const NOBODY = {
  ...UNBOUND,
  text: WORDS,
  status: { kind: 'unfiled' },
  call: { ...CALL, item: null, bindings: [] },
} as const

const COLLEAGUES = [
  { id: 8, name: 'Boris Orlov' },
  { id: 9, name: `Olga ${'von und zu '.repeat(9)}` },
]

export const openStates = [
  card('filing-open', { text: WORDS, found: FOUND }, (user) => user.press('[data-key="filing"]')),
  card('filing-deals-open', { ...DEALS, found: FOUND }, (user) => user.press('[data-key="filing"]')),
  card('filing-looking-open', { ...NOBODY, found: 'looking' }, (user) => user.press('[data-key="filing"]')),
  card('filing-nothing-open', { ...NOBODY, found: [] }, (user) => user.press('[data-key="filing"]')),
  card('filing-failed-open', { text: WORDS, found: null }, (user) => user.press('[data-key="filing"]')),
  card('phrases-open', { text: 'Asked for the price.\n' }, (user) => user.type('/')),
  card('phrases-at-the-end-open', { text: 'Line\n'.repeat(40) }, (user) => user.type('/ca')),
  card('phrases-none-open', { settings: NO_PHRASES }, (user) => user.press('[data-key="phrases"]')),
  card('tags-open', { text: WORDS }, (user) => user.press('[data-key="tags"]')),
  card('colleagues-open', { text: WORDS, colleagues: COLLEAGUES }, (user) => user.type('\n@')),
  card('times-open', { text: WORDS }, (user) => user.type('\n>')),
  card('follow-up-open', { text: WORDS }, (user) => user.press('[data-key="followUp"]')),
  card('menu-open', { text: WORDS }, (user) => user.press('[data-key="menu"]')),
  card('shortcuts-open', { text: WORDS }, (user) => user.key('/', { ctrlKey: true })),
]
