// @vitest-environment happy-dom
// The theme is shown, remembered where that is allowed, and never a reason to fail.
import { beforeEach, expect, it, vi } from 'vitest'
import { restoreTheme, showTheme } from '../../src/browser/theme'

beforeEach(() => {
  delete document.documentElement.dataset.theme
})

const refused = (): Storage => {
  throw new DOMException('denied', 'SecurityError')
}

it('is shown, and there again in the next page', () => {
  showTheme('dark', () => localStorage)
  expect(document.documentElement.dataset.theme).toBe('dark')
  delete document.documentElement.dataset.theme
  restoreTheme(() => localStorage)
  expect(document.documentElement.dataset.theme).toBe('dark')
  localStorage.clear()
})

it('is left as it is by a storage that keeps none', () => {
  restoreTheme(() => localStorage)
  expect(document.documentElement.dataset.theme).toBeUndefined()
})

it('comes from the cookie where the storage is refused', () => {
  // happy-dom keeps no secure cookie of an insecure page.
  const cookie = vi.spyOn(document, 'cookie', 'get').mockReturnValue('other=1; call-notes-theme=dark')
  restoreTheme(refused)
  expect(document.documentElement.dataset.theme).toBe('dark')
  cookie.mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  delete document.documentElement.dataset.theme
  expect(() => restoreTheme(refused)).not.toThrow()
  expect(document.documentElement.dataset.theme).toBeUndefined()
  cookie.mockRestore()
})

it('is shown where the very access to the storage throws', () => {
  showTheme('system', refused)
  expect(document.documentElement.dataset.theme).toBe('system')
})

it('is written once, not with every change of the card', () => {
  let writes = 0
  const storage = () => ({ setItem: () => (writes += 1) }) as never
  showTheme('dark', storage)
  showTheme('dark', storage)
  expect(writes).toBe(1)
})
