// The left-menu page: notes that wait get their client or are given up, settings are kept, the portal is checked.
import { describe, expect, test } from 'vitest'
import { readSettings } from '../../src/bitrix24/setup/settingsOptions'
import { phrases as enAdmin } from '../../src/text/admin/en'
import { phrases as en } from '../../src/text/card/en'
import { interpolate } from '../../src/text/text'
import { createPortalCore } from '../portal/core'
import { type Desk, until } from './desk'
import { ANNA, at, begin, endStories, IVAN, STORAGE, type Story, type StoryOptions } from './stories'

endStories()

const { home, settings, check } = enAdmin
/** Anna's, as an external call gives it. */
const NUMBER = '4930123456'

const button = (desk: Desk, name: string | RegExp) => desk.frame.getByRole('button', { name, exact: true })
const summary = (desk: Desk) =>
  desk.frame.getByRole('region', { name: home.heading }).getByRole('status').first()

/** A call without a client, a note, the operator hangs up: the note waits on the page of the left menu. */
async function unfiled(options: StoryOptions, words: string): Promise<Story> {
  const story = await begin(options)
  const { desk } = story
  await desk.openCall({ item: null, number: NUMBER })
  await desk.type(words)
  await desk.reads(en.status.unfiled)
  await desk.host('hangUp')
  await desk.openApp('home')
  await until(() => desk.frame.locator('.recovered_words').textContent()).toBe(words)
  return story
}

/** Words that the portal keeps for the operator. */
const keptWords = ({ core }: Story, words: string) =>
  JSON.stringify(core.state.users.map(({ options }) => options)).includes(words)

describe.each(STORAGE)('a note without a client, storage %s', (storage) => {
  test('is filed from the left menu to whom the CRM knows for the number, and stands there once', async () => {
    const { desk, notes } = await unfiled({ storage }, 'found by number')
    await button(desk, en.recent.file).press('Enter')
    await button(desk, /Anna Berg/).press('Enter')
    await until(() => summary(desk).textContent()).toContain(home.none)
    await notes({ [at(ANNA)]: ['found by number'] })
  })

  test('is filed from the left menu to whom the operator picks in the portal', async () => {
    const { desk, notes } = await unfiled({ storage }, 'picked by hand')
    await button(desk, en.recent.file).press('Enter')
    const places = desk.frame.getByRole('group', { name: en.filing.choose })
    await places.getByRole('button', { name: en.filing.pick, exact: true }).press('Enter')
    await desk.page.getByRole('dialog').getByLabel(/Иван/).check()
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Select', exact: true }).press('Enter')
    await until(() => summary(desk).textContent()).toContain(home.none)
    await notes({ [at(IVAN)]: ['picked by hand'] })
  })

  test('is given up after asking, and no later page knows it', async () => {
    const story = await unfiled({ storage }, 'better forgotten')
    const { desk, notes } = story
    await button(desk, home.discard).press('Enter')
    await button(desk, home.discardNo).press('Enter')
    expect(await desk.frame.locator('.recovered_words').textContent()).toBe('better forgotten')
    await button(desk, home.discard).press('Enter')
    await button(desk, home.discardYes).press('Enter')
    await until(() => summary(desk).textContent()).toContain(home.discarded)
    expect(keptWords(story, 'better forgotten')).toBe(false)
    await desk.arrive()
    await desk.openApp('home')
    await until(() => summary(desk).textContent()).toContain(home.none)
    await notes({})
  })
})

describe('settings', () => {
  test('of two administrators who save at once are all kept', async () => {
    const core = createPortalCore()
    for (const user of core.state.users) user.admin = true
    const { desk, anotherMachine } = await begin({ core })
    const other = await anotherMachine()
    await other.vary({ userId: 2 })
    const forms = await Promise.all(
      [desk, other].map(async (one) => {
        await one.openApp('home')
        await button(one, settings.heading).press('Enter')
        const form = one.frame.getByRole('form', { name: settings.everybody })
        await form.waitFor()
        return form
      }),
    )
    const [mine, theirs] = forms
    if (!mine || !theirs) throw new Error('Two forms were opened')
    await mine.getByLabel(settings.phrases).fill('Mine\nBoth')
    await mine.getByLabel(settings.keepOpen).selectOption('30')
    await theirs.getByLabel(settings.phrases).fill('Theirs\nBoth')
    await theirs.getByLabel(settings.tags).fill('Reached')
    await Promise.all(forms.map((form) => form.getByRole('button', { name: settings.save }).press('Enter')))
    for (const form of forms) await until(() => form.getByRole('status').textContent()).toMatch(/aved\./)
    const kept = readSettings(core.state.appOptions, []).portal
    expect([...kept.phrases].sort()).toEqual(['Both', 'Mine', 'Theirs'])
    expect(kept).toMatchObject({ keepOpen: '30', tags: ['Reached'], header: 'full' })
  })

  test('of one’s own, theme and phrases, are there on another machine', async () => {
    const { desk, anotherMachine } = await begin({ variant: { userId: 2 } })
    await desk.openApp('home')
    await button(desk, settings.heading).press('Enter')
    await until(() => desk.frame.locator(':focus').textContent()).toBe(settings.heading)
    const form = desk.frame.getByRole('form', { name: settings.own })
    await form.getByLabel(en.menu.theme).selectOption('dark')
    await form.getByLabel(en.menu.ownPhrases).fill('Call back 🎉 $result[x]')
    await form.getByRole('button', { name: settings.save }).press('Enter')
    await until(() => form.getByRole('status').textContent()).toBe(settings.saved)
    expect(await desk.frame.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await desk.frame.getByRole('form').count()).toBe(1)
    await button(desk, settings.back).press('Enter')
    await until(() => desk.frame.locator(':focus').textContent()).toBe(settings.heading)
    expect(await desk.frame.getByRole('form').count()).toBe(0)
    const there = await anotherMachine()
    await there.openApp('home')
    await button(there, settings.heading).press('Enter')
    await until(() => there.frame.getByLabel(en.menu.ownPhrases).inputValue()).toBe('Call back 🎉 $result[x]')
    expect(await there.frame.locator('html').getAttribute('data-theme')).toBe('dark')
  })
})

describe('the portal check', () => {
  const findings = (desk: Desk) => desk.frame.locator('.check_finding-problem').allTextContents()

  test('finds a healthy portal in order, by one request', async () => {
    const { desk, requests } = await begin()
    await desk.openApp('home')
    await desk.frame.locator('form').first().waitFor({ state: 'attached' })
    await until(() => summary(desk).textContent()).toContain(home.none)
    const before = requests()
    await button(desk, check.start).press('Enter')
    await desk.frame.getByText(check.healthy).waitFor()
    expect(requests() - before).toBe(1)
    expect(await findings(desk)).toEqual([])
    await desk.frame.getByText(check.findings.noStorage).waitFor()
  })

  test('reports a second registration and a missing permission, and the installer that it opens repairs the former', async () => {
    const core = createPortalCore()
    const { desk, portal } = await begin({ core })
    const own = core.state.placements[0]
    if (!own) throw new Error('The tab is registered')
    core.state.placements.push({ ...own, id: 9, handler: 'https://old.example/index.html' })
    core.state.app.scopes = ['placement', 'crm']
    await desk.openApp('home')
    await button(desk, check.start).press('Enter')
    await until(async () => (await findings(desk)).join('\n')).toContain(
      interpolate(check.findings.missingScopes, { scopes: 'telephony' }),
    )
    expect((await findings(desk)).join('\n')).toContain(
      interpolate(check.findings.manyTabs, { addresses: `${own.handler}, https://old.example/index.html` }),
    )
    core.state.app.scopes.push('telephony')
    await button(desk, check.install).press('Enter')
    await button(desk, new RegExp(`^(${enAdmin.install.start}|${enAdmin.install.again})$`)).press('Enter')
    await desk.frame.getByText(enAdmin.install.installed).waitFor()
    expect(core.state.placements.map(({ handler }) => handler)).toEqual([
      `${portal.appUrl}/index.html?surface=card`,
    ])
  })

  test('tells operators what only an administrator can see', async () => {
    const { desk } = await begin({ variant: { userId: 2 } })
    await desk.openApp('home')
    await button(desk, check.start).press('Enter')
    await desk.frame.getByText(check.findings.tabUnknown).waitFor()
    expect(await button(desk, check.install).count()).toBe(0)
  })
})
