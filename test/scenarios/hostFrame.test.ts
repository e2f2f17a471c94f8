// The host's end of the frame protocol, fact by fact (portal.md §1), against an app that only speaks it.
import { describe, expect, test } from 'vitest'
import type { CallOptions } from '../portal/contract'
import { ask, heardIn, post, useStage } from './hostStandIn'

const stage = useStage()
const { cardFrame } = stage
const load = () => stage.standIn.loads.find(({ path }) => path === '/index.html')

describe('§1.1 the frame', () => {
  test('has the portal’s markup, wrapped per placement row, without a sandbox', async () => {
    await cardFrame()
    const frame = stage.driven.page.locator(
      '#rest_carousel_CALL_CARD > [id^=rest_carousel_CALL_CARD_] > iframe',
    )
    const name = await frame.getAttribute('name')
    const [, , sid = ''] = name?.split('|') ?? []
    expect(name).toBe(`${new URL(stage.driven.portal.portalUrl).host}|0|${sid}`)
    expect(sid).toMatch(/^[0-9a-f]{32}$/)
    expect(await frame.getAttribute('id')).toBe(`appframe_${sid}`)
    expect(await frame.getAttribute('frameborder')).toBe('0')
    expect(await frame.getAttribute('allow')).toBe('geolocation *; microphone *; camera *; autoplay *;')
    expect(await frame.getAttribute('sandbox')).toBeNull()
    expect(await frame.getAttribute('src')).toBeNull()
  })

  test('is filled by a form POST with the token and the options, the query string beside it', async () => {
    await cardFrame({ number: '+49 30 123456' })
    const { method = '', query = {}, fields = {} } = load() ?? {}
    expect(method).toBe('POST')
    expect(query).toMatchObject({
      DOMAIN: new URL(stage.driven.portal.portalUrl).host,
      PROTOCOL: '0',
      LANG: 'en',
    })
    expect(query.APP_SID).toMatch(/^[0-9a-f]{32}$/)
    expect(Object.keys(query)).toContain('surface')
    expect(Object.keys(fields).sort()).toEqual(
      ['AUTH_EXPIRES', 'AUTH_ID', 'PLACEMENT', 'PLACEMENT_OPTIONS'].concat([
        'REFRESH_ID',
        'SERVER_ENDPOINT',
        'member_id',
        'status',
      ]),
    )
    expect(fields).toMatchObject({ AUTH_EXPIRES: '3600', PLACEMENT: 'CALL_CARD', status: 'L' })
  })

  test('of a static app is fetched by GET: no token, no options in the request', async () => {
    await stage.driven.vary({ staticGet: true })
    const frame = await cardFrame()
    expect(load()).toMatchObject({ method: 'GET', fields: {} })
    expect(await ask(frame, 'getInitData')).toMatchObject({ PLACEMENT: 'CALL_CARD' })
  })

  test('has another SID for every card', async () => {
    await cardFrame()
    await stage.driven.host('close')
    await cardFrame()
    const sids = stage.standIn.loads.map(({ query }) => query.APP_SID)
    expect(new Set(sids).size).toBe(2)
  })
})

describe('§1.2–1.4 messages', () => {
  test('are understood as `cmd:json:id:sid`, `cmd:id:sid` and as an object', async () => {
    const frame = await cardFrame()
    await post(frame, 'getStatus:{"isRawValue":false}:four:{sid}')
    await post(frame, 'getStatus:three:{sid}')
    await post(frame, { method: 'getStatus', callback: 'object', appSid: '{sid}' })
    const heard = await heardIn(frame)
    for (const id of ['four', 'three', 'object'])
      expect(heard.some((one) => one.startsWith(`${id}:{`))).toBe(true)
  })

  test('with a wrong SID, an unknown or denied command, or broken JSON stay without an answer', async () => {
    const frame = await cardFrame()
    await post(frame, 'getStatus:wrong:0123456789abcdef0123456789abcdef')
    await post(frame, 'getWeather::unknown:{sid}')
    await post(frame, 'setTitle:{"title":"x"}:denied:{sid}')
    await post(frame, 'setUserOption:{"name:broken:{sid}')
    expect(await heardIn(frame)).toEqual([])
    expect(await stage.driven.page.title()).toBe('Simulated portal')
  })

  test('from a frame of another origin are ignored although the SID is right', async () => {
    const frame = await cardFrame()
    await stage.driven.page.evaluate(() => {
      const sid = window.host.card().frameName?.split('|')[2]
      window.postMessage(`disableAutoClose::x:${sid}`, '*')
    })
    await heardIn(frame)
    expect((await stage.driven.host('card')).autoCloseAllowed).toBe(true)
    expect(stage.seen('fromFrame')).not.toContain('disableAutoClose')
  })

  test('of a silent host, or silent commands, get no answer at all', async () => {
    await stage.driven.vary({ silentCommands: ['getStatus'] })
    const frame = await cardFrame()
    await post(frame, 'getStatus::quiet:{sid}')
    expect(await heardIn(frame)).toEqual([])
    await stage.driven.vary({ silent: true })
    await post(frame, 'disableAutoClose::quiet2:{sid}')
    await expect.poll(() => stage.seen('fromFrame')).toContain('disableAutoClose')
    await stage.driven.vary({ silent: false })
    expect(await heardIn(frame)).not.toContainEqual(expect.stringContaining('quiet'))
  })
})

describe('§1.5 commands', () => {
  test('getInitData answers with the real types; FIRST_RUN is told once and ends with setInstall', async () => {
    const frame = await cardFrame()
    const told = (await ask(frame, 'getInitData')) as Record<string, unknown>
    expect(told).toMatchObject({
      LANG: 'en',
      DOMAIN: new URL(stage.driven.portal.portalUrl).host,
      PROTOCOL: 0,
      PATH: '/rest',
      AUTH_EXPIRES: '3600',
      FIRST_RUN: true,
      IS_ADMIN: true,
      INSTALL: false,
      APP_OPTIONS: [],
      PLACEMENT: 'CALL_CARD',
    })
    expect(load()?.fields.AUTH_ID).toBe(told.AUTH_ID)
    expect(await ask(frame, 'getInitData')).toMatchObject({ FIRST_RUN: false })
    expect(await ask(frame, 'setInstall', { install: true })).toEqual({ install: true })
    await stage.driven.host('close')
    expect(await ask(await cardFrame(), 'getInitData')).toMatchObject({ FIRST_RUN: false })
  })

  test('refreshAuth gives a new token, and silence with a word to the user when it fails', async () => {
    const frame = await cardFrame()
    const told = (await ask(frame, 'refreshAuth')) as Record<string, string>
    expect(Object.keys(told).sort()).toEqual(['AUTH_EXPIRES', 'AUTH_ID', 'REFRESH_ID'])
    expect(told.AUTH_ID).not.toBe(load()?.fields.AUTH_ID)
    stage.driven.portal.core.refreshRefused = true
    await post(frame, 'refreshAuth::refused:{sid}')
    await stage.driven.page.getByText('Unable to get new authorization!').waitFor()
    expect((await heardIn(frame)).filter((one) => one.startsWith('refused'))).toEqual([])
  })

  test('getInterface names three commands and three events, each event twice from the second card on', async () => {
    const first = (await ask(await cardFrame(), 'getInterface')) as { command: string[]; event: string[] }
    expect(first.command.sort()).toEqual(['disableAutoClose', 'enableAutoClose', 'getStatus'])
    expect(first.event).toHaveLength(3)
    await stage.driven.host('close')
    const second = (await ask(await cardFrame(), 'getInterface')) as { event: string[] }
    expect(second.event).toEqual([...first.event, ...first.event])
  })

  test('placementBindEvent is never answered, adds up, and ignores unknown names', async () => {
    const frame = await cardFrame()
    await post(frame, 'placementBindEvent:{"event":"CallCard::CallStateChanged"}:one:{sid}')
    await post(frame, 'placementBindEvent:{"event":"CallCard::CallStateChanged"}:two:{sid}')
    await post(frame, 'placementBindEvent:{"event":"CallCard::Weather"}:three:{sid}')
    expect(await heardIn(frame)).toEqual([])
    await stage.driven.host('answer')
    const heard = await heardIn(frame)
    expect(heard.filter((one) => /^(one|two|three):/.test(one))).toEqual([
      'one:"connected"',
      'two:"connected"',
    ])
  })

  test('setUserOption stores for this user; setAppOption is for administrators, others hear nothing', async () => {
    const frame = await cardFrame()
    expect(await ask(frame, 'setUserOption', { name: 'theme', value: 'dark' })).toBeTruthy()
    await expect.poll(() => stage.driven.portal.core.state.users[0]?.options.theme).toBe('dark')
    expect(await ask(frame, 'setAppOption', { name: 'phrases', value: 'a' })).toBeTruthy()
    expect(stage.driven.portal.core.state.appOptions.phrases).toBe('a')
    await stage.driven.host('close')
    await stage.driven.vary({ userId: 2 })
    const operators = await cardFrame()
    await post(operators, 'setAppOption:{"name":"phrases","value":"b"}:mine:{sid}')
    expect(await heardIn(operators)).toEqual([])
    expect(stage.driven.portal.core.state.appOptions.phrases).toBe('a')
    stage.driven.portal.core.state.appOptions = {}
  })

  test('selectCRM answers with what the operator picks, in numbered buckets', async () => {
    const frame = await cardFrame()
    const picked = ask(frame, 'selectCRM', { entityType: ['contact'], multiple: false })
    await stage.driven.page.getByLabel('Anna Berg').check()
    await stage.driven.page.getByRole('button', { name: 'Select' }).click()
    expect(await picked).toMatchObject({
      contact: { 0: { id: 'C_17', type: 'contact', title: 'Anna Berg' } },
    })
  })

  test('openPath shows the record in a slider and answers when it is closed; other paths are refused', async () => {
    const frame = await cardFrame()
    const path = '/crm/deal/../../crm/contact/details/17/?IFRAME=Y&IFRAME_TYPE=SIDE_SLIDER'
    const closed = ask(frame, 'openPath', { path })
    const slider = stage.driven.page.locator('.slider')
    await slider.getByRole('heading', { name: 'Anna Berg' }).waitFor()
    await slider.getByRole('button', { name: 'Close' }).click()
    expect(await closed).toEqual({ result: 'close' })
    expect(await ask(frame, 'openPath', { path: '/bitrix/admin/' })).toEqual({
      result: 'error',
      errorCode: 'PATH_NOT_AVAILABLE',
    })
  })

  test('resizeWindow answers with the size that the frame really got', async () => {
    const frame = await cardFrame()
    const told = (await ask(frame, 'resizeWindow', { width: '100%', height: 500 })) as { height: number }
    expect(told.height).toBe(500)
  })
})

describe('§1.6 the call’s options in three channels', () => {
  const call: CallOptions = {
    direction: 'outgoing',
    number: '4930666000',
    activityId: null,
    lineName: 'Q&A "line"',
    bindings: [],
  }

  test('getStatus is live and typed', async () => {
    const status = (await ask(await cardFrame(call), 'getStatus')) as Record<string, unknown>
    expect(status).toMatchObject({
      CRM_ENTITY_TYPE: 'CONTACT',
      CRM_ENTITY_ID: 18,
      CRM_BINDINGS: [],
      LINE_NAME: 'Q&A "line"',
      CALL_STATE: 'connecting',
      CALL_LIST_MODE: false,
    })
    expect(status).not.toHaveProperty('CRM_ACTIVITY_ID')
  })

  test('the POST carries strings, escaped once and "undefined" among them; init data escapes them twice (§8.8)', async () => {
    const frame = await cardFrame(call)
    const posted = JSON.parse(load()?.fields.PLACEMENT_OPTIONS ?? '{}')
    expect(posted).toMatchObject({
      CRM_ENTITY_ID: '18',
      CRM_ACTIVITY_ID: 'undefined',
      LINE_NAME: 'Q&A &quot;line&quot;',
      CALL_LIST_MODE: 'false',
      URI: '/',
    })
    expect(posted).not.toHaveProperty('CRM_BINDINGS')
    await stage.driven.host('answer')
    const { PLACEMENT_OPTIONS: told } = (await ask(frame, 'getInitData')) as Record<string, unknown>
    // A snapshot: the state is still the one at load.
    expect(told).toEqual({ ...posted, LINE_NAME: 'Q&A &amp;quot;line&amp;quot;', CALL_STATE: 'idle' })
  })

  test('options of the operator and of the app are escaped twice in the init data as well (§8.8)', async () => {
    const { state } = stage.driven.portal.core
    const [user] = state.users
    if (user) user.options = { draft: '{"t":"<b> & \'x\' &amp;"}' }
    state.appOptions = { phrases: '"a"' }
    stage.driven.portal.core.changed()
    await stage.driven.page.reload()
    await stage.driven.page.waitForFunction(() => window.host !== undefined)
    const told = await ask(await cardFrame(), 'getInitData')
    const quote = '&amp;quot;'
    expect(told).toMatchObject({
      USER_OPTIONS: {
        draft: `{${quote}t${quote}:${quote}&amp;lt;b&amp;gt; & 'x' &amp;amp;amp;${quote}}`,
      },
      APP_OPTIONS: { phrases: `${quote}a${quote}` },
    })
    if (user) user.options = {}
    state.appOptions = {}
  })

  test('an incoming number loses its plus, a withheld one is "hidden", an unknown one has no key', async () => {
    const number = async (options: object) => {
      const { PHONE_NUMBER } = (await ask(await cardFrame(options), 'getStatus')) as Record<string, unknown>
      await stage.driven.host('close')
      return PHONE_NUMBER
    }
    expect(await number({ number: '+49 30 123456' })).toBe('4930123456')
    expect(await number({ number: 'hidden', item: null })).toBe('hidden')
    expect(await number({ number: '', item: null })).toBeUndefined()
    expect(await number({ number: '+49 30 123456', external: true })).toBe('+49 30 123456')
    await stage.driven.vary({ plus: true })
    expect(await number({ number: '4930123456' })).toBe('+4930123456')
  })
})
