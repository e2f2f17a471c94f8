// The report of a trial call: what worries first, what is in order folded, and the report as text to be copied.
import type { TrialText } from '../../text/trialText'
import type { Trial } from '../../trial/trial'
import { outcomeOf } from '../../trial/trialFindings'
import type { TrialReport } from '../../trial/trialReport'
import { CopyButton, type CopyingPage } from '../shared/CopyButton'
import { TrialFindings, worriesOf } from './TrialFindings'

export interface TrialOverProps {
  readonly trial: Trial
  readonly report: TrialReport
  readonly text: TrialText
  readonly page: CopyingPage
}

export function TrialOver({ trial, report, text, page }: TrialOverProps) {
  const calm = report.findings.filter(({ kind }) => outcomeOf(kind) === 'ok')
  const isLeft = report.findings.some(({ kind }) => kind === 'leftBehind')
  const words = trial.text()
  const { copy, copyByHand } = text.trialCall
  return (
    <>
      <TrialFindings findings={worriesOf(report)} text={text} />
      {calm.length > 0 && (
        <details class="trial_fold">
          <summary>{text.count(text.trialCall.calm, calm.length)}</summary>
          <TrialFindings findings={calm} text={text} />
        </details>
      )}
      <details class="trial_fold">
        <summary>{text.trialCall.asText}</summary>
        <textarea
          class="field trial_text"
          dir="ltr"
          rows={8}
          readOnly
          aria-label={text.trialCall.asText}
          value={words}
        />
      </details>
      <div class="recovered_actions trial_report_actions">
        <CopyButton page={page} text={text} words={() => words} labels={{ copy, copyByHand }} />
        {isLeft && (
          <button type="button" class="button" onClick={trial.cleanUp}>
            {text.trialCall.remove}
          </button>
        )}
        <button type="button" class="button" onClick={trial.dismiss}>
          {text.trialCall.dismiss}
        </button>
      </div>
    </>
  )
}
