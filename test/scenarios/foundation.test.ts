// The spine of the product, from a call to the words in the timeline, and every way to open the page.
import { describe, expect, test } from 'vitest'
import { en } from '../../src/text/en'
import { enSetup } from '../../src/text/enSetup'
import { ru } from '../../src/text/ru'
import { createPortalCore } from '../portal/core'
import { until } from './desk'
import { ANNA, at, begin, endStories, LEAD, STORAGE } from './stories'

endStories()

describe.each(STORAGE)('storage %s', (storage) => {
  test('a remote hang-up right after typing: the card is held, the note arrives, "Save and close" closes', async () => {
    const { desk, notes, writes, requests } = await begin({ storage })
    await desk.openCall()
    await desk.type('asked for an offer')
    await desk.host('remoteHangUp')
    await desk.saved()
    expect(await desk.card()).toMatchObject({ open: true })
    await desk.press('saveAndClose')
    await desk.cardGone()
    await notes({ [at(ANNA)]: ['asked for an offer'] })
    expect({ writes: writes(), requests: requests() }).toEqual({ writes: 1, requests: 2 })
  })

  test('left alone after a remote hang-up the card counts down and closes 10 s after the last key', async () => {
    const { desk, notes } = await begin({ storage })
    await desk.openCall()
    await desk.type('sends the contract')
    const lastKey = Date.now()
    await desk.host('remoteHangUp')
    await desk.saved()
    await until(() => desk.frame.locator('.wrapup').textContent()).toMatch(/Closes in 0:0\d/)
    await desk.cardGone()
    const rested = Date.now() - lastKey
    expect(rested).toBeGreaterThan(9_500)
    expect(rested).toBeLessThan(12_000)
    await notes({ [at(ANNA)]: ['sends the contract'] })
  })

  test('the operator hangs up at the last keystroke: the words arrive by themselves', async () => {
    const { desk, notes, writes } = await begin({ storage })
    await desk.openCall()
    await desk.type('call back at five')
    await desk.host('hangUp')
    await notes({ [at(ANNA)]: ['call back at five'] })
    expect(writes()).toBe(1)
  })

  test('Esc at the last keystroke: no event is raised, the words arrive', async () => {
    const { desk, notes, writes } = await begin({ storage })
    await desk.openCall({ via: 'device' })
    await desk.type('wants a discount')
    await desk.page.keyboard.press('Tab')
    await desk.host('esc')
    await notes({ [at(ANNA)]: ['wants a discount'] })
    expect(writes()).toBe(1)
  })

  test('a note edited twice stands once', async () => {
    const { desk, notes, writes, requests } = await begin({ storage })
    await desk.openCall()
    await desk.type('ten printers')
    await desk.press('save')
    await desk.saved()
    await desk.type(', or twelve')
    await desk.press('save')
    await until(writes).toBe(2)
    await desk.saved()
    await notes({ [at(ANNA)]: ['ten printers, or twelve'] })
    expect(requests()).toBe(3)
  })

  test('nothing typed: nothing written, one read, nothing said, nothing held', async () => {
    const { desk, notes, writes, requests } = await begin({ storage })
    await desk.openCall()
    expect(await desk.status()).toBe('')
    expect(await desk.card()).toMatchObject({ autoCloseAllowed: true, foldShown: true })
    await desk.host('remoteHangUp')
    await desk.cardGone()
    await notes({})
    expect({ writes: writes(), requests: requests() }).toEqual({ writes: 0, requests: 1 })
  })
})

describe('events in any order at the start', () => {
  test('a call that was answered before the frame existed shows its timer', async () => {
    const { desk } = await begin({ variant: { slowTabMs: 200 } })
    await desk.page.evaluate(() => {
      void window.host.call()
      window.host.answer()
    })
    await desk.showTab()
    await until(() => desk.frame.locator('.caller_timer').count()).toBe(1)
  })

  test('the client changes within 900 ms of the bind: the words go to the new one', async () => {
    const { desk, notes } = await begin()
    await desk.openCall({ unknown: true })
    await desk.bound()
    await desk.host('changeEntity', LEAD)
    await desk.type('no longer a stranger')
    await desk.press('save')
    await desk.saved()
    await notes({ [at(LEAD)]: ['no longer a stranger'] })
  })

  test('the close is refused within 900 ms of the bind: the card knows that the call is over', async () => {
    const { desk, notes } = await begin()
    await desk.openCall({ unknown: true })
    await desk.bound()
    await desk.type('short call')
    await desk.held()
    await desk.host('remoteHangUp')
    await until(() => desk.frame.locator('.wrapup').textContent()).toContain(en.wrapUp.callOver)
    await desk.press('saveAndClose')
    await desk.cardGone()
    await notes({ [at(ANNA)]: ['short call'] })
  })
})

test('words typed before the handshake hold the card as soon as it is done', async () => {
  const { desk } = await begin()
  const arrive = await desk.delaySdk()
  await desk.openCall({ unknown: true })
  await desk.type('first words')
  arrive()
  await desk.held()
})

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
    await until(() => desk.page.getByRole('heading').first().textContent()).toBe(enSetup.outside.heading)
    expect(await desk.page.getByRole('listitem').count()).toBe(enSetup.outside.steps.length)
    expect(requests()).toBe(0)
  })

  test('in a portal that stays silent: said after a bounded wait; what is typed meanwhile is filed after "Reconnect"', async () => {
    const { desk, notes } = await begin({ variant: { silent: true } })
    await desk.openCall({ unknown: true })
    await desk.type('typed into silence')
    await until(() => desk.frame.getByRole('alert').first().textContent(), 12_000).toContain(
      en.connection.silent,
    )
    await desk.reads(en.status.notSafe)
    await desk.type(', and on')
    await desk.vary({ silent: false })
    await desk.frame.getByRole('button', { name: en.connection.retry }).click()
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
    await desk.reads(en.status.notSafe)
    arrive()
    await desk.known()
    await desk.press('save')
    await desk.saved()
    await notes({ [at(ANNA)]: ['faster than the SDK'] })
  })
})

describe('installing', () => {
  const NEW = { installed: false, scopes: ['placement', 'telephony', 'crm'] }
  const portalWith = (app: Partial<typeof NEW>) => {
    const core = createPortalCore()
    Object.assign(core.state.app, NEW, app)
    return core
  }
  const install = { name: enSetup.install.start }

  test('twice in a row by an administrator: one tab, and it works', async () => {
    const { desk, core, portal, notes } = await begin({ core: portalWith({}) })
    for (const _time of ['first', 'second']) {
      await desk.openApp('install')
      await desk.frame.getByRole('button', install).click()
      await desk.page.waitForURL(/install_finished=Y/)
      await desk.page.waitForFunction(() => window.host !== undefined)
      await desk.page.evaluate(() => history.replaceState(null, '', '/'))
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
    await desk.frame.getByRole('button', install).click()
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
    await desk.frame.getByRole('button', install).click()
    await until(() => desk.frame.getByRole('alert').textContent()).toBe(
      enSetup.install.refusals.notAdministrator,
    )
    expect(core.state.placements).toEqual([])
  })
})
