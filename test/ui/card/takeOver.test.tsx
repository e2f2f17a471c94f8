// The card is painted from the HTML before any script runs; the script takes it over without disturbing the operator.
import { readFileSync } from 'node:fs'
import { act } from '@testing-library/preact'
import { render } from 'preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Text } from '../../../src/text/text'
import { paintCard } from '../../../src/ui/card/paintCard'
import { settle } from '../../fakes/manualClock'
import { english, scriptedSession } from './shownCard'

const html = readFileSync('index.html', 'utf8')
let root: HTMLElement

beforeEach(() => {
  document.body.innerHTML = html.slice(html.indexOf('<body>') + 6, html.indexOf('<noscript>'))
  root = document.querySelector<HTMLElement>('#root') ?? document.body
})
afterEach(() => render(null, root))

function painted(first = {}) {
  const session = scriptedSession(first)
  let resolveText: (text: Text) => void = () => {}
  const field = root.querySelector('textarea')
  if (!field) throw new Error('index.html has no field')
  const paint = (listening = () => {}, mayDraw = () => Promise.resolve()) => {
    const words = () => new Promise<Text>((resolve) => (resolveText = resolve))
    return paintCard(root, { ...session, words, mayDraw }, listening)
  }
  const type = (value: string) => {
    field.value = value
    field.dispatchEvent(new InputEvent('input', { inputType: 'insertText' }))
  }
  const loadWords = async (card: Promise<void>) => {
    await act(async () => {
      resolveText(english)
      await card
    })
  }
  return { ...session, field, paint, type, loadWords }
}

it('listens to the field before anything is requested', () => {
  const { edits, paint, type } = painted()
  void paint(() => type('Hel'))
  expect(edits).toEqual(['Hel'])
})

it('takes over at once what was typed before the script ran', () => {
  const { field, edits, paint } = painted()
  field.value = 'early'
  void paint()
  expect(edits).toEqual(['early'])
})

it('takes every letter that is typed while the phrases of the language are loading', () => {
  const { edits, paint, type } = painted()
  void paint()
  type('a')
  type('ab')
  expect(edits).toEqual(['a', 'ab'])
})

it('keeps the very same field, its focus and caret, and names it in the language', async () => {
  const { field, paint, type, loadWords, edits } = painted()
  const lost: string[] = []
  const card = paint()
  field.focus()
  field.addEventListener('blur', () => lost.push('blur'))
  type('Hello')
  field.setSelectionRange(2, 2)
  await loadWords(card)
  expect(document.activeElement).toBe(root.querySelector('textarea'))
  expect(root.querySelector('textarea')).toBe(field)
  expect([lost, field.selectionStart, field.value, field.placeholder]).toEqual([
    [],
    2,
    'Hello',
    'Write what matters about this call',
  ])
  type('Hello!')
  expect(edits).toEqual(['Hello', 'Hello!'])
})

it('is the painted page until the card may be drawn, and takes every letter meanwhile', async () => {
  const { paint, type, loadWords, edits, field } = painted()
  let draw = () => {}
  const card = paint(
    () => {},
    () => new Promise<void>((resolve) => (draw = resolve)),
  )
  const drawn = loadWords(card)
  await settle()
  type('Hello')
  expect(root.querySelector('button')).toBeNull()
  draw()
  await drawn
  expect(root.querySelector('button')).not.toBeNull()
  expect([edits, field.value, root.querySelector('textarea')]).toEqual([['Hello'], 'Hello', field])
})

it('leaves the focus where it is: the call may only ring, and the operator type elsewhere', async () => {
  const { paint, loadWords } = painted({ joinedAt: null })
  await loadWords(paint())
  expect(document.activeElement).toBe(document.body)
})

it('shows text that was restored before the first letter above what was typed', () => {
  const { field, paint, edits } = painted({ text: 'restored' })
  field.value = 'early'
  void paint()
  expect([field.value, edits]).toEqual(['restored\nearly', ['restored\nearly']])
})

it('warns in the plain page that nothing is saved until the script runs, and removes the warning then', async () => {
  const { paint, loadWords } = painted()
  expect(root.textContent).toContain('what you write here is not saved')
  await loadWords(paint())
  expect(root.textContent).not.toContain('not saved')
})

it.each(['index.html', 'install.html'])('%s allows scripts and styles of its own archive only', (name) => {
  const source = readFileSync(name, 'utf8')
  expect(source).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
  expect(source).not.toMatch(/(?:src|href)="(?:\/|https?:)/)
  expect(source).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/)
})
