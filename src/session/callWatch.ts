// What the card tells of its call, by its events and when asked, becomes one picture; every change of
// client reaches the notes before the next key does.
import { type CallState, type CallStatus, type PhoneNumber, sameItem } from '../note/call'
import type { CallCardEvent, Clock } from '../ports'
import { clientKey } from './cardClient'
import type { CardState } from './cardState'
import type { ClientNotes } from './clientNotes'
import type { Portal } from './environment'

type KnownCall = Pick<CardState, 'call' | 'connectedAt' | 'endedAt'>

export interface CallWatch {
  known(): KnownCall
  /** The portal answered: listen to its card, and ask it. */
  begin(): void
}

export interface CallWatchCallbacks {
  /** The picture is another one. */
  changed(): void
  /** The call's items are known, or known better. */
  read(call: CallStatus | null): void
  /** The call has ended: what waits is sent. */
  over(): void
  /** The same card dials anew. */
  redialled(): void
  /** The host wanted to close the card. */
  closing(): void
}

type EntityChanged = Extract<CallCardEvent, { kind: 'entityChanged' }>

export function createCallWatch(
  clock: Clock,
  portal: () => Portal | null,
  clientNotes: ClientNotes,
  view: CallWatchCallbacks,
): CallWatch {
  let known: KnownCall = { call: null, connectedAt: null, endedAt: null }
  /** The newest change of client that was heard before it was known whether the card answers. */
  let early: EntityChanged | null = null
  /** The card was asked, and neither it nor the options told anything: its events are all there is. */
  let isSilent = false
  /** A status was told, so that it is known whether this is a campaign. */
  let isMet = false
  /** As the events tell it. */
  let state: CallState = 'idle'

  function learn(more: Partial<KnownCall>) {
    known = { ...known, ...more }
    view.changed()
  }
  function hear(event: CallCardEvent) {
    if (event.kind === 'stateChanged') heardState(event.state)
    if (event.kind === 'entityChanged') heardEntity(event)
    if (event.kind === 'beforeClose') {
      // External calls end without any state event: a refused close is the end (portal.md §2.3).
      view.over()
      if (known.endedAt === null) learn({ endedAt: clock.now() })
      view.closing()
    }
  }
  function heardState(told: CallState) {
    state = told
    // First of all: the frame may have this one task left.
    if (state === 'idle') view.over()
    learn({ call: known.call && { ...known.call, state }, ...timesAfter(state) })
    if (state === 'connecting') view.redialled()
  }
  function timesAfter(state: CallState): Omit<KnownCall, 'call'> {
    const { connectedAt, endedAt } = known
    if (state === 'connecting') return { connectedAt: null, endedAt: null }
    if (state === 'connected') return { connectedAt: connectedAt ?? clock.now(), endedAt }
    return { connectedAt, endedAt: connectedAt === null ? endedAt : (endedAt ?? clock.now()) }
  }
  function heardEntity(event: EntityChanged) {
    const before = known.call ?? (isSilent ? callOf(event, state) : null)
    if (!before) {
      early = event
      return
    }
    const { number } = event
    // Nobody told whether this is a campaign: words never go from the client of one number to that of another one.
    const campaign = before.campaign || (!isMet && isOther(number, before.number))
    const item = event.item ?? (campaign ? null : before.item)
    clientNotes.goTo({ item: event.item, number }, campaign)
    // Another item's bindings are told only when the card is asked: until then it has none.
    const bindings = sameItem(item, before.item) ? before.bindings : []
    learn({ call: { ...before, item, number, bindings } })
    void ask()
  }
  /** Live facts of the card; the snapshot of the options when the host stays silent. */
  async function ask() {
    const from = portal()
    if (!from) return
    const status = (await from.card.status()) ?? (known.call ? null : from.firstStatus)
    if (from !== portal()) return
    if (status && !known.call) meetFirst(status, from.firstStatus)
    if (status) apply(status)
    isSilent = status === null
    const heard = early
    early = null
    // The snapshot, if there is one, is older than what was heard since.
    if (heard && status === from.firstStatus) heardEntity(heard)
    view.read(known.call)
  }
  /**
   * A campaign that moved on between the opening of the tab and the handshake: whose the words typed meanwhile
   * are, nobody can tell. They wait unfiled rather than at the wrong client.
   */
  function meetFirst(status: CallStatus, first: CallStatus | null) {
    if (!status.campaign || !first || sameItem(first.item, status.item)) return
    clientNotes.goTo({ item: null, number: { kind: 'unknown' } }, true)
  }
  function apply(status: CallStatus) {
    isMet = true
    clientNotes.meet(status)
    const connectedAt = known.connectedAt ?? (status.state === 'connected' ? clock.now() : null)
    learn({ call: status, connectedAt })
  }
  return {
    known: () => known,
    begin() {
      portal()?.card.listen(hear)
      void ask()
    },
  }
}

/** What one event tells of a call of which nothing else is known. */
function callOf({ item, number }: EntityChanged, state: CallState): CallStatus {
  return {
    callId: '',
    number,
    lineName: '',
    item,
    activityId: null,
    bindings: [],
    direction: 'incoming',
    state,
    campaign: false,
  }
}

function isOther(one: PhoneNumber, other: PhoneNumber): boolean {
  const keyOf = (number: PhoneNumber) => clientKey({ item: null, number })
  return one.kind === 'known' && other.kind === 'known' && keyOf(one) !== keyOf(other)
}
