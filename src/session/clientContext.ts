// What was read of the client and of the settings, as the card shows it. What was read for one client is never shown
// beside another one's note.
import { type CallStatus, type CrmItem, distinctItems, itemKey, sameItem } from '../note/call'
import type { NamedItem } from '../ports'
import { DEFAULT_SETTINGS, type OwnSettings, type Settings } from '../settings/settings'
import type { CardState } from './cardState'
import { earlierNotes } from './earlierNotes'
import type { Portal } from './environment'
import type { InitialReadResult } from './initialRead'
import { storedNumber } from './storedNumber'

export interface ClientContext {
  cardState(call: CallStatus | null, filedTo: CrmItem | null): ContextState
  settings(): Settings
  /** Takes what was read. `reference`: of the note in the editor. */
  learn(result: Pick<InitialReadResult, 'opening' | 'operator' | 'item'>, reference: string): void
  /** The same items with their names, null where one is not known. */
  withNames(items: readonly CrmItem[]): readonly NamedItem[]
  /** Names that were learnt by a search or a pick. */
  named(items: readonly NamedItem[]): void
  /** Resolves to false when the portal did not take them; this card shows them all the same. Never rejects. */
  changeOwn(own: OwnSettings): Promise<boolean>
}

type ContextState = OfClient &
  Pick<CardState, 'storedNumber' | 'filedTo' | 'choices' | 'settings' | 'operator' | 'portalLanguage'>
type OfClient = Pick<CardState, 'client' | 'earlier' | 'openDeals' | 'nextTodo'>

interface Read extends OfClient {
  readonly item: CrmItem | null
  readonly phones: readonly string[]
}

/** A campaign has more clients than anybody goes back to; who comes back is read anew, with the name. */
const NAMES_KEPT = 50

const NOTHING_READ: Read = {
  item: null,
  client: null,
  earlier: null,
  openDeals: [],
  nextTodo: null,
  phones: [],
}

export function createClientContext(portal: () => Portal | null, changed: () => void): ClientContext {
  let read = NOTHING_READ
  let stored: Settings = DEFAULT_SETTINGS
  let shown: Settings = DEFAULT_SETTINGS
  let operatorName = ''
  let portalLanguage = ''
  let saveId = 0
  let saving = 0
  const names = new Map<string, string>()

  const named = (items: readonly NamedItem[]) => {
    for (const { item, name } of items) {
      if (!name) continue
      // The newest last, also of those that were known.
      names.delete(itemKey(item))
      names.set(itemKey(item), name)
    }
    const tooMany = Math.max(0, names.size - NAMES_KEPT)
    for (const key of [...names.keys()].slice(0, tooMany)) names.delete(key)
  }
  const withNames = (items: readonly CrmItem[]) =>
    items.map((item) => ({ item, name: names.get(itemKey(item)) ?? null }))
  const learnSettings = (settings: Settings) => {
    stored = settings
    // What the operator has just changed is newer than what was read meanwhile.
    shown = saving > 0 ? { ...settings, own: shown.own } : settings
  }
  const changeOwn = async (own: OwnSettings): Promise<boolean> => {
    const mine = ++saveId
    shown = { ...shown, own }
    saving += 1
    changed()
    const outcome = await portal()?.settings.saveOwn(stored.own, own)
    saving -= 1
    if (!outcome?.ok) return false
    stored = { ...stored, own: outcome.value }
    if (mine === saveId) shown = { ...shown, own: outcome.value }
    changed()
    return true
  }
  return {
    cardState(call, filedTo) {
      const isOfThisClient = sameItem(read.item, call?.item ?? null)
      const { item: _, phones, ...ofClient } = isOfThisClient ? read : NOTHING_READ
      const deals = ofClient.openDeals.map(({ item }) => item)
      const items = distinctItems([...(call ? [call.item, ...call.bindings] : []), ...deals, filedTo])
      return {
        ...ofClient,
        storedNumber: call && storedNumber(call.number, phones),
        filedTo,
        choices: withNames(items),
        settings: shown,
        operator: operatorName,
        portalLanguage,
      }
    },
    settings: () => shown,
    learn({ opening, operator, item }, reference) {
      const { client, bindings, openDeals, nextTodo, phones } = opening
      const earlier = earlierNotes(opening, operator, reference)
      read = { item, client, earlier, openDeals, nextTodo, phones }
      named([...(client ? [client] : []), ...bindings, ...openDeals])
      operatorName = operator.name
      portalLanguage = opening.language || portalLanguage
      if (opening.settings) learnSettings(opening.settings)
    },
    withNames,
    named,
    changeOwn,
  }
}
