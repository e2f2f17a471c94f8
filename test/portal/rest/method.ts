// What a REST method is: a name, the scopes that allow it, its own error for missing rights, and a function from
// parameters to an answer, which commits before it returns.
import type { PortalUser } from '../contract'
import type { RestCore } from '../core'
import type { Answer, Refusal } from './answer'
import type { Params } from './php'

export interface Asked {
  core: RestCore
  user: PortalUser
  params: Params
}

export interface Method {
  /** Any one of these allows the method; absent: a basic method, allowed to every app. */
  scopes?: readonly string[]
  /** This method's error for missing rights. */
  denied: Refusal
  run(asked: Asked): Answer
}

/** By name in lower case. */
export type Methods = Readonly<Record<string, Method>>

/** A group of methods that share scope and refusal. */
export function methodsOf(
  shared: Omit<Method, 'run'>,
  runs: Readonly<Record<string, Method['run']>>,
): Methods {
  return Object.fromEntries(Object.entries(runs).map(([name, run]) => [name, { ...shared, run }]))
}
