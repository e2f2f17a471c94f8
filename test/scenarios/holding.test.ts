// When the card is held against the end of its call: for words that are safe nowhere, in the middle of a sentence, or
// because somebody wishes it; and how it is given back (portal.md §2.4–2.5, §8.1).
import { describe, expect, test } from 'vitest'
import { writeSetting } from '../../src/bitrix24/setup/settingForms'
import { phrases as en } from '../../src/text/card/en'
import { until } from './desk'
import { ANNA, at, begin, endStories, STORAGE } from './stories'

endStories()

const SECOND = 1_000
const MINUTE = 60 * SECOND
const open = { open: true }
const DOWN = { kind: 'offline' } as const

describe.each(STORAGE)('storage %s', (storage) => {
  test('held while the operator types, given back 5 s after the last key: the Fold button is there again', async () => {
    const { desk, notes } = await begin({ storage, ownTime: true })
    await desk.openCall()
    expect((await desk.card()).foldShown).toBe(true)
    await desk.stopTime()
    await desk.type('w')
    await desk.held()
    expect((await desk.card()).foldShown).toBe(false)
    await desk.pass(5 * SECOND)
    await desk.held(false)
    expect(await desk.host('fold')).toBe(true)
    await notes({ [at(ANNA)]: ['w'] })
  })

  test('a note that waits for the portal holds nothing: the card goes with the caller, the next one delivers', async () => {
    const { desk, core, notes, oneMoreCard } = await begin({ storage, ownTime: true })
    await desk.openCall()
    await desk.type('done')
    await desk.press('save')
    await desk.saved()
    await desk.stopTime()
    await desk.type(', and safe')
    await desk.pass(4 * SECOND)
    if (storage === 'allowed') core.fault(DOWN)
    await desk.pass(1 * SECOND)
    await desk.held(false)
    await desk.page.clock.resume()
    await desk.host('remoteHangUp')
    await desk.cardGone()
    await oneMoreCard()
    await notes({ [at(ANNA)]: ['done, and safe'] })
  })

  test('never closed while the operator types on, beyond the host’s 65 s; closed after the last key', async () => {
    const { desk, notes } = await begin({ storage, ownTime: true })
    await desk.openCall()
    await desk.stopTime()
    await desk.type('a')
    await desk.held()
    await desk.host('remoteHangUp')
    await until(() => desk.frame.locator('.wrapup').textContent()).toContain(en.wrapUp.whileTyping)
    for (let key = 0; key < 18; key += 1) {
      await desk.pass(4 * SECOND)
      expect(await desk.card()).toMatchObject(open)
      await desk.type('b')
    }
    await desk.pass(6 * SECOND)
    await desk.cardGone()
    expect((await desk.card()).timers).toBe(0)
    await notes({ [at(ANNA)]: [`a${'b'.repeat(18)}`] })
  })

  test('an external call goes with its end, in the middle of a sentence: no timer is left, and the words arrive', async () => {
    const { desk, notes } = await begin({ storage })
    await desk.openCall({ external: true })
    await desk.type('from the desk phone')
    expect((await desk.card()).autoCloseAllowed).toBe(true)
    await desk.host('remoteHangUp', 2)
    await desk.cardGone()
    expect((await desk.card()).timers).toBe(0)
    await notes({ [at(ANNA)]: ['from the desk phone'] })
  })
})

describe('with the portal down and the words safe nowhere', () => {
  test.each([[false], [true]])(
    'held as long as the operator wishes, in red, with "Copy" (no fetchLater: %s)',
    async (withoutFetchLater) => {
      const { desk, core, notes } = await begin({ ownTime: true, withoutFetchLater })
      await desk.openCall()
      core.fault(DOWN)
      await desk.type('nowhere safe')
      await desk.held()
      await desk.host('remoteHangUp')
      await desk.pass(5 * MINUTE)
      expect(await desk.card()).toMatchObject(open)
      await desk.reads(en.status.notSafe.silent)
      await until(() => desk.frame.locator('.wrapup').textContent()).toContain(en.wrapUp.whileUnsaved)
      await desk.frame.getByRole('button', { name: en.actions.copy }).waitFor()
      core.clearFaults()
      await desk.pass(MINUTE)
      await desk.cardGone()
      await notes({ [at(ANNA)]: ['nowhere safe'] })
    },
  )

  test('an external call is held as well, until the operator presses "Close now"', async () => {
    const { desk, core } = await begin({ ownTime: true })
    await desk.openCall({ external: true })
    core.fault(DOWN)
    await desk.type('nowhere safe')
    await desk.press('save')
    await desk.held()
    await desk.host('remoteHangUp')
    await desk.pass(2 * MINUTE)
    expect(await desk.card()).toMatchObject(open)
    await desk.press('closeNow')
    await desk.cardGone()
    expect((await desk.card()).timers).toBe(0)
  })
})

test('"One more minute" gives one', async () => {
  const { desk, notes } = await begin({ ownTime: true })
  await desk.openCall()
  await desk.stopTime()
  await desk.type('thinking')
  await desk.held()
  await desk.host('remoteHangUp')
  await desk.press('oneMoreMinute')
  await desk.pass(MINUTE)
  expect(await desk.card()).toMatchObject(open)
  await desk.pass(6 * SECOND)
  await desk.cardGone()
  await notes({ [at(ANNA)]: ['thinking'] })
})

describe('"Keep the card open after the call"', () => {
  test('for everybody: the card stays for its time, counts that down, and is given back in order', async () => {
    const { desk, core } = await begin({ ownTime: true })
    core.state.appOptions.setting_keep_open = writeSetting('30')
    await desk.openCall({ external: true })
    await desk.held()
    await desk.stopTime()
    await desk.host('remoteHangUp')
    await until(() => desk.frame.locator('.wrapup_time').textContent()).toMatch(/0:(30|2\d)/)
    await desk.pass(25 * SECOND)
    expect(await desk.card()).toMatchObject(open)
    await desk.pass(6 * SECOND)
    await desk.cardGone()
    expect((await desk.card()).timers).toBe(0)
  })

  test('an operator who switched it off has a card that closes with the call', async () => {
    const { desk, core } = await begin()
    core.state.appOptions.setting_keep_open = writeSetting('60')
    for (const user of core.state.users) user.options.setting_keep_open = writeSetting('off')
    await desk.openCall()
    expect((await desk.card()).foldShown).toBe(true)
    await desk.host('remoteHangUp')
    await desk.cardGone()
  })
})

describe('the older card, which is never closed after a refusal', () => {
  test('gets auto-close back, the words stand, and nothing promises a close that never comes', async () => {
    const { desk, notes, writes } = await begin({ ownTime: true, variant: { closing: 'V1' } })
    await desk.openCall()
    await desk.type('old portal')
    await desk.held()
    await desk.host('remoteHangUp')
    await desk.saved()
    await desk.pass(6 * SECOND)
    await desk.held(false)
    expect(await desk.card()).toMatchObject(open)
    await until(() => desk.frame.locator('.wrapup').count()).toBe(0)
    await desk.type(', typed on')
    await desk.pass(30 * SECOND)
    await desk.saved()
    await desk.host('close')
    await notes({ [at(ANNA)]: ['old portal, typed on'] })
    expect(writes()).toBe(2)
  })
})

test('"Close now" while another softphone call runs gives the card back, although the host keeps it (portal.md §8.13)', async () => {
  const { desk, notes } = await begin({ variant: { otherCall: true } })
  await desk.openCall()
  await desk.type('two calls')
  await desk.held()
  await desk.host('remoteHangUp')
  await desk.press('closeNow')
  await desk.held(false)
  expect(await desk.card()).toMatchObject(open)
  await until(() => desk.frame.locator('.wrapup').count()).toBe(0)
  await notes({ [at(ANNA)]: ['two calls'] })
})
