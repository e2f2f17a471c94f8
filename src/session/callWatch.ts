// What is known of the call, from the card's events and from its status. Every change of client reaches the notes
// before the next key does.
import { type CallState, type CallStatus, isExternal, type PhoneNumber, sameItem } from '../note/call'
import type { CallCardEvent, Clock } from '../ports'
import type { CardState } from './cardState'
import { type ClientNotes, clientKey } from './clientNotes'
import type { Portal } from './environment'

type KnownCall = Pick<CardState, 'call' | 'connectedAt' | 'joinedAt' | 'endedAt'>

export interface CallWatch {
  known(): KnownCall
  /** Listen to the card, and ask it. `isLate`: it has had a frame for longer, which may have missed something. */
  begin(isLate: boolean): void
}

export interface CallWatchCallbacks {
  /** Something else is known. */
  changed(): void
  /** The card is being asked; so far only the options of the placement have named the call's item. */
  expected(call: CallStatus): void
  /** The card was asked: the call's items are known, or known better. */
  asked(call: CallStatus | null): void
  /** The call has ended: what waits is sent. */
  ended(): void
  /** The same card dials anew. */
  redialled(): void
  /** The host wanted to close the card. */
  closeRequested(): void
}

type EntityChanged = Extract<CallCardEvent, { kind: 'entityChanged' }>

export function createCallWatch(
  clock: Clock,
  portal: () => Portal | null,
  clientNotes: ClientNotes,
  callbacks: CallWatchCallbacks,
): CallWatch {
  const createdAt = clock.now()
  let known: KnownCall = { call: null, connectedAt: null, joinedAt: null, endedAt: null }
  let isLate = false
  /** The newest change of client that came before it was known whether the card answers. */
  let earlyChange: EntityChanged | null = null
  /** Neither the card nor the options of the placement say anything of the call: events are all there is. */
  let isStatusMissing = false
  /** A status came, so that it is known whether this is a campaign. */
  let hasStatus = false
  /** By the events. */
  let state: CallState = 'idle'

  function learn(more: Partial<KnownCall>) {
    known = { ...known, ...more }
    callbacks.changed()
  }
  function handleEvent(event: CallCardEvent) {
    if (event.kind === 'stateChanged') handleState(event.state)
    if (event.kind === 'entityChanged') handleEntity(event)
    if (event.kind === 'beforeClose') {
      // Before the flush: what becomes safe by it would give the card back as if the call went on.
      callbacks.closeRequested()
      // External calls end without any state event: a refused close is the end (portal.md §2.3).
      callbacks.ended()
      learn({ endedAt: known.endedAt ?? clock.now() })
    }
  }
  function handleState(newState: CallState) {
    state = newState
    // First of all: the frame may have this one task left.
    if (state === 'idle') callbacks.ended()
    if (state === 'connecting') callbacks.redialled()
    learn({ call: known.call && { ...known.call, state }, ...timesAfter(state) })
  }
  function timesAfter(state: CallState): Omit<KnownCall, 'call'> {
    const { call, connectedAt, joinedAt, endedAt } = known
    if (state === 'connecting') {
      // Each dial of a campaign is one; the card of a single call was opened by its dial.
      const before = call?.campaign ? null : joinedAt
      const isDialled = call?.direction === 'outgoing'
      return { connectedAt: null, joinedAt: isDialled ? (before ?? clock.now()) : null, endedAt: null }
    }
    if (state === 'connected') {
      return { connectedAt: connectedAt ?? clock.now(), joinedAt: joinedAt ?? clock.now(), endedAt }
    }
    const wasConnected = connectedAt !== null || call?.state === 'connected'
    return { connectedAt, joinedAt, endedAt: wasConnected ? (endedAt ?? clock.now()) : endedAt }
  }
  function handleEntity(event: EntityChanged) {
    const before = known.call ?? (isStatusMissing ? callOf(event, state) : null)
    if (!before) {
      earlyChange = event
      return
    }
    const { number } = event
    // It is not known whether this is a campaign: words never go from the client of one number to that of another one.
    const campaign = before.campaign || (!hasStatus && isOther(number, before.number))
    const item = event.item ?? (campaign ? null : before.item)
    clientNotes.showClient({ item: event.item, number }, campaign)
    // The bindings of another item come with the next status: until then it has none.
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
    if (status && !known.call) compareFirst(status, from.firstStatus)
    if (status) apply(status, known.call ?? from.firstStatus)
    isStatusMissing = status === null
    const change = earlyChange
    earlyChange = null
    // The snapshot, if there is one, is older than the events that came since.
    if (change && status === from.firstStatus) handleEntity(change)
    callbacks.asked(known.call)
  }
  /**
   * A campaign that moved on between the loading of the tab and the handshake: nobody can tell for which client
   * the words were typed meanwhile. They wait unfiled rather than at the wrong one.
   */
  function compareFirst(status: CallStatus, first: CallStatus | null) {
    if (!status.campaign || !first || sameItem(first.item, status.item)) return
    clientNotes.showClient({ item: null, number: { kind: 'unknown' } }, true)
  }
  function apply(status: CallStatus, before: CallStatus | null) {
    hasStatus = true
    clientNotes.applyStatus(status)
    const connectedAt = known.connectedAt ?? (status.state === 'connected' ? connectedSince() : null)
    // An event that was raised before this frame listened to it shows in the status alone.
    const wasPickedUp = before?.state === 'connecting' && status.state === 'connected'
    const joinedAt = known.joinedAt ?? (wasPickedUp || isDialled(status) ? clock.now() : null)
    learn({ call: status, connectedAt, joinedAt })
  }
  /** Null for a call that was answered while nobody listened: the call timer guesses nothing. */
  function connectedSince(): number | null {
    if (!isLate) return clock.now()
    return portal()?.firstStatus?.state === 'connected' ? createdAt : null
  }
  return {
    known: () => known,
    begin(late) {
      isLate = late
      const { card, firstStatus } = portal() ?? {}
      card?.listen(handleEvent)
      void ask()
      // A frame that waited has a snapshot that is as old as the wait.
      if (!late && firstStatus?.item) callbacks.expected(firstStatus)
    },
  }
}

/** By this operator; a campaign's card is open before its first dial. */
function isDialled(status: CallStatus): boolean {
  const { direction, state, campaign } = status
  return direction === 'outgoing' && !isExternal(status) && !(campaign && state === 'idle')
}

/** A call of which nothing is known but one event. */
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
