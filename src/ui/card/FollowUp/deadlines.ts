// Deadlines in the operator's local time, also across a change of summer time.

/** Hour of the day of the presets. */
const MORNING = 10

export interface Deadlines {
  readonly inAnHour: number
  readonly tomorrow: number
  readonly nextMonday: number
}

/** The presets at `now`, all epoch ms: 60 minutes from now in whole minutes, the next day's and Monday's morning. */
export function deadlinesAt(now: number): Deadlines {
  const day = new Date(now).getDay()
  return {
    inAnHour: Math.ceil(now / 60_000) * 60_000 + 3_600_000,
    tomorrow: morningIn(1, now),
    nextMonday: morningIn((8 - day) % 7 || 7, now),
  }
}

/** For `<input type="datetime-local">`: `2026-11-23T10:00`. `at`: epoch ms. */
export function localInput(at: number): string {
  const date = new Date(at)
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** Epoch ms; null while the input is not complete. An hour that summer time leaves out counts as the next one. */
export function fromLocalInput(value: string): number | null {
  const at = new Date(value).getTime()
  return Number.isNaN(at) ? null : at
}

function morningIn(days: number, now: number): number {
  const today = new Date(now)
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() + days, MORNING).getTime()
}
