// The end of a trial call: the card asks to stay open, ends the call, and lets itself be closed. What the host made of
// that is known here only as long as the card stands; the home page concludes the rest from what the page said last.
import type { CardReport, CardTrial } from './cardReport'
import { refusalCode } from './refusalCode'
import { finding, type TrialFinding } from './trialReport'

/** A push to the portal's page takes well under a second (ms). */
const ANNOUNCED_WITHIN_MS = 3_000
/** A card that was held stands so long after the announced end (ms). */
const HELD_MS = 1_500
/** A released card closes at once (ms). */
const CLOSED_WITHIN_MS = 4_000

type End = Pick<CardTrial, 'requests' | 'host' | 'notes' | 'clock' | 'callId' | 'show'>

/** Resolves when the card stands although it should not; otherwise the page ends before. Never rejects. */
export async function endCall(card: End, report: CardReport): Promise<void> {
  const { requests, host, notes, clock, callId, show } = card
  let announcedAt: number | null = null
  host.listen(({ kind }) => {
    if (kind !== 'beforeClose' || announcedAt !== null) return
    announcedAt = clock.now()
    // From here on only somebody's hand closes a card that is held.
    report.enter('announced')
  })
  const isDeferred = requests.deferRequest()
  const isHeld = await host.disableAutoClose()
  await report.send('ending', [
    ...(isDeferred ? [] : [finding('deferredMissing')]),
    ...(isHeld ? [] : [finding('holdSilent')]),
  ])

  report.enter(isHeld ? 'held' : 'released')
  const endedAt = clock.now()
  const hidden = await requests.hide(callId)
  const isHidden = hidden.ok && hidden.value
  if (isHidden) await waitFor(clock, ANNOUNCED_WITHIN_MS, () => announcedAt !== null)
  if (isHidden && announcedAt !== null) await waitFor(clock, HELD_MS, () => false)
  const closing = isHidden ? [announcementFinding(announcedAt, endedAt)] : []
  const why = hidden.ok ? 'false' : refusalCode(hidden.failure)
  const held = isHidden ? finding('holdHonoured') : finding('holdUntried', { details: [why] })
  // The words first: from here on the card may be gone at any time.
  const isDiscarded = await notes.discard()
  await report.send('ending', [
    ...closing,
    ...(isHeld ? [held] : []),
    ...(isDiscarded ? [] : [finding('leftBehind', { details: ['note'] })]),
  ])

  report.enter('released')
  await host.enableAutoClose()
  await waitFor(clock, CLOSED_WITHIN_MS, () => false)
  report.enter('ended')
  if (isHidden) {
    const isDesktop = announcedAt === null
    await report.send('ending', [
      finding('closeNotReleased'),
      ...(isDesktop ? [finding('desktopWindow')] : []),
    ])
    // An older card closes now that it may (portal.md §2.4).
    await requests.hide(callId)
    await waitFor(clock, CLOSED_WITHIN_MS, () => false)
  }
  await report.send('ending', [finding('leftBehind', { details: ['card'] })])
  requests.withdrawLast()
  report.enter(null)
  show('over')
}

function announcementFinding(announcedAt: number | null, endedAt: number): TrialFinding {
  return announcedAt === null
    ? finding('closeNotAnnounced')
    : finding('closeAnnounced', { ms: announcedAt - endedAt })
}

/** Resolves after `ms`, or soon after it is so. */
async function waitFor(clock: End['clock'], ms: number, isSo: () => boolean): Promise<void> {
  const until = clock.now() + ms
  while (!isSo() && clock.now() < until) {
    await new Promise<void>((resolve) => clock.wakeAt(Math.min(clock.now() + 50, until), resolve))
  }
}
