// A portal that answers reads and refuses writes: few requests, a truthful card, and the note is delivered when
// the fault is over.
import { describe, expect, test } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import type { Fault } from '../portal/contract'
import type { Desk } from './desk'
import { ANNA, at, begin, endStories, STORAGE, type StorageCase, type Story } from './stories'

endStories()

const SECOND = 1_000
const MINUTE = 60 * SECOND
const ADD = 'crm.timeline.comment.add'
const KEEP = 'user.option.set'
/** Shorter than the first pauses between two attempts (ms). */
const FINE = 500
/** What one note may cost while nothing helps (issue 10). */
const BUDGET = { minute: 12, tenMinutes: 40 } as const
/**
 * Opening read, addition, the second version tried with a backup of the replaced text and then without, the third
 * version, the last lookup.
 */
const THREE_VERSIONS = 6

const NOT_TAKING = /^Bitrix24 can’t accept the note right now/

const TROUBLES: Readonly<Record<string, Omit<Fault, 'methods'> & { says: RegExp }>> = {
  'an error page that cannot be read (502)': {
    kind: 'html502',
    says: new RegExp(`^${en.connection.silent}$`),
  },
  'the operation limit (429)': { kind: 'operationLimit', says: NOT_TAKING },
}

/** The status line, in red and with a button that saves the words when they are on the screen only. */
async function expectStatus(desk: Desk, storage: StorageCase, words: RegExp): Promise<void> {
  const isSafe = storage === 'allowed'
  if (isSafe) expect(await desk.status()).toMatch(words)
  else expect(await desk.status()).toMatch(/^Not saved anywhere: Bitrix24 .*Still trying…$/)
  expect(await desk.frame.getByRole('button', { name: en.actions.copy }).count()).toBe(isSafe ? 0 : 1)
}

const standing = ({ core }: Story) => core.commentsAt(ANNA.type, ANNA.id)

describe.each(STORAGE)('storage %s', (storage) => {
  test.each(Object.entries(TROUBLES))(
    'reads work, every addition meets %s: said within 15 s, 12 requests in the first minute, 40 in ten',
    async (_name, { says, ...fault }) => {
      const story = await begin({ storage, ownTime: true })
      const { desk, core, notes, requests } = story
      await desk.openCall()
      const before = requests()
      core.fault({ ...fault, methods: [ADD] })
      await desk.type('refused')
      await desk.press('save')
      await desk.pass(15 * SECOND, FINE)
      await expectStatus(desk, storage, says)
      await desk.pass(45 * SECOND, FINE)
      expect(requests() - before).toBeLessThanOrEqual(BUDGET.minute)
      await desk.pass(9 * MINUTE)
      expect(requests() - before).toBeLessThanOrEqual(BUDGET.tenMinutes)
      await expectStatus(desk, storage, says)
      core.clearFaults()
      await desk.passUntil(() => standing(story).length > 0, MINUTE)
      await desk.saved()
      await desk.pass(6 * MINUTE)
      await notes({ [at(ANNA)]: ['refused'] })
    },
  )

  test.each(['operationLimit', 'restDenied'] as const)(
    'the replaced text cannot be backed up (%s): the note is updated all the same, with hardly one request more',
    async (kind) => {
      const { desk, core, notes, requests } = await begin({ storage, ownTime: true })
      await desk.openCall()
      core.fault({ kind, methods: [KEEP] })
      await desk.type('first')
      await desk.press('save')
      await desk.saved()
      for (const words of [', second', ', third']) {
        await desk.type(words)
        await desk.press('save')
        await desk.pass(SECOND)
        await desk.saved()
      }
      await desk.pass(10 * MINUTE)
      expect(requests()).toBe(THREE_VERSIONS)
      await notes({ [at(ANNA)]: ['first, second, third'] })
    },
  )
})
