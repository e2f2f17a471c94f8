// The menu: the theme, which applies at once, and the operator's phrases, which are saved by a button.
import { act } from '@testing-library/preact'
import { expect, it } from 'vitest'
import type { CardState } from '../../../src/session/cardState'
import { DEFAULT_SETTINGS } from '../../../src/settings/settings'
import { type CardOptions, showCard } from './shownCard'

const withOwn = (phrases: readonly string[]) => ({
  settings: { ...DEFAULT_SETTINGS, own: { ...DEFAULT_SETTINGS.own, phrases } },
})

async function openMenu(first: Partial<CardState> = {}, options: CardOptions = {}) {
  const shown = showCard(first, options)
  await shown.user.keyboard('{Control>}/{/Control}m')
  const own = shown.getByRole('textbox', { name: 'My phrases' }) as HTMLTextAreaElement
  const save = () => shown.user.click(shown.getAllByRole('button', { name: 'Save' }).at(-1) as HTMLElement)
  return { ...shown, own, save, settings: () => shown.cardState.get().settings.own }
}

it('changes the theme at once', async () => {
  const { user, getByRole, settings } = await openMenu(withOwn(['Hello']))
  getByRole('group', { name: 'Theme' })
  expect(getByRole('radio', { name: 'Light' })).toHaveProperty('checked', true)
  await user.click(getByRole('radio', { name: 'Dark' }))
  expect(settings()).toEqual({ ...DEFAULT_SETTINGS.own, theme: 'dark', phrases: ['Hello'] })
  expect(getByRole('radio', { name: 'Dark' })).toHaveProperty('checked', true)
})

it('says when the portal did not save the settings', async () => {
  const { user, getByRole, findByText, own, save, findAllByText } = await openMenu(
    {},
    { settingsKept: false },
  )
  await user.click(getByRole('radio', { name: 'Dark' }))
  expect((await findByText(/did not save/)).getAttribute('role')).toBe('alert')
  await user.type(own, 'mine')
  await save()
  expect(await findAllByText(/did not save/)).toHaveLength(2)
  expect(own.value).toBe('mine')
})

it('saves the operator’s phrases by the button, one a line, and says so', async () => {
  const { user, own, save, settings, findByText } = await openMenu()
  await user.type(own, ' First one {Enter}{Enter}second{Enter}second')
  expect(settings().phrases).toEqual([])
  await save()
  await findByText('Saved')
  expect(settings().phrases).toEqual(['First one', 'second'])
})

it.each([
  [`first\n${'x'.repeat(501)}`, 'Line 2 is too long: 500 characters at most.'],
  [Array.from({ length: 51 }, (_, n) => `phrase ${n}`).join('\n'), 'Too many lines: 51. The limit is 50.'],
])(
  'says what is wrong with phrases, as the settings page does, and saves nothing of them',
  async (typed, says) => {
    const { user, own, save, settings, findByText, queryByText } = await openMenu(withOwn(['Hello']))
    await user.clear(own)
    await user.click(own)
    await user.paste(typed)
    await save()
    expect((await findByText(says)).getAttribute('role')).toBe('alert')
    expect([own.value, own.getAttribute('aria-invalid'), document.activeElement]).toEqual([
      typed,
      'true',
      own,
    ])
    expect(settings().phrases).toEqual(['Hello'])
    expect(queryByText('Saved')).toBeNull()
    await user.clear(own)
    await user.type(own, 'short')
    expect([queryByText(says), own.getAttribute('aria-invalid')]).toEqual([null, 'false'])
    await save()
    await findByText('Saved')
    expect(settings().phrases).toEqual(['short'])
  },
)

it('keeps all of what is pasted, however long', async () => {
  const { user, own } = await openMenu()
  const long = '😀'.repeat(15_000)
  await user.click(own)
  await user.paste(long)
  expect(own.value).toBe(long)
})

it('offers a saved phrase in the note', async () => {
  const { user, own, save, getByRole, field, findByText } = await openMenu()
  await user.type(own, 'Just mine')
  await save()
  await findByText('Saved')
  await user.click(getByRole('button', { name: 'Close' }))
  await user.type(field, '/{Enter}')
  expect(field.value).toBe('Just mine')
})

it('keeps what another card saved while the operator was writing', async () => {
  const { user, own, save, settings, dispatch, findByText } = await openMenu(withOwn(['old', 'going']))
  await user.clear(own)
  await user.type(own, 'old{Enter}new')
  act(() => dispatch(withOwn(['old', 'going', 'from the other card'])))
  expect(own.value).toBe('old\nnew')
  await save()
  await findByText('Saved')
  expect(settings().phrases).toEqual(['old', 'new', 'from the other card'])
})

it('shows the keyboard shortcuts on top of itself', async () => {
  const { user, getByRole, getAllByRole, queryByRole } = await openMenu()
  await user.click(getByRole('button', { name: 'Keyboard shortcuts' }))
  expect(getAllByRole('dialog').map((one) => one.getAttribute('aria-labelledby'))).toHaveLength(2)
  await user.click(getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement)
  expect(queryByRole('dialog', { name: 'Keyboard shortcuts' })).toBeNull()
  expect(queryByRole('dialog', { name: 'Menu' })).not.toBeNull()
})
