// `document.cookie` of a frame of another site, as Chromium keeps partitioned cookies (browser.md): one is set at a time,
// all are read as one line, what it does not take it drops in silence.

interface Cookie {
  readonly value: string
  /** Epoch ms. */
  readonly until: number
}

/** Bytes of one cookie's name and value, and of all of them. */
const LARGEST = 4_096
const ALL = 10 * 1_024

export class CookieJar {
  /** The lines that were set, oldest first. */
  readonly set: string[] = []
  refused = false
  private readonly cookies = new Map<string, Cookie>()
  private readonly now: () => number

  constructor(now: () => number = () => 0) {
    this.now = now
  }

  get cookie(): string {
    return this.living()
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ')
  }

  set cookie(line: string) {
    this.set.push(line)
    const [pair = '', ...attributes] = line.split(';')
    const isPartitioned = ['secure', 'samesite=none', 'partitioned'].every((one) => attributes.includes(one))
    if (this.refused || !isPartitioned || pair.length > LARGEST) return
    const end = pair.indexOf('=')
    const name = pair.slice(0, end)
    const maxAge = Number(attributes.find((one) => one.startsWith('max-age='))?.slice(8) ?? 0)
    // One that is set anew counts as the newest.
    this.cookies.delete(name)
    if (maxAge > 0) this.cookies.set(name, { value: pair.slice(end + 1), until: this.now() + maxAge * 1_000 })
    while (this.bytes() > ALL) this.cookies.delete(this.living()[0]?.[0] ?? '')
  }

  private living(): [string, Cookie][] {
    for (const [name, { until }] of this.cookies) if (until <= this.now()) this.cookies.delete(name)
    return [...this.cookies]
  }

  private bytes(): number {
    return this.living().reduce((sum, [name, { value }]) => sum + name.length + value.length, 0)
  }
}
