// One honest line about the note, with the one thing that helps. Colour and sign only underline words.
import type { OperatorStatus } from '../../../note/status'
import type { CardActions, CardState, CardStateWithoutText, Observable } from '../../../session/cardState'
import type { Text } from '../../../text/text'
import { statusWords } from '../../../text/words'
import { CopyButton, type CopyingPage } from '../../shared/CopyButton'
import { useObservable } from '../../shared/useObservable'
import { keyed } from '../Shortcuts/shortcuts'
import { useAnnouncement } from './useAnnouncement'

type Kind = OperatorStatus['kind']

/** How a status looks: `bad` is for the one that may lose words. */
const TONES = {
  quiet: 'calm',
  saving: 'calm',
  safeHere: 'calm',
  saved: 'good',
  waitingForNetwork: 'waiting',
  waitingForPortal: 'waiting',
  notResponding: 'waiting',
  checking: 'waiting',
  unfiled: 'waiting',
  needsYou: 'needed',
  notSafe: 'bad',
} as const satisfies Record<Kind, string>

const SIGNS = { calm: '', good: '✓', waiting: '…', needed: '!', bad: '!' } as const
const RETRIED: ReadonlySet<Kind> = new Set([
  'waitingForNetwork',
  'waitingForPortal',
  'notResponding',
  'needsYou',
  'notSafe',
])
const COPIED: ReadonlySet<Kind> = new Set(['needsYou', 'notSafe'])

export interface StatusLineProps {
  readonly cardState: CardStateWithoutText
  /** Asked for the newest words when they are to be copied. */
  readonly note: Observable<Pick<CardState, 'text'>>
  readonly actions: CardActions
  readonly text: Text
  readonly page: CopyingPage
}

export function StatusLine({ cardState, note, actions, text, page }: StatusLineProps) {
  const { status } = cardState
  const words = statusWords(status, text)
  const announcement = useAnnouncement(cardState, text)
  const tone = TONES[status.kind]
  return (
    <div class={`status status-${tone}`}>
      {/* Read on demand; what deserves an interruption is said by the region below. */}
      <p class="status_line" role="status" aria-live="off">
        {words && SIGNS[tone] && (
          <span class="status_sign" aria-hidden="true">
            {SIGNS[tone]}
          </span>
        )}
        <span>{words}</span>
      </p>
      <p class="unseen" aria-live="polite">
        {announcement}
      </p>
      {COPIED.has(status.kind) && <CopyNote note={note} text={text} page={page} />}
      {RETRIED.has(status.kind) && (
        <button type="button" class="button" onClick={() => actions.retry()} {...keyed('retry')}>
          {text.actions.tryAgain}
        </button>
      )}
    </div>
  )
}

/** By itself: it alone follows the words. */
function CopyNote({ note, text, page }: Pick<StatusLineProps, 'note' | 'text' | 'page'>) {
  return (
    <CopyButton
      page={page}
      text={text}
      words={useObservable(note).text}
      keys={keyed('copy')}
      select={() => document.querySelector<HTMLTextAreaElement>('#note')?.select()}
    />
  )
}
