// Which note belongs to which client of this card. A client who comes back finds the same note again;
// what is typed never changes sides.

import { type CallStatus, type CrmItem, itemKey, sameItem } from '../note/call'
import { blankNote, type NotedCall } from '../note/note'
import { deriveReference } from '../note/reference'
import { DEFAULT_SETTINGS, type PortalSettings } from '../settings/settings'
import { type CardClient, clientKey, isItemKey, isSameClient, NOBODY } from './cardClient'
import type { Environment, Portal } from './environment'
import { type NoteRunner, runNote } from './noteRunner'
import { targetItem } from './targetItem'

export interface ClientNote {
  /** Identity for the editor: changes when another client's note is shown. */
  readonly key: string
  readonly runner: NoteRunner
  /** The name under which this client's comment stands already, from an earlier visit that was forgotten. */
  readonly known: string | null
  /** Stops listening to it, and lets go of its draft. */
  end(): void
}

export interface ClientNotes {
  current(): ClientNote
  /** The call became known, or known better. Returns true when another client's note is shown. */
  meet(status: CallStatus): boolean
  /** The card's client is now this one. Returns true when another note is shown. */
  goTo(client: CardClient, campaign: boolean): boolean
  /** What the administrator decided for all notes; the one in the editor follows, unless it was sent or placed by hand. */
  decide(policy: PortalSettings): void
  /** The one that was shown last comes last. */
  all(): readonly ClientNote[]
  /** Another one than the current, with nothing to do any more. A client who comes back finds the comment of it. */
  forget(clientNote: ClientNote): void
}

export function createClientNotes(
  environment: Environment,
  portal: () => Portal | null,
  onChange: () => void,
): ClientNotes {
  const startedAt = environment.clock.now()
  const byClient = new Map<string, ClientNote>()
  /** By client: the reference of a comment whose visit was forgotten. */
  const references = new Map<string, string>()
  let policy = DEFAULT_SETTINGS.portal
  let status: CallStatus | null = null
  let shown: CardClient | null = null
  let current = open(NOBODY, startedAt)
  const clientNotes = new Set<ClientNote>([current])

  function open(client: CardClient, at: number): ClientNote {
    const { item } = client
    const key = randomId(environment.clock.random)
    const known = references.get(clientKey(client)) ?? null
    const reference = known ?? referenceFor(status, item, key)
    const runner = runNote(
      blankNote(key, reference, notedCall(status, at, policy), item),
      false,
      environment,
      portal,
    )
    const deafen = runner.saving.subscribe(onChange)
    const release = environment.live.claim(key)
    const end = () => {
      deafen()
      release()
    }
    return { key, runner, known, end }
  }
  /** Bindings of another item than the card's own say nothing: they are told later than the item (portal.md §2.2). */
  const place = ({ item }: CardClient) => {
    const bindings = status && sameItem(status.item, item) ? status.bindings : []
    const to = targetItem(item, bindings, policy.defaultItem)
    if (to) current.runner.dispatch({ type: 'moved', item: to })
  }
  const change = (client: CardClient) => {
    current.runner.dispatch({ type: 'flush', byHand: false })
    current = byClient.get(clientKey(client)) ?? open(client, environment.clock.now())
    clientNotes.delete(current)
    clientNotes.add(current)
  }
  /** Names the current note after the call, before it is sent anywhere. */
  const identify = (known: CallStatus) => {
    const { call } = current.runner.saving.get().note
    const reference = current.known ?? referenceFor(known, known.item, current.key)
    current.runner.dispatch({ type: 'identified', reference, call: notedCall(known, call.startedAt, policy) })
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
    all: () => [...clientNotes],
    forget(clientNote) {
      const { reference, written } = clientNote.runner.saving.get().note
      for (const [client, visited] of byClient) {
        if (visited !== clientNote) continue
        byClient.delete(client)
        if (written.length > 0 && isItemKey(client)) references.set(client, reference)
      }
      clientNotes.delete(clientNote)
      clientNote.end()
    },
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
