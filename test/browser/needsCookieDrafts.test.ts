import { expect, it } from 'vitest'
import { createCookieDrafts } from '../../src/browser/cookieDrafts'
import { needsCookieDrafts } from '../../src/browser/needsCookieDrafts'
import { createRateLimit } from '../../src/browser/rateLimit'
import { sharedValues } from '../../src/browser/sharedValues'
import { CookieJar } from '../fakes/cookieJar'
import { FakeEnvironment } from '../fakes/fakeEnvironment'
import { typedNote } from '../fakes/sampleNote'

const { clock, page } = new FakeEnvironment()

function rateLimitIn(jar: CookieJar) {
  const refused = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError')
  }
  return createRateLimit(sharedValues(refused, jar), 'portal.example', clock)
}

it('a draft of an earlier card is read at once', () => {
  const jar = new CookieJar(clock.now)
  createCookieDrafts(jar, () => [new Uint8Array(32)], clock, page).store(typedNote('words'))
  expect(needsCookieDrafts(jar)).toBe(true)
})

it('at a known rate limit drafts are about to be kept', () => {
  const jar = new CookieJar(clock.now)
  rateLimitIn(jar).refused()
  expect(needsCookieDrafts(jar)).toBe(true)
})

it('without either the code can wait, also where an answer was lost', () => {
  const jar = new CookieJar(clock.now)
  rateLimitIn(jar).unanswered()
  expect([jar.cookie === '', needsCookieDrafts(jar)]).toEqual([false, false])
})

it('where cookies are refused, nothing is kept in them', () => {
  const page = {
    get cookie(): string {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    },
  }
  expect(needsCookieDrafts(page)).toBe(false)
})
