// Drafts in this browser's storage, for the same operator of the same portal alone. Every call is synchronous: when
// `store` returns true, the draft is stored. A storage that refuses, is full or was tampered with gives false or
// nothing; nothing throws.
import type { Note } from '../note/note'
import type { DraftPatcher, DraftReader, Journal } from '../ports'
import { createEntryWriter, keysOf, moveEntry, patchOf, removeEntry, removeLonePatches } from './draftEntries'

const PREFIX = 'call-notes'

/**
 * `storage` gives the storage or throws (a third-party frame may be refused the very access, browser.md). The throw
 * costs about 2.5 ms on a slow machine, so a storage that was never granted is not tried again at each key, only by
 * rarer calls (the handshake, a delivered note). Once granted, it serves the keys as well. `portal` is the portal's
 * host, which is known before the handshake; the operator is not. A draft typed before it is stored under the operator
 * who was here last, and taken over by the next handshake of that operator.
 */
export function createJournal(storage: () => Storage, portal: string): Journal {
  const ownIds = new Set<string>()
  let access: 'unknown' | 'refused' | 'granted' = 'unknown'
  // Encoded: a host has a colon before its port, and a key has colons between its parts.
  const host = encodeURIComponent(portal)
  const space = `${PREFIX}:${host}:`
  const lastOperator = `${PREFIX}-operator:${host}`
  let operator: string | null = null
  let readDraft: DraftReader = () => null
  let writeDraftPatch: DraftPatcher | null = null
  const writer = createEntryWriter()

  const guarded = <T>(use: (storage: Storage) => T, otherwise: T): T => {
    try {
      const granted = storage()
      access = 'granted'
      return use(granted)
    } catch {
      if (access === 'unknown') access = 'refused'
      return otherwise
    }
  }
  const owner = (store: Storage) => operator ?? `?${store.getItem(lastOperator) ?? ''}`
  const keyOf = (store: Storage, id: string) => `${space}${owner(store)}:${id}`
  const entries = (store: Storage, keys: readonly string[]) => keys.map((key) => read(store, key))
  const keysOfOwner = (store: Storage) => keysOf(store, `${space}${owner(store)}:`)
  /** Typed before their operator was known, who is the one of now. */
  const earlyKeys = (store: Storage, name: string) =>
    keysOf(store, `${space}?`).filter((key) => {
      const [guess = ''] = partsOf(key)
      return guess === '' || guess === name || ownIds.has(idOf(key))
    })
  const partsOf = (earlyKey: string) => earlyKey.slice(space.length + 1).split(':')
  const idOf = (earlyKey: string) => partsOf(earlyKey)[1] ?? ''
  const isNewer = (store: Storage, earlyKey: string) =>
    revisionOf(store, keyOf(store, idOf(earlyKey))) < revisionOf(store, earlyKey)
  /** Of this operator. An early entry that found no room when the operator became known still lies where it was. */
  const ownEntries = (store: Storage) => {
    const early = operator === null ? [] : earlyKeys(store, operator).filter((key) => isNewer(store, key))
    return entries(store, [...keysOfOwner(store), ...early])
  }
  const drafts = (store: Storage) => ownEntries(store).filter(isReadable)

  return {
    readBy(reader, patcher) {
      readDraft = reader
      writeDraftPatch = patcher
    },
    store(draft) {
      if (access === 'refused') return false
      ownIds.add(draft.id)
      return guarded((store) => {
        writer.write(store, keyOf(store, draft.id), draft, writeDraftPatch)
        return true
      }, false)
    },
    storeTyped: (draft) =>
      access === 'granted' &&
      guarded((store) => writer.writePatch(store, keyOf(store, draft.id), draft, writeDraftPatch), false),
    complete() {
      if (access !== 'refused') guarded((store) => writer.complete(store), undefined)
    },
    entry(id) {
      if (access === 'refused') return null
      return guarded((store) => drafts(store).find((draft) => draft.id === id) ?? null, null)
    },
    forget(id, revision) {
      return guarded((store) => {
        const isForgotten = removeUpTo(store, keyOf(store, id), revision)
        // An entry that found no room when the operator became known would come back as a draft of its own.
        for (const key of keysOf(store, `${space}?`)) {
          if (idOf(key) === id) removeUpTo(store, key, revision)
        }
        if (isForgotten) ownIds.delete(id)
        return isForgotten
      }, false)
    },
    expected: () =>
      guarded((store) => {
        if (operator !== null) return drafts(store)
        const last = store.getItem(lastOperator) ?? ''
        // Including those of a page that ended before its operator was known.
        const keys = [...keysOf(store, `${space}${last}:`), ...keysOfOwner(store)]
        return entries(store, keys).filter(isReadable)
      }, []),
    drafts: () => guarded(drafts, []),
    hasNewer: () => guarded((store) => ownEntries(store).includes('newer'), false),
    belongTo(name) {
      guarded((store) => {
        const early = earlyKeys(store, name)
        operator = name
        store.setItem(lastOperator, name)
        // An entry that finds no room stays where it is; the others are taken over all the same.
        for (const key of early) guarded((one) => takeOver(one, key), undefined)
        removeLonePatches(store, space)
      }, undefined)
      operator = name
    },
  }

  function takeOver(store: Storage, key: string) {
    const to = keyOf(store, idOf(key))
    if (store.getItem(to) === null || isNewer(store, key)) moveEntry(store, key, to)
    else removeEntry(store, key)
  }

  /** False when nothing was removed: no draft of this version, or one with words that are newer than `revision`. */
  function removeUpTo(store: Storage, key: string, revision: number): boolean {
    const draft = readable(store, key)
    if (!draft || draft.revision > revision) return false
    removeEntry(store, key)
    return true
  }

  /** Less than any revision when it is no draft, more than any when a newer version of the product wrote it. */
  function revisionOf(store: Storage, key: string): number {
    const draft = read(store, key)
    if (draft === null) return -1
    return draft === 'newer' ? Number.POSITIVE_INFINITY : draft.revision
  }

  function read(store: Storage, key: string): ReturnType<DraftReader> {
    return readDraft(store.getItem(key) ?? '', patchOf(store, key))
  }

  function readable(store: Storage, key: string): Note | null {
    const draft = read(store, key)
    return isReadable(draft) ? draft : null
  }
}

function isReadable(draft: Note | 'newer' | null): draft is Note {
  return draft !== null && draft !== 'newer'
}
