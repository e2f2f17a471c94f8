import { describe, expect, it } from 'vitest'
import { distinctItems, itemKey, sameItem } from '../../src/note/call'
import { CONTACT, DEAL, LEAD } from '../fakes/sampleNote'

describe('A CRM item', () => {
  it('is the same by type and number, not by object', () => {
    expect(sameItem(CONTACT, { ...CONTACT })).toBe(true)
    expect(sameItem(CONTACT, { ...CONTACT, id: 18 })).toBe(false)
    expect(sameItem(CONTACT, { ...CONTACT, type: 'LEAD' })).toBe(false)
  })

  it('that is missing is the same as another missing one, and as no other', () => {
    expect(sameItem(null, null)).toBe(true)
    expect(sameItem(null, CONTACT)).toBe(false)
    expect(sameItem(CONTACT, null)).toBe(false)
  })

  it('is listed once, where it came first; missing ones are left out', () => {
    const items = [LEAD, null, CONTACT, { ...LEAD }, DEAL, { ...CONTACT }]
    expect(distinctItems(items)).toEqual([LEAD, CONTACT, DEAL])
  })

  it('has a key of its type and id', () => {
    expect(itemKey(CONTACT)).toBe('CONTACT:17')
  })
})
