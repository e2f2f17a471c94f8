import { beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, type OwnSettings } from '../../src/settings/settings'
import { settle } from '../fakes/manualClock'
import { LEAD } from '../fakes/sampleNote'
import { ShownSession } from './shownSession'

let card: ShownSession

beforeEach(() => {
  card = new ShownSession()
})

const DARK: OwnSettings = { theme: 'dark', keepOpen: '20', phrases: ['Call back'], callPhrases: [] }
const own = () => card.cardState.settings.own

describe('Settings', () => {
  it('are the defaults until they were read', async () => {
    card.portal.settingsAre = { ...DEFAULT_SETTINGS, own: DARK }
    expect(card.cardState.settings).toEqual(DEFAULT_SETTINGS)
    await card.connect()
    expect(own()).toEqual(DARK)
  })

  it('that the operator changes are shown at once and kept by the portal', async () => {
    await card.connect()
    const changing = card.session.actions.changeOwnSettings(DARK)
    expect(own()).toEqual(DARK)
    expect(await changing).toBe(true)
    expect(card.portal.settingsAre.own).toEqual(DARK)
  })

  it('that the portal does not take are shown in this card all the same, and the operator learns of it', async () => {
    await card.connect()
    card.portal.fail({ kind: 'offline' })
    expect(await card.session.actions.changeOwnSettings(DARK)).toBe(false)
    expect(own()).toEqual(DARK)
  })

  it('cannot be changed before the handshake, and the operator learns of it', async () => {
    expect(await card.session.actions.changeOwnSettings(DARK)).toBe(false)
    expect(own()).toEqual(DEFAULT_SETTINGS.own)
  })

  it('that are read while the operator’s change is on its way do not take it back', async () => {
    await card.connect()
    const release = card.portal.hold()
    card.portal.shows(LEAD)
    await settle()
    const changing = card.session.actions.changeOwnSettings(DARK)
    release()
    await changing
    await settle()
    expect(own()).toEqual(DARK)
  })

  it('that could not be read leave what was known', async () => {
    card.portal.settingsAre = { ...DEFAULT_SETTINGS, own: DARK }
    await card.connect()
    card.portal.openingIs = { settings: null }
    card.portal.shows(LEAD)
    await settle()
    expect(own()).toEqual(DARK)
  })
})
