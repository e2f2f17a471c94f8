// What a frame meets in one build of the host and not in another, and what moves it (portal.md §8.7, 8.9, 8.10, 8.14).

import type { Frame } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ask, post, STAND_IN_PAGE, useStage } from './hostStandIn'

const stage = useStage()
const { cardFrame } = stage

describe('§8.7 a tab that is added during the call', () => {
  const frames = () => stage.driven.page.locator('#rest_carousel_CALL_CARD iframe')
  const address = () =>
    frames().evaluate((element: HTMLIFrameElement) => {
      // Only a frame without a page of its own can be looked into.
      try {
        return element.contentWindow?.location.href
      } catch {
        return 'our page'
      }
    })

  test('is shown at once, and turns our posted page into about:blank for good; auto-close stays disabled', async () => {
    const frame = await cardFrame()
    await ask(frame, 'disableAutoClose')
    await stage.driven.host('addCustomTab')
    const { page } = stage.driven
    expect(await page.getByRole('tab', { name: 'Added tab' }).getAttribute('aria-selected')).toBe('true')
    expect(await frames().isVisible()).toBe(false)
    await expect.poll(() => stage.standIn.heard).toContain('pagehide')
    await page.getByRole('tab', { name: 'Call Notes' }).click()
    expect(await frames().isVisible()).toBe(true)
    expect(await address()).toBe('about:blank')
    expect(stage.standIn.loads).toHaveLength(1)
    await stage.driven.host('remoteHangUp')
    expect(await stage.driven.host('card')).toMatchObject({ open: true, autoCloseAllowed: false })
  })

  test('loads a static page anew, which speaks to the host as before', async () => {
    await stage.driven.vary({ staticGet: true })
    await cardFrame()
    await stage.driven.host('addCustomTab')
    await expect.poll(() => stage.standIn.loads.length).toBe(2)
    expect(await ask(await stage.frame(), 'getStatus')).toHaveProperty('CALL_ID')
  })

  test('is shown by itself only the first time', async () => {
    await cardFrame()
    await stage.driven.host('addCustomTab')
    await stage.driven.host('selectTab', 'ours')
    await stage.driven.host('addCustomTab')
    const ours = stage.driven.page.getByRole('tab', { name: 'Call Notes' })
    expect(await ours.getAttribute('aria-selected')).toBe('true')
  })
})

describe('§8.9 openPath with `/crm/type/…`', () => {
  const path = '/crm/type/0/details/0/../../../../../crm/contact/details/17/?IFRAME=Y'

  test('is refused by an older build', async () => {
    const refused = { result: 'error', errorCode: 'PATH_NOT_AVAILABLE' }
    expect(await ask(await cardFrame(), 'openPath', { path })).toEqual(refused)
  })

  test('opens in a newer one', async () => {
    await stage.driven.vary({ typePaths: true })
    const frame = await cardFrame()
    void ask(frame, 'openPath', { path }).catch(() => undefined)
    await stage.driven.page.locator('.slider').getByRole('heading', { name: 'Anna Berg' }).waitFor()
  })
})

describe('§8.10 a handler whose address names the standard port', () => {
  const handler = 'http://127.0.0.1:80/page.html'
  const opened = async (portOptional: boolean) => {
    const { page, portal } = stage.driven
    const { placements } = portal.core.state
    const before = placements.map((row) => row.handler)
    for (const row of placements) row.handler = handler
    await page.route('http://127.0.0.1/**', (route) =>
      route.fulfill({ body: STAND_IN_PAGE, contentType: 'text/html' }),
    )
    await page.reload()
    await page.waitForFunction(() => window.host !== undefined)
    for (const [index, row] of placements.entries()) row.handler = before[index] ?? ''
    await stage.driven.vary({ portOptional })
    await stage.driven.host('call')
    await expect
      .poll(() => page.frames().some((frame) => frame.url().startsWith('http://127.0.0.1/')))
      .toBe(true)
    const frame = page.frames().find((one) => one.url().startsWith('http://127.0.0.1/')) as Frame
    await frame.waitForFunction('typeof ask === "function"')
    return frame
  }

  test('is never answered by an older build', async () => {
    const frame = await opened(false)
    const arrived = stage.driven.page.evaluate(
      () => new Promise<void>((resolve) => addEventListener('message', () => resolve(), { once: true })),
    )
    await post(frame, 'disableAutoClose::x:{sid}')
    await arrived
    expect(stage.seen('fromFrame')).toEqual([])
    expect((await stage.driven.host('card')).autoCloseAllowed).toBe(true)
  })

  test('is answered by a newer one', async () => {
    expect(await ask(await opened(true), 'getStatus')).toHaveProperty('CALL_ID')
  })
})

test('§8.14 a build that names the application in its form', async () => {
  await stage.driven.vary({ applicationFields: true })
  await cardFrame()
  expect(Object.keys(stage.standIn.loads[0]?.fields ?? {})).toEqual(
    expect.arrayContaining(['APPLICATION_TOKEN', 'APPLICATION_SCOPE']),
  )
})
