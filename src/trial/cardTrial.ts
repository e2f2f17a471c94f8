// The trial as the card runs it: the checks of host, portal and browser while the operator may type, then the end of
// the call, held, released and closed. Each step is reported before the next begins, because the card may go at any time.
import { type CardReport, type CardTrial, createCardReport } from './cardReport'
import { cleanUpInterrupted, isAbandoned } from './cleanUp'
import { endCall } from './endOfCall'
import { eventsFinding, initDataFindings, statusFinding } from './hostFindings'
import { checkActivityNote, checkNote, checkOptions, checkRefusal } from './noteChecks'
import type { TrialMark } from './trialOptions'
import { TRIAL_NUMBER } from './trialPorts'
import { finding, type TrialFinding } from './trialReport'

/** Frames that open at the same moment see within this (ms) which of them wrote last. */
const CLAIM_MS = 500
const MOST_CLAIMS = 3
/** A handshake takes well under a second (portal.md §2.1); ms. */
const SLOW_HANDSHAKE_MS = 3_000
const SLOW_OPENING_MS = 10_000
/** The clock of another machine is not to be trusted (ms). */
const MOST_OPENING_MS = 120_000

/**
 * A card whose options hold a trial: runs it if it is this card's own, cleans up after one that was interrupted.
 * Resolves when there is nothing more to do here. Never rejects.
 */
export async function runCardTrial(card: CardTrial): Promise<void> {
  const { requests, clock, callId } = card
  const found = await requests.options()
  if (!found.ok || !found.value.mark) return
  const { mark } = found.value
  if (callId === '' || found.value.callId !== callId) {
    if (isAbandoned(mark, clock.now())) await cleanUpInterrupted(requests, found.value, clock.now())
    return
  }
  // Another frame of this call is at it (portal.md §8.4), or was when it went.
  if (found.value.frame !== '') return
  if (!(await claim(card))) return
  card.show('running')
  const report = createCardReport(card, mark)
  await checkHost(card, report, mark)
  await checkPortal(card, report, mark)
  await endCall(card, report)
}

/** The portal may lose a write (portal.md §8.11), and another frame may have written at the same moment. */
async function claim({ requests, notes, clock }: CardTrial): Promise<boolean> {
  const name = Math.floor(clock.random() * 2 ** 32).toString(36)
  for (let attempt = 0; attempt < MOST_CLAIMS; attempt += 1) {
    const claimed = await requests.claim(name, notes.items)
    await new Promise<void>((resolve) => clock.wakeAt(clock.now() + CLAIM_MS, resolve))
    const stands = await requests.options()
    const frame = stands.ok && claimed.ok ? stands.value.frame : ''
    if (frame !== '') return frame === name
  }
  return false
}

async function checkHost(card: CardTrial, report: CardReport, mark: TrialMark): Promise<void> {
  const { host, clock } = card
  const begun = clock.now()
  const asked = host.status().then((status) => statusFinding(status, TRIAL_NUMBER, clock.now() - begun))
  const [status, offered] = await Promise.all([asked, host.offered()])
  const { handshakeMs } = host
  await report.send('checking', [
    finding('callRegistered'),
    openingFinding(host.startedAt - mark.startedAt),
    finding(handshakeMs > SLOW_HANDSHAKE_MS ? 'handshakeSlow' : 'handshakeDone', { ms: handshakeMs }),
    ...initDataFindings(host.init),
    status,
    eventsFinding(offered),
    finding(card.canStore() ? 'storageGranted' : 'storageRefused'),
  ])
}

function openingFinding(ms: number): TrialFinding {
  const isKnown = ms >= 0 && ms < MOST_OPENING_MS
  const isLate = isKnown && ms > SLOW_OPENING_MS
  return finding(isLate ? 'cardOpenedLate' : 'cardOpened', { ms: isKnown ? ms : null })
}

async function checkPortal(card: CardTrial, report: CardReport, mark: TrialMark): Promise<void> {
  const { requests, notes, clock } = card
  const checked = await Promise.all([
    checkOptions(requests, clock),
    checkActivityNote(requests, notes.hasActivity),
    checkRefusal(requests),
  ])
  await report.send('checking', checked)
  const [item = null] = notes.items
  await report.send('checking', await checkNote(requests, item, mark.id, clock))
}
