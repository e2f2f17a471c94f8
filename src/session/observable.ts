// All the state library that session and components need: a value that calls back when it changed.

export interface Observable<T> {
  /** The same object until the value changes. */
  get(): T
  /** Returns an unsubscribe. */
  subscribe(listener: () => void): () => void
}

export interface Cell<T> extends Observable<T> {
  set(value: T): void
}

export function createCell<T>(first: T): Cell<T> {
  const listeners = new Set<() => void>()
  let current = first
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return
      current = value
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
