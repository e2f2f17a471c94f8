// After the call: why the card still stands, how to keep it, and how to close it.
import type { CardActions, CardHold } from '../../session/cardState'
import { interpolate, type Text } from '../../text/text'
import { keyed, withKeys } from './Shortcuts/shortcuts'
import { asClock, useSeconds } from './useSeconds'

export interface WrapUpProps {
  /** Null: nobody holds the card, but the words are not safe, and the call is over. */
  readonly hold: CardHold | null
  readonly actions: Pick<CardActions, 'stay' | 'closeNow'>
  readonly text: Text
}

/** The words are no live region: they are announced once, when the call ends (StatusLine), and seconds never. */
export function WrapUp({ hold, actions, text }: WrapUpProps) {
  const until = hold?.because === 'wanted' ? hold.until : null
  const isTimed = until !== null
  const now = useSeconds(until)
  const { oneMoreMinute, closeNow } = text.actions
  return (
    <section class="wrapup">
      <p class="wrapup_words">
        {text.wrapUp.callOver}{' '}
        <span class={isTimed ? 'wrapup_time' : undefined} role={isTimed ? 'timer' : undefined}>
          {hold && holdWords(hold, text, now)}
        </span>
      </p>
      {hold && (
        <div class="wrapup_actions">
          {hold.because !== 'unsaved' && (
            <button type="button" class="button" onClick={() => actions.stay()} {...keyed('stay')}>
              {oneMoreMinute}
            </button>
          )}
          {/* It is the clean way out, but never the obvious one where it costs the words. */}
          <button
            type="button"
            class={hold.because === 'unsaved' ? 'button' : 'button button-filled'}
            title={withKeys(closeNow, 'closeNow', text)}
            onClick={() => actions.closeNow()}
            {...keyed('closeNow')}
          >
            {closeNow}
          </button>
        </div>
      )}
    </section>
  )
}

/** A time is told only where one runs out by itself, whatever the operator does. `now`: epoch ms. */
export function holdWords(hold: CardHold, { wrapUp }: Text, now: number): string {
  if (hold.because !== 'wanted') return hold.because === 'typing' ? wrapUp.whileTyping : wrapUp.whileUnsaved
  // Rounded: the moment may be a millisecond farther away than promised, by the clock that only grows.
  return interpolate(wrapUp.closesIn, { time: asClock(Math.round((hold.until - now) / 1000)) })
}
