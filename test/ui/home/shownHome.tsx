// The page of the left menu on the screen, with a record of what was asked for and saved.
import { render, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'

import type { NamedItem, RecentNotes, RecoveredNote } from '../../../src/session/cardState'
import { createCell } from '../../../src/session/observable'
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings/settings'
import { trialTextFor } from '../../../src/text/trialText'
import { HomeView } from '../../../src/ui/home/HomeView'
import type {
  CheckFinding,
  CheckingPage,
  Saved,
  SettingsPage,
  WaitingNotes,
} from '../../../src/ui/home/homePage'
import { fakeRecent } from '../../fakes/fakeRecent'
import { fakeTrial } from '../../fakes/fakeTrial'
import { WAITING_NOTE } from '../../fakes/sampleCard'
import { CONTACT, DEAL } from '../../fakes/sampleNote'

const english = await trialTextFor('en')
/** What the CRM knows for every number. */
const FOUND: readonly NamedItem[] = [
  { item: CONTACT, name: 'Anna <b>' },
  { item: DEAL, name: null },
]

export interface Script {
  notes?: readonly RecoveredNote[] | null
  found?: readonly NamedItem[] | null
  picked?: NamedItem | null
  discarded?: boolean
  settings?: Settings | null
  saved?: (changed: unknown) => Saved<unknown>
  isAdmin?: boolean
  findings?: readonly CheckFinding[] | null
  install?: CheckingPage['install']
  recent?: RecentNotes
}

export function showHome(script: Script = {}) {
  const asked: string[] = []
  const notes = createCell<readonly RecoveredNote[] | null>(
    script.notes === undefined ? [WAITING_NOTE] : script.notes,
  )
  const waiting: WaitingNotes = {
    notes,
    retry: () => void asked.push('retry'),
    file: (id, { type, id: item }) => void asked.push(`file ${id} ${type} ${item}`),
    discard: async (id) => {
      asked.push(`discard ${id}`)
      const isGone = script.discarded ?? true
      if (isGone) notes.set((notes.get() ?? []).filter((note) => note.id !== id))
      return isGone
    },
    findByNumber: async (number) => {
      asked.push(`find ${number}`)
      return script.found === undefined ? FOUND : script.found
    },
    pick: async () => script.picked ?? null,
  }
  const saves: [base: unknown, changed: unknown][] = []
  const save = async (base: unknown, changed: unknown) => {
    saves.push([base, changed])
    return (script.saved ?? ((settings) => ({ kind: 'saved', settings })))(changed)
  }
  const settings: SettingsPage = {
    isAdmin: script.isAdmin ?? false,
    read: async () => (script.settings === undefined ? DEFAULT_SETTINGS : script.settings),
    saveOwn: save as SettingsPage['saveOwn'],
    savePortal: save as SettingsPage['savePortal'],
  }
  const check: CheckingPage = {
    run: async () => (script.findings === undefined ? [{ kind: 'scopes' }] : script.findings),
    install: script.install ?? null,
  }
  const page = { copy: () => true }
  const screen = render(
    <HomeView
      waiting={waiting}
      recent={script.recent ?? fakeRecent([]).recent}
      settings={settings}
      check={check}
      trialPage={{ trial: fakeTrial({ kind: 'none' }).trial, pick: async () => null }}
      text={english}
      page={page}
    />,
  )
  const inside = (name: string) => within(screen.getByRole('region', { name }))
  return { ...screen, notes, asked, saves, user: userEvent.setup(), waits: inside('Unsent notes') }
}
