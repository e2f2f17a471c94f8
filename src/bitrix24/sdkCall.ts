// Promise: what the SDK throws and what it returns as a failed result come out as one kind of value (sdk.md §2).
import type { B24Frame } from '@bitrix24/b24jssdk'
import { done, failed, type Outcome } from '../note/failure'
import { type Fields, toFields } from './portalValues'
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

export type BatchCalls = Readonly<
  Record<string, { readonly method: string; readonly params: CallParameters }>
>

/**
 * Several methods in one request, with the SDK's own retries: for reads. Resolves to what each gave, by its key; keys
 * of failed commands are missing, or there but undefined when the portal gave an error without a code (sdk.md §3).
 * Never rejects.
 */
export async function sdkBatch(
  sdk: B24Frame,
  calls: BatchCalls,
  isOnline: () => boolean,
): Promise<Outcome<Fields>> {
  const wasOnline = isOnline()
  try {
    const options = { isHaltOnError: false, returnAjaxResult: false }
    const answer = await sdk.actions.v2.batch.make({ calls, options })
    return done({ ...toFields(answer.getData()) })
  } catch (thrown) {
    return failed(failureOfException(thrown, !wasOnline && !isOnline()))
  }
}
