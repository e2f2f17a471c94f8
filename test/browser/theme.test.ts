// @vitest-environment happy-dom
// The theme is shown, remembered where that is allowed, and never a reason to fail.
import { beforeEach, expect, it } from 'vitest'
import { showTheme } from '../../src/browser/theme'

beforeEach(() => {
  delete document.documentElement.dataset.theme
})

it('is shown, and remembered under the name that public/theme.js reads', async () => {
  const kept = new Map<string, string>()
  showTheme('dark', () => ({ setItem: (key: string, value: string) => kept.set(key, value) }) as never)
  expect(document.documentElement.dataset.theme).toBe('dark')
  expect([...kept]).toEqual([['call-notes-theme', 'dark']])
})

it('is shown where the very access to the storage throws', () => {
  showTheme('system', () => {
    throw new DOMException('denied', 'SecurityError')
  })
  expect(document.documentElement.dataset.theme).toBe('system')
})

it('is written once, not with every change of the card', () => {
  let writes = 0
  const storage = () => ({ setItem: () => (writes += 1) }) as never
  showTheme('dark', storage)
  showTheme('dark', storage)
  expect(writes).toBe(1)
})
