// The requests that take a while, so that two of them can overlap: a bind holds a lock (portal.md §4.2), and a set of
// options writes back all options that it read before (§8.11). Everything else runs at once.
import type { RestCore, RestDetail } from '../core'
import { bindingOf } from './methods/placement'

/** How long a bind takes, and the time between reading and writing options, ms: enough for a request of the same moment. */
const BIND_MS = 100
const OPTIONS_MS = 20

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Resolves when the request may be answered: at once for nearly all. The request then runs in one task. */
export async function overlap(core: RestCore, name: string, detail: RestDetail): Promise<void> {
  const commands = detail.commands ?? [{ name, params: detail.params }]
  const bound = commands.filter((command) => command.name === 'placement.bind')
  const free = bound.map(({ params }) => bindingOf(params)).filter((one) => !core.binding.has(one))
  if (free.length > 0) {
    for (const one of free) core.binding.add(one)
    await pause(BIND_MS)
    for (const one of free) core.binding.delete(one)
  }
  if (core.restVariant.optionsOverlap && commands.some((command) => command.name === 'user.option.set')) {
    const user = core.state.users.find(({ id }) => id === detail.userId)
    const before = { ...user?.options }
    await pause(OPTIONS_MS)
    if (user) user.options = before
  }
}
