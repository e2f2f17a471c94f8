// Today's notes on the page of the left menu: each is edited in its row.
import { waitFor } from '@testing-library/preact'
import { expect, it } from 'vitest'
import { fakeRecent, LEADS_NOTE, PAULS_NOTE } from '../../fakes/fakeRecent'
import { showHome } from './shownHome'

it('edits a note in its row, one at a time, and gives the focus back to the row', async () => {
  const fake = fakeRecent([PAULS_NOTE, LEADS_NOTE])
  const { user, getByRole, queryByRole } = showHome({ recent: fake.recent, notes: [] })
  const row = getByRole('button', { name: /Paul Ode/ })
  await user.click(row)
  const field = () => getByRole('textbox', { name: 'Note' }) as HTMLTextAreaElement
  await waitFor(() => expect(field().value).toBe(PAULS_NOTE.text))
  expect(document.activeElement).toBe(field())
  await user.keyboard('?')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(queryByRole('textbox', { name: 'Note' })).toBeNull())
  expect(document.activeElement).toBe(row)
  expect(fake.asked).toEqual([`open ${PAULS_NOTE.reference}`, `edit ${PAULS_NOTE.text}?`, 'close'])
  await user.click(row)
  await user.click(getByRole('button', { name: /Lead #5/ }))
  await waitFor(() => expect(fake.asked.at(-1)).toBe(`open ${LEADS_NOTE.reference}`))
})
