// From the first script on, every letter in the field of index.html reaches the session, also while the
// card's own script and the words of the language are still on their way; then the card takes the page over.
import type { Text } from '../../text/text'
import type { CallCardProps } from './CallCardView'
import { NoteField } from './Editor/noteField'

export interface PaintedCard extends Omit<CallCardProps, 'text'> {
  /** Begins to load the words of the language. Never rejects. */
  readonly words: () => Promise<Text>
}

/** `root` holds the skeleton of index.html. Resolves when the whole card stands; rejects if it does not load. */
export async function paintCard(root: Element, { words, ...card }: PaintedCard): Promise<void> {
  const { cardState, actions } = card
  const field = root.querySelector('textarea')
  const silent = () => {}
  const early = field && new NoteField(field, { cardState, actions, onLength: silent, onRefused: silent })
  // Not by `autofocus`: browsers leave that aside in a frame of another origin.
  if (document.activeElement === document.body) field?.focus()
  const [{ hydrateCard }, text] = await Promise.all([import('./hydrateCard'), words()])
  early?.detach()
  hydrateCard(root, { ...card, text })
}
