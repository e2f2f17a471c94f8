// What was agreed with the client before.
import { cleanup, render } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { EarlierNote } from '../../../src/session/cardState'
import { phrases as en } from '../../../src/text/card/en'
import { localize } from '../../../src/text/text'
import { Context } from '../../../src/ui/card/Context/Context'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-20T14:32'), toFake: ['Date'] })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const NEWEST: EarlierNote = {
  commentId: 9,
  author: 'Olga Petrova',
  isOwn: false,
  at: new Date('2026-11-12T10:15').getTime(),
  reference: 'ABC23',
  outcome: '',
  text: '\nasked for an offer\nuntil Friday',
}
const OWN: EarlierNote = {
  ...NEWEST,
  commentId: 8,
  isOwn: true,
  reference: null,
  outcome: '',
  text: 'Prefers e-mail',
}
const STRANGER: EarlierNote = { ...OWN, commentId: 7, author: null, isOwn: false, text: '<b>hello</b>' }

function show(notes: readonly EarlierNote[] | null) {
  const history = (shown: typeof notes) => (
    <Context
      cardState={{ earlier: shown, openDeals: [], nextTodo: null }}
      actions={{ openItem: async () => {} }}
      text={localize(en)}
      focusNote={() => {}}
    />
  )
  const screen = render(history(notes))
  const summary = () => screen.container.querySelector('summary')
  const details = () => screen.container.querySelector('details')
  return { ...screen, summary, details, dispatch: (more: typeof notes) => screen.rerender(history(more)) }
}

describe('Earlier notes', () => {
  it('are folded to one line: when, who, and the first words', () => {
    const { summary, details } = show([NEWEST, OWN])
    expect(details()?.open).toBe(false)
    expect(summary()?.textContent).toContain('Earlier notes Nov 12 · Olga Petrova · asked for an offer')
    expect(summary()?.textContent).toContain('2 notes')
    expect(summary()?.dataset.key).toBe('earlier')
  })

  it('of one outcome are shown alone, by one key, and all again by the same', async () => {
    const called = { ...OWN, commentId: 6, outcome: 'Call back' }
    const { summary, getAllByRole, getByRole } = show([{ ...NEWEST, outcome: 'Sold' }, OWN, called])
    expect(summary()?.textContent).toContain('Sold')
    await userEvent.click(summary() as HTMLElement)
    const marks = () =>
      getAllByRole('listitem').map((note) => note.querySelector('.outcome_mark')?.textContent)
    expect(marks()).toEqual(['Sold', undefined, 'Call back'])
    getByRole('group', { name: 'Show notes with this outcome' })
    getByRole('button', { name: 'Call back' }).focus()
    await userEvent.keyboard('{Enter}')
    expect(marks()).toEqual(['Call back'])
    expect(getByRole('button', { name: 'Call back' }).getAttribute('aria-pressed')).toBe('true')
    await userEvent.keyboard('{Enter}')
    expect(marks()).toHaveLength(3)
  })

  it('without an outcome have nothing to choose from', async () => {
    const { summary, queryByRole } = show([NEWEST, OWN])
    await userEvent.click(summary() as HTMLElement)
    expect(queryByRole('group', { name: 'Show notes with this outcome' })).toBeNull()
  })

  it('unfold to all of them, each with author, date, reference and whole text', async () => {
    const { summary, details, getAllByRole, container } = show([NEWEST, OWN, STRANGER])
    await userEvent.click(summary() as HTMLElement)
    expect(details()?.open).toBe(true)
    const notes = getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(notes[0]).toMatch(/^Olga Petrova .*#ABC23.*asked for an offer\nuntil Friday$/s)
    expect(notes[1]).toMatch(/^You .*Prefers e-mail$/)
    expect(notes[2]).toMatch(/^Colleague .*<b>hello<\/b>$/)
    expect(container.querySelector('b')).toBeNull()
  })

  it('of another year show the year', () => {
    const { summary } = show([{ ...NEWEST, at: new Date('2024-11-12T10:15').getTime() }])
    expect(summary()?.textContent).toContain('Nov 12, 2024 · Olga')
  })

  it('are folded by Esc, which closes nothing else, and the focus stays on the line', async () => {
    const { summary, details, getByRole } = show([NEWEST])
    await userEvent.click(summary() as HTMLElement)
    const heard: string[] = []
    document.body.addEventListener('keydown', ({ key }) => heard.push(key), { once: true })
    getByRole('list').focus()
    await userEvent.keyboard('{Escape}')
    expect(details()?.open).toBe(false)
    expect(document.activeElement).toBe(summary())
    expect(heard).toEqual([])
  })

  it.each([[null], [[]]])('leave their place empty while there are none: %o', (none) => {
    const { container, details, dispatch } = show(none)
    expect(container.textContent).toBe('')
    const place = container.firstElementChild
    dispatch([NEWEST])
    expect(container.firstElementChild).toBe(place)
    expect(details()).not.toBeNull()
  })

  it('are searched, whatever case and accents are; hits are marked and counted', async () => {
    const { summary, getByRole, getAllByRole, container } = show([
      NEWEST,
      OWN,
      { ...STRANGER, text: 'Émail?' },
    ])
    await userEvent.click(summary() as HTMLElement)
    const search = getByRole('searchbox', { name: 'Search earlier notes' })
    await userEvent.type(search, ' EMAIL')
    expect(getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/Émail\?$/),
    ])
    expect([...container.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['Émail'])
    expect(getByRole('status').textContent).toBe('1 note')
    await userEvent.keyboard('x')
    expect([container.querySelectorAll('li').length, getByRole('status').textContent]).toEqual([0, '0 notes'])
  })

  it('are all there again by Esc in the search, which folds them when there is nothing to clear', async () => {
    const { summary, details, getByRole, getAllByRole } = show([NEWEST, OWN])
    await userEvent.click(summary() as HTMLElement)
    await userEvent.type(getByRole('searchbox'), 'offer{Escape}')
    expect([getAllByRole('listitem').length, details()?.open]).toEqual([2, true])
    await userEvent.keyboard('{Escape}')
    expect(details()?.open).toBe(false)
    expect(document.activeElement).toBe(summary())
  })
})
