import { describe, expect, it } from 'vitest'
import { readDraft, writeDraft } from '../../src/note/draft'
import type { Note } from '../../src/note/note'

const NOTE: Note = {
  id: 'a1',
  reference: 'K7Q2F',
  call: { callId: 'c', direction: 'incoming', number: '4930', startedAt: 1000 },
  item: { type: 'CONTACT', id: 17 },
  text: 'Grüße 😀 "quoted"\n\\ \u2028 line & <b>',
  kept: '',
  revision: 3,
  deliveredRevision: 2,
  filed: { item: { type: 'LEAD', id: 5 }, commentId: 900 },
  leftovers: [{ item: { type: 'DEAL', id: 6 }, commentId: 901 }],
  tried: [{ type: 'COMPANY', id: 7 }],
  absorbed: ['a0'],
  written: ['abc'],
  unsettledUntil: 0,
}

function changed(change: object): string {
  return JSON.stringify({ ...JSON.parse(writeDraft(NOTE)), ...change })
}

describe('a draft', () => {
  it.each([
    ['with everything', NOTE],
    [
      'without a client',
      { ...NOTE, item: null, filed: null, leftovers: [], tried: [], absorbed: [], written: [] },
    ],
  ])('comes back as it was written: %s', (_, note) => {
    expect(readDraft(writeDraft(note))).toEqual(note)
  })

  it('is written without characters that a three-byte database would cut', () => {
    expect(writeDraft(NOTE)).not.toMatch(/[\ud800-\udfff]/)
  })

  it('of a newer version is told from a broken one', () => {
    expect(readDraft(changed({ v: 2, text: 7 }))).toBe('newer')
  })

  it.each([
    ['no JSON', '{"v":1'],
    ['nothing', ''],
    ['a list', '[]'],
    ['no version', changed({ v: undefined })],
    ['version 0', changed({ v: 0 })],
    ['no id', changed({ id: '' })],
    ['text that is none', changed({ text: null })],
    ['kept words that are none', changed({ kept: 1 })],
    ['a revision that is none', changed({ revision: '3' })],
    ['a negative revision', changed({ deliveredRevision: -1 })],
    ['no moment', changed({ unsettledUntil: null })],
    ['a foreign item', changed({ item: { type: 'ORDER', id: 1 } })],
    ['an item without an id', changed({ item: { type: 'LEAD', id: 0 } })],
    ['a missing item', changed({ item: undefined })],
    ['a broken place', changed({ filed: { item: { type: 'LEAD', id: 1 } } })],
    ['a broken leftover', changed({ leftovers: [7] })],
    ['a broken attempt', changed({ tried: ['LEAD'] })],
    ['a broken call', changed({ call: { ...NOTE.call, direction: 'sideways' } })],
    ['no call', changed({ call: null })],
    ['broken fingerprints', changed({ written: [1] })],
  ])('is not made of %s', (_, text) => {
    expect(readDraft(text)).toBeNull()
  })
})
