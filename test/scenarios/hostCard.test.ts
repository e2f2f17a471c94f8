// The life of the simulated card up to its end, fact by fact (portal.md §2.1–2.3, 2.5–2.7).
import { describe, expect, test } from 'vitest'
import type { CallOptions } from '../portal/contract'
import { ask, bind, heardIn, useStage } from './hostStandIn'

const stage = useStage({ panels: true })
const { cardFrame } = stage
const CAMPAIGN = [
  { type: 'CONTACT', id: 17 },
  { type: 'LEAD', id: 21 },
] as const
const status = async () => (await ask(await stage.frame(), 'getStatus')) as Record<string, unknown>
const statesIn = (heard: string[]) =>
  heard.filter((one) => one.startsWith('state:')).map((one) => one.slice(6))

describe('§2.1 a new card', () => {
  test('has its first EntityChanged and its first state before the frame exists', async () => {
    const frame = await cardFrame()
    await expect
      .poll(() => stage.seen('card'))
      .toEqual(['raised', 'CallCard::CallStateChanged', 'CallCard::EntityChanged', 'tabLoaded'])
    expect(await heardIn(frame)).toEqual([])
  })

  test('without a CRM card never has an app tab', async () => {
    await stage.driven.host('call', { crmCard: false })
    expect((await stage.driven.host('card')).frameName).toBeNull()
    expect(await stage.driven.page.getByRole('tab').count()).toBe(0)
  })

  test('loads only its first tab; ours loads on the click, is hidden and shown, never loaded again', async () => {
    await stage.driven.host('call', { tabs: ['other', 'ours'] })
    expect(stage.standIn.loads).toEqual([])
    await stage.driven.page.getByRole('tab', { name: 'Call Notes' }).click()
    const frame = await stage.frame()
    await stage.driven.host('selectTab', 'other')
    expect(await stage.driven.page.locator('iframe').nth(1).isVisible()).toBe(false)
    await stage.driven.host('selectTab', 'ours')
    expect(await stage.driven.page.locator('iframe').nth(1).isVisible()).toBe(true)
    expect(await heardIn(frame)).toEqual([])
    expect(stage.standIn.loads).toHaveLength(1)
  })

  test('ignores a click on the second tab while the first one loads', async () => {
    await stage.driven.vary({ slowTabMs: 150 })
    const called = stage.driven.host('call', { tabs: ['other', 'ours'] })
    await stage.driven.page.locator('iframe').waitFor()
    await stage.driven.host('selectTab', 'ours')
    await called
    expect(stage.standIn.loads).toEqual([])
    await stage.driven.host('selectTab', 'ours')
    await stage.frame()
    expect(stage.standIn.loads).toHaveLength(1)
  })

  test('does not come while the line is busy', async () => {
    await cardFrame({ callId: 'first' })
    await stage.driven.host('answer')
    await stage.driven.host('call', { callId: 'second' })
    expect((await status()).CALL_ID).toBe('first')
  })
})

test('§8.5 an incoming softphone call has neither bindings nor an activity until a push; then ids as they are pushed', async () => {
  await cardFrame()
  expect(await status()).toMatchObject({ CRM_ENTITY_TYPE: 'CONTACT', CRM_ENTITY_ID: 17 })
  expect(await status()).not.toHaveProperty('CRM_BINDINGS')
  expect(await status()).not.toHaveProperty('CRM_ACTIVITY_ID')
  await stage.driven.host('changeEntity', { type: 'LEAD', id: 21 })
  expect(await status()).toMatchObject({
    CRM_ENTITY_ID: 21,
    CRM_BINDINGS: [{ ENTITY_TYPE: 'LEAD', ENTITY_ID: 21 }],
  })
  await stage.driven.host('changeEntity', null)
  expect(await status()).toMatchObject({ CRM_ENTITY_TYPE: '', CRM_ENTITY_ID: false, CRM_BINDINGS: [] })
  await stage.driven.host('close')
  await cardFrame({ external: true })
  expect(await status()).toMatchObject({ CRM_BINDINGS: [{ ENTITY_TYPE: 'CONTACT', ENTITY_ID: 17 }] })
})

describe('§2.2 EntityChanged', () => {
  test('carries the item and the number, also for the same item; the rest must be queried', async () => {
    const frame = await cardFrame({ number: '4940777888', item: null, activityId: null })
    await bind(frame, 'EntityChanged', 'entity')
    await stage.driven.host('changeEntity', { type: 'LEAD', id: 21 })
    await stage.driven.host('repeatEntityChanged')
    const told = '{"CRM_ENTITY_TYPE":"LEAD","CRM_ENTITY_ID":21,"PHONE_NUMBER":"4940777888"}'
    expect((await heardIn(frame)).filter((one) => one.startsWith('entity:'))).toEqual([
      `entity:${told}`,
      `entity:${told}`,
    ])
    expect(await status()).toMatchObject({
      CRM_ENTITY_ID: 21,
      CRM_ACTIVITY_ID: '',
      CRM_BINDINGS: [{ ENTITY_TYPE: 'LEAD', ENTITY_ID: 21 }],
    })
  })

  test('§1.6 of a portal that pushes strings, the id is a string', async () => {
    await stage.driven.vary({ pushedIdType: 'string' })
    await cardFrame()
    await stage.driven.host('changeEntity', { type: 'LEAD', id: 21 })
    expect(await status()).toMatchObject({ CRM_ENTITY_ID: '21' })
  })
})

describe('§2.3 the states that the frame hears', () => {
  const hold = async (frame: Awaited<ReturnType<typeof cardFrame>>) => {
    await bind(frame, 'CallStateChanged', 'state')
    await ask(frame, 'disableAutoClose')
  }

  test.each<[string, CallOptions, string]>([
    ['incoming', {}, 'connecting'],
    ['callback', { direction: 'callback' }, 'connecting'],
    ['outgoing', { direction: 'outgoing' }, 'connecting'],
    ['SIP phone', { via: 'sip', direction: 'outgoing' }, 'connecting'],
  ])('%s: connected, idle; connecting came before the frame', async (_name, options, first) => {
    const frame = await cardFrame(options)
    await hold(frame)
    expect((await status()).CALL_STATE).toBe(first)
    await stage.driven.host('answer')
    await stage.driven.host('remoteHangUp')
    expect(statesIn(await heardIn(frame))).toEqual(['"connected"', '"idle"'])
  })

  test('outgoing: the card shows idle first; connecting and the push come in tasks of their own', async () => {
    await cardFrame({ direction: 'outgoing' })
    expect(JSON.parse(stage.standIn.loads[0]?.fields.PLACEMENT_OPTIONS ?? '{}').CALL_STATE).toBe('idle')
    expect((await status()).CALL_STATE).toBe('connecting')
    await expect
      .poll(() => stage.seen('card'))
      .toEqual([
        'raised',
        'CallCard::EntityChanged',
        'tabLoaded',
        'CallCard::CallStateChanged',
        'CallCard::EntityChanged',
      ])
  })

  test('outgoing: closed while it is dialled, nothing comes afterwards', async () => {
    const called = stage.driven.host('call', { direction: 'outgoing' })
    await stage.frame()
    await stage.driven.host('close')
    await called
    await expect.poll(() => stage.seen('card').at(-1)).toBe('removed')
    expect((await stage.driven.host('card')).open).toBe(false)
  })

  test('desk phone: starts connected, then idle', async () => {
    const frame = await cardFrame({ via: 'device' })
    await hold(frame)
    expect((await status()).CALL_STATE).toBe('connected')
    await stage.driven.host('remoteHangUp')
    expect(statesIn(await heardIn(frame))).toEqual(['"idle"'])
  })

  test('external call: connected from the start to the end, no state is ever reported', async () => {
    const frame = await cardFrame({ external: true })
    await hold(frame)
    await stage.driven.host('remoteHangUp')
    expect(statesIn(await heardIn(frame))).toEqual([])
    expect((await status()).CALL_STATE).toBe('connected')
  })

  test('failed outgoing call: idle, an error screen, and no auto-close', async () => {
    const frame = await cardFrame({ direction: 'outgoing' })
    await bind(frame, 'CallStateChanged', 'state')
    await stage.driven.host('fail')
    expect(statesIn(await heardIn(frame))).toEqual(['"idle"'])
    expect(await stage.driven.host('card')).toMatchObject({ open: true, state: 'error' })
  })
})

describe('§2.5 folding', () => {
  test('keeps the frame alive and tells it nothing; unfolding shows the same one', async () => {
    const frame = await cardFrame()
    await stage.driven.host('answer')
    expect(await stage.driven.host('fold')).toBe(true)
    await stage.driven.page.locator('iframe').waitFor({ state: 'hidden' })
    expect(await heardIn(frame)).toEqual([])
    await stage.driven.page.getByRole('button', { name: 'unfold the call' }).click()
    await stage.driven.page.locator('iframe').waitFor({ state: 'visible' })
    expect(stage.standIn.loads).toHaveLength(1)
  })

  test('is impossible while auto-close is disabled, and before the answer', async () => {
    const frame = await cardFrame()
    expect(await stage.driven.host('fold')).toBe(false)
    await stage.driven.host('answer')
    await ask(frame, 'disableAutoClose')
    expect(await stage.driven.host('card')).toMatchObject({ foldShown: false, autoCloseAllowed: false })
    expect(await stage.driven.host('fold')).toBe(false)
  })
})

describe('§2.6 a campaign', () => {
  test('loads the app on the click; CALL_ID and activity stay those of the call before', async () => {
    await stage.driven.host('startCampaign', [...CAMPAIGN])
    expect((await stage.driven.host('card')).frameName).toBeNull()
    await stage.driven.host('selectTab', 'ours')
    expect(await status()).toMatchObject({ CALL_ID: '', CALL_LIST_MODE: true, CRM_ENTITY_ID: 17 })
    expect(await status()).not.toHaveProperty('CRM_ACTIVITY_ID')
    await stage.driven.host('dial')
    const first = await status()
    expect(first.CALL_ID).not.toBe('')
    await stage.driven.host('hangUp')
    expect(await stage.driven.host('card')).toMatchObject({ open: true, state: 'idle' })
    await stage.driven.host('selectClient', 1)
    expect(await status()).toMatchObject({
      CRM_ENTITY_TYPE: 'LEAD',
      CRM_ENTITY_ID: 21,
      CALL_ID: first.CALL_ID,
      CRM_ACTIVITY_ID: first.CRM_ACTIVITY_ID,
    })
    await stage.driven.host('dial')
    expect((await status()).CALL_ID).not.toBe(first.CALL_ID)
    expect(stage.standIn.loads).toHaveLength(1)
  })

  test('dialling reports the same client again between connecting and connected, with the new CALL_ID', async () => {
    await stage.driven.host('startCampaign', [...CAMPAIGN])
    await stage.driven.host('selectTab', 'ours')
    const frame = await stage.frame()
    await bind(frame, 'EntityChanged', 'entity')
    await bind(frame, 'CallStateChanged', 'state')
    await stage.driven.host('dial')
    const heard = (await heardIn(frame)).filter((one) => /^(entity|state):/.test(one))
    expect(heard.map((one) => one.slice(0, 18))).toEqual([
      'state:"connecting"',
      'entity:{"CRM_ENTIT',
      'state:"connected"',
    ])
  })

  test('between connecting and its push, CALL_ID is still the one of the call before', async () => {
    await stage.driven.host('startCampaign', [...CAMPAIGN])
    await stage.driven.host('selectTab', 'ours')
    const frame = await stage.frame()
    await stage.driven.host('dial')
    await stage.driven.host('hangUp')
    const { CALL_ID: before } = await status()
    await stage.driven.vary({ pushMs: 400 })
    // The frame asks as soon as it hears of the new state.
    await frame.evaluate(`
      addEventListener('message', ({ data }) => {
        if (data === 'state:"connecting"') ask('getStatus').then((told) => { window.atConnecting = told.CALL_ID })
      })`)
    await bind(frame, 'CallStateChanged', 'state')
    await stage.driven.host('dial')
    await frame.waitForFunction('window.atConnecting !== undefined')
    expect(await frame.evaluate('window.atConnecting')).toBe(before)
    expect((await status()).CALL_ID).not.toBe(before)
  })

  test('is never auto-closed; an idle fold destroys the card, unfolding makes a new frame', async () => {
    await stage.driven.host('startCampaign', [...CAMPAIGN])
    await stage.driven.host('selectTab', 'ours')
    await stage.frame()
    await stage.driven.host('dial')
    await stage.driven.host('remoteHangUp')
    expect(await stage.driven.host('card')).toMatchObject({ open: true, timerEndsAt: null })
    expect(await stage.driven.host('fold')).toBe(true)
    expect((await stage.driven.host('card')).open).toBe(false)
    await stage.driven.host('unfold')
    await stage.driven.host('selectTab', 'ours')
    await stage.frame()
    expect(stage.standIn.loads).toHaveLength(2)
  })

  test('has an incoming call wait', async () => {
    await stage.driven.host('startCampaign', [...CAMPAIGN])
    await stage.driven.host('call', { callId: 'late' })
    await stage.driven.host('selectTab', 'ours')
    expect((await status()).CALL_ID).toBe('')
  })
})

describe('§2.7 the desktop’s slave window', () => {
  test('goes without a BeforeClose; after disableAutoClose the auto-close throws and it stays', async () => {
    await stage.driven.vary({ desktop: true })
    const frame = await cardFrame()
    await bind(frame, 'BeforeClose', 'before')
    await ask(frame, 'disableAutoClose')
    await stage.driven.host('remoteHangUp')
    expect(await stage.driven.host('card')).toMatchObject({ open: true, timerEndsAt: null })
    expect((await heardIn(frame)).filter((one) => one.startsWith('before'))).toEqual([])
    await stage.driven.host('close')
    await cardFrame()
    await stage.driven.host('remoteHangUp')
    expect((await stage.driven.host('card')).open).toBe(false)
  })
})
