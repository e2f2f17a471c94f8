// The one way to the portal that a whole office has: a leaky bucket for its address (portal.md §3.1), the time
// a request takes, and a count of everything by kind.
import type { Clock } from '../../../src/ports'
import { networkError } from '../../fakes/fetchErrors'
import type { ModelAnswer } from '../../model/modelRest'
import { createRateBuckets, type RateLimit } from '../../portal/rest/limits'
import { between } from './chance'
import { kindOf, type RequestKind } from './requestKind'

/** Ms from the frame to the portal's commit, and back. */
const WAY = { least: 40, most: 120 }

/**
 * Whether a page can read the 503 of the rate limit. Without CORS headers `fetch` rejects as for a lost connection; which
 * of both the cloud does is not known (portal.md §3).
 */
export type Refusals = 'readable' | 'unreadable'

export interface Counted {
  /** Requests that the portal executed. */
  readonly admitted: Map<RequestKind, number>
  readonly refused: Map<RequestKind, number>
}

export interface Sender {
  /** Whether the frame that asked is still there to hear the answer. */
  isThere(): boolean
  /** A request that dies with its frame is not executed when the frame is gone before it arrived. */
  readonly survives: boolean
  execute(method: string, fields: Record<string, string>): ModelAnswer
}

const REFUSED: ModelAnswer = {
  status: 503,
  body: { error: 'QUERY_LIMIT_EXCEEDED', error_description: 'Too many requests' },
}

export class SharedAddress {
  readonly counted: Counted = { admitted: new Map(), refused: new Map() }
  private readonly clock: Clock
  private readonly rate: RateLimit
  private readonly refusals: Refusals
  private readonly admit: ReturnType<typeof createRateBuckets>

  constructor(clock: Clock, rate: RateLimit, refusals: Refusals) {
    this.clock = clock
    this.rate = rate
    this.refusals = refusals
    this.admit = createRateBuckets(clock.now)
  }

  /** Resolves to what the portal answered, rejects as `fetch` does; neither when the frame is gone by then. */
  send(method: string, fields: Record<string, string>, sender: Sender): Promise<ModelAnswer> {
    const { clock } = this
    const kind = kindOf(method, fields)
    return new Promise((resolve, reject) => {
      clock.wakeAt(clock.now() + Math.round(between(clock.random, WAY.least, WAY.most)), () => {
        if (!sender.survives && !sender.isThere()) return
        const isAdmitted = this.admit('office', this.rate)
        const counts = isAdmitted ? this.counted.admitted : this.counted.refused
        counts.set(kind, (counts.get(kind) ?? 0) + 1)
        const answer = isAdmitted ? sender.execute(method, fields) : REFUSED
        const isRead = isAdmitted || this.refusals === 'readable'
        clock.wakeAt(clock.now() + Math.round(between(clock.random, WAY.least, WAY.most)), () => {
          if (!sender.isThere()) return
          if (isRead) resolve(answer)
          else reject(networkError())
        })
      })
    })
  }
}
