// Long notes when the focus is lost. The write that begins then takes several requests, and Chromium gives the process of
// a closed tab half a second: where the page is too busy for its `pagehide`, what was begun before is all that is left
// (browser.md, "A frame that is too busy to hear of its end").
import { isLong } from '../note/flushOnPageHide'
import type { NoteRunner } from './noteRunner'

/** Stores those in the operator's options that are kept nowhere, as for a page that is hidden. Call it behind their flush. */
export function storeLongNotes(runners: readonly NoteRunner[]): void {
  for (const runner of runners) if (isLong(runner.saving.get().note)) runner.dispatch({ type: 'hidden' })
}
