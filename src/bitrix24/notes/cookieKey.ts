// The key of the drafts that this operator's browser keeps in cookies. It lies in the operator's own options, which the
// application's server never sees. It is made once, and stored by the first opening read that finds none.
import { toFields, toText } from '../rest/portalValues'
import type { RestFields } from '../rest/transport'
import { optionField } from './commentCommands'

export interface CookieKey {
  /** 32 bytes; null until it was read from the portal: of two frames that made one each, the other's may stand. */
  known(): Uint8Array | null
  /** Takes over the key that lies in options as `user.option.get` gave them. */
  readOptions(options: unknown): void
  /** The option to set where there is none. */
  missing(): RestFields
}

const OPTION = 'cookie_key'
const BYTES = 32
const FORM = /^(?:[0-9a-f]{2}){32}$/

/** @param options the operator's options at the start. */
export function createCookieKey(options: unknown): CookieKey {
  let key: Uint8Array | null = null
  const readOptions = (read: unknown) => {
    const value = toText(toFields(read)[OPTION])
    if (FORM.test(value)) key = fromHex(value)
  }
  readOptions(options)
  return {
    known: () => key,
    readOptions,
    missing: () =>
      key ? {} : { [optionField(OPTION)]: toHex(crypto.getRandomValues(new Uint8Array(BYTES))) },
  }
}

function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function fromHex(text: string): Uint8Array {
  return Uint8Array.from({ length: BYTES }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16))
}
