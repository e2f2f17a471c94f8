// How something ended, as a value: with what it gave, or with why it did not.
import { expect, it } from 'vitest'
import { done, type Failure, failed, needsSomebody } from '../../src/note/failure'

it('what is done has its value, what failed has its reason, and nothing has both', () => {
  expect(done(7)).toEqual({ ok: true, value: 7 })
  expect(failed({ kind: 'offline' })).toEqual({ ok: false, failure: { kind: 'offline' } })
})

it.each<[Failure, boolean]>([
  [{ kind: 'forbidden' }, true],
  [{ kind: 'rejected', why: 'no' }, true],
  [{ kind: 'signedOut' }, true],
  [{ kind: 'offline' }, false],
  [{ kind: 'busy', until: null }, false],
  [{ kind: 'gone' }, false],
  [{ kind: 'unknownOutcome' }, false],
])('%j needs somebody to do something: %s', (failure, needs) => {
  expect(needsSomebody(failure)).toBe(needs)
})
