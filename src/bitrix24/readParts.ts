// Several reads in one request; a part that the portal refused is missing and takes no other with it.
import { done, type Outcome } from '../note/failure'
import { type BatchAnswer, readBatchAnswer } from './batchAnswer'
import { batchOf, type Command } from './commentCommands'
import type { Fields } from './portalValues'
import type { Requester } from './transport'

/**
 * One attempt: whoever asked sees that it failed and may ask again. Resolves to what each command gave, by its key.
 * Never rejects.
 */
export async function readParts(
  transport: Requester,
  commands: Readonly<Record<string, Command>>,
): Promise<Outcome<Fields>> {
  const outcome = await transport.post('batch', batchOf(commands, false))
  if (!outcome.ok) return outcome
  return done(partsOf(readBatchAnswer(outcome.value), commands))
}

/** What those commands gave that are done, by their keys. */
export function partsOf(answer: BatchAnswer, commands: Readonly<Record<string, Command>>): Fields {
  const read = Object.keys(commands).filter(answer.isDone)
  return Object.fromEntries(read.map((key) => [key, answer.valueOf(key)]))
}
