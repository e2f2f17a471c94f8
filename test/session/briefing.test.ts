import { expect, it } from 'vitest'
import type { CrmItem } from '../../src/note/call'
import { createBriefing } from '../../src/session/briefing'
import { STATUS } from '../fakes/fakePortal'

const lead = (id: number): CrmItem => ({ type: 'LEAD', id })

it('names of a long campaign’s first clients are let go; the last ones, and those read again, are known', () => {
  const briefing = createBriefing(
    () => null,
    () => {},
  )
  const nameOf = (item: CrmItem) => briefing.face({ ...STATUS, item }, item).choices[0]?.name
  const learn = (id: number) => briefing.named([{ item: lead(id), name: `Client ${id}` }])
  for (let id = 1; id <= 40; id += 1) learn(id)
  learn(1)
  for (let id = 41; id <= 80; id += 1) learn(id)
  expect([nameOf(lead(1)), nameOf(lead(2)), nameOf(lead(80))]).toEqual(['Client 1', null, 'Client 80'])
  learn(2)
  expect(nameOf(lead(2))).toBe('Client 2')
})
