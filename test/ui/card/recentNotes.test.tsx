// Today's notes in the card: a line that unfolds, and a sheet that can not be taken for this call's note.
import { waitFor } from '@testing-library/preact'
import { expect, it } from 'vitest'
import { NOTE_LIMIT } from '../../../src/note/note'
import type { Filing } from '../../../src/session/cardState'
import { fakeRecent, LEADS_NOTE, PAULS_NOTE, UNFILED_NOTE } from '../../fakes/fakeRecent'
import { ANNA, WAITING_NOTE } from '../../fakes/sampleCard'
import { showCard } from './shownCard'

function showRecent(fake = fakeRecent(), text = '') {
  const card = showCard({ recent: fake.recent, text })
  const sheet = () => card.getByRole('dialog')
  const ownField = () => sheet().querySelector('textarea') as HTMLTextAreaElement
  return { ...card, ...fake, sheet, ownField }
}

it('is not there while there is none', () => {
  expect(showCard().queryByText('Today’s notes')).toBeNull()
})

it('reads the notes when it is unfolded, and shows client, time, first words and what is wrong', async () => {
  const notes = [PAULS_NOTE, UNFILED_NOTE, LEADS_NOTE]
  const { asked, getByText, getAllByRole } = showRecent(fakeRecent(notes))
  expect(asked).toEqual([])
  const fold = getByText('Today’s notes').closest('details') as HTMLDetailsElement
  fold.open = true
  await waitFor(() => expect(asked).toEqual(['read']))
  const rows = getAllByRole('button').map(({ textContent }) => textContent ?? '')
  expect(rows.filter((words) => /\d:\d\d/.test(words))).toEqual([
    expect.stringMatching(/^Paul Ode 2:22\sPM Wants an offer$/),
    expect.stringMatching(/^493012345 2:12\sPM Nobody knows this numberNot linked yet$/),
    expect.stringMatching(/^Lead #5 1:32\sPM Wants an offer$/),
  ])
})

it('shows outcomes as marks, and those of one outcome alone', async () => {
  const notes = [{ ...PAULS_NOTE, outcome: 'Sold' }, UNFILED_NOTE, { ...LEADS_NOTE, outcome: 'Call back' }]
  const { getByText, getByRole, container, user } = showRecent(fakeRecent(notes))
  const fold = getByText('Today’s notes').closest('details') as HTMLDetailsElement
  fold.open = true
  const rows = () => [...container.querySelectorAll('.recent_open')].map(({ textContent }) => textContent)
  expect(rows()).toHaveLength(3)
  await user.click(getByRole('button', { name: 'Call back' }))
  expect(rows()).toEqual([expect.stringMatching(/^Lead #5 1:32\sPM Call backWants an offer$/)])
  await user.click(getByRole('button', { name: 'Call back', pressed: true }))
  expect(rows()).toHaveLength(3)
})

it('says that it reads, that there is none, or that it failed and tries again', async () => {
  const { list, asked, getByText, user } = showRecent(fakeRecent([], 'reading'))
  getByText('Loading today’s notes…')
  list.set({ state: 'read', notes: [] })
  await waitFor(() => getByText('No other notes today.'))
  list.set({ state: 'failed', notes: [] })
  await waitFor(() => getByText('Couldn’t load the notes. Try again.'))
  await user.click(getByText('Couldn’t load the notes. Try again.'))
  expect(asked).toEqual(['read'])
})

it('opens the note of the call before by one key, and what is typed there is typed there', async () => {
  const { user, field, sheet, ownField, asked, edits, queryByRole, status } = showRecent(fakeRecent(), 'Anna')
  field.focus()
  await user.keyboard('{Alt>}{Shift>}{Enter}{/Shift}{/Alt}')
  await waitFor(() => expect(ownField().value).toBe('Wants an offer\nuntil Friday'))
  expect(sheet().querySelector('h2')?.textContent).toMatch(/^\u2068Paul Ode\u2069 · 2:22\sPM$/)
  expect(document.activeElement).toBe(ownField())
  await user.keyboard('!{Control>}{Enter}{/Control}')
  expect(asked).toEqual(['open null', 'edit Wants an offer\nuntil Friday!', 'save'])
  status.set({ kind: 'saved', at: PAULS_NOTE.at })
  await waitFor(() => expect(sheet().textContent).toMatch(/Saved 2:22/))
  ;(sheet() as HTMLDialogElement).close()
  await waitFor(() => expect(queryByRole('dialog')).toBeNull())
  expect(asked.at(-1)).toBe('close')
  expect([edits, field.value]).toEqual([[], 'Anna'])
})

it('takes no words before the note is there, and gives it back when the sheet was closed first', async () => {
  const fake = fakeRecent()
  let arrive = (_: ReturnType<typeof fake.openedNote>) => {}
  fake.script.opens = new Promise((resolve) => {
    arrive = resolve
  })
  const { user, getByText, ownField, asked, sheet, queryByRole } = showRecent(fake)
  await user.click(getByText('Previous call’s note'))
  await user.keyboard('early')
  expect([ownField().readOnly, ownField().value]).toEqual([true, ''])
  ;(sheet() as HTMLDialogElement).close()
  await waitFor(() => expect(queryByRole('dialog')).toBeNull())
  arrive(fake.openedNote(PAULS_NOTE))
  await waitFor(() => expect(asked).toEqual(['open null', 'close']))
})

it.each([
  ['elsewhere', 'This note is open in another tab. Close it there first.'],
  ['failed', 'Couldn’t load the notes. Try again.'],
  ['none', 'No other notes today.'],
] as const)('says why it can not be edited: %s', async (opens, words) => {
  const fake = fakeRecent()
  fake.script.opens = opens
  const { user, getByText, sheet, ownField } = showRecent(fake)
  await user.click(getByText('Previous call’s note'))
  await waitFor(() => expect(sheet().textContent).toContain(words))
  expect(ownField().readOnly).toBe(true)
})

it('refuses what is too long as a whole, and offers to copy what can not be saved', async () => {
  const { user, getByText, ownField, asked, status, sheet, copied } = showRecent()
  await user.click(getByText('Previous call’s note'))
  await waitFor(() => expect(ownField().readOnly).toBe(false))
  ownField().value = 'x'.repeat(NOTE_LIMIT + 1)
  ownField().dispatchEvent(new InputEvent('input', { bubbles: true }))
  await waitFor(() => expect(sheet().textContent).toContain('Not added'))
  expect([ownField().value, asked]).toEqual([PAULS_NOTE.text, ['open null']])
  status.set({ kind: 'notSafe', because: 'offline' })
  await waitFor(() => getByText('Copy note'))
  await user.click(getByText('Copy note'))
  await user.click(getByText('Try again'))
  expect([copied, asked.at(-1)]).toEqual([[PAULS_NOTE.text], 'save'])
})

it('files a note that waits, by the menu of this call’s note', async () => {
  const filed: unknown[] = []
  const filing: Filing = {
    fileTo: (item) => filed.push(item),
    findByNumber: async () => [ANNA],
    pickItem: async () => filed.push('pick') > 0,
    openItem: () => undefined,
  }
  const { user, getByText, findByRole, field } = showCard({
    recovered: [WAITING_NOTE],
    filingOf: (id) => (id === WAITING_NOTE.id ? filing : null),
  })
  const open = async () => {
    ;(getByText('1 note from an earlier call is waiting').closest('details') as HTMLDetailsElement).open =
      true
    await user.click(getByText('Link to…'))
  }
  await open()
  await user.click(await findByRole('menuitemradio', { name: /Anna Berg/ }))
  expect(filed).toEqual([ANNA.item])
  expect(document.activeElement).toBe(field)
  await open()
  await user.click(getByText('Choose in the CRM…'))
  await waitFor(() => expect(filed).toEqual([ANNA.item, 'pick']))
})
