// The installer's page. An administrator reads what will be done before it is done, sees each step's result, and after
// a failure reads what to change and where.
import type { Observable } from '../../session/cardState'
import type { AdminText } from '../../text/adminText'
import { useDocumentLanguage } from '../shared/useDocumentLanguage'
import { useObservable } from '../shared/useObservable'
import { FoundBefore } from './FoundBefore'
import { InstallStepRow } from './InstallStepRow'
import { INSTALL_STEPS, type InstallState } from './installState'

export interface InstallerProps {
  readonly progress: Observable<InstallState>
  /** Begins, or begins again after a failure. */
  readonly start: () => void
  readonly text: AdminText
}

export function InstallerView({ progress, start, text }: InstallerProps) {
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
    </main>
  )
}

function startWords(state: InstallState['state'], found: InstallState['found'], text: AdminText): string {
  const { install, actions } = text
  if (state === 'failed') return actions.tryAgain
  const isComplete = found !== 'looking' && found?.finished && found.tab === 'current'
  return state === 'installed' || isComplete ? install.again : install.start
}
