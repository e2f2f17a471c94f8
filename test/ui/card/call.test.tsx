// Who is on the line, for how long, and what happens after the call.
import { act } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { PhoneNumber } from '../../../src/note/call'
import { groupDigits } from '../../../src/text/words'
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

it('names the client, the number in groups and the direction', () => {
  const { getByRole, getByText } = showCard()
  expect(getByRole('heading').textContent).toBe('Anna Berg')
  expect(getByText('7 495 123 4567').dir).toBe('ltr')
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
  [{ kind: 'known', number: '+4930123456' }, '+49 301 234 56'],
] as const)('shows what is known of a caller without a name: %o', (number, words) => {
  const { getByRole } = showCard({ client: null, call: withNumber(number) })
  expect(getByRole('heading').textContent).toBe(words)
})

it('shows a number in groups, and everything else as the portal gave it', () => {
  expect(
    ['101', '12345', '123456', '+491234567', '+12125550123', '+380441234567', 'sip:anna@acme', ''].map(
      groupDigits,
    ),
  ).toEqual([
    '101',
    '12345',
    '123 456',
    '+49 123 4567',
    '+1 212 555 0123',
    '+380 441 234 567',
    'sip:anna@acme',
    '',
  ])
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

it('shows when the card closes and asks for one more minute by one key', () => {
  const { getByText, getByRole, asked, dispatch, queryByText } = showCard({ closesAt: NOW + 42_000 })
  getByText('Closes in 0:42')
  pass(2_000)
  getByText('Closes in 0:40')
  act(() => getByRole('button', { name: 'One more minute' }).click())
  expect(asked).toEqual(['stay'])
  act(() => dispatch({ closesAt: NOW + 102_000 }))
  getByText('Closes in 1:40')
  act(() => dispatch({ closesAt: null }))
  expect(queryByText(/Closes in/)).toBeNull()
})

it('announces the end of the call once, and never the seconds', () => {
  const { container, dispatch } = showCard()
  const region = container.querySelector('.status [aria-live=polite]')
  act(() => dispatch({ closesAt: NOW + 42_000 }))
  expect(region?.textContent).toBe('The call is over.')
  pass(5_000)
  expect(region?.textContent).toBe('The call is over.')
})

it('says that the portal does not answer, lets the operator write, and reconnects by a button', () => {
  const { getByRole, getByText, field, asked } = showCard({ connection: 'silent', call: null, client: null })
  getByText('Bitrix24 is not responding. You can keep writing.')
  expect(field.disabled || field.readOnly).toBe(false)
  act(() => getByRole('button', { name: 'Reconnect' }).click())
  expect(asked).toEqual(['reconnect'])
})
