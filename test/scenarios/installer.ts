// Steps of an installation that several stories share: open the installer, press, wait for the end, check the result.
import { expect } from 'vitest'
import { phrases as enAdmin } from '../../src/text/admin/en'
import { LANGUAGES } from '../../src/text/adminText'
import { createPortalCore, type RestCore } from '../portal/core'
import { type Desk, until } from './desk'
import { ANNA, at, type Story } from './stories'

const { install } = enAdmin

/** A portal in which the application has just been added. */
export function newPortal(): RestCore {
  const core = createPortalCore()
  core.state.app.installed = false
  return core
}

/** Opens the installer's page. Resolves to what it says about an earlier installation, '' when there is none. */
export async function openInstaller(desk: Desk): Promise<string> {
  await desk.openApp('install')
  const found = desk.frame.locator('.found > p').first()
  await found.waitFor({ state: 'attached' })
  await until(() => found.textContent()).not.toBe(install.found.looking)
  return (await found.textContent()) ?? ''
}

/** Presses a button of our page: "Install" unless named. */
export function press(desk: Desk, name: string = install.start): Promise<void> {
  return desk.frame.getByRole('button', { name, exact: true }).click()
}

/** The portal ends an installation by reloading its page (portal.md §5): our frame is gone, and its address says so. */
export async function finished({ page }: Desk): Promise<void> {
  await page.waitForFunction(() => window.host && !document.querySelector('#application'))
  expect(page.url()).toContain('install_finished=Y')
}

/** There is exactly one tab of ours, at the current address, named in every language. */
export function expectInstalled({ core, portal }: Story): void {
  const tabs = core.state.placements.filter(({ placement }) => placement === 'CALL_CARD')
  expect(tabs.map(({ handler }) => handler)).toEqual([`${portal.appUrl}/index.html?surface=card`])
  expect(Object.keys(tabs[0]?.langAll ?? {}).sort()).toEqual([...LANGUAGES].sort())
  expect(core.state.app.installed).toBe(true)
}

/** The next call has the tab, and its note is delivered. */
export async function expectCallWorks({ desk, notes }: Story): Promise<void> {
  await desk.openCall()
  await desk.type('the first note')
  await desk.press('save')
  await desk.saved()
  await notes({ [at(ANNA)]: ['the first note'] })
}

/** How often the portal was asked to run this method, alone or in a batch. */
export const requestCount = (core: RestCore, name: string) =>
  core.requests({ unfolded: true }).filter((request) => request.name === name).length
