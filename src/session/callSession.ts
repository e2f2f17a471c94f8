// Promise: one call card from its opening to its end. It decides which note the operator's words belong to, when
// the card is held, and what the card shows; how words are saved is the machine's.
import { type CallStatus, sameItem } from '../note/call'
import { isUndelivered } from '../note/note'
import type { CallCardEvent, Client } from '../ports'
import type { CardActions, CardFace, Observable } from './cardFace'
import { createHolder } from './holder'
import { createCell } from './observable'
import { createOpening, toRecovered } from './opening'
import { isSafe, operatorStatus } from './operatorStatus'
import type { Outside, Portal } from './outside'
import { createVisits } from './visit'

export interface CallSession {
  readonly face: Observable<CardFace>
  readonly actions: CardActions
  /** The handshake with the portal is done. */
  connect(portal: Portal): void
  /** The portal did not answer in time; typing goes on, `reconnect` was offered. */
  silent(): void
}

interface Known {
  readonly connection: CardFace['connection']
  readonly call: CallStatus | null
  readonly connectedAt: number | null
  readonly endedAt: number | null
  readonly client: Client | null
}

const NOTHING_KNOWN: Known = {
  connection: 'connecting',
  call: null,
  connectedAt: null,
  endedAt: null,
  client: null,
}

/** `reconnect` is called when the operator asks for another handshake. */
export function createCallSession(outside: Outside, reconnect: () => void): CallSession {
  const { clock, page } = outside
  let portal: Portal | null = null
  let known = NOTHING_KNOWN
  let early: Extract<CallCardEvent, { kind: 'entityChanged' }> | null = null
  const visits = createVisits(outside, () => portal, refresh)
  const opening = createOpening(outside, () => portal, {
    visits,
    client: (client) => learn({ client }),
    changed: refresh,
  })
  const holder = createHolder(clock, () => portal?.card ?? null, {
    facts: () => {
      const saving = visits.current().runner.saving.get()
      return {
        undelivered: isUndelivered(saving.note),
        safe: isSafe(saving),
        editedAt: saving.editedAt,
        campaign: known.call?.campaign ?? false,
      }
    },
    changed: refresh,
  })
  const face = createCell<CardFace>(look())

  function look(): CardFace {
    const { key, runner } = visits.current()
    const saving = runner.saving.get()
    return {
      ...known,
      noteId: key,
      text: saving.note.text,
      status: operatorStatus(saving),
      closesAt: holder.closesAt(),
      recovered: [...otherClients(), ...opening.recovered()],
    }
  }
  /** Earlier clients of this campaign whose note still waits. */
  function otherClients() {
    const others = visits.all().filter((visit) => visit !== visits.current())
    return others
      .map(({ runner }) => runner.saving.get())
      .filter(({ note }) => isUndelivered(note))
      .map(toRecovered)
  }
  function refresh() {
    holder.consider()
    face.set(look())
  }
  function learn(more: Partial<Known>) {
    known = { ...known, ...more }
    refresh()
  }
  const everyNote = () => [...visits.all().map(({ runner }) => runner), ...opening.runners()]
  const flush = (byHand: boolean) => {
    for (const runner of everyNote()) runner.tell({ type: 'flush', byHand })
  }

  function heardState(state: CallStatus['state']) {
    const call = known.call && { ...known.call, state }
    const ended = state === 'idle' && known.connectedAt !== null && known.endedAt === null
    const redialled = state === 'connecting'
    learn({
      call,
      connectedAt: redialled
        ? null
        : state === 'connected'
          ? (known.connectedAt ?? clock.now())
          : known.connectedAt,
      endedAt: redialled ? null : ended ? clock.now() : known.endedAt,
    })
    if (redialled) holder.calling()
    if (state === 'idle') flush(false)
  }
  function heardEntity(event: Extract<CallCardEvent, { kind: 'entityChanged' }>) {
    const before = known.call
    if (!before) {
      early = event
      return
    }
    const { item, number } = event
    const changed = visits.goTo({ item, number }, before.campaign)
    learn({ call: { ...before, item: item ?? (before.campaign ? null : before.item), number } })
    if (changed) learn({ client: null })
    void ask()
  }
  function hear(event: CallCardEvent) {
    if (event.kind === 'stateChanged') heardState(event.state)
    if (event.kind === 'entityChanged') heardEntity(event)
    if (event.kind === 'beforeClose') {
      // External calls end without any state event: a refused close is the end (portal.md §2.3).
      if (known.endedAt === null) learn({ endedAt: clock.now() })
      holder.closing()
      flush(false)
    }
  }
  /** Live facts of the card; the snapshot of the options when the host stays silent. */
  async function ask() {
    const from = portal
    if (!from) return
    const status = (await from.card.status()) ?? (known.call ? null : from.firstStatus)
    if (from !== portal) return
    if (status && !known.call) meetFirst(status, from.firstStatus)
    if (status) apply(status)
    // The snapshot is older than what was heard since.
    if (status === from.firstStatus && early) heardEntity(early)
    opening.read(known.call?.item ?? null)
  }
  /**
   * A campaign that moved on between the opening of the tab and the handshake: whose the words typed meanwhile
   * are, nobody can tell. They wait unfiled rather than at the wrong client.
   */
  function meetFirst(status: CallStatus, first: CallStatus | null) {
    if (!status.campaign || !first || sameItem(first.item, status.item)) return
    visits.goTo({ item: null, number: { kind: 'unknown' } }, true)
  }
  function apply(status: CallStatus) {
    const changed = visits.meet(status)
    const connectedAt = known.connectedAt ?? (status.state === 'connected' ? clock.now() : null)
    learn({ call: status, connectedAt, ...(changed && { client: null }) })
  }

  page.onLeave(() => {
    for (const runner of everyNote()) runner.tell({ type: 'left' })
  })
  page.onBlur(() => flush(false))
  page.onOnline(() => {
    for (const runner of everyNote()) runner.tell({ type: 'online' })
  })

  return {
    face,
    actions: {
      edit: (text) => visits.current().runner.tell({ type: 'edited', text }),
      save: () => flush(true),
      saveAndClose() {
        flush(true)
        holder.leave()
      },
      stay: () => holder.stay(),
      reconnect() {
        learn({ connection: 'connecting' })
        reconnect()
      },
      retry: () => flush(true),
    },
    connect(answered) {
      portal = answered
      learn({ connection: 'connected' })
      answered.card.listen(hear)
      void ask()
    },
    silent: () => learn({ connection: 'silent' }),
  }
}
