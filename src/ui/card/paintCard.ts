// Connects the text field of index.html to the session from the first script on, so that no key is lost while the rest
// of the card and its phrases are loading; then the card takes the page over. It does not take the focus: the card may
// ring while the operator types elsewhere (`useNoteFocus`). By itself because it is part of the entry chunk, which must
// stay small.
import type { Text } from '../../text/text'
import type { CallCardProps } from './CallCardView'
import { NoteField } from './Editor/noteField'

export interface PaintedCard extends Omit<CallCardProps, 'text' | 'page'> {
  /** Loads the phrases of the language. Never rejects. */
  readonly words: () => Promise<Text>
  /** Resolves when the card may be drawn; soon. Called when everything for that is loaded. Never rejects. */
  readonly mayDraw: () => Promise<unknown>
}

/**
 * `root` holds the skeleton of index.html. `listening` is called as soon as its field does, at once. Resolves when the
 * whole card stands; rejects if it does not load.
 */
export async function paintCard(
  root: Element,
  { words, mayDraw, ...card }: PaintedCard,
  listening: () => void,
): Promise<void> {
  const { cardState, actions } = card
  const field = root.querySelector('textarea')
  const silent = () => {}
  const early = field && new NoteField(field, { cardState, actions, onLength: silent, onRefused: silent })
  listening()
  const [{ hydrateCard }, text] = await Promise.all([import('./hydrateCard'), words()])
  await mayDraw()
  early?.detach()
  hydrateCard(root, { ...card, text })
}
