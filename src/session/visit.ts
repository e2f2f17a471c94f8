// Promise: which note belongs to which client of this card. A client who comes back finds the same note again;
// what is typed never changes sides.
import { type CallStatus, type CrmItem, itemKey, type PhoneNumber, sameItem } from '../note/call'
import { deriveReference } from '../note/comment'
import { blankNote, type NotedCall } from '../note/note'
import { DEFAULT_SETTINGS, type PortalSettings } from '../note/settings'
import { type NoteRunner, runNote } from './noteRunner'
import type { Outside, Portal } from './outside'
import { placeOf } from './placeOf'

export interface Visit {
  /** Identity for the editor: changes when another client's note is shown. */
  readonly key: string
  readonly runner: NoteRunner
}

export interface Visits {
  current(): Visit
  /** The call became known, or known better. Returns true when another client's note is shown. */
  meet(status: CallStatus): boolean
  /** The card's client is now this one. Returns true when another note is shown. */
  goTo(client: CardClient, campaign: boolean): boolean
  /** What the administrator decided for all notes; the one in the editor follows, unless it was sent or placed by hand. */
  decide(policy: PortalSettings): void
  all(): readonly Visit[]
}

/** Whom the card shows: an item, or a number that has none (yet). */
export interface CardClient {
  readonly item: CrmItem | null
  readonly number: PhoneNumber
}

export function createVisits(outside: Outside, portal: () => Portal | null, onChange: () => void): Visits {
  const startedAt = outside.clock.now()
  const byClient = new Map<string, Visit>()
  let policy = DEFAULT_SETTINGS.portal
  let status: CallStatus | null = null
  let shown: CardClient | null = null
  let current = open(null, startedAt)
  const visits = new Set<Visit>([current])

  function open(item: CrmItem | null, at: number): Visit {
    const key = randomId(outside.clock.random)
    const note = blankNote(key, referenceFor(status, item, key), notedCall(status, at, policy), item)
    const runner = runNote(note, false, outside, portal)
    runner.saving.subscribe(onChange)
    outside.live.claim(note.id)
    return { key, runner }
  }
  /** Bindings of another item than the card's own say nothing: they are told later than the item (portal.md §2.2). */
  const place = ({ item }: CardClient) => {
    const bindings = status && sameItem(status.item, item) ? status.bindings : []
    const to = placeOf(item, bindings, policy.defaultItem)
    if (to) current.runner.tell({ type: 'moved', item: to })
  }
  const change = (client: CardClient) => {
    current.runner.tell({ type: 'flush', byHand: false })
    current = byClient.get(clientKey(client)) ?? open(client.item, outside.clock.now())
    visits.add(current)
  }
  /** Names the current note after the call, before it is sent anywhere. */
  const identify = (known: CallStatus) => {
    const { call } = current.runner.saving.get().note
    const reference = referenceFor(known, known.item, current.key)
    current.runner.tell({ type: 'identified', reference, call: notedCall(known, call.startedAt, policy) })
  }
  const goTo = (client: CardClient, campaign: boolean, known: CallStatus | null): boolean => {
    const same = !campaign || shown === null || isSameClient(shown, client)
    if (same && known) identify(known)
    if (!same) change(client)
    place(client)
    shown = client
    byClient.set(clientKey(client), current)
    return !same
  }
  return {
    current: () => current,
    all: () => [...visits],
    meet(known) {
      status = known
      return goTo(known, known.campaign, known)
    },
    goTo: (client, campaign) => goTo(client, campaign, null),
    decide(decided) {
      policy = decided
      if (status && shown && sameItem(status.item, shown.item)) identify(status)
      if (shown) place(shown)
    },
  }
}

/** In a campaign: an item that appears for the same number was created for this client; any other is the next one. */
function isSameClient(before: CardClient, after: CardClient): boolean {
  if (before.item && after.item) return sameItem(before.item, after.item)
  return !before.item && clientKey({ ...before, item: null }) === clientKey({ ...after, item: null })
}

function clientKey({ item, number }: CardClient): string {
  if (item) return itemKey(item)
  return number.kind === 'known' ? number.number.replace(/\D/g, '') : number.kind
}

/**
 * An ordinary call is known by its id, so that its note is found again after it moved to another client. In a
 * campaign the id is the previous call's until the next dial (portal.md §2.6): the client's item tells them apart.
 */
function referenceFor(status: CallStatus | null, item: CrmItem | null, random: string): string {
  if (!status?.callId) return deriveReference(random)
  return deriveReference(status.campaign && item ? `${status.callId} ${itemKey(item)}` : status.callId)
}

function notedCall(status: CallStatus | null, startedAt: number, { header }: PortalSettings): NotedCall {
  return {
    callId: status?.callId ?? '',
    direction: status?.direction ?? 'incoming',
    number: status?.number.kind === 'known' ? status.number.number : '',
    startedAt,
    header,
  }
}

function randomId(random: () => number): string {
  const part = () =>
    Math.floor(random() * 2 ** 32)
      .toString(36)
      .padStart(7, '0')
  return `${part()}${part()}`
}
