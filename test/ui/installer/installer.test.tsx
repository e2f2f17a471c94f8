// What an administrator reads while installing, and what the page says when it is opened by itself.
import { act, render } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { createCell } from '../../../src/session/observable'
import { trialTextFor } from '../../../src/text/trialText'
import { InstallerView } from '../../../src/ui/installer/InstallerView'
import type {
  InstallFound,
  InstallRefusal,
  InstallResult,
  InstallState,
  InstallStepState,
} from '../../../src/ui/installer/installState'
import { UnreachedView } from '../../../src/ui/installer/UnreachedView'
import { StandalonePage } from '../../../src/ui/standalone/StandalonePage'
import { fakeTrial } from '../../fakes/fakeTrial'

const text = await trialTextFor('en')
const { found: words } = text.install
const waiting: InstallStepState = { state: 'waiting' }
const ready: InstallState = {
  state: 'ready',
  found: null,
  steps: { administrator: waiting, scopes: waiting, address: waiting, register: waiting, finish: waiting },
}
const OLD = 'https://old.example/index.html?surface=card'

function showInstaller(first: InstallState) {
  const progress = createCell(first)
  const starts: number[] = []
  const trialPage = { trial: fakeTrial({ kind: 'none' }).trial, pick: async () => null }
  const screen = render(
    <InstallerView
      progress={progress}
      start={() => starts.push(1)}
      trialPage={trialPage}
      text={text}
      page={{ copy: () => true }}
    />,
  )
  return { ...screen, progress, starts, user: userEvent.setup() }
}

it('says what installing will do, and what comes afterwards, before it does anything', async () => {
  const { getAllByRole, getByRole, getByText, user, starts } = showInstaller(ready)
  const items = getAllByRole('listitem').map((item) => item.textContent)
  expect(items.slice(0, 5)).toEqual([
    '○Check that you are an administrator',
    '○Check the permissions of the application',
    '○Check the address of the application',
    '○Add the tab to the call card',
    '○Finish the installation',
  ])
  expect(getAllByRole('img', { name: 'not started' })).toHaveLength(5)
  getByText(/ask everyone to reload them once/)
  getByText(/once the client’s CRM card has loaded/)
  expect(starts).toHaveLength(0)
  await user.click(getByRole('button', { name: 'Install' }))
  expect(starts).toHaveLength(1)
})

const missing: InstallFound = { tab: 'missing', stale: [], finished: true }

it.each<[string, InstallState['found'], string, string]>([
  ['it is still looking', 'looking', words.looking, 'Install'],
  ['nothing was there before', { ...missing, finished: false }, '', 'Install'],
  [
    'an installation broke off',
    { ...missing, tab: 'current', finished: false },
    words.interrupted,
    'Install',
  ],
  ['only an old tab was left', { ...missing, stale: [OLD], finished: false }, words.interrupted, 'Install'],
  ['the tab is missing', missing, words.tabMissing, 'Install'],
  ['the address has changed', { ...missing, stale: [OLD] }, words.moved, 'Install'],
  ['the names are old', { ...missing, tab: 'outdated' }, words.outdated, 'Install'],
  ['everything is there', { ...missing, tab: 'current' }, words.complete, 'Install again'],
  ['nothing is known', null, '', 'Install'],
])('says beforehand when %s', (_, found, sentence, button) => {
  const { container, getByRole, queryByText } = showInstaller({ ...ready, found })
  expect(container.querySelector('.found > p')?.textContent).toBe(sentence)
  getByRole('button', { name: button })
  const stale = found && found !== 'looking' ? found.stale : []
  expect(queryByText(OLD) !== null).toBe(stale.length > 0)
})

it.each<[InstallResult, string]>([
  [{ kind: 'address', address: OLD }, `The tab will be opened from ${OLD}`],
  [{ kind: 'added' }, 'The tab was added.'],
  [{ kind: 'removed', count: 2 }, '2 tabs of earlier addresses were removed.'],
  [{ kind: 'withoutNames' }, text.install.results.withoutNames],
])('shows the result of a step: %o', (result, sentence) => {
  const register: InstallStepState = { state: 'done', results: [result] }
  const { getByText } = showInstaller({ ...ready, state: 'running', steps: { ...ready.steps, register } })
  getByText(sentence)
})

const refusals: [InstallRefusal, RegExp][] = [
  [{ kind: 'notAdministrator' }, /Only an administrator/],
  [{ kind: 'missingScopes', scopes: ['crm', 'telephony'] }, /Permissions are missing: crm, telephony\./],
  [{ kind: 'addressWithoutDot' }, /only an address with a dot/],
  [{ kind: 'insecure' }, /must begin with https:/],
  [{ kind: 'pageRedirects', address: OLD }, /old\.example.* redirects to another address/],
  [{ kind: 'pageMissing', address: OLD }, /old\.example.* cannot be opened.*same folder as install\.html/],
  [{ kind: 'notOpenedAsInstaller' }, /initial installation path/],
  [{ kind: 'portal', why: 'Placement not found <b>' }, /^Bitrix24 rejected this: Placement not found <b>$/],
  [{ kind: 'silent' }, /is not responding/],
]

it.each(refusals)('says what to change after %o, and tries again', async (because, sentence) => {
  const { getByRole, user, starts } = showInstaller({
    ...ready,
    state: 'failed',
    steps: { ...ready.steps, register: { state: 'failed', because } },
  })
  expect(getByRole('alert').textContent).toMatch(sentence)
  await user.click(getByRole('button', { name: 'Try again' }))
  expect(starts).toHaveLength(1)
})

it('does not start twice while it runs, keeps the focus, and says at the end that it is installed', async () => {
  const { getByRole, getAllByRole, progress, user, starts } = showInstaller(ready)
  const button = getByRole('button', { name: 'Install' })
  await user.click(button)
  act(() => progress.set({ ...ready, state: 'running' }))
  await user.click(button)
  expect(starts).toHaveLength(1)
  act(() => progress.set({ ...ready, state: 'installed' }))
  expect(getAllByRole('status').map((status) => status.textContent)).toContain('✓ Call Notes is installed.')
  expect(document.activeElement).toBe(getByRole('button', { name: 'Install again' }))
})

const register = (kind: 'added' | 'renewed'): InstallState => ({
  ...ready,
  state: 'installed',
  steps: { ...ready.steps, register: { state: 'done', results: [{ kind }] } },
})

it('offers a trial call at the end, and only then', () => {
  const { getByRole, queryByRole, progress } = showInstaller(ready)
  expect(queryByRole('region', { name: 'Trial call' })).toBeNull()
  act(() => progress.set(register('renewed')))
  getByRole('button', { name: text.trialCall.start })
})

it('has the page reloaded before a trial call when the tab is new to it', () => {
  const { getByText, queryByRole } = showInstaller(register('added'))
  getByText(/reload this Bitrix24 page first/)
  expect(queryByRole('button', { name: text.trialCall.start })).toBeNull()
})

it('says what may be wrong when the portal does not answer it at all', async () => {
  const tries: number[] = []
  const { getByRole, getByText } = render(
    <UnreachedView address="https://app.example" reconnect={() => tries.push(1)} text={text} />,
  )
  expect(getByRole('alert').textContent).toContain('https://app.example')
  getByText(/remove :443 or :80/)
  getByText(/redirect/)
  await userEvent.click(getByRole('button', { name: text.connection.retry }))
  expect(tries).toHaveLength(1)
})

it('opened outside of Bitrix24 explains itself, with the permissions that it needs', async () => {
  const { getByRole, getAllByRole } = render(<StandalonePage text={await trialTextFor('ru')} />)
  getByRole('heading', { name: 'Заметки к звонку для Битрикс24' })
  const terms = getAllByRole('term').map((term) => term.textContent)
  expect(terms).toEqual(['placement', 'telephony', 'crm', 'user_brief'])
  expect(document.documentElement.lang).toBe('ru')
})
