// Settings are being saved while others save: what is asked of the portal, how often, and when it is given up.
import { beforeEach, describe, expect, it } from 'vitest'
import type { RestFields } from '../../../src/bitrix24/rest/transport'
import { createSettingsStore } from '../../../src/bitrix24/setup/settingsOptions'
import { done, failed, type Outcome } from '../../../src/note/failure'
import { DEFAULT_SETTINGS } from '../../../src/settings/settings'

const { portal, own } = DEFAULT_SETTINGS
const option = (value: unknown) => JSON.stringify({ v: 1, value })

/** The n-th answer of the portal to a batch, and what it was asked. */
let answers: ((n: number) => unknown)[]
let asked: Record<string, string>[]

beforeEach(() => {
  answers = []
  asked = []
})

const store = createSettingsStore({
  post: async (_method: string, fields: RestFields): Promise<Outcome<unknown>> => {
    asked.push({ ...fields } as Record<string, string>)
    const answer = answers[Math.min(asked.length, answers.length) - 1]
    return done(answer?.(asked.length))
  },
})

const read = (options: unknown) => () => ({ result: { now: options, app: options, user: options } })
const saved = (before: unknown, after: unknown) => () => ({ result: { before, set: true, after } })

it('Reading asks for both kinds of options in one request, and keeps them apart', async () => {
  const result = { app: { setting_keep_open: option('30') }, user: { setting_theme: option('dark') } }
  answers = [() => ({ result })]
  expect(await store.read()).toEqual(
    done({ portal: { ...portal, keepOpen: '30' }, own: { ...own, theme: 'dark' } }),
  )
  expect(asked).toEqual([{ halt: '1', 'cmd[app]': 'app.option.get?', 'cmd[user]': 'user.option.get?' }])
})

describe('Saving', () => {
  it('reads, then writes only what differs, in one request that reads before and after', async () => {
    answers = [read([]), saved([], { setting_theme: option('dark') })]
    expect(await store.saveOwn(own, { ...own, theme: 'dark' })).toEqual(done({ ...own, theme: 'dark' }))
    expect(asked[0]).toMatchObject({ halt: '1', 'cmd[now]': 'user.option.get?' })
    expect(Object.keys(asked[1] ?? {})).toEqual(['halt', 'cmd[before]', 'cmd[set]', 'cmd[after]'])
    expect(decodeURIComponent(asked[1]?.['cmd[set]'] ?? '')).toBe(
      `user.option.set?options[setting_theme]=${option('dark')}`,
    )
  })

  it('against somebody who saves in the same moment each time is given up after five rounds', async () => {
    const overwrites = (n: number) => {
      const set = new URLSearchParams(asked.at(-1)?.['cmd[set]']?.split('?')[1])
      const before = { setting_phrases: option([`theirs ${n}`]) }
      return saved(before, { setting_phrases: set.get('options[setting_phrases]') })()
    }
    answers = [read([]), overwrites]
    const busy = failed({ kind: 'busy', until: null })
    expect(await store.savePortal(portal, { ...portal, phrases: ['mine'] })).toEqual(busy)
    expect(asked).toHaveLength(6)
  })

  it.each([
    ['read', [() => ({ result_error: { now: { error: 'ACCESS_DENIED', error_description: '' } } })]],
    [
      'write',
      [read([]), () => ({ result: { before: [] }, result_error: { set: { error: 'ACCESS_DENIED' } } })],
    ],
  ])('that may not %s is refused, and not tried again', async (_, script) => {
    answers = script
    expect(await store.saveOwn(own, { ...own, theme: 'dark' })).toEqual(failed({ kind: 'forbidden' }))
    expect(asked).toHaveLength(script.length)
  })

  it('of which a part was not answered is not taken for done', async () => {
    answers = [() => ({ result: {} })]
    expect((await store.read()).ok).toBe(false)
  })
})
