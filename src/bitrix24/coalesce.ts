// What sets out in one task travels in as few requests as it fits into, and nobody waits for company: the
// first goes at once, by itself, and those that come behind it in the same task go together.

interface Waiting<Order, Result> {
  readonly order: Order
  readonly resolve: (result: Result) => void
}

/** @param send resolves to one result for each order, in their order; never rejects. */
export function coalesce<Order, Result>(
  send: (orders: readonly Order[]) => Promise<readonly Result[]>,
): (order: Order) => Promise<Result> {
  let waiting: Waiting<Order, Result>[] | null = null
  const set = async (all: readonly Waiting<Order, Result>[]) => {
    const results = await send(all.map(({ order }) => order))
    for (const [at, { resolve }] of all.entries()) resolve(results[at] as Result)
  }
  const setOut = () => {
    const all = waiting ?? []
    waiting = null
    if (all.length > 0) void set(all)
  }
  return (order) =>
    new Promise((resolve) => {
      if (waiting) {
        waiting.push({ order, resolve })
        return
      }
      waiting = []
      queueMicrotask(setOut)
      void set([{ order, resolve }])
    })
}
