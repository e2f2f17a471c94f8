// Every action has its key; keys that type something are left alone.
import { expect, it } from 'vitest'
import {
  actionOf,
  ariaKeys,
  type KeyedAction,
  SHORTCUTS,
  shownKeys,
} from '../../../src/ui/card/Shortcuts/shortcuts'
import { showCard } from './shownCard'

const pressed = (init: KeyboardEventInit) => actionOf(new KeyboardEvent('keydown', init))

it('letters count by what they type, or by their place on the keyboard where they type no Latin letter', () => {
  expect(pressed({ altKey: true, key: 't', code: 'KeyT' })).toBe('stamp')
  expect(pressed({ altKey: true, key: '†', code: 'KeyT' })).toBe('stamp')
  expect(pressed({ altKey: true, key: 'е', code: 'KeyT' })).toBe('stamp')
  expect(pressed({ altKey: true, key: 'm', code: 'Semicolon' })).toBe('menu')
})

it('AltGr, other combinations and composing input methods press nothing', () => {
  expect(pressed({ altKey: true, ctrlKey: true, key: 'ţ', code: 'KeyT' })).toBeNull()
  expect(pressed({ altKey: true, shiftKey: true, key: 'T', code: 'KeyT' })).toBeNull()
  expect(pressed({ key: 't', code: 'KeyT' })).toBeNull()
  expect(pressed({ key: 'Enter' })).toBeNull()
  expect(pressed({ key: 'Enter', ctrlKey: true, isComposing: true })).toBeNull()
})

it('no two actions share a key', () => {
  expect(new Set(Object.values(SHORTCUTS)).size).toBe(Object.keys(SHORTCUTS).length)
})

it('keys are named as screen readers and as the keyboard call them', () => {
  expect(ariaKeys('closeNow')).toBe('Control+Shift+Enter Meta+Shift+Enter')
  expect(shownKeys('closeNow', false)).toEqual(['Ctrl', 'Shift', 'Enter'])
  expect(shownKeys('closeNow', true)).toEqual(['⌘', '⇧', '↩'])
  expect(showCard().field.getAttribute('aria-keyshortcuts')).toBe(ariaKeys('save'))
})

it('every key has a button in the card when there is something to do', () => {
  const { container } = showCard({
    hold: { because: 'typing' },
    status: { kind: 'needsYou', because: 'signedOut', why: '' },
    earlier: [
      { commentId: 1, author: 'Olga', isOwn: false, at: 0, reference: 'K7Q2F', outcome: '', text: 'asked' },
    ],
  })
  const actions = (Object.keys(SHORTCUTS) as KeyedAction[]).filter((action) => action !== 'shortcuts')
  const missing = actions.filter(
    (action) => container.querySelectorAll(`[data-key="${action}"]`).length !== 1,
  )
  expect(missing).toEqual([])
  for (const action of actions)
    expect(container.querySelector(`[data-key="${action}"]`)?.getAttribute('aria-keyshortcuts')).toBe(
      ariaKeys(action),
    )
})

it('Ctrl+Shift+Enter in the note closes the card after the call', async () => {
  const { user, field, asked } = showCard({ text: 'done', hold: { because: 'typing' } })
  await user.click(field)
  await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
  expect(asked).toEqual(['closeNow'])
  expect(field.value).toBe('done')
})

it('keys of buttons that are not shown do nothing', async () => {
  const first = showCard({ hold: { because: 'typing' }, status: { kind: 'waitingForNetwork' } })
  await first.user.keyboard('{Alt>}b{/Alt}{Alt>}r{/Alt}')
  expect(first.asked).toEqual(['stay', 'retry'])
  first.unmount()
  const second = showCard()
  await second.user.keyboard('{Alt>}b{/Alt}{Alt>}r{/Alt}')
  expect(second.asked).toEqual([])
})

it('? shows the list of keys; in the note it is a question mark', async () => {
  const { user, field, queryByRole, getByRole } = showCard()
  await user.type(field, 'why?')
  expect(field.value).toBe('why?')
  expect(queryByRole('dialog')).toBeNull()
  await user.tab()
  await user.keyboard('?')
  const list = getByRole('dialog', { name: 'Keyboard shortcuts' })
  expect(list.textContent).toContain('Close nowCtrlShiftEnter')
  await user.click(getByRole('button', { name: 'Close' }))
  expect(queryByRole('dialog')).toBeNull()
})

it('while a dialog is open, the keys of the card do nothing', async () => {
  const { user, asked, getByRole } = showCard()
  await user.click(getByRole('button', { name: 'Menu' }))
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(asked).toEqual([])
})
