// Every REST method of this portal by its lower-case name. Any other name is answered with 404.
import type { Asked, Method, Methods } from './method'
import { activities } from './methods/activities'
import { bindings } from './methods/bindings'
import { commentReads } from './methods/commentReads'
import { comments } from './methods/comments'
import { dictionaries } from './methods/dictionaries'
import { externalCalls } from './methods/externalCalls'
import { items } from './methods/items'
import { oldReads } from './methods/oldReads'
import { options } from './methods/options'
import { placement } from './methods/placement'
import { system } from './methods/system'
import { todos } from './methods/todos'

export type MethodTable = ReadonlyMap<string, Method>

/** A new table for each portal, because it holds the registered external calls. */
export function methodTable(): MethodTable {
  const groups: readonly Methods[] = [
    comments,
    commentReads,
    bindings,
    todos,
    activities,
    items,
    dictionaries,
    oldReads,
    options,
    placement,
    externalCalls(),
  ]
  const table = new Map<string, Method>(groups.flatMap((group) => Object.entries(group)))
  const isExisting = (name: string) => name === 'batch' || table.has(name)
  const isOpen = (asked: Asked, name: string) => hasScope(asked, table.get(name))
  for (const [name, method] of Object.entries(system(isExisting, isOpen))) table.set(name, method)
  return table
}

export function hasScope({ core }: Pick<Asked, 'core'>, method: Method | undefined): boolean {
  return !method?.scopes || method.scopes.some((scope) => core.state.app.scopes.includes(scope))
}
