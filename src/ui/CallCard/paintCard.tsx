// Promise: from the first script on, every letter in the field of index.html reaches the session, also while the
// words of the language are still on their way; then the card takes the painted page over, field and caret untouched.
import { hydrate } from 'preact'
import type { Text } from '../../text/text'
import { NoteField } from '../Editor/noteField'
import { type CallCardProps, CallCardView } from './CallCardView'

export interface PaintedCard extends Omit<CallCardProps, 'text'> {
  readonly text: Promise<Text>
}

/** `root` holds the skeleton of index.html. Resolves when the whole card stands. */
export async function paintCard(root: Element, { face, actions, page, text }: PaintedCard): Promise<void> {
  const field = root.querySelector('textarea')
  const silent = () => {}
  const early = field && new NoteField(field, { face, actions, onLength: silent, onRefused: silent })
  // Not by `autofocus`: browsers leave that aside in a frame of another origin.
  if (document.activeElement === document.body) field?.focus()
  const words = await text
  early?.detach()
  removeIndentation(root)
  hydrate(<CallCardView face={face} actions={actions} page={page} text={words} />, root)
}

/** Preact re-inserts what does not stand exactly where it counts, and a re-inserted field loses focus and caret. */
function removeIndentation(root: Element): void {
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const blank: Node[] = []
  while (nodes.nextNode()) if (!nodes.currentNode.nodeValue?.trim()) blank.push(nodes.currentNode)
  for (const node of blank) node.parentNode?.removeChild(node)
}
