// What the rows of a timeline's list are read as.
import { describe, expect, it } from 'vitest'
import { toComments } from '../../../src/bitrix24/notes/commentCommands'
import { CONTACT } from '../../fakes/sampleNote'

describe('the rows of a list', () => {
  it('without an id are left out', () => {
    const rows = [{ COMMENT: 'broken' }, 'no row', { ID: '7', COMMENT: 'words', AUTHOR_ID: '1', CREATED: '' }]
    expect(toComments(rows, CONTACT)).toEqual([
      { item: CONTACT, commentId: 7, comment: 'words', authorId: '1', createdAt: 0 },
    ])
  })
})
