// Makes a card of the gallery from the few values of its state; everything else is that of an ordinary call.
import type { ComponentChild } from 'preact'
import type { CallStatus, CrmItem } from '../../src/note/call'
import type { NamedItem } from '../../src/ports'
import type { CardActions, CardState } from '../../src/session/cardState'
import { createCell } from '../../src/session/observable'
import { DEFAULT_SETTINGS, type Settings, type Theme } from '../../src/settings/settings'
import type { AdminText } from '../../src/text/adminText'
import { CallCardView } from '../../src/ui/card/CallCardView'
import { type GalleryState, NOW } from './galleryState'

export const ANNA: CrmItem = { type: 'CONTACT', id: 17 }
export const ACME: CrmItem = { type: 'COMPANY', id: 4 }
export const LEAD: CrmItem = { type: 'LEAD', id: 88 }
const OFFER: CrmItem = { type: 'DEAL', id: 312 }

export const CALL: CallStatus = {
  callId: 'call.1',
  number: { kind: 'known', number: '+4930123456' },
  lineName: '',
  item: ANNA,
  activityId: 51,
  bindings: [ANNA, ACME, OFFER],
  direction: 'incoming',
  state: 'connected',
  campaign: false,
}

export const CHOICES: readonly NamedItem[] = [
  { item: ANNA, name: 'Anna Berg' },
  { item: ACME, name: 'Acme GmbH' },
  { item: OFFER, name: 'Coffee machines for the new office' },
]

export const SETTINGS: Settings = {
  portal: {
    ...DEFAULT_SETTINGS.portal,
    phrases: [
      'Send the offer by e-mail',
      'Call back after the holidays',
      'Wants a technician on site as early as possible, at the latest at the end of next week',
      'Not interested',
    ],
    tags: ['Sold', 'Call again', 'Wrong number'],
  },
  own: { ...DEFAULT_SETTINGS.own, phrases: ['Greetings to the team'] },
}

export const NO_PHRASES: Settings = DEFAULT_SETTINGS

/** The call has no client. */
export const UNBOUND = { client: null, filedTo: null, choices: [] } as const

export const WORDS = `Needs 12 machines by March, budget 9 000 €.
- offer until Friday
- asks for a maintenance contract`

const TALK: CardState = {
  connection: 'connected',
  call: CALL,
  connectedAt: NOW - 192_000,
  joinedAt: NOW - 192_000,
  endedAt: null,
  client: { item: ANNA, name: 'Anna Berg' },
  storedNumber: '+49 30 123456',
  noteId: 'gallery',
  text: '',
  outcome: '',
  status: { kind: 'quiet' },
  hold: null,
  recovered: [],
  filedTo: ANNA,
  choices: CHOICES,
  created: [],
  earlier: [],
  openDeals: [],
  nextTodo: null,
  followUp: null,
  storedText: null,
  closedItems: [],
  recent: null,
  filingOf: null,
  settings: SETTINGS,
  colleagues: [],
  operator: 'Olga Operator',
  portalLanguage: 'en',
}

type Found = readonly NamedItem[] | 'looking' | null

export interface CardParts extends Partial<CardState> {
  /** What the CRM knows for the number; null: it could not be asked; `looking`: it is still being asked. */
  readonly found?: Found
}

export function card(name: string, parts: CardParts, interact?: GalleryState['interact']): GalleryState {
  const { found = [], ...cardState } = parts
  const draw = (text: AdminText, theme: Theme) => drawCard({ ...TALK, ...cardState }, found, text, theme)
  return { name: `card/${name}`, draw, ...(interact && { interact }) }
}

function drawCard(cardState: CardState, found: Found, text: AdminText, theme: Theme): ComponentChild {
  const { settings } = cardState
  const shown = createCell<CardState>({
    ...cardState,
    settings: { ...settings, own: { ...settings.own, theme } },
  })
  const nothing = () => {}
  const actions: CardActions = {
    edit: (words) => shown.set({ ...shown.get(), text: words }),
    chooseOutcome: (outcome) => shown.set({ ...shown.get(), outcome }),
    save: nothing,
    closeNow: nothing,
    stay: nothing,
    reconnect: nothing,
    retry: nothing,
    fileTo: (item) => shown.set({ ...shown.get(), filedTo: item }),
    findByNumber: () => (found === 'looking' ? new Promise(nothing) : Promise.resolve(found)),
    pickItem: async () => false,
    openItem: async () => {},
    createItem: async () => {},
    pickColleague: async () => null,
    mention: nothing,
    planFollowUp: nothing,
    undoFollowUp: nothing,
    changeOwnSettings: async () => true,
  }
  return <CallCardView cardState={shown} actions={actions} text={text} page={{ copy: () => false }} />
}
