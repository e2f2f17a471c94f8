// Edits one of today's notes where it stands, in a field of its own with a status of its own.
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { NOTE_LIMIT } from '../../note/note'
import type { OpenedNote, RecentNotes } from '../../session/cardState'
import type { Text } from '../../text/text'
import { statusWords } from '../../text/words'
import { CopyButton, type CopyingPage } from './CopyButton'
import { useObservable } from './useObservable'

/** `opening`: it is not known yet. */
export type Opened = OpenedNote | 'opening' | Extract<Awaited<ReturnType<RecentNotes['open']>>, string>

/** Opens the note (null: the newest), and closes it with the component. */
export function useOpenedNote(recent: RecentNotes, reference: string | null): Opened {
  const [opened, setOpened] = useState<Opened>('opening')
  useLayoutEffect(() => {
    let close: (() => void) | null = () => {}
    void recent.open(reference).then((found) => {
      const release = () => typeof found !== 'string' && found.close()
      if (!close) return release()
      close = release
      setOpened(found)
    })
    return () => {
      close?.()
      close = null
    }
  }, [])
  return opened
}

export interface RecentFieldProps {
  readonly opened: Opened
  readonly text: Text
  readonly page: CopyingPage
}

export function RecentField({ opened, text, page }: RecentFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [words, setWords] = useState('')
  const [isRefused, setRefused] = useState(false)
  const note = typeof opened === 'string' ? null : opened
  useLayoutEffect(() => {
    const shown = field.current
    if (!shown) return
    if (note) {
      setWords(note.text)
      shown.value = note.text
      shown.setSelectionRange(note.text.length, note.text.length)
    }
    shown.focus()
  }, [note])
  const input = ({ currentTarget }: { currentTarget: HTMLTextAreaElement }) => {
    const isTooLong = currentTarget.value.length > NOTE_LIMIT
    setRefused(isTooLong)
    // Refused as a whole, never cut.
    if (isTooLong) currentTarget.value = words
    else {
      setWords(currentTarget.value)
      note?.edit(currentTarget.value)
    }
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    note?.save()
  }
  return (
    <>
      {/* There from the beginning: what is typed while the note is on its way presses no button. */}
      <textarea
        class="field recent_field"
        dir="auto"
        ref={field}
        readOnly={!note}
        aria-label={text.editor.label}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        onInput={input}
        onKeyDown={keyDown}
      />
      <p class="button_outcome" role="alert">
        {isRefused && text.count(text.editor.refused, NOTE_LIMIT)}
      </p>
      {note ? (
        <State note={note} words={words} text={text} page={page} />
      ) : (
        <p class="recovered_status" role="status">
          {text.recent[opened === 'opening' ? 'reading' : (opened as 'none')]}
        </p>
      )}
    </>
  )
}

interface StateProps extends Omit<RecentFieldProps, 'opened'> {
  readonly note: OpenedNote
  readonly words: string
}

/** Announced only where something is wrong: a note that saves itself every few seconds is not. */
function State({ note, words, text, page }: StateProps) {
  const status = useObservable(note.status)
  const isCalm = ['quiet', 'saving', 'safeHere', 'saved', 'checking', 'unfiled'].includes(status.kind)
  return (
    <div class="recovered_actions">
      <p class="recovered_status" role="status" aria-live={isCalm ? 'off' : 'polite'}>
        {status.kind === 'unfiled' ? text.filing.none : statusWords(status, text)}
      </p>
      {!isCalm && (
        <>
          <button type="button" class="button" onClick={() => note.save()}>
            {text.actions.tryAgain}
          </button>
          <CopyButton page={page} text={text} words={() => words} />
        </>
      )}
    </div>
  )
}
