// A portal in every kind of trouble: the operator is told the truth, and when the trouble is over the words stand once.
import { describe, expect, test } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import type { Fault } from '../portal/contract'
import { until } from './desk'
import { ANNA, at, begin, endStories, LEAD, STORAGE } from './stories'

endStories()

const ADD = ['crm.timeline.comment.add']
const UPDATE = ['crm.timeline.comment.update']
const CHECKING = en.status.checking
const NOT_TAKING = /^Bitrix24 can’t accept the note right now/
/** On the screen alone, while requests fail. */
const UNSAFE = new RegExp(`^(${en.status.saving}|${en.status.unsaved}|Not saved anywhere: .*Still trying…)$`)

interface Trouble extends Omit<Fault, 'methods'> {
  /** What the operator reads while it lasts and the words are safe here. */
  says: string | RegExp
  /** A cookie keeps them, where the storage is refused. */
  isKept?: boolean
}

const TROUBLES: Readonly<Record<string, Trouble>> = {
  'not reachable': { kind: 'offline', says: CHECKING },
  'connections that break': { kind: 'reset', says: CHECKING },
  'answers lost after the deed': { kind: 'lostAnswer', times: 2, says: CHECKING },
  'an error page (500)': { kind: 'html500', says: CHECKING },
  'an error page with CORS headers (502)': { kind: 'html502', cors: true, says: CHECKING },
  INTERNAL_SERVER_ERROR: { kind: 'json500', cors: true, says: CHECKING },
  'an error with status 200': { kind: 'error200', says: CHECKING },
  'broken JSON': { kind: 'brokenJson', times: 1, says: CHECKING },
  'an empty answer': { kind: 'empty', times: 1, says: CHECKING },
  'the rate limit': { kind: 'rateLimit', cors: true, says: NOT_TAKING, isKept: true },
  'the rate limit without CORS headers': { kind: 'rateLimit', says: CHECKING },
  'the operation limit': { kind: 'operationLimit', cors: true, says: NOT_TAKING },
}

describe.each(STORAGE)('storage %s', (storage) => {
  test.each(Object.entries(TROUBLES))(
    'the first write meets %s',
    async (_name, { says, isKept, ...trouble }) => {
      const { desk, core, notes, writes } = await begin({ storage })
      await desk.openCall()
      core.fault({ ...trouble, methods: ADD })
      await desk.type('through trouble')
      await desk.press('save')
      if (trouble.times === undefined) await desk.reads(storage === 'allowed' || isKept ? says : UNSAFE)
      await until(writes).toBeGreaterThan(0)
      core.clearFaults()
      await desk.saved()
      await notes({ [at(ANNA)]: ['through trouble'] })
      await desk.held(false)
    },
  )

  test('3 s slow: typed on meanwhile, one comment', async () => {
    const { desk, core, notes, writes } = await begin({ storage })
    await desk.openCall()
    core.fault({ kind: 'slow', delayMs: 3_000, methods: ADD, times: 1 })
    await desk.type('slow')
    await desk.press('save')
    await until(writes).toBe(1)
    await desk.type(' but sure')
    await desk.press('save')
    await desk.saved()
    await notes({ [at(ANNA)]: ['slow but sure'] })
    expect(writes()).toBe(2)
  })

  test('the answer to a replacement is lost: nothing is duplicated', async () => {
    const { desk, core, notes } = await begin({ storage })
    await desk.openCall()
    await desk.type('once')
    await desk.press('save')
    await desk.saved()
    core.fault({ kind: 'lostAnswer', methods: UPDATE, times: 1 })
    await desk.type(' and again')
    await desk.press('save')
    await until(() => core.requests({ unfolded: true }).some(({ name }) => name === UPDATE[0])).toBe(true)
    await desk.saved()
    await notes({ [at(ANNA)]: ['once and again'] })
  })

  test('a token that has expired is renewed once, without a word to the operator', async () => {
    const { desk, core, notes, writes } = await begin({ storage })
    await desk.openCall()
    core.expireTokens()
    await desk.type('an hour later')
    await desk.press('save')
    await desk.saved()
    await notes({ [at(ANNA)]: ['an hour later'] })
    expect(writes()).toBe(2)
  })

  test('signed out: said, kept, and sent on "Try again" after the sign-in', async () => {
    const { desk, core, notes } = await begin({ storage, ownTime: true })
    await desk.openCall()
    core.expireTokens()
    core.refreshRefused = true
    await desk.type('signed out')
    await desk.press('save')
    await until(() => core.log.some(({ name }) => name === 'refreshAuth')).toBe(true)
    // The host is given 10 s to renew the token.
    await desk.pass(11_000)
    await desk.reads(storage === 'allowed' ? en.needs.signedOut : UNSAFE)
    core.refreshRefused = false
    await desk.press('save')
    await desk.saved()
    await notes({ [at(ANNA)]: ['signed out'] })
  })

  test('refused for good at this client: the reason is told, the words are kept, the next card shows them waiting', async () => {
    const { desk, core, notes } = await begin({ storage })
    await desk.openCall()
    core.fault({ kind: 'accessDenied', methods: ADD })
    await desk.type('not for your eyes')
    await desk.press('save')
    await desk.reads(en.needs.forbidden)
    await notes({})
    await desk.host('hangUp')
    await desk.openCall({ item: LEAD })
    await until(() => desk.frame.locator('.earlier_fold').textContent()).toBe(
      en.recovered.folded.one.replace('{n}', '1'),
    )
    await desk.frame.locator('.earlier_fold').click()
    expect(await desk.frame.locator('.recovered_words').textContent()).toBe('not for your eyes')
    core.clearFaults()
    await desk.frame.locator('.recovered').getByRole('button', { name: en.actions.tryAgain }).click()
    await notes({ [at(ANNA)]: ['not for your eyes'] })
  })
})

describe('somebody else was there meanwhile', () => {
  test('a colleague wrote into our comment: their words stay below the operator’s', async () => {
    const { desk, core, notes } = await begin()
    await desk.openCall()
    await desk.type('ours')
    await desk.press('save')
    await desk.saved()
    const [comment] = core.commentsAt('CONTACT', 17)
    core.editComment(comment?.id ?? 0, `${comment?.comment}\ntheirs`)
    await desk.type(' more')
    await desk.press('save')
    await desk.saved()
    await notes({ [at(ANNA)]: ['ours more\n\ntheirs'] })
    expect(await desk.field.inputValue()).toBe('ours more')
  })

  test('a colleague wrote into our comment and the operator hangs up at the last key: both keep their words', async () => {
    const { desk, core, notes, oneMoreCard } = await begin()
    // Else what is put away may be lost with the draft that is stored at the same moment (docs/words.md, 11).
    core.restVariant.optionsOverlap = false
    await desk.openCall()
    await desk.type('ours')
    await desk.press('save')
    await desk.saved()
    const [comment] = core.commentsAt('CONTACT', 17)
    core.editComment(comment?.id ?? 0, `${comment?.comment}\ntheirs`)
    await desk.type(' last')
    await desk.host('hangUp')
    await oneMoreCard()
    await notes({ [at(ANNA)]: ['ours last\n\ntheirs'] })
  })

  test('our comment was deleted: the next words make a new one', async () => {
    const { desk, core, notes } = await begin()
    await desk.openCall()
    await desk.type('ours')
    await desk.press('save')
    await desk.saved()
    core.deleteComment(core.commentsAt('CONTACT', 17)[0]?.id ?? 0)
    await desk.type(' again')
    await desk.press('save')
    await until(() => core.commentsAt('CONTACT', 17).length).toBe(1)
    await desk.saved()
    await notes({ [at(ANNA)]: ['ours again'] })
  })

  test('getStatus is not answered: the snapshot in the options is enough', async () => {
    const { desk, notes } = await begin({ variant: { silentCommands: ['getStatus'] } })
    await desk.openCall()
    await desk.type('nobody says')
    await desk.press('save')
    await desk.saved()
    await notes({ [at(ANNA)]: ['nobody says'] })
  })

  test('the network goes and comes back: the card says so, and the note is sent by itself', async () => {
    const { desk, notes, writes } = await begin({ storage: 'allowed' })
    await desk.openCall()
    await desk.page.context().setOffline(true)
    await desk.type('in a tunnel')
    await desk.press('save')
    await desk.reads(en.status.waitingForNetwork)
    await desk.page.context().setOffline(false)
    await desk.saved()
    await notes({ [at(ANNA)]: ['in a tunnel'] })
    expect(writes()).toBe(1)
  })

  test('the portal’s real rate limit is not exceeded by ten noted calls within seconds', async () => {
    const { desk, core, notes, requests } = await begin()
    for (let call = 0; call < 10; call += 1) {
      await desk.openCall({ callId: `call-${call}` })
      await desk.type(`call ${call}`)
      await desk.press('save')
      await desk.saved()
      await desk.host('hangUp')
    }
    await notes({ [at(ANNA)]: Array.from({ length: 10 }, (_, call) => `call ${call}`) })
    expect(core.requests().filter(({ status }) => status === 503)).toEqual([])
    // A read, a write, and the draft that the browser puts away when the card goes within a minute of the write.
    expect(requests()).toBeLessThanOrEqual(10 * 3)
  })
})
