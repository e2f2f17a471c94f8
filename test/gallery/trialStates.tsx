// The trial call: before, during each of its stages, and with every kind of report.
import type { NamedItem } from '../../src/session/cardState'
import type { TrialState } from '../../src/trial/trial'
import { LEFTOVERS, NOT_OPENED, type TrialFindingKind } from '../../src/trial/trialFindings'
import { finding, TRIAL_STAGES } from '../../src/trial/trialReport'
import { useDocumentLanguage } from '../../src/ui/shared/useDocumentLanguage'
import { TrialCall, type TrialCallProps } from '../../src/ui/trial/TrialCall'
import { ALL_KINDS, fakeTrial, HEALTHY_REPORT, trialReport } from '../fakes/fakeTrial'
import { ACME, LEAD } from './drawnCard'
import type { GalleryState } from './galleryState'

const NOT_OPENED_YET = finding('cardNotOpened', { details: NOT_OPENED.slice(0, 5) })

function trial(
  name: string,
  state: TrialState,
  interact?: GalleryState['interact'],
  picked: NamedItem | null = { item: ACME, name: `Acme ${'Subsidiary '.repeat(6)}` },
): GalleryState {
  return {
    name: `trial/${name}`,
    draw: (text) => (
      <TrialPart trialPage={{ trial: fakeTrial(state).trial, pick: async () => picked }} text={text} />
    ),
    ...(interact && { interact }),
  }
}

/** The trial call without the rest of its page. */
function TrialPart(props: Omit<TrialCallProps, 'page'>) {
  useDocumentLanguage(props.text)
  return (
    <main class="page">
      <h1 class="page_heading">{props.text.product}</h1>
      <TrialCall {...props} page={{ copy: () => false }} />
    </main>
  )
}

const over = (report: ReturnType<typeof trialReport>): TrialState => ({ kind: 'over', report })
const withDetails = (kind: TrialFindingKind, ...details: string[]) => finding(kind, { details })
const pick: GalleryState['interact'] = (user) =>
  user.press('.trial_start .recovered_actions:first-of-type > .button')

/** With the lists that the sentences announce. */
const DETAILED = [
  withDetails('callRefused', 'scope'),
  NOT_OPENED_YET,
  withDetails('initDataUnusual', 'CRM_BINDINGS:missing', 'CRM_ENTITY_ID:string'),
  withDetails('statusUnusual', 'CRM_ACTIVITY_ID:string'),
  withDetails('eventsMissing', 'CallCard::CallStateChanged'),
  withDetails('noteNotWritten', 'forbidden'),
  withDetails('noteNotChanged', 'unchanged'),
  withDetails('textChanged', 'sql', 'path', 'bbcode', 'joiner', 'html', 'letters', 'emoji', 'end', 'lines'),
  withDetails('optionsRefused', 'unanswered'),
  withDetails('leftBehind', ...LEFTOVERS),
]
const EVERYTHING = trialReport([
  ...ALL_KINDS.filter((kind) => DETAILED.every((one) => one.kind !== kind)),
  ...DETAILED,
])

const ODD = trialReport([
  ...HEALTHY_REPORT.findings.filter(({ kind }) => kind !== 'textKept' && kind !== 'deferredArrived'),
  withDetails('textChanged', 'sql', 'emoji'),
  'deferredMissing',
  'storageRefused',
])

export const trialStates: readonly GalleryState[] = [
  trial('before', { kind: 'none' }),
  trial('with-client', { kind: 'none' }, pick),
  trial('deal-chosen', { kind: 'none' }, pick, { item: { ...LEAD, type: 'DEAL' }, name: null }),
  ...TRIAL_STAGES.filter((stage) => stage !== 'over').map((stage) =>
    trial(stage, { kind: 'running', report: trialReport(['callRegistered'], { stage }) }),
  ),
  trial('not-opened-yet', { kind: 'running', report: trialReport([NOT_OPENED_YET], { stage: 'opening' }) }),
  trial('all-well', over(HEALTHY_REPORT)),
  trial('all-well-unfolded', over(HEALTHY_REPORT), async () => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
  }),
  trial('odd', over(ODD)),
  trial('everything', over(EVERYTHING)),
  trial('card-not-opened', over(trialReport(['callRegistered', NOT_OPENED_YET, 'cleanedUp']))),
  trial('copied-by-hand', over(ODD), (user) => user.press('.trial_report_actions > .button:first-of-type')),
  trial('cleaning-up', { kind: 'interrupted', report: trialReport(['cardGone']), isCleaning: true }),
  trial('interrupted', { kind: 'interrupted', report: trialReport(['cardGone']), isCleaning: false }),
]
