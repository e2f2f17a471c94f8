// Lists in the note: Enter goes on, and an empty item ends it.
import { expect, it } from 'vitest'
import { continueList } from '../../../src/ui/card/Editor/listKeys'

/** `|` is the caret. */
function enter(marked: string): string | null {
  const caret = marked.indexOf('|')
  const text = marked.replace('|', '')
  const done = continueList(text, caret)
  return done && `${text.slice(0, done.from)}${done.words}|${text.slice(done.to)}`
}

it.each([
  ['- milk|', '- milk\n- |'],
  ['* milk|', '* milk\n* |'],
  ['Said:\n- one\n- two|', 'Said:\n- one\n- two\n- |'],
  ['1. call|', '1. call\n2. |'],
  ['9. call|\nrest', '9. call\n10. |\nrest'],
  ['  - deep|', '  - deep\n  - |'],
  ['- before| after', '- before\n- | after'],
])('goes on: %j', (before, after) => {
  expect(enter(before)).toBe(after)
})

it.each([
  ['- one\n- |', '- one\n|'],
  ['1. |', '|'],
  ['a\n  - |\nb', 'a\n|\nb'],
])('ends on an empty item: %j', (before, after) => {
  expect(enter(before)).toBe(after)
})

it.each([
  'plain|',
  '-no space|',
  '|- before the mark',
  '-| ',
  '1.5 million|',
  '- one\n|',
  '2026. |x'.replace('2026', '20266'),
])('leaves Enter alone: %j', (text) => {
  expect(enter(text)).toBeNull()
})
