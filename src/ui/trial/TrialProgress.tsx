// How far a trial call has come, stage by stage, and the way out of it.
import type { TrialText } from '../../text/trialText'
import type { Trial } from '../../trial/trial'
import { TRIAL_STAGES, type TrialStage } from '../../trial/trialReport'

/** `over` is the report. */
const SHOWN = TRIAL_STAGES.filter((stage) => stage !== 'over')
const ICONS = { waiting: '○', running: '…', done: '✓' } as const

export interface TrialProgressProps {
  readonly trial: Trial
  readonly stage: TrialStage
  readonly text: TrialText
}

export function TrialProgress({ trial, stage, text }: TrialProgressProps) {
  const reached = TRIAL_STAGES.indexOf(stage)
  const isCleaning = stage === 'cleaning'
  return (
    <>
      <ol class="steps">
        {SHOWN.map((one, at) => {
          const state = at < reached ? 'done' : at === reached ? 'running' : 'waiting'
          return (
            <li
              key={one}
              class={`steps_step steps_step-${state}`}
              aria-current={state === 'running' && 'step'}
            >
              <span class="steps_sign" role="img" aria-label={text.install.states[state]}>
                {ICONS[state]}
              </span>
              <div class="steps_words">{text.trialCall.stages[one]}</div>
            </li>
          )
        })}
      </ol>
      <button
        type="button"
        class="button"
        aria-disabled={isCleaning}
        onClick={() => {
          if (!isCleaning) trial.cancel()
        }}
      >
        {text.trialCall.cancel}
      </button>
    </>
  )
}
