// From the portal's answer on, the call is attended: the card is heard and held, the client is known, what
// earlier cards left behind is recovered. None of it is needed for the first key, so it loads with the portal's part.
import type { CrmItem } from '../note/call'
import { isUndelivered } from '../note/note'
import type { NamedItem } from '../ports'
import { type AutoCloseController, createAutoCloseController } from './autoCloseController'
import { RATE_LIMITED_TIMEOUT_MS, UNDELIVERED_TIMEOUT_MS } from './autoClosePolicy'
import { createCallWatch } from './callWatch'
import type { CardState } from './cardState'
import { type ClientContext, createClientContext } from './clientContext'
import type { ClientNotes } from './clientNotes'
import type { Environment, Portal } from './environment'
import { createFiling, type Filing } from './filing'
import { forgetOld } from './forgetOld'
import type { NoteRunner } from './noteRunner'
import { createOpening, toRecovered } from './opening'
import { isSafe } from './operatorStatus'

export interface ConnectedCall
  extends Pick<ClientContext, 'changeOwn'>,
    Pick<AutoCloseController, 'consider' | 'keepOpen' | 'closeWhenDelivered'> {
  cardState(): ConnectedCallState
  /** With their names, where these are known. */
  named(items: readonly CrmItem[]): readonly NamedItem[]
  readonly filing: Filing
  /** Notes of earlier cards. */
  runners(): readonly NoteRunner[]
  /** Listen to the card, and ask it. */
  begin(): void
}

export type ConnectedCallState = Omit<
  CardState,
  'connection' | 'noteId' | 'text' | 'status' | 'followUp' | 'storedText' | 'closedItems'
>

export interface ConnectedCallCallbacks {
  /** Decide and show anew. */
  changed(): void
  /** Sends now what waits for its turn, of every note. */
  flush(): void
}

export type ConnectCall = typeof connectCall

export function connectCall(
  environment: Environment,
  portal: () => Portal | null,
  clientNotes: ClientNotes,
  view: ConnectedCallCallbacks,
): ConnectedCall {
  const { clock } = environment
  const { changed, flush } = view
  const saving = () => clientNotes.current().runner.saving.get()
  const clientContext = createClientContext(portal, changed)
  const opening = createOpening(environment, portal, {
    clientNotes,
    opened(told, operator, item) {
      clientContext.opened(told, operator, item, saving().note.reference)
      clientNotes.decide(clientContext.settings().portal)
      changed()
    },
    changed,
  })
  const autoClose = createAutoCloseController(clock, () => portal()?.card ?? null, {
    facts: () => ({
      undelivered: isUndelivered(saving().note),
      safe: isSafe(saving()),
      editedAt: saving().editedAt,
      campaign: watch.known().call?.campaign ?? false,
      idleMs: clientContext.settings().portal.wrapUpSeconds * 1_000,
      undeliveredTimeoutMs: portal()?.rateLimit.isOn() ? RATE_LIMITED_TIMEOUT_MS : UNDELIVERED_TIMEOUT_MS,
    }),
    changed,
    flush,
  })
  const watch = createCallWatch(clock, portal, clientNotes, {
    changed,
    read: (call) => opening.read(call?.item ?? null, call?.bindings),
    over: flush,
    redialled: () => autoClose.redialled(),
    closing: () => autoClose.closeRequested(),
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
        closesAt: autoClose.closesAt(),
        recovered: [...otherClients(), ...opening.recovered()],
      }
    },
    named: clientContext.withNames,
    filing: createFiling(portal, clientNotes, { call: () => watch.known().call, named, flush }),
    changeOwn: clientContext.changeOwn,
    consider() {
      forgetOld(clientNotes)
      opening.consider()
      autoClose.consider()
    },
    keepOpen: autoClose.keepOpen,
    closeWhenDelivered: autoClose.closeWhenDelivered,
    runners: opening.runners,
    begin: watch.begin,
  }
}
