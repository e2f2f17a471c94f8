// What the operator is told of the note, and can do about it, by keyboard alone: why words are safe nowhere, and how long
// a card that was asked to stay still stands.
import { describe, expect, test } from 'vitest'
import { writeSetting } from '../../src/bitrix24/setup/settingForms'
import { phrases as en } from '../../src/text/card/en'
import type { RestCore } from '../portal/core'
import { type Desk, until } from './desk'
import { ANNA, at, begin, endStories } from './stories'

endStories()

const SECOND = 1_000
/** A browser that keeps nothing, so that words are on the screen alone while requests fail. */
const BARE = { ownTime: true, withoutFetchLater: true } as const

interface Cause {
  begins(core: RestCore, desk: Desk): unknown
  ends(core: RestCore, desk: Desk): unknown
}

const CAUSES: Readonly<Record<'offline' | 'silent' | 'busy' | 'signedOut', Cause>> = {
  offline: {
    begins: (_core, { page }) => page.context().setOffline(true),
    ends: (_core, { page }) => page.context().setOffline(false),
  },
  silent: { begins: (core) => core.fault({ kind: 'hang' }), ends: (core) => core.clearFaults() },
  busy: {
    begins: (core) => core.fault({ kind: 'operationLimit', cors: true }),
    ends: (core) => core.clearFaults(),
  },
  signedOut: {
    begins: (core) => {
      core.expireTokens()
      core.refreshRefused = true
    },
    ends: (core) => {
      core.refreshRefused = false
    },
  },
}

describe('Words that are safe nowhere', () => {
  test.each(Object.entries(CAUSES))(
    'the card says why (%s), that the call is over, and offers a copy and another try by Tab',
    async (because, { begins, ends }) => {
      const { desk, core, notes } = await begin(BARE)
      const { keyboard } = desk.page
      const words = en.status.notSafe[because as keyof typeof CAUSES]
      await desk.openCall()
      await begins(core, desk)
      await desk.type('nowhere but here')
      await keyboard.press('Control+Enter')
      await desk.passUntil(async () => (await desk.status()) === words, 15 * SECOND)
      await desk.host('remoteHangUp')
      const over = `${en.wrapUp.callOver} ${en.wrapUp.whileUnsaved}`
      await until(() => desk.frame.locator('.wrapup_words').textContent()).toBe(over)
      await keyboard.press('Tab')
      await keyboard.press('Enter')
      await desk.frame.getByText(en.actions.copied, { exact: true }).waitFor()
      await ends(core, desk)
      await keyboard.press('Tab')
      await keyboard.press('Enter')
      await desk.passUntil(async () => core.commentsAt(ANNA.type, ANNA.id).length > 0, 60 * SECOND)
      await notes({ [at(ANNA)]: ['nowhere but here'] })
    },
  )
})

test('a card that is asked to stay counts 20 s down, and one key adds a minute', async () => {
  const { desk, core } = await begin({ ownTime: true })
  // As an earlier version stored it.
  core.state.appOptions.setting_keep_open = writeSetting('15')
  await desk.openCall()
  await desk.held()
  await desk.host('remoteHangUp')
  const shown = () => desk.frame.locator('.wrapup_time').textContent()
  await until(shown).toMatch(/0:(20|1\d)$/)
  await desk.pass(10 * SECOND)
  const stay = desk.frame.getByRole('button', { name: en.actions.oneMoreMinute })
  await desk.page.keyboard.press((await stay.getAttribute('aria-keyshortcuts')) ?? '')
  await until(shown).toMatch(/1:(10|0\d)$/)
  const told = () => desk.frame.locator('.status [aria-live=polite]').textContent()
  expect(await told()).toMatch(/1:(10|0\d)$/)
  const first = await told()
  await desk.pass(60 * SECOND)
  expect([await told(), (await desk.card()).open]).toEqual([first, true])
  await desk.pass(12 * SECOND)
  await desk.cardGone()
})
