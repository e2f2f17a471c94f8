// What an earlier card left in cookies goes on like a draft of the journal or of the options, as one note with it.
import { beforeEach, expect, it } from 'vitest'
import { createCookieDrafts } from '../../src/browser/cookieDrafts'
import type { Note } from '../../src/note/note'
import { CookieJar } from '../fakes/cookieJar'
import { FakeEnvironment } from '../fakes/fakeEnvironment'
import { settle } from '../fakes/manualClock'
import { LEAD } from '../fakes/sampleNote'
import { ReadCard } from './readCard'

const KEY = new Uint8Array(32)

let card: ReadCard
let jar: CookieJar

beforeEach(() => {
  card = new ReadCard()
  card.environment.storage.refused = true
  jar = new CookieJar(card.environment.clock.now)
  card.portal.cookieDrafts = frame()
})

function frame(environment: FakeEnvironment = card.environment) {
  return createCookieDrafts(jar, () => [KEY], card.environment.clock, environment.page)
}

function leftInCookie(draft: Note) {
  const gone = new FakeEnvironment()
  frame(gone).store(draft)
  gone.page.happens('leave')
}

it('A draft in a cookie is looked up along with the initial read, delivered, and forgotten', async () => {
  leftInCookie(card.ofEarlierCall('never sent', 'a'))
  await card.read()
  await card.wait(10)
  expect(card.portal.asked).toEqual(['open CONTACT 17', 'operator 7', 'write LEAD 5'])
  await card.wait(300)
  expect(jar.cookie).not.toContain('call-notes-draft')
})

it('… and an older version of it in the options is no note of its own', async () => {
  leftInCookie({ ...card.ofEarlierCall('the first words, and the last', 'a'), revision: 2 })
  card.portal.options.set('a', card.ofEarlierCall('the first words', 'a'))
  await card.read()
  await card.wait(10)
  expect(card.portal.texts(LEAD)).toEqual([expect.stringContaining('the first words, and the last')])
  await card.wait(300)
  expect([card.portal.options.size, jar.cookie.includes('call-notes-draft')]).toEqual([0, false])
})

it('… is waited for where the code that reads it is still loading', async () => {
  leftInCookie(card.ofEarlierCall('never sent', 'a'))
  let arrive = () => {}
  card.portal.cookieDrafts = null
  card.portal.cookiesLoaded = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await card.read()
  expect(card.recovery.recovered()).toEqual([])
  card.portal.cookieDrafts = frame()
  arrive()
  await settle()
  expect(card.recovery.recovered().map(({ text }) => text)).toEqual(['never sent'])
})

it('At the rate limit such words are worth an initial read also where the code that reads them comes late', async () => {
  card.portal.isRateLimited = true
  card.portal.readAt = card.environment.clock.now()
  leftInCookie(card.ofEarlierCall('never sent', 'a'))
  const drafts = card.portal.cookieDrafts
  let arrive = () => {}
  card.portal.cookieDrafts = null
  card.portal.cookiesLoaded = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await card.read()
  expect(card.opened()).toEqual([])
  card.portal.cookieDrafts = drafts
  arrive()
  await settle()
  expect(card.opened()).toHaveLength(1)
})

it.each([
  [true, 1],
  [false, 0],
])(
  'At the rate limit words in a cookie that nobody has sent (%s) are worth an initial read',
  async (are, reads) => {
    card.portal.isRateLimited = true
    card.portal.readAt = card.environment.clock.now()
    if (are) leftInCookie(card.ofEarlierCall('never sent', 'a'))
    await card.read()
    expect(card.opened()).toHaveLength(reads)
  },
)
