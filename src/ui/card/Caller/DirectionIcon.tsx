// Which way the call goes is seen at a glance and heard by a screen reader; it never mirrors, because
// an arrow into the handset means "incoming" in every script.
import type { CallDirection } from '../../../note/call'

const ARROWS = {
  incoming: 'M13 3 4 12M4 5v7h7',
  outgoing: 'M3 13 12 4M5 4h7v7',
  callback: 'M4 8a4.5 4.5 0 1 1 1.6 3.4M4 3v5h5',
} as const satisfies Record<CallDirection, string>

export function DirectionIcon({ direction, label }: { direction: CallDirection; label: string }) {
  return (
    <svg
      class={`caller_direction caller_direction-${direction}`}
      viewBox="0 0 16 16"
      role="img"
      aria-label={label}
    >
      <path d={ARROWS[direction]} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
    </svg>
  )
}
