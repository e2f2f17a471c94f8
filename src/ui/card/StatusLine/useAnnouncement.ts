// What a screen reader announces: that something is wrong with the note, that it is right again, the end of the call
// with what holds the card, and more time that was asked for, each once. A note that saves itself every few seconds is
// not announced.
import { useRef } from 'preact/hooks'
import type { OperatorStatus } from '../../../note/status'
import type { CardHold, CardStateWithoutText } from '../../../session/cardState'
import type { Text } from '../../../text/text'
import { statusWords } from '../../../text/words'
import { holdWords } from '../WrapUp'

const NORMAL: ReadonlySet<OperatorStatus['kind']> = new Set([
  'quiet',
  'unsaved',
  'saving',
  'sending',
  'safeHere',
  'saved',
])

/** These alternate while a portal in trouble is tried again: one problem, announced once. */
const PORTAL_TROUBLE: ReadonlySet<OperatorStatus['kind']> = new Set(['notResponding', 'waitingForPortal'])

/** The text of the polite live region. It changes only when there is something to announce. */
export function useAnnouncement(cardState: CardStateWithoutText, text: Text): string {
  const last = useRef({ topic: '', words: '' })
  const next = announcementOf(cardState, text, last.current.topic)
  if (next) last.current = next
  return last.current.words
}

/** Null: nothing new. `topic` is what was announced last, so that a new time alone is not announced. */
function announcementOf({ status, hold }: CardStateWithoutText, text: Text, topic: string) {
  const isProblem = !NORMAL.has(status.kind)
  const [announced = '', wasOver = ''] = topic.split('|')
  const over = hold ? overTopic(hold, wasOver) : ''
  // A problem ends only when the note is saved, or with another, empty note.
  const about = isProblem ? problemOf(status, announced) : isEnd(status) ? '' : announced
  if (about === announced && over === wasOver) return null
  const words = about !== announced ? statusWords(status, text) : ''
  const time = hold && over !== wasOver ? holdWords(hold, text, Date.now()) : ''
  const ended = hold && !wasOver ? text.wrapUp.callOver : ''
  return { topic: `${about}|${over}`, words: [ended, time, words].filter(Boolean).join(' ') }
}

/** The moment up to which it was announced that the card stands; 0: for no certain time. Only a later one is news. */
function overTopic(hold: CardHold, was: string): string {
  const until = hold.because === 'wanted' ? hold.until : 0
  return was === '' || until > Number(was) ? String(until) : was
}

function problemOf(status: OperatorStatus, announced: string): string {
  if (status.kind === 'needsYou') return `needsYou ${status.because}`
  if (status.kind === 'notSafe') {
    const { because } = status
    return `notSafe ${because === 'busy' ? 'silent' : because}`
  }
  const isTrouble = PORTAL_TROUBLE.has(status.kind)
  return isTrouble || (status.kind === 'checking' && announced === 'portal') ? 'portal' : status.kind
}

function isEnd({ kind }: OperatorStatus): boolean {
  return kind === 'saved' || kind === 'quiet'
}
