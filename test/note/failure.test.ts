// How something ended, as a value: with what it gave, or with why it did not.
import { expect, it } from 'vitest'
import { done, failed } from '../../src/note/failure'

it('what is done has its value, what failed has its reason, and nothing has both', () => {
  expect(done(7)).toEqual({ ok: true, value: 7 })
  expect(failed({ kind: 'offline' })).toEqual({ ok: false, failure: { kind: 'offline' } })
})
