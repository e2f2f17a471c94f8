// Promise: what the SDK throws and what it returns as a failed result come out as one kind of value (sdk.md §2).
import type { B24Frame } from '@bitrix24/b24jssdk'
import { done, failed, type Outcome } from '../note/failure'
import { failureOfException } from './toFailure'

/** Any JSON: the SDK sends it as it is. */
export type CallParameters = Record<string, unknown>

/**
 * One method, with the SDK's own retries: for what may be repeated. Resolves to the answer's `result`; the SDK
 * bounds an attempt to 30 s. Never rejects.
 */
export async function sdkCall(
  sdk: B24Frame,
  method: string,
  params: CallParameters = {},
): Promise<Outcome<unknown>> {
  try {
    const answer = await sdk.actions.v2.call.make({ method, params })
    if (!answer.isSuccess) return failed(failureOfException(answer.getErrors().next().value, false))
    return done(answer.getData()?.result)
  } catch (thrown) {
    return failed(failureOfException(thrown, false))
  }
}
