// A value that calls back when it changed.
import { expect, it } from 'vitest'
import { createCell } from '../../src/session/observable'

it('calls every listener once for each change, and is the new value by then', () => {
  const cell = createCell('a')
  const heard: string[] = []
  cell.subscribe(() => heard.push(`one ${cell.get()}`))
  cell.subscribe(() => heard.push(`two ${cell.get()}`))
  cell.set('b')
  expect(heard).toEqual(['one b', 'two b'])
})

it('calls nobody back for the very same value', () => {
  const value = {}
  const cell = createCell<object>(value)
  let heard = 0
  cell.subscribe(() => (heard += 1))
  cell.set(value)
  expect(heard).toBe(0)
  cell.set({})
  expect(heard).toBe(1)
})

it('calls nobody back who has unsubscribed, also during the call', () => {
  const cell = createCell(0)
  const heard: string[] = []
  const leave = cell.subscribe(() => {
    heard.push('one')
    leave()
  })
  cell.subscribe(() => heard.push('two'))
  cell.set(1)
  cell.set(2)
  expect(heard).toEqual(['one', 'two', 'two'])
})
