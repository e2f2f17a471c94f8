// Where the storage is refused and cookies are not, a cookie is one place more, and at the rate limit the journal.
import { beforeEach, describe, expect, it } from 'vitest'
import { createCookieDrafts } from '../../src/browser/cookieDrafts'
import { PARTLY_PROTECTED_PACE, RATE_LIMITED_PACE } from '../../src/note/delivery'
import { CookieJar } from '../fakes/cookieJar'
import { FakeEnvironment } from '../fakes/fakeEnvironment'
import { settle } from '../fakes/manualClock'
import { LEAD } from '../fakes/sampleNote'
import { DraftPersistenceFixture, note } from './draftPersistenceFixture'

const KEY = new Uint8Array(32)

let fixture: DraftPersistenceFixture
let jar: CookieJar

/** What the next frame of this browser finds. */
function left() {
  const { page } = new FakeEnvironment()
  return createCookieDrafts(jar, () => [KEY], fixture.environment.clock, page)
    .drafts()
    .map(({ text }) => text)
}

beforeEach(() => {
  fixture = new DraftPersistenceFixture()
  fixture.environment.storage.refused = true
  const { clock, page } = fixture.environment
  jar = new CookieJar(clock.now)
  fixture.portal.cookieDrafts = createCookieDrafts(jar, () => [KEY], clock, page)
})

const goes = () => fixture.environment.page.happens('leave')
const delivered = (revision: number) => ({ ...note(revision), deliveredRevision: revision })

describe('In a quiet portal a cookie', () => {
  it('has the newest words with the deferred request, and pace and places are as without it', async () => {
    fixture.persistence.store(note(1))
    expect(jar.set).toEqual([])
    await fixture.environment.clock.advance(0)
    goes()
    expect(left()).toEqual(['text 1'])
    expect([fixture.kept, fixture.paces]).toEqual([['deferred 1'], [PARTLY_PROTECTED_PACE]])
  })

  it('stands beside the deferred request of a page that goes', () => {
    fixture.persistence.lastDraft(note(2), true)
    goes()
    expect([left(), fixture.armed()]).toEqual([['text 2'], ['text 2']])
  })

  it('with an older version goes when the options have the newer one for another client', async () => {
    fixture.persistence.store(note(1))
    await fixture.environment.clock.advance(0)
    const tooLong = { ...note(2), text: 'x'.repeat(4_000), item: LEAD }
    fixture.persistence.lastDraft(tooLong, false)
    goes()
    expect(left()).toEqual([])
  })
})

describe('At the rate limit a cookie', () => {
  beforeEach(() => {
    fixture.portal.isRateLimited = true
  })

  it('counts as the journal does', async () => {
    fixture.persistence.store(note(1))
    await fixture.environment.clock.advance(0)
    expect(fixture.kept).toEqual(['journal 1', 'deferred 1'])
    expect(fixture.paces).toEqual([RATE_LIMITED_PACE])
  })

  it('counts for no more than in a quiet portal while the limit is only suspected: it may be an outage', async () => {
    fixture.portal.isSuspected = true
    fixture.persistence.store(note(1))
    await fixture.environment.clock.advance(0)
    fixture.persistence.lastDraft(note(2), true)
    goes()
    expect([left(), fixture.armed(), fixture.kept]).toEqual([
      ['text 2'],
      ['text 1', 'text 2'],
      ['deferred 1', 'deferred 2'],
    ])
  })

  it('is enough beside a last write: nothing is put into the options', () => {
    fixture.persistence.lastDraft(note(2), true)
    goes()
    expect([left(), fixture.deferredRequest()?.standing, fixture.portal.asked]).toEqual([
      ['text 2'],
      null,
      [],
    ])
  })

  it('is not enough where no write carries the words', () => {
    fixture.persistence.lastDraft(note(2), false)
    expect(fixture.armed()).toEqual(['text 2'])
  })

  it('keeps a delivered note for its last lookup, without a deferred request', async () => {
    fixture.persistence.store(note(1))
    await fixture.environment.clock.advance(0)
    fixture.persistence.store(delivered(1))
    await fixture.environment.clock.advance(1_000)
    expect(fixture.deferredRequest()?.standing).toBeNull()
    goes()
    expect(left()).toEqual(['text 1'])
  })

  it('does not count where it has no room', () => {
    fixture.persistence.lastDraft({ ...note(2), text: 'x'.repeat(4_000) }, true)
    expect([left(), fixture.armed()?.length, fixture.kept]).toEqual([[], 1, ['deferred 2']])
  })
})

it('What is delivered and settled lies in no cookie any more, nor does what it absorbed', async () => {
  fixture.portal.isRateLimited = true
  fixture.persistence.store(note(1))
  await fixture.environment.clock.advance(0)
  fixture.portal.cookieDrafts?.store({ ...note(1), id: 'absorbed' })
  fixture.persistence.forget({ ...delivered(1), absorbed: ['absorbed'] })
  await settle()
  goes()
  expect(left()).toEqual([])
})
