// One value that tells when it changed, and is the same object until then.
import type { Observable } from './cardState'

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
