// The trial call, on the left menu's page and at the end of the installer: what it does, its progress, its report.
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { NamedItem } from '../../session/cardState'
import type { TrialText } from '../../text/trialText'
import type { TrialState } from '../../trial/trial'
import type { CopyingPage } from '../shared/CopyButton'
import { useObservable } from '../shared/useObservable'
import { TrialFindings, worriesOf } from './TrialFindings'
import { TrialOver } from './TrialOver'
import { TrialProgress } from './TrialProgress'
import { TrialStart } from './TrialStart'
import type { TrialPage } from './trialPage'
import { announcement, momentWords } from './trialWords'

export interface TrialCallProps {
  readonly trialPage: TrialPage
  readonly text: TrialText
  readonly page: CopyingPage
}

export function TrialCall({ trialPage, text, page }: TrialCallProps) {
  const { trial, pick } = trialPage
  const state = useObservable(trial.state)
  // Outlives the trial, so that it can be repeated with the same client.
  const [client, setClient] = useState<NamedItem | null>(null)
  const { section, heading } = useFocusKept()
  const start = (
    <TrialStart {...{ trial, pick, client, setClient, text }} isRepeated={state.kind === 'over'} />
  )
  return (
    <section class="page_section" aria-labelledby="trial-call" ref={section}>
      <h2 class="page_subheading" id="trial-call" tabIndex={-1} ref={heading}>
        {text.trialCall.heading}
      </h2>
      <p class="field_hint">{text.trialCall.intro}</p>
      {state.kind === 'over' && (
        <p class="field_hint">{momentWords(text.trialCall.made, state.report, text)}</p>
      )}
      {state.kind === 'interrupted' && <p>{momentWords(text.trialCall.interrupted, state.report, text)}</p>}
      {/* It stands in the page before there is anything to announce. */}
      <p role="status" class={state.kind === 'running' ? 'unseen' : ''}>
        {announcement(state, text)}
      </p>
      {stateView()}
    </section>
  )

  function stateView() {
    switch (state.kind) {
      case 'none':
        return start
      case 'running':
        return (
          <>
            <TrialProgress trial={trial} stage={state.report.stage} text={text} />
            <TrialFindings findings={worriesOf(state.report)} text={text} />
          </>
        )
      case 'interrupted':
        return <Interrupted state={state} cleanUp={trial.cleanUp} text={text} />
      case 'over':
        return (
          <>
            <TrialOver trial={trial} report={state.report} text={text} page={page} />
            {start}
          </>
        )
    }
  }
}

interface InterruptedProps {
  readonly state: Extract<TrialState, { kind: 'interrupted' }>
  readonly cleanUp: () => void
  readonly text: TrialText
}

function Interrupted({ state: { isCleaning }, cleanUp, text }: InterruptedProps) {
  return (
    <button
      type="button"
      class="button"
      aria-disabled={isCleaning}
      onClick={() => {
        if (!isCleaning) cleanUp()
      }}
    >
      {text.trialCall.remove}
    </button>
  )
}

/** A button that disappears with its state leaves the focus to the heading, not to the page. */
function useFocusKept() {
  const section = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const hadFocus = section.current?.contains(document.activeElement) ?? false
  useLayoutEffect(() => {
    if (hadFocus && !section.current?.contains(document.activeElement)) heading.current?.focus()
  })
  return { section, heading }
}
