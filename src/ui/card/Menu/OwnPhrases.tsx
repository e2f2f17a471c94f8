// The operator's own phrases, one a line, kept when he says so and not before. What was saved elsewhere
// while this was being written is not thrown away.
import { useRef, useState } from 'preact/hooks'
import { linesOf, type OwnSettings } from '../../../note/settings'
import type { CardActions } from '../../../session/cardState'
import type { Text } from '../../../text/text'
import { listError } from '../../../text/words'

export interface OwnPhrasesProps {
  readonly own: OwnSettings
  readonly actions: Pick<CardActions, 'changeOwnSettings'>
  readonly text: Text
}

type Lines = readonly string[]

export function OwnPhrases({ own, actions, text }: OwnPhrasesProps) {
  /** What the operator has written, and upon what; null: nothing that is not saved. */
  const [written, setWritten] = useState<{ words: string; upon: Lines } | null>(null)
  const [outcome, setOutcome] = useState<'saved' | 'notSaved' | null>(null)
  /** Of the last attempt to save; '' once something is changed. */
  const [error, setError] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const write = () => {
    const words = field.current?.value ?? ''
    setWritten((before) => ({ words, upon: before?.upon ?? own.phrases }))
    setOutcome(null)
    setError('')
  }
  const save = async (event: Event) => {
    event.preventDefault()
    if (!written) return setOutcome('saved')
    const wrong = listError(written.words, text)
    setError(wrong)
    if (wrong) return field.current?.focus()
    const phrases = changed(written.upon, linesOf(written.words), own.phrases)
    const isSaved = await actions.changeOwnSettings({ ...own, phrases })
    // What was typed meanwhile was typed against what was sent, and is not saved yet.
    if (isSaved) setWritten((newest) => (newest === written ? null : newest && { ...newest, upon: phrases }))
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
        value={written?.words ?? own.phrases.join('\n')}
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

/** What was added and removed by hand, done to what stands now; in the order of the writing. */
function changed(upon: Lines, mine: Lines, standing: Lines): Lines {
  return [...mine, ...standing.filter((line) => !upon.includes(line) && !mine.includes(line))]
}
