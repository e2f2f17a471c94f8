import { beforeEach, describe, expect, it } from 'vitest'
import type { RestFields } from '../../../src/bitrix24/rest/transport'
import { createSettingsStore, newerSettings, readSettings } from '../../../src/bitrix24/setup/settingsOptions'
import { done, type Failure, failed, type Outcome } from '../../../src/note/failure'
import type { SettingsStore } from '../../../src/ports'
import { DEFAULT_SETTINGS, type OwnSettings, type PortalSettings } from '../../../src/settings/settings'

const { portal, own } = DEFAULT_SETTINGS

/** The options of a portal, behind a transport that runs batches as the portal does (portal.md §4.6). */
class Options {
  readonly app: Record<string, unknown> = {}
  readonly user: Record<string, unknown> = {}
  readonly asked: string[][] = []
  isAdmin = true
  /** Happens before the n-th command is run. */
  readonly before = new Map<number, () => void>()
  failure: Failure | null = null
  private run = 0

  readonly store: SettingsStore = createSettingsStore({
    post: async (method, fields) => this.post(method, fields),
  })

  private post(method: string, fields: RestFields): Outcome<unknown> {
    expect(method).toBe('batch')
    if (this.failure) return failed(this.failure)
    const commands = Object.entries(fields).filter(([name]) => name.startsWith('cmd['))
    const result: Record<string, unknown> = {}
    const errors: Record<string, unknown> = {}
    this.asked.push(commands.map(([, command]) => command.split('?')[0] ?? ''))
    for (const [name, command] of commands) {
      const error = this.command(command, (value) => {
        result[name.slice(4, -1)] = value
      })
      if (error) errors[name.slice(4, -1)] = error
      if (error) break
    }
    return done({ result, result_error: errors })
  }
  private command(command: string, give: (value: unknown) => void) {
    this.run += 1
    this.before.get(this.run)?.()
    const [method = '', query = ''] = command.split('?')
    const options = method.startsWith('app') ? this.app : this.user
    if (method.endsWith('get')) return give(Object.keys(options).length === 0 ? [] : { ...options })
    if (method.startsWith('app') && !this.isAdmin) return { error: 'AccessException', error_description: '' }
    expect(query).not.toContain('$result')
    for (const [name, value] of new URLSearchParams(query)) options[name.slice(8, -1)] = value
    return give(true)
  }
}

let options: Options

beforeEach(() => {
  options = new Options()
})

async function savePortal(changed: Partial<PortalSettings>, base: Partial<PortalSettings> = {}) {
  const shown = { ...portal, ...base }
  return options.store.savePortal(shown, { ...shown, ...changed })
}

const stored = () => readSettings(options.app, options.user)

describe('Settings in the options', () => {
  it('are the default where nothing was ever set', () => {
    for (const nothing of [[], {}, null, undefined, '', 'x'])
      expect(readSettings(nothing, nothing)).toEqual(DEFAULT_SETTINGS)
  })

  it('come back as they were saved, emoji and what a batch would replace included', async () => {
    const phrases = ['Deal 🎉', '$result[was] & <b>', '"quoted" — ёлка']
    const saved = await savePortal({ phrases, keepOpen: '30', defaultItem: 'DEAL', header: 'reference' })
    expect(saved).toEqual(done(stored().portal))
    expect(stored().portal).toEqual({
      ...portal,
      phrases,
      keepOpen: '30',
      defaultItem: 'DEAL',
      header: 'reference',
    })
    expect(Object.values(options.app).join('')).not.toMatch(/[\ud800-\udfff]|\$/)
    expect(await options.store.read()).toEqual(done(stored()))
  })

  it('of an earlier version that waited after the last key are no wish to keep the card open', () => {
    expect(readSettings({ setting_wrap_up: '{"v":1,"value":30}' }, [])).toEqual(DEFAULT_SETTINGS)
  })

  it('are read as well when the init data escaped them', () => {
    const escaped = { setting_theme: '{&quot;v&quot;:1,&quot;value&quot;:&quot;dark&quot;}' }
    expect(readSettings([], escaped).own.theme).toBe('dark')
  })

  it('take no other option along: only what was changed is written, drafts are left alone', async () => {
    options.user.draft_abc = 'words'
    await options.store.saveOwn(own, { ...own, theme: 'dark' })
    expect(Object.keys(options.user).sort()).toEqual(['draft_abc', 'setting_theme'])
    expect(options.user.draft_abc).toBe('words')
  })

  it.each([
    ['not JSON', '{'],
    ['no version', '{"value":"30"}'],
    ['another type', '{"v":1,"value":"soon"}'],
    ['nothing', ''],
  ])('are the default for %s', (_, keepOpen) => {
    expect(readSettings({ setting_keep_open: keepOpen }, []).portal.keepOpen).toBe('off')
  })

  it('are put right where they are out of bounds', () => {
    const app = {
      setting_keep_open: '{"v":1,"value":"900"}',
      setting_tags: JSON.stringify({ v: 1, value: [' a\nb ', '', 7, 'a b', 'x'.repeat(600)] }),
      setting_default_item: '{"v":1,"value":"INVOICE"}',
    }
    const { keepOpen, tags, defaultItem } = readSettings(app, []).portal
    expect(keepOpen).toBe('off')
    expect(tags).toEqual(['a b', 'x'.repeat(500)])
    expect(defaultItem).toBe('card')
  })

  it('are cut between characters, and hold no half of one', () => {
    const value = [`${'x'.repeat(499)}😀`, 'half \ud83d of one']
    const app = { setting_phrases: JSON.stringify({ v: 1, value }) }
    expect(readSettings(app, []).portal.phrases).toEqual(['x'.repeat(499), 'half \ufffd of one'])
  })

  it('of a newer version are left alone, and reported', async () => {
    const newer = '{"v":2,"value":{"seconds":30}}'
    options.app.setting_keep_open = newer
    const saved = await savePortal({ keepOpen: '20', header: 'reference' })
    expect(saved).toEqual(done({ ...portal, header: 'reference' }))
    expect(options.app.setting_keep_open).toBe(newer)
    expect(newerSettings(options.app, { setting_theme: '{"v":3}' })).toEqual([
      'setting_keep_open',
      'setting_theme',
    ])
  })
})

describe('Saving', () => {
  it('takes two requests, and one when there is nothing to change', async () => {
    await savePortal({ keepOpen: '20' })
    expect(options.asked).toEqual([
      ['app.option.get'],
      ['app.option.get', 'app.option.set', 'app.option.get'],
    ])
    await savePortal({})
    expect(options.asked).toHaveLength(3)
  })

  it('keeps what somebody else saved after the form was filled', async () => {
    await savePortal({ phrases: ['theirs'], tags: ['Reached'] })
    const saved = await savePortal({ phrases: ['mine'], keepOpen: '20' })
    expect(saved).toEqual(done({ ...portal, phrases: ['mine', 'theirs'], tags: ['Reached'], keepOpen: '20' }))
    expect(stored().portal.phrases).toEqual(['mine', 'theirs'])
  })

  it.each([
    ['between our look and our writing', 2],
    ['between two commands of our request', 3],
    ['right after our writing', 4],
  ])('keeps what somebody else saves %s', async (_, command) => {
    await savePortal({ phrases: ['both'] })
    const base = stored().portal
    options = Object.assign(new Options(), { app: { ...options.app } })
    options.before.set(command, () => {
      options.app.setting_tags = '{"v":1,"value":["theirs"]}'
    })
    const saved = await savePortal({ phrases: ['both', 'mine'] }, base)
    expect(stored().portal).toEqual({ ...base, phrases: ['both', 'mine'], tags: ['theirs'] })
    expect(saved).toEqual(done(stored().portal))
  })

  it('puts back what it overwrote of the very same list', async () => {
    options.before.set(2, () => {
      options.app.setting_phrases = '{"v":1,"value":["theirs"]}'
    })
    await savePortal({ phrases: ['mine'] })
    expect(stored().portal.phrases).toEqual(['mine', 'theirs'])
  })

  it('shows what stands when the portal did not keep what it was given', async () => {
    options.before.set(4, () => {
      options.app.setting_phrases = '{"v":1,"value":["mi'
    })
    expect(await savePortal({ phrases: ['mine'] })).toEqual(done(portal))
  })

  it('for everybody is an administrator’s, for oneself it is not', async () => {
    options.isAdmin = false
    expect(await savePortal({ keepOpen: '20' })).toEqual(failed({ kind: 'forbidden' }))
    const mine: OwnSettings = { ...own, theme: 'dark', phrases: ['x'] }
    expect(await options.store.saveOwn(own, mine)).toEqual(done(mine))
  })

  it('says what went wrong on the way', async () => {
    options.failure = { kind: 'offline' }
    expect(await savePortal({ keepOpen: '20' })).toEqual(failed({ kind: 'offline' }))
    expect(await options.store.read()).toEqual(failed({ kind: 'offline' }))
  })
})
