// What a batch can carry, and its answer key by key: a command is done, failed, or was never executed, which is neither
// (portal.md §4.6, sdk.md §3).
import { describe, expect, it } from 'vitest'
import { readBatchAnswer, suitsBatch } from '../../../src/bitrix24/rest/batch'

const ERROR = { error: 'ACCESS_DENIED', error_description: 'Access denied!' }
const of = (result: unknown) => {
  const answer = readBatchAnswer(result)
  return [answer.isDone('a'), answer.valueOf('a'), answer.failureOf('a')]
}

describe('A batch', () => {
  const fields = (bytes: number) => ({
    halt: '1',
    'cmd[write]': 'x'.repeat(bytes - 'halt1cmd[write]'.length),
  })

  it('carries 58,000 bytes, the names of its commands among them, and not one more', () => {
    expect(suitsBatch('words', fields(58_000))).toBe(true)
    expect(suitsBatch('words', fields(58_001))).toBe(false)
  })
})

describe('A command of a batch', () => {
  it.each([
    ['gave something', { result: { a: 7 } }, 7],
    ['gave nothing', { result: { a: null }, result_error: [] }, null],
    [
      'gave a nothing that PHP left out, but took its time',
      { result: [], result_time: { a: {} } },
      undefined,
    ],
  ])('is done when it %s', (_, result, value) => {
    expect(of(result)).toEqual([true, value, null])
  })

  it.each([
    ['alone', { result: [], result_error: { a: ERROR } }],
    ['beside a time', { result: [], result_error: { a: ERROR }, result_time: { a: {} } }],
    ['beside a value', { result: { a: 7 }, result_error: { a: ERROR } }],
  ])('has failed when an error stands %s', (_, result) => {
    expect(of(result)).toEqual([false, undefined, { kind: 'forbidden' }])
  })

  it.each([[{ result: { b: 7 } }], [{ result: [], result_error: { b: ERROR } }], [[]], [null], ['a'], [{}]])(
    'is neither in %j',
    (result) => {
      expect(of(result)).toEqual([false, undefined, null])
    },
  )

  it('named like a property of every object is not done for that', () => {
    expect(readBatchAnswer({ result: {} }).isDone('toString')).toBe(false)
  })
})
