// The list of phrases, outcomes, colleagues or times, above or below the line that is being written. The focus stays in the note, whose
// ARIA attributes tell a screen reader which one is selected.
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Text } from '../../../text/text'
import { useObservable } from '../../shared/useObservable'
import { caretLine } from './caretLine'
import type { PhrasePicker, PhraseSelection, PickKind } from './phrasePicker'

export interface PhraseMenuProps {
  readonly picker: PhrasePicker
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly text: Text
}

const LIST = 'phrase-list'

export function PhraseMenu({ picker, field, text }: PhraseMenuProps) {
  const selection = useObservable(picker)
  useEffect(() => (field.current ? picker.attach(field.current) : undefined), [picker, field])
  useFieldAttributes(field, selection)
  if (!selection) return null
  const Shown = selection.options.length > 0 ? PhraseList : Nothing
  return <Shown key={selection.from} selection={selection} picker={picker} field={field} text={text} />
}

function PhraseList({ selection, picker, field, text }: PhraseMenuProps & { selection: PhraseSelection }) {
  const { kind, options, active } = selection
  const list = useRef<HTMLDivElement>(null)
  usePlace(list, field)
  useLayoutEffect(() => {
    if (active >= 0)
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div
      class="phrases"
      id={LIST}
      ref={list}
      role="listbox"
      tabIndex={-1}
      aria-label={nameOf(kind, text)}
      // The focus is the note's, also for those who point.
      onMouseDown={(event) => event.preventDefault()}
    >
      {options.map((words, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's (phrasePicker)
        <div
          class="phrases_one"
          key={words}
          id={`${LIST}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          dir="auto"
          onClick={() => picker.choose(index)}
        >
          {words}
        </div>
      ))}
    </div>
  )
}

function nameOf(kind: PickKind, { tools, mention, followUp }: Text): string {
  if (kind === 'colleagues') return mention.heading
  return kind === 'times' ? followUp.action : tools[kind]
}

/** Only where the list was asked for: a slash that matches nothing is a slash. */
function Nothing({
  selection,
  field,
  text,
}: Omit<PhraseMenuProps, 'picker'> & { selection: PhraseSelection }) {
  const box = useRef<HTMLParagraphElement>(null)
  const { none, noTags, noMatch } = text.phraseMenu
  usePlace(box, field)
  return (
    <p class="phrases phrases_nothing" ref={box} role="status">
      {selection.nothingYet ? (selection.kind === 'tags' ? noTags : none) : noMatch}
    </p>
  )
}

function usePlace(box: RefObject<HTMLElement | null>, field: PhraseMenuProps['field']): void {
  useLayoutEffect(() => {
    if (box.current && field.current) place(box.current, field.current)
  }, [box, field])
}

/** Not as props: the field is another component's, and while nothing is open it carries nothing of this. */
function useFieldAttributes(
  field: RefObject<HTMLTextAreaElement | null>,
  selection: PhraseSelection | null,
): void {
  useLayoutEffect(() => {
    const isOpen = selection !== null && selection.options.length > 0
    const attributes = {
      'aria-autocomplete': isOpen ? 'list' : null,
      'aria-controls': isOpen ? LIST : null,
      'aria-activedescendant': isOpen && selection.active >= 0 ? `${LIST}-${selection.active}` : null,
    }
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) field.current?.removeAttribute(name)
      else field.current?.setAttribute(name, value)
    }
  }, [field, selection])
}

/** Below the caret's line, or above it where there is more room. */
function place(box: HTMLElement, field: HTMLTextAreaElement): void {
  const { top, bottom } = caretLine(field)
  const edge = field.getBoundingClientRect()
  const below = innerHeight - edge.top - bottom - EDGE
  const above = edge.top + top - EDGE
  const isBelow = below >= Math.min(box.offsetHeight, above, MOST)
  const room = isBelow ? below : above
  box.style.maxBlockSize = `${Math.min(Math.max(room, LEAST), MOST)}px`
  if (isBelow) box.style.insetBlockStart = `${field.offsetTop + bottom + GAP}px`
  else box.style.insetBlockEnd = `calc(100% - ${field.offsetTop + top - GAP}px)`
}

/** px: to the line, to the edge of the frame, and the heights between which a list is of use and leaves the note in sight. */
const GAP = 2
const EDGE = 6
const LEAST = 64
const MOST = 240
