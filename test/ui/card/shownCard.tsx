// A card on the screen for the stories of this folder: a session that behaves as cardFace.ts promises (edits are
// taken in at once), and a record of what the operator asked for.
import { cleanup, render } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/note/settings'
import type { CardActions, CardState, EarlierNote } from '../../../src/session/cardState'
import { createCell } from '../../../src/session/observable'
import { phrases as en } from '../../../src/text/card/en'
import { localize, type Text } from '../../../src/text/text'
import { CallCardView } from '../../../src/ui/card/CallCardView'

afterEach(cleanup)

export const english = localize(en)
export const NOW = new Date('2026-11-20T14:32:00').getTime()

export const quietFace: CardState = {
  connection: 'connected',
  call: {
    callId: 'call.1',
    number: { kind: 'known', number: '74951234567' },
    lineName: '',
    item: { type: 'CONTACT', id: 17 },
    activityId: null,
    bindings: [],
    direction: 'incoming',
    state: 'connected',
    campaign: false,
  },
  connectedAt: null,
  endedAt: null,
  client: { item: { type: 'CONTACT', id: 17 }, name: 'Anna Berg' },
  noteId: 'note of Anna',
  text: '',
  status: { kind: 'quiet' },
  closesAt: null,
  recovered: [],
  filedTo: { type: 'CONTACT', id: 17 },
  choices: [{ item: { type: 'CONTACT', id: 17 }, name: 'Anna Berg' }],
  earlier: null,
  followUp: null,
  storedText: null,
  closedItems: [],
  settings: DEFAULT_SETTINGS,
}

/** Of a colleague. */
export function earlierNote(text: string): EarlierNote {
  return { commentId: 1, author: 'Olga', isOwn: false, at: 0, reference: null, text }
}

/** `settingsKept`: whether the portal takes the operator's settings. */
export function scriptedSession(first: Partial<CardState>, settingsKept = true) {
  const cardState = createCell<CardState>({ ...quietFace, ...first })
  const edits: string[] = []
  const asked: string[] = []
  const planned: { deadline: number; title: string }[] = []
  const actions: CardActions = {
    edit(text) {
      edits.push(text)
      cardState.set({ ...cardState.get(), text })
    },
    save: () => asked.push('save'),
    saveAndClose: () => asked.push('saveAndClose'),
    stay: () => asked.push('stay'),
    reconnect: () => asked.push('reconnect'),
    retry: () => asked.push('retry'),
    fileTo: ({ type, id }) => asked.push(`fileTo ${type} ${id}`),
    findByNumber: async () => [],
    pickItem: async () => false,
    openItem: ({ type, id }) => asked.push(`openItem ${type} ${id}`),
    planFollowUp: (followUp) => planned.push(followUp),
    undoFollowUp: () => asked.push('undoFollowUp'),
    async changeOwnSettings(own) {
      cardState.set({ ...cardState.get(), settings: { ...cardState.get().settings, own } })
      return settingsKept
    },
  }
  const dispatch = (part: Partial<CardState>) => cardState.set({ ...cardState.get(), ...part })
  return { cardState, actions, edits, asked, planned, dispatch }
}

export interface Surroundings {
  text?: Text
  clipboard?: boolean
  settingsKept?: boolean
  user?: Parameters<typeof userEvent.setup>[0]
}

export function showCard(
  first: Partial<CardState> = {},
  { text = english, clipboard = true, settingsKept = true, user }: Surroundings = {},
) {
  const session = scriptedSession(first, settingsKept)
  const copied: string[] = []
  const page = {
    copy: async (words: string) => {
      if (clipboard) copied.push(words)
      return clipboard
    },
  }
  const screen = render(
    <CallCardView cardState={session.cardState} actions={session.actions} text={text} page={page} />,
  )
  const field = screen.getByRole('textbox', { name: text.editor.label }) as HTMLTextAreaElement
  return { ...session, ...screen, field, copied, page, user: userEvent.setup(user) }
}
