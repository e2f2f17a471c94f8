// An administrator installs: for the first time, again, after an address change, without a right or a permission. The
// end is always one tab, and a call that has it.
import { expect, test } from 'vitest'
import { phrases as enAdmin } from '../../src/text/admin/en'
import { interpolate } from '../../src/text/text'
import type { PlacementRow } from '../portal/contract'
import { until } from './desk'
import {
  expectCallWorks,
  expectInstalled,
  finished,
  newPortal,
  openInstaller,
  press,
  requestCount,
} from './installer'
import { begin, endStories } from './stories'

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

function tab(handler: string): PlacementRow {
  return { id: 2, placement: 'CALL_CARD', handler, title: 'Call Notes', langAll: {} }
}

test('the first installation: nothing is done before "Install", then there is one tab and a call has it', async () => {
  const story = await begin({ core: newPortal() })
  const { desk, core } = story
  expect(await openInstaller(desk)).toBe('')
  expect(requestCount(core, 'placement.bind')).toBe(0)
  expect(core.state.placements).toEqual([])
  await press(desk)
  await finished(desk)
  expectInstalled(story)
  expect(requestCount(core, 'placement.bind')).toBe(1)
  await expectCallWorks(story)
})

test('the portal names the tab in its own language', async () => {
  const story = await begin({ core: newPortal(), variant: { lang: 'ru' } })
  const { desk } = story
  await desk.openApp('install')
  await desk.frame.getByRole('button', { name: 'Установить', exact: true }).click()
  await finished(desk)
  await desk.openCall()
  expect(await desk.page.getByRole('tab', { name: 'Заметки к звонку' }).count()).toBe(1)
})

test('installed again: the page says that it is complete, and nothing changes', async () => {
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
