// The note's text field, with a counter near the limit and a sentence when something was too long.
import type { ComponentChildren, RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { NOTE_LIMIT } from '../../../note/note'
import type { CardActions, CardState, Observable } from '../../../session/cardState'
import type { Text } from '../../../text/text'
import { withKeys } from '../Shortcuts/shortcuts'
import { NoteField } from './noteField'

/** From here on the operator sees how many characters are left. */
const COUNTED_FROM = NOTE_LIMIT - 1_000

export interface EditorProps {
  readonly cardState: Observable<CardState>
  readonly actions: CardActions
  readonly text: Text
  /** Set by the editor, for the tools that write into the field. */
  readonly field: RefObject<HTMLTextAreaElement | null>
  /** Laid over the field. */
  readonly children?: ComponentChildren
}

export function Editor({ cardState, actions, text, field, children }: EditorProps) {
  const [left, setLeft] = useState<number | null>(null)
  const [refused, setRefused] = useState(false)

  useLayoutEffect(() => {
    if (!field.current) return
    /** Something is said of the length. Far from the limit nothing is, and a key changes no state of this component. */
    let isTold = false
    const attached = new NoteField(field.current, {
      cardState,
      actions,
      onLength: (length) => {
        const isNear = length >= COUNTED_FROM
        if (!isNear && !isTold) return
        isTold = isNear
        setLeft(isNear ? NOTE_LIMIT - length : null)
        setRefused(false)
      },
      onRefused: () => {
        isTold = true
        setRefused(true)
      },
    })
    return () => attached.detach()
  }, [cardState, actions, field])

  useLayoutEffect(() => {
    // Not as props: the field may come from the HTML, and taking it over leaves its attributes alone.
    field.current?.setAttribute('aria-label', text.editor.label)
    field.current?.setAttribute('placeholder', text.editor.placeholder)
    field.current?.setAttribute('aria-describedby', 'note-limit note-keys')
  }, [text, field])

  return (
    <div class="editor">
      <textarea
        id="note"
        class="editor_field"
        ref={field}
        dir="auto"
        autocomplete="off"
        aria-keyshortcuts="Control+Enter Meta+Enter"
      />
      <p class="editor_limit" id="note-limit">
        {left !== null && <span class="editor_left">{text.count(text.editor.left, left)}</span>}
        <span class="editor_refused" role="alert">
          {refused && text.count(text.editor.refused, NOTE_LIMIT)}
        </span>
      </p>
      <ul class="unseen" id="note-keys">
        <li>{withKeys(text.actions.save, 'save', text)}</li>
        <li>{withKeys(text.shortcuts.heading, 'shortcuts', text)}</li>
      </ul>
      {children}
    </div>
  )
}
