// Dialogs of the portal that are opened from the card: its picker and its sliders. They take the focus from this frame,
// and no browser gives it back (browser.md): it returns to the note as soon as the dialog is known to be closed.
import type { CardActions } from '../../session/cardState'
import { keyUp } from '../shared/heldKeys'

type Asking = Pick<CardActions, 'openItem' | 'pickItem'> &
  Partial<Pick<CardActions, 'createItem' | 'pickColleague'>>

export function withFocusAfterwards<A extends Asking>(actions: A, focusNote: () => boolean): A {
  async function ask<T>(open: () => Promise<T> | undefined): Promise<T | undefined> {
    // A sheet stays open under the dialog, and gets the focus back where it was.
    const inSheet = document.querySelector('dialog[open]') && (document.activeElement as HTMLElement | null)
    const goBack = () => (inSheet ? inSheet.focus() : focusNote())
    const afterwards = () => {
      // Not from something else of this frame, which the operator uses by now.
      if (document.activeElement === document.body || !document.hasFocus()) goBack()
    }
    // What is typed until the dialog stands is for the note; and a key that is still down does not press the dialog.
    goBack()
    await keyUp()
    const stop = whenUncovered(afterwards)
    const answer = await open()
    stop()
    afterwards()
    return answer
  }
  return {
    ...actions,
    openItem: (item) => ask(() => actions.openItem(item)),
    pickItem: async () => (await ask(actions.pickItem)) ?? false,
    createItem: ((type) => ask(async () => actions.createItem?.(type))) satisfies CardActions['createItem'],
    pickColleague: async () => (await ask(() => actions.pickColleague?.())) ?? null,
  }
}

/** Chromium's own; `delay` in ms is the least that it allows. */
const VISIBILITY: IntersectionObserverInit & { trackVisibility: true; delay: number } = {
  trackVisibility: true,
  delay: 100,
}

/**
 * Calls `act` once when the host's page covers this frame no longer. A cancelled picker gives no answer (sdk.md §7), and
 * nothing else tells that it is gone; a browser without this measure (Firefox) leaves the focus to the operator.
 * @returns a function that stops waiting
 */
function whenUncovered(act: () => void): () => void {
  let wasCovered = false
  const see = (entries: (IntersectionObserverEntry & { isVisible?: boolean })[]) => {
    const isCovered = !entries.at(-1)?.isVisible
    if (wasCovered && !isCovered) {
      observer.disconnect()
      act()
    }
    wasCovered = isCovered
  }
  const observer = new IntersectionObserver(see, VISIBILITY)
  observer.observe(document.documentElement)
  return () => observer.disconnect()
}
