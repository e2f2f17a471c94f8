// Phrases, outcomes, time stamps and lists: they are inserted at the caret, and never get in the way of typing.
import { act } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CardState } from '../../../src/session/cardState'
import { DEFAULT_SETTINGS } from '../../../src/settings/settings'
import { phrases as ar } from '../../../src/text/card/ar'
import { localize } from '../../../src/text/text'
import { NOW } from '../../fakes/sampleCard'
import { showCard } from './shownCard'

const settings = {
  portal: {
    ...DEFAULT_SETTINGS.portal,
    phrases: ['Asked for an offer', 'Call back tomorrow'],
    tags: ['Sold', 'No interest'],
  },
  own: { ...DEFAULT_SETTINGS.own, phrases: ['Café at the corner', 'Asked for an offer'] },
} as const

const showWriting = (first: Partial<CardState> = {}) => {
  const shown = showCard({ settings, ...first })
  const options = () => shown.queryAllByRole('option').map(({ textContent }) => textContent)
  return { ...shown, options }
}

describe('Phrases after a slash', () => {
  it('are the administrator’s first, then the operator’s own, each once', async () => {
    const { user, field, options, getByRole } = showWriting()
    await user.type(field, '/')
    expect(options()).toEqual(['Asked for an offer', 'Call back tomorrow', 'Café at the corner'])
    expect(getByRole('listbox', { name: 'Phrases' })).toBeTruthy()
  })

  it('are filtered without case and accents, and the choice replaces what was typed', async () => {
    const { user, field, options, edits, queryByRole } = showWriting({ text: 'He said: ' })
    await user.type(field, '/CAFE')
    expect(options()).toEqual(['Café at the corner'])
    await user.keyboard('{Enter}')
    expect(field.value).toBe('He said: Café at the corner')
    expect(edits.at(-1)).toBe(field.value)
    expect(queryByRole('listbox')).toBeNull()
    expect(document.activeElement).toBe(field)
  })

  it('are walked through by arrows in a circle, and a screen reader hears which one is selected', async () => {
    const { user, field, getByRole } = showWriting()
    const chosen = () =>
      document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent
    await user.type(field, '/')
    expect(chosen()).toBe('Asked for an offer')
    await user.keyboard('{ArrowUp}')
    expect(chosen()).toBe('Café at the corner')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(chosen()).toBe('Call back tomorrow')
    expect(getByRole('option', { selected: true }).textContent).toBe('Call back tomorrow')
    expect(field.getAttribute('aria-controls')).toBe(getByRole('listbox').id)
    await user.keyboard('{Tab}')
    expect(field.value).toBe('Call back tomorrow')
    expect(field.hasAttribute('aria-activedescendant')).toBe(false)
  })

  it('keep the selected one selected while the filter still lists the same', async () => {
    const { user, field, getByRole } = showWriting()
    await user.type(field, '/')
    await user.keyboard('{ArrowDown}a')
    expect(getByRole('option', { selected: true }).textContent).toBe('Call back tomorrow')
  })

  it('are closed by Esc, which leaves the text as it was typed and the slash a plain one', async () => {
    const { user, field, queryByRole } = showWriting()
    await user.type(field, '/as')
    await user.keyboard('{Escape}')
    expect(queryByRole('listbox')).toBeNull()
    await user.keyboard('k{Enter}')
    expect(field.value).toBe('/ask\n')
    expect(queryByRole('listbox')).toBeNull()
    await user.keyboard('/as')
    expect(queryByRole('listbox')).not.toBeNull()
  })

  it('are not listed by a letter that is added behind an old slash, but by taking one back there', async () => {
    const { user, field, queryByRole } = showWriting()
    await user.type(field, '/as{Escape}{Enter}b')
    field.setSelectionRange(3, 3)
    await user.keyboard('k')
    expect([field.value, queryByRole('listbox')]).toEqual(['/ask\nb', null])
    await user.keyboard('{Backspace}')
    expect(queryByRole('listbox')).not.toBeNull()
  })

  it.each(['and/or', 'km / hour', '24/7', '/nothing like it', 'https://a', '1/2'])(
    'never gets in the way of %s',
    async (words) => {
      const { user, field, queryByRole } = showWriting()
      await user.type(field, `${words}{Enter}`)
      expect(queryByRole('listbox')).toBeNull()
      expect(field.value).toBe(`${words}\n`)
    },
  )

  it('are not listed when there are none', async () => {
    const { user, field, queryByRole, queryByText } = showCard()
    await user.type(field, '/')
    expect(queryByRole('listbox')).toBeNull()
    expect(queryByText(/No phrases yet/)).toBeNull()
  })

  it('are listed only when an input method has finished', () => {
    const { field, options } = showWriting()
    const input = (value: string, isComposing: boolean) =>
      act(() => {
        field.value = value
        field.dispatchEvent(new InputEvent('input', { isComposing }))
      })
    field.dispatchEvent(new CompositionEvent('compositionstart'))
    input('/', true)
    expect(options()).toEqual([])
    act(() => void field.dispatchEvent(new CompositionEvent('compositionend')))
    expect(options()).toHaveLength(3)
  })

  it('are closed when the next client comes', async () => {
    const { user, field, dispatch, queryByRole } = showWriting()
    await user.type(field, '/')
    act(() => dispatch({ noteId: 'next', text: '' }))
    expect(queryByRole('listbox')).toBeNull()
    await user.type(field, '/')
    expect(queryByRole('listbox')).not.toBeNull()
  })
})

describe('The tools', () => {
  it('open phrases by button, with the focus in the note', async () => {
    const { user, field, options, getByRole } = showWriting({ text: 'Offer sent. ' })
    field.setSelectionRange(12, 12)
    await user.click(getByRole('button', { name: 'Phrases' }))
    expect(options()).toHaveLength(3)
    expect(document.activeElement).toBe(field)
    await user.keyboard('tom{Enter}')
    expect(field.value).toBe('Offer sent. Call back tomorrow')
    await user.click(getByRole('button', { name: 'Phrases' }))
    expect(options()).toHaveLength(3)
    await user.click(getByRole('button', { name: 'Phrases' }))
    expect(options()).toEqual([])
  })

  it('choose by pointing without taking the focus from the note', async () => {
    const { user, field, getByRole } = showWriting()
    await user.click(field)
    await user.click(getByRole('button', { name: 'Phrases' }))
    await user.click(getByRole('option', { name: /^Asked/ }))
    expect([field.value, document.activeElement]).toEqual(['Asked for an offer', field])
  })

  it('say what to do when there is nothing, and when nothing matches', async () => {
    const { user, getByRole, getByText, dispatch } = showCard()
    await user.click(getByRole('button', { name: 'Outcome' }))
    getByText(/No outcomes yet/)
    await user.click(getByRole('button', { name: 'Phrases' }))
    getByText(/No phrases yet/)
    await user.keyboard('{Escape}')
    act(() => dispatch({ settings }))
    await user.click(getByRole('button', { name: 'Phrases' }))
    await user.keyboard('xyz')
    getByText('Nothing found')
  })

  it('are one stop of Tab, with arrows in the direction of reading', async () => {
    const names = () => document.activeElement?.getAttribute('data-key')
    const { user, field, unmount } = showCard()
    await user.click(field)
    await user.tab()
    await user.keyboard('{ArrowRight}')
    expect(names()).toBe('stamp')
    await user.keyboard('{End}{ArrowRight}')
    expect(names()).toBe('phrases')
    unmount()
    const arabic = showCard({}, { text: localize(ar) })
    await arabic.user.click(arabic.field)
    await arabic.user.tab()
    await arabic.user.keyboard('{ArrowLeft}')
    expect(names()).toBe('stamp')
  })

  it('continue a list by Enter, but not for an input method', async () => {
    const { user, field } = showCard()
    await user.type(field, '- one{Enter}two{Enter}{Enter}end')
    expect(field.value).toBe('- one\n- two\nend')
    await user.type(field, '{Enter}- x')
    const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, cancelable: true })
    expect(field.dispatchEvent(enter)).toBe(true)
    await user.type(field, '{Shift>}{Enter}{/Shift}')
    expect(field.value).toBe('- one\n- two\nend\n- x\n')
  })
})

describe('The time stamp', () => {
  beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }))
  afterEach(() => vi.useRealTimers())

  it('counts from the connection, at the caret', async () => {
    const { user, field, edits } = showCard({ text: 'before after', connectedAt: NOW - 192_000 })
    field.focus()
    field.setSelectionRange(7, 7)
    await user.keyboard('{Control>}/{/Control}t')
    expect(field.value).toBe('before [03:12] after')
    expect(edits.at(-1)).toBe(field.value)
  })

  it('keeps a space from the word before it, but not from a bracket or a line’s beginning', async () => {
    const { user, field } = showCard({ text: 'A3 (', connectedAt: NOW - 192_000 })
    field.focus()
    field.setSelectionRange(2, 2)
    await user.keyboard('{Control>}/{/Control}t')
    expect(field.value).toBe('A3 [03:12]  (')
    field.setSelectionRange(field.value.length, field.value.length)
    await user.keyboard('{Control>}/{/Control}t')
    expect(field.value).toBe('A3 [03:12]  ([03:12] ')
  })

  it('does not run past the end of the call, and shows hours', async () => {
    const { user, field, getByRole } = showCard({ connectedAt: NOW - 3_700_000, endedAt: NOW - 60_000 })
    await user.click(getByRole('button', { name: 'Timestamp' }))
    expect(field.value).toBe('[1:00:40] ')
  })

  it('counts from the opening of the card as long as the connection is not known', async () => {
    vi.spyOn(performance, 'timeOrigin', 'get').mockReturnValue(NOW - 5_000)
    const { user, field } = showCard()
    await user.click(field)
    await user.keyboard('{Control>}/{/Control}t')
    expect(field.value).toBe('[00:05] ')
  })
})
