// The requests of one frame: executed for its operator, seen by the records of what was typed, and not
// answered once the frame is gone.
import type { ModelAnswer } from '../../model/modelRest'
import type { CallAtDesk } from './cardOfCall'

export interface FrameRequests {
  /** `survives`: begun with `keepalive`, so it arrives although the frame goes (browser.md). */
  send(method: string, fields: Record<string, string>, survives: boolean): Promise<ModelAnswer>
}

export function createFrameRequests(
  { clock, address, desk }: CallAtDesk,
  isThere: () => boolean,
): FrameRequests {
  const execute = (method: string, fields: Record<string, string>) => {
    const answer = desk.rest.handle(method, { ...fields, auth: `token-${desk.operator}` })
    for (const record of desk.records) record.check(desk.rest, clock.now())
    return answer
  }
  return { send: (method, fields, survives) => address.send(method, fields, { isThere, survives, execute }) }
}

/**
 * As the SDK repeats what the portal was too busy for: three attempts, 1.5 s and 2.3 s apart (sdk.md §2). What it
 * gives up stays refused.
 */
export async function sendAsSdk(
  requests: FrameRequests,
  clock: CallAtDesk['clock'],
  method: string,
  fields: Record<string, string>,
): Promise<ModelAnswer> {
  for (const pause of [1_500, 2_300]) {
    const answer = await requests.send(method, fields, false)
    if (answer.status !== 503) return answer
    await new Promise<void>((resolve) => {
      clock.wakeAt(clock.now() + pause, resolve)
    })
  }
  return requests.send(method, fields, false)
}
