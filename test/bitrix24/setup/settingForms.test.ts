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
      'callPhrases setting_call_phrases',
      'tags setting_tags',
      'keepOpen setting_keep_open',
    ])
    expect(Object.values(OWN_FORMS).map((form) => form.option)).toEqual([
      'setting_theme',
      'setting_keep_open',
      'setting_phrases',
      'setting_call_phrases',
    ])
  })

  it.each(['card', 'LEAD', 'DEAL', 'CONTACT', 'COMPANY'])('know the default item %s', (place) => {
    expect(portal({ setting_default_item: option(place) }).defaultItem).toBe(place)
  })

  it.each(['full', 'reference'])('know the first line %s', (header) => {
    expect(portal({ setting_header: option(header) }).header).toBe(header)
  })

  it.each(['light', 'dark', 'system'])('know the theme %s', (theme) => {
    expect(readForms(OWN_FORMS, { setting_theme: option(theme) }, DEFAULT_SETTINGS.own).theme).toBe(theme)
  })
})

describe('How long the card stays open', () => {
  const own = (value: unknown) =>
    readForms(OWN_FORMS, { setting_keep_open: option(value) }, DEFAULT_SETTINGS.own).keepOpen

  it.each(['off', '20', '30', '60'])('may be %s, for everybody and for oneself', (seconds) => {
    expect([portal({ setting_keep_open: option(seconds) }).keepOpen, own(seconds)]).toEqual([
      seconds,
      seconds,
    ])
  })

  it('was fifteen seconds once: those are twenty now', () => {
    expect([portal({ setting_keep_open: option('15') }).keepOpen, own('15')]).toEqual(['20', '20'])
  })

  it.each(['45', 30, null, ['30']])('is not chosen by %j', (value) => {
    expect([portal({ setting_keep_open: option(value) }).keepOpen, own(value)]).toEqual(['off', 'portal'])
  })

  it('may be left to the administrator by an operator alone', () => {
    expect([portal({ setting_keep_open: option('portal') }).keepOpen, own('portal')]).toEqual([
      'off',
      'portal',
    ])
  })
})

describe('A list', () => {
  const phrases = (stored: unknown) => portal({ setting_phrases: option(stored) }).phrases
  const tags = (stored: unknown) => portal({ setting_tags: option(stored) }).tags
  const callPhrases = (stored: unknown) => portal({ setting_call_phrases: option(stored) }).callPhrases

  it('of phrases may have several lines in each, as lists of older versions had one', () => {
    expect(phrases([' two  \r\n\n  lines ', 'one', 'one', 7])).toEqual(['two\nlines', 'one'])
  })

  it('for certain calls keeps what has words, and is put right like every phrase', () => {
    const kept = ['incoming\t Main  line \t Hello\n  you ', '\t\tAny', 'incoming\tMain line\t ', 'no tab', 7]
    expect(callPhrases(kept)).toEqual(['incoming\tMain line\tHello\nyou', '\t\tAny'])
    expect(callPhrases('no list')).toEqual([])
  })

  it('is made of lines: one each, without spaces around, without repetitions and without what is no text', () => {
    expect(tags([' two\n  words ', 'two words', '', 7, null, ['x'], 'more'])).toEqual(['two words', 'more'])
  })

  it('keeps five hundred characters of a line, and two hundred lines', () => {
    expect(phrases(['x'.repeat(501)])).toEqual(['x'.repeat(500)])
    expect(phrases(Array.from({ length: 201 }, (_, at) => `line ${at}`))).toHaveLength(200)
  })

  it.each(['text', 7, null, { 0: 'a' }])('is none for %j', (stored) => {
    expect(phrases(stored)).toEqual([])
  })
})

describe('The version of an option', () => {
  it.each([
    [0, 'off', false],
    [1, '30', false],
    [2, 'off', true],
    ['2', 'off', false],
    [null, 'off', false],
  ])('%j makes thirty seconds %s, and is newer: %s', (v, seconds, isNewer) => {
    const options = { setting_keep_open: option('30', v) }
    expect(portal(options).keepOpen).toBe(seconds)
    expect(newerForms(PORTAL_FORMS, options)).toEqual(isNewer ? ['setting_keep_open'] : [])
  })
})

describe('Writing', () => {
  it('gives what is read as the same again, without a sign that a batch or a database would change', () => {
    const value = ['$result[was]', 'Deal 🎉', '"quoted"']
    expect(writeSetting(value)).toMatch(/^[^$\ud800-\udfff]+$/)
    expect(JSON.parse(writeSetting(value))).toEqual({ v: 1, value })
  })
})
