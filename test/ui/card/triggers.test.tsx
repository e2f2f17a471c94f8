// `#`, `@` and `>` beside `/`: each opens at the start of a word, does what was chosen, and never takes a word that was
// meant as it stands.
import { act, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CardActions, CardState } from '../../../src/session/cardState'
import { DEFAULT_SETTINGS } from '../../../src/settings/settings'
import { NOW } from '../../fakes/sampleCard'
import { showCard } from './shownCard'

const BORIS = { id: 8, name: 'Boris Orlov' }
const settings = {
  portal: {
    ...DEFAULT_SETTINGS.portal,
    phrases: ['Dear {client},\n{operator}, {date} {other}'],
    callPhrases: ['incoming\tMain line\tWelcome', 'outgoing\t\tSorry'],
    tags: ['Sold', 'No interest'],
  },
  own: DEFAULT_SETTINGS.own,
} as const

beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

function showTyping(first: Partial<CardState> = {}) {
  const shown = showCard({ settings, ...first })
  const options = () => shown.queryAllByRole('option').map(({ textContent }) => textContent)
  const selected = () => shown.queryByRole('option', { selected: true })?.textContent ?? null
  return { ...shown, options, selected }
}

/** The portal's picker stays open until the returned function is called. */
function answerLater(actions: CardActions): (colleague: typeof BORIS) => Promise<void> {
  let resolve: ((colleague: typeof BORIS) => void) | null = null
  actions.pickColleague = () =>
    new Promise((done) => {
      resolve = done
    })
  return async (colleague) => {
    await waitFor(() => expect(resolve).not.toBeNull())
    resolve?.(colleague)
  }
}

describe('A sign', () => {
  it.each(['/', '#', '@', '>'])('%s lists at the start of a word, also behind a list mark', async (sign) => {
    const { user, field, options } = showTyping()
    for (const before of ['', 'word ', '- ', '* ', '1. ', '(', '„', '好。']) {
      await user.clear(field)
      await user.type(field, `${before}${sign}`)
      expect(options().length, before).toBeGreaterThan(0)
    }
  })

  it.each([
    'a@b.example',
    'and/or',
    '1/2',
    'C#',
    '->',
    'a>b',
    '> quoted',
    '# title',
    '@ home',
    '>3',
    '#12',
    '@2',
  ])('means what it says in %s', async (words) => {
    const { user, field, queryByRole } = showTyping({ colleagues: [BORIS] })
    await user.type(field, `${words}{Enter}`)
    expect(queryByRole('listbox')).toBeNull()
    expect(field.value).toBe(`${words}\n`)
  })

  it('that nothing follows is text after Esc, and nothing asks for it again', async () => {
    const { user, field, queryByRole, planned } = showTyping()
    await user.type(field, '>{Escape}x{Enter}')
    expect([field.value, queryByRole('listbox'), planned]).toEqual(['>x\n', null, []])
  })

  it('with a word that nobody knows is text: Enter is a line break', async () => {
    const { user, field, selected, options } = showTyping()
    await user.type(field, '@acme')
    expect([options(), selected()]).toEqual([['Choose a colleague…'], null])
    await user.keyboard('{Enter}')
    expect(field.value).toBe('@acme\n')
  })

  it('that stands opens nothing when the caret only comes back to it', async () => {
    const { user, field, queryByRole } = showTyping()
    await user.type(field, '#sold{Escape} x')
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(queryByRole('listbox')).toBeNull()
  })

  it('in a list item is chosen by Enter, also in the note of the next client', async () => {
    const { user, field, dispatch, asked } = showTyping()
    act(() => dispatch({ noteId: 'next', text: '' }))
    await user.type(field, '- #so{Enter}')
    expect([field.value, asked.at(-1)]).toEqual(['- ', 'chooseOutcome Sold'])
  })
})

describe('A phrase', () => {
  it('has the names and the date of the moment, in all its lines', async () => {
    const { user, field } = showTyping()
    await user.type(field, '/dear{Enter}')
    expect(field.value).toBe('Dear Anna Berg,\nOlga Operator, Nov 20, 2026 {other}')
  })

  it('takes names as they are, the number for the client, and leaves a gap where nothing is known', async () => {
    const hostile = showTyping({
      client: { item: { type: 'LEAD', id: 1 }, name: '{date}\n<b>' },
      operator: '',
    })
    await hostile.user.type(hostile.field, '/dear{Enter}')
    expect(hostile.field.value).toBe('Dear {date} <b>,\n…, Nov 20, 2026 {other}')
    hostile.unmount()
    const nobody = showTyping({ client: null })
    await nobody.user.type(nobody.field, '/dear{Enter}')
    expect(nobody.field.value).toMatch(/^Dear 74951234567,/)
  })

  it('for this direction and line comes first, another call’s is not offered', async () => {
    const shown = showTyping()
    const { call } = shown.cardState.get()
    act(() => shown.dispatch({ call: call && { ...call, lineName: 'Main line' } }))
    await shown.user.type(shown.field, '/')
    expect(shown.options()).toEqual(['Welcome', expect.stringMatching(/^Dear/)])
  })
})

describe('A colleague', () => {
  it('comes from the portal’s picker, and afterwards from the list', async () => {
    const { user, field, colleagues, mentioned, dispatch, options } = showTyping()
    colleagues.push(BORIS)
    await user.type(field, 'ask @{Enter}')
    await waitFor(() => expect(field.value).toBe('ask @Boris Orlov '))
    expect([mentioned, document.activeElement]).toEqual([[BORIS], field])
    act(() => dispatch({ colleagues: [BORIS] }))
    await user.keyboard('or @ORL')
    expect(options()).toEqual(['Boris Orlov', 'Choose a colleague…'])
    await user.keyboard('{Enter}.')
    expect(field.value).toBe('ask @Boris Orlov or @Boris Orlov .')
  })

  it('is put where the sign stands, and what was typed since stays behind it', async () => {
    const { user, field, actions } = showTyping()
    const answer = answerLater(actions)
    await user.type(field, '@{Enter}')
    await user.keyboard(' today')
    await act(async () => answer(BORIS))
    expect(field.value).toBe('@Boris Orlov today')
    expect(field.selectionEnd).toBe(field.value.length)
  })

  it('who was picked for one client never goes into the note of the next', async () => {
    const { user, field, actions, dispatch, mentioned } = showTyping()
    const answer = answerLater(actions)
    await user.type(field, '@{Enter}')
    act(() => dispatch({ noteId: 'next', text: '@' }))
    await act(async () => answer(BORIS))
    expect([field.value, mentioned]).toEqual(['@', []])
  })

  it('is not picked when the picker is cancelled: the sign is text', async () => {
    const { user, field, queryByRole } = showTyping()
    await user.type(field, 'at @{Enter}')
    await user.type(field, 'home')
    expect([field.value, queryByRole('listbox')]).toEqual(['at @home', null])
  })
})

describe('A time', () => {
  it('plans the follow-up, and what was typed of it goes', async () => {
    const { user, field, planned, options } = showTyping({ text: 'Offer. ' })
    await user.type(field, '>')
    expect(options().map((one) => one?.replace(/\s/g, ' '))).toEqual([
      'In an hour',
      'Mon 10:00 AM',
      'Tue 10:00 AM',
      'Date and time',
    ])
    await user.keyboard('mo{Enter}')
    expect(field.value).toBe('Offer. ')
    expect(planned).toEqual([
      { deadline: new Date('2026-11-23T10:00').getTime(), title: 'Call back: Anna Berg' },
    ])
  })

  it('is taken back with the text, by the browser’s own undo', async () => {
    const { user, field, asked } = showTyping({ text: 'Offer. ' })
    await user.type(field, '>mo{Enter}x')
    const undoneTo = (words: string) => {
      field.value = words
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'historyUndo' }))
    }
    undoneTo('Offer. ')
    expect(asked).not.toContain('undoFollowUp')
    undoneTo('Offer. >mo')
    expect(asked).toContain('undoFollowUp')
  })

  it('of one’s own is chosen in the sheet', async () => {
    const { user, field, getByRole } = showTyping()
    await user.type(field, '>{ArrowUp}{Enter}')
    getByRole('dialog', { name: 'Follow-up' })
    expect(field.value).toBe('')
  })
})
