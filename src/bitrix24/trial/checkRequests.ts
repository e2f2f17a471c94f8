// What the card of a trial asks of the portal to find out how it treats notes, options, refusals, and the last requests
// of a page.
import { done, failed, type Outcome } from '../../note/failure'
import type { DeferredRequest } from '../../ports'
import { optionFields, TRIAL_OPTIONS, writeItems, writeLastWords } from '../../trial/trialOptions'
import type { CheckRequests, StoredComment } from '../../trial/trialPorts'
import { addComment, deleteComment, getComment, textOfComment, updateComment } from '../notes/commentCommands'
import { batchOf, type Commands, failureOf } from '../rest/batch'
import { toFields, toId, toText } from '../rest/portalValues'
import type { Transport } from '../rest/transport'
import { createTrialRequests, GET_OPTIONS, run, setOptions } from './trialRequests'

export function createCheckRequests(transport: Transport, deferred: DeferredRequest): CheckRequests {
  const { atOnce } = transport
  const write = async (commands: Commands): Promise<Outcome<StoredComment>> => {
    const outcome = await run(atOnce, commands, true)
    if (!outcome.ok) return outcome
    const failure = failureOf(outcome.value, 'write')
    if (failure) return failed(failure)
    const commentId = toId(outcome.value.valueOf('write'))
    if (commentId === null) return failed({ kind: 'unknownOutcome' })
    return done({ commentId, stored: textOfComment(outcome.value.valueOf('stands')) })
  }
  const stands = getComment('$result[write]')
  return {
    ...createTrialRequests(atOnce),
    claim: async (frame, items) => {
      const fields = optionFields({ frame, items: writeItems(items) })
      const outcome = await atOnce.post('user.option.set', fields)
      return outcome.ok ? done(null) : outcome
    },
    addNote: (item, text) => {
      const keep = setOptions(optionFields({ comment: '$result[write]' }))
      return write({ write: addComment(item, text), keep, stands })
    },
    changeNote: (item, commentId, text) => write({ write: updateComment({ item, commentId }, text), stands }),
    removeNote: async (item, commentId) => {
      const outcome = await run(atOnce, { removed: deleteComment({ item, commentId }) }, true)
      if (!outcome.ok) return outcome
      const failure = failureOf(outcome.value, 'removed')
      return failure ? failed(failure) : done(null)
    },
    keepOption: async (text) => {
      const outcome = await run(
        atOnce,
        { set: setOptions(optionFields({ probe: text })), options: GET_OPTIONS },
        true,
      )
      if (!outcome.ok) return outcome
      const failure = failureOf(outcome.value, 'set') ?? failureOf(outcome.value, 'options')
      if (failure) return failed(failure)
      return done(toText(toFields(outcome.value.valueOf('options'))[TRIAL_OPTIONS.probe]))
    },
    offersActivityNote: async () => {
      const outcome = await atOnce.post('method.get', { name: 'crm.timeline.note.save' })
      if (!outcome.ok) return outcome
      const { isExisting, isAvailable } = toFields(outcome.value)
      return done(isExisting === true && isAvailable === true)
    },
    // Without `fields` nothing is added (portal.md §4.3).
    refusal: () => atOnce.post('crm.timeline.comment.add', {}),
    lastRequest: (words) => {
      // The commands before it let the deferred request, which the browser sends at the same moment, be stored first:
      // of two writes to the options at once one may be lost (portal.md §8.11).
      const last = setOptions(optionFields({ last: writeLastWords(words) }))
      const commands = { before: { method: 'app.info', fields: {} }, beside: GET_OPTIONS, last }
      return transport.postLast('batch', batchOf(commands, false))
    },
    deferRequest: () => {
      const request = transport.request('user.option.set', optionFields({ deferred: '1' }))
      return request !== null && deferred.arm(request)
    },
    withdrawLast: deferred.disarm,
  }
}
