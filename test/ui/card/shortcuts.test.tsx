// Every action has its key; keys that type something are left alone.
import { expect, it } from 'vitest'
import { phrases as dePhrases } from '../../../src/text/card/de'
import { phrases as frPhrases } from '../../../src/text/card/fr'
import { localize } from '../../../src/text/text'
import {
  actionOf,
  type KeyedAction,
  keyed,
  listedActionOf,
  SHORTCUTS,
  shownKeys,
  withKeys,
} from '../../../src/ui/card/Shortcuts/shortcuts'
import { fakeRecent } from '../../fakes/fakeRecent'
import { english, showCard } from './shownCard'

const [de, fr] = [localize(dePhrases), localize(frPhrases)]

const pressed = (init: KeyboardEventInit) => actionOf(new KeyboardEvent('keydown', init))
const listed = (init: KeyboardEventInit) => listedActionOf(new KeyboardEvent('keydown', init))

it('letters of the list count by what they type, or by their place on the keyboard where they type no Latin letter', () => {
  expect(listed({ key: 't', code: 'KeyT' })).toBe('stamp')
  expect(listed({ key: 'T', code: 'KeyT', shiftKey: true })).toBe('stamp')
  expect(listed({ key: 'е', code: 'KeyT' })).toBe('stamp')
  expect(listed({ key: 'm', code: 'Semicolon' })).toBe('menu')
  expect(listed({ key: 'c', code: 'KeyC', ctrlKey: true })).toBeNull()
  expect(listed({ key: '/', code: 'Slash' })).toBeNull()
})

it('the slash counts wherever the keyboard has it, and by its place where it has none', () => {
  for (const mod of [{ ctrlKey: true }, { metaKey: true }]) {
    expect(pressed({ ...mod, key: '/', code: 'Slash' })).toBe('shortcuts')
    expect(pressed({ ...mod, key: '/', code: 'Digit7', shiftKey: true })).toBe('shortcuts')
    expect(pressed({ ...mod, key: 'ظ', code: 'Slash' })).toBe('shortcuts')
    // On a German keyboard this makes the page smaller.
    expect(pressed({ ...mod, key: '-', code: 'Slash' })).toBeNull()
  }
})

it('what types something, AltGr and composing input methods press nothing', () => {
  for (const key of ['/', '#', '@', '>', 't', 'Enter']) expect(pressed({ key })).toBeNull()
  expect(pressed({ altKey: true, key: '†', code: 'KeyT' })).toBeNull()
  expect(pressed({ altKey: true, ctrlKey: true, key: '/', code: 'KeyQ' })).toBeNull()
  expect(pressed({ key: 'Enter', ctrlKey: true, isComposing: true })).toBeNull()
})

it('no two actions share a key', () => {
  expect(new Set(Object.values(SHORTCUTS)).size).toBe(Object.keys(SHORTCUTS).length)
})

it('keys are named as screen readers and as the keyboard call them', () => {
  expect(keyed('closeNow')['aria-keyshortcuts']).toBe('Control+Shift+Enter Meta+Shift+Enter')
  expect(keyed('stay')['aria-keyshortcuts']).toBe('Alt+Enter')
  expect(keyed('stamp')).toEqual({ 'data-key': 'stamp' })
  expect(shownKeys('closeNow', english, false)).toEqual(['Ctrl', 'Shift', 'Enter'])
  expect(shownKeys('closeNow', de, false)).toEqual(['Strg', 'Umschalt', 'Eingabe'])
  expect(shownKeys('closeNow', fr, false)).toEqual(['Ctrl', 'Maj', 'Entrée'])
  expect(shownKeys('closeNow', de, true)).toEqual(['⌘', '⇧', '↩'])
  expect(shownKeys('stamp', de, true)).toEqual(['⌘', '/', 'T'])
  expect(withKeys('Zeitstempel', 'stamp', de)).toBe('Zeitstempel (Strg+/ T)')
})

it('a screen reader hears in the note how it is saved and where the other keys are', () => {
  const { field } = showCard()
  expect(field.getAttribute('aria-keyshortcuts')).toBe(keyed('save')['aria-keyshortcuts'])
  const described = field.getAttribute('aria-describedby')?.split(' ') ?? []
  const words = described.map((id) => document.getElementById(id)?.textContent).join(' ')
  expect(words).toContain('Save (Ctrl+Enter)')
  expect(words).toContain('Keyboard shortcuts (Ctrl+/)')
})

it('every key has a button in the card when there is something to do', () => {
  const { container } = showCard({
    hold: { because: 'typing' },
    status: { kind: 'needsYou', because: 'signedOut', why: '' },
    recent: fakeRecent().recent,
    earlier: [
      { commentId: 1, author: 'Olga', isOwn: false, at: 0, reference: 'K7Q2F', outcome: '', text: 'asked' },
    ],
  })
  // The list has its own key, and a mention is typed.
  const withoutButton: readonly KeyedAction[] = ['shortcuts', 'mention']
  const actions = (Object.keys(SHORTCUTS) as KeyedAction[]).filter(
    (action) => !withoutButton.includes(action),
  )
  const missing = actions.filter(
    (action) => container.querySelectorAll(`[data-key="${action}"]`).length !== 1,
  )
  expect(missing).toEqual([])
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
  await first.user.keyboard('{Alt>}{Enter}{/Alt}{Control>}/{/Control}r')
  expect(first.asked).toEqual(['stay', 'retry'])
  first.unmount()
  const second = showCard()
  await second.user.keyboard('{Alt>}{Enter}{/Alt}{Control>}/{/Control}r')
  expect(second.asked).toEqual([])
})

it('Ctrl+/ shows the list of keys also from inside the note, and a letter then does what it says', async () => {
  const { user, field, queryByRole, getByRole } = showCard({ text: 'why?' })
  await user.click(field)
  await user.keyboard('{Control>}/{/Control}')
  const list = getByRole('dialog', { name: 'Keyboard shortcuts' })
  expect(list.textContent).toContain('Close nowCtrlShiftEnter')
  await user.keyboard('t')
  expect(queryByRole('dialog')).toBeNull()
  expect(field.value).toMatch(/^why\? \[\d/)
  expect(document.activeElement).toBe(field)
  await user.keyboard('{Control>}/{/Control}m')
  getByRole('dialog', { name: 'Menu' })
})

it('over the menu a letter does nothing', async () => {
  const { user, field, getByRole } = showCard()
  await user.click(getByRole('button', { name: 'Menu' }))
  await user.click(getByRole('button', { name: 'Keyboard shortcuts' }))
  await user.keyboard('t')
  expect(field.value).toBe('')
  getByRole('dialog', { name: 'Keyboard shortcuts' })
})

it('while a dialog is open, the keys of the card do nothing', async () => {
  const { user, asked, getByRole } = showCard()
  await user.click(getByRole('button', { name: 'Menu' }))
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(asked).toEqual([])
})
