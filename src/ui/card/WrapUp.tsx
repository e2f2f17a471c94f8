// After the call: why the card still stands, and how to keep it.
import type { CardHold } from '../../session/cardState'
import { interpolate, type Text } from '../../text/text'
import { keyed } from './Shortcuts/shortcuts'
import { asClock, useSeconds } from './useSeconds'

export interface WrapUpProps {
  readonly hold: CardHold
  readonly stay: () => void
  readonly text: Text
}

/** The words are no live region: they are announced once, when the call ends (StatusLine), and seconds never. */
export function WrapUp({ hold, stay, text }: WrapUpProps) {
  const isTimed = hold.because === 'wanted'
  const now = useSeconds(isTimed ? hold.until : null)
  return (
    <section class="wrapup">
      <p class="wrapup_words">
        {text.wrapUp.callOver}{' '}
        <span class={isTimed ? 'wrapup_time' : undefined} role={isTimed ? 'timer' : undefined}>
          {holdWords(hold, text, now)}
        </span>
      </p>
      {hold.because !== 'unsaved' && (
        <button type="button" class="button" onClick={stay} {...keyed('stay')}>
          {text.actions.oneMoreMinute}
        </button>
      )}
    </section>
  )
}

/** A time is told only where one runs out by itself, whatever the operator does. `now`: epoch ms. */
export function holdWords(hold: CardHold, { wrapUp }: Text, now: number): string {
  if (hold.because !== 'wanted') return hold.because === 'typing' ? wrapUp.whileTyping : wrapUp.whileUnsaved
  return interpolate(wrapUp.closesIn, { time: asClock(Math.ceil((hold.until - now) / 1000)) })
}
