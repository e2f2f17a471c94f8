// How long the card is held: as long as the words need it, and never closed while the operator types
// (portal.md §2.4–2.5).
import { describe, expect, test } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import { until } from './desk'
import { ANNA, at, begin, endStories, STORAGE } from './stories'

endStories()

const SECOND = 1_000
const MINUTE = 60 * SECOND
const open = { open: true }
const DOWN = { kind: 'offline' } as const

describe.each(STORAGE)('storage %s', (storage) => {
  test('held from the first key, given back within 1 s of delivery: the Fold button is there again', async () => {
    const { desk, notes } = await begin({ storage })
    await desk.openCall()
    expect((await desk.card()).foldShown).toBe(true)
    await desk.type('w')
    await desk.held()
    expect((await desk.card()).foldShown).toBe(false)
    await desk.press('save')
    await desk.saved()
    const delivered = Date.now()
    await desk.held(false)
    expect(Date.now() - delivered).toBeLessThan(SECOND)
    expect(await desk.host('fold')).toBe(true)
    await notes({ [at(ANNA)]: ['w'] })
  })

  test('a delivered note, untouched for 10 s, holds nothing: the card goes with the caller', async () => {
    const { desk, notes, writes } = await begin({ storage, ownTime: true })
    await desk.openCall()
    await desk.type('done')
    await desk.press('save')
    await desk.saved()
    await desk.pass(10 * SECOND)
    await desk.host('remoteHangUp')
    await desk.cardGone()
    await notes({ [at(ANNA)]: ['done'] })
    expect(writes()).toBe(1)
  })

  test('never closed while the operator types on, beyond the host’s 65 s; closed after the last key', async () => {
    const { desk, notes } = await begin({ storage, ownTime: true })
    await desk.openCall()
    await desk.type('a')
    await desk.held()
    await desk.host('remoteHangUp')
    for (let key = 0; key < 12; key += 1) {
      await desk.pass(6 * SECOND)
      expect(await desk.card()).toMatchObject(open)
      await desk.type('b')
    }
    await desk.pass(5 * SECOND)
    expect(await desk.card()).toMatchObject(open)
    // The last words did not wait for their turn: the card goes when they have rested.
    await desk.pass(6 * SECOND)
    await desk.cardGone()
    await notes({ [at(ANNA)]: [`a${'b'.repeat(12)}`] })
  })
})

test('with the portal down and the words safe here: half a minute, then the card goes and the next one delivers', async () => {
  const { desk, core, notes, oneMoreCard } = await begin({ storage: 'allowed', ownTime: true })
  await desk.openCall()
  core.fault(DOWN)
  await desk.type('safe here')
  await desk.held()
  await desk.host('remoteHangUp')
  await desk.pass(15 * SECOND)
  await desk.reads(en.connection.silent)
  await desk.pass(5 * SECOND)
  expect(await desk.card()).toMatchObject(open)
  await desk.pass(15 * SECOND)
  await desk.cardGone()
  await oneMoreCard()
  await notes({ [at(ANNA)]: ['safe here'] })
})

describe('with the portal down and the words safe nowhere', () => {
  test.each([[false], [true]])(
    'held as long as the operator wishes, in red, with "Copy" (no fetchLater: %s)',
    async (withoutFetchLater) => {
      const { desk, core, notes } = await begin({ ownTime: true, withoutFetchLater })
      await desk.openCall()
      core.fault(DOWN)
      await desk.type('nowhere safe')
      await desk.held()
      await desk.host('remoteHangUp')
      await desk.pass(5 * MINUTE)
      expect(await desk.card()).toMatchObject(open)
      await desk.reads(en.status.notSafe)
      await desk.frame.getByRole('button', { name: en.actions.copy }).waitFor()
      core.clearFaults()
      await desk.pass(MINUTE)
      await desk.cardGone()
      await notes({ [at(ANNA)]: ['nowhere safe'] })
    },
  )
})

test('"One more minute" gives one', async () => {
  const { desk, notes } = await begin({ ownTime: true })
  await desk.openCall()
  await desk.type('thinking')
  await desk.held()
  await desk.host('remoteHangUp')
  await desk.saved()
  await desk.press('oneMoreMinute')
  await desk.pass(MINUTE)
  expect(await desk.card()).toMatchObject(open)
  await desk.pass(15 * SECOND)
  await desk.cardGone()
  await notes({ [at(ANNA)]: ['thinking'] })
})

test('an external call reports no state: its refused close is the end, and the card goes 10 s after the last key', async () => {
  const { desk, notes } = await begin({ ownTime: true })
  await desk.openCall({ external: true })
  await desk.type('from the desk phone')
  await desk.held()
  await desk.host('remoteHangUp')
  await desk.saved()
  await desk.pass(6 * SECOND)
  expect(await desk.card()).toMatchObject(open)
  await desk.pass(6 * SECOND)
  await desk.cardGone()
  await notes({ [at(ANNA)]: ['from the desk phone'] })
})

test('BeforeClose twice (an external call is hidden, then finished) counts the same 10 s', async () => {
  const { desk, notes, writes } = await begin({ ownTime: true })
  await desk.openCall({ external: true })
  await desk.type('hidden, then finished')
  await desk.held()
  await desk.host('remoteHangUp')
  await desk.host('remoteHangUp')
  await desk.saved()
  await desk.pass(12 * SECOND)
  await desk.cardGone()
  await notes({ [at(ANNA)]: ['hidden, then finished'] })
  expect(writes()).toBe(1)
})

describe('the older card, which is never closed after a refusal', () => {
  test('gets auto-close back, the words stand, and no countdown promises a close that never comes', async () => {
    const { desk, notes, writes } = await begin({ ownTime: true, variant: { closing: 'V1' } })
    await desk.openCall()
    await desk.type('old portal')
    await desk.held()
    await desk.host('remoteHangUp')
    await desk.saved()
    await desk.pass(12 * SECOND)
    await desk.held(false)
    expect(await desk.card()).toMatchObject(open)
    await until(() => desk.frame.locator('.wrapup').count()).toBe(0)
    await desk.type(', typed on')
    await desk.pass(30 * SECOND)
    await desk.saved()
    await desk.host('close')
    await notes({ [at(ANNA)]: ['old portal, typed on'] })
    expect(writes()).toBe(2)
  })
})
