// The trial call as an administrator sees it: what will happen, with which client, how far it is, what it found.
import { act, render, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { NamedItem } from '../../../src/session/cardState'
import { trialTextFor } from '../../../src/text/trialText'
import type { TrialState } from '../../../src/trial/trial'
import { finding } from '../../../src/trial/trialReport'
import { TrialCall } from '../../../src/ui/trial/TrialCall'
import { ALL_KINDS, fakeTrial, HEALTHY_REPORT, trialReport } from '../../fakes/fakeTrial'
import { CONTACT, DEAL } from '../../fakes/sampleNote'

const text = await trialTextFor('en')
const { trialCall: words } = text
const ANNA: NamedItem = { item: CONTACT, name: 'Anna <b>' }

function show(
  first: TrialState,
  { picked = ANNA, canCopy = true }: { picked?: NamedItem | null; canCopy?: boolean } = {},
) {
  const asked: string[] = []
  const copied: string[] = []
  const { trial, state } = fakeTrial(first, asked)
  const screen = render(
    <TrialCall
      trialPage={{ trial, pick: async () => picked }}
      text={text}
      page={{
        copy: (report) => {
          if (canCopy) copied.push(report)
          return canCopy
        },
      }}
    />,
  )
  const button = (name: string) => screen.getByRole('button', { name })
  const items = () => screen.getAllByRole('listitem').map(spoken)
  const said = () => screen.getAllByRole('status')[0]?.textContent
  return { ...screen, asked, copied, state, user: userEvent.setup(), button, items, said }
}

/** A list item as a screen reader says it: the sign by its name. */
function spoken(item: HTMLElement): string {
  const sign = within(item).queryByRole('img')
  const words = item.textContent ?? ''
  return sign ? `${sign.getAttribute('aria-label')}: ${words.slice(sign.textContent?.length)}` : words
}

const running = (change: Parameters<typeof trialReport>[1], found: Parameters<typeof trialReport>[0] = []) =>
  ({ kind: 'running', report: trialReport(found, change) }) as const
const over = (found: Parameters<typeof trialReport>[0]) =>
  ({ kind: 'over', report: trialReport(found) }) as const

describe('Before a trial call', () => {
  it('says what will happen, and starts without a client', async () => {
    const { getByText, user, button, asked, said } = show({ kind: 'none' })
    getByText(/opens the real call card.*are removed/)
    getByText(words.withoutClient)
    expect(said()).toBe('')
    await user.click(button(words.start))
    expect(asked).toEqual(['start'])
  })

  it('takes a client from the portal’s picker, and lets it go again', async () => {
    const { getByText, user, button, asked, queryByRole } = show({ kind: 'none' })
    await user.click(button(text.filing.pick))
    getByText(/^Client: Anna <b>\. A note will be added/)
    await user.click(button(words.start))
    await user.click(button(words.noClient))
    expect(queryByRole('button', { name: words.noClient })).toBeNull()
    await user.click(button(words.start))
    expect(asked).toEqual([`start CONTACT ${CONTACT.id}`, 'start'])
  })

  it('says that a deal cannot be called, and keeps the client', async () => {
    const { getByRole, user, button, asked } = show({ kind: 'none' }, { picked: { item: DEAL, name: null } })
    await user.click(button(text.filing.pick))
    expect(getByRole('alert').textContent).toBe(words.notForDeals)
    await user.click(button(words.start))
    expect(asked).toEqual(['start'])
  })

  it('changes nothing when the picker is closed', async () => {
    const { getByText, user, button } = show({ kind: 'none' }, { picked: null })
    await user.click(button(text.filing.pick))
    getByText(words.withoutClient)
  })
})

describe('During a trial call', () => {
  it('shows and announces how far it is, and can be cancelled', async () => {
    const { items, said, state, user, button, asked } = show(running({ stage: 'opening' }))
    expect(items()).toEqual([
      `done: ${words.stages.starting}`,
      `in progress: ${words.stages.opening}`,
      `not started: ${words.stages.checking}`,
      `not started: ${words.stages.ending}`,
      `not started: ${words.stages.cleaning}`,
    ])
    expect(said()).toBe(words.stages.opening)
    act(() => state.set(running({ stage: 'checking' })))
    expect(said()).toBe(words.stages.checking)
    await user.click(button(words.cancel))
    expect(asked).toEqual(['cancel'])
  })

  it('cannot be cancelled any more while it cleans up', async () => {
    const { user, button, asked } = show(running({ stage: 'cleaning' }))
    await user.click(button(words.cancel))
    expect(asked).toEqual([])
  })

  it('says after half a minute what it can be that no card opens, and waits on', () => {
    const late = finding('cardNotOpened', { details: ['pageTooOld', 'desktopApp'] })
    const { getByText, button } = show(running({ stage: 'opening' }, ['callRegistered', late]))
    getByText(words.notOpened.pageTooOld)
    getByText(words.notOpened.desktopApp)
    button(words.cancel)
  })

  it('leaves the focus to the heading when the button that had it is gone', async () => {
    const { getByRole, user, button, state } = show({ kind: 'none' })
    await user.click(button(words.start))
    act(() => state.set(running({ stage: 'starting' })))
    expect(document.activeElement).toBe(getByRole('heading', { name: 'Trial call' }))
  })
})

describe('The report of a trial call', () => {
  it('says that all is well, when it was made, and folds what is in order', () => {
    const { said, getByText, container } = show({ kind: 'over', report: HEALTHY_REPORT })
    expect(said()).toBe(words.healthy)
    getByText(/^Trial call: .*20/)
    expect(container.querySelector('details:not([open]) summary')?.textContent).toBe('18 checks passed')
    getByText(words.findings.holdHonoured)
  })

  it('says what worries first, what it means, and how long it took', () => {
    const { items, said } = show(
      over([
        finding('cardOpened', { ms: 2_310 }),
        'noteSkipped',
        finding('handshakeSlow', { ms: 12_300 }),
        finding('optionsRefused', { details: ['forbidden'] }),
      ]),
    )
    expect(said()).toBe('1 thing needs attention')
    const [refused, slow, skipped, calm] = items()
    expect(refused).toMatch(/^Needs attention: Bitrix24 does not keep drafts.*only in the operator’s browser/)
    expect(refused).toContain(words.refusals.forbidden)
    expect(slow).toMatch(/^Good to know: Bitrix24 took a long time.*12 sec.*appear later\.$/)
    expect(skipped).toMatch(/^Not checked: No note was added/)
    expect(calm).toMatch(/^Fine: The call card opened.*2\.3 sec$/)
  })

  it('tells short times in milliseconds: never 0 seconds', () => {
    const { items } = show(over([finding('optionsKept', { ms: 40 })]))
    expect(items()[0]).toMatch(/40 ms$/)
  })

  it('counts what is only unusual when nothing is wrong', () => {
    const { said } = show(over(['deferredMissing', 'storageRefused', 'cleanedUp']))
    expect(said()).toBe('2 things work differently from usual')
  })

  it.each([
    ['callRefused', 'scope', words.refusals.scope],
    ['callRefused', 'signedOut', text.settings.refusals.signedOut],
    ['noteNotWritten', 'offline', text.check.silent],
    ['noteNotRemoved', 'gone', words.refusals.gone],
    ['noteNotChanged', 'unchanged', words.refusals.unchanged],
    ['holdUntried', 'false', words.refusals.rejected],
    ['cardNotOpened', 'noTab', words.notOpened.noTab],
    ['textChanged', 'emoji', words.samples.emoji],
    ['optionsChanged', 'sql', words.samples.sql],
    ['leftBehind', 'card', words.leftovers.card],
  ] as const)('says %s because of "%s" in words', (kind, detail, sentence) => {
    const { getByText } = show(over([finding(kind, { details: [detail] })]))
    getByText(sentence)
  })

  it('shows the codes of what only developers understand, and no unknown code elsewhere', () => {
    const { getByText, queryByText } = show(
      over([
        finding('initDataUnusual', { details: ['CRM_BINDINGS:missing', 'LINE_NUMBER:int'] }),
        finding('noteNotWritten', { details: ['constructor'] }),
      ]),
    )
    getByText('CRM_BINDINGS:missing, LINE_NUMBER:int')
    expect(queryByText(/constructor/)).toBeNull()
  })

  it('has a sentence for each finding', () => {
    const { items } = show(over(ALL_KINDS))
    expect(items()).toHaveLength(ALL_KINDS.length)
    for (const item of items()) expect(item).toMatch(/: \S.{15,}/)
  })

  it('is copied as text', async () => {
    const { user, button, copied, getByText } = show({ kind: 'over', report: HEALTHY_REPORT })
    await user.click(button(words.copy))
    expect(copied).toEqual([
      expect.stringMatching(/^Call Notes 0\.1\.0, trial call of 2026-11-20, with a client/),
    ])
    getByText(text.actions.copied)
  })

  it('is shown selected, to be copied by hand, where the browser refuses the clipboard', async () => {
    const { user, button, getByRole, getByText } = show(
      { kind: 'over', report: HEALTHY_REPORT },
      { canCopy: false },
    )
    await user.click(button(words.copy))
    getByText(words.copyByHand)
    const field = getByRole('textbox', { name: words.copy }) as HTMLTextAreaElement
    expect(document.activeElement).toBe(field)
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toContain('[ok]')
  })

  it('can be dismissed, and the trial repeated with the same client', async () => {
    const { user, button, asked, state } = show({ kind: 'none' })
    await user.click(button(text.filing.pick))
    act(() => state.set({ kind: 'over', report: HEALTHY_REPORT }))
    await user.click(button(text.actions.tryAgain))
    await user.click(button(words.dismiss))
    expect(asked).toEqual([`start CONTACT ${CONTACT.id}`, 'dismiss'])
  })

  it('offers to remove what is left, only where something is', async () => {
    const { user, button, asked, state, queryByRole } = show(
      over([finding('leftBehind', { details: ['note'] })]),
    )
    await user.click(button(words.remove))
    expect(asked).toEqual(['cleanUp'])
    act(() => state.set({ kind: 'over', report: HEALTHY_REPORT }))
    expect(queryByRole('button', { name: words.remove })).toBeNull()
  })
})

describe('An interrupted trial call', () => {
  const report = trialReport(['cardGone'])

  it('is named with its time and cleaned up', () => {
    const { getByText, said } = show({ kind: 'interrupted', report, isCleaning: true })
    getByText(/^The trial call was interrupted: .*20/)
    expect(said()).toBe(words.removing)
  })

  it('is cleaned up on request, once', async () => {
    const { user, button, asked, state } = show({ kind: 'interrupted', report, isCleaning: false })
    await user.click(button(words.remove))
    act(() => state.set({ kind: 'interrupted', report, isCleaning: true }))
    await user.click(button(words.remove))
    expect(asked).toEqual(['cleanUp'])
  })
})
