// The part of a call that needs the portal's answer: the card is listened to and kept open, the client is known, drafts
// of earlier cards are recovered. None of it is needed for the first key, so it loads with the portal's part.
import { type CrmItem, isExternal } from '../note/call'
import { isSettled, isUndelivered } from '../note/note'
import type { NamedItem } from '../ports'
import { keepOpenSeconds } from '../settings/settings'
import { type AutoCloseController, createAutoCloseController } from './autoCloseController'
import { createCallWatch } from './callWatch'
import type { CardState } from './cardState'
import { type ClientContext, createClientContext } from './clientContext'
import type { ClientNote, ClientNotes } from './clientNotes'
import { createDraftRecovery, toRecovered } from './draftRecovery'
import type { Environment, Portal } from './environment'
import { createFiling, type Filing } from './filing'
import { createInitialRead, isDormant } from './initialRead'
import type { NoteRunner } from './noteRunner'
import { outlivesFrame } from './operatorStatus'
import { removeNote } from './removeNote'

export interface ConnectedCall
  extends Pick<ClientContext, 'changeOwn'>,
    Pick<AutoCloseController, 'consider' | 'stay' | 'close'> {
  cardState(): ConnectedCallState
  /** With their names, where these are known. */
  named(items: readonly CrmItem[]): readonly NamedItem[]
  readonly filing: Filing
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
  const saving = () => clientNotes.current().runner.saving.get()
  const clientContext = createClientContext(portal, changed)
  const draftRecovery = createDraftRecovery(environment, portal, clientNotes, changed)
  const initialRead = createInitialRead(environment, portal, clientNotes, async (result) => {
    const { item, opening } = result
    clientContext.learn(result, saving().note.reference)
    if (item) clientNotes.applyOpenDeals(item, opening.openDeals)
    clientNotes.applySettings(clientContext.settings().portal)
    changed()
    await draftRecovery.recover(result)
    if (result.opening.trial.isMarked) {
      const removeNotes = async () => {
        const removed = clientNotes.all().map(({ runner }) => removeNote(runner, portal()))
        return (await Promise.all(removed)).every(Boolean)
      }
      portal()?.openTrial({ call: watch.known().call, removeNotes })
    }
  })
  const autoClose = createAutoCloseController(clock, () => portal()?.card ?? null, {
    facts: () => {
      const { call } = watch.known()
      return {
        safe: outlivesFrame(saving()),
        editedAt: saving().editedAt,
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
    asked: (call) => initialRead.read(call?.item ?? null, call?.bindings),
    ended: flush,
    redialled: () => autoClose.redialled(),
    closeRequested: () => autoClose.closeRequested(),
  })
  const named: ClientContext['named'] = (items) => {
    clientContext.named(items)
    changed()
  }
  /** Earlier clients of this campaign whose note still waits. */
  const otherClients = () => {
    const others = clientNotes.all().filter((clientNote) => clientNote !== clientNotes.current())
    const notes = others.map(({ runner }) => runner.saving.get())
    return notes.filter(({ note }) => isUndelivered(note)).map(toRecovered)
  }
  return {
    cardState() {
      const known = watch.known()
      return {
        ...known,
        ...clientContext.cardState(known.call, saving().note.item),
        hold: autoClose.hold(),
        recovered: [...otherClients(), ...draftRecovery.recovered()],
      }
    },
    named: clientContext.withNames,
    filing: createFiling(portal, clientNotes, { call: () => watch.known().call, named, flush }),
    changeOwn: clientContext.changeOwn,
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
    runners: draftRecovery.runners,
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
