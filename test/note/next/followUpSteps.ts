// The steps of a follow-up in the machine under test.
import type { Plan } from '../../../src/note/timeline'
import { START } from '../../fakes/sampleNote'
import { Machine } from './machine'

const TOMORROW = START + 20 * 60 * 60_000
export const AT_TEN = { deadline: TOMORROW, title: 'Call back: Anna' }

export const planned = (machine: Machine = new Machine(), plan = AT_TEN) =>
  machine.dispatch({ type: 'followUpPlanned', ...plan })
export const undone = (machine: Machine) => machine.dispatch({ type: 'followUpUndone' })
export const woke = (machine: Machine, milliseconds: number) =>
  machine.after(milliseconds).dispatch({ type: 'woke' })
/** The request is on its way. */
export const sent = (machine: Machine = new Machine()) => woke(planned(machine), 8_000)
export const answered = (machine: Machine, todoId = 700) =>
  machine.dispatch({ type: 'planned', requestId: machine.state.requestId, todoId })
export const found = (machine: Machine, ...ids: number[]) => {
  const [followUp] = machine.note.followUps
  const todos = ids.map((todoId) => ({ marker: followUp?.marker ?? '', todoId }))
  return machine.lookup({ todos })
}
export const newest = (machine: Machine) => machine.note.followUps.at(-1)
export const planOf = (machine: Machine): Plan | undefined => {
  const effect = machine.effects.find(({ type }) => type === 'plan' || type === 'lastPlan')
  return effect && 'plan' in effect ? effect.plan : undefined
}
