// Many commands in one request (portal.md §4.6): a command may refer to the results of those before it, failures are
// listed beside the results, and every empty map is `[]`.
import type { PortalUser } from '../contract'
import { type Answer, deny, give, type Refusal, refusal } from './answer'
import { type Params, parseQuery, phpArray, toBool, toMap, toText } from './php'
import { type Given, resolveReferences } from './references'
import { INSUFFICIENT_SCOPE } from './refusals'
import { type Portal, runCommand, timeOf } from './runCommand'

const MOST_COMMANDS = 50
const TOO_LONG = refusal(400, 'ERROR_BATCH_LENGTH_EXCEEDED', 'Max batch length exceeded')
const NESTED = refusal(400, 'ERROR_BATCH_METHOD_NOT_ALLOWED', 'Method is not allowed for batch usage')

interface Command {
  key: string
  /** Lower case. */
  name: string
  /** As sent, percent-encoded. */
  query: string
}

/** The commands as a batch names them. What follows a bare `#` is a fragment and lost. */
function commandsOf(params: Params): Command[] {
  return Object.entries(toMap(params.cmd)).map(([key, value]) => {
    const [address = ''] = toText(value).split('#', 1)
    const mark = address.indexOf('?')
    const name = (mark < 0 ? address : address.slice(0, mark)).toLowerCase()
    return { key, name: name.replace(/^\/+|\.json$/g, ''), query: mark < 0 ? '' : address.slice(mark + 1) }
  })
}

/** For the log: references stay as they were sent. */
export function loggedCommands(params: Params): { name: string; params: Params }[] {
  return commandsOf(params).map(({ name, query }) => ({ name, params: parseQuery(query) }))
}

export function runBatch(portal: Portal, user: PortalUser, params: Params): Answer {
  const halt = toBool(params.halt)
  const given: Given = { result: {}, error: {}, total: {}, next: {}, time: {} }
  for (const [index, { key, name, query }] of commandsOf(params).entries()) {
    const startedAt = portal.core.now()
    const answer =
      index >= MOST_COMMANDS
        ? deny(TOO_LONG)
        : name === 'batch'
          ? deny(NESTED)
          : runCommand(portal, user, name, resolveReferences(query, given))
    if (answer.ok) {
      given.result[key] = answer.result
      if (answer.total !== undefined) given.total[key] = answer.total
      if (answer.next !== undefined) given.next[key] = answer.next
      given.time[key] = timeOf(portal.core, startedAt, name)
    } else {
      given.error[key] = errorOf(answer.refusal)
      if (halt) break
    }
  }
  return give({
    result: phpArray(given.result),
    result_error: phpArray(given.error),
    result_total: phpArray(given.total),
    result_next: phpArray(given.next),
    result_time: phpArray(given.time),
  })
}

/** A missing scope has no description in a batch (portal.md §3.1). */
function errorOf(failure: Refusal): Params {
  const { error, description, extra } = failure
  return { error, error_description: failure === INSUFFICIENT_SCOPE ? '' : description, ...extra }
}
