// Who is on the line, for how long, and what happens after the call.
import { act } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { PhoneNumber } from '../../../src/note/call'
import { NOW, QUIET_CARD } from '../../fakes/sampleCard'
import { showCard } from './shownCard'

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
})
afterEach(() => {
  vi.useRealTimers()
})

const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms)
  })
const withNumber = (number: PhoneNumber) => QUIET_CARD.call && { ...QUIET_CARD.call, number }

it('names the client, the number and the direction', () => {
  const { getByRole, getByText } = showCard()
  expect(getByRole('heading').textContent).toBe('Anna Berg')
  expect(getByText('74951234567').dir).toBe('ltr')
  getByRole('img', { name: 'Incoming call' })
})

it('shows a hostile name as text', () => {
  const name = '<b onclick="x()">Anna</b> &amp; {time}'
  const { getByRole, container } = showCard({ client: { item: { type: 'LEAD', id: 1 }, name } })
  expect(getByRole('heading').textContent).toBe(name)
  expect(container.querySelector('b')).toBeNull()
})

it.each([
  [{ kind: 'withheld' }, 'Number withheld'],
  [{ kind: 'unknown' }, 'Unknown number'],
  [{ kind: 'known', number: '+4930123456' }, '+4930123456'],
] as const)('shows what is known of a caller without a name: %o', (number, words) => {
  const { getByRole } = showCard({ client: null, call: withNumber(number) })
  expect(getByRole('heading').textContent).toBe(words)
})

it('shows a number as it is stored at the client, and else as the portal gave it', () => {
  const { getByText, dispatch } = showCard({ storedNumber: '+7 (495) 123-45-67' })
  expect(getByText('+7 (495) 123-45-67').dir).toBe('ltr')
  act(() => dispatch({ storedNumber: null }))
  expect(getByText('74951234567').dir).toBe('ltr')
})

it('counts the call up by the clock and stops at its end', () => {
  const { getByRole, dispatch } = showCard({ connectedAt: NOW - 58_500 })
  const timer = getByRole('timer', { name: 'Call duration' })
  expect(timer.textContent).toBe('0:58')
  pass(1_500)
  expect(timer.textContent).toBe('1:00')
  act(() => dispatch({ endedAt: NOW + 1_500 }))
  pass(3_600_000)
  expect(timer.textContent).toBe('1:00')
})

const WANTED = { because: 'wanted', until: NOW + 42_000 } as const

it('shows when the card closes, is asked for one more minute by one key, and announces it', () => {
  const { container, getByText, getByRole, asked, dispatch, queryByText } = showCard({ hold: WANTED })
  getByText('Closes in 0:42')
  pass(2_000)
  getByText('Closes in 0:40')
  act(() => getByRole('button', { name: 'One more minute' }).click())
  expect(asked).toEqual(['stay'])
  act(() => dispatch({ hold: { because: 'wanted', until: NOW + 102_000 } }))
  getByText('Closes in 1:40', { selector: '.wrapup_time' })
  expect(container.querySelector('.status [aria-live=polite]')?.textContent).toBe('Closes in 1:40')
  act(() => dispatch({ hold: null }))
  expect(queryByText(/Closes in/)).toBeNull()
})

it('promises the 30 s that were chosen where the moment lies a millisecond farther away', () => {
  const { getByText } = showCard({ hold: { because: 'wanted', until: NOW + 30_001 } })
  getByText('Closes in 0:30')
})

it('counts nothing down while the operator types, and says what the card waits for', () => {
  const { getByText, getByRole, queryByRole, dispatch } = showCard({
    hold: { because: 'typing' },
    connectedAt: null,
  })
  getByText('The card closes when you stop typing.')
  expect(queryByRole('timer')).toBeNull()
  getByRole('button', { name: 'One more minute' })
  act(() => dispatch({ hold: { because: 'unsaved' }, status: { kind: 'notSafe', because: 'silent' } }))
  getByText('The card stays open until the note is saved.')
  expect([queryByRole('timer'), queryByRole('button', { name: 'One more minute' })]).toEqual([null, null])
})

it('says that the call is over where words are safe nowhere and nobody holds the card', () => {
  const { getByText, queryByRole, dispatch } = showCard({ endedAt: NOW, status: { kind: 'saving' } })
  act(() => dispatch({ status: { kind: 'notSafe', because: 'offline' } }))
  getByText('The call is over.')
  expect(queryByRole('button', { name: 'Close now' })).toBeNull()
})

it.each([
  [{ because: 'typing' }, true],
  [WANTED, true],
  [{ because: 'unsaved' }, false],
] as const)('after the call %o “Close now” is offered, and is the obvious button: %s', (hold, isObvious) => {
  const { getByRole, asked } = showCard({ hold })
  const button = getByRole('button', { name: 'Close now' })
  expect(button.classList.contains('button-filled')).toBe(isObvious)
  act(() => button.click())
  expect(asked).toEqual(['closeNow'])
})

it('during the call nothing closes the card, and no button is the obvious one', () => {
  const { container, queryByRole } = showCard()
  expect([queryByRole('button', { name: 'Close now' }), container.querySelector('.button-filled')]).toEqual([
    null,
    null,
  ])
})

it('announces the end of the call once, and never the seconds', () => {
  const { container, dispatch } = showCard()
  const region = container.querySelector('.status [aria-live=polite]')
  act(() => dispatch({ hold: WANTED }))
  expect(region?.textContent).toBe('The call is over. Closes in 0:42')
  pass(5_000)
  expect(region?.textContent).toBe('The call is over. Closes in 0:42')
})

it('says that the portal does not answer, lets the operator write, and reconnects by a button', () => {
  const { getByRole, getByText, field, asked } = showCard({ connection: 'silent', call: null, client: null })
  getByText('Bitrix24 is not responding. You can keep writing.')
  expect(field.disabled || field.readOnly).toBe(false)
  act(() => getByRole('button', { name: 'Reconnect' }).click())
  expect(asked).toEqual(['reconnect'])
})
