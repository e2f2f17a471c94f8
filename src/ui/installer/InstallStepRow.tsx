// One step of the installation: its name, its state, its results, and what to change if it failed.
import type { AdminText } from '../../text/adminText'
import { interpolate } from '../../text/text'
import type { InstallRefusal, InstallResult, InstallStepState } from './installState'

const ICONS = { waiting: '○', running: '…', done: '✓', failed: '!' } as const

export function InstallStepRow({
  name,
  step,
  text,
}: {
  name: string
  step: InstallStepState
  text: AdminText
}) {
  return (
    <li class={`steps_step steps_step-${step.state}`}>
      <span class="steps_sign" role="img" aria-label={text.install.states[step.state]}>
        {ICONS[step.state]}
      </span>
      <div class="steps_words">
        {name}
        {step.state === 'done' &&
          step.results.map((result) => (
            <p key={result.kind} class="steps_result">
              {resultWords(result, text)}
            </p>
          ))}
        {step.state === 'failed' && (
          <p class="steps_refusal" role="alert">
            {refusalWords(step.because, text)}
          </p>
        )}
      </div>
    </li>
  )
}

function resultWords(result: InstallResult, text: AdminText): string {
  switch (result.kind) {
    case 'removed':
      return text.count(text.install.removed, result.count)
    case 'address':
      return interpolate(text.install.results.address, { address: result.address })
    default:
      return text.install.results[result.kind]
  }
}

function refusalWords(because: InstallRefusal, text: AdminText): string {
  const phrase = text.install.refusals[because.kind]
  switch (because.kind) {
    case 'missingScopes':
      return interpolate(phrase, { scopes: because.scopes.join(', ') })
    case 'pageRedirects':
    case 'pageMissing':
      return interpolate(phrase, { address: because.address })
    case 'portal':
      return interpolate(phrase, { why: because.why }).trim()
    default:
      return phrase
  }
}
