// The part of a call that needs the portal's answer: the card is listened to and kept open, the client is known, drafts
// of earlier cards are recovered. None of it is needed for the first key, so it loads with the portal's part.
import { type CrmItem, isExternal } from '../note/call'
import { isSettled, isUndelivered } from '../note/note'
import type { NamedItem } from '../ports'
import { keepOpenSeconds } from '../settings/settings'
import { type AutoCloseController, createAutoCloseController } from './autoCloseController'
import { createCallWatch } from './callWatch'
import type { CardState, Filing } from './cardState'
import { type ClientContext, createClientContext } from './clientContext'
import type { ClientNote, ClientNotes } from './clientNotes'
import { type Colleagues, createColleagues } from './colleagues'
import { createDraftRecovery, toRecovered } from './draftRecovery'
import type { Environment, Portal } from './environment'
import { type CardFiling, createFiling } from './filing'
import { createInitialRead, isDormant } from './initialRead'
import { storeLongNotes } from './longNotes'
import type { NoteRunner } from './noteRunner'
import { outlivesFrame } from './operatorStatus'
import { createRecentNotes } from './recentNotes'
import { removeNote } from './removeNote'

export interface ConnectedCall
  extends Pick<ClientContext, 'changeOwn'>,
    Pick<Colleagues, 'pickColleague' | 'mention'>,
    Pick<AutoCloseController, 'consider' | 'stay' | 'close'> {
  cardState(): ConnectedCallState
  /** With their names, where these are known. */
  named(items: readonly CrmItem[]): readonly NamedItem[]
  readonly filing: CardFiling
  /** Notes of earlier cards. */
  runners(): readonly NoteRunner[]
  /** The portal has answered: listen to the card and ask it, as soon as this frame is needed (`isDormant`). */
  begin(): void
}

export type ConnectedCallState = Omit<
  CardState,
  'connection' | 'noteId' | 'text' | 'outcome' | 'status' | 'followUp' | 'storedText' | 'closedItems'
>

export interface ConnectedCallCallbacks {
  /** Decide anew (`consider`), and show what came of it. */
  changed(): void
  /** Sends now what waits for its pause, of every note. */
  flush(): void
}

export type ConnectCall = typeof connectCall

export function connectCall(
  environment: Environment,
  portal: () => Portal | null,
  clientNotes: ClientNotes,
  { changed, flush }: ConnectedCallCallbacks,
): ConnectedCall {
  const { clock, page } = environment
  /** The card was not asked yet, because nobody needs this frame. */
  let isWaiting = false
  let isRecovered = false
  const saving = () => clientNotes.current().runner.saving.get()
  const clientContext = createClientContext(portal, changed)
  const { offered, pickColleague, mention } = createColleagues(portal, clientNotes)
  const draftRecovery = createDraftRecovery(environment, portal, clientNotes, changed)
  const others = () => {
    const earlier = clientNotes.all().filter((clientNote) => clientNote !== clientNotes.current())
    return [...earlier.map(({ runner }) => runner), ...draftRecovery.runners()]
  }
  const recent = createRecentNotes(
    environment,
    portal,
    others,
    (reference) => saving().note.reference === reference,
    changed,
  )
  const initialRead = createInitialRead(environment, portal, clientNotes, async (result) => {
    const { item, opening } = result
    clientContext.learn(result, saving().note.reference)
    if (item) clientNotes.applyOpenDeals(item, opening.openDeals)
    clientNotes.applySettings(clientContext.settings().portal)
    changed()
    await draftRecovery.recover(result)
    isRecovered ||= opening.optionDrafts !== null
    changed()
    if (result.opening.trial.isMarked) {
      const removeNotes = async () => {
        const removed = clientNotes.all().map(({ runner }) => removeNote(runner, portal()))
        return (await Promise.all(removed)).every(Boolean)
      }
      portal()?.openTrial({ call: watch.known().call, removeNotes })
    }
  })
  const typedIn = () => [saving(), ...recent.opened().map((runner) => runner.saving.get())]
  const autoClose = createAutoCloseController(clock, () => portal()?.card ?? null, {
    facts: () => {
      const { call } = watch.known()
      return {
        safe: typedIn().every(outlivesFrame),
        editedAt: Math.max(...typedIn().map(({ editedAt }) => editedAt)),
        campaign: call?.campaign ?? false,
        external: call === null || isExternal(call),
        // Nobody looks at it, and nothing was typed in it.
        keepOpenMs: isDormant(page, clientNotes) ? 0 : keepOpenSeconds(clientContext.settings()) * 1_000,
      }
    },
    changed,
  })
  const watch = createCallWatch(clock, portal, clientNotes, {
    changed,
    expected: ({ item, bindings }) => initialRead.expect(item, bindings),
    asked: (call) => initialRead.read(call?.item ?? null, call?.bindings),
    ended: flush,
    redialled: () => autoClose.redialled(),
    closeRequested: () => autoClose.closeRequested(),
  })
  const named: ClientContext['named'] = (items) => {
    clientContext.named(items)
    changed()
  }
  page.onBlur(() => storeLongNotes([clientNotes.current().runner, ...others(), ...recent.runners()]))
  /** Earlier clients of this campaign whose note still waits. */
  const otherClients = () => {
    const others = clientNotes.all().filter((clientNote) => clientNote !== clientNotes.current())
    const notes = others.map(({ runner }) => runner.saving.get())
    return notes.filter(({ note }) => isUndelivered(note)).map(toRecovered)
  }
  const filing = createFiling(portal, () => clientNotes.current().runner, {
    number: () => watch.known().call?.number,
    named,
    flush,
    now: clock.now,
  })
  /** It is sent at once: its call is over. */
  const filingOf = (id: string): Filing | null => {
    const runner = [...others(), ...recent.runners()].find((one) => one.saving.get().note.id === id)
    if (!runner) return null
    const { number } = runner.saving.get().note.call
    const filed: NoteRunner = {
      ...runner,
      dispatch(event) {
        runner.dispatch(event)
        runner.dispatch({ type: 'flush', byHand: true })
      },
    }
    return createFiling(portal, () => filed, {
      number: () => (number ? { kind: 'known', number } : undefined),
      named,
      flush,
      now: clock.now,
    })
  }
  return {
    cardState() {
      const known = watch.known()
      return {
        ...known,
        ...clientContext.cardState(known.call, saving().note.item),
        created: filing.created(),
        colleagues: offered(),
        hold: autoClose.hold(),
        recovered: [...otherClients(), ...recent.waiting().map(toRecovered), ...draftRecovery.recovered()],
        recent: isRecovered && recent.hasAny() ? recent : null,
        filingOf,
      }
    },
    named: clientContext.withNames,
    filing,
    changeOwn: clientContext.changeOwn,
    pickColleague,
    mention,
    consider() {
      if (isWaiting && !isDormant(page, clientNotes)) {
        isWaiting = false
        watch.begin(true)
      }
      forgetOld(clientNotes)
      initialRead.consider()
      autoClose.consider()
    },
    stay: autoClose.stay,
    close: autoClose.close,
    runners: () => [...draftRecovery.runners(), ...recent.runners()],
    begin() {
      isWaiting = isDormant(page, clientNotes)
      if (!isWaiting) watch.begin(false)
    },
  }
}

/** So many notes are kept for an operator who goes back to one: the words are there without a request. */
const RECENT = 10

/** A campaign of hundreds of clients leaves little in its frame: of the notes that are done, all but the last go. */
export function forgetOld(clientNotes: ClientNotes): void {
  const others = clientNotes.all().filter((clientNote) => clientNote !== clientNotes.current())
  for (const clientNote of others.filter(isDone).slice(0, -RECENT)) clientNotes.forget(clientNote)
}

/**
 * Delivered and settled, and its comment alone is enough to go on with it. A follow-up, a place chosen by hand and
 * others' words are not found in the comment.
 */
function isDone({ runner }: ClientNote): boolean {
  const { note, delivery, outcomeUnknown } = runner.saving.get()
  const isPlain = !note.chosen && note.followUps.length === 0 && note.othersText === ''
  return isPlain && isSettled(note) && delivery.kind === 'idle' && !outcomeUnknown
}
