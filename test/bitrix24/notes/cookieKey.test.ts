// The key of the drafts in cookies: one for each operator, kept in the portal, stored without a request of its own.
import { expect, it } from 'vitest'
import { createCookieKey } from '../../../src/bitrix24/notes/cookieKey'

const HEX = '00ff'.repeat(16)

it('A key that lies in the options is used, and not stored again', () => {
  const key = createCookieKey({ cookie_key: HEX })
  expect([...(key.known() ?? [])]).toEqual(Array.from({ length: 16 }, () => [0, 255]).flat())
  expect(key.missing()).toEqual({})
})

it('A new one is stored, and used once the portal has it: of two that are made at once the other may stand', () => {
  const key = createCookieKey([])
  const [[name, value] = ['', '']] = Object.entries(key.missing())
  expect([name, value]).toEqual(['options[cookie_key]', expect.stringMatching(/^[0-9a-f]{64}$/)])
  expect(value).not.toBe(createCookieKey({}).missing()[name])
  expect(key.known()).toBeNull()
  key.readOptions({ cookie_key: HEX })
  expect([key.known()?.[1], key.missing()]).toEqual([255, {}])
})

it.each(['', 'cut', HEX.slice(1), 17, null])('What is no key (%j) is none', (value) => {
  expect(createCookieKey({ cookie_key: value }).known()).toBeNull()
})
