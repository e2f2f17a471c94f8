// The pointers to today's notes: what the options say, and with which requests they get there.
import { beforeEach, describe, expect, it } from 'vitest'
import { createNoteGateway } from '../../../src/bitrix24/notes/noteGateway'
import { createOptionDrafts } from '../../../src/bitrix24/notes/optionDrafts'
import { createRecentPointers } from '../../../src/bitrix24/notes/recentPointers'
import { createRecentReads } from '../../../src/bitrix24/notes/recentReads'
import { CONTACT, LEAD, START, typedNote } from '../../fakes/sampleNote'
import { ScriptedFetch } from '../rest/scriptedFetch'
import { transportOn } from '../rest/scriptedTransport'
import { BLOCKED, COMMENT, FILED, noteWrite, row } from './scriptedGateway'

const at = START
const pointer = (item = CONTACT, reference = 'K7Q2F') => ({ item, reference, at })
const WRITTEN = `CONTACT 17 K7Q2F ${START}`

describe('Pointers in the options', () => {
  it('are read, the newest first', () => {
    const pointers = createRecentPointers()
    pointers.readOptions({ recent_0: WRITTEN, recent_1: `LEAD 5 B8R3G ${START + 1}` })
    expect(pointers.known()).toEqual([{ item: LEAD, reference: 'B8R3G', at: START + 1 }, pointer()])
    expect(pointers.fields()).toEqual({})
  })

  it.each([
    '',
    null,
    17,
    { ID: '1' },
    'CONTACT 17 K7Q2F',
    'CONTACT 0 K7Q2F 1',
    'ORDER 17 K7Q2F 1',
    'CONTACT 17 #K7Q 1',
    'CONTACT 17 K7Q2F soon',
    `${WRITTEN} newer`,
  ])('that are none are left alone: %j', (value) => {
    const pointers = createRecentPointers()
    pointers.readOptions({ recent_0: value, other_1: WRITTEN })
    expect(pointers.known()).toEqual([])
  })

  it('are one for each note, wherever it has moved', () => {
    const pointers = createRecentPointers()
    pointers.readOptions({ recent_7: WRITTEN })
    pointers.add(CONTACT, 'K7Q2F', START + 9)
    expect(pointers.fields()).toEqual({})
    pointers.add(LEAD, 'K7Q2F', START + 9)
    expect(pointers.fields()).toEqual({ 'options[recent_7]': `LEAD 5 K7Q2F ${START + 9}` })
    expect(pointers.known()).toEqual([{ item: LEAD, reference: 'K7Q2F', at: START + 9 }])
  })

  it('are twenty: the oldest gives its place to the newest', () => {
    const pointers = createRecentPointers()
    for (let index = 0; index < 21; index += 1) pointers.add(CONTACT, `N${1000 + index}`, START + index)
    expect(pointers.known()).toHaveLength(20)
    expect(pointers.known().at(-1)?.reference).toBe('N1001')
    expect(pointers.fields()['options[recent_0]']).toContain('N1020')
  })

  it('are to be stored until a set with just them was executed, whatever was read meanwhile', () => {
    const pointers = createRecentPointers()
    pointers.add(CONTACT, 'K7Q2F', START)
    const before = pointers.fields()
    pointers.readOptions({ recent_0: `LEAD 5 B8R3G ${START - 1}` })
    pointers.stored({ 'options[recent_0]': `LEAD 5 B8R3G ${START - 1}` })
    expect(pointers.fields()).toEqual(before)
    pointers.stored(before)
    expect(pointers.fields()).toEqual({})
  })
})

describe('A pointer', () => {
  const TO_CONTACT = { 'options[recent_0]': WRITTEN }
  let net: ScriptedFetch
  beforeEach(() => {
    net = new ScriptedFetch()
  })
  function portal(options: unknown = []) {
    const transport = transportOn(net)
    const optionDrafts = createOptionDrafts(transport, options, () => 0)
    const identity = { known: () => '1', learn: () => {} }
    return { optionDrafts, ...createNoteGateway(transport, identity, () => START, optionDrafts) }
  }
  const setBy = (n: number, key: string) => net.commands(n)[key]?.fields

  it('goes with no addition whose draft may be on its way to the options: one of the two could be lost', async () => {
    net.batch({ write: 901, standing: [row(901)] })
    await portal().write(noteWrite(COMMENT))
    expect(Object.keys(net.commands(0))).toEqual(['write', 'standing'])
  })

  it('goes with an addition whose words the journal has, last of all', async () => {
    net.batch({ write: 901, standing: [row(901)], tidy: true }).batch({ write: 902 })
    const { write } = portal()
    await write(noteWrite(COMMENT), true)
    expect(Object.keys(net.commands(0))).toEqual(['write', 'standing', 'tidy'])
    expect(setBy(0, 'tidy')).toEqual(TO_CONTACT)
    await write(noteWrite(COMMENT), true)
    expect(setBy(1, 'tidy')).toBeUndefined()
  })

  it('goes with the next replacement, along with what that puts away', async () => {
    net
      .batch({ write: 901, standing: [row(901)] })
      .batch({ was: row(901), keep: true, write: 901, stands: row(901) })
    const { write } = portal()
    await write(noteWrite(COMMENT))
    await write(noteWrite(COMMENT, CONTACT, FILED))
    expect(Object.keys(net.commands(1))).toEqual(['was', 'keep', 'write', 'stands'])
    expect(setBy(1, 'keep')).toMatchObject(TO_CONTACT)
  })

  it('is tried again where the set was refused, and never stops the words', async () => {
    net
      .batch({ was: row(901) }, { keep: BLOCKED })
      .batch({ was: row(901), write: 901, stands: row(901) })
      .result(true)
    const { write, optionDrafts } = portal({ draft_aaa: '' })
    expect(await write(noteWrite(COMMENT, CONTACT, FILED), true)).toMatchObject({ ok: true })
    expect(Object.keys(net.commands(1))).toEqual(['was', 'write', 'stands'])
    const draft = typedNote('Hello')
    await optionDrafts.put(draft)
    await optionDrafts.clear(draft)
    expect(net.asked.at(-1)?.fields).toMatchObject(TO_CONTACT)
  })

  it('goes again with the next addition where its own set was refused', async () => {
    net
      .batch({ write: 901, standing: [row(901)] }, { tidy: BLOCKED })
      .batch({ write: 902, standing: [row(902)] })
    const { write } = portal()
    await write(noteWrite(COMMENT), true)
    await write(noteWrite(COMMENT), true)
    expect(setBy(1, 'tidy')).toEqual(TO_CONTACT)
  })

  it('goes again with the next lookup where the one before was lost, and no more once it was taken', async () => {
    net
      .batch({ p0: [row(901)] })
      .answer('lost')
      .batch({ p0: [], along: true })
      .batch({ p0: [] })
    const { lookup } = portal()
    const sought = { reference: 'K7Q2F', markers: [] }
    for (let n = 0; n < 4; n += 1) await lookup(sought, [CONTACT], START, true)
    expect(net.asked.map((_, n) => setBy(n, 'along'))).toEqual([undefined, TO_CONTACT, TO_CONTACT, undefined])
  })

  it('goes with the lookup of a delivered note, and is made for one that a lookup finds', async () => {
    net.batch({ p0: [row(901)] }).batch({ p0: [row(901)], along: true })
    const { lookup } = portal()
    const sought = { reference: 'K7Q2F', markers: [] }
    await lookup(sought, [CONTACT], START, true)
    expect(Object.keys(net.commands(0))).toEqual(['p0'])
    await lookup(sought, [CONTACT], START)
    await lookup(sought, [CONTACT], START, true)
    expect(net.asked.slice(1).map((_, n) => setBy(n + 1, 'along'))).toEqual([undefined, TO_CONTACT])
  })

  it('is asked for along with its item’s name, in one request', async () => {
    const title = { item: { id: 5, title: 'Request' } }
    net.batch({
      profile: { ID: '1' },
      'name CONTACT:17': { item: { id: 17, name: 'Anna', lastName: 'Berg' } },
      'list CONTACT:17': [row(903, '#B8R3G\nother'), row(902), row(901, COMMENT, '8')],
      'name LEAD:5': title,
    })
    const recent = createRecentReads(
      transportOn(net),
      { known: () => null, learn: () => {} },
      createRecentPointers(),
    )
    const found = await recent.read([pointer(), pointer(LEAD), pointer(CONTACT, 'B8R3G')])
    expect(net.asked).toHaveLength(1)
    expect(found).toMatchObject({
      value: [
        { item: CONTACT, name: 'Anna Berg', reference: 'K7Q2F', comments: [{ commentId: 902 }] },
        { item: LEAD, name: 'Request', comments: [] },
        { item: CONTACT, reference: 'B8R3G', comments: [{ commentId: 903 }] },
      ],
    })
  })
})
