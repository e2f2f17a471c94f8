// What applies where nobody decided anything: the administrator's page and the manual name these values.
import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS, keepOpenSeconds } from '../../src/settings/settings'

it('without any decision a note goes to the card’s item under a full first line, and the card closes with the call', () => {
  expect(DEFAULT_SETTINGS).toEqual({
    portal: { defaultItem: 'card', header: 'full', phrases: [], callPhrases: [], tags: [], keepOpen: 'off' },
    own: { theme: 'light', keepOpen: 'portal', phrases: [], callPhrases: [] },
  })
  expect(keepOpenSeconds(DEFAULT_SETTINGS)).toBe(0)
})

it.each([
  ['30', 'portal', 30],
  ['30', 'off', 0],
  ['off', '60', 60],
  ['20', '60', 60],
] as const)(
  'with %s for everybody and %s for oneself the card stays open for %i seconds',
  (all, mine, seconds) => {
    const { portal, own } = DEFAULT_SETTINGS
    expect(keepOpenSeconds({ portal: { ...portal, keepOpen: all }, own: { ...own, keepOpen: mine } })).toBe(
      seconds,
    )
  },
)
