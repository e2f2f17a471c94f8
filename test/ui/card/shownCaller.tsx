// The card's head by itself: who is on the line and where the note goes, with a record of what was asked for.
import { render } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import type { NamedItem } from '../../../src/ports'
import type { CardActions, CardState } from '../../../src/session/cardState'
import { Caller } from '../../../src/ui/card/Caller/Caller'
import { ANNA, QUIET_CARD } from '../../fakes/sampleCard'
import { DEAL } from '../../fakes/sampleNote'
import { english, scriptedSession } from './shownCard'

/** The call has a deal beside the contact. */
export const CALLER_CARD: CardState = {
  ...QUIET_CARD,
  call: { ...QUIET_CARD.call, bindings: [DEAL] },
  choices: [ANNA, { item: DEAL, name: 'Ten printers' }],
}

/** `ringing`: the operator has neither answered nor been in the note. */
export function showCaller(first: Partial<CardState> = {}, { ringing = false } = {}) {
  const { actions: others, asked } = scriptedSession({})
  /** Results of the searches by number, in order. */
  const searches: (readonly NamedItem[] | null | Promise<readonly NamedItem[] | null>)[] = []
  const actions: CardActions = {
    ...others,
    findByNumber: async () => {
      asked.push('findByNumber')
      const [next = [], ...later] = searches.splice(0)
      searches.push(...later)
      return next
    },
    pickItem: async () => {
      asked.push('pickItem')
      return false
    },
  }
  const focusNote = () => {
    if (!ringing) document.querySelector<HTMLElement>('textarea')?.focus()
    return !ringing
  }
  const card = (cardState: Partial<CardState>) => (
    <>
      <Caller
        cardState={{ ...CALLER_CARD, ...cardState }}
        actions={actions}
        text={english}
        focusNote={focusNote}
      />
      <textarea aria-label="Note" />
    </>
  )
  const screen = render(card(first))
  const dispatch = (cardState: Partial<CardState>) => screen.rerender(card({ ...first, ...cardState }))
  return { ...screen, asked, searches, dispatch, user: userEvent.setup() }
}
