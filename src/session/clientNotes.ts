// Which note belongs to which client of this card: words never go to another client's note, and a client who
// comes back finds the same note again.
import {
  type CallDirection,
  type CallStatus,
  type CrmItem,
  distinctItems,
  itemKey,
  type PhoneNumber,
  sameItem,
} from '../note/call'
import { blankNote, type Note, type NotedCall } from '../note/note'
import { deriveReference } from '../note/reference'
import type { NamedItem } from '../ports'
import { DEFAULT_SETTINGS, type PortalSettings } from '../settings/settings'
import type { Environment, Portal } from './environment'
import { type NoteRunner, runNote } from './noteRunner'

/** An item, or a number that has none (yet). */
export interface CardClient {
  readonly item: CrmItem | null
  readonly number: PhoneNumber
}

export type DirectionWords = Readonly<Record<CallDirection, string>>

export const NOBODY: CardClient = { item: null, number: { kind: 'unknown' } }

export interface ClientNote {
  /** Identity for the editor: changes when another client's note is shown. */
  readonly key: string
  readonly runner: NoteRunner
  /** The name under which this client's comment stands already, from an earlier note that was forgotten. */
  readonly known: string | null
  /** Stops listening to it, and lets go of its draft. */
  end(): void
}

export interface ClientNotes {
  current(): ClientNote
  /** The call became known, or known better. Returns true when another client's note is shown. */
  applyStatus(status: CallStatus): boolean
  /** The card's client is now this one. Returns true when another note is shown. */
  showClient(client: CardClient, campaign: boolean): boolean
  /** The administrator's settings; the note in the editor follows them, unless it was sent or filed by hand. */
  applySettings(settings: PortalSettings): void
  /** The same for the words of the operator's language. */
  applyLanguage(directions: DirectionWords): void
  /**
   * The client's open deals, newest first. Before `applySettings`: the newest stands in for a binding that the call does
   * not name (portal.md §8.5). Once something of the note was sent, other deals change nothing.
   */
  applyOpenDeals(client: CrmItem, deals: readonly NamedItem[]): void
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
  /** By client: the reference of a comment whose note was forgotten. */
  const references = new Map<string, string>()
  /** By client: the newest open deal as it was first known. */
  const newestDeals = new Map<string, CrmItem | null>()
  let portalSettings = DEFAULT_SETTINGS.portal
  let directionWords: DirectionWords | null = null
  let status: CallStatus | null = null
  let shown: CardClient | null = null
  let current = open(NOBODY, startedAt)
  const clientNotes = new Set<ClientNote>([current])

  function open(client: CardClient, at: number): ClientNote {
    const { item } = client
    const key = randomId(environment.clock.random)
    const known = references.get(clientKey(client)) ?? null
    const reference = known ?? referenceFor(status, item, key)
    const runner = runNote(blankNote(key, reference, notedCall(status, at), item), false, environment, portal)
    const unsubscribe = runner.saving.subscribe(onChange)
    const release = environment.live.claim(key)
    const end = () => {
      unsubscribe()
      release()
    }
    return { key, runner, known, end }
  }
  function notedCall(known: CallStatus | null, startedAt: number): NotedCall {
    const direction = known?.direction ?? 'incoming'
    return {
      callId: known?.callId ?? '',
      direction,
      directionWords: directionWords?.[direction] ?? '',
      lineName: known?.lineName ?? '',
      number: known?.number.kind === 'known' ? known.number.number : '',
      startedAt,
      header: portalSettings.header,
    }
  }
  /** The bindings belong to the card's own item, and are known later than a new item (portal.md §2.2). */
  const place = ({ item }: CardClient) => {
    const bindings = status && sameItem(status.item, item) ? status.bindings : []
    const newestDeal = (item && newestDeals.get(itemKey(item))) ?? null
    // What the call itself names comes first.
    const to = targetItem(item, [...bindings, newestDeal], portalSettings.defaultItem)
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
    current.runner.dispatch({
      type: 'identified',
      reference,
      call: notedCall(known, call.startedAt),
    })
  }
  const identifyAgain = () => {
    if (status && shown && sameItem(status.item, shown.item)) identify(status)
  }
  const show = (client: CardClient, campaign: boolean, known: CallStatus | null): boolean => {
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
      for (const [client, one] of byClient) {
        if (one !== clientNote) continue
        byClient.delete(client)
        newestDeals.delete(client)
        if (written.length > 0 && isItemKey(client)) references.set(client, reference)
      }
      clientNotes.delete(clientNote)
      clientNote.end()
    },
    applyStatus(known) {
      status = known
      return show(known, known.campaign, known)
    },
    showClient: (client, campaign) => show(client, campaign, null),
    applyOpenDeals(client, [newest]) {
      const key = itemKey(client)
      const note = byClient.get(key)?.runner.saving.get().note
      if (newestDeals.has(key) && note && isSent(note)) return
      newestDeals.set(key, newest?.item ?? null)
    },
    applySettings(settings) {
      portalSettings = settings
      identifyAgain()
      if (shown) place(shown)
    },
    applyLanguage(directions) {
      directionWords = directions
      identifyAgain()
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

export function randomId(random: () => number): string {
  const part = () =>
    Math.floor(random() * 2 ** 32)
      .toString(36)
      .padStart(7, '0')
  return `${part()}${part()}`
}

/** In a campaign: an item that appears for the same number was created for this client; any other is the next one. */
export function isSameClient(before: CardClient, after: CardClient): boolean {
  if (before.item && after.item) return sameItem(before.item, after.item)
  return !before.item && clientKey({ ...before, item: null }) === clientKey({ ...after, item: null })
}

/** Of an item `CONTACT:17`, else the digits of the number, or why there is none. */
export function clientKey({ item, number }: CardClient): string {
  if (item) return itemKey(item)
  return number.kind === 'known' ? number.number.replace(/\D/g, '') : number.kind
}

/** A number without an item may be somebody else's the next time. */
export function isItemKey(key: string): boolean {
  return key.includes(':')
}

/** Something of it stands in a timeline, or may. */
function isSent({ filed, attemptedItems }: Note): boolean {
  return filed !== null || attemptedItems.length > 0
}

/**
 * Where a note goes as long as the operator did not choose: to the call's item of the type that the administrator named,
 * else to the one that the card shows. Null while the card shows none.
 */
function targetItem(
  item: CrmItem | null,
  bindings: readonly (CrmItem | null)[],
  defaultItem: PortalSettings['defaultItem'],
): CrmItem | null {
  return distinctItems([item, ...bindings]).find(({ type }) => type === defaultItem) ?? item
}
