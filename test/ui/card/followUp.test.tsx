// A follow-up: planned with two keys, undone within some seconds, and its state in one line.
import { act, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FollowUpState } from '../../../src/session/cardState'
import { localInput } from '../../../src/ui/card/FollowUp/deadlines'
import { NOW } from '../../fakes/sampleCard'
import { showCard } from './shownCard'

const MONDAY = new Date('2026-11-23T10:00').getTime()
const deadline = new Date('2026-11-21T10:00').getTime()
const cardState = (state: FollowUpState['state'], why = ''): FollowUpState => ({
  deadline,
  state,
  undoUntil: NOW + 8_000,
  why,
})

beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

describe('Planning a follow-up', () => {
  it('on the next working day, which is named, for the client', async () => {
    const { user, getByRole, queryByRole, planned } = showCard()
    await user.click(getByRole('button', { name: 'Follow-up' }))
    expect(document.activeElement).toBe(getByRole('button', { name: /^In an hour/ }))
    await user.click(getByRole('button', { name: /^Mon 10:00.AM Nov 23/ }))
    expect(planned).toEqual([{ deadline: MONDAY, title: 'Call back: Anna Berg', responsible: null }])
    expect(queryByRole('dialog')).toBeNull()
  })

  it('names the number in the to-do where there is no client', async () => {
    const { user, getByRole, planned } = showCard({ client: null })
    await user.click(getByRole('button', { name: 'Follow-up' }))
    await user.click(getByRole('button', { name: /^In an hour/ }))
    expect(planned).toMatchObject([{ deadline: NOW + 3_600_000, title: 'Call back: 74951234567' }])
  })

  it('says what is to be done in the language of the portal, or in words of one’s own', async () => {
    const { user, getByRole, getByLabelText, planned } = showCard({ portalLanguage: 'de' })
    await user.click(getByRole('button', { name: 'Follow-up' }))
    const own = getByLabelText('What to do') as HTMLInputElement
    await waitFor(() => expect(own.value).toBe('Zurückrufen: Anna Berg'))
    await user.clear(own)
    await user.type(own, ' Send the offer ')
    await user.click(getByRole('button', { name: /^In an hour/ }))
    await user.click(getByRole('button', { name: 'Follow-up' }))
    await user.clear(getByLabelText('What to do'))
    await user.click(getByRole('button', { name: /^In an hour/ }))
    expect(planned.map(({ title }) => title)).toEqual(['Send the offer', 'Zurückrufen: Anna Berg'])
  })

  it('for a colleague from the portal’s picker; one that was cancelled without a sign can be opened again', async () => {
    const { user, getByRole, colleagues, planned } = showCard()
    await user.click(getByRole('button', { name: 'Follow-up' }))
    await user.click(getByRole('button', { name: 'Responsible person You' }))
    colleagues.push({ id: 8, name: 'Boris' })
    await user.click(getByRole('button', { name: 'Responsible person You' }))
    const chosen = await waitFor(() => getByRole('button', { name: 'Responsible person Boris' }))
    expect(document.activeElement).toBe(chosen)
    await user.click(getByRole('button', { name: /^In an hour/ }))
    expect(planned).toMatchObject([{ responsible: { id: 8, name: 'Boris' } }])
  })

  it('at a time of one’s own, never in the past', async () => {
    const { user, getByRole, getByText, getByLabelText, planned } = showCard()
    await user.click(getByRole('button', { name: 'Follow-up' }))
    const own = getByLabelText('Date and time') as HTMLInputElement
    expect(own.value).toBe('2026-11-23T10:00')
    const enter = (value: string) =>
      act(() => {
        own.value = value
        own.dispatchEvent(new Event('input', { bubbles: true }))
      })
    enter(localInput(NOW - 60_000))
    await user.click(getByRole('button', { name: 'Schedule' }))
    expect(planned).toEqual([])
    expect(getByText('Choose a time in the future.').getAttribute('role')).toBe('alert')
    expect([own.getAttribute('aria-invalid'), document.activeElement]).toEqual(['true', own])
    enter('2026-12-24T16:30')
    await user.click(getByRole('button', { name: 'Schedule' }))
    expect(planned[0]?.deadline).toBe(new Date('2026-12-24T16:30').getTime())
  })

  it('closes when the next client comes: it would be planned for the wrong one', async () => {
    const { user, getByRole, queryByRole, dispatch } = showCard()
    await user.click(getByRole('button', { name: 'Follow-up' }))
    act(() => dispatch({ noteId: 'note of Boris', text: '' }))
    expect(queryByRole('dialog')).toBeNull()
  })
})

describe('A planned follow-up', () => {
  it.each([
    [cardState('undoable'), 'Follow-up Nov 21, 10:00 AM'],
    [cardState('sending'), 'Scheduling the follow-up Nov 21, 10:00 AM…'],
    [cardState('planned'), 'Follow-up scheduled: Nov 21, 10:00 AM'],
    [cardState('refused', '<b>No</b>'), 'Bitrix24 rejected the follow-up. <b>No</b>'],
  ])('%o', (followUp, words) => {
    const { container } = showCard({ followUp })
    const line = container.querySelector('.followup_words')?.textContent?.replace(/\s/g, ' ')
    expect(line).toBe(words)
  })

  it('says that it waits for a client', () => {
    const { container } = showCard({ followUp: cardState('undoable'), filedTo: null })
    const words = container.querySelector('.followup_words')?.textContent?.replace(/\s/g, ' ')
    expect(words).toBe('Follow-up Nov 21, 10:00 AM. It will be scheduled once the note has a client.')
  })

  it('is undone by a button, and the focus moves to the note', async () => {
    const { user, field, getByRole, asked } = showCard({ followUp: cardState('undoable') })
    await user.click(getByRole('button', { name: 'Undo' }))
    expect([asked, document.activeElement]).toEqual([['undoFollowUp'], field])
  })

  it('cannot be undone once it is being sent', () => {
    expect(showCard({ followUp: cardState('sending') }).queryByRole('button', { name: 'Undo' })).toBeNull()
  })

  it('is announced once, and a refusal once more', () => {
    const { container, dispatch } = showCard()
    const region = container.querySelector('.card_lines > [aria-live]')
    const announced: string[] = []
    for (const state of ['undoable', 'sending', 'planned', 'refused'] as const) {
      act(() => dispatch({ followUp: cardState(state) }))
      const words = region?.textContent ?? ''
      if (words !== announced.at(-1)) announced.push(words)
    }
    expect(announced).toEqual([expect.stringMatching(/^Follow-up Nov 21/), expect.stringMatching(/rejected/)])
  })
})
