// Notes that wait, on the page of the left menu: what is said of them and what can be done.
import { act, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { NOW, WAITING_NOTE } from '../../fakes/sampleCard'
import { CONTACT, DEAL } from '../../fakes/sampleNote'
import { showHome } from './shownHome'

describe('The notes that wait', () => {
  it('are shown each with its call, its text, its state and the reason', () => {
    const { waits, notes } = showHome({ notes: null })
    expect(waits.getByRole('status').textContent).toContain('Looking for unsent notes…')
    act(() => notes.set([WAITING_NOTE]))
    expect(waits.getAllByRole('status')[0]?.textContent).toContain('1 note is not in the CRM yet')
    const item = waits.getByRole('listitem').textContent
    for (const words of ['74951234567', 'Nov 20', '#K7Q2F', 'Wants <i>two</i>\nof them', 'Not linked yet'])
      expect(item).toContain(words)
    act(() => notes.set([{ ...WAITING_NOTE, item: CONTACT, status: { kind: 'saved', at: NOW } }]))
    expect(waits.getByRole('listitem').textContent).toContain('Contact 17')
    expect(waits.getAllByRole('button')).toHaveLength(1)
    act(() => notes.set([]))
    expect(waits.getByRole('status').textContent).toContain('No unsent notes. Everything is in the CRM.')
  })

  it('are tried again and copied', async () => {
    const { waits, user, asked, notes } = showHome()
    // Nothing can be tried with a note that has nowhere to go.
    expect(waits.queryByRole('button', { name: 'Try again' })).toBeNull()
    act(() => notes.set([{ ...WAITING_NOTE, item: CONTACT, status: { kind: 'waitingForNetwork' } }]))
    await user.click(waits.getByRole('button', { name: 'Try again' }))
    await user.click(waits.getByRole('button', { name: 'Copy note' }))
    expect(asked).toEqual(['retry'])
    waits.getByText('Copied')
  })

  it('are filed to what the CRM knows for the number', async () => {
    const { waits, user, asked } = showHome()
    await user.click(waits.getByRole('button', { name: 'Link to…' }))
    const places = within(waits.getByRole('group', { name: 'Choose where the note goes' }))
    expect(await places.findByText('Found by phone number')).toBeTruthy()
    await user.click(places.getByRole('button', { name: 'Contact · Anna <b>' }))
    expect(asked).toEqual(['find 74951234567', 'file a CONTACT 17'])
    expect(waits.queryByRole('group')).toBeNull()
    waits.getByText('The note will be linked to Contact · Anna <b>.')
    expect(document.activeElement).toBe(waits.getByRole('listitem'))
  })

  it('are filed to what was picked in the portal, also when nothing was found or no number is known', async () => {
    const { waits, user, asked, notes } = showHome({ found: [], picked: { item: DEAL, name: null } })
    await user.click(waits.getByRole('button', { name: 'Link to…' }))
    await waits.findByText('This number is not in the CRM.')
    await user.click(waits.getByRole('button', { name: 'Choose in the CRM…' }))
    expect(asked).toEqual(['find 74951234567', 'file a DEAL 6'])
    waits.getByText('The note will be linked to Deal #6.')
    act(() => notes.set([{ ...WAITING_NOTE, id: 'b', number: '' }]))
    await user.click(waits.getByRole('button', { name: 'Link to…' }))
    expect(waits.getAllByText('No number')).toHaveLength(2)
    expect(asked).toHaveLength(2)
  })

  it('say when the CRM could not be asked, and nothing is filed when nothing was picked', async () => {
    const { waits, user, asked } = showHome({ found: null })
    await user.click(waits.getByRole('button', { name: 'Link to…' }))
    await waits.findByText('Couldn’t search the CRM. Try again.')
    await user.click(waits.getByRole('button', { name: 'Choose in the CRM…' }))
    await user.keyboard('{Escape}')
    expect(asked).toEqual(['find 74951234567'])
    expect(document.activeElement).toBe(waits.getByRole('button', { name: 'Link to…', expanded: false }))
  })

  it('do not offer the client where they belong already', async () => {
    const { waits, user } = showHome({ notes: [{ ...WAITING_NOTE, item: CONTACT }] })
    await user.click(waits.getByRole('button', { name: 'Link to…' }))
    await waits.findByRole('button', { name: 'Deal #6' })
    expect(waits.queryByRole('button', { name: /Anna/ })).toBeNull()
  })
})

describe('Discarding', () => {
  it.each(['No, keep it', 'Escape'])('asks in place, and %s keeps the note', async (answer) => {
    const { waits, user, asked } = showHome()
    await user.click(waits.getByRole('button', { name: 'Discard' }))
    const question = within(waits.getByRole('alertdialog', { name: /This can’t be undone/ }))
    expect(document.activeElement).toBe(question.getByRole('button', { name: 'No, keep it' }))
    if (answer === 'Escape') await user.keyboard('{Escape}')
    else await user.click(question.getByRole('button', { name: answer }))
    expect(asked).toEqual([])
    expect(document.activeElement).toBe(waits.getByRole('button', { name: 'Discard' }))
  })

  it('says that a part may stand in the CRM already only when it may', async () => {
    const { waits, user, notes } = showHome()
    await user.click(waits.getByRole('button', { name: 'Discard' }))
    expect(waits.queryByText(/already be in the CRM/)).toBeNull()
    act(() => notes.set([{ ...WAITING_NOTE, mayStand: true }]))
    expect(waits.getByRole('alertdialog').textContent).toContain('that part stays there')
  })

  it('says that the note was discarded, and moves the focus to the list', async () => {
    const { waits, user, asked } = showHome()
    await user.click(waits.getByRole('button', { name: 'Discard' }))
    await user.click(waits.getByRole('button', { name: 'Yes, discard' }))
    expect(asked).toEqual(['discard a'])
    expect(waits.getByRole('status').textContent).toMatch(/^The note was discarded\. No unsent notes/)
    expect(document.activeElement).toBe(waits.getByRole('heading', { name: 'Unsent notes' }))
  })

  it('says when it was not possible, and the note stays', async () => {
    const { waits, user } = showHome({ discarded: false })
    await user.click(waits.getByRole('button', { name: 'Discard' }))
    await user.click(waits.getByRole('button', { name: 'Yes, discard' }))
    await waits.findByText('Bitrix24 is not responding, so the note was not discarded. Try again.')
    waits.getByText(/Wants/)
    expect(document.activeElement).toBe(waits.getByRole('button', { name: 'Discard' }))
  })
})
