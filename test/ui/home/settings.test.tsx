// The settings on the page of the left menu.
import { within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, type OwnSettings, type PortalSettings } from '../../../src/settings/settings'
import { type Script, showHome } from './shownHome'

async function settings(script: Script = {}) {
  const home = showHome({ isAdmin: true, ...script })
  await home.user.click(home.getByRole('button', { name: 'Settings' }))
  await home.findByRole('form', { name: 'My settings' })
  const form = (name: string) => within(home.getByRole('form', { name }))
  return {
    ...home,
    own: form('My settings'),
    ...(script.isAdmin !== false && { all: form('Settings for everyone') }),
  }
}

describe('Settings', () => {
  it('are a page of their own: one key opens it and one leads back, and nothing that was typed is lost', async () => {
    const { user, own, getByRole, queryByRole } = await settings()
    const focused = () => document.activeElement?.textContent
    expect([focused(), queryByRole('region', { name: 'Unsent notes' })]).toEqual(['Settings', null])
    await user.type(own.getByRole('textbox', { name: 'My phrases' }), 'half a phr')
    await user.click(getByRole('heading', { level: 1, name: 'Settings' }))
    await user.tab()
    await user.keyboard('{Enter}')
    expect([focused(), queryByRole('form')]).toEqual(['Settings', null])
    getByRole('region', { name: 'Unsent notes' })
    await user.keyboard('{Enter}')
    expect(own.getByRole('textbox', { name: 'My phrases' })).toHaveProperty('value', 'half a phr')
  })

  it('of the portal are for administrators alone', async () => {
    const { queryByRole } = await settings({ isAdmin: false })
    expect(queryByRole('form', { name: 'Settings for everyone' })).toBeNull()
  })

  it('of one’s own are saved on demand, together, and that is said', async () => {
    const { own, user, saves } = await settings()
    await user.selectOptions(own.getByRole('combobox', { name: 'Theme' }), 'Dark')
    await user.type(own.getByRole('textbox', { name: 'My phrases' }), 'Call back\n\nCall back ')
    await user.selectOptions(own.getByRole('combobox', { name: /^Keep the card/ }), '20 seconds')
    expect(saves).toEqual([])
    await user.click(own.getByRole('button', { name: 'Save settings' }))
    const changed: OwnSettings = { theme: 'dark', keepOpen: '20', phrases: ['Call back'], callPhrases: [] }
    expect(saves).toEqual([[DEFAULT_SETTINGS.own, changed]])
    expect(own.getByRole('status').textContent).toBe('Settings saved.')
    expect(own.getByRole('textbox')).toHaveProperty('value', 'Call back')
  })

  it('of the portal are all there, and saved as they stand', async () => {
    const { all, user, saves } = await settings()
    await user.selectOptions(all?.getByRole('combobox', { name: 'Where a new note goes' }) as Element, 'Deal')
    await user.selectOptions(
      all?.getByRole('combobox', { name: /^First line/ }) as Element,
      'Outcome and reference only',
    )
    await user.type(
      all?.getByRole('textbox', { name: 'Phrases for everyone' }) as Element,
      'One\nTwo\n  and more',
    )
    await user.click(all?.getByRole('button', { name: 'Add phrases for certain calls' }) as Element)
    await user.selectOptions(all?.getByRole('combobox', { name: 'Direction' }) as Element, 'Incoming call')
    await user.type(all?.getByRole('textbox', { name: 'Line' }) as Element, ' Main  line')
    await user.type(all?.getAllByRole('textbox', { name: 'Phrases for everyone' })[1] as Element, 'Hello')
    await user.type(all?.getByRole('textbox', { name: 'Outcomes' }) as Element, 'Reached')
    await user.selectOptions(all?.getByRole('combobox', { name: /^Keep the card/ }) as Element, '30 seconds')
    await user.click(all?.getByRole('button', { name: 'Save settings' }) as Element)
    const changed: PortalSettings = {
      defaultItem: 'DEAL',
      header: 'reference',
      phrases: ['One', 'Two\nand more'],
      callPhrases: ['incoming\tMain line\tHello'],
      tags: ['Reached'],
      keepOpen: '30',
    }
    expect(saves).toEqual([[DEFAULT_SETTINGS.portal, changed]])
  })

  it('for certain calls are shown as they were saved, taken away by a button, and go with their last phrase', async () => {
    const callPhrases = ['incoming\tMain line\tHello', '\tMain line\tBye', 'incoming\tMain line\tTwo\nlines']
    const portal = { ...DEFAULT_SETTINGS.portal, callPhrases }
    const { all, user, saves } = await settings({ settings: { ...DEFAULT_SETTINGS, portal } })
    const lists = () =>
      all?.getAllByRole('textbox', { name: 'Phrases for everyone' }).slice(1) as HTMLInputElement[]
    expect(lists().map(({ value }) => value)).toEqual(['Hello\nTwo\n  lines', 'Bye'])
    await user.clear(lists()[0] as Element)
    await user.click(all?.getAllByRole('button', { name: 'Remove' })[1] as Element)
    await user.click(all?.getByRole('button', { name: 'Save settings' }) as Element)
    expect(saves).toEqual([[portal, DEFAULT_SETTINGS.portal]])
  })

  it('for certain calls that are too long say so', async () => {
    const { own, user, saves } = await settings()
    await user.click(own.getByRole('button', { name: 'Add phrases for certain calls' }))
    await user.click(own.getAllByRole('textbox', { name: 'My phrases' })[1] as Element)
    await user.paste(`ok\n${'x'.repeat(501)}`)
    await user.click(own.getByRole('button', { name: 'Save settings' }))
    expect(own.getByRole('alert').textContent).toBe('Line 2 is too long: 500 characters at most.')
    expect(saves).toEqual([])
  })

  it('say where a note goes when the call has no such item, which is another place for deals', async () => {
    const { all, user } = await settings()
    const choice = all?.getByRole('combobox', { name: 'Where a new note goes' }) as Element
    const hint = () => document.getElementById(choice.getAttribute('aria-describedby') ?? '')?.textContent
    expect(hint()).toMatch(/^If the call has no such item/)
    await user.selectOptions(choice, 'Deal')
    expect(hint()).toMatch(/^If the call has no deal, the note goes to the client’s newest open deal/)
  })

  it.each([
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
    expect(all?.getByRole('status').textContent).toBe('Not saved yet: check the marked fields.')
    await user.type(field, '0')
    expect(field.getAttribute('aria-invalid')).toBe('false')
  })

  it('show what somebody else changed meanwhile', async () => {
    const theirs: OwnSettings = {
      theme: 'dark',
      keepOpen: 'off',
      phrases: ['theirs', 'mine'],
      callPhrases: [],
    }
    const { own, user, saves } = await settings({ saved: () => ({ kind: 'saved', settings: theirs }) })
    await user.type(own.getByRole('textbox'), 'mine')
    await user.click(own.getByRole('button', { name: 'Save settings' }))
    expect(own.getByRole('status').textContent).toContain('Someone else also changed settings')
    expect(own.getByRole('textbox')).toHaveProperty('value', 'theirs\nmine')
    expect(own.getByRole('combobox', { name: 'Theme' })).toHaveProperty('value', 'dark')
    await user.click(own.getByRole('button', { name: 'Save settings' }))
    expect(saves[1]).toEqual([theirs, theirs])
  })

  it('to keep the card open say what it costs, and are off until somebody chooses', async () => {
    const { all, own } = await settings()
    const [everybody, mine] = [all, own].map((form) =>
      form?.getByRole('combobox', { name: /^Keep the card/ }),
    )
    expect([everybody, mine].map((field) => (field as HTMLSelectElement).value)).toEqual(['off', 'portal'])
    const hint = document.getElementById(mine?.getAttribute('aria-describedby') ?? '')
    expect(hint?.textContent).toMatch(/cannot be folded.*“Close now”.*next call’s card/)
  })

  it.each([
    ['forbidden', 'Only an administrator can change these settings.'],
    ['offline', 'No connection: the settings were not saved. Try again.'],
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
    await user.click(getByRole('button', { name: 'Settings' }))
    await findByText('The settings could not be loaded.')
    expect(queryByRole('form')).toBeNull()
    await user.click(getByRole('button', { name: 'Try again' }))
    await findByText('The settings could not be loaded.')
  })
})
