// The installer's page. An administrator reads what will be done before it is done, sees each step's result, and after
// a failure reads what to change and where.
import type { Observable } from '../../session/cardState'
import type { AdminText } from '../../text/adminText'
import type { TrialText } from '../../text/trialText'
import type { CopyingPage } from '../shared/CopyButton'
import { useDocumentLanguage } from '../shared/useDocumentLanguage'
import { useObservable } from '../shared/useObservable'
import { TrialCall } from '../trial/TrialCall'
import type { TrialPage } from '../trial/trialPage'
import { FoundBefore } from './FoundBefore'
import { InstallStepRow } from './InstallStepRow'
import { INSTALL_STEPS, type InstallState } from './installState'

export interface InstallerProps {
  readonly progress: Observable<InstallState>
  /** Begins, or begins again after a failure. */
  readonly start: () => void
  readonly trialPage: TrialPage
  readonly text: TrialText
  readonly page: CopyingPage
}

export function InstallerView({ progress, start, trialPage, text, page }: InstallerProps) {
  const { state, found, steps } = useObservable(progress)
  const { install } = text
  const isRunning = state === 'running'
  useDocumentLanguage(text)
  return (
    <main class="page">
      <h1 class="page_heading">{install.heading}</h1>
      <p>{install.intro}</p>
      <ol class="steps">
        {INSTALL_STEPS.map((step) => (
          <InstallStepRow key={step} name={install.steps[step]} step={steps[step]} text={text} />
        ))}
      </ol>
      {state === 'ready' && <FoundBefore found={found} install={install} />}
      <div class="page_result" role="status">
        {state === 'installed' && <p class="page_good">✓ {install.installed}</p>}
      </div>
      {/* Never disabled: the focus would be lost in the middle of the installation. */}
      <button
        type="button"
        class={`button ${state === 'installed' ? '' : 'button-filled'}`}
        aria-disabled={isRunning}
        onClick={() => !isRunning && start()}
      >
        {startWords(state, found, text)}
      </button>
      <h2 class="page_subheading">{install.afterwards.heading}</h2>
      <ul class="page_list">
        {install.afterwards.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      {state === 'installed' &&
        (isTabNew(steps) ? (
          <p>{text.trialCall.reloadFirst}</p>
        ) : (
          <TrialCall trialPage={trialPage} text={text} page={page} />
        ))}
    </main>
  )
}

/** The portal's page does not have the tab until it is loaded again (portal.md §2.1). */
function isTabNew({ register }: InstallState['steps']): boolean {
  return register.state === 'done' && register.results.some(({ kind }) => kind === 'added')
}

function startWords(state: InstallState['state'], found: InstallState['found'], text: AdminText): string {
  const { install, actions } = text
  if (state === 'failed') return actions.tryAgain
  const isComplete = found !== 'looking' && found?.finished && found.tab === 'current'
  return state === 'installed' || isComplete ? install.again : install.start
}
