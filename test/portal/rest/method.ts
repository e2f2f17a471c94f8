// What a REST method is: a name, the scopes that open it, its own way of refusing rights, and a
// function from parameters to an answer that commits before it returns.
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
  /** Any one of these opens the method; absent: basic, open to every app. */
  scopes?: readonly string[]
  /** How this method says that rights are missing. */
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
