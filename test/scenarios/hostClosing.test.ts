// Every way in which the simulated card ends, in both variants (portal.md §2.4).
import type { Frame } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ask, bind, heardIn, post, useStage } from './hostStandIn'

const stage = useStage()
const card = () => stage.driven.host('card')

async function boundFrame(options = {}): Promise<Frame> {
  const frame = await stage.cardFrame(options)
  await stage.driven.host('answer')
  await bind(frame, 'BeforeClose', 'before')
  return frame
}
const heardBeforeClose = async (frame: Frame) =>
  (await heardIn(frame)).filter((one) => one.startsWith('before')).length
const gone = () => expect.poll(async () => (await card()).open).toBe(false)
/** What the frame reported until it was gone. */
const lastWords = async () => {
  await expect.poll(() => stage.standIn.heard.at(-1)).toBe('pagehide')
  return stage.standIn.heard.filter((one) => one.startsWith('before'))
}

describe('the card goes in one task with its BeforeClose, which the frame never hears,', () => {
  test.each(['hangUp', 'close', 'remoteHangUp'] as const)('on %s', async (way) => {
    const frame = await boundFrame()
    if (way !== 'remoteHangUp') await ask(frame, 'disableAutoClose')
    expect(
      await stage.driven.page.evaluate((called) => {
        window.host[called]()
        return document.querySelectorAll('iframe').length
      }, way),
    ).toBe(0)
    expect(await lastWords()).toEqual([])
    await expect.poll(() => stage.seen('card')).toContain('CallCard::BeforeClose')
  })

  test('on the end of an external call, raised and finished by the portal', async () => {
    await boundFrame({ external: true })
    await stage.driven.host('remoteHangUp')
    expect((await card()).open).toBe(false)
  })
})

describe('without any BeforeClose', () => {
  test('Esc removes the card when it is idle or failed, not during a call', async () => {
    await boundFrame()
    await stage.driven.host('esc')
    expect((await card()).open).toBe(true)
    await stage.driven.host('fail')
    await stage.driven.page.keyboard.press('Escape')
    expect((await card()).open).toBe(false)
    await expect.poll(() => stage.seen('card')).toContain('removed')
    expect(stage.seen('card')).not.toContain('CallCard::BeforeClose')
  })

  test('a new call clears away a card that is stuck', async () => {
    const frame = await boundFrame()
    await ask(frame, 'disableAutoClose')
    await stage.driven.vary({ closing: 'V1' })
    await stage.driven.host('remoteHangUp')
    await stage.driven.host('call', { callId: 'next' })
    expect(await ask(await stage.frame(), 'getStatus')).toMatchObject({ CALL_ID: 'next' })
    const story = ['raised', 'CallCard::BeforeClose', 'removed', 'raised']
    await expect.poll(() => stage.seen('card').filter((name) => story.includes(name))).toEqual(story)
  })
})

describe('a refused auto-close', () => {
  test('V2: BeforeClose is delivered, and the time runs out at last although it is still disabled', async () => {
    const frame = await boundFrame()
    await ask(frame, 'disableAutoClose')
    await stage.driven.host('remoteHangUp')
    expect((await card()).timerEndsAt).not.toBeNull()
    expect(await heardBeforeClose(frame)).toBe(1)
    await stage.driven.host('endTimer')
    await gone()
    await expect
      .poll(() => stage.seen('card').slice(-4))
      .toEqual(['timerEnded', 'close', 'CallCard::BeforeClose', 'removed'])
  })

  test('V2: disableAutoClose starts the 65 s anew, enableAutoClose closes at once and loses its answer', async () => {
    const frame = await boundFrame()
    await ask(frame, 'disableAutoClose')
    await stage.driven.host('remoteHangUp')
    const first = (await card()).timerEndsAt ?? 0
    expect(first - Date.now()).toBeGreaterThan(60_000)
    expect(await ask(frame, 'disableAutoClose')).toEqual([])
    expect((await card()).timerEndsAt).toBeGreaterThan(first)
    const answered = ask(frame, 'enableAutoClose').then(
      () => true,
      () => false,
    )
    await gone()
    expect(await answered).toBe(false)
  })

  test('V2: typing in the portal’s own comment refuses too, starts the time anew, and is saved at its end', async () => {
    await boundFrame()
    await stage.driven.host('typeBuiltInComment', 'a')
    await stage.driven.host('remoteHangUp')
    const first = (await card()).timerEndsAt ?? 0
    await stage.driven.host('typeBuiltInComment', 'ab')
    expect((await card()).timerEndsAt).toBeGreaterThan(first)
    await stage.driven.host('endTimer')
    expect((await card()).open).toBe(false)
    expect(await stage.driven.host('endTimer')).toBe(false)
    await expect.poll(() => stage.seen('card')).toContain('builtInCommentSaved')
  })

  test('V2: another call in progress: the card stays when the time is up, and no new time runs', async () => {
    await stage.driven.vary({ timerMs: 100, otherCall: true })
    const frame = await boundFrame()
    await ask(frame, 'disableAutoClose')
    await stage.driven.host('remoteHangUp')
    await expect.poll(() => stage.seen('card')).toContain('timerEnded')
    expect(await card()).toMatchObject({ open: true, timerEndsAt: null })
  })

  test('V1: BeforeClose is delivered, no time runs, and enableAutoClose closes nothing', async () => {
    await stage.driven.vary({ closing: 'V1' })
    const frame = await boundFrame()
    await ask(frame, 'disableAutoClose')
    await stage.driven.host('remoteHangUp')
    expect(await heardBeforeClose(frame)).toBe(1)
    expect(await ask(frame, 'enableAutoClose')).toEqual([])
    expect(await card()).toMatchObject({ open: true, autoCloseAllowed: true, timerEndsAt: null })
  })

  test('of an external call keeps the state connected', async () => {
    const frame = await boundFrame({ external: true })
    await ask(frame, 'disableAutoClose')
    await stage.driven.host('remoteHangUp')
    expect(await heardBeforeClose(frame)).toBe(1)
    expect(await ask(frame, 'getStatus')).toMatchObject({ CALL_STATE: 'connected' })
  })
})

describe('§8.1 a leftover timer', () => {
  test('of a held card that was closed by hand takes the card of the next call with it, while it rings', async () => {
    const frame = await boundFrame()
    await ask(frame, 'disableAutoClose')
    await stage.driven.host('remoteHangUp')
    await stage.driven.host('close')
    await stage.cardFrame({ callId: 'next' })
    expect((await card()).open).toBe(true)
    await stage.driven.host('endTimer')
    expect((await card()).open).toBe(false)
    await expect.poll(() => stage.seen('card').slice(-2)).toEqual(['timerEnded', 'removed'])
  })

  test.each([
    ['leaves a connected softphone call alone', { external: false }, true],
    ['takes the card of an external call', { external: true }, false],
  ])('%s', async (_what, options, isOpen) => {
    const frame = await boundFrame()
    await ask(frame, 'disableAutoClose')
    await stage.driven.host('remoteHangUp')
    await stage.driven.host('close')
    await stage.cardFrame(options)
    await stage.driven.host('answer')
    await stage.driven.host('endTimer')
    expect((await card()).open).toBe(isOpen)
    await expect.poll(() => stage.seen('card')).toContain('timerEnded')
  })

  test('of a first push ends although disableAutoClose started the second one’s time anew', async () => {
    const frame = await boundFrame({ external: true })
    await ask(frame, 'disableAutoClose')
    await stage.driven.host('remoteHangUp', 2)
    await expect.poll(async () => (await card()).timers).toBe(2)
    const second = (await card()).timerEndsAt ?? 0
    await ask(frame, 'disableAutoClose')
    expect((await card()).timerEndsAt ?? 0).toBeGreaterThan(second)
    await stage.driven.host('endTimer')
    expect((await card()).open).toBe(false)
    expect((await card()).timers).toBe(1)
  })

  test.each([
    ['of one push is cleared by enableAutoClose', 1, 0],
    ['of a first push outlives a clean enableAutoClose', 2, 1],
  ] as const)('%s', async (_what, pushes, left) => {
    const frame = await boundFrame({ external: true })
    await ask(frame, 'disableAutoClose')
    await stage.driven.host('remoteHangUp', pushes)
    await expect.poll(async () => (await card()).timers).toBe(pushes)
    await post(frame, 'enableAutoClose::x:{sid}')
    await gone()
    expect((await card()).timers).toBe(left)
  })
})

test('§8.1 a first push’s timer that ends during another call leaves the second one’s running', async () => {
  const frame = await boundFrame({ external: true })
  await stage.driven.vary({ otherCall: true })
  await ask(frame, 'disableAutoClose')
  await stage.driven.host('remoteHangUp', 2)
  await expect.poll(async () => (await card()).timers).toBe(2)
  await stage.driven.host('endTimer')
  expect(await card()).toMatchObject({ open: true, timers: 1, timerEndsAt: expect.any(Number) })
  await stage.driven.vary({ otherCall: false })
  await post(frame, 'enableAutoClose::x:{sid}')
  await gone()
})

describe('a card that is held', () => {
  const held = async (options = {}) => {
    const frame = await boundFrame(options)
    await ask(frame, 'disableAutoClose')
    await stage.driven.host('remoteHangUp')
    return frame
  }

  const balloon = () => stage.driven.page.getByText('close the call card')

  test.each([
    ['of a softphone call', {}],
    ['of an external call', { external: true }],
  ])('§8.3 has the portal ask its user to close it, at the end %s', async (_what, options) => {
    await held(options)
    await balloon().waitFor()
  })

  test('§8.3 by the portal’s own comment has it ask as well, and once more at a second push', async () => {
    await boundFrame({ external: true })
    await stage.driven.host('typeBuiltInComment', 'a')
    await stage.driven.host('remoteHangUp', 2)
    await expect.poll(() => balloon().count()).toBe(2)
  })

  test('§8.3 is asked nothing where the card closes by itself', async () => {
    await boundFrame()
    await stage.driven.host('remoteHangUp')
    expect((await card()).open).toBe(false)
    expect(await balloon().count()).toBe(0)
  })

  test('§8.2 goes when the next softphone call comes', async () => {
    await held()
    await stage.driven.host('call', { callId: 'next' })
    expect(await ask(await stage.frame(), 'getStatus')).toMatchObject({ CALL_ID: 'next' })
  })

  test('§8.2 an external call that comes meanwhile is not shown, then or later', async () => {
    const frame = await held({ external: true, callId: 'held' })
    await stage.driven.host('call', { external: true, callId: 'next' })
    expect(await ask(frame, 'getStatus')).toMatchObject({ CALL_ID: 'held' })
    await stage.driven.host('close')
    expect((await card()).open).toBe(false)
  })

  test('§8.13 enableAutoClose does not close it while another softphone call runs', async () => {
    await stage.driven.vary({ otherCall: true })
    const frame = await held()
    expect(await ask(frame, 'enableAutoClose')).toEqual([])
    expect((await card()).open).toBe(true)
  })

  test('§8.13 enableAutoClose saves the portal’s own comment and closes it', async () => {
    const frame = await held()
    await stage.driven.host('typeBuiltInComment', 'a')
    await post(frame, 'enableAutoClose::x:{sid}')
    await gone()
    await expect.poll(() => stage.seen('card')).toContain('builtInCommentSaved')
  })
})

test('with deliverBeforeClose the frame hears BeforeClose before it goes', async () => {
  await stage.driven.vary({ deliverBeforeClose: true })
  await boundFrame()
  await stage.driven.host('hangUp')
  expect(await lastWords()).toEqual(['before:'])
  await gone()
})
