// Drafts in partitioned cookies, where Chromium refuses the storage to a third-party frame (browser.md). A cookie goes to
// the application's own server with each request, so all of a draft is encrypted, with a key of the operator that lies in
// the portal. Every call is synchronous: what `store` returns true for is there for the next frame. Nothing throws.
import { chacha20 } from '@noble/ciphers/chacha.js'
import { writeDraft } from '../note/draft'
import { isUndelivered, type Note } from '../note/note'
import { readDraft } from '../note/readDraft'
import type { Clock, CookieDrafts, Page } from '../ports'
import { cookiesNamed, writeCookie } from './partitionedCookie'

const DRAFT = 'call-notes-draft.'
const OPEN = 'call-notes-open.'
/** s. */
const THREE_DAYS = 3 * 24 * 60 * 60
/** Web servers refuse a line of 8 KB in a request's head (nginx, Apache): a quarter of it is left to other cookies. */
const MOST_BYTES = 6_144
/** Of a page that crashed, the drafts are found after so long (s): until then they may be at work in another frame. */
const OPEN_FOR = 10 * 60
/** A page that lives says so again after so long (ms), also one in the background, whose timers are late. */
const RENEWED_AFTER_MS = 5 * 60_000
const NONCE = 12

interface Entry {
  readonly name: string
  /** Bytes in the request's head. */
  readonly size: number
  /** Null: of another key. It may be another operator's, or another portal's of the same site. */
  readonly draft: Note | null
  /** Its page is there, and sees to it itself. */
  readonly isOpen: boolean
}

/** @param keys of the operator, 32 bytes each: the first encrypts. None while the portal has none. */
export function createCookieDrafts(
  document: Pick<Document, 'cookie'>,
  keys: () => readonly Uint8Array[],
  clock: Clock,
  page: Pick<Page, 'onLeave' | 'onVisible'>,
): CookieDrafts {
  const self = toBase64Url(random(4))
  /** By draft: the cookie that this page writes. */
  const names = new Map<string, string>()
  let count = 0
  /** What was decrypted, by cookie: each is read again and again. */
  let known = new Map<string, Note | null>()
  let hasLeft = false
  let cancel = () => {}

  const guarded = <T>(use: (first: Uint8Array) => T, otherwise: T): T => {
    try {
      const [first] = keys()
      return first ? use(first) : otherwise
    } catch {
      return otherwise
    }
  }
  const entries = (): Entry[] => {
    const before = known
    known = new Map()
    const openPages = cookiesNamed(document, OPEN).map(([name]) => name.slice(OPEN.length))
    return cookiesNamed(document, DRAFT).map(([name, value]) => {
      const draft = before.get(value) ?? decrypted(keys(), value)
      known.set(value, draft)
      const isOpen = openPages.some((one) => name.startsWith(`${DRAFT}${one}.`))
      return { name, size: sizeOf(name, value), draft, isOpen }
    })
  }
  const remove = ({ name }: Entry) => writeCookie(document, name, '', 0)
  const sayOpen = () => {
    if (hasLeft) return
    writeCookie(document, OPEN + self, '1', OPEN_FOR)
    cancel()
    cancel = clock.wakeAt(clock.now() + RENEWED_AFTER_MS, () => names.size > 0 && sayOpen())
  }
  page.onLeave(() => {
    hasLeft = true
    if (names.size > 0) guarded(() => writeCookie(document, OPEN + self, '', 0), undefined)
  })
  // The browser kept the page that went, and shows it again.
  page.onVisible(() => {
    hasLeft = false
  })

  return {
    store: (draft) =>
      guarded((first) => {
        const name = names.get(draft.id) ?? `${DRAFT}${self}.${count}`
        const value = encrypted(first, draft)
        const others = entries().filter((entry) => entry.name !== name)
        const isOlder = (entry: Entry) =>
          entry.draft?.id === draft.id && entry.draft.revision <= draft.revision && !entry.isOpen
        const staying = others.filter((entry) => !isOlder(entry))
        const isDelivered = (entry: Entry) => entry.draft && !isUndelivered(entry.draft) && !entry.isOpen
        let size = staying.reduce((sum, entry) => sum + entry.size, sizeOf(name, value))
        // Words come before what is only looked up once more.
        const spared = staying.filter(isDelivered).filter((entry) => {
          if (size <= MOST_BYTES) return false
          size -= entry.size
          return true
        })
        if (size > MOST_BYTES) return false
        spared.forEach(remove)
        if (!names.has(draft.id)) count += 1
        names.set(draft.id, name)
        sayOpen()
        writeCookie(document, name, value, THREE_DAYS)
        // What a browser does not take it drops in silence.
        const isThere = cookiesNamed(document, name).some(([, stored]) => stored === value)
        if (isThere) others.filter(isOlder).forEach(remove)
        return isThere
      }, false),
    entry: (id) => guarded(() => entries().find(({ draft }) => draft?.id === id)?.draft ?? null, null),
    forget: (id, revision) =>
      guarded(() => {
        const old = entries().filter(({ draft }) => draft?.id === id && draft.revision <= revision)
        old.forEach(remove)
        if (old.some(({ name }) => name === names.get(id))) names.delete(id)
      }, undefined),
    drafts: () =>
      guarded(() => {
        const left = entries().filter(({ isOpen }) => !isOpen)
        return left.flatMap(({ draft }) => draft ?? [])
      }, []),
  }
}

/** Bytes in the request's head. */
function sizeOf(name: string, value: string): number {
  return name.length + value.length + '=; '.length
}

function encrypted(key: Uint8Array, draft: Note): string {
  const nonce = random(NONCE)
  return toBase64Url(
    new Uint8Array([...nonce, ...chacha20(key, nonce, new TextEncoder().encode(writeDraft(draft)))]),
  )
}

function decrypted(keys: readonly Uint8Array[], value: string): Note | null {
  for (const key of keys) {
    const draft = decryptedWith(key, value)
    if (draft) return draft
  }
  return null
}

/** With another key it is hardly ever UTF-8, and never a draft. */
function decryptedWith(key: Uint8Array, value: string): Note | null {
  try {
    const bytes = Uint8Array.from(atob(value.replaceAll('-', '+').replaceAll('_', '/')), (one) =>
      one.charCodeAt(0),
    )
    const text = chacha20(key, bytes.slice(0, NONCE), bytes.slice(NONCE))
    const draft = readDraft(new TextDecoder('utf-8', { fatal: true }).decode(text))
    return draft === 'newer' ? null : draft
  } catch {
    return null
  }
}

/** Base64 of characters that a cookie takes as they are. */
function toBase64Url(bytes: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...bytes))
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function random(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length))
}
