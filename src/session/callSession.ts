// One call card from its opening to its end: words are taken in from the first key on, and from the portal's
// answer on the call is attended; the card sees one face of it all. How words are saved is the machine's.
import { DEFAULT_SETTINGS } from '../settings/settings'
import type { CardActions, CardState, Observable } from './cardState'
import { createClientNotes } from './clientNotes'
import type { ConnectCall, ConnectedCall, ConnectedCallState } from './connectedCall'
import type { Environment, Portal } from './environment'
import { followUpState } from './followUpState'
import type { Untimed } from './noteRunner'
import { createCell } from './observable'
import { operatorStatus } from './operatorStatus'

export interface CallSession {
  readonly cardState: Observable<CardState>
  readonly actions: CardActions
  /** The handshake with the portal is done; what attends the call came with it. */
  connect(portal: Portal, attend: ConnectCall): void
  /** The portal did not answer in time; typing goes on, `reconnect` was offered. */
  silent(): void
}

const NOTHING_KNOWN: ConnectedCallState = {
  call: null,
  connectedAt: null,
  endedAt: null,
  client: null,
  closesAt: null,
  recovered: [],
  filedTo: null,
  choices: [],
  earlier: null,
  settings: DEFAULT_SETTINGS,
}

/** `reconnect` is called when the operator asks for another handshake. */
export function createCallSession(environment: Environment, reconnect: () => void): CallSession {
  const { page } = environment
  let portal: Portal | null = null
  let connectedCall: ConnectedCall | null = null
  let connection: CardState['connection'] = 'connecting'
  const clientNotes = createClientNotes(environment, () => portal, refresh)
  const cardState = createCell<CardState>(look())

  function look(): CardState {
    const { key, runner } = clientNotes.current()
    const saving = runner.saving.get()
    return {
      ...(connectedCall?.cardState() ?? NOTHING_KNOWN),
      connection,
      noteId: key,
      text: saving.note.text,
      status: operatorStatus(saving),
      followUp: followUpState(saving),
      storedText: saving.storedText,
      closedItems: connectedCall?.named(saving.closedItems) ?? [],
    }
  }
  function refresh() {
    connectedCall?.consider()
    cardState.set(look())
  }
  function joined(is: CardState['connection']) {
    connection = is
    refresh()
  }
  function dispatch(event: Untimed) {
    clientNotes.current().runner.dispatch(event)
  }
  function everyNote() {
    return [...clientNotes.all().map(({ runner }) => runner), ...(connectedCall?.runners() ?? [])]
  }
  function dispatchToEveryNote(event: Untimed) {
    for (const runner of everyNote()) runner.dispatch(event)
  }
  const flush = (byHand: boolean) => dispatchToEveryNote({ type: 'flush', byHand })
  /** What the portal refused of other notes waits for "Try again": it would be refused with each "Save". */
  const save = () => {
    const shown = clientNotes.current().runner
    for (const runner of everyNote()) runner.dispatch({ type: 'flush', byHand: runner === shown })
  }

  page.onLeave(() => dispatchToEveryNote({ type: 'left' }))
  page.onBlur(() => flush(false))
  // Behind the flush: what is sent and can be repeated need not be put away.
  page.onHidden(() => dispatchToEveryNote({ type: 'hidden' }))
  page.onOnline(() => dispatchToEveryNote({ type: 'online' }))

  return {
    cardState,
    actions: {
      edit: (text) => dispatch({ type: 'edited', text }),
      save,
      saveAndClose() {
        save()
        connectedCall?.leave()
      },
      stay: () => connectedCall?.stay(),
      reconnect() {
        joined('connecting')
        reconnect()
      },
      retry: () => flush(true),
      fileTo: (item) => connectedCall?.filing.fileTo(item),
      findByNumber: async () => (await connectedCall?.filing.findByNumber()) ?? null,
      pickItem: async () => (await connectedCall?.filing.pickItem()) ?? false,
      openItem: (item) => connectedCall?.filing.openItem(item),
      planFollowUp: (followUp) => dispatch({ type: 'followUpPlanned', ...followUp }),
      undoFollowUp: () => dispatch({ type: 'followUpUndone' }),
      changeOwnSettings: async (own) => (await connectedCall?.changeOwn(own)) ?? false,
    },
    connect(answered, attend) {
      portal = answered
      connectedCall ??= attend(environment, () => portal, clientNotes, {
        changed: refresh,
        flush: () => flush(false),
      })
      dispatchToEveryNote({ type: 'connected' })
      joined('connected')
      connectedCall.begin()
    },
    silent: () => joined('silent'),
  }
}
