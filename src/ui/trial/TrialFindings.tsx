// What a trial call found, each with what it means for the operators and what can be done.
import type { TrialText } from '../../text/trialText'
import { outcomeOf, type TrialOutcome } from '../../trial/trialFindings'
import type { TrialFinding, TrialReport } from '../../trial/trialReport'
import { codesOf, durationWords, findingWords } from './trialWords'

/** The icon, and the tone of the portal check whose colour it has. */
const SIGNS = {
  failed: { icon: '!', tone: 'problem' },
  odd: { icon: 'i', tone: 'info' },
  unknown: { icon: '?', tone: 'info' },
  ok: { icon: '✓', tone: 'good' },
} as const satisfies Record<TrialOutcome, unknown>

const WORST_FIRST: readonly TrialOutcome[] = ['failed', 'odd', 'unknown']

/** All that is not as it should be, the worst first. */
export function worriesOf({ findings }: TrialReport): readonly TrialFinding[] {
  return WORST_FIRST.flatMap((outcome) => findings.filter(({ kind }) => outcomeOf(kind) === outcome))
}

export function TrialFindings({ findings, text }: { findings: readonly TrialFinding[]; text: TrialText }) {
  if (findings.length === 0) return null
  return (
    <ul class="check">
      {findings.map((finding) => (
        <Finding key={finding.kind} finding={finding} text={text} />
      ))}
    </ul>
  )
}

function Finding({ finding, text }: { finding: TrialFinding; text: TrialText }) {
  const outcome = outcomeOf(finding.kind)
  const { icon, tone } = SIGNS[outcome]
  const { found, meaning, reasons, list } = findingWords(finding, text)
  const codes = codesOf(finding)
  return (
    <li class={`check_finding check_finding-${tone}`}>
      <span
        class="check_sign"
        role="img"
        aria-label={outcome === 'unknown' ? text.trialCall.unchecked : text.check.signs[tone]}
      >
        {icon}
      </span>
      <div class="check_words">
        {found} {finding.ms !== null && <bdi class="check_advice">{durationWords(finding.ms, text)}</bdi>}
        {meaning && <p class="check_advice">{meaning}</p>}
        {reasons.map((reason) => (
          <p key={reason} class="check_advice">
            {reason}
          </p>
        ))}
        {list.length > 0 && (
          <ul class="page_list check_advice">
            {list.map((entry) => (
              <li key={entry}>{entry}</li>
            ))}
          </ul>
        )}
        {codes.length > 0 && (
          <p class="check_advice">
            <bdi dir="ltr">{codes.join(', ')}</bdi>
          </p>
        )}
      </div>
    </li>
  )
}
