// What the status line says about each state of a note, what it offers, and what a screen reader announces.
import { act } from '@testing-library/preact'
import { describe, expect, it, vi } from 'vitest'
import type { OperatorStatus } from '../../../src/note/status'
import { phrases as ru } from '../../../src/text/card/ru'
import { localize } from '../../../src/text/text'
import { NOW } from '../../fakes/sampleCard'
import { english, showCard } from './shownCard'

const russian = localize(ru)
const at = NOW

const lines: [OperatorStatus, string, string][] = [
  [{ kind: 'quiet' }, '', ''],
  [{ kind: 'saving' }, 'Saving…', 'Сохраняется…'],
  [{ kind: 'sending' }, 'Saving…', 'Сохраняется…'],
  [{ kind: 'safeHere' }, 'Draft saved', 'Черновик сохранён'],
  [{ kind: 'unsaved' }, 'Not saved yet', 'Ещё не сохранено'],
  [{ kind: 'saved', at }, '✓Saved 2:32 PM', '✓Сохранено в 14:32'],
  [
    { kind: 'waitingForNetwork' },
    '…No connection. Your note is safe and will be sent when you are back online.',
    '…Нет сети. Заметка не потеряна и уйдёт, когда сеть появится.',
  ],
  [
    { kind: 'waitingForPortal', until: at },
    '…Bitrix24 can’t accept the note right now. Your note is safe; next try at 2:32 PM.',
    '…Битрикс24 сейчас не принимает заметку. Она не потеряна, следующая попытка в 14:32.',
  ],
  [
    { kind: 'notResponding' },
    '…Bitrix24 is not responding. You can keep writing.',
    '…Битрикс24 не отвечает. Можно писать дальше.',
  ],
  [
    { kind: 'checking' },
    '…Draft saved. Checking whether it has reached Bitrix24…',
    '…Черновик сохранён. Проверяем, дошла ли заметка до Битрикс24…',
  ],
  [
    { kind: 'unfiled' },
    '…Draft saved. It will be linked once this call has a client in the CRM.',
    '…Черновик сохранён. Заметка будет привязана, как только у звонка появится клиент в CRM.',
  ],
  [
    { kind: 'needsYou', because: 'forbidden', why: '' },
    '!You don’t have permission to edit this CRM item. Your note is safe: ask your administrator for access.',
    '!У вас нет прав на изменение этого элемента CRM. Заметка не потеряна: попросите доступ у администратора.',
  ],
  [
    { kind: 'needsYou', because: 'rejected', why: 'Owner not found' },
    '!Bitrix24 rejected the note. It is safe. Owner not found',
    '!Битрикс24 отклонил заметку. Она не потеряна. Owner not found',
  ],
  [
    { kind: 'needsYou', because: 'unsettled', why: '' },
    '!There are too many newer entries in the timeline to check whether the note arrived. Your note is safe: if it is not there, add it manually.',
    '!В таймлайне слишком много более новых записей, чтобы проверить, дошла ли заметка. Она не потеряна: если в таймлайне её нет, добавьте её вручную.',
  ],
  [
    { kind: 'notSafe', because: 'offline' },
    '!Not saved anywhere: no connection. Still trying…',
    '!Нигде не сохранено: нет сети. Пробуем снова…',
  ],
  [
    { kind: 'notSafe', because: 'silent' },
    '!Not saved anywhere: Bitrix24 is not responding. Still trying…',
    '!Нигде не сохранено: Битрикс24 не отвечает. Пробуем снова…',
  ],
]

describe.each(lines)('%o', (status, inEnglish, inRussian) => {
  const spaces = (words: string | null) => words?.replace(/\s/g, ' ')
  it('reads as it should in English and in Russian', () => {
    const first = showCard({ status })
    expect(spaces(first.getByRole('status').textContent)).toBe(inEnglish)
    first.unmount()
    const second = showCard({ status }, { text: russian })
    expect(spaces(second.getByRole('status').textContent)).toBe(inRussian)
  })
})

it("shows the portal's own words as text, never as markup or placeholder", () => {
  const why = '<img src=x onerror=alert(1)> {why} $& {time}'
  const { container, getByRole } = showCard({ status: { kind: 'needsYou', because: 'rejected', why } })
  expect(getByRole('status').textContent).toContain(why)
  expect(container.querySelector('img')).toBeNull()
})

it.each<OperatorStatus>([
  { kind: 'waitingForNetwork' },
  { kind: 'waitingForPortal', until: at },
  { kind: 'needsYou', because: 'signedOut', why: '' },
  { kind: 'notSafe', because: 'silent' },
])('offers to try again where a note waits, was refused or is saved nowhere: %o', async (status) => {
  const { user, getByRole, asked } = showCard({ status })
  await user.click(getByRole('button', { name: 'Try again' }))
  expect(asked).toEqual(['retry'])
})

it('offers a copy when the note is saved nowhere', async () => {
  const { user, getByRole, copied, findByText, queryByText, dispatch } = showCard({
    text: 'only here',
    status: { kind: 'notSafe', because: 'silent' },
  })
  await user.click(getByRole('button', { name: 'Copy note' }))
  await findByText('Copied')
  expect(copied).toEqual(['only here'])
  act(() => dispatch({ text: 'only here, and more' }))
  expect(queryByText('Copied')).toBeNull()
})

it('shows nothing red while the portal does not answer and the note is kept, and offers to try again', () => {
  const { getByRole, queryByRole, container } = showCard({ text: 'kept', status: { kind: 'notResponding' } })
  expect(container.querySelector('.status')?.className).toBe('status status-waiting')
  expect(getByRole('status').textContent).toContain(english.connection.silent)
  expect(queryByRole('button', { name: 'Copy note' })).toBeNull()
  expect(getByRole('button', { name: 'Try again' })).toBeTruthy()
})

it('selects a copy for Ctrl+C when the browser refuses the clipboard: no key can replace the note', async () => {
  const { user, field, getByRole, findByRole, queryByRole, edits } = showCard(
    { text: 'only here', status: { kind: 'notSafe', because: 'silent' } },
    { clipboard: false },
  )
  await user.type(field, '!', { initialSelectionStart: 4, initialSelectionEnd: 4 })
  await user.click(getByRole('button', { name: 'Copy note' }))
  const copy = (await findByRole('textbox', { name: 'Copy note' })) as HTMLTextAreaElement
  expect([document.activeElement, copy.selectionStart, copy.selectionEnd]).toEqual([copy, 0, 10])
  // In the direction of its words, as the note, whatever the card's language.
  expect(copy.dir).toBe('auto')
  await user.keyboard('x')
  copy.dispatchEvent(new Event('copy', { bubbles: true }))
  await vi.waitFor(() => expect(queryByRole('textbox', { name: 'Copy note' })).toBeNull())
  expect([document.activeElement, field.selectionStart, edits.at(-1)]).toEqual([field, 5, 'only! here'])
})

it('announces a problem and its end, but not that the note is saved every few seconds', () => {
  const { container, dispatch } = showCard()
  const announced: string[] = []
  const region = container.querySelector('.status [aria-live=polite]')
  const showStatus = (status: OperatorStatus) => {
    act(() => dispatch({ status }))
    const words = region?.textContent ?? ''
    if (words !== announced.at(-1)) announced.push(words)
  }
  showStatus({ kind: 'safeHere' })
  showStatus({ kind: 'saved', at })
  showStatus({ kind: 'safeHere' })
  showStatus({ kind: 'saved', at: at + 60_000 })
  expect(announced).toEqual([''])
  showStatus({ kind: 'waitingForPortal', until: at })
  showStatus({ kind: 'waitingForPortal', until: at + 60_000 })
  showStatus({ kind: 'safeHere' })
  showStatus({ kind: 'saved', at })
  expect(announced).toEqual([
    '',
    expect.stringMatching(/^Bitrix24 can’t accept the note/),
    expect.stringMatching(/^Saved 2:32/),
  ])
})

it('announces once that the portal does not answer, however often saving is tried again', () => {
  const { container, dispatch } = showCard({ status: { kind: 'safeHere' } })
  const announced: string[] = []
  const showStatus = (status: OperatorStatus) => {
    act(() => dispatch({ status }))
    const words = container.querySelector('.status [aria-live=polite]')?.textContent ?? ''
    if (words !== announced.at(-1)) announced.push(words)
  }
  showStatus({ kind: 'notResponding' })
  for (const tries of [1, 2, 3]) {
    showStatus({ kind: 'waitingForPortal', until: at + tries * 60_000 })
    showStatus({ kind: 'notResponding' })
    showStatus({ kind: 'checking' })
  }
  showStatus({ kind: 'saved', at })
  expect(announced).toEqual([english.connection.silent, expect.stringMatching(/^Saved 2:32/)])
})
