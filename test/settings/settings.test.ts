// What applies where nobody decided anything: the administrator's page and the manual name these values.
import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/settings/settings'

it('without any decision a note goes to the card’s item under a full first line, and the card rests ten seconds', () => {
  expect(DEFAULT_SETTINGS).toEqual({
    portal: { defaultItem: 'card', header: 'full', phrases: [], tags: [], wrapUpSeconds: 10 },
    own: { theme: 'light', phrases: [] },
  })
})
