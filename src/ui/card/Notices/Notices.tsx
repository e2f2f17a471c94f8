// Lines about what happened to the note without the operator, each shown once: the portal stored another text than was
// typed, or the operator lost access to an item where the note was before; and the question which of several new items
// the note is for.
import type { ComponentChildren } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { itemKey } from '../../../note/call'
import type { CardActions, CardStateWithoutText, NamedItem } from '../../../session/cardState'
import { interpolate, type Text } from '../../../text/text'
import { CloseButton, Sheet } from '../Sheet/Sheet'

export interface NoticesProps {
  readonly cardState: Pick<CardStateWithoutText, 'noteId' | 'storedText' | 'closedItems' | 'created'>
  readonly actions: Pick<CardActions, 'fileTo'>
  readonly text: Text
  /** Where the focus goes when a line or the sheet is closed. */
  readonly focusNote: () => void
}

export function Notices({ cardState, actions, text, focusNote }: NoticesProps) {
  const { noteId, storedText, closedItems, created } = cardState
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set())
  const [opened, setOpened] = useState<{ noteId: string; storedText: string } | null>(null)
  const { storedDifferently, showStored, storedHeading, closed } = text.notices
  const keyOf = ({ item }: NamedItem) => `${noteId} ${itemKey(item)}`
  const unread = closedItems.filter((one) => !dismissed.has(keyOf(one)))
  /** Of just these: what another form leaves is asked anew. */
  const createdKey = [noteId, ...created.map(({ item }) => itemKey(item))].join(' ')
  const dismiss = (keys: readonly string[]) => {
    focusNote()
    setDismissed(new Set([...dismissed, ...keys]))
  }
  const closeSheet = () => {
    setOpened(null)
    focusNote()
  }
  return (
    <>
      <Notice
        noteId={noteId}
        words={storedText === null || dismissed.has(noteId) ? '' : storedDifferently}
        text={text}
        dismiss={() => dismiss([noteId])}
      >
        <button
          type="button"
          class="button button-small"
          aria-haspopup="dialog"
          onClick={() => storedText !== null && setOpened({ noteId, storedText })}
        >
          {showStored}
        </button>
      </Notice>
      <Notice
        noteId={noteId}
        words={unread.length > 0 ? interpolate(closed, { items: listOf(unread, text) }) : ''}
        text={text}
        dismiss={() => dismiss(unread.map(keyOf))}
      />
      <Notice
        noteId={noteId}
        words={created.length > 0 && !dismissed.has(createdKey) ? text.context.created : ''}
        text={text}
        dismiss={() => dismiss([createdKey])}
      >
        {created.map(({ item, name }) => (
          <button
            key={itemKey(item)}
            type="button"
            class="button button-small notice_choice"
            onClick={() => {
              focusNote()
              actions.fileTo(item)
            }}
          >
            {text.items[item.type]} · <bdi>{name ?? `#${item.id}`}</bdi>
          </button>
        ))}
      </Notice>
      {opened?.noteId === noteId && (
        <Sheet heading={storedHeading} text={text} onClose={closeSheet}>
          <textarea
            class="field notice_stored"
            dir="auto"
            rows={8}
            readOnly
            aria-label={storedHeading}
            defaultValue={opened.storedText}
          />
        </Sheet>
      )}
    </>
  )
}

interface NoticeProps {
  readonly noteId: string
  /** '' while there is nothing to say. */
  readonly words: string
  readonly text: Text
  readonly dismiss: () => void
  readonly children?: ComponentChildren
}

/** A line that a screen reader announces once for a note, however often it appears. */
function Notice({ noteId, words, text, dismiss, children }: NoticeProps) {
  const id = useId()
  const said = useRef({ noteId, words: '' })
  if (said.current.noteId !== noteId) said.current = { noteId, words: '' }
  if (words) said.current.words = words
  return (
    <>
      {words && (
        <section class="notice" aria-labelledby={id}>
          <p class="notice_words" id={id}>
            {words}
          </p>
          {children}
          <CloseButton text={text} close={dismiss} />
        </section>
      )}
      <p class="unseen" aria-live="polite">
        {said.current.words}
      </p>
    </>
  )
}

/** `Lead · Anna and Deal #312`; names keep their own direction within the sentence. */
function listOf(items: readonly NamedItem[], text: Text): string {
  const names = items.map(({ item, name }) => {
    const type = text.items[item.type]
    return name === null ? `${type} #${item.id}` : `${type} · \u2068${name}\u2069`
  })
  return new Intl.ListFormat(text.language).format(names)
}
