import { describe, expect, it } from 'vitest'
import { type FollowUp, newFollowUp } from '../../src/note/followUp'
import { startSavingState } from '../../src/note/savingState'
import { followUpState } from '../../src/session/operatorStatus'
import { emptyNote, START } from '../fakes/sampleNote'

const PLAN = newFollowUp('n1', { deadline: START + 3_600_000, title: 'Call back' }, START)

function shown(...followUps: Partial<FollowUp>[]) {
  const note = emptyNote({ revision: 1, followUps: followUps.map((change) => ({ ...PLAN, ...change })) })
  return followUpState(startSavingState(note, null))
}

describe('The card says of a follow-up', () => {
  it.each<[string, Partial<FollowUp>, object]>([
    ['that it can be taken back', {}, { state: 'undoable', undoUntil: START + 8_000, why: '' }],
    ['that it is on its way', { begun: true }, { state: 'sending' }],
    ['that it is planned', { begun: true, todos: [700] }, { state: 'planned' }],
    ['why it was refused', { begun: true, refused: 'No right' }, { state: 'refused', why: 'No right' }],
    ['that it is planned after all', { todos: [700], refused: 'No right' }, { state: 'planned' }],
  ])('%s', (_, change, cardState) => {
    expect(shown(change)).toMatchObject({ deadline: START + 3_600_000, ...cardState })
  })

  it('nothing when there is none, and of several the newest', () => {
    expect(shown()).toBeNull()
    expect(shown({ begun: true, todos: [700] }, { deadline: START + 1 })).toMatchObject({
      deadline: START + 1,
      state: 'undoable',
    })
  })
})
