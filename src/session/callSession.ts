// One call card from its opening to its end. It takes words from the first key on, joins the portal when that
// answers (`connectedCall`), and publishes all of it as one card state. How words are saved is the notes' business.
import { DEFAULT_SETTINGS } from '../settings/settings'
import type { CardActions, CardState } from './cardState'
import { createClientNotes, type DirectionWords } from './clientNotes'
import type { ConnectCall, ConnectedCall, ConnectedCallState } from './connectedCall'
import type { Environment, Portal } from './environment'
import type { NoteRunner, Untimed } from './noteRunner'
import { createCell, type Observable } from './observable'
import { followUpState, operatorStatus } from './operatorStatus'

export interface CallSession {
  readonly cardState: Observable<CardState>
  readonly actions: CardActions
  /** How the operator's language calls the directions of a call: it loads behind the editor. */
  applyLanguage(directions: DirectionWords): void
  /** The handshake with the portal is done. `connectCall` comes with the portal's part, which loads behind the editor. */
  connect(portal: Portal, connectCall: ConnectCall): void
  /** The portal did not answer in time: typing goes on, and the card offers another try. */
  silent(): void
}

const NOTHING_KNOWN: ConnectedCallState = {
  call: null,
  connectedAt: null,
  joinedAt: null,
  endedAt: null,
  client: null,
  storedNumber: null,
  hold: null,
  recovered: [],
  filedTo: null,
  choices: [],
  created: [],
  earlier: null,
  openDeals: [],
  nextTodo: null,
  settings: DEFAULT_SETTINGS,
  colleagues: [],
  operator: '',
  portalLanguage: '',
  recent: null,
  filingOf: null,
}

/** `reconnect` is called when the operator asks for another handshake. */
export function createCallSession(environment: Environment, reconnect: () => void): CallSession {
  const { clock, page } = environment
  let portal: Portal | null = null
  let connectedCall: ConnectedCall | null = null
  let connection: CardState['connection'] = 'connecting'
  /** The operator's hand is at work: what it changes is shown behind its own task, so that no key waits for it. */
  let isTyping = false
  /** Takes back the refresh that is due in the next task; null: none is. */
  let cancelRefresh: (() => void) | null = null
  /** Typed words wait to be taken in (`NoteRunner.type`). */
  let isWaiting = false
  const clientNotes = createClientNotes(environment, () => portal, noteChanged)
  const published = createCell<CardState>(currentState())
  const cardState: Observable<CardState> = {
    get: () => (cancelRefresh || isWaiting ? currentState() : published.get()),
    subscribe: published.subscribe,
  }

  function currentState(): CardState {
    const { key, runner } = clientNotes.current()
    const saving = runner.saving.get()
    return {
      ...(connectedCall?.cardState() ?? NOTHING_KNOWN),
      connection,
      noteId: key,
      text: saving.note.text,
      outcome: saving.note.outcome,
      status: operatorStatus(saving, connection),
      followUp: followUpState(saving),
      storedText: saving.storedText,
      closedItems: connectedCall?.named(saving.closedItems) ?? [],
    }
  }
  /** Something changed: decide anew, and publish what the card shows. */
  function refresh() {
    whileTyping((runner) => runner.takeIn())
    cancelRefresh?.()
    cancelRefresh = null
    isWaiting = false
    connectedCall?.consider()
    published.set(currentState())
  }
  function noteChanged() {
    if (isTyping) cancelRefresh ??= clock.wakeAt(clock.now(), refresh)
    else refresh()
  }
  function edit(text: string) {
    whileTyping((runner) => {
      isWaiting = runner.type(text)
    })
  }
  function whileTyping(act: (runner: NoteRunner) => void) {
    isTyping = true
    try {
      act(clientNotes.current().runner)
    } finally {
      isTyping = false
    }
  }
  function setConnection(is: CardState['connection']) {
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
  // After the blur's flush: a write that is on its way need not be put into the options as well.
  page.onHidden(() => dispatchToEveryNote({ type: 'hidden' }))
  page.onVisible(refresh)
  page.onOnline(() => dispatchToEveryNote({ type: 'online' }))

  return {
    cardState,
    actions: {
      edit,
      chooseOutcome: (outcome) => dispatch({ type: 'outcomeChosen', outcome }),
      save,
      closeNow() {
        save()
        connectedCall?.close()
      },
      stay: () => connectedCall?.stay(),
      reconnect() {
        setConnection('connecting')
        reconnect()
      },
      retry: () => flush(true),
      fileTo: (item) => connectedCall?.filing.fileTo(item),
      findByNumber: async () => (await connectedCall?.filing.findByNumber()) ?? null,
      pickItem: async () => (await connectedCall?.filing.pickItem()) ?? false,
      openItem: (item) => connectedCall?.filing.openItem(item),
      createItem: (type) => connectedCall?.filing.createItem(type),
      pickColleague: async () => (await connectedCall?.pickColleague()) ?? null,
      mention: (colleague) => connectedCall?.mention(colleague),
      planFollowUp: (followUp) => dispatch({ type: 'followUpPlanned', ...followUp }),
      undoFollowUp: () => dispatch({ type: 'followUpUndone' }),
      changeOwnSettings: async (own) => (await connectedCall?.changeOwn(own)) ?? false,
    },
    applyLanguage: clientNotes.applyLanguage,
    connect(answered, connectCall) {
      portal = answered
      connectedCall ??= connectCall(environment, () => portal, clientNotes, {
        changed: refresh,
        flush: () => flush(false),
      })
      dispatchToEveryNote({ type: 'connected' })
      setConnection('connected')
      connectedCall.begin()
    },
    silent: () => setConnection('silent'),
  }
}
