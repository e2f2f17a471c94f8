// A card on the screen for the stories of this folder: a session that behaves as the real one does (what is typed is in
// its state at once, and told of with the next change), and a record of what the operator asked for.
import { render } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'

import type { FollowUpPlan } from '../../../src/note/followUp'
import type { Colleague } from '../../../src/note/mentions'
import type { CardActions, CardState, EarlierNote } from '../../../src/session/cardState'
import { type Cell, createCell } from '../../../src/session/observable'
import { phrases as en } from '../../../src/text/card/en'
import { localize, type Text } from '../../../src/text/text'
import { CallCardView } from '../../../src/ui/card/CallCardView'
import { QUIET_CARD } from '../../fakes/sampleCard'

export const english = localize(en)

/** Of a colleague. */
export function earlierNote(text: string): EarlierNote {
  return { commentId: 1, author: 'Olga', isOwn: false, at: 0, reference: null, outcome: '', text }
}

/** `settingsKept`: whether the portal takes the operator's settings. */
export function scriptedSession(first: Partial<CardState>, settingsKept = true) {
  const published = createCell<CardState>({ ...QUIET_CARD, ...first })
  let current = published.get()
  const cardState: Cell<CardState> = {
    get: () => current,
    set(state) {
      current = state
      published.set(state)
    },
    subscribe: published.subscribe,
  }
  const edits: string[] = []
  const asked: string[] = []
  const planned: FollowUpPlan[] = []
  /** Whom the portal's picker gives, in order; nobody left: it was cancelled, and gives no answer. */
  const colleagues: Colleague[] = []
  const mentioned: Colleague[] = []
  const actions: CardActions = {
    edit(text) {
      edits.push(text)
      current = { ...current, text }
    },
    chooseOutcome(outcome) {
      asked.push(`chooseOutcome ${outcome}`)
      cardState.set({ ...cardState.get(), outcome })
    },
    save: () => asked.push('save'),
    closeNow: () => asked.push('closeNow'),
    stay: () => asked.push('stay'),
    reconnect: () => asked.push('reconnect'),
    retry: () => asked.push('retry'),
    fileTo: ({ type, id }) => asked.push(`fileTo ${type} ${id}`),
    findByNumber: async () => [],
    pickItem: async () => false,
    openItem: async ({ type, id }) => void asked.push(`openItem ${type} ${id}`),
    createItem: async (type) => void asked.push(`createItem ${type}`),
    pickColleague: () => {
      const picked = colleagues.shift()
      return picked ? Promise.resolve(picked) : new Promise(() => {})
    },
    mention(colleague) {
      mentioned.push(colleague)
    },
    planFollowUp: (followUp) => planned.push(followUp),
    undoFollowUp: () => asked.push('undoFollowUp'),
    async changeOwnSettings(own) {
      cardState.set({ ...cardState.get(), settings: { ...cardState.get().settings, own } })
      return settingsKept
    },
  }
  const dispatch = (part: Partial<CardState>) => cardState.set({ ...cardState.get(), ...part })
  return { cardState, actions, edits, asked, planned, colleagues, mentioned, dispatch }
}

export interface CardOptions {
  text?: Text
  clipboard?: boolean
  settingsKept?: boolean
  user?: Parameters<typeof userEvent.setup>[0]
}

export function showCard(
  first: Partial<CardState> = {},
  { text = english, clipboard = true, settingsKept = true, user }: CardOptions = {},
) {
  const session = scriptedSession(first, settingsKept)
  const copied: string[] = []
  const page = {
    copy: (words: string) => {
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
