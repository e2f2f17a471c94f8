// A card that has to do with a trial call: it runs the checks if the call is its own, and cleans up after an
// interrupted one. A chunk that no other card loads.
import { version } from '../../package.json'
import type { Frame } from '../bitrix24/host/frame'
import type { Transport } from '../bitrix24/rest/transport'
import { createCheckRequests } from '../bitrix24/trial/checkRequests'
import { createTrialHost } from '../bitrix24/trial/trialHost'
import { browserName } from '../browser/browserName'
import { canStore } from '../browser/canStore'
import { distinctItems } from '../note/call'
import type { CallCard } from '../ports'
import type { TrialCard } from '../session/environment'
import { textFor } from '../text/text'
import { runCardTrial } from '../trial/cardTrial'
import { showTrialLine } from '../ui/card/Trial/TrialLine'
import { askedLanguage, browserEnvironment } from './browserEnvironment'

export async function openCardTrial(
  frame: Frame,
  transport: Transport,
  card: CallCard,
  { call, removeNotes }: TrialCard,
): Promise<void> {
  // A portal opens the card in each of its tabs, of which one is looked at (portal.md §8.4).
  if (document.visibilityState === 'hidden') return
  const { clock, page, createDeferredRequest } = browserEnvironment(new URL(frame.origin).host)
  const { trial } = await textFor(askedLanguage())
  await runCardTrial({
    requests: createCheckRequests(transport, createDeferredRequest()),
    host: createTrialHost(frame, card, performance.timeOrigin),
    notes: {
      items: distinctItems([call?.item ?? null, ...(call?.bindings ?? [])]),
      hasActivity: call?.activityId != null,
      discard: removeNotes,
    },
    clock,
    page,
    callId: call?.callId ?? '',
    canStore: () => canStore(() => window.localStorage),
    version,
    browser: browserName(navigator.userAgent),
    show: (what) => showTrialLine(trial[what]),
  })
}
