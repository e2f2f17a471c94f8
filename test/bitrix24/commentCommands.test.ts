// What a batch can carry, and what the rows of a list are read as.
import { describe, expect, it } from 'vitest'
import { suitsBatch, toComments } from '../../src/bitrix24/commentCommands'
import { CONTACT } from '../fakes/sampleNote'

describe('a batch', () => {
  const fields = (bytes: number) => ({
    halt: '1',
    'cmd[write]': 'x'.repeat(bytes - 'halt1cmd[write]'.length),
  })

  it('carries 58,000 bytes, the names of its commands among them, and not one more', () => {
    expect(suitsBatch('words', fields(58_000))).toBe(true)
    expect(suitsBatch('words', fields(58_001))).toBe(false)
  })
})

describe('the rows of a list', () => {
  it('without an id are left out', () => {
    const rows = [{ COMMENT: 'broken' }, 'no row', { ID: '7', COMMENT: 'words', AUTHOR_ID: '1', CREATED: '' }]
    expect(toComments(rows, CONTACT)).toEqual([
      { item: CONTACT, commentId: 7, comment: 'words', authorId: '1', createdAt: 0 },
    ])
  })
})
