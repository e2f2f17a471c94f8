// The host page as it answers the card's frame, unread: a trial looks at what the product otherwise smooths out.
import type { CallCard } from '../../ports'
import type { TrialHost } from '../../trial/trialPorts'
import type { Frame } from '../host/frame'
import { isFields } from '../rest/portalValues'

/** @param pageStartedAt epoch ms. */
export function createTrialHost(frame: Frame, card: CallCard, pageStartedAt: number): TrialHost {
  const { placement } = frame.sdk
  return {
    init: frame.init,
    handshakeMs: frame.connectedAt - pageStartedAt,
    startedAt: pageStartedAt,
    status: () => answerOf(placement.call('getStatus')),
    offered: () => answerOf(placement.getInterface()),
    disableAutoClose: card.disableAutoClose,
    enableAutoClose: card.enableAutoClose,
    listen: card.listen,
  }
}

/** The SDK resolves a command that nobody answered with `{isSafely: true}` (sdk.md §4c). */
async function answerOf(asked: Promise<unknown>): Promise<unknown> {
  try {
    const answer = await asked
    return isFields(answer) && answer.isSafely === true ? undefined : answer
  } catch {
    return undefined
  }
}
