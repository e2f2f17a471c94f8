// Automatic accessibility checks of every state in the gallery (WCAG 2.2 AA): axe finds nothing in any theme and
// direction, nothing is cut off or out of reach at any size, every control can be hit.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { JSHandle, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Theme } from '../../src/settings/settings'
import { LANGUAGES } from '../../src/text/adminText'
import { WORDIEST } from '../gallery/galleryState'
import { openGallery } from '../gallery/openGallery'
import { sharedBrowser } from './portalDriver'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES: RunOptions = {
  resultTypes: ['violations'],
  // Off by default in axe: what WCAG 2.2 added.
  rules: { 'target-size': { enabled: true } },
  // Not the style sheets, for rules that are off.
  preload: { assets: ['media'] },
}
/** A theme changes colours alone: what else axe looks at is the same as in the other theme. */
const COLOUR_RULES: RunOptions = {
  ...RULES,
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
}

interface Look {
  readonly theme: Theme
  readonly language: string
}

/** What is wrong with the state that is drawn. In the page: a way there and back for each state would cost as much. */
type Examine = () => readonly string[] | Promise<readonly string[]>

/** Draws the states whose names match, one after the other. Resolves to what was found: each finding once, with its states. */
async function findings(page: Page, look: Look, examine: JSHandle<Examine>, only = /./): Promise<string[]> {
  const all = await page.evaluate(
    async ([wanted, find, matching]) => {
      const found: Record<string, string[]> = {}
      const names = window.gallery.names.filter((one) => matching.test(one))
      if (names.length === 0) throw new Error(`No state matches ${matching}`)
      for (const name of names) {
        await window.gallery.show(name, wanted)
        for (const finding of await find()) found[finding] = [...(found[finding] ?? []), name]
      }
      return found
    },
    [look, examine, only] as const,
  )
  return Object.entries(all).map(([finding, [first, ...more]]) => {
    return `${finding} in ${first}${more.length > 0 ? ` and ${more.length} more` : ''}`
  })
}

async function byAxe(page: Page, rules: RunOptions): Promise<JSHandle<Examine>> {
  await page.evaluate(AXE)
  return page.evaluateHandle(
    (options) => async () => {
      const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }
      const { violations } = await axe.run(options)
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
      )
    },
    rules,
  )
}

/** Text and controls that are cut off, out of reach or too small. */
function byMeasuring(page: Page): Promise<JSHandle<Examine>> {
  return page.evaluateHandle(() => () => window.gallery.findMisplaced(24))
}

describe('axe finds nothing in any state of', () => {
  test.each([
    ['the light theme', { theme: 'light', language: 'en' }, RULES],
    ['the dark theme', { theme: 'dark', language: 'en' }, COLOUR_RULES],
    ['the light theme from right to left', { theme: 'light', language: 'ar' }, RULES],
    ['the dark theme from right to left', { theme: 'dark', language: 'ar' }, COLOUR_RULES],
  ] as const)('%s', async (_name, look, rules) => {
    const page = await openGallery(await sharedBrowser(), { viewport: { width: 350, height: 560 } })
    expect(await findings(page, look, await byAxe(page, rules))).toEqual([])
    await page.context().close()
  })
})

describe('Nothing is cut off, out of reach or too small at', () => {
  test.each([
    ['320 × 300', { width: 320, height: 300 }, 'de'],
    ['320 × 300, right to left', { width: 320, height: 300 }, 'ar'],
    ['350 × 560', { width: 350, height: 560 }, 'de'],
    ['900 × 600', { width: 900, height: 600 }, 'en'],
    ['650 × 600 in a page enlarged to 200 %', { width: 325, height: 300 }, 'de', 2],
  ] as const)('%s', async (_name, viewport, language, deviceScaleFactor: number = 1) => {
    const page = await openGallery(await sharedBrowser(), { viewport, deviceScaleFactor })
    const look = { theme: 'light', language } as const
    expect(await findings(page, look, await byMeasuring(page))).toEqual([])
    await page.context().close()
  })
})

describe('The longest buttons fit, in every language, at', () => {
  // From 560 px on two tools have their names, from 760 px on all.
  test.each([
    [350, 560, WORDIEST],
    [320, 300, WORDIEST],
    [560, 600, /status-saved/],
    [760, 600, /status-saved/],
  ] as const)('%i × %i', async (width, height, states) => {
    const page = await openGallery(await sharedBrowser(), { viewport: { width, height } })
    const examine = await byMeasuring(page)
    for (const language of LANGUAGES) {
      const look = { theme: 'light', language } as const
      expect([language, await findings(page, look, examine, states)]).toEqual([language, []])
    }
    await page.context().close()
  })
})

test('at 320 × 300 nothing of an ordinary card or dialog is reached only by scrolling', async () => {
  const page = await openGallery(await sharedBrowser(), { viewport: { width: 320, height: 300 } })
  const beyond = await page.evaluateHandle(
    () => () =>
      [document.documentElement, ...document.querySelectorAll('dialog[open]')]
        .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
        .map(({ localName, scrollHeight }) => `${localName} is ${scrollHeight} px high`),
  )
  const ordinary = /^card\/(status|not-safe|needs|wrap-up|over|follow-up|earlier|menu|filing-open)/
  expect(await findings(page, { theme: 'light', language: 'de' }, beyond, ordinary)).toEqual([])
  await page.context().close()
})

test('every drawing has a forced colour where the computer forces its own, whatever the theme', async () => {
  const page = await openGallery(await sharedBrowser(), {
    viewport: { width: 350, height: 560 },
    colorScheme: 'dark',
    forcedColors: 'active',
  })
  await page.evaluate(() => window.gallery.show('card/earlier', { theme: 'light', language: 'en' }))
  const strokes = await page.evaluate(() =>
    [...document.querySelectorAll('svg path')].map((path) => getComputedStyle(path).stroke),
  )
  expect([...new Set(strokes)]).toEqual(['rgb(255, 255, 255)'])
  await page.context().close()
})

test.each([350, 400])(
  'the note has at least 400 of 560 px, below the earlier notes, at %i px',
  async (width) => {
    const page = await openGallery(await sharedBrowser(), { viewport: { width, height: 560 } })
    const heights: Record<string, number> = {}
    for (const language of LANGUAGES) {
      const shown = ['card/status-saved', { theme: 'light', language }] as const
      await page.evaluate(([state, look]) => window.gallery.show(state, look), shown)
      heights[language] = (await page.locator('#note').boundingBox())?.height ?? 0
    }
    expect(Object.entries(heights).filter(([, height]) => height < 400)).toEqual([])
    await page.context().close()
  },
)

test.each(['en', 'de', 'ar'])(
  'nothing moves while data arrives and the note is saved (%s)',
  async (language) => {
    const page = await openGallery(await sharedBrowser(), { viewport: { width: 350, height: 560 } })
    const seen: unknown[] = []
    for (const name of [
      'card/connecting',
      'card/status-saving',
      'card/status-safeHere',
      'card/status-saved',
    ]) {
      const look = { theme: 'light', language } as const
      await page.evaluate(([state, wanted]) => window.gallery.show(state, wanted), [name, look] as const)
      const { y, height } = (await page.locator('#note').boundingBox()) ?? {}
      seen.push({ y, height })
    }
    expect(seen).toEqual(seen.map(() => seen[0]))
    await page.context().close()
  },
)
