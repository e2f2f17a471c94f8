// A button for every fault of the REST server: for the next request or until cleared, for all methods or for some.
import { useState } from 'preact/hooks'
import type { Fault, RestVariant } from '../contract'
import { action } from './ControlPanel'
import type { PageContext } from './pageContext'

const TITLES: Record<Fault['kind'], string> = {
  offline: 'Network off',
  reset: 'Reset',
  lostAnswer: 'Lost answer',
  slow: 'Slow',
  late: 'Late',
  hang: 'Hang',
  hangLate: 'Hang, late',
  html500: 'HTML 500',
  html502: 'HTML 502',
  json500: 'JSON 500',
  error200: 'Error with 200',
  brokenJson: 'Broken JSON',
  empty: 'Empty',
  rateLimit: 'Rate limit',
  operationLimit: 'Time limit',
  expiredToken: 'Expired (answer)',
  accessDenied: 'Access denied',
  restDenied: 'Denied (403)',
  insufficientScope: 'No scope',
}
const DELAY_MS = 5000

export function FaultControls({ context }: { context: PageContext }) {
  const [once, setOnce] = useState(false)
  const [cors, setCors] = useState(false)
  const [methods, setMethods] = useState('')
  const names = methods
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  const raise = (kind: Fault['kind']) =>
    context.ask('fault', {
      kind,
      cors,
      delayMs: DELAY_MS,
      ...(once ? { times: 1 } : {}),
      ...(names.length > 0 ? { methods: names } : {}),
    } satisfies Fault)
  const { refreshRefused, restVariant } = context.snapshot
  const vary = (change: Partial<RestVariant>) => void context.ask('restVariant', change)
  return (
    <>
      <input
        aria-label="Only these methods"
        placeholder="only these methods (empty: all)"
        value={methods}
        onInput={({ currentTarget }) => setMethods(currentTarget.value)}
      />
      {tick('next request only', once, setOnce)}
      {tick('with CORS headers', cors, setCors)}
      {(Object.keys(TITLES) as Fault['kind'][]).map((kind) => action(TITLES[kind], () => raise(kind), kind))}
      {action('Expire all tokens', () => context.ask('expireTokens'))}
      {tick('refreshAuth fails', refreshRefused, (refused) => void context.ask('refuseRefresh', { refused }))}
      {tick('proactive filter', restVariant.proactiveFilter, (proactiveFilter) => vary({ proactiveFilter }))}
      {tick('options overlap', restVariant.optionsOverlap, (optionsOverlap) => vary({ optionsOverlap }))}
      {tick('profile with offset', restVariant.timeZoneOffset, (timeZoneOffset) => vary({ timeZoneOffset }))}
      <label class="field">
        comments are cut after
        <input
          type="number"
          value={restVariant.commentLimit ?? ''}
          onChange={({ currentTarget }) => vary({ commentLimit: Number(currentTarget.value) || null })}
        />
      </label>
      <button type="button" class="primary" onClick={() => void context.ask('clearFaults')}>
        Clear faults
      </button>
    </>
  )
}

export function tick(title: string, checked: boolean, set: (checked: boolean) => void) {
  return (
    <label class="tick">
      <input type="checkbox" checked={checked} onChange={({ currentTarget }) => set(currentTarget.checked)} />
      {title}
    </label>
  )
}
