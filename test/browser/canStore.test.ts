import { expect, it } from 'vitest'
import { canStore } from '../../src/browser/canStore'
import { MemoryStorage } from '../fakes/memoryStorage'

it('a browser that stores what it is given can store, and nothing of the check remains', () => {
  const storage = new MemoryStorage()
  expect(canStore(() => storage)).toBe(true)
  expect(storage.length).toBe(0)
})

it('a browser that refuses the very access, or every write, can not', () => {
  const refusing = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError')
  }
  expect(canStore(refusing)).toBe(false)
  const full = Object.assign(new MemoryStorage(), { setItem: refusing })
  expect(canStore(() => full)).toBe(false)
})

it('the check touches nothing that another program stores here', () => {
  const storage = new MemoryStorage()
  storage.setItem('', 'of another program')
  canStore(() => storage)
  expect(storage.getItem('')).toBe('of another program')
})
