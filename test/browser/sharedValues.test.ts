// What all frames of one browser share, where it has storage and where it keeps cookies alone.
import { expect, it, vi } from 'vitest'
import { createRateLimit } from '../../src/browser/rateLimit'
import { sharedValues } from '../../src/browser/sharedValues'
import { CookieJar } from '../fakes/cookieJar'
import { MemoryStorage } from '../fakes/memoryStorage'

const refused = () => {
  throw new DOMException('Access is denied for this document.', 'SecurityError')
}

/** Later than whatever lasts an hour from the year 1970 on. */
const clock = { now: () => Date.UTC(2026, 10, 22) }

it('What frames share is in the storage, and no cookie goes to the server', () => {
  const storage = new MemoryStorage()
  const page = new CookieJar()
  sharedValues(storage.access, page).setItem('key', '1')
  expect([storage.getItem('key'), page.set]).toEqual(['1', []])
})

it('… and in a partitioned cookie where the storage is refused', () => {
  const page = new CookieJar()
  page.cookie = 'call-notes-theme=dark'
  const values = sharedValues(refused, page)
  expect(values.getItem('refused:portal.example%3A8080')).toBeNull()
  values.setItem('refused:portal.example%3A8080', '1.25 17')
  expect(sharedValues(refused, page).getItem('refused:portal.example%3A8080')).toBe('1.25 17')
  expect(page.set.at(-1)).toMatch(/;max-age=3600;secure;samesite=none;partitioned$/)
})

it('A storage that is refused is asked once: the throw of every access would be felt', () => {
  const storage = vi.fn(refused)
  const rateLimit = createRateLimit(sharedValues(storage, new CookieJar()), 'portal.example', clock)
  for (let request = 0; request < 10; request += 1) rateLimit.answered()
  expect([rateLimit.isOn(), rateLimit.isCertain(), storage.mock.calls.length]).toEqual([false, false, 1])
})

it('So the next card of a browser that is refused the storage knows that the portal is rate limited', () => {
  const page = new CookieJar()
  const card = () => createRateLimit(sharedValues(refused, page), 'portal.example', clock)
  expect(card().isOn()).toBe(false)
  card().refused()
  expect(card().isOn()).toBe(true)
})
