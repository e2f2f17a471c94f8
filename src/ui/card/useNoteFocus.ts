// When the note takes the focus by itself. In both browsers `focus()` in a frame takes the keyboard from the portal's
// page, also without a click (browser.md): words that are typed there must not go into a note.
import type { RefObject } from 'preact'
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks'
import type { CardStateWithoutText } from '../../session/cardState'

export interface NoteFocus {
  /**
   * The focus goes to the note, where the caret was. False, and nothing happens, while the call only rings and the
   * operator has not been in the note: what is typed then is not meant for it.
   */
  readonly focusNote: () => boolean
  /** False for a key that reaches this frame although the operator has not come here: it was meant for the portal. */
  readonly isMeant: () => boolean
}

export function useNoteFocus(
  field: RefObject<HTMLTextAreaElement | null>,
  { joinedAt }: Pick<CardStateWithoutText, 'joinedAt'>,
): NoteFocus {
  const last = useRef<Element | null>(null)
  /** The operator has been in the note, or is in the call. */
  const isWriting = useRef(false)
  const hasPointed = useRef(false)
  if (joinedAt !== null) isWriting.current = true
  const focusNote = useCallback(() => {
    if (isWriting.current) field.current?.focus()
    return isWriting.current
  }, [field])
  const isMeant = useCallback(() => isWriting.current || hasPointed.current || !isFree(), [])

  useLayoutEffect(() => {
    const focused = (element: Element | null) => {
      last.current = element
      if (element === field.current) isWriting.current = true
    }
    focused(document.activeElement)
    const ends = new AbortController()
    const { signal } = ends
    document.addEventListener('focusin', ({ target }) => focused(target as Element), { signal })
    document.addEventListener('pointerdown', () => (hasPointed.current = true), { signal })
    return () => ends.abort()
  }, [field])

  useLayoutEffect(() => {
    // Every tab of the portal shows the card (portal.md §8.4): in those behind, other fields wait for the operator.
    if (joinedAt !== null && isFree() && !document.hidden) field.current?.focus()
  }, [joinedAt, field])

  useLayoutEffect(() => {
    // What had the focus has disappeared: a button that is done with, a menu of the client before.
    if (last.current?.isConnected === false && isFree() && document.hasFocus()) focusNote()
  })
  return { focusNote, isMeant }
}

/** Nothing in this frame has the focus. */
function isFree(): boolean {
  return document.activeElement === document.body
}
