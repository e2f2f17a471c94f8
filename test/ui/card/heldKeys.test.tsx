// A key that is held down acts where it was pressed, and nowhere else.
import { act } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { keyUp } from '../../../src/ui/shared/heldKeys'
import { showCard } from './shownCard'

/** False when the browser will do nothing with this key. */
function press(target: Element, key: string, init: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true, ...init })
  return target.dispatchEvent(event)
}
const repeat = (target: Element, key: string) => press(target, key, { repeat: true })
const lift = (target: Element, code: string) =>
  target.dispatchEvent(new KeyboardEvent('keyup', { key: code, code, bubbles: true }))

describe('Held down', () => {
  it('in the note, a letter and Backspace are repeated there', () => {
    const { field } = showCard()
    for (const key of ['a', 'Backspace', 'Enter']) {
      press(field, key)
      expect(repeat(field, key)).toBe(true)
      lift(field, key)
    }
  })

  it('from the portal’s page or from a button, a key writes nothing into the note', () => {
    const { field, getByRole } = showCard()
    expect(repeat(field, 'Enter')).toBe(false)
    press(getByRole('button', { name: 'Menu' }), 'a')
    expect(repeat(field, 'a')).toBe(false)
  })

  it('since it saved the note, Enter writes no line breaks', () => {
    const { field, asked } = showCard({ text: 'done' })
    press(field, 'Enter', { ctrlKey: true })
    expect([repeat(field, 'Enter'), asked]).toEqual([false, ['save']])
  })

  it('Enter and Space press a button once, arrows go on', () => {
    const { getByRole } = showCard()
    const button = getByRole('button', { name: 'Menu' })
    for (const key of ['Enter', ' ', 'ArrowDown']) press(button, key)
    expect(['Enter', ' ', 'ArrowDown'].map((key) => repeat(button, key))).toEqual([false, false, true])
  })

  it('when the note changes to the next client’s, a letter does not go on there', () => {
    const { field, dispatch } = showCard()
    press(field, 'a')
    act(() => dispatch({ noteId: 'note of Boris' }))
    expect(repeat(field, 'a')).toBe(false)
    lift(field, 'a')
    press(field, 'a')
    expect(repeat(field, 'a')).toBe(true)
  })

  it('a letter goes on when one that was pressed before it is up', () => {
    const { field } = showCard()
    press(field, 'a')
    press(field, 'b')
    lift(field, 'a')
    expect(repeat(field, 'b')).toBe(true)
  })
})

describe('What waits for the end of a key', () => {
  const settled = async (promise: Promise<void>) => {
    let isSettled = false
    void promise.then(() => {
      isSettled = true
    })
    await Promise.resolve()
    return () => isSettled
  }

  /** Presses the key, which is asked for its end while it is handled. */
  const ask = async (target: HTMLElement, key: string) => {
    target.focus()
    let end = Promise.resolve()
    target.addEventListener('keydown', () => (end = keyUp()), { once: true })
    press(target, key)
    return settled(end)
  }

  it('waits for that key alone', async () => {
    const { field } = showCard()
    const isUp = await ask(field, 'Enter')
    lift(field, 'a')
    await Promise.resolve()
    expect(isUp()).toBe(false)
    lift(field, 'Enter')
    await Promise.resolve()
    expect(isUp()).toBe(true)
    expect((await settled(keyUp()))()).toBe(true)
  })

  it('waits for a key that pressed a button, which the browser does behind it', async () => {
    const { getByRole } = showCard()
    const button = getByRole('button', { name: 'Menu' })
    button.focus()
    press(button, 'Enter')
    const isUp = await settled(keyUp())
    expect(isUp()).toBe(false)
    lift(button, 'Enter')
    await Promise.resolve()
    expect(isUp()).toBe(true)
  })

  it('does not wait for what was written into the note before', async () => {
    const { field, getByRole } = showCard()
    const button = getByRole('button', { name: 'Menu' })
    button.focus()
    press(button, 'ArrowDown')
    lift(button, 'ArrowDown')
    field.focus()
    for (const key of ['a', 'Enter']) {
      press(field, key)
      expect((await settled(keyUp()))()).toBe(true)
    }
  })

  it.each([
    ['⌘ is up, which hides the end of all others', () => lift(document.body, 'Meta')],
    ['the focus leaves the frame', () => window.dispatchEvent(new Event('blur'))],
  ])('goes on when %s', async (_name, end) => {
    const isUp = await ask(showCard().field, 'Enter')
    end()
    await Promise.resolve()
    expect(isUp()).toBe(true)
  })
})
