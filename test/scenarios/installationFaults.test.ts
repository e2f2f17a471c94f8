// An installation that is interrupted, not answered, or runs beside another one. The end is always one tab, and a
// call that has it.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { phrases as enAdmin } from '../../src/text/admin/en'
import { interpolate } from '../../src/text/text'
import type { RestCore } from '../portal/core'
import { type Desk, until } from './desk'
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

const { install } = enAdmin

describe('interrupted by a reload of the portal’s page', () => {
  const partly = install.found.interrupted
  test.each([
    ['while the permissions are asked for', 'scope', 'before', ''],
    ['while the tab is looked for', 'placement.get', 'before', ''],
    ['before the tab is added', 'batch', 'before', ''],
    ['after the tab was added, before the answer', 'batch', 'after', partly],
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

  test('after the tab was added, before the portal knew that it was complete: no tab shows until it is completed', async () => {
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
    const endFault = core.fault({ kind: 'lostAnswer', methods: [method] })
    await press(desk)
    await until(() => desk.frame.getByRole('alert').textContent()).toBe(install.refusals.silent)
    expect(core.log.some(({ name }) => name === 'setInstallFinish')).toBe(false)
    endFault()
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

test('a bind of somebody else holds the portal’s lock: the installation tries again, and there is one tab', async () => {
  const story = await begin({ core: newPortal() })
  const { desk, core, portal } = story
  await openInstaller(desk)
  const lock = `CALL_CARD ${portal.appUrl}/index.html?surface=card`
  core.binding.add(lock)
  await press(desk)
  await until(() => requestCount(core, 'placement.bind')).toBe(1)
  core.binding.delete(lock)
  await finished(desk)
  expectInstalled(story)
  expect(requestCount(core, 'placement.bind')).toBe(2)
})

describe('a path that the portal does not recognise is never answered, and the page says what to look for:', () => {
  /** The portal accepts messages only from the address as it is written in its settings (portal.md §1.4). */
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

test('a portal that was silent for a while: the page installs after a second try', async () => {
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

/** Cuts requests of this method off after or before they reach the portal. The result waits for the first one. */
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
