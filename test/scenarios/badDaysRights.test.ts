// The operator loses a right while typing, or the card does not know yet who the operator is: the words stand where
// they belong, under the name of the operator who typed them.
import { describe, expect, test } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import type { Fault } from '../portal/contract'
import type { RestCore } from '../portal/core'
import type { Ban } from '../portal/rest/rights'
import { until } from './desk'
import { ANNA, at, begin, endStories, LEAD, STORAGE } from './stories'

endStories()

const ADMIN = 1
const OLGA = 2
const CALL = 'call.that.was.transferred'
/** The name is isolated: it keeps its own direction within the sentence. */
const LEAD_NAMED = 'Lead · \u2068Lead from a call\u2069'

const LOSSES: Readonly<Record<string, Ban>> = {
  'every right at the lead': { userId: ADMIN },
  'the right to remove anything from the lead': { userId: ADMIN, right: 'update' },
}

describe.each(STORAGE)('storage %s', (storage) => {
  test.each(Object.entries(LOSSES))(
    'the operator loses %s while the note moves to a contact: it stands there, and the card names the lead once',
    async (_name, ban) => {
      const { desk, core, notes, oneMoreCard } = await begin({ storage })
      await desk.openCall({ item: LEAD })
      await desk.type('moves')
      await desk.press('save')
      await desk.saved()
      core.refuse(LEAD.type, LEAD.id, ban)
      await desk.host('changeEntity', ANNA)
      await desk.type(' on')
      await desk.press('save')
      await until(() => desk.notices.allTextContents()).toEqual([
        en.notices.closed.replace('{items}', LEAD_NAMED),
      ])
      await desk.saved()
      await desk.frame.locator('.notice').getByRole('button', { name: en.menu.close }).click()
      await desk.type(' and on')
      await desk.press('save')
      await until(() => core.commentsAt(ANNA.type, ANNA.id)[0]?.comment).toMatch(/moves on and on$/)
      await desk.saved()
      expect(await desk.notices.count()).toBe(0)
      await oneMoreCard()
      await notes({ [at(ANNA)]: ['moves on and on'], [at(LEAD)]: ['moves'] })
    },
  )
})

const UNKNOWN: Readonly<Record<string, Fault>> = {
  'is refused the name of its operator': { kind: 'restDenied', methods: ['profile'] },
  'gets no answer to its opening read': { kind: 'hang', methods: ['profile'] },
}

/** Who has written what, oldest first. */
const written = ({ state }: RestCore) =>
  state.comments.map(({ authorId, comment }) => [authorId, comment.slice(comment.indexOf('\n') + 1).trim()])

test.each(Object.entries(UNKNOWN))(
  'a transferred call, and a card that %s: the colleague’s note is untouched, ours stands beside it',
  async (_name, fault) => {
    const {
      desk: olga,
      core,
      notes,
      anotherMachine,
      oneMoreCard,
    } = await begin({ variant: { userId: OLGA } })
    await olga.openCall({ callId: CALL })
    await olga.type('Olga was asked')
    await olga.press('save')
    await olga.saved()
    await olga.host('hangUp')
    const anna = await anotherMachine()
    await anna.vary({ userId: ADMIN })
    const before = core.requests().length
    core.fault(fault)
    await anna.openCall({ callId: CALL, unknown: true })
    await until(() => core.requests().length).toBeGreaterThan(before)
    await anna.type('Anna answered')
    await anna.press('save')
    await anna.saved()
    await anna.type(' at once')
    await anna.press('save')
    await until(() => written(core)).toEqual([
      [OLGA, 'Olga was asked'],
      [ADMIN, 'Anna answered at once'],
    ])
    await anna.saved()
    await oneMoreCard(anna)
    await notes({ [at(ANNA)]: ['Anna answered at once', 'Olga was asked'] })
    expect(written(core)).toEqual([
      [OLGA, 'Olga was asked'],
      [ADMIN, 'Anna answered at once'],
    ])
  },
)
