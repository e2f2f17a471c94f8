// A screen reader interrupts for what worries, for the end of a worry and for the end of the call, once
// each. A note that saves itself every few seconds is not news.
import { useRef } from 'preact/hooks'
import type { OperatorStatus } from '../../../note/status'
import type { CardStateWithoutText } from '../../../session/cardState'
import type { Text } from '../../../text/text'
import { statusWords } from '../../../text/words'

const CALM: ReadonlySet<OperatorStatus['kind']> = new Set(['quiet', 'saving', 'safeHere', 'saved'])

/** These take turns while a portal in trouble is tried again: one worry, told once. */
const PORTAL_TROUBLE: ReadonlySet<OperatorStatus['kind']> = new Set(['notResponding', 'waitingForPortal'])

/** What the polite live region holds now. It changes only when there is news. */
export function useAnnouncement(cardState: CardStateWithoutText, text: Text): string {
  const said = useRef({ topic: '', words: '' })
  const next = news(cardState, text, said.current.topic)
  if (next) said.current = next
  return said.current.words
}

/** Null: nothing new. `topic` is what was said last, so that new times or waits are not said again. */
function news({ status, closesAt }: CardStateWithoutText, text: Text, topic: string) {
  const worried = !CALM.has(status.kind)
  const [spokenOf = '', wasOver = ''] = topic.split('|')
  const over = closesAt === null ? '' : 'over'
  // A worry ends only with the word that the note has arrived, or with another note's quiet.
  const about = worried ? worryOf(status, spokenOf) : isEnd(status) ? '' : spokenOf
  if (about === spokenOf && over === wasOver) return null
  const words = about !== spokenOf ? statusWords(status, text) : ''
  const ended = over && !wasOver ? text.wrapUp.callOver : ''
  return { topic: `${about}|${over}`, words: [ended, words].filter(Boolean).join(' ') }
}

function worryOf(status: OperatorStatus, spokenOf: string): string {
  if (status.kind === 'needsYou') return `needsYou ${status.because}`
  const isTrouble = PORTAL_TROUBLE.has(status.kind)
  return isTrouble || (status.kind === 'checking' && spokenOf === 'portal') ? 'portal' : status.kind
}

function isEnd({ kind }: OperatorStatus): boolean {
  return kind === 'saved' || kind === 'quiet'
}
