// One call card from its opening to its end: words are taken in from the first key on, and from the portal's
// answer on the call is attended; the card sees one face of it all. How words are saved is the machine's.
import { DEFAULT_SETTINGS } from '../note/settings'
import type { Attendance, AttendCall, AttendedFace } from './attendCall'
import type { CardActions, CardFace, Observable } from './cardFace'
import { followUpFace } from './followUpFace'
import type { Untimed } from './noteRunner'
import { createCell } from './observable'
import { operatorStatus } from './operatorStatus'
import type { Outside, Portal } from './outside'
import { createVisits } from './visit'

export interface CallSession {
  readonly face: Observable<CardFace>
  readonly actions: CardActions
  /** The handshake with the portal is done; what attends the call came with it. */
  connect(portal: Portal, attend: AttendCall): void
  /** The portal did not answer in time; typing goes on, `reconnect` was offered. */
  silent(): void
}

const NOTHING_KNOWN: AttendedFace = {
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
export function createCallSession(outside: Outside, reconnect: () => void): CallSession {
  const { page } = outside
  let portal: Portal | null = null
  let attendance: Attendance | null = null
  let connection: CardFace['connection'] = 'connecting'
  const visits = createVisits(outside, () => portal, refresh)
  const face = createCell<CardFace>(look())

  function look(): CardFace {
    const { key, runner } = visits.current()
    const saving = runner.saving.get()
    return {
      ...(attendance?.face() ?? NOTHING_KNOWN),
      connection,
      noteId: key,
      text: saving.note.text,
      status: operatorStatus(saving),
      followUp: followUpFace(saving),
      storedText: saving.storedText,
      closedItems: attendance?.named(saving.closedItems) ?? [],
    }
  }
  function refresh() {
    attendance?.consider()
    face.set(look())
  }
  function joined(is: CardFace['connection']) {
    connection = is
    refresh()
  }
  function tell(event: Untimed) {
    visits.current().runner.tell(event)
  }
  function everyNote() {
    return [...visits.all().map(({ runner }) => runner), ...(attendance?.runners() ?? [])]
  }
  function tellEveryNote(event: Untimed) {
    for (const runner of everyNote()) runner.tell(event)
  }
  const flush = (byHand: boolean) => tellEveryNote({ type: 'flush', byHand })
  /** What the portal refused of other notes waits for "Try again": it would be refused with each "Save". */
  const save = () => {
    const shown = visits.current().runner
    for (const runner of everyNote()) runner.tell({ type: 'flush', byHand: runner === shown })
  }

  page.onLeave(() => tellEveryNote({ type: 'left' }))
  page.onBlur(() => flush(false))
  // Behind the flush: what is sent and can be repeated need not be put away.
  page.onHidden(() => tellEveryNote({ type: 'hidden' }))
  page.onOnline(() => tellEveryNote({ type: 'online' }))

  return {
    face,
    actions: {
      edit: (text) => tell({ type: 'edited', text }),
      save,
      saveAndClose() {
        save()
        attendance?.leave()
      },
      stay: () => attendance?.stay(),
      reconnect() {
        joined('connecting')
        reconnect()
      },
      retry: () => flush(true),
      fileTo: (item) => attendance?.filing.fileTo(item),
      findByNumber: async () => (await attendance?.filing.findByNumber()) ?? null,
      pickItem: async () => (await attendance?.filing.pickItem()) ?? false,
      openItem: (item) => attendance?.filing.openItem(item),
      planFollowUp: (followUp) => tell({ type: 'followUpPlanned', ...followUp }),
      undoFollowUp: () => tell({ type: 'followUpUndone' }),
      changeOwnSettings: async (own) => (await attendance?.changeOwn(own)) ?? false,
    },
    connect(answered, attend) {
      portal = answered
      attendance ??= attend(outside, () => portal, visits, { changed: refresh, flush: () => flush(false) })
      tellEveryNote({ type: 'connected' })
      joined('connected')
      attendance.begin()
    },
    silent: () => joined('silent'),
  }
}
