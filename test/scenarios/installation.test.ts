// An administrator installs: for the first time, again, elsewhere, without a right or a permission, interrupted
// anywhere, at the same time as somebody else. The end is always one tab, and a call that has it.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { phrases as enAdmin } from '../../src/text/admin/en'
import { LANGUAGES } from '../../src/text/adminText'
import { interpolate } from '../../src/text/text'
import type { PlacementRow } from '../portal/contract'
import { createPortalCore, type RestCore } from '../portal/core'
import { type Desk, until } from './desk'
import { ANNA, at, begin, endStories, type Story } from './stories'

endStories()

const { check, install } = enAdmin
const OLD = 'https://old.example/call-notes/index.html'
const NEIGHBOUR: PlacementRow = {
  id: 1,
  placement: 'CRM_DEAL_DETAIL_TAB',
  handler: 'https://old.example/',
  title: 'Other',
  langAll: {},
}

/** A portal in which the application has just been added. */
function newPortal(): RestCore {
  const core = createPortalCore()
  core.state.app.installed = false
  return core
}

function tab(handler: string): PlacementRow {
  return { id: 2, placement: 'CALL_CARD', handler, title: 'Call Notes', langAll: {} }
}

/** The installer's page is open and has looked for an earlier installation; resolves to what it says of it. */
async function openInstaller(desk: Desk): Promise<string> {
  await desk.openApp('install')
  const found = desk.frame.locator('.found > p').first()
  await found.waitFor({ state: 'attached' })
  await until(() => found.textContent()).not.toBe(install.found.looking)
  return (await found.textContent()) ?? ''
}

function press(desk: Desk, name: string = install.start): Promise<void> {
  return desk.frame.getByRole('button', { name, exact: true }).click()
}

/** Reloaded by the portal itself, which finishes an installation so (portal.md §5). */
async function finished({ page }: Desk): Promise<void> {
  await page.waitForURL(/install_finished=Y/)
  await page.waitForFunction(() => window.host !== undefined)
}

/** Exactly one tab of ours, at the address of now, named in every language. */
function expectInstalled({ core, portal }: Story): void {
  const tabs = core.state.placements.filter(({ placement }) => placement === 'CALL_CARD')
  expect(tabs.map(({ handler }) => handler)).toEqual([`${portal.appUrl}/index.html?surface=card`])
  expect(Object.keys(tabs[0]?.langAll ?? {}).sort()).toEqual([...LANGUAGES].sort())
  expect(core.state.app.installed).toBe(true)
}

async function expectCallWorks({ desk, notes }: Story): Promise<void> {
  await desk.openCall()
  await desk.type('the first note')
  await desk.press('save')
  await desk.saved()
  await notes({ [at(ANNA)]: ['the first note'] })
}

const asked = (core: RestCore, name: string) =>
  core.requests({ unfolded: true }).filter((request) => request.name === name).length

test('the first installation: nothing is done before "Install", then one tab stands and a call has it', async () => {
  const story = await begin({ core: newPortal() })
  const { desk, core } = story
  expect(await openInstaller(desk)).toBe('')
  expect(asked(core, 'placement.bind')).toBe(0)
  expect(core.state.placements).toEqual([])
  await press(desk)
  await finished(desk)
  expectInstalled(story)
  expect(asked(core, 'placement.bind')).toBe(1)
  await expectCallWorks(story)
})

test('the portal names the tab in its own language', async () => {
  const story = await begin({ core: newPortal(), variant: { lang: 'ru' } })
  const { desk } = story
  await desk.openApp('install')
  await desk.frame.getByRole('button', { name: 'Установить', exact: true }).click()
  await finished(desk)
  await desk.openCall()
  expect(await desk.page.getByRole('tab', { name: 'Заметки звонка' }).count()).toBe(1)
})

test('installed again: told that it is complete, and nothing changes', async () => {
  const story = await begin({ core: newPortal() })
  const { desk, core } = story
  await openInstaller(desk)
  await press(desk)
  await finished(desk)
  const before = JSON.stringify(core.state.placements)
  expect(await openInstaller(desk)).toBe(install.found.complete)
  await press(desk, install.again)
  await finished(desk)
  expect(JSON.stringify(core.state.placements)).toBe(before)
  expectInstalled(story)
})

test('after an address change the old tab is named, then removed, and nothing else of the portal is touched', async () => {
  const story = await begin()
  const { desk, core } = story
  core.state.placements = [tab(OLD), NEIGHBOUR]
  expect(await openInstaller(desk)).toBe(install.found.moved)
  expect(await desk.frame.locator('.found_address').allTextContents()).toEqual([OLD])
  await press(desk)
  await finished(desk)
  expectInstalled(story)
  expect(core.state.placements).toContainEqual(NEIGHBOUR)
})

test('from the left menu an administrator runs it again: the tab follows the application to its new address', async () => {
  const story = await begin()
  const { desk, core } = story
  core.state.placements = [tab(OLD)]
  await desk.openApp('home')
  await press(desk, check.start)
  await press(desk, check.install)
  await until(() => desk.frame.locator('.found > p').first().textContent()).toBe(install.found.moved)
  await press(desk)
  await until(() => desk.frame.locator('.page_good').textContent()).toBe(`✓ ${install.installed}`)
  expectInstalled(story)
  expect(core.log.some(({ name }) => name === 'setInstallFinish')).toBe(false)
})

test('a handler that is bound already, by a version with other names, stays one tab with new names', async () => {
  const story = await begin()
  const { desk, core, portal } = story
  core.state.placements = [tab(`${portal.appUrl}/index.html?surface=card`)]
  expect(await openInstaller(desk)).toBe(install.found.outdated)
  await press(desk)
  await finished(desk)
  expectInstalled(story)
})

test('somebody who is no administrator is told so by the portal, and changes nothing', async () => {
  const { desk, core } = await begin({ core: newPortal(), variant: { userId: 2 } })
  await desk.host('openApp', 'install')
  await until(() => desk.page.locator('#application').textContent()).toContain('not fully installed yet')
  expect(core.state.placements).toEqual([])
})

test('an administrator who lost the right meanwhile is told what to do', async () => {
  const { desk, core } = await begin({ core: newPortal() })
  await openInstaller(desk)
  for (const user of core.state.users) user.admin = false
  await press(desk)
  await until(() => desk.frame.getByRole('alert').textContent()).toBe(install.refusals.notAdministrator)
  expect(core.state.placements).toEqual([])
  expect(core.state.app.installed).toBe(false)
})

test.each(['placement', 'telephony', 'crm'])(
  'without the permission "%s" it says which one is missing; once it is granted, "Try again" installs',
  async (scope) => {
    const story = await begin({ core: newPortal() })
    const { desk, core } = story
    const { scopes } = core.state.app
    core.state.app.scopes = scopes.filter((one) => one !== scope)
    await openInstaller(desk)
    await press(desk)
    const told = interpolate(install.refusals.missingScopes, { scopes: scope })
    await until(() => desk.frame.getByRole('alert').textContent()).toBe(told)
    expect(core.state.placements).toEqual([])
    expect(core.state.app.installed).toBe(false)
    core.state.app.scopes = scopes
    await desk.press('tryAgain')
    await finished(desk)
    expectInstalled(story)
  },
)

describe('interrupted by a reload of the portal’s page', () => {
  const partly = install.found.interrupted
  test.each([
    ['while the permissions are asked for', 'scope', 'before', ''],
    ['while the tab is looked for', 'placement.get', 'before', ''],
    ['before the tab is added', 'batch', 'before', ''],
    ['after the tab was added, before that is known', 'batch', 'after', partly],
  ] as const)('%s, the next one completes it', async (_, method, moment, told) => {
    const story = await begin({ core: newPortal() })
    const { desk } = story
    await openInstaller(desk)
    const interrupted = await hold(desk.page, method, moment)
    await press(desk)
    await interrupted()
    await desk.arrive()
    await desk.page.unroute(restOf(method))
    expect(story.core.state.app.installed).toBe(false)
    expect(await openInstaller(desk)).toBe(told)
    await press(desk)
    await finished(desk)
    expectInstalled(story)
    await expectCallWorks(story)
  })

  test('after the tab was added, before the portal heard of the end: no tab shows until it is completed', async () => {
    const story = await begin({ core: newPortal(), variant: { silentCommands: ['setInstallFinish'] } })
    const { desk, core } = story
    await openInstaller(desk)
    await press(desk)
    await until(() => core.log.some(({ name }) => name === 'setInstallFinish')).toBe(true)
    await desk.arrive()
    await desk.vary({ silentCommands: [] })
    await desk.host('call')
    expect((await desk.card()).frameName).toBeNull()
    await desk.host('close')
    expect(await openInstaller(desk)).toBe(partly)
    await press(desk)
    await finished(desk)
    expectInstalled(story)
  })
})

test.each(['scope', 'placement.get', 'batch'])(
  'a portal that cannot answer "%s" leaves a state from which "Try again" works',
  async (method) => {
    const story = await begin({ core: newPortal() })
    const { desk, core } = story
    await openInstaller(desk)
    const heal = core.fault({ kind: 'lostAnswer', methods: [method] })
    await press(desk)
    await until(() => desk.frame.getByRole('alert').textContent()).toBe(install.refusals.silent)
    expect(core.log.some(({ name }) => name === 'setInstallFinish')).toBe(false)
    heal()
    await desk.press('tryAgain')
    await finished(desk)
    expectInstalled(story)
  },
)

test('two administrators at once: one tab', async () => {
  const story = await begin({ core: newPortal() })
  const other = await story.anotherMachine()
  const desks = [story.desk, other]
  await Promise.all(desks.map(openInstaller))
  await Promise.all(desks.map((desk) => press(desk)))
  await Promise.all(desks.map(finished))
  expectInstalled(story)
})

test('a bind of somebody else holds the portal’s lock: the installation looks again, and one tab stands', async () => {
  const story = await begin({ core: newPortal() })
  const { desk, core, portal } = story
  await openInstaller(desk)
  const lock = `CALL_CARD ${portal.appUrl}/index.html?surface=card`
  core.binding.add(lock)
  await press(desk)
  await until(() => asked(core, 'placement.bind')).toBe(1)
  core.binding.delete(lock)
  await finished(desk)
  expectInstalled(story)
  expect(asked(core, 'placement.bind')).toBe(2)
})

describe('a path that the portal does not recognise is never answered, and the page says what to look for:', () => {
  /** The portal hears nobody but the address as it is written in its settings (portal.md §1.4). */
  async function opensUnheard({ page, host }: Desk, registered: string, core: RestCore, servedFrom: string) {
    core.state.app.installHandler = registered
    await page.reload()
    await page.waitForFunction(() => window.host !== undefined)
    await host('openApp', 'install')
    const frame = page.frameLocator('#application > iframe')
    await until(() => frame.getByRole('heading').textContent()).toBe(install.unreached.heading)
    const told = interpolate(install.unreached.intro, { address: servedFrom })
    expect(await frame.getByRole('alert').textContent()).toBe(told)
  }

  test('it names the standard port', async () => {
    const { desk, core, portal } = await begin({ core: newPortal() })
    await desk.page.route(
      ({ host }) => host === '127.0.0.1',
      async (route) => {
        const { pathname } = new URL(route.request().url())
        await route.fulfill({ response: await route.fetch({ url: portal.appUrl + pathname }) })
      },
    )
    await opensUnheard(desk, 'http://127.0.0.1:80/install.html', core, 'http://127.0.0.1')
  })

  test('it redirects to another origin', async () => {
    const { desk, core, portal } = await begin({ core: newPortal() })
    const elsewhere = portal.appUrl.replace('127.0.0.1', 'localhost')
    await desk.page.route('**/moved/*', (route) =>
      route.fulfill({ status: 302, headers: { location: `${elsewhere}/install.html` } }),
    )
    await opensUnheard(desk, `${portal.appUrl}/moved/install.html`, core, elsewhere)
  })
})

test('a portal that was silent for a while: the page installs as soon as it is asked again', async () => {
  const story = await begin({ core: newPortal(), variant: { silent: true } })
  const { desk } = story
  await desk.openApp('install')
  await until(() => desk.frame.getByRole('heading').textContent()).toBe(install.unreached.heading)
  await desk.vary({ silent: false })
  await desk.frame.getByRole('button').click()
  await press(desk)
  await finished(desk)
  expectInstalled(story)
})

const restOf = (method: string) => new RegExp(`/rest/${method.replace('.', '\\.')}(\\?|$)`)

/** Requests of this method reach the portal or not, and are never answered. The result waits for the first. */
async function hold(page: Page, method: string, moment: 'before' | 'after'): Promise<() => Promise<void>> {
  let held = () => {}
  const isHeld = new Promise<void>((resolve) => {
    held = resolve
  })
  await page.route(restOf(method), async (route) => {
    if (moment === 'after') await route.fetch()
    else await route.abort()
    held()
  })
  return () => isHeld
}
