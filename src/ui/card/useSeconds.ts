// Counts seconds from or to a moment without drift: each tick reads the clock, so that a throttled or sleeping frame
// shows the right time as soon as it runs again.
import { useEffect, useState } from 'preact/hooks'

/** Epoch ms of now, renewed at every full second away from `from` (epoch ms). Null: stands still. */
export function useSeconds(from: number | null): number {
  const [, tick] = useState(0)
  useEffect(() => {
    if (from === null) return
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      const elapsed = (((Date.now() - from) % 1000) + 1000) % 1000
      timer = setTimeout(() => {
        tick(Date.now())
        wait()
      }, 1000 - elapsed)
    }
    wait()
    return () => clearTimeout(timer)
  }, [from])
  return Date.now()
}

/** `3:07`, from an hour on `1:02:03`. A duration below zero counts as zero. */
export function asClock(seconds: number): string {
  const whole = Math.max(0, Math.trunc(seconds))
  const two = (part: number) => String(part).padStart(2, '0')
  const minutes = Math.trunc(whole / 60)
  const rest = `${two(whole % 60)}`
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.trunc(minutes / 60)}:${two(minutes % 60)}:${rest}`
}
