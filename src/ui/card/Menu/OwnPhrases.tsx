// The operator's own phrases for every call, one a line, saved by a button. What was saved elsewhere while they were being edited is
// kept.
import { useRef, useState } from 'preact/hooks'
import type { CardActions } from '../../../session/cardState'
import { phrasesOf, phrasesText } from '../../../settings/phraseLists'
import type { OwnSettings } from '../../../settings/settings'
import type { Text } from '../../../text/text'
import { listError } from '../../../text/words'

export interface OwnPhrasesProps {
  readonly own: OwnSettings
  readonly actions: Pick<CardActions, 'changeOwnSettings'>
  readonly text: Text
}

type Lines = readonly string[]

export function OwnPhrases({ own, actions, text }: OwnPhrasesProps) {
  /** What the operator has typed, and the phrases that it started from; null: nothing unsaved. */
  const [written, setWritten] = useState<{ text: string; base: Lines } | null>(null)
  const [outcome, setOutcome] = useState<'saved' | 'notSaved' | null>(null)
  /** Of the last attempt to save; '' once something is changed. */
  const [error, setError] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const write = () => {
    const typed = field.current?.value ?? ''
    setWritten((before) => ({ text: typed, base: before?.base ?? own.phrases }))
    setOutcome(null)
    setError('')
  }
  const save = async (event: Event) => {
    event.preventDefault()
    if (!written) return setOutcome('saved')
    const wrong = listError(written.text, text)
    setError(wrong)
    if (wrong) return field.current?.focus()
    const phrases = merged(written.base, phrasesOf(written.text), own.phrases)
    const isSaved = await actions.changeOwnSettings({ ...own, phrases })
    // What was typed while it was being saved starts from what was sent, and is not saved yet.
    if (isSaved) setWritten((newest) => (newest === written ? null : newest && { ...newest, base: phrases }))
    setOutcome(isSaved ? 'saved' : 'notSaved')
  }
  return (
    <form class="menu_phrases" onSubmit={save}>
      <label class="menu_heading" for="own-phrases">
        {text.menu.ownPhrases}
      </label>
      <textarea
        class="field"
        id="own-phrases"
        ref={field}
        rows={4}
        dir="auto"
        value={written?.text ?? phrasesText(own.phrases)}
        aria-describedby="own-phrases-error own-phrases-hint"
        aria-invalid={error !== ''}
        onInput={write}
      />
      <p class="menu_error" id="own-phrases-error" role="alert">
        {error}
      </p>
      <p class="sheet_hint" id="own-phrases-hint">
        {text.menu.ownPhrasesHint}
      </p>
      <div class="menu_save">
        <button type="submit" class="button">
          {text.actions.save}
        </button>
        <p class="menu_outcome" role="status">
          {outcome && text.menu[outcome]}
        </p>
      </div>
    </form>
  )
}

/** Applies what the operator added and removed to `current`, in the order in which the operator wrote. */
function merged(base: Lines, mine: Lines, current: Lines): Lines {
  return [...mine, ...current.filter((line) => !base.includes(line) && !mine.includes(line))]
}
