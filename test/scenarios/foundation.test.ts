// The main path of the product, from a call to the words in the timeline.
import { describe, expect, test } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import { until } from './desk'
import { ANNA, at, begin, endStories, LEAD, STORAGE } from './stories'

endStories()

describe.each(STORAGE)('storage %s', (storage) => {
  test('a remote hang-up right after typing: the card is held, the note arrives, "Close now" closes', async () => {
    const { desk, notes, writes, requests } = await begin({ storage })
    await desk.openCall()
    await desk.type('asked for an offer')
    await desk.held()
    await desk.host('remoteHangUp')
    await desk.saved()
    expect(await desk.card()).toMatchObject({ open: true })
    await desk.press('closeNow')
    await desk.cardGone()
    await notes({ [at(ANNA)]: ['asked for an offer'] })
    expect(writes()).toBe(1)
    // The opening read, the write, and possibly a lookup of what a card left behind.
    expect(requests()).toBeLessThanOrEqual(3)
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

test('left alone after a remote hang-up the card closes 5 s after the last key, and says so', async () => {
  const { desk, notes } = await begin()
  await desk.openCall()
  await desk.type('sends the contract')
  const lastKey = Date.now()
  await desk.held()
  await desk.host('remoteHangUp')
  await desk.saved()
  await until(() => desk.frame.locator('.wrapup').textContent()).toContain(en.wrapUp.whileTyping)
  await desk.cardGone()
  const rested = Date.now() - lastKey
  expect(rested).toBeGreaterThan(4_500)
  expect(rested).toBeLessThan(7_500)
  await notes({ [at(ANNA)]: ['sends the contract'] })
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
    await desk.press('closeNow')
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
