// Promise: an administrator reads what will be done before it is done, sees each step's result, and after a
// failure knows what to change and where.
import type { Observable } from '../../session/cardFace'
import type { SetupText } from '../../text/setupText'
import { fill } from '../../text/text'
import { useDocumentLanguage } from '../useDocumentLanguage'
import { useObservable } from '../useObservable'
import { INSTALL_STEPS, type InstallFace, type InstallRefusal, type InstallStepFace } from './installFace'

const SIGNS = { waiting: '○', running: '…', done: '✓', failed: '!' } as const

export interface InstallerProps {
  readonly progress: Observable<InstallFace>
  /** Begins, or begins again after a failure. */
  readonly start: () => void
  readonly text: SetupText
}

export function InstallerView({ progress, start, text }: InstallerProps) {
  const { state, steps } = useObservable(progress)
  const { install, actions } = text
  useDocumentLanguage(text)
  return (
    <main class="page">
      <h1 class="page_heading">{install.heading}</h1>
      <p>{install.intro}</p>
      <ol class="steps">
        {INSTALL_STEPS.map((step) => (
          <Step key={step} name={install.steps[step]} step={steps[step]} text={text} />
        ))}
      </ol>
      <div class="page_result" role="status">
        {state === 'installed' && (
          <>
            <p class="page_good">✓ {install.installed}</p>
            <p>{install.reload}</p>
          </>
        )}
      </div>
      {state !== 'installed' && (
        <button type="button" class="button button-filled" disabled={state === 'running'} onClick={start}>
          {state === 'failed' ? actions.tryAgain : install.start}
        </button>
      )}
    </main>
  )
}

function Step({ name, step, text }: { name: string; step: InstallStepFace; text: SetupText }) {
  return (
    <li class={`steps_step steps_step-${step.state}`}>
      <span class="steps_sign" aria-hidden="true">
        {SIGNS[step.state]}
      </span>
      <div>
        {name}
        <span class="unseen">: {text.install.states[step.state]}</span>
        {step.state === 'failed' && (
          <p class="steps_refusal" role="alert">
            {refusalWords(step.because, text)}
          </p>
        )}
      </div>
    </li>
  )
}

function refusalWords(because: InstallRefusal, text: SetupText): string {
  const phrase = text.install.refusals[because.kind]
  switch (because.kind) {
    case 'missingScopes':
      return fill(phrase, { scopes: because.scopes.join(', ') })
    case 'portal':
      return fill(phrase, { why: because.why }).trim()
    default:
      return phrase
  }
}
