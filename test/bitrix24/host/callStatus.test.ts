import { describe, expect, it } from 'vitest'
import { toCallStatus } from '../../../src/bitrix24/host/callStatus'

const LIVE = {
  CALL_ID: 'call-1',
  PHONE_NUMBER: '4930123456',
  LINE_NUMBER: '100',
  LINE_NAME: 'Sales',
  CRM_ENTITY_TYPE: 'CONTACT',
  CRM_ENTITY_ID: 17,
  CRM_ACTIVITY_ID: 123,
  CRM_BINDINGS: [
    { ENTITY_TYPE: 'CONTACT', ENTITY_ID: 17 },
    { ENTITY_TYPE: 'COMPANY', ENTITY_ID: '4' },
  ],
  CALL_DIRECTION: 'incoming',
  CALL_STATE: 'connected',
  CALL_LIST_MODE: false,
}

describe('a call status (portal.md §1.6)', () => {
  it('is read from the live answer', () => {
    expect(toCallStatus(LIVE)).toEqual({
      callId: 'call-1',
      number: { kind: 'known', number: '4930123456' },
      lineName: 'Sales',
      item: { type: 'CONTACT', id: 17 },
      activityId: 123,
      bindings: [
        { type: 'CONTACT', id: 17 },
        { type: 'COMPANY', id: 4 },
      ],
      direction: 'incoming',
      state: 'connected',
      campaign: false,
    })
  })

  it('is the same when a form round trip made strings of everything', () => {
    const strings = {
      ...LIVE,
      CRM_ENTITY_ID: '17',
      CRM_ACTIVITY_ID: '123',
      CRM_BINDINGS: {
        0: { ENTITY_TYPE: 'CONTACT', ENTITY_ID: '17' },
        1: { ENTITY_TYPE: 'company', ENTITY_ID: '4' },
      },
      CALL_LIST_MODE: 'false',
    }
    expect(toCallStatus(strings)).toEqual(toCallStatus(LIVE))
    expect(toCallStatus(JSON.stringify(strings))).toEqual(toCallStatus(LIVE))
  })

  it.each([
    ['hidden', { kind: 'withheld' }],
    ['unknown', { kind: 'unknown' }],
    ['undefined', { kind: 'unknown' }],
    ['', { kind: 'unknown' }],
    [undefined, { kind: 'unknown' }],
    ['+49 30 1', { kind: 'known', number: '+49 30 1' }],
  ])('reads the number %j', (PHONE_NUMBER, number) => {
    expect(toCallStatus({ ...LIVE, PHONE_NUMBER })?.number).toEqual(number)
  })

  it.each([
    ['', 0],
    ['', '0'],
    ['CONTACT', '0'],
    ['CONTACT', 'undefined'],
    ['CONTACT', -3],
    ['CONTACT', '1.5'],
    ['ORDER', 5],
    ['toString', 5],
    [undefined, undefined],
  ])('has no item for %j %j', (CRM_ENTITY_TYPE, CRM_ENTITY_ID) => {
    expect(toCallStatus({ ...LIVE, CRM_ENTITY_TYPE, CRM_ENTITY_ID })?.item).toBeNull()
  })

  it.each([['undefined'], [''], ['0'], [0], [undefined]])('has no activity for %j', (CRM_ACTIVITY_ID) => {
    expect(toCallStatus({ ...LIVE, CRM_ACTIVITY_ID })?.activityId).toBeNull()
  })

  it.each([[undefined], [[]], [''], ['x'], [[{ ENTITY_TYPE: 'ORDER', ENTITY_ID: 1 }, 7]]])(
    'has no bindings for %j',
    (CRM_BINDINGS) => {
      expect(toCallStatus({ ...LIVE, CRM_BINDINGS })?.bindings).toEqual([])
    },
  )

  it.each([
    ['incoming', 'incoming'],
    ['outgoing', 'outgoing'],
    ['callback', 'callback'],
    ['info', 'incoming'],
    [undefined, 'incoming'],
  ])('reads the direction %j', (CALL_DIRECTION, direction) => {
    expect(toCallStatus({ ...LIVE, CALL_DIRECTION })?.direction).toBe(direction)
  })

  it.each([
    ['idle', 'idle'],
    ['connecting', 'connecting'],
    ['connected', 'connected'],
    ['ringing', 'idle'],
    [undefined, 'idle'],
  ])('reads the state %j', (CALL_STATE, state) => {
    expect(toCallStatus({ ...LIVE, CALL_STATE })?.state).toBe(state)
  })

  it.each([
    [true, true],
    ['true', true],
    [false, false],
    ['false', false],
    [1, false],
    [undefined, false],
  ])('is of a campaign when the portal says %j: %s', (CALL_LIST_MODE, campaign) => {
    expect(toCallStatus({ ...LIVE, CALL_LIST_MODE })?.campaign).toBe(campaign)
  })

  it('reads bindings that come as text, escaped or not', () => {
    const text = '[{"ENTITY_TYPE":"DEAL","ENTITY_ID":"6"}]'
    for (const CRM_BINDINGS of [text, text.replaceAll('"', '&quot;')])
      expect(toCallStatus({ ...LIVE, CRM_BINDINGS })?.bindings).toEqual([{ type: 'DEAL', id: 6 }])
  })

  it('names no line that has a number alone', () => {
    expect(toCallStatus({ ...LIVE, LINE_NAME: ' ' })?.lineName).toBe('')
    expect(toCallStatus({ ...LIVE, LINE_NAME: 'null', LINE_NUMBER: 'undefined' })?.lineName).toBe('')
    expect(toCallStatus({ ...LIVE, CALL_ID: ' call-1 ' })?.callId).toBe('call-1')
  })

  it.each(['CALL_ID', 'CALL_STATE', 'CALL_DIRECTION', 'PHONE_NUMBER', 'CRM_ENTITY_TYPE'])(
    'is one as soon as it has the %s',
    (key) => {
      expect(toCallStatus({ [key]: '' })).not.toBeNull()
    },
  )

  it('takes the escaping of init options back', () => {
    const status = toCallStatus({ ...LIVE, LINE_NAME: 'R&amp;D &quot;1&quot;', CALL_LIST_MODE: 'true' })
    expect(status).toMatchObject({ lineName: 'R&D "1"', campaign: true })
    // Real hosts escape them twice (portal.md §8.8).
    expect(toCallStatus({ ...LIVE, LINE_NAME: 'R&D &amp;quot;1&amp;quot;' })?.lineName).toBe('R&D "1"')
  })

  it.each([[null], [[]], [''], [{}], ['connected'], [{ isSafely: true }], [7]])('is null for %j', (raw) => {
    expect(toCallStatus(raw)).toBeNull()
  })
})
