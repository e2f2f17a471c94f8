// The portal check on the page of the left menu.
import { within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { type Script, showHome } from './shownHome'

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
      '✓The application has all the permissions it needs.',
      '✓The tab is registered once, at https://x.example/.',
      'iCall Notes 0.1.0',
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
    expect(scopes).toMatch(/^!Permissions are missing: crm, telephony\..*Add them in the settings/)
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
    expect(status()).toBe('Bitrix24 is not responding. Check the network, then try again.')
  })
})
