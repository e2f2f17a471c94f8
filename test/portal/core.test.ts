// Direct changes of the portal's state by tests and buttons take effect and are reported to listeners.
import { expect, test, vi } from 'vitest'
import { createPortalCore } from './core'
import { seedState } from './seedState'

function withComment() {
  const core = createPortalCore()
  core.state.comments.push({
    id: 7,
    bindings: [{ type: 'CONTACT', id: 17 }],
    authorId: 2,
    createdAt: 0,
    comment: 'mine',
  })
  return core
}

test('another person edits and deletes a comment', () => {
  const core = withComment()
  core.editComment(7, 'theirs')
  expect(core.commentsAt('CONTACT', 17)[0]?.comment).toBe('theirs')
  core.deleteComment(7)
  expect(core.commentsAt('CONTACT', 17)).toEqual([])
})

test('deleting an item deletes the comments that belong only to it', () => {
  const core = withComment()
  core.state.comments.push({
    id: 8,
    bindings: [
      { type: 'CONTACT', id: 17 },
      { type: 'DEAL', id: 31 },
    ],
    authorId: 2,
    createdAt: 0,
    comment: 'both',
  })
  core.deleteRecord('CONTACT', 17)
  expect(core.record('CONTACT', 17)).toBeUndefined()
  expect(core.comment(7)).toBeUndefined()
  expect(core.comment(8)?.bindings).toEqual([{ type: 'DEAL', id: 31 }])
})

test('rights are refused by item, by type, everywhere, and to one user alone', () => {
  const core = createPortalCore()
  core.refuse('CONTACT', 17, { userId: 2 })
  expect(core.may(2, 'read', 'CONTACT', 17)).toBe(false)
  expect(core.may(1, 'read', 'CONTACT', 17)).toBe(true)
  expect(core.may(2, 'read', 'CONTACT', 18)).toBe(true)
  const allow = core.refuse(undefined, undefined, { right: 'update' })
  expect(core.may(1, 'update', 'DEAL', 31)).toBe(false)
  expect(core.may(1, 'read', 'DEAL', 31)).toBe(true)
  allow()
  expect(core.may(1, 'update', 'DEAL', 31)).toBe(true)
})

test('listeners are called for faults, comments and log lines until they unsubscribe', () => {
  const core = withComment()
  const heard = vi.fn()
  const leave = core.onChange(heard)
  core.fault({ kind: 'slow' })
  core.editComment(7, 'x')
  core.write({ kind: 'card', name: 'opened', detail: null })
  expect(heard).toHaveBeenCalledTimes(3)
  leave()
  core.clearFaults()
  expect(heard).toHaveBeenCalledTimes(3)
})

test('two portals share nothing, and a state is plain JSON', () => {
  const state = seedState()
  expect(JSON.parse(JSON.stringify(state))).toEqual(state)
  state.records.length = 0
  expect(createPortalCore().record('CONTACT', 17)).toBeDefined()
})

test('the same random numbers make the same tokens', () => {
  const token = () => createPortalCore({ random: () => 0.5 }).issueToken(1)
  expect(token()).toEqual(token())
  expect(token().access).toMatch(/^[0-9a-f]{70}$/)
})
