// When the note takes the focus by itself, and when it must not; what a real keyboard does with that stands in
// test/scenarios/focus.test.ts.
import { act } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { showCard } from './shownCard'

const RINGING = { joinedAt: null } as const

afterEach(() => vi.restoreAllMocks())

describe('The note takes the focus', () => {
  it('when the operator takes part in the call, again with the next dial', () => {
    const { field, dispatch } = showCard(RINGING)
    expect(document.activeElement).toBe(document.body)
    act(() => dispatch({ joinedAt: 1 }))
    expect(document.activeElement).toBe(field)
    act(() => field.blur())
    act(() => dispatch({ connectedAt: 2 }))
    expect(document.activeElement).toBe(document.body)
    act(() => dispatch({ joinedAt: 3 }))
    expect(document.activeElement).toBe(field)
  })

  it('not from something else of the card', () => {
    const { getByRole, dispatch } = showCard(RINGING)
    const menu = getByRole('button', { name: 'Menu' })
    menu.focus()
    act(() => dispatch({ joinedAt: 1 }))
    expect(document.activeElement).toBe(menu)
  })

  it('not in a tab behind, where the operator may have left another field', () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    const { dispatch } = showCard(RINGING)
    act(() => dispatch({ joinedAt: 1 }))
    expect(document.activeElement).toBe(document.body)
  })

  it('when the button that had it has done its work and is gone', async () => {
    const { field, getByRole, dispatch } = showCard({ status: { kind: 'waitingForNetwork' } })
    getByRole('button', { name: 'Try again' }).focus()
    act(() => dispatch({ status: { kind: 'saved', at: 0 } }))
    expect(document.activeElement).toBe(field)
  })

  it('not for a button that is gone, while the operator is in the portal’s page', () => {
    const { getByRole, dispatch } = showCard({ status: { kind: 'waitingForNetwork' } })
    getByRole('button', { name: 'Try again' }).focus()
    vi.spyOn(document, 'hasFocus').mockReturnValue(false)
    act(() => dispatch({ status: { kind: 'saved', at: 0 } }))
    expect(document.activeElement).toBe(document.body)
  })
})

describe('While the call only rings', () => {
  it('a key that reaches the frame although nobody has come here does nothing', async () => {
    const { user, field, queryByRole } = showCard(RINGING)
    await user.keyboard('{Control>}/{/Control}t{Control>}/{/Control}m')
    expect([field.value, queryByRole('dialog')]).toEqual(['', null])
  })

  it('the card has its keys once the operator has clicked in it', async () => {
    const { user, container, findByRole } = showCard(RINGING)
    await user.click(container.querySelector('.foot') ?? container)
    await user.keyboard('{Control>}/{/Control}m')
    await findByRole('dialog')
  })

  it('a dialog gives the focus back to the note only where it was before', async () => {
    const { user, field, findByRole } = showCard(RINGING)
    await user.click(field)
    await user.keyboard('{Control>}/{/Control}m')
    const dialog = (await findByRole('dialog')) as HTMLDialogElement
    act(() => dialog.close())
    await vi.waitFor(() => expect(document.activeElement).toBe(field))
  })
})
