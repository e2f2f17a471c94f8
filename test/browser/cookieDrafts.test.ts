// Drafts in partitioned cookies: for the next frame of this operator, unreadable for everybody else, never more than a
// web server takes.
import { beforeEach, describe, expect, it } from 'vitest'
import { createCookieDrafts } from '../../src/browser/cookieDrafts'
import { CookieJar } from '../fakes/cookieJar'
import { FakeEnvironment } from '../fakes/fakeEnvironment'
import { typedNote } from '../fakes/sampleNote'

const KEY = Uint8Array.from({ length: 32 }, (_, at) => at)
const OTHER_KEY = KEY.map((byte) => byte + 1)
const SECOND = 1_000
const MINUTE = 60 * SECOND
const DAY = 24 * 60 * MINUTE
/** Base64 takes four characters for three bytes. */
const TOO_LONG = 3_000

let environment: FakeEnvironment
let jar: CookieJar

beforeEach(() => {
  environment = new FakeEnvironment()
  jar = new CookieJar(environment.clock.now)
})

/** A frame of this browser, with a page of its own. */
function frame(keys: readonly Uint8Array[] = [KEY]) {
  const { page } = new FakeEnvironment()
  const drafts = createCookieDrafts(jar, () => keys, environment.clock, page)
  return {
    ...drafts,
    page,
    goes: () => page.happens('leave'),
    texts: () => drafts.drafts().map(({ text }) => text),
  }
}

const note = (text: string, revision = 1, id = 'a') => typedNote(text, { revision, id })

describe('A draft in a cookie', () => {
  it('is there for the next frame as soon as the page goes, also what is stored as it goes', () => {
    const first = frame()
    expect(first.store(note('Grüße'))).toBe(true)
    first.goes()
    expect(frame().texts()).toEqual(['Grüße'])
    expect(first.store(note('Grüße an alle', 2))).toBe(true)
    expect(frame().texts()).toEqual(['Grüße an alle'])
  })

  it('is left alone while its page is there, however long that is', async () => {
    const first = frame()
    first.store(note('typed'))
    await environment.clock.advance(45 * MINUTE)
    expect(frame().texts()).toEqual([])
    first.goes()
    expect(frame().texts()).toEqual(['typed'])
  })

  it('of a page that crashed is there ten minutes later', async () => {
    const crashed = new FakeEnvironment()
    createCookieDrafts(jar, () => [KEY], crashed.clock, crashed.page).store(note('typed'))
    await environment.clock.advance(9 * MINUTE)
    expect(frame().texts()).toEqual([])
    await environment.clock.advance(1 * MINUTE)
    expect(frame().texts()).toEqual(['typed'])
  })

  it('of a page that the browser showed again is its own again', () => {
    const first = frame()
    first.store(note('typed'))
    first.goes()
    first.page.happens('visible')
    first.store(note('typed more', 2))
    expect(frame().texts()).toEqual([])
  })

  it('is one cookie, whatever its revision, and takes the place of that of a page that is gone', () => {
    const first = frame()
    first.store(note('one', 1))
    first.store(note('one two', 2))
    first.goes()
    const second = frame()
    second.store(note('one two three', 3))
    second.goes()
    expect(frame().texts()).toEqual(['one two three'])
    expect(jar.cookie.split('; ')).toHaveLength(1)
  })

  it('of a page that is gone makes room for the same one of the next page, however long both are', () => {
    const text = 'a'.repeat(TOO_LONG - 500)
    for (const page of [frame(), frame()]) {
      expect(page.store(note(text))).toBe(true)
      page.goes()
    }
    expect(frame().texts()).toEqual([text])
  })

  it('of a page that is gone stays beside another note, and beside an older version of its own', () => {
    const first = frame()
    first.store(note('one two', 2))
    first.goes()
    const second = frame()
    second.store(note('one', 1))
    second.store(note('other', 3, 'b'))
    second.goes()
    expect(frame().texts().sort()).toEqual(['one', 'one two', 'other'])
  })

  it('is forgotten up to the revision that was delivered, whoever wrote it', () => {
    const first = frame()
    first.store(note('one', 2))
    first.goes()
    const second = frame()
    second.forget('a', 1)
    expect(second.entry('a')?.text).toBe('one')
    second.forget('a', 2)
    expect([second.entry('a'), frame().texts()]).toEqual([null, []])
  })

  it('stays apart from the next one of its page, also behind one that was forgotten', () => {
    const first = frame()
    for (const id of ['a', 'b']) first.store(note(id, 1, id))
    first.forget('a', 1)
    first.store(note('c', 1, 'c'))
    first.goes()
    expect(frame().texts()).toEqual(['b', 'c'])
  })

  it('is gone after three days', async () => {
    const first = frame()
    first.store(note('typed'))
    first.goes()
    await environment.clock.advance(3 * DAY - SECOND)
    expect(frame().texts()).toEqual(['typed'])
    await environment.clock.advance(SECOND)
    expect(frame().texts()).toEqual([])
  })
})

describe('What the application’s server is sent', () => {
  it('has no word of a note, nor its client or number', () => {
    const { store } = frame()
    store(note('confidential'))
    const plain = JSON.stringify(note('confidential'))
    for (const part of ['confidential', note('').call.number, note('').reference]) {
      expect(plain).toContain(part)
      expect(jar.set.join()).not.toContain(part)
      expect(jar.set.join()).not.toContain(btoa(part).slice(0, -3))
    }
  })

  it('is encrypted anew each time: the same words never look the same', () => {
    const { store } = frame()
    for (let time = 0; time < 50; time += 1) store(note('the same'))
    const values = jar.set
      .filter((line) => line.startsWith('call-notes-draft'))
      .map((line) => line.split(/[=;]/)[1])
    expect(values).toHaveLength(50)
    // The first 16 characters are the nonce.
    expect(new Set(values.map((value) => value?.slice(0, 16))).size).toBe(50)
  })

  it('tells an operator with another key nothing, and stays', () => {
    const first = frame()
    first.store(note('typed'))
    first.goes()
    const other = frame([OTHER_KEY])
    expect([other.texts(), other.entry('a')]).toEqual([[], null])
    other.forget('a', 9)
    expect(frame().texts()).toEqual(['typed'])
  })

  it.each(['', 'AAAA', '%%%', '!', 'A'.repeat(200)])('may have been tampered with (%s)', (value) => {
    jar.cookie = `call-notes-draft.x.0=${value};max-age=60;secure;samesite=none;partitioned`
    expect(frame().texts()).toEqual([])
  })
})

it('A draft of a frame that knew another key first is found by whoever knows both', () => {
  const first = frame([OTHER_KEY])
  first.store(note('typed'))
  first.goes()
  expect(frame([KEY, OTHER_KEY]).texts()).toEqual(['typed'])
})

describe('No draft is in a cookie', () => {
  it('without a key', () => {
    const { store, texts, forget } = frame([])
    expect([store(note('typed')), texts(), forget('a', 1), jar.set]).toEqual([false, [], undefined, []])
  })

  it('where the browser refuses cookies, in silence or aloud', () => {
    jar.refused = true
    expect(frame().store(note('typed'))).toBe(false)
    const throwing = {
      get cookie(): string {
        throw new DOMException('The document is sandboxed', 'SecurityError')
      },
    }
    const { clock, page } = environment
    const drafts = createCookieDrafts(throwing, () => [KEY], clock, page)
    expect([drafts.store(note('typed')), drafts.drafts()]).toEqual([false, []])
  })

  it('that is too long: what was there before stays', () => {
    const first = frame()
    first.store(note('short', 1))
    expect(first.store(note('x'.repeat(TOO_LONG), 2))).toBe(false)
    first.goes()
    expect(frame().texts()).toEqual(['short'])
  })

  it('that was delivered, where words need its room; undelivered ones and those of an open page stay', () => {
    const [before, open, now] = [frame(), frame(), frame()]
    const stored = (one: ReturnType<typeof frame>, id: string, deliveredRevision: number) =>
      one.store({ ...note('x'.repeat(300), 1, id), deliveredRevision })
    expect([stored(before, 'waiting', 0), stored(before, 'old', 1)]).toEqual([true, true])
    expect([stored(open, 'open', 1), stored(before, 'newer', 1)]).toEqual([true, true])
    before.goes()
    expect([stored(now, 'words', 0), stored(now, 'more words', 0)]).toEqual([true, true])
    now.goes()
    open.goes()
    const found = frame().drafts()
    expect(found.map(({ id }) => id).sort()).toEqual(['more words', 'newer', 'open', 'waiting', 'words'])
  })

  it('that would make the head of a request longer than a web server takes', () => {
    const { store } = frame()
    const stored = Array.from({ length: 10 }, (_, at) => store(note('x'.repeat(300), 1, `note ${at}`)))
    expect(stored).toEqual([true, true, ...stored.slice(2)])
    expect(stored.at(-1)).toBe(false)
    expect(jar.cookie.length).toBeLessThan(6_300)
  })
})
