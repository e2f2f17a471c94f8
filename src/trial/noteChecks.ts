// Checks what the portal does with a note, and with the operator's options: both are written, read as they are stored,
// and removed.
import type { CrmItem } from '../note/call'
import type { Clock } from '../ports'
import { refusalCode } from './refusalCode'
import { changedIn, noteSample, optionSample } from './storedSample'
import type { CheckRequests, StoredComment } from './trialPorts'
import { finding, type TrialFinding } from './trialReport'

/** The first line of the comment that the checks write: by it a later start finds the comment. */
export function firstLine(trialId: string): string {
  return `Call Notes trial ${trialId}`
}

/** Added, changed and removed again, in three requests. */
export async function checkNote(
  requests: CheckRequests,
  item: CrmItem | null,
  trialId: string,
  clock: Clock,
): Promise<readonly TrialFinding[]> {
  if (!item) return [finding('noteSkipped')]
  const text = noteSample(firstLine(trialId))
  const begun = clock.now()
  const added = await requests.addNote(item, text)
  if (!added.ok) return [finding('noteNotWritten', { details: [refusalCode(added.failure)] })]
  const ms = clock.now() - begun
  const unchanged = await changeNote(requests, item, added.value, `${text}\nand one more`)
  const removed = await requests.removeNote(item, added.value.commentId)
  const isRemoved = removed.ok || removed.failure.kind === 'gone'
  const trouble = [
    ...unchanged,
    ...(isRemoved ? [] : [finding('noteNotRemoved', { details: [refusalCode(removed.failure)] })]),
  ]
  return [
    ...(trouble.length > 0 ? trouble : [finding('noteWritten', { ms })]),
    storedFinding(added.value.stored, text),
  ]
}

async function changeNote(
  requests: CheckRequests,
  item: CrmItem,
  { commentId, stored }: StoredComment,
  text: string,
): Promise<readonly TrialFinding[]> {
  const changed = await requests.changeNote(item, commentId, text)
  if (!changed.ok) return [finding('noteNotChanged', { details: [refusalCode(changed.failure)] })]
  const isSame = changed.value.stored !== '' && changed.value.stored === stored
  return isSame ? [finding('noteNotChanged', { details: ['unchanged'] })] : []
}

function storedFinding(stored: string, sent: string): TrialFinding {
  if (stored === '') return finding('textUnread')
  const details = changedIn(stored, sent)
  return finding(details.length > 0 ? 'textChanged' : 'textKept', { details })
}

/** Written and read in one request. */
export async function checkOptions(requests: CheckRequests, clock: Clock): Promise<TrialFinding> {
  const text = optionSample()
  const begun = clock.now()
  const kept = await requests.keepOption(text)
  if (!kept.ok) return finding('optionsRefused', { details: [refusalCode(kept.failure)] })
  const details = changedIn(kept.value, text)
  const ms = clock.now() - begun
  return finding(details.length > 0 ? 'optionsChanged' : 'optionsKept', { ms, details })
}

/** Whether a note could be pinned to the activity of the call instead (portal.md §4.4). */
export async function checkActivityNote(
  requests: CheckRequests,
  hasActivity: boolean,
): Promise<TrialFinding> {
  const offered = await requests.offersActivityNote()
  if (!offered.ok) return finding('activityNoteUnknown', { details: [refusalCode(offered.failure)] })
  const details = [hasActivity ? 'activity' : 'noActivity']
  return finding(offered.value ? 'activityNoteOffered' : 'activityNoteMissing', { details })
}

/** Whether a refusal can be told from a lost answer (portal.md §3). */
export async function checkRefusal(requests: CheckRequests): Promise<TrialFinding> {
  const refused = await requests.refusal()
  if (!refused.ok && refused.failure.kind === 'offline')
    return finding('refusalsUnreadable', { details: ['offline'] })
  const isReadable = refused.ok || refused.failure.kind !== 'unknownOutcome'
  return finding(isReadable ? 'refusalsReadable' : 'refusalsUnreadable')
}
