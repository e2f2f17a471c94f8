// The left-menu page: notes that wait and what can be done, settings, the portal check.
import { act, cleanup, render, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import {
  DEFAULT_SETTINGS,
  type OwnSettings,
  type PortalSettings,
  type Settings,
} from '../../../src/note/settings'
import type { NamedItem, RecoveredNote } from '../../../src/session/cardState'
import { createCell } from '../../../src/session/observable'
import { adminTextFor } from '../../../src/text/adminText'
import { HomeView } from '../../../src/ui/home/HomeView'
import type {
  CheckFinding,
  CheckingPage,
  Saved,
  SettingsPage,
  WaitingNotes,
} from '../../../src/ui/home/homePage'

const NOW = new Date('2026-11-20T14:32:00').getTime()
const ANNA: NamedItem = { item: { type: 'CONTACT', id: 17 }, name: 'Anna <b>' }
const DEAL: NamedItem = { item: { type: 'DEAL', id: 5 }, name: null }
const english = await adminTextFor('en')
const left: RecoveredNote = {
  id: 'a',
  reference: 'K7Q2F',
  number: '74951234567',
  startedAt: NOW,
  text: 'Wants <i>two</i>\nof them',
  item: null,
  mayStand: false,
  status: { kind: 'unfiled' },
}

afterEach(cleanup)

interface Script {
  notes?: readonly RecoveredNote[] | null
  found?: readonly NamedItem[] | null
  picked?: NamedItem | null
  discarded?: boolean
  settings?: Settings | null
  saved?: (changed: unknown) => Saved<unknown>
  isAdmin?: boolean
  findings?: readonly CheckFinding[] | null
  install?: CheckingPage['install']
}

function showHome(script: Script = {}) {
  const asked: string[] = []
  const notes = createCell<readonly RecoveredNote[] | null>(
    script.notes === undefined ? [left] : script.notes,
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
      return script.found === undefined ? [ANNA, DEAL] : script.found
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
  const page = { copy: async () => true }
  const screen = render(
    <HomeView waiting={waiting} settings={settings} check={check} text={english} page={page} />,
  )
  const inside = (name: string) => within(screen.getByRole('region', { name }))
  return { ...screen, notes, asked, saves, user: userEvent.setup(), waits: inside('Waiting notes') }
}

async function settings(script: Script = {}) {
  const home = showHome({ isAdmin: true, ...script })
  await home.findByRole('form', { name: 'My settings' })
  const form = (name: string) => within(home.getByRole('form', { name }))
  return {
    ...home,
    own: form('My settings'),
    ...(script.isAdmin !== false && { all: form('Settings for everybody') }),
  }
}

describe('The notes that wait', () => {
  it('are shown each with its call, its words, its state and why', () => {
    const { waits, notes } = showHome({ notes: null })
    expect(waits.getByRole('status').textContent).toContain('Looking for notes that wait…')
    act(() => notes.set([left]))
    expect(waits.getAllByRole('status')[0]?.textContent).toContain('1 note is not in the CRM yet')
    const item = waits.getByRole('listitem').textContent
    for (const words of ['7 495 123 4567', 'Nov 20', '#K7Q2F', 'Wants <i>two</i>\nof them', 'Not filed yet'])
      expect(item).toContain(words)
    act(() => notes.set([{ ...left, item: ANNA.item, status: { kind: 'saved', at: NOW } }]))
    expect(waits.getByRole('listitem').textContent).toContain('Contact 17')
    expect(waits.getAllByRole('button')).toHaveLength(1)
    act(() => notes.set([]))
    expect(waits.getByRole('status').textContent).toContain('No note is waiting. Everything is in the CRM.')
  })

  it('are tried again and copied', async () => {
    const { waits, user, asked, notes } = showHome()
    // Nothing can be tried with a note that has nowhere to go.
    expect(waits.queryByRole('button', { name: 'Try again' })).toBeNull()
    act(() => notes.set([{ ...left, item: ANNA.item, status: { kind: 'waitingForNetwork' } }]))
    await user.click(waits.getByRole('button', { name: 'Try again' }))
    await user.click(waits.getByRole('button', { name: 'Copy note' }))
    expect(asked).toEqual(['retry'])
    waits.getByText('Copied')
  })

  it('are filed to what the CRM knows for the number', async () => {
    const { waits, user, asked } = showHome()
    await user.click(waits.getByRole('button', { name: 'File to…' }))
    const places = within(waits.getByRole('group', { name: 'Choose where the note goes' }))
    expect(await places.findByText('Found by the number')).toBeTruthy()
    await user.click(places.getByRole('button', { name: 'Contact: Anna <b>' }))
    expect(asked).toEqual(['find 74951234567', 'file a CONTACT 17'])
    expect(waits.queryByRole('group')).toBeNull()
    waits.getByText('The note goes to Contact: Anna <b>.')
    expect(document.activeElement).toBe(waits.getByRole('listitem'))
  })

  it('are filed to what was picked in the portal, also when nothing was found or no number is known', async () => {
    const { waits, user, asked, notes } = showHome({ found: [], picked: DEAL })
    await user.click(waits.getByRole('button', { name: 'File to…' }))
    await waits.findByText('The CRM does not know this number.')
    await user.click(waits.getByRole('button', { name: 'Choose in the CRM…' }))
    expect(asked).toEqual(['find 74951234567', 'file a DEAL 5'])
    waits.getByText('The note goes to Deal #5.')
    act(() => notes.set([{ ...left, id: 'b', number: '' }]))
    await user.click(waits.getByRole('button', { name: 'File to…' }))
    expect(waits.getAllByText('No number')).toHaveLength(2)
    expect(asked).toHaveLength(2)
  })

  it('say when the CRM could not be asked, and nothing is filed when nothing was picked', async () => {
    const { waits, user, asked } = showHome({ found: null })
    await user.click(waits.getByRole('button', { name: 'File to…' }))
    await waits.findByText('The CRM could not be asked. Try again.')
    await user.click(waits.getByRole('button', { name: 'Choose in the CRM…' }))
    await user.keyboard('{Escape}')
    expect(asked).toEqual(['find 74951234567'])
    expect(document.activeElement).toBe(waits.getByRole('button', { name: 'File to…', expanded: false }))
  })

  it('do not offer the client where they belong already', async () => {
    const { waits, user } = showHome({ notes: [{ ...left, item: ANNA.item }] })
    await user.click(waits.getByRole('button', { name: 'File to…' }))
    await waits.findByRole('button', { name: 'Deal #5' })
    expect(waits.queryByRole('button', { name: /Anna/ })).toBeNull()
  })
})

describe('Discarding', () => {
  it.each(['No, keep it', 'Escape'])('asks in place, and %s keeps the note', async (answer) => {
    const { waits, user, asked } = showHome()
    await user.click(waits.getByRole('button', { name: 'Discard' }))
    const question = within(waits.getByRole('alertdialog', { name: /Nobody can bring it back/ }))
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
    act(() => notes.set([{ ...left, mayStand: true }]))
    expect(waits.getByRole('alertdialog').textContent).toContain('that part stays there')
  })

  it('tells when the note is gone, and leaves the focus at the list', async () => {
    const { waits, user, asked } = showHome()
    await user.click(waits.getByRole('button', { name: 'Discard' }))
    await user.click(waits.getByRole('button', { name: 'Yes, discard' }))
    expect(asked).toEqual(['discard a'])
    expect(waits.getByRole('status').textContent).toMatch(/^The note was discarded\. No note is waiting/)
    expect(document.activeElement).toBe(waits.getByRole('heading', { name: 'Waiting notes' }))
  })

  it('tells when it was not possible, and the note stays', async () => {
    const { waits, user } = showHome({ discarded: false })
    await user.click(waits.getByRole('button', { name: 'Discard' }))
    await user.click(waits.getByRole('button', { name: 'Yes, discard' }))
    await waits.findByText('Bitrix24 does not answer, so the note is kept. Try again.')
    waits.getByText(/Wants/)
    expect(document.activeElement).toBe(waits.getByRole('button', { name: 'Discard' }))
  })
})

describe('Settings', () => {
  it('of the portal are for administrators alone', async () => {
    const { queryByRole } = await settings({ isAdmin: false })
    expect(queryByRole('form', { name: 'Settings for everybody' })).toBeNull()
  })

  it('of one’s own are saved on demand, together, and that is said', async () => {
    const { own, user, saves } = await settings()
    await user.selectOptions(own.getByRole('combobox', { name: 'Theme' }), 'Dark')
    await user.type(own.getByRole('textbox', { name: 'My phrases' }), 'Call back\n\n Call back')
    expect(saves).toEqual([])
    await user.click(own.getByRole('button', { name: 'Save settings' }))
    const changed: OwnSettings = { theme: 'dark', phrases: ['Call back'] }
    expect(saves).toEqual([[DEFAULT_SETTINGS.own, changed]])
    expect(own.getByRole('status').textContent).toBe('Settings saved.')
    expect(own.getByRole('textbox')).toHaveProperty('value', 'Call back')
  })

  it('of the portal are all there, and saved as they stand', async () => {
    const { all, user, saves } = await settings()
    await user.selectOptions(all?.getByRole('combobox', { name: 'Where a new note goes' }) as Element, 'Deal')
    await user.selectOptions(all?.getByRole('combobox', { name: /^First line/ }) as Element, 'Reference only')
    await user.type(all?.getByRole('textbox', { name: 'Phrases for everybody' }) as Element, 'One\nTwo')
    await user.type(all?.getByRole('textbox', { name: 'Outcomes' }) as Element, 'Reached')
    const seconds = all?.getByRole('textbox', { name: /^Seconds/ }) as Element
    await user.clear(seconds)
    await user.type(seconds, '25{Enter}')
    const changed: PortalSettings = {
      defaultItem: 'DEAL',
      header: 'reference',
      phrases: ['One', 'Two'],
      tags: ['Reached'],
      wrapUpSeconds: 25,
    }
    expect(saves).toEqual([[DEFAULT_SETTINGS.portal, changed]])
  })

  it.each([
    ['Seconds until', '4', 'Enter a whole number from 5 to 60.'],
    ['Seconds until', 'ten', 'Enter a whole number from 5 to 60.'],
    ['Seconds until', '1e1', 'Enter a whole number from 5 to 60.'],
    ['Outcomes', `ok\n${'x'.repeat(501)}`, 'Line 2 is too long: 500 characters at most.'],
    [
      'Outcomes',
      Array.from({ length: 51 }, (_, at) => at).join('\n'),
      'Too many lines: 51. The limit is 50.',
    ],
  ])('with %s %s are not saved: the field says why and has the focus', async (name, typed, words) => {
    const { all, user, saves } = await settings()
    const field = all?.getByRole('textbox', { name: new RegExp(`^${name}`) }) as HTMLInputElement
    await user.clear(field)
    await user.click(field)
    await user.paste(typed)
    await user.click(all?.getByRole('button', { name: 'Save settings' }) as Element)
    expect(saves).toEqual([])
    expect(field.getAttribute('aria-invalid')).toBe('true')
    const described = field.getAttribute('aria-describedby')?.split(' ') ?? []
    expect(described.map((id) => document.getElementById(id)?.textContent).join(' ')).toContain(words)
    expect(document.activeElement).toBe(field)
    expect(all?.getByRole('status').textContent).toBe('Not saved yet: look at the marked fields.')
    await user.type(field, '0')
    expect(field.getAttribute('aria-invalid')).toBe('false')
  })

  it('show what somebody else changed meanwhile', async () => {
    const theirs: OwnSettings = { theme: 'dark', phrases: ['theirs', 'mine'] }
    const { own, user, saves } = await settings({ saved: () => ({ kind: 'saved', settings: theirs }) })
    await user.type(own.getByRole('textbox'), 'mine')
    await user.click(own.getByRole('button', { name: 'Save settings' }))
    expect(own.getByRole('status').textContent).toContain('Somebody else had changed settings')
    expect(own.getByRole('textbox')).toHaveProperty('value', 'theirs\nmine')
    expect(own.getByRole('combobox')).toHaveProperty('value', 'dark')
    await user.click(own.getByRole('button', { name: 'Save settings' }))
    expect(saves[1]).toEqual([theirs, theirs])
  })

  it.each([
    ['forbidden', 'Only an administrator may change these settings.'],
    ['offline', 'No network: the settings were not saved. Try again.'],
    ['other', 'Bitrix24 did not confirm the change. Try again: saving twice does no harm.'],
  ] as const)('say that they were refused (%s) and stay in the form', async (because, words) => {
    const { own, user } = await settings({ saved: () => ({ kind: 'refused', because }) })
    await user.type(own.getByRole('textbox'), 'mine')
    await user.click(own.getByRole('button', { name: 'Save settings' }))
    expect(own.getByRole('status').textContent).toBe(words)
    expect(own.getByRole('textbox')).toHaveProperty('value', 'mine')
  })

  it('that could not be read are not offered, but asked for again', async () => {
    const { findByText, getByRole, queryByRole, user } = showHome({ settings: null, notes: [] })
    await findByText('The settings could not be read.')
    expect(queryByRole('form')).toBeNull()
    await user.click(getByRole('button', { name: 'Try again' }))
    await findByText('The settings could not be read.')
  })
})

describe('The portal check', () => {
  async function check(script: Script) {
    const home = showHome(script)
    const part = within(home.getByRole('region', { name: 'Portal check' }))
    expect(part.queryAllByRole('listitem')).toHaveLength(0)
    await home.user.click(part.getByRole('button', { name: 'Check now' }))
    return { ...part, user: home.user, status: () => part.getByRole('status').textContent }
  }

  it('says that all is well, item by item', async () => {
    const { status, getAllByRole } = await check({
      findings: [
        { kind: 'scopes' },
        { kind: 'tab', address: 'https://x.example/' },
        { kind: 'version', version: '0.1.0' },
      ],
    })
    expect(status()).toBe('Everything is as it should be.')
    expect(getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '✓Fine: The application has all the permissions that it needs.',
      '✓Fine: The tab is registered once, at https://x.example/.',
      'iGood to know: Call Notes 0.1.0',
    ])
  })

  it('says what needs attention and what to do, and takes administrators to the installer', async () => {
    let installs = 0
    const { status, getAllByRole, getByRole, user } = await check({
      findings: [
        { kind: 'missingScopes', scopes: ['crm', 'telephony'] },
        { kind: 'manyTabs', addresses: ['a', 'b'] },
      ],
      install: () => {
        installs += 1
      },
    })
    expect(status()).toBe('2 things need attention')
    const [scopes, tabs] = getAllByRole('listitem').map((item) => item.textContent)
    expect(scopes).toMatch(
      /^!Needs attention: Permissions are missing: crm, telephony\..*Add them in the settings/,
    )
    expect(tabs).toMatch(/more than once: a, b\..*it leaves one/)
    await user.click(getByRole('button', { name: 'Open the installer' }))
    expect(installs).toBe(1)
  })

  it('does not offer the installer to whoever may not install', async () => {
    const { queryByRole } = await check({ findings: [{ kind: 'tabMissing' }] })
    expect(queryByRole('button', { name: 'Open the installer' })).toBeNull()
  })

  it('says that the portal does not answer', async () => {
    const { status } = await check({ findings: null })
    expect(status()).toBe('Bitrix24 does not answer. Check the network, then try again.')
  })
})
