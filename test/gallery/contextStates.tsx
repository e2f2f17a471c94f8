// What stands beside the note: open deals, the next to-do, earlier notes with their search; and what a form of the
// portal has left.
import { EARLIER } from './busyCardStates'
import { ACME, ANNA, CALL, card, LEAD, UNBOUND, WORDS } from './drawnCard'
import { NOW } from './galleryState'

const deal = (id: number, name: string | null, stage: string | null, amount: number, currency: string) => ({
  item: { type: 'DEAL', id } as const,
  name,
  stage,
  sum: amount ? { amount, currency } : null,
})
const DEALS = [
  deal(312, 'Coffee machines for the new office', 'Offer sent', 11_996.6, 'EUR'),
  deal(
    311,
    `Maintenance ${'with all options '.repeat(5)}`,
    `Waiting ${'for the board '.repeat(5)}`,
    1e9,
    'VND',
  ),
  deal(310, 'عقد الصيانة', 'التفاوض', 900, 'Points'),
  deal(309, null, null, 0, ''),
]
const TODO = { title: 'Send the offer and ask for the delivery address', deadline: NOW + 3 * 86_400_000 }
const ALL = { text: WORDS, earlier: EARLIER, openDeals: DEALS, nextTodo: TODO }

export const contextStates = [
  card('context', ALL),
  card('context-open', ALL, async (user) => {
    if (document.querySelector('details')) await user.press('[data-key="earlier"]')
  }),
  card('context-search', ALL, async (user) => {
    if (document.querySelector('details')) await user.press('[data-key="earlier"]')
    await user.type('er', '.history_search input')
    document.querySelector('.history_search')?.scrollIntoView()
  }),
  card('context-deals', { text: WORDS, openDeals: DEALS.slice(0, 1) }),
  card('context-todo', { nextTodo: TODO }),
  card('created', {
    ...UNBOUND,
    text: WORDS,
    status: { kind: 'unfiled' },
    call: { ...CALL, item: null, bindings: [] },
    created: [
      { item: { ...ANNA, id: 40 }, name: 'Anna Berg' },
      { item: LEAD, name: `Request ${'from the website '.repeat(6)}` },
      { item: ACME, name: null },
    ],
  }),
]
