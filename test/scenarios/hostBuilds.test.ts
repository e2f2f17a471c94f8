// What a frame meets in one build of the host and not in another, and what moves it (portal.md §8.7, 8.9, 8.10, 8.14).
import { describe, expect, test } from 'vitest'
import { ask, useStage } from './hostStandIn'

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
