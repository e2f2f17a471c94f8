// Each setting is an option of its own, with a version, put right when it is read.
import { describe, expect, it } from 'vitest'
import {
  newerForms,
  OWN_FORMS,
  PORTAL_FORMS,
  readForms,
  writeSetting,
} from '../../../src/bitrix24/setup/settingForms'
import { DEFAULT_SETTINGS } from '../../../src/settings/settings'

const option = (value: unknown, v: unknown = 1) => JSON.stringify({ v, value })
const portal = (options: unknown) => readForms(PORTAL_FORMS, options, DEFAULT_SETTINGS.portal)

describe('The options', () => {
  it('are named so that every version finds them', () => {
    const names = Object.entries({ ...PORTAL_FORMS }).map(([name, form]) => `${name} ${form.option}`)
    expect(names).toEqual([
      'defaultItem setting_default_item',
      'header setting_header',
      'phrases setting_phrases',
      'tags setting_tags',
      'wrapUpSeconds setting_wrap_up',
    ])
    expect(Object.values(OWN_FORMS).map((form) => form.option)).toEqual(['setting_theme', 'setting_phrases'])
  })

  it.each(['card', 'LEAD', 'DEAL', 'CONTACT', 'COMPANY'])('know the place %s', (place) => {
    expect(portal({ setting_default_item: option(place) }).defaultItem).toBe(place)
  })

  it.each(['full', 'reference'])('know the first line %s', (header) => {
    expect(portal({ setting_header: option(header) }).header).toBe(header)
  })

  it.each(['light', 'dark', 'system'])('know the theme %s', (theme) => {
    expect(readForms(OWN_FORMS, { setting_theme: option(theme) }, DEFAULT_SETTINGS.own).theme).toBe(theme)
  })
})

describe('A number of seconds', () => {
  it.each([
    [4, 5],
    [5, 5],
    [12.4, 12],
    [12.5, 13],
    [60, 60],
    [61, 60],
    [-1e9, 5],
    ['20', 10],
    [null, 10],
    [[20], 10],
  ])('%j is read as %i', (stored, seconds) => {
    expect(portal({ setting_wrap_up: option(stored) }).wrapUpSeconds).toBe(seconds)
  })

  it('that JSON cannot hold is none', () => {
    expect(portal({ setting_wrap_up: '{"v":1,"value":1e999}' }).wrapUpSeconds).toBe(10)
  })
})

describe('A list', () => {
  const phrases = (stored: unknown) => portal({ setting_phrases: option(stored) }).phrases

  it('is made of lines: one each, without spaces around, without repetitions and without what is no text', () => {
    expect(phrases([' two\n  words ', 'two words', '', 7, null, ['x'], 'more'])).toEqual([
      'two words',
      'more',
    ])
  })

  it('keeps five hundred characters of a line, and two hundred lines', () => {
    expect(phrases(['x'.repeat(501)])).toEqual(['x'.repeat(500)])
    expect(phrases(Array.from({ length: 201 }, (_, at) => `line ${at}`))).toHaveLength(200)
  })

  it.each(['text', 7, null, { 0: 'a' }])('is none where %j stands', (stored) => {
    expect(phrases(stored)).toEqual([])
  })
})

describe('The version of an option', () => {
  it.each([
    [0, 10, false],
    [1, 30, false],
    [2, 10, true],
    ['2', 10, false],
    [null, 10, false],
  ])('%j makes thirty seconds %i, and is newer: %s', (v, seconds, isNewer) => {
    const options = { setting_wrap_up: option(30, v) }
    expect(portal(options).wrapUpSeconds).toBe(seconds)
    expect(newerForms(PORTAL_FORMS, options)).toEqual(isNewer ? ['setting_wrap_up'] : [])
  })
})

describe('Writing', () => {
  it('gives what is read as the same again, without a sign that a batch or a database would change', () => {
    const value = ['$result[was]', 'Deal 🎉', '"quoted"']
    expect(writeSetting(value)).toMatch(/^[^$\ud800-\udfff]+$/)
    expect(JSON.parse(writeSetting(value))).toEqual({ v: 1, value })
  })
})
