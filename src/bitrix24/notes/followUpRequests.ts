// A follow-up is one plain request with one attempt; whether it may be repeated is the machine's to say.
import { done, failed } from '../../note/failure'
import type { NoteGateway } from '../../ports'
import { toFields, toId } from '../rest/portalValues'
import type { Transport } from '../rest/transport'
import { addTodo, deleteTodo } from './todoCommands'

type FollowUpRequests = Pick<NoteGateway, 'plan' | 'unplan' | 'lastPlan'>

/** @param operator the operator's user id, null while it is not known. */
export function createFollowUpRequests(
  transport: Transport,
  operator: () => string | null,
): FollowUpRequests {
  return {
    async plan(plan) {
      const { method, fields } = addTodo(plan, operator())
      const outcome = await transport.post(method, fields)
      if (!outcome.ok) return outcome
      const id = toId(toFields(outcome.value).id)
      // Executed, but nobody can say under which id: looking tells.
      return id === null ? failed({ kind: 'unknownOutcome' }) : done(id)
    },
    async unplan(todoId) {
      const { method, fields } = deleteTodo(todoId)
      const outcome = await transport.post(method, fields)
      return outcome.ok || outcome.failure.kind === 'gone' ? done(null) : outcome
    },
    lastPlan(plan) {
      const { method, fields } = addTodo(plan, operator())
      return transport.postLast(method, fields)
    },
  }
}
