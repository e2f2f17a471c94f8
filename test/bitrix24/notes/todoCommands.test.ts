// How the activities of an item are asked for and read, so that a to-do that stands is found and none is planned twice.
import { describe, expect, it } from 'vitest'
import { listActivities, toActivities } from '../../../src/bitrix24/notes/todoCommands'
import { DEAL } from '../../fakes/sampleNote'

describe('Asking for the activities of an item', () => {
  it('asks for all kinds, newest first, and only for what tells a to-do', () => {
    expect(listActivities(DEAL, 0)).toEqual({
      method: 'crm.activity.list',
      fields: {
        'filter[OWNER_TYPE_ID]': '2',
        'filter[OWNER_ID]': '6',
        'order[ID]': 'DESC',
        'select[0]': 'ID',
        'select[1]': 'DESCRIPTION',
        'select[2]': 'CREATED',
      },
    })
  })

  it('goes on from where the last page ended', () => {
    expect(listActivities(DEAL, 50).fields).toMatchObject({ start: '50' })
    expect(listActivities(DEAL, 1).fields).toMatchObject({ start: '1' })
  })
})

describe('Activities', () => {
  it('are read from strings and numbers alike', () => {
    const rows = [
      { ID: '31', DESCRIPTION: 'Call #K7Q2F-ABCDE', CREATED: '2026-11-20T14:32:00+01:00' },
      { ID: 32, DESCRIPTION: null, CREATED: '2026-11-20T13:32:00+00:00' },
    ]
    expect(toActivities(rows)).toEqual([
      { activityId: 31, description: 'Call #K7Q2F-ABCDE', createdAt: Date.UTC(2026, 10, 20, 13, 32) },
      { activityId: 32, description: '', createdAt: Date.UTC(2026, 10, 20, 13, 32) },
    ])
  })

  it('of which the portal tells no time are of no time, and those without an id are none', () => {
    expect(
      toActivities([{ ID: '31' }, { DESCRIPTION: 'no id' }, null, { ID: '33', CREATED: 'soon' }]),
    ).toEqual([
      { activityId: 31, description: '', createdAt: 0 },
      { activityId: 33, description: '', createdAt: 0 },
    ])
    expect([toActivities([]), toActivities(undefined)]).toEqual([[], []])
  })
})
