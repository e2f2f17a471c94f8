// A portal that takes requests and never answers: the card says so in time, and soon after the recovery the note
// stands exactly once.
import { describe, expect, test } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import { type Desk, until } from './desk'
import { ANNA, at, begin, endStories, STORAGE, type StorageCase, type Story } from './stories'

endStories()

const SECOND = 1_000
const MINUTE = 60 * SECOND
const TOLD_WITHIN = 15 * SECOND
const STANDS_WITHIN = MINUTE
/** Real time: by then minutes of the story's own time have passed. */
const LATE_MS = 8 * SECOND

const standing = ({ core }: Story) => core.commentsAt(ANNA.type, ANNA.id)

/** Shown in red, with the button that saves the words, when they are on the screen only. */
async function showsTrouble(desk: Desk, storage: StorageCase): Promise<void> {
  const isSafe = storage === 'allowed'
  expect(await desk.status()).toBe(isSafe ? en.connection.silent : en.status.notSafe.silent)
  expect(await desk.frame.locator('.status-bad').count()).toBe(isSafe ? 0 : 1)
  expect(await desk.frame.getByRole('button', { name: en.actions.copy }).count()).toBe(isSafe ? 0 : 1)
}

describe.each(STORAGE)('storage %s', (storage) => {
  test('the portal takes every request and answers none: said within 15 s, and the note stands once, a minute after the recovery', async () => {
    const story = await begin({ storage, ownTime: true })
    const { desk, core, notes } = story
    await desk.openCall()
    core.fault({ kind: 'hang' })
    await desk.type('is anybody there')
    await desk.press('save')
    await desk.pass(TOLD_WITHIN)
    await showsTrouble(desk, storage)
    await desk.pass(3 * MINUTE)
    await showsTrouble(desk, storage)
    // The worst case: one more request is swallowed just before the recovery.
    const swallowed = core.requests().length
    await desk.passUntil(() => core.requests().length > swallowed, MINUTE)
    core.clearFaults()
    await desk.passUntil(() => standing(story).length > 0, STANDS_WITHIN)
    await desk.saved()
    await desk.pass(6 * MINUTE)
    await notes({ [at(ANNA)]: ['is anybody there'] })
  })

  test('typed on while the portal hangs: the note stands once with all the words', async () => {
    const story = await begin({ storage, ownTime: true })
    const { desk, core, notes } = story
    await desk.openCall()
    await desk.type('before')
    await desk.press('save')
    await desk.saved()
    core.fault({ kind: 'hang' })
    for (const words of [', while', ' it', ' hangs']) {
      await desk.type(words)
      await desk.press('save')
      await desk.pass(20 * SECOND)
    }
    await showsTrouble(desk, storage)
    core.clearFaults()
    const isWhole = () => standing(story)[0]?.comment.endsWith('before, while it hangs') ?? false
    await desk.passUntil(isWhole, STANDS_WITHIN)
    await desk.saved()
    await desk.pass(6 * MINUTE)
    await notes({ [at(ANNA)]: ['before, while it hangs'] })
  })

  test('a request that was given up is executed after all: the second comment does not stay', async () => {
    const story = await begin({ storage, ownTime: true })
    const { desk, core, notes, writes } = story
    await desk.openCall()
    core.fault({
      kind: 'hangLate',
      delayMs: LATE_MS,
      methods: ['crm.timeline.comment.add'],
      times: 1,
    })
    await desk.type('too late')
    await desk.press('save')
    await until(writes).toBe(1)
    await desk.passUntil(() => standing(story).length > 0, STANDS_WITHIN)
    await desk.saved()
    await until(() => standing(story).length).toBe(2)
    await desk.pass(2 * MINUTE)
    await notes({ [at(ANNA)]: ['too late'] })
  })
})
