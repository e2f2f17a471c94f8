// The state of the note in one line, with the button that helps. Colour and icon only repeat what the words say.
import type { OperatorStatus } from '../../../note/status'
import type { CardActions, CardState, CardStateWithoutText, Observable } from '../../../session/cardState'
import type { Text } from '../../../text/text'
import { notedWords, statusWords } from '../../../text/words'
import { CopyButton, type CopyingPage } from '../../shared/CopyButton'
import { useObservable } from '../../shared/useObservable'
import { keyed } from '../Shortcuts/shortcuts'
import { useAnnouncement } from './useAnnouncement'

type Kind = OperatorStatus['kind']

/** `bad` (red) is for the one state in which text may be lost. */
const TONES = {
  quiet: 'calm',
  unsaved: 'calm',
  saving: 'calm',
  sending: 'calm',
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

const ICONS = { calm: '', good: '✓', waiting: '…', needed: '!', bad: '!' } as const
const WITH_RETRY: ReadonlySet<Kind> = new Set([
  'waitingForNetwork',
  'waitingForPortal',
  'notResponding',
  'needsYou',
  'notSafe',
])
const WITH_COPY: ReadonlySet<Kind> = new Set(['needsYou', 'notSafe'])

export interface StatusLineProps {
  readonly cardState: CardStateWithoutText
  /** Has the newest text, for the copy button. */
  readonly note: Observable<Pick<CardState, 'text' | 'outcome'>>
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
      {/* Read on demand; what a screen reader has to announce is in the region below. */}
      <p class="status_line" role="status" aria-live="off">
        {words && ICONS[tone] && (
          <span class="status_sign" aria-hidden="true">
            {ICONS[tone]}
          </span>
        )}
        <span>{words}</span>
      </p>
      <p class="unseen" aria-live="polite">
        {announcement}
      </p>
      {WITH_COPY.has(status.kind) && <CopyNote note={note} text={text} page={page} />}
      {WITH_RETRY.has(status.kind) && (
        <button type="button" class="button" onClick={() => actions.retry()} {...keyed('retry')}>
          {text.actions.tryAgain}
        </button>
      )}
    </div>
  )
}

/**
 * A component of its own, so that nothing else is rendered again when the text changes. What was rendered may lack the
 * keys of the last 0.3 s (decision 40): the click asks for the text.
 */
function CopyNote({ note, text, page }: Pick<StatusLineProps, 'note' | 'text' | 'page'>) {
  useObservable(note)
  return <CopyButton page={page} text={text} words={() => notedWords(note.get())} keys={keyed('copy')} />
}
