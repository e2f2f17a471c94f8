// A portal page that has been open for an hour gives its card a token that is about to expire.
import { expect, test } from 'vitest'
import type { RestCore } from '../portal/core'
import { until } from './desk'
import { ANNA, at, begin, endStories, STORAGE } from './stories'

endStories()

const SECOND = 1_000
const LIFE = 20

/** The first token is valid for this many seconds; those that the host gives later are valid as long as usual. */
function shortenFirstToken(core: RestCore): void {
  const { issueToken } = core
  core.issueToken = (userId) => {
    core.issueToken = issueToken
    return issueToken(userId, LIFE)
  }
}

const momentOf = ({ log }: RestCore, name: string) =>
  log.find((entry) => entry.kind === 'fromFrame' && entry.name === name)?.at ?? 0

test.each(STORAGE)(
  'a first token with 20 s of life is renewed at once: words typed later go with a card that is closed (storage %s)',
  async (storage) => {
    const { desk, core, notes, oneMoreCard, writes } = await begin({ storage, ownTime: true })
    shortenFirstToken(core)
    await desk.openCall()
    await until(() => momentOf(core, 'refreshAuth')).toBeGreaterThan(0)
    expect(momentOf(core, 'refreshAuth') - momentOf(core, 'getInitData')).toBeLessThan(5 * SECOND)
    await desk.pass(25 * SECOND)
    await desk.type('after its end')
    await desk.host('close')
    await until(writes).toBe(1)
    await oneMoreCard()
    await notes({ [at(ANNA)]: ['after its end'] })
  },
)
