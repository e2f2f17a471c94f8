// Promise: several reads in one request; a part that the portal refused is missing and takes no other with it.
import { done, type Outcome } from '../note/failure'
import { readBatchAnswer } from './batchAnswer'
import { batchOf, type Command } from './commentCommands'
import type { Fields } from './portalValues'
import type { Transport } from './transport'

/**
 * One attempt: whoever asked sees that it failed and may ask again. Resolves to what each command gave, by its key.
 * Never rejects.
 */
export async function readParts(
  transport: Transport,
  commands: Readonly<Record<string, Command>>,
): Promise<Outcome<Fields>> {
  const outcome = await transport.post('batch', batchOf(commands, false))
  if (!outcome.ok) return outcome
  const answer = readBatchAnswer(outcome.value)
  const read = Object.keys(commands).filter(answer.isDone)
  return done(Object.fromEntries(read.map((key) => [key, answer.valueOf(key)])))
}
