// A fault hits exactly the requests it names, as often as it says, and no others.
import type { Fault } from '../contract'

/** Where in a request's way a fault strikes: before the body is read, on the whole request, on one command. */
type Layer = 'socket' | 'request' | 'command'

export interface Faults {
  fault(fault: Fault): () => void
  clearFaults(): void
  /** Takes the first fault of this layer that names one of these methods (lower case), using up one of its times. */
  takeFault(layer: Layer, names: readonly string[]): Fault | null
  /** What becomes of a preflight: it fails or hangs only with the whole portal, by a fault without names and count. */
  preflightFault(): 'offline' | 'hang' | null
}

export function createFaults(changed: () => void): Faults {
  let standing: { fault: Fault; left: number }[] = []
  const remove = (which: { fault: Fault }) => {
    standing = standing.filter((one) => one !== which)
    changed()
  }
  return {
    fault(fault) {
      const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY }
      standing.push(entry)
      changed()
      return () => remove(entry)
    },
    clearFaults() {
      standing = []
      changed()
    },
    takeFault(layer, names) {
      const hit = standing.find(({ fault }) => layersOf(fault).includes(layer) && isNamed(fault, names))
      if (!hit) return null
      hit.left -= 1
      if (hit.left <= 0) remove(hit)
      return hit.fault
    },
    preflightFault() {
      const whole = standing.filter(({ fault }) => !fault.methods && !fault.times)
      const kinds = whole.map(({ fault }) => fault.kind)
      if (kinds.includes('offline')) return 'offline'
      return kinds.includes('hang') || kinds.includes('hangLate') ? 'hang' : null
    },
  }
}

const ON_COMMANDS: readonly Fault['kind'][] = [
  'accessDenied',
  'restDenied',
  'insufficientScope',
  'operationLimit',
]

/** An `offline` that names a command inside a batch can only strike when the body has been read. */
function layersOf(fault: Fault): Layer[] {
  if (fault.kind === 'offline') return ['socket', 'request']
  return ON_COMMANDS.includes(fault.kind) ? ['command'] : ['request']
}

function isNamed(fault: Fault, names: readonly string[]): boolean {
  return !fault.methods || fault.methods.some((method) => names.includes(method))
}
