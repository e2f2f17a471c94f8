// The two limits of portal.md §3.1: a leaky bucket per remote address, operating time per method.

/** The requests that fill an address's bucket, and how many of them drain each second. */
export interface RateLimit {
  limit: number
  drainPerSecond: number
}

/** Seconds of work that a method may use within ten one-minute intervals, and what one call costs here. */
export interface OperationLimit {
  limitSeconds: number
  costSeconds: number
}

export interface Operating {
  operating: number
  /** Epoch seconds. */
  operating_reset_at: number
}

export function createRateBuckets(now: () => number) {
  const buckets = new Map<string, { level: number; at: number }>()
  /** False when this address has to wait; a refused request does not fill the bucket further. */
  return (address: string, rate: RateLimit): boolean => {
    const bucket = buckets.get(address) ?? { level: 0, at: now() }
    const drained = ((now() - bucket.at) / 1000) * rate.drainPerSecond
    const level = Math.max(0, bucket.level - drained)
    const admitted = level + 1 <= rate.limit
    buckets.set(address, { level: admitted ? level + 1 : level, at: now() })
    return admitted
  }
}

const BASKET_MS = 60_000
const BASKETS = 10

export function createOperatingTime(now: () => number) {
  const baskets = new Map<string, Map<number, number>>()

  const used = (method: string): Operating => {
    const current = Math.floor(now() / BASKET_MS)
    const live = [...(baskets.get(method) ?? [])].filter(([basket]) => basket > current - BASKETS)
    const oldest = Math.min(current, ...live.map(([basket]) => basket))
    const operating = live.reduce((sum, [, seconds]) => sum + seconds, 0)
    return { operating, operating_reset_at: Math.floor(((oldest + BASKETS) * BASKET_MS) / 1000) }
  }

  return {
    used,
    spend(method: string, seconds: number): void {
      const own = baskets.get(method) ?? new Map<number, number>()
      const current = Math.floor(now() / BASKET_MS)
      baskets.set(method, own.set(current, (own.get(current) ?? 0) + seconds))
    },
  }
}
