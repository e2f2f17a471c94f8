// Acts and invariants that a run leaves out, to see what the rest finds: `MODEL_WITHOUT=mangled,budget`.
// Without that word: those that README.md names as open.
const OPEN = 'sharedRewrites,busyTimeline,shortToken,long'
const NAMES = new Set((process.env.MODEL_WITHOUT ?? OPEN).split(',').filter(Boolean))
/** `MODEL_ONLY=mangled,forbidden`: of the acts that are not in every schedule, these alone. `none`: none of them. */
const ONLY = new Set((process.env.MODEL_ONLY ?? '').split(',').filter(Boolean))

export function isLeftOut(name: string): boolean {
  return NAMES.has(name)
}

export function isDrawn(act: string): boolean {
  return !NAMES.has(act) && (ONLY.size === 0 || ONLY.has(act))
}
