// After the call the operator sees when the card closes and stops it with one key. The figures are no
// live region: the end of the call is announced once (StatusLine), seconds never.
import type { Text } from '../../text/text'
import { interpolate } from '../../text/text'
import { keyed } from './Shortcuts/shortcuts'
import { asClock, useSeconds } from './useSeconds'

/** `closesAt`: epoch ms. */
export function WrapUp({ closesAt, stay, text }: { closesAt: number; stay: () => void; text: Text }) {
  const now = useSeconds(closesAt)
  const time = asClock(Math.ceil((closesAt - now) / 1000))
  return (
    <section class="wrapup">
      <p class="wrapup_words">
        {text.wrapUp.callOver}{' '}
        <span class="wrapup_time" role="timer">
          {interpolate(text.wrapUp.closesIn, { time })}
        </span>
      </p>
      <button type="button" class="button" onClick={stay} {...keyed('stay')}>
        {text.actions.oneMoreMinute}
      </button>
    </section>
  )
}
