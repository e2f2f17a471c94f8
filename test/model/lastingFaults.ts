// Faults of a portal that last until an act ends them. The network reads those of whole requests, the REST model those
// of single commands.

export interface Refusal {
  /** `writes`: to timelines and to-dos; `options`: `user.option.set`; `openings`: the initial read of a card. */
  readonly of: 'everything' | 'writes' | 'options' | 'openings'
  /** The first two refuse the whole request, the others a command of it. None of them executes anything. */
  readonly how: 'rateLimit' | 'unreadable' | 'operationLimit' | 'internalError' | 'denied'
}

export const REFUSALS: readonly Refusal[] = [
  { of: 'everything', how: 'rateLimit' },
  { of: 'everything', how: 'unreadable' },
  { of: 'everything', how: 'internalError' },
  { of: 'writes', how: 'rateLimit' },
  { of: 'writes', how: 'unreadable' },
  { of: 'writes', how: 'operationLimit' },
  { of: 'writes', how: 'internalError' },
  { of: 'options', how: 'operationLimit' },
  { of: 'options', how: 'denied' },
]

const WRITES = /^crm\.(timeline\.comment\.(add|update|delete)|activity\.(todo\.add|delete))$/
const IS_OF: Readonly<Record<Refusal['of'], (method: string) => boolean>> = {
  everything: () => true,
  writes: (method) => WRITES.test(method),
  options: (method) => method === 'user.option.set',
  openings: (method) => method === 'profile',
}

export interface RestError {
  readonly error: string
  readonly error_description: string
}

/** portal.md §3.1. */
const ERRORS: Partial<Record<Refusal['how'], RestError>> = {
  operationLimit: {
    error: 'OPERATION_TIME_LIMIT',
    error_description: 'Method is blocked due to operation time limit.',
  },
  internalError: { error: 'INTERNAL_SERVER_ERROR', error_description: 'Internal server error' },
  denied: { error: 'ACCESS_DENIED', error_description: 'Access denied!' },
}

export class LastingFaults {
  /** Requests are swallowed, or executed 45 s late; either way nobody answers. */
  hang: 'swallowed' | 'executedLate' | null = null
  refusal: Refusal | null = null
  /** The browser knows that there is no network. */
  offline = false
  /** Every token is refused, and the host gives no other one. */
  signedOut = false
  /** `withoutProfile`: nothing says who the operator is; `slow`: the initial read takes 12 s. */
  opening: 'withoutProfile' | 'slow' | null = null
  /** Items at which every command is refused, and those at which it ever was. */
  readonly forbidden = new Set<string>()
  readonly everForbidden = new Set<string>()
  /** Text is rewritten on its way in. */
  rewrites = false

  forbid(item: string) {
    this.forbidden.add(item)
    this.everForbidden.add(item)
  }

  /** Everything that is not a right of an item or a property of the portal is over. */
  mend() {
    this.hang = null
    this.refusal = null
    this.offline = false
    this.signedOut = false
    this.opening = null
  }

  /** As if the portal refused nothing now. */
  withoutRefusal(run: () => void) {
    const { refusal } = this
    this.refusal = null
    run()
    this.refusal = refusal
  }

  /** No draft can be put away in the portal now: a page that dies with its words on the screen alone loses them. */
  takesNoDraft(): boolean {
    const refused = this.refusal?.of === 'everything' || this.refusal?.of === 'options'
    return this.hang !== null || refused || this.offline || this.signedOut
  }

  /** How a request with these commands fails as a whole; null: it is processed. */
  refuses(methods: readonly string[]): 'rateLimit' | 'unreadable' | null {
    if (this.offline) return 'unreadable'
    const { refusal } = this
    if (!refusal || !methods.some(IS_OF[refusal.of])) return null
    return refusal.how === 'rateLimit' || refusal.how === 'unreadable' ? refusal.how : null
  }

  /** Why one command is refused; null: it is executed. */
  errorOf(method: string): RestError | null {
    if (this.opening === 'withoutProfile' && method === 'profile') return ERRORS.internalError ?? null
    const { refusal } = this
    return (refusal && IS_OF[refusal.of](method) && ERRORS[refusal.how]) || null
  }
}
