// The portal check: on demand, what is in place and what is not, each with what to do about it.
import { useState } from 'preact/hooks'
import type { AdminText } from '../../../text/adminText'
import type { CheckFinding, CheckingPage } from '../homePage'

type Kind = CheckFinding['kind']

const ICONS = { good: '✓', info: 'i', problem: '!' } as const
const TONES = {
  scopes: 'good',
  missingScopes: 'problem',
  noNames: 'info',
  notInstalled: 'problem',
  placeOffered: 'good',
  placeMissing: 'problem',
  tab: 'good',
  tabUnknown: 'info',
  tabMissing: 'problem',
  tabElsewhere: 'problem',
  manyTabs: 'problem',
  events: 'info',
  storage: 'good',
  noStorage: 'info',
  settings: 'good',
  newerSettings: 'problem',
  newerNotes: 'problem',
  version: 'info',
} as const satisfies Record<Kind, keyof typeof ICONS>
/** What the installer can repair. */
const REPAIRABLE: ReadonlySet<Kind> = new Set(['notInstalled', 'tabMissing', 'tabElsewhere', 'manyTabs'])

export interface PortalCheckProps {
  readonly check: CheckingPage
  readonly text: AdminText
}

export function PortalCheck({ check, text }: PortalCheckProps) {
  const [found, setFound] = useState<readonly CheckFinding[] | 'none' | 'running' | 'silent'>('none')
  const run = async () => {
    if (found === 'running') return
    setFound('running')
    setFound((await check.run()) ?? 'silent')
  }
  const findings = typeof found === 'string' ? [] : found
  const needsInstaller = findings.some(({ kind }) => REPAIRABLE.has(kind))
  return (
    <section class="page_section" aria-labelledby="portal-check">
      <h2 class="page_subheading" id="portal-check">
        {text.check.heading}
      </h2>
      <p class="field_hint">{text.check.intro}</p>
      <button type="button" class="button" aria-disabled={found === 'running'} onClick={run}>
        {text.check.start}
      </button>
      <p role="status">{summary(found, text)}</p>
      {findings.length > 0 && (
        <ul class="check">
          {findings.map((finding) => (
            <Finding key={finding.kind} finding={finding} text={text} />
          ))}
        </ul>
      )}
      {/* It may be run at any time; it is highlighted where it has something to repair. */}
      {findings.length > 0 && check.install && (
        <button
          type="button"
          class={`button ${needsInstaller ? 'button-filled' : ''}`}
          onClick={check.install}
        >
          {text.check.install}
        </button>
      )}
    </section>
  )
}

function Finding({ finding, text }: { finding: CheckFinding; text: AdminText }) {
  const { check } = text
  const tone = TONES[finding.kind]
  const advice: Readonly<Partial<Record<Kind, string>>> = check.advice
  return (
    <li class={`check_finding check_finding-${tone}`}>
      <span class="check_sign" role="img" aria-label={check.signs[tone]}>
        {ICONS[tone]}
      </span>
      <div class="check_words">
        <Interpolated phrase={check.findings[finding.kind]} values={valuesOf(finding)} />
        {advice[finding.kind] && <p class="check_advice">{advice[finding.kind]}</p>}
      </div>
    </li>
  )
}

/** Values stand in elements of their own: addresses and codes keep their direction and can be copied as they are. */
function Interpolated({ phrase, values }: { phrase: string; values: Readonly<Record<string, string>> }) {
  const parts = phrase.split(/\{(\w+)\}/)
  return <>{parts.map((part, at) => (at % 2 === 0 ? part : <bdi key={part}>{values[part]}</bdi>))}</>
}

function valuesOf(finding: CheckFinding): Record<string, string> {
  const { kind: _, ...values } = finding
  return Object.fromEntries(
    Object.entries(values).map(([name, value]: [string, string | readonly string[]]) => [
      name,
      typeof value === 'string' ? value : value.join(', '),
    ]),
  )
}

function summary(found: readonly CheckFinding[] | 'none' | 'running' | 'silent', text: AdminText): string {
  if (found === 'none') return ''
  if (typeof found === 'string') return text.check[found]
  const problems = found.filter(({ kind }) => TONES[kind] === 'problem').length
  return problems === 0 ? text.check.healthy : text.count(text.check.problems, problems)
}
