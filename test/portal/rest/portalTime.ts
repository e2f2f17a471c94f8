// Times as the portal writes them: in its own time zone, which differs from the reader's.

const PORTAL_OFFSET_HOURS = 3

/** Epoch ms as `2026-03-02T12:00:00+03:00` (portal.md §4.3, §3 `time`). */
export function portalTime(at: number): string {
  const local = new Date(at + PORTAL_OFFSET_HOURS * 3_600_000).toISOString().slice(0, 19)
  return `${local}+0${PORTAL_OFFSET_HOURS}:00`
}
