// The card's head by itself: who is on the line and where the note goes, with a record of what was asked for.
import { cleanup, render } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/note/settings'
import type { NamedItem } from '../../../src/ports'
import type { CardActions, CardState } from '../../../src/session/cardState'
import { phrases as en } from '../../../src/text/card/en'
import { localize } from '../../../src/text/text'
import { Caller } from '../../../src/ui/card/Caller/Caller'

afterEach(cleanup)

export const CONTACT = { type: 'CONTACT', id: 17 } as const
export const DEAL = { type: 'DEAL', id: 31 } as const
export const LEAD = { type: 'LEAD', id: 22 } as const

export const callerFace: CardState = {
  connection: 'connected',
  call: {
    callId: 'call.1',
    number: { kind: 'known', number: '74951234567' },
    lineName: '',
    item: CONTACT,
    activityId: null,
    bindings: [DEAL],
    direction: 'incoming',
    state: 'connected',
    campaign: false,
  },
  connectedAt: null,
  endedAt: null,
  client: { item: CONTACT, name: 'Anna Berg' },
  noteId: 'note of Anna',
  text: '',
  status: { kind: 'quiet' },
  closesAt: null,
  recovered: [],
  filedTo: CONTACT,
  choices: [
    { item: CONTACT, name: 'Anna Berg' },
    { item: DEAL, name: 'Ten printers' },
  ],
  earlier: null,
  followUp: null,
  storedText: null,
  closedItems: [],
  settings: DEFAULT_SETTINGS,
}

export function showCaller(first: Partial<CardState> = {}) {
  const asked: string[] = []
  /** What the searches by number give, in turn. */
  const searches: (readonly NamedItem[] | null | Promise<readonly NamedItem[] | null>)[] = []
  const note = (what: string) => void asked.push(what)
  const actions: CardActions = {
    edit: () => note('edit'),
    save: () => note('save'),
    saveAndClose: () => note('saveAndClose'),
    stay: () => note('stay'),
    reconnect: () => note('reconnect'),
    retry: () => note('retry'),
    fileTo: ({ type, id }) => note(`fileTo ${type} ${id}`),
    findByNumber: async () => {
      note('findByNumber')
      const [next = [], ...later] = searches.splice(0)
      searches.push(...later)
      return next
    },
    pickItem: async () => {
      note('pickItem')
      return false
    },
    openItem: ({ type, id }) => note(`openItem ${type} ${id}`),
    planFollowUp: () => note('planFollowUp'),
    undoFollowUp: () => note('undoFollowUp'),
    changeOwnSettings: async () => true,
  }
  const card = (cardState: Partial<CardState>) => (
    <>
      <Caller cardState={{ ...callerFace, ...cardState }} actions={actions} text={localize(en)} />
      <textarea aria-label="Note" />
    </>
  )
  const screen = render(card(first))
  const dispatch = (cardState: Partial<CardState>) => screen.rerender(card({ ...first, ...cardState }))
  return { ...screen, asked, searches, dispatch, user: userEvent.setup() }
}
