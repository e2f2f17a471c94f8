// Drafts in this browser's storage, for the same operator of the same portal alone. Every call is synchronous: when
// `store` returns true, the draft is stored. A storage that refuses, is full or was tampered with gives false or
// nothing; nothing throws.
import { writeDraft } from '../note/draft'
import type { Note } from '../note/note'
import type { DraftReader, Journal } from '../ports'

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
  const entries = (store: Storage, of: string) =>
    keysOf(store, `${space}${of}:`).map((key) => readDraft(store.getItem(key) ?? ''))

  return {
    readBy(reader) {
      readDraft = reader
    },
    store(draft) {
      if (access === 'refused') return false
      ownIds.add(draft.id)
      return guarded((store) => {
        store.setItem(keyOf(store, draft.id), writeDraft(draft))
        return true
      }, false)
    },
    entry(id) {
      if (access === 'refused') return null
      return guarded((store) => readable(store.getItem(keyOf(store, id))), null)
    },
    forget(id, revision) {
      return guarded((store) => {
        const isForgotten = removeUpTo(store, keyOf(store, id), revision)
        // An entry that found no room when the operator became known would come back as a draft of its own.
        for (const key of keysOf(store, `${space}?`)) {
          if (key.endsWith(`:${id}`)) removeUpTo(store, key, revision)
        }
        if (isForgotten) ownIds.delete(id)
        return isForgotten
      }, false)
    },
    expected: () =>
      guarded((store) => {
        const last = operator ?? store.getItem(lastOperator) ?? ''
        // Including those of a page that ended before its operator was known.
        const all =
          operator === null ? [...entries(store, last), ...entries(store, `?${last}`)] : entries(store, last)
        return all.filter(isReadable)
      }, []),
    drafts: () => guarded((store) => entries(store, owner(store)).filter(isReadable), []),
    hasNewer: () => guarded((store) => entries(store, owner(store)).includes('newer'), false),
    belongTo(name) {
      guarded((store) => {
        const early = keysOf(store, `${space}?`)
        operator = name
        store.setItem(lastOperator, name)
        // An entry that finds no room stays where it is; the others are taken over all the same.
        for (const key of early) guarded((one) => takeOver(one, key, name), undefined)
      }, undefined)
      operator = name
    },
  }

  function takeOver(store: Storage, key: string, name: string) {
    const [guess = '', id = ''] = key.slice(space.length + 1).split(':')
    const isOurs = guess === '' || guess === name || ownIds.has(id)
    const draft = store.getItem(key)
    if (!isOurs || draft === null) return
    const to = keyOf(store, id)
    const there = store.getItem(to)
    if (there === null || revisionOf(there) < revisionOf(draft)) store.setItem(to, draft)
    store.removeItem(key)
  }

  /** False when nothing was removed: no draft of this version, or one with words that are newer than `revision`. */
  function removeUpTo(store: Storage, key: string, revision: number): boolean {
    const draft = readable(store.getItem(key))
    if (!draft || draft.revision > revision) return false
    store.removeItem(key)
    return true
  }

  /** Less than any revision when it is no draft, more than any when a newer version of the product wrote it. */
  function revisionOf(entry: string): number {
    const draft = readDraft(entry)
    if (draft === null) return -1
    return draft === 'newer' ? Number.POSITIVE_INFINITY : draft.revision
  }

  function readable(entry: string | null): Note | null {
    const draft = readDraft(entry ?? '')
    return isReadable(draft) ? draft : null
  }
}

function isReadable(draft: Note | 'newer' | null): draft is Note {
  return draft !== null && draft !== 'newer'
}

function keysOf(store: Storage, prefix: string): string[] {
  const keys: string[] = []
  for (let index = 0; index < store.length; index += 1) {
    const key = store.key(index)
    if (key?.startsWith(prefix)) keys.push(key)
  }
  return keys
}
