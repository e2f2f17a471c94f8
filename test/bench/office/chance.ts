// Chance that is the same on every machine (mulberry32), and the few distributions that a call is made of.

/** Gives numbers 0 ≤ x < 1. */
export function createChance(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function between(chance: () => number, low: number, high: number): number {
  return low + chance() * (high - low)
}

/** Log-normal: half of the values are below `median`, `spread` is the deviation of their logarithm. */
export function skewed(chance: () => number, median: number, spread: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
  return median * Math.exp(spread * normal)
}
