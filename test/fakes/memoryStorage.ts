// A browser's storage in memory, which can be refused, full or cleared at any moment.
export class MemoryStorage implements Storage {
  private readonly entries = new Map<string, string>()
  refused = false
  full = false

  /** As `window.localStorage`: the very access may throw (browser.md). */
  access = (): Storage => {
    if (this.refused) throw new DOMException('Access is denied for this document.', 'SecurityError')
    return this
  }

  get length() {
    return this.entries.size
  }
  clear() {
    this.entries.clear()
  }
  getItem(key: string) {
    return this.entries.get(key) ?? null
  }
  key(index: number) {
    return [...this.entries.keys()][index] ?? null
  }
  removeItem(key: string) {
    this.entries.delete(key)
  }
  setItem(key: string, value: string) {
    if (this.full) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    this.entries.set(key, value)
  }
}
