// The rarer ends of a card: a crash, a closed browser, a folded card, another app in front and back again.
import { describe, expect, test } from 'vitest'
import { en } from '../../src/text/en'
import type { RestCore } from '../portal/core'
import { until } from './desk'
import { ANNA, at, begin, endStories, STORAGE } from './stories'

endStories()

/** What the browser sends by itself when the page has ended has reached the portal. */
const isSomewhere = ({ state }: RestCore) =>
  state.comments.length > 0 || state.users.some(({ options }) => Object.keys(options).length > 0)

describe.each(STORAGE)('storage %s', (storage) => {
  test('the renderer of the frame crashes: the words are there with the next card', async () => {
    const { desk, core, notes, oneMoreCard } = await begin({ storage })
    await desk.openCall()
    await desk.type('before the crash')
    await desk.reads(en.status.safeHere)
    await desk.crash()
    await until(() => isSomewhere(core)).toBe(true)
    await oneMoreCard()
    await notes({ [at(ANNA)]: ['before the crash'] })
  })

  // A machine under load may end the browser before its deferred requests have left: 5 of 24 were lost with storage
  // refused and the last key less than 0.5 s old, none of 5 when it was 1.5 s old. Nothing in the page can know.
  test('the whole browser is closed: the words are there when it is opened again', { retry: 3 }, async () => {
    const first = await begin({ storage, ownBrowser: true })
    await first.desk.openCall()
    await first.desk.type('before the end')
    await first.desk.reads(en.status.safeHere)
    await first.desk.page.screenshot()
    await first.closeBrowser()
    await until(() => isSomewhere(first.core), 3_000).toBe(true)
    const again = await begin({ storage, core: first.core })
    await again.oneMoreCard()
    await again.notes({ [at(ANNA)]: ['before the end'] })
  })

  test('folded after delivery and closed while folded: one note', async () => {
    const { desk, notes, writes } = await begin({ storage })
    await desk.openCall()
    await desk.type('folded')
    await desk.press('save')
    await desk.saved()
    await desk.held(false)
    expect(await desk.host('fold')).toBe(true)
    await desk.host('hangUp')
    await desk.cardGone()
    await notes({ [at(ANNA)]: ['folded'] })
    expect(writes()).toBe(1)
  })

  test('folded and unfolded: the words are still in the field, and go on as the same note', async () => {
    const { desk, notes } = await begin({ storage })
    await desk.openCall()
    await desk.type('before')
    await desk.press('save')
    await desk.saved()
    await desk.held(false)
    await desk.host('fold')
    await desk.host('unfold')
    expect(await desk.field.inputValue()).toBe('before')
    await desk.type(' and after')
    await desk.host('hangUp')
    await notes({ [at(ANNA)]: ['before and after'] })
  })

  test('another app of the card in front and back: nothing is lost, the words were sent meanwhile', async () => {
    const { desk, notes, writes } = await begin({ storage })
    await desk.openCall({ tabs: ['ours', 'other'] })
    await desk.type('seen again')
    await desk.page.getByRole('tab', { name: 'Neighbour' }).click()
    await until(writes).toBe(1)
    await desk.page.getByRole('tab', { name: 'Call Notes' }).click()
    expect(await desk.field.inputValue()).toBe('seen again')
    await desk.saved()
    await notes({ [at(ANNA)]: ['seen again'] })
  })

  test('the page is reloaded during the call and the card comes back: the editor goes on with its words', async () => {
    const { desk, notes } = await begin({ storage })
    await desk.openCall({ callId: 'the-same' })
    await desk.type('before the reload')
    await desk.press('save')
    await desk.saved()
    await desk.arrive()
    await desk.openCall({ callId: 'the-same' })
    await until(() => desk.field.inputValue()).toBe('before the reload')
    await desk.type(', after it')
    await desk.press('save')
    await desk.host('hangUp')
    await notes({ [at(ANNA)]: ['before the reload, after it'] })
  })
})

test('hung up before the handshake, storage allowed: the words wait, complete, in the next card', async () => {
  const { desk, notes, oneMoreCard } = await begin({ storage: 'allowed' })
  const arrive = await desk.delaySdk()
  await desk.openCall({ unknown: true })
  await desk.type('too early')
  await desk.host('hangUp')
  arrive()
  await desk.arrive()
  await oneMoreCard()
  await until(() => desk.frame.locator('.recovered_words').textContent()).toBe('too early')
  await notes({})
})

test('a host that does not listen to "hold": the card goes with the caller at once, the words arrive', async () => {
  const { desk, notes } = await begin({ variant: { silentCommands: ['disableAutoClose'] } })
  await desk.openCall()
  await desk.type('not held')
  await desk.host('remoteHangUp')
  await desk.cardGone()
  await notes({ [at(ANNA)]: ['not held'] })
})
