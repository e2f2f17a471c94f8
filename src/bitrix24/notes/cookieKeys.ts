// The keys of the drafts that this operator's browsers keep in cookies. They lie in the operator's own options, which the
// application's server never sees. A frame that finds none makes one, which the first opening read stores.
import { toFields, toText } from '../rest/portalValues'
import type { RestFields } from '../rest/transport'
import { optionField } from './commentCommands'

export interface CookieKeys {
  /** Each of 32 bytes, all that were read from the portal; the first is the same in every frame that has read as many. */
  known(): readonly Uint8Array[]
  /** Takes over the keys that lie in options as `user.option.get` gave them. */
  readOptions(options: unknown): void
  /** The option to set where there is none. The same each time: the read that sets it may be repeated. */
  missing(): RestFields
}

/**
 * Each key has an option of its own: of two frames that make one, the later request would replace the key that the other
 * frame has begun to use, and a request may be executed long after it was sent (portal.md §3.1).
 */
const PREFIX = 'cookie_key_'
const NAME_BYTES = 4
const KEY_BYTES = 32
const FORM = /^(?:[0-9a-f]{2}){32}$/

/** @param options the operator's options at the start. */
export function createCookieKeys(options: unknown): CookieKeys {
  let known: readonly Uint8Array[] = []
  let made: RestFields | null = null
  const readOptions = (read: unknown) => {
    const found = Object.entries(toFields(read))
      .map(([name, value]) => [name, toText(value)] as const)
      .filter(([name, value]) => name.startsWith(PREFIX) && FORM.test(value))
    if (found.length < known.length) return
    known = found.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => fromHex(value))
  }
  readOptions(options)
  return {
    known: () => known,
    readOptions,
    missing() {
      if (known.length > 0) return {}
      made ??= { [optionField(PREFIX + randomHex(NAME_BYTES))]: randomHex(KEY_BYTES) }
      return made
    },
  }
}

function randomHex(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes))
  return [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function fromHex(text: string): Uint8Array {
  return Uint8Array.from({ length: KEY_BYTES }, (_, at) =>
    Number.parseInt(text.slice(2 * at, 2 * at + 2), 16),
  )
}
