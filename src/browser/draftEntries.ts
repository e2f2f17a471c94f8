// How a draft lies in the storage: as a whole, and beside a long one, under a key of its own, what was typed since. The
// whole of a note of 10 000 characters takes six times as long to write as all else that a key does.
import { writeDraft } from '../note/draft'
import type { Note } from '../note/note'
import type { DraftPatcher } from '../ports'

const PATCH = 'call-notes-typed:'
/** Characters of JSON: a shorter draft is written as a whole with each key. */
const LONG = 2_000

/** Of the entry under `key`. Versions that know of no patches do not find it. */
export function patchOf(store: Storage, key: string): string | null {
  return store.getItem(PATCH + key)
}

/** The whole first: without it the patch says nothing. */
export function removeEntry(store: Storage, key: string): void {
  store.removeItem(key)
  store.removeItem(PATCH + key)
}

/** What a crash between the two removals of an entry left: nobody reads it, and it holds the operator's words. */
export function removeLonePatches(store: Storage, prefix: string): void {
  for (const key of keysOf(store, PATCH + prefix))
    if (store.getItem(key.slice(PATCH.length)) === null) store.removeItem(key)
}

/** Those that begin like this. */
export function keysOf(store: Storage, prefix: string): string[] {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '')
  return keys.filter((key) => key.startsWith(prefix))
}

/** Throws when there is no room; then the entry under `from` is still complete. */
export function moveEntry(store: Storage, from: string, to: string): void {
  for (const part of ['', PATCH]) {
    const value = store.getItem(part + from)
    if (value === null) store.removeItem(part + to)
    else store.setItem(part + to, value)
  }
  removeEntry(store, from)
}

/** Writes the drafts of one page. Its functions throw when there is no room; what was there stays, complete. */
export function createEntryWriter() {
  /** The last whole; null also where there was no room behind it: a shorter whole may find some. */
  let stored: { readonly key: string; readonly note: Note; readonly json: string } | null = null
  /** What a patch stands for and no whole yet. */
  let patched: { readonly note: Note; readonly patch: string } | null = null

  const writeWhole = (store: Storage, key: string, note: Note) => {
    const json = writeDraft(note)
    store.setItem(key, json)
    store.removeItem(PATCH + key)
    stored = { key, note, json }
    patched = null
  }
  /** Null where another page has forgotten it since, or gone on with it. */
  const standing = (store: Storage, key = stored?.key) =>
    stored?.key === key && stored && store.getItem(stored.key) === stored.json ? stored : null
  /** False for a draft that a patch cannot stand for. */
  const writePatch = (store: Storage, key: string, note: Note, patcher: DraftPatcher | null): boolean => {
    const whole = patcher && standing(store, key)
    const patch = whole && whole.json.length >= LONG ? patcher(whole.note, whole.json, note) : null
    if (patch === null) return false
    stored = null
    if (patch !== patched?.patch) store.setItem(PATCH + key, patch)
    stored = whole
    patched = { note, patch }
    return true
  }
  return {
    writePatch,
    /** `patcher`: null until it has loaded. */
    write(store: Storage, key: string, note: Note, patcher: DraftPatcher | null): void {
      if (writePatch(store, key, note, patcher)) return
      stored = null
      writeWhole(store, key, note)
    },
    complete(store: Storage): void {
      const whole = patched && standing(store)
      if (whole && patched) writeWhole(store, whole.key, patched.note)
    },
  }
}
