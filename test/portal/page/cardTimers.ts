// The 65 s timers of cards whose auto-close was refused (portal.md §2.4). They belong to the page: a timer that a
// removed card leaves running closes the card that is shown then (portal.md §8.1). A test can end one at any time.

export interface RunningTimer {
  readonly handle: ReturnType<typeof setTimeout>
  readonly ended: () => void
}

export class CardTimers {
  private readonly running = new Set<RunningTimer>()

  start(ms: number, then: () => void): RunningTimer {
    const ended = () => {
      this.stop(timer)
      then()
    }
    const timer: RunningTimer = { handle: setTimeout(() => ended(), ms), ended }
    this.running.add(timer)
    return timer
  }

  stop(timer: RunningTimer): void {
    clearTimeout(timer.handle)
    this.running.delete(timer)
  }

  get count(): number {
    return this.running.size
  }

  /** Ends the one that has run longest, now. False when none runs. */
  endOldest(): boolean {
    const [oldest] = this.running
    oldest?.ended()
    return oldest !== undefined
  }
}
