// A stamp says when in the call something was said, so that it is found again in the recording.
import type { CardState } from '../../../session/cardState'
import { asClock } from '../useSeconds'

/**
 * `[03:12] ` from the call's connection on, not past its end; `opened` (epoch ms) stands in as long as the
 * connection is not known.
 */
export function callStamp(
  { connectedAt, endedAt }: Pick<CardState, 'connectedAt' | 'endedAt'>,
  opened: number,
): string {
  const now = Math.min(Date.now(), endedAt ?? Number.POSITIVE_INFINITY)
  return `[${asClock((now - (connectedAt ?? opened)) / 1000).padStart(5, '0')}] `
}
