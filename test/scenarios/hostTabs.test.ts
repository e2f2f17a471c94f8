// One operator with several tabs of the portal: each has its card and its frame, one is looked at (portal.md §8.4), and
// what happens in one reaches the others (§8.1).
import type { Frame } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import type { CallOptions } from '../portal/contract'
import { ask, bind, heardIn, rest, useStage } from './hostStandIn'
import { type DrivenPage, openTabs } from './portalDriver'

const stage = useStage()
let tabs: DrivenPage[] = []
afterEach(async () => {
  await Promise.all(tabs.splice(0).map(({ page }) => page === stage.driven.page || page.close()))
})

async function open(count: number): Promise<DrivenPage[]> {
  tabs = await openTabs(stage.driven.page.context(), stage.driven.portal, count, stage.driven)
  return tabs
}
const first = () => tabs[0] as DrivenPage
const cards = () => Promise.all(tabs.map(({ host }) => host('card')))
const openCards = async () => (await cards()).map(({ open: isOpen }) => isOpen)
const states = async () => (await cards()).map(({ state }) => state)

async function frames(): Promise<Frame[]> {
  const all = await Promise.all(tabs.map((tab) => tab.frame()))
  await Promise.all(
    all.map((frame) => frame.waitForFunction('typeof ask === "function"', undefined, { polling: 50 })),
  )
  return all
}

describe('§8.4 three tabs', () => {
  const externalCall = { USER_ID: 1, PHONE_NUMBER: '+49 30 123456', TYPE: 2 }
  test.each<[string, () => Promise<unknown>]>([
    ['that is incoming', () => first().host('call')],
    ['that is dialled', () => first().host('call', { direction: 'outgoing' })],
    ['that is external', () => first().host('call', { external: true })],
    ['that is registered over REST', () => rest(stage, 'telephony.externalcall.register', externalCall)],
  ])('show a call %s, with a frame and a SID each', async (_what, call) => {
    await open(3)
    await call()
    const told = await Promise.all((await frames()).map((frame) => ask(frame, 'getStatus')))
    expect(new Set(told.map((status) => (status as { CALL_ID: string }).CALL_ID)).size).toBe(1)
    expect(new Set((await cards()).map(({ frameName }) => frameName)).size).toBe(3)
    expect(stage.standIn.loads).toHaveLength(3)
  })

  test('are visible one at a time, and so are their frames', async () => {
    await open(3)
    await first().host('call')
    const all = await frames()
    const seen = () => Promise.all(all.map((frame) => frame.evaluate(() => document.visibilityState)))
    expect(await seen()).toEqual(['visible', 'hidden', 'hidden'])
    await tabs[2]?.look()
    await expect.poll(seen).toEqual(['hidden', 'hidden', 'visible'])
  })

  test('follow the call that is answered and ended in one of them', async () => {
    await open(3)
    await first().host('call')
    for (const frame of await frames()) await bind(frame, 'CallStateChanged', 'state')
    await tabs[1]?.host('answer')
    await expect.poll(states).toEqual(['connected', 'connected', 'connected'])
    for (const frame of await frames()) await ask(frame, 'disableAutoClose')
    await tabs[2]?.host('hangUp')
    await expect.poll(states).toEqual(['idle', 'idle', null])
    const heard = await heardIn(await first().frame())
    expect(heard.filter((one) => one.startsWith('state:'))).toEqual(['state:"connected"', 'state:"idle"'])
  })

  test('all close on a decline in one of them, even if held, and without a state', async () => {
    await open(2)
    await first().host('call')
    for (const frame of await frames()) await ask(frame, 'disableAutoClose')
    await tabs[1]?.host('close')
    await expect.poll(openCards).toEqual([false, false])
    expect(stage.seen('card').filter((name) => name === 'CallCard::CallStateChanged')).toHaveLength(2)
  })

  test('hear of another client of the call', async () => {
    await open(2)
    await first().host('call')
    const [, frame] = await frames()
    await first().host('changeEntity', { type: 'LEAD', id: 21 })
    await expect
      .poll(async () => (await ask(frame as Frame, 'getStatus')) as object)
      .toMatchObject({ CRM_ENTITY_TYPE: 'LEAD', CRM_ENTITY_ID: 21 })
  })

  test('keep a campaign to the tab in which it was started', async () => {
    await open(2)
    await first().host('startCampaign', [{ type: 'CONTACT', id: 17 }])
    await first().host('dial')
    expect(await openCards()).toEqual([true, false])
  })

  test('go their own ways where somebody else is signed in, or a portal shows a call in one tab', async () => {
    await open(3)
    await tabs[1]?.vary({ userId: 2 })
    await tabs[2]?.vary({ everyTab: false })
    await first().host('call')
    await first().frame()
    expect(await openCards()).toEqual([true, false, false])
  })
})

describe('§8.1 an external call in two tabs', () => {
  const held = async (pushes: 1 | 2, options: CallOptions = { external: true }) => {
    await open(2)
    await first().host('call', options)
    const [, second] = await frames()
    await ask(second as Frame, 'disableAutoClose')
    await first().host('remoteHangUp', pushes)
    return second as Frame
  }

  test('one push: the card that closes calls autoClose a second time in the one that is held', async () => {
    const frame = await held(1)
    await expect.poll(async () => (await cards()).map(({ timers }) => timers)).toEqual([0, 2])
    await ask(frame, 'disableAutoClose')
    await tabs[1]?.host('endTimer')
    expect(await openCards()).toEqual([false, false])
    expect((await cards())[1]?.timers).toBe(1)
  })

  test('a softphone call has no such second one', async () => {
    const frame = await held(1, {})
    await expect.poll(async () => (await cards()).map(({ timers }) => timers)).toEqual([0, 1])
    await ask(frame, 'getStatus')
    expect((await cards())[1]?.timers).toBe(1)
  })

  test('closed by hand in one tab, it ends in the other as well', async () => {
    await open(2)
    await first().host('call', { external: true })
    await frames()
    await first().host('close')
    await expect.poll(openCards).toEqual([false, false])
  })
})

describe('§8.2 a card that is held in one of two tabs', () => {
  const heldInSecond = async () => {
    const [one, second] = (await open(2)) as [DrivenPage, DrivenPage]
    await one.host('call', { external: true, callId: 'held' })
    const [, frame] = await frames()
    await ask(frame as Frame, 'disableAutoClose')
    await one.host('remoteHangUp')
    await expect.poll(openCards).toEqual([false, true])
    return { one, second }
  }
  const callIds = async () => (await cards()).map(({ callId }) => callId)

  test('goes with the next softphone call, whichever tab that comes from', async () => {
    const { one } = await heldInSecond()
    await one.host('call', { callId: 'next' })
    await expect.poll(callIds).toEqual(['next', 'next'])
  })

  test('keeps the next external call out of its own tab only', async () => {
    const { one, second } = await heldInSecond()
    await one.host('call', { external: true, callId: 'next' })
    await expect.poll(callIds).toEqual(['next', 'held'])
    await second.host('close')
    expect(await callIds()).toEqual(['next', null])
  })
})

describe('while a campaign’s call runs in one tab,', () => {
  const dialIn = async ({ host }: DrivenPage) => {
    await host('startCampaign', [{ type: 'CONTACT', id: 17 }])
    await host('dial')
    expect((await host('card')).state).toBe('connected')
  }
  const register = () =>
    rest(stage, 'telephony.externalcall.register', { USER_ID: 1, PHONE_NUMBER: '+49 30 1', TYPE: 2 })

  test('§8.15 an external call is shown in no other either, then or later', async () => {
    const [dialling, other] = (await open(2)) as [DrivenPage, DrivenPage]
    // Another page sees the portal's storage a moment later.
    const callsSeen = () =>
      other.page.evaluate(
        () => Object.keys(localStorage).filter((key) => key.startsWith('portal.softphoneCall')).length,
      )
    await dialIn(dialling)
    await expect.poll(callsSeen).toBe(1)
    await register()
    // Another push, which every page receives after the first one.
    await dialling.host('remoteHangUp')
    await expect.poll(callsSeen).toBe(0)
    await register()
    await expect.poll(openCards).toEqual([true, true])
    const raised = stage.driven.portal.core.log.filter(({ name }) => name === 'raised')
    expect(raised.filter(({ detail }) => (detail as { kind: string }).kind === 'external')).toHaveLength(1)
  })

  test('§8.13 a card that is held in the other tab is closed neither by enableAutoClose nor by its timer', async () => {
    const [held, dialling] = (await open(2)) as [DrivenPage, DrivenPage]
    await held.vary({ everyTab: false })
    const frame = await stage.cardFrame({ external: true })
    await ask(frame, 'disableAutoClose')
    await held.host('remoteHangUp')
    await held.vary({ everyTab: true })
    await dialIn(dialling)
    expect(await ask(frame, 'enableAutoClose')).toEqual([])
    expect((await held.host('card')).timers).toBe(1)
    await held.host('endTimer')
    expect((await held.host('card')).open).toBe(true)
    // The call ends with the page in which it ran.
    await dialling.page.close()
    const marks = () => held.page.evaluate(() => Object.keys(localStorage).join())
    await expect.poll(marks).not.toContain('softphoneCall')
  })
})
