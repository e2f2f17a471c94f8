// Gives a note up with all that stands of it in the portal: nothing of a trial call stays.
import type { Portal } from './environment'
import type { NoteRunner } from './noteRunner'

/**
 * Resolves to false when the portal did not confirm all of it. A write that is on its way may land afterwards: a trial
 * looks for that at its end. Never rejects.
 */
export async function removeNote(runner: NoteRunner, portal: Portal | null): Promise<boolean> {
  const isGivenUp = await runner.discard()
  const { filed, staleComments, followUps } = runner.saving.get().note
  const comments = filed ? [filed, ...staleComments] : staleComments
  const outcomes = await Promise.all([
    ...comments.map((comment) => portal?.gateway.remove(comment)),
    ...followUps.flatMap(({ todos }) => todos).map((todo) => portal?.gateway.unplan(todo)),
  ])
  return isGivenUp && outcomes.every((outcome) => outcome?.ok)
}
