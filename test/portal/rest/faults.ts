// Registered faults and their choice: a fault affects only the requests that it names, as often as it says.
import type { Fault } from '../contract'

/** When a fault takes effect: before the body is read, on the whole request, or on one command. */
type Layer = 'socket' | 'request' | 'command'

export interface Faults {
  fault(fault: Fault): () => void
  clearFaults(): void
  /** The first fault of this layer that names one of these methods (lower case). Counts as one of its `times`. */
  takeFault(layer: Layer, names: readonly string[]): Fault | null
  /** A preflight fails or hangs only with the whole portal: by a fault without `methods` and `times`. */
  preflightFault(): 'offline' | 'hang' | null
}

export function createFaults(changed: () => void): Faults {
  let active: { fault: Fault; left: number }[] = []
  const remove = (which: { fault: Fault }) => {
    active = active.filter((one) => one !== which)
    changed()
  }
  return {
    fault(fault) {
      const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY }
      active.push(entry)
      changed()
      return () => remove(entry)
    },
    clearFaults() {
      active = []
      changed()
    },
    takeFault(layer, names) {
      const hit = active.find(({ fault }) => layersOf(fault).includes(layer) && isNamed(fault, names))
      if (!hit) return null
      hit.left -= 1
      if (hit.left <= 0) remove(hit)
      return hit.fault
    },
    preflightFault() {
      const whole = active.filter(({ fault }) => !fault.methods && !fault.times)
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

/** An `offline` that names a command inside a batch is found only after the body has been read. */
function layersOf(fault: Fault): Layer[] {
  if (fault.kind === 'offline') return ['socket', 'request']
  return ON_COMMANDS.includes(fault.kind) ? ['command'] : ['request']
}

function isNamed(fault: Fault, names: readonly string[]): boolean {
  return !fault.methods || fault.methods.some((method) => names.includes(method))
}
