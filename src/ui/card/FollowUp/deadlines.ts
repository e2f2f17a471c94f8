// Deadlines in the operator's local time, also across a change of summer time.

/** Hour of the day of the suggestions. */
const MORNING = 10
/** So far ahead (days) is looked for working days: longer than any week's end. */
const DAYS_AHEAD = 10

/** Days of the week on which nobody works, as `Date.getDay` counts them. Saturday and Sunday where nobody knows. */
export function weekendOf(language: string): ReadonlySet<number> {
  // Not in TypeScript's library yet; Firefox has neither, older Chromium the property.
  const locale: Intl.Locale & { getWeekInfo?(): WeekInfo; readonly weekInfo?: WeekInfo } = new Intl.Locale(
    language,
  )
  const { weekend } = locale.getWeekInfo?.() ?? locale.weekInfo ?? { weekend: [6, 7] }
  return new Set(weekend.map((day) => day % 7))
}

/** `weekend`: 1 for Monday to 7 for Sunday. */
interface WeekInfo {
  readonly weekend: readonly number[]
}

/** 60 minutes from `now`, in whole minutes. All in epoch ms. */
export function inAnHour(now: number): number {
  return Math.ceil(now / 60_000) * 60_000 + 3_600_000
}

/** The mornings of the next two working days, and of the first one of next week, each once (epoch ms). */
export function nextMornings(now: number, weekend: ReadonlySet<number>): readonly number[] {
  const ahead = Array.from({ length: DAYS_AHEAD }, (_, day) => new Date(morningIn(day + 1, now)))
  const workdays = ahead.filter((day) => !weekend.has(day.getDay()))
  const ofNextWeek = workdays.filter((day) => weekend.has((day.getDay() + 6) % 7))
  const days = [...workdays.slice(0, 2), ...ofNextWeek.slice(0, 1)]
  return [...new Set(days.map((day) => day.getTime()))]
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
