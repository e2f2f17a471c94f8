// Every way in which the page is opened: as a tab of any portal, by itself, without an answer, by those who install.
import { describe, expect, test } from 'vitest'
import { phrases as enAdmin } from '../../src/text/admin/en'
import { phrases as en } from '../../src/text/card/en'
import { phrases as ru } from '../../src/text/card/ru'
import { createPortalCore } from '../portal/core'
import { until } from './desk'
import { finished, openInstaller, press } from './installer'
import { ANNA, at, begin, endStories } from './stories'

endStories()

describe('ways to open the page', () => {
  test('as a static app: by GET, with everything told in the handshake', async () => {
    const { desk, notes } = await begin({ variant: { staticGet: true } })
    await desk.openCall()
    await desk.type('from a static page')
    await desk.host('hangUp')
    await notes({ [at(ANNA)]: ['from a static page'] })
  })

  test('by itself: it says what it is and how to install it', async () => {
    const { desk, portal, requests } = await begin()
    await desk.page.goto(`${portal.appUrl}/index.html?surface=card`)
    await until(() => desk.page.getByRole('heading').first().textContent()).toBe(
      enAdmin.standalonePage.heading,
    )
    expect(await desk.page.getByRole('listitem').count()).toBe(enAdmin.standalonePage.steps.length)
    expect(requests()).toBe(0)
  })

  test('in a portal that stays silent: said after a bounded wait; what is typed meanwhile is filed after "Reconnect"', async () => {
    const { desk, notes } = await begin({ variant: { silent: true }, ownTime: true })
    await desk.openCall({ unknown: true })
    await desk.type('typed into silence')
    await desk.reads(en.status.unsaved)
    // The card does not wait for the portal with its controls.
    expect(await desk.frame.getByRole('toolbar').isVisible()).toBe(true)
    await desk.pass(11_000)
    await until(() => desk.frame.getByRole('alert').first().textContent()).toContain(en.connection.silent)
    await desk.reads(en.status.notSafe.silent)
    await desk.type(', and on')
    await desk.vary({ silent: false })
    await desk.frame.getByRole('button', { name: en.connection.retry }).click()
    await desk.known()
    await desk.press('save')
    await desk.saved()
    await notes({ [at(ANNA)]: ['typed into silence, and on'] })
  })

  test('in Russian where the portal speaks Russian', async () => {
    const { desk, notes } = await begin({ variant: { lang: 'ru' } })
    await desk.openCall()
    expect(await desk.field.getAttribute('placeholder')).toBe(ru.editor.placeholder)
    await desk.type('перезвонить')
    await desk.frame.getByRole('button', { name: ru.actions.save, exact: true }).click()
    await desk.reads(/^Сохранено в \d/)
    await notes({ [at(ANNA)]: ['перезвонить'] })
  })

  test('before the SDK has arrived: keys are taken, and filed when it has', async () => {
    const { desk, notes } = await begin()
    const arrive = await desk.delaySdk()
    await desk.openCall({ unknown: true })
    await desk.type('faster than the SDK')
    await desk.reads(en.status.unsaved)
    arrive()
    await desk.known()
    await desk.press('save')
    await desk.saved()
    await notes({ [at(ANNA)]: ['faster than the SDK'] })
  })
})

describe('while nothing but the page has arrived', () => {
  const sized = (width: number, height: number) => ({ context: { viewport: { width, height } } })
  test.each([
    ['', {}],
    [', on a wide card', sized(1_212, 694)],
    [', on a low card', sized(562, 314)],
    [', from right to left', { variant: { lang: 'ar' } }],
  ])(
    'the field that takes the first keys neither moves nor changes when all else comes%s',
    async (_, options) => {
      const core = createPortalCore()
      core.fault({ kind: 'slow', delayMs: 1_500, methods: ['profile'], times: 1 })
      const { desk } = await begin({ core, ...options })
      const arrive = await desk.delayFiles(/\/assets\//)
      await desk.openCall({ item: ANNA, unknown: true })
      await desk.type('first keys')
      await desk.page.keyboard.press('ArrowLeft')
      const field = () =>
        desk.field.evaluate((one: HTMLTextAreaElement) => {
          const { x, y, width, height } = one.getBoundingClientRect()
          const { font, color, backgroundColor, boxShadow, paddingBlock } = getComputedStyle(one)
          const look = { font, color, backgroundColor, boxShadow, paddingBlock }
          const isFocused = document.activeElement === one
          return { box: [x, y, width, height], look, words: one.value, caret: one.selectionStart, isFocused }
        })
      const before = await field()
      expect(before).toMatchObject({ words: 'first keys', isFocused: true })
      arrive()
      await desk.frame.locator('.tool').first().waitFor()
      expect(await field()).toEqual(before)
      await desk.known()
    },
  )
})

describe('installing', () => {
  const NEW = { installed: false, scopes: ['placement', 'telephony', 'crm'] }
  const portalWith = (app: Partial<typeof NEW>) => {
    const core = createPortalCore()
    Object.assign(core.state.app, NEW, app)
    return core
  }

  test('twice in a row by an administrator: one tab, and it works', async () => {
    const { desk, core, portal, notes } = await begin({ core: portalWith({}) })
    for (const button of [enAdmin.install.start, enAdmin.install.again]) {
      // The button is named after what was found.
      await openInstaller(desk)
      await press(desk, button)
      await finished(desk)
    }
    expect(core.state.placements).toMatchObject([
      {
        placement: 'CALL_CARD',
        handler: `${portal.appUrl}/index.html?surface=card`,
        langAll: { en: { TITLE: en.product }, ru: { TITLE: ru.product } },
      },
    ])
    await desk.openCall()
    await desk.type('installed')
    await desk.host('hangUp')
    await notes({ [at(ANNA)]: ['installed'] })
  })

  test('without the telephony permission: refused in words that name it, nothing registered', async () => {
    const { desk, core } = await begin({ core: portalWith({ scopes: ['placement', 'crm'] }) })
    await desk.openApp('install')
    await press(desk)
    await until(() => desk.frame.getByRole('alert').textContent()).toMatch(
      /^Permissions are missing: telephony\./,
    )
    expect(core.state.placements).toEqual([])
  })

  test('by somebody who is no administrator: refused, nothing registered', async () => {
    const { desk, core } = await begin({ core: portalWith({ installed: true }), variant: { userId: 2 } })
    // The portal itself keeps others from an unfinished installation; the address can be opened all the same.
    core.state.placements = []
    core.state.app.handler = core.state.app.installHandler
    await desk.page.reload()
    await desk.page.waitForFunction(() => window.host !== undefined)
    await desk.openApp('home')
    await press(desk)
    await until(() => desk.frame.getByRole('alert').textContent()).toBe(
      enAdmin.install.refusals.notAdministrator,
    )
    expect(core.state.placements).toEqual([])
  })
})
