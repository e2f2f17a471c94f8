// The pages beside the card: installing, opened by itself, the notes that wait.
import { act, render } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { RecoveredNote } from '../../src/session/cardFace'
import { createCell } from '../../src/session/observable'
import { setupTextFor } from '../../src/text/setupText'
import { HomeView } from '../../src/ui/Home/HomeView'
import { InstallerView } from '../../src/ui/Installer/InstallerView'
import type { InstallFace, InstallRefusal, InstallStepFace } from '../../src/ui/Installer/installFace'
import { OutsideView } from '../../src/ui/Outside/OutsideView'
import { english, NOW, showCard } from './shownCard'

const setup = await setupTextFor('en')
const waiting: InstallStepFace = { state: 'waiting' }
const ready: InstallFace = {
  state: 'ready',
  steps: { administrator: waiting, scopes: waiting, address: waiting, register: waiting, finish: waiting },
}

function showInstaller(first: InstallFace) {
  const progress = createCell(first)
  const starts: number[] = []
  const screen = render(<InstallerView progress={progress} start={() => starts.push(1)} text={setup} />)
  return { ...screen, progress, starts, user: userEvent.setup() }
}

it('says what installing will do before it does anything', async () => {
  const { getAllByRole, getByRole, user, starts } = showInstaller(ready)
  expect(getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    '○Check that you are an administrator: not started',
    '○Check the permissions of the application: not started',
    '○Check the address of the application: not started',
    '○Add the tab to the call card: not started',
    '○Finish the installation: not started',
  ])
  expect(starts).toHaveLength(0)
  await user.click(getByRole('button', { name: 'Install' }))
  expect(starts).toHaveLength(1)
})

const refusals: [InstallRefusal, RegExp][] = [
  [{ kind: 'notAdministrator' }, /Only an administrator/],
  [{ kind: 'missingScopes', scopes: ['crm', 'telephony'] }, /Permissions are missing: crm, telephony\./],
  [{ kind: 'addressWithoutDot' }, /only an address with a dot/],
  [{ kind: 'explicitPort' }, /Remove the port from the handler path/],
  [{ kind: 'insecure' }, /must begin with https:/],
  [{ kind: 'portal', why: 'Placement not found <b>' }, /^Bitrix24 refused: Placement not found <b>$/],
  [{ kind: 'silent' }, /does not answer/],
]

it.each(refusals)('tells what to change after %o and tries again', async (because, words) => {
  const { getByRole, user, starts } = showInstaller({
    state: 'failed',
    steps: { ...ready.steps, register: { state: 'failed', because } },
  })
  expect(getByRole('alert').textContent).toMatch(words)
  await user.click(getByRole('button', { name: 'Try again' }))
  expect(starts).toHaveLength(1)
})

it('does not start twice while it runs, and ends with the word that pages are to be reloaded', () => {
  const { getByRole, queryByRole, progress } = showInstaller({ ...ready, state: 'running' })
  expect(getByRole('button', { name: 'Install' })).toHaveProperty('disabled', true)
  act(() => progress.set({ ...ready, state: 'installed' }))
  expect(getByRole('status').textContent).toMatch(/installed\..*reloads them once/)
  expect(queryByRole('button')).toBeNull()
})

it('explains itself outside of Bitrix24, with the permissions that it needs', async () => {
  const { getByRole, getAllByRole } = render(<OutsideView text={await setupTextFor('ru')} />)
  getByRole('heading', { name: 'Заметки звонка для Битрикс24' })
  expect(getAllByRole('term').map((term) => term.textContent)).toEqual([
    'placement',
    'telephony',
    'crm',
    'user_brief',
  ])
  expect(document.documentElement.lang).toBe('ru')
})

const left: RecoveredNote = {
  id: 'a',
  reference: 'K7Q2F',
  number: '74951234567',
  startedAt: NOW,
  text: 'Wants <i>two</i>\nof them',
  status: { kind: 'waitingForNetwork' },
}

it('lists the notes that wait, each with its call, its words and its state', async () => {
  const found = createCell<readonly RecoveredNote[] | null>(null)
  const copied: string[] = []
  const retried: number[] = []
  const page = { copy: async (words: string) => copied.push(words) > 0 }
  const screen = render(<HomeView waiting={found} retry={() => retried.push(1)} page={page} text={english} />)
  const user = userEvent.setup()
  expect(screen.getByRole('status').textContent).toBe('Looking for notes that wait…')
  act(() => found.set([left]))
  expect(screen.getByRole('status').textContent).toBe('1 note is not in the CRM yet')
  const item = screen.getByRole('listitem').textContent
  for (const words of ['74 951 234 567', 'Nov 20', '#K7Q2F', 'Wants <i>two</i>\nof them', 'No network.'])
    expect(item).toContain(words)
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await user.click(screen.getByRole('button', { name: 'Copy note' }))
  expect([retried.length, copied]).toEqual([1, [left.text]])
  act(() => found.set([]))
  expect(screen.getByRole('status').textContent).toBe('No note is waiting. Everything is in the CRM.')
})

it('says how many notes of earlier calls still wait, and once none does, that they have arrived', () => {
  const saved = { ...left, status: { kind: 'saved', at: 0 } } as const
  const both = showCard({ recovered: [left, { ...saved, id: 'b' }] })
  both.getByText('1 note of an earlier call is waiting')
  both.unmount()
  showCard({ recovered: [saved] }).getByText('1 note of an earlier call has been saved now')
})

it('folds the notes of earlier calls to one line in the card', () => {
  const { getByText, getByRole } = showCard({ recovered: [left, { ...left, id: 'b', number: '' }] })
  const fold = getByText('2 notes of earlier calls are waiting')
  expect(fold.closest('details')?.open).toBe(false)
  expect(getByRole('textbox')).toHaveProperty('value', '')
  getByText('No number')
})
