// The portal around the card: REST calls that raise it, installation, reload, timeline (portal.md §4.7, 5, 6).
import { expect, test } from 'vitest'
import { ask, post, rest, useStage } from './hostStandIn'

const stage = useStage({ panels: true })

test('§4.7 telephony.externalCall raises a card without an activity; finish ends it', async () => {
  const { CALL_ID } = await rest(stage, 'telephony.externalcall.register', {
    USER_ID: 1,
    PHONE_NUMBER: '+49 30 123456',
    TYPE: 2,
  })
  const status = (await ask(await stage.frame(), 'getStatus')) as Record<string, unknown>
  expect(status).toMatchObject({
    CALL_ID,
    CALL_STATE: 'connected',
    CRM_ENTITY_TYPE: 'CONTACT',
    CRM_ENTITY_ID: 17,
  })
  expect(status).not.toHaveProperty('CRM_ACTIVITY_ID')
  await rest(stage, 'telephony.externalcall.finish', { CALL_ID, USER_ID: 1, DURATION: 10 })
  await expect.poll(async () => (await stage.driven.host('card')).open).toBe(false)
})

test('§4.7 a call for another user, or during a card, is ignored', async () => {
  await rest(stage, 'telephony.externalcall.register', { USER_ID: 2, PHONE_NUMBER: '+49 30 1', TYPE: 2 })
  await stage.cardFrame({ callId: 'mine' })
  await rest(stage, 'telephony.externalcall.register', { USER_ID: 1, PHONE_NUMBER: '+49 30 2', TYPE: 2 })
  expect(await ask(await stage.frame(), 'getStatus')).toMatchObject({ CALL_ID: 'mine' })
})

test('§8.15 a call that is registered is shown to its user, and hide takes it away without an activity', async () => {
  const activities = () => stage.driven.portal.core.state.calls?.length
  const before = activities()
  const trial = { USER_ID: 1, PHONE_NUMBER: '+49 30 1', TYPE: 2, CRM_CREATE: 0, EXTERNAL_CALL_ID: 'trial' }
  const { CALL_ID } = await rest(stage, 'telephony.externalcall.register', trial)
  await stage.frame()
  await rest(stage, 'telephony.externalcall.hide', { CALL_ID, USER_ID: 1 })
  await expect.poll(async () => (await stage.driven.host('card')).open).toBe(false)
  expect(activities()).toBe(before)
})

test('§8.1 hide and then finish are two pushes: a held card has two timers', async () => {
  const call = { USER_ID: 1, PHONE_NUMBER: '+49 30 3', TYPE: 2 }
  const { CALL_ID } = await rest(stage, 'telephony.externalcall.register', call)
  await ask(await stage.frame(), 'disableAutoClose')
  await rest(stage, 'telephony.externalcall.hide', { CALL_ID, USER_ID: 1 })
  await rest(stage, 'telephony.externalcall.finish', { CALL_ID, USER_ID: 1 })
  await expect.poll(async () => (await stage.driven.host('card')).timers).toBe(2)
})

test('§8.15 nothing is shown while the desktop application runs', async () => {
  await stage.driven.vary({ desktopApp: true })
  const { CALL_ID } = await rest(stage, 'telephony.externalcall.register', {
    USER_ID: 1,
    PHONE_NUMBER: '+49 30 2',
    TYPE: 2,
    EXTERNAL_CALL_ID: 'first',
  })
  await stage.driven.vary({ desktopApp: false })
  await rest(stage, 'telephony.externalcall.show', { CALL_ID, USER_ID: 1 })
  await stage.frame()
  await expect.poll(() => stage.seen('card').filter((name) => name === 'raised')).toHaveLength(1)
})

test('§5 the tabs are hidden until the installer finished; then the portal reloads its page', async () => {
  const { page, portal } = stage.driven
  portal.core.state.app.installed = false
  await page.reload()
  await page.waitForFunction(() => window.host !== undefined)
  await stage.driven.host('call')
  expect((await stage.driven.host('card')).frameName).toBeNull()
  await stage.driven.host('close')
  await stage.driven.host('openApp', 'home')
  const installer = await stage.frame()
  expect(installer.url()).toContain('/install.html')
  expect(await ask(installer, 'getInitData')).toMatchObject({ INSTALL: true, PLACEMENT: 'DEFAULT' })
  await post(installer, 'setInstallFinish::x:{sid}')
  await page.waitForURL(/install_finished=Y/)
  await page.waitForFunction(() => window.host !== undefined)
  expect(portal.core.state.app.installed).toBe(true)
  await stage.cardFrame()
})

test('§5 the app’s own page has no card commands and no options', async () => {
  await stage.driven.host('openApp', 'home')
  const frame = await stage.frame()
  expect(frame.url()).toContain('/index.html')
  expect(await ask(frame, 'getInitData')).toMatchObject({
    PLACEMENT: 'DEFAULT',
    PLACEMENT_OPTIONS: [],
    INSTALL: false,
  })
  expect(stage.standIn.loads[0]?.fields).not.toHaveProperty('PLACEMENT_OPTIONS')
  expect(await ask(frame, 'setTitle', { title: 'x' })).toEqual({ title: 'x' })
})

test('§2.4 a reload of the portal’s page takes the card and the frame with it', async () => {
  await stage.cardFrame()
  await stage.driven.page.reload()
  await stage.driven.page.waitForFunction(() => window.host !== undefined)
  expect((await stage.driven.host('card')).open).toBe(false)
  await expect.poll(() => stage.standIn.heard).toContain('pagehide')
})

test('§6 the timeline shows markup as markup, HTML as text, and breaks lines', async () => {
  const { core } = stage.driven.portal
  core.state.comments.push({
    id: 7,
    bindings: [{ type: 'CONTACT', id: 17 }],
    authorId: 2,
    createdAt: core.now(),
    comment:
      '[B]bold[/B] [b\u2060] <img src=x>\n[LIST][*]one[*]two[/LIST][USER=1]Anna[/USER] https://a.example/b :)',
  })
  core.changed()
  await stage.driven.page.getByRole('cell', { name: 'Anna Berg' }).click()
  const comment = stage.driven.page.locator('[data-comment="7"] .comment')
  await comment.waitFor()
  expect(await comment.innerHTML()).toBe(
    '<b>bold</b> [b\u2060] &lt;img src=x&gt;<br><ul><li>one</li><li>two</li></ul>' +
      '<span class="mention">Anna</span> <a href="https://a.example/b" target="_blank" rel="noreferrer">https://a.example/b</a> 🙂',
  )
  core.state.comments = []
})
