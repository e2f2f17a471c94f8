// The keys of the drafts in cookies: one for each operator as a rule, kept in the portal, stored without a request of
// its own.
import { expect, it } from 'vitest'
import { createCookieKeys } from '../../../src/bitrix24/notes/cookieKeys'

const HEX = '00ff'.repeat(16)
const OTHER = 'a1'.repeat(32)

it('A key that lies in the options is used, and not stored again', () => {
  const keys = createCookieKeys({ cookie_key_1a2b3c4d: HEX })
  expect(keys.known().map((key) => [...key])).toEqual([Array.from({ length: 16 }, () => [0, 255]).flat()])
  expect(keys.missing()).toEqual({})
})

it('A new one is stored, the same one where the request is repeated, and used once the portal has it', () => {
  const keys = createCookieKeys([])
  const [[name, value] = ['', '']] = Object.entries(keys.missing())
  expect(name).toMatch(/^options\[cookie_key_[0-9a-f]{8}\]$/)
  expect(value).toMatch(/^[0-9a-f]{64}$/)
  expect(keys.missing()).toEqual({ [name]: value })
  expect(keys.known()).toEqual([])
  keys.readOptions({ cookie_key_1a2b3c4d: HEX })
  expect([keys.known()[0]?.[1], keys.missing()]).toEqual([255, {}])
})

it('Of two that are made at once none replaces the other, and every frame has the same first', () => {
  const [here, there] = [createCookieKeys({}), createCookieKeys({})]
  const names = [here, there].flatMap((keys) => Object.keys(keys.missing()))
  expect(new Set(names).size).toBe(2)
  here.readOptions({ cookie_key_9: OTHER })
  here.readOptions({ cookie_key_9: OTHER, cookie_key_1: HEX })
  there.readOptions({ cookie_key_1: HEX, cookie_key_9: OTHER })
  expect(here.known()).toEqual(there.known())
  expect(here.known()).toHaveLength(2)
})

it('An answer that comes late, from before a key was added, takes none away', () => {
  const keys = createCookieKeys({ cookie_key_1: HEX, cookie_key_9: OTHER })
  keys.readOptions({ cookie_key_1: HEX })
  expect(keys.known()).toHaveLength(2)
})

it.each(['', 'cut', HEX.slice(1), 17, null])('What is no key (%j) is none', (value) => {
  expect(createCookieKeys({ cookie_key_1: value }).known()).toEqual([])
})
