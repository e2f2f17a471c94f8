// Which of the phrases for certain calls (`callPhrases.ts`) are offered in one. Apart from how they are kept, which the
// card has no use for.
import type { CallStatus } from '../note/call'

/** Those of `kept` that are meant for this call, in their order; none while nothing is known of it. */
export function phrasesForCall(
  kept: readonly string[],
  call: Pick<CallStatus, 'direction' | 'lineName'> | null,
): readonly string[] {
  if (!call) return []
  const folded = (name: string) => name.trim().toLocaleLowerCase()
  const isOf = (wanted: string, one: string) => wanted === '' || wanted === one
  return kept.flatMap((one) => {
    const [direction = '', line = '', phrase = ''] = one.split('\t')
    return isOf(direction, call.direction) && isOf(folded(line), folded(call.lineName)) ? [phrase] : []
  })
}
