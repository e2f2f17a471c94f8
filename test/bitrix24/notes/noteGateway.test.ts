// A note is written by one request, whose answer also gives the text before and after.
import { beforeEach, describe, expect, it } from 'vitest'
import { CONTACT, LEAD } from '../../fakes/sampleNote'
import type { ScriptedFetch } from '../rest/scriptedFetch'
import {
  BLOCKED,
  COMMENT,
  DENIED,
  FILED,
  gateway,
  NOT_FOUND,
  noteWrite,
  planned,
  portal,
  row,
  startPortal,
} from './scriptedGateway'

let net: ScriptedFetch

beforeEach(() => {
  net = startPortal()
})

describe('a new note', () => {
  it('is added and looked up in one request, which finds duplicates', async () => {
    net.batch({ write: 901, standing: [row(901), row(900, COMMENT.replaceAll('\n', '\r\n'))] })
    expect(await gateway().write(noteWrite(COMMENT))).toEqual({
      ok: true,
      value: {
        filed: { item: CONTACT, commentId: 901 },
        previousText: null,
        stored: COMMENT,
        standing: [
          { item: CONTACT, commentId: 901, comment: COMMENT },
          { item: CONTACT, commentId: 900, comment: COMMENT },
        ],
        remaining: null,
        closed: null,
      },
    })
    expect(net.asked.map(({ url }) => url)).toEqual(['https://portal.example/rest/batch'])
    expect(net.asked[0]?.fields.halt).toBe('1')
    expect(planned(net, 0)).toEqual(['write: add', 'standing: list'])
    expect(net.commands(0).write).toEqual({
      method: 'crm.timeline.comment.add',
      fields: { 'fields[ENTITY_ID]': '17', 'fields[ENTITY_TYPE]': 'contact', 'fields[COMMENT]': COMMENT },
    })
    expect(net.commands(0).standing?.fields).toEqual({
      'filter[ENTITY_ID]': '17',
      'filter[ENTITY_TYPE]': 'contact',
      'order[ID]': 'DESC',
    })
  })

  it('does not take others’ comments, other notes or broken rows for its own', async () => {
    const others = [row(3, COMMENT, '2'), row(2, 'just a comment'), { COMMENT }, 'no row']
    net.batch({ write: '4', standing: [row(4), ...others] })
    const outcome = await gateway().write(noteWrite(COMMENT))
    expect(outcome).toMatchObject({ value: { standing: [{ commentId: 4 }] } })
  })

  it('shows who the operator is, where that is not known: the author of the comment that it added', async () => {
    portal.operator = null
    net.batch({
      write: 901,
      standing: [row(901, COMMENT, '7'), row(900, COMMENT, '8'), row(899, COMMENT, '7')],
    })
    expect(await gateway().write(noteWrite(COMMENT))).toMatchObject({
      value: { standing: [{ commentId: 901 }, { commentId: 899 }] },
    })
    expect(portal.operator).toBe('7')
  })

  it('takes no comment for its own while it is not known who the operator is', async () => {
    portal.operator = null
    net.batch({ write: 901, standing: [row(900, COMMENT, '8')] })
    expect(await gateway().write(noteWrite(COMMENT))).toMatchObject({ value: { standing: [], stored: null } })
    expect(portal.operator).toBeNull()
  })

  it('is written although the timeline could not be read', async () => {
    net.batch({ write: 901 }, { standing: { error: 'QUERY_LIMIT_EXCEEDED' } })
    const outcome = await gateway().write(noteWrite(COMMENT))
    expect(outcome).toMatchObject({ ok: true, value: { filed: { commentId: 901 }, standing: null } })
  })

  it.each([
    ['the portal refused', { write: DENIED }, { kind: 'forbidden' }],
    ['the answer has neither a result nor an error', {}, { kind: 'unknownOutcome' }],
  ])('fails when %s', async (_, errors, failure) => {
    net.batch({}, errors)
    expect(await gateway().write(noteWrite(COMMENT))).toEqual({ ok: false, failure })
  })

  it('has an unknown outcome when its id can not be read', async () => {
    net.batch({ write: true, standing: [] })
    expect(await gateway().write(noteWrite(COMMENT))).toEqual({
      ok: false,
      failure: { kind: 'unknownOutcome' },
    })
  })

  it('goes as a plain request when percent-encoding makes it too large for the frame’s end', async () => {
    const long = `#K7Q2F\n${'ж'.repeat(20_000)}`
    net.result(901)
    const outcome = await gateway().write(noteWrite(long))
    expect(outcome).toMatchObject({ value: { filed: { commentId: 901 }, standing: null } })
    expect(net.asked[0]).toMatchObject({
      url: 'https://portal.example/rest/crm.timeline.comment.add',
      fields: { 'fields[COMMENT]': long },
    })
  })
})

describe('words that a batch would change', () => {
  const typed = `#K7Q2F\nask about $result[was][AUTHOR_ID] twice`

  it('go in plain requests, so that they are stored as they were typed', async () => {
    net.result(901)
    expect(await gateway().write(noteWrite(typed))).toMatchObject({ ok: true })
    net.result(1)
    gateway().lastWrite(noteWrite(typed, LEAD, FILED))
    expect(net.asked.map(({ url, fields }) => [url.split('.').at(-1), fields['fields[COMMENT]']])).toEqual([
      ['add', typed],
      ['update', typed],
    ])
  })
})

describe('a note that was filed', () => {
  it('is read and replaced in one request; a new id is followed', async () => {
    net.batch({ was: row(900, 'what\r\nwas \n'), write: '950', stands: row(950, 'what sta nds') })
    expect(await gateway().write(noteWrite(COMMENT, CONTACT, FILED))).toEqual({
      ok: true,
      value: {
        filed: { item: CONTACT, commentId: 950 },
        previousText: 'what\nwas',
        stored: 'what sta nds',
        standing: null,
        remaining: null,
        closed: null,
      },
    })
    expect(planned(net, 0)).toEqual(['was: get', 'keep: set', 'write: update', 'stands: get'])
    expect(net.commands(0).stands?.fields).toEqual({ id: '$result[write]' })
    expect(net.commands(0).write?.fields).toEqual({
      id: '900',
      'fields[COMMENT]': COMMENT,
      ownerTypeId: '3',
      ownerId: '17',
    })
  })

  it('is replaced also when its backup is refused, and for ten minutes without a backup', async () => {
    const { write } = gateway()
    net.batch({ was: row(900) }, { keep: BLOCKED }).batch({ was: row(900), write: 900, stands: row(900) })
    expect(await write(noteWrite(COMMENT, CONTACT, FILED))).toMatchObject({
      ok: true,
      value: { stored: COMMENT },
    })
    expect(planned(net, 1)).toEqual(['was: get', 'write: update', 'stands: get'])
    net.batch({ was: row(900), write: 900 }).batch({ was: row(900), write: 900 })
    portal.now += 599_999
    await write(noteWrite(COMMENT, CONTACT, FILED))
    expect(planned(net, 2)).toEqual(['was: get', 'write: update', 'stands: get'])
    portal.now += 1
    await write(noteWrite(COMMENT, CONTACT, FILED))
    expect(planned(net, 3)).toEqual(['was: get', 'keep: set', 'write: update', 'stands: get'])
  })

  it('is gone when it can not be read any more', async () => {
    net.batch({}, { was: NOT_FOUND })
    const outcome = await gateway().write(noteWrite(COMMENT, CONTACT, FILED))
    expect(outcome).toEqual({ ok: false, failure: { kind: 'gone' } })
  })

  it('is not taken for replaced when the halt dropped the update silently', async () => {
    net.batch({ was: row(900) })
    const outcome = await gateway().write(noteWrite(COMMENT, CONTACT, FILED))
    expect(outcome).toEqual({ ok: false, failure: { kind: 'unknownOutcome' } })
  })

  it('goes in plain requests when it is large, is read back, and does not go on after the first failed', async () => {
    const long = `#K7Q2F\n${'ж'.repeat(20_000)}`
    net.result(row(900, 'old')).result(900).result(row(900, 'cut off'))
    expect(await gateway().write(noteWrite(long, CONTACT, FILED))).toMatchObject({
      value: { previousText: 'old', stored: 'cut off' },
    })
    net.answer({ status: 400, body: NOT_FOUND })
    expect(await gateway().write(noteWrite(long, CONTACT, FILED))).toMatchObject({
      failure: { kind: 'gone' },
    })
    expect(net.asked.map(({ url }) => url.split('.').at(-1))).toEqual(['get', 'update', 'get', 'get'])
  })

  it('is read by a second large one only when it stands: neither replaces the other unseen', async () => {
    const [first = '', second = ''] = ['а', 'б'].map((letter) => `#K7Q2F\n${letter.repeat(20_000)}`)
    net.result(row(900, 'old')).result(900).result(row(900, first))
    net.result(row(900, first)).result(900).result(row(900, second))
    const { write } = gateway()
    const both = [first, second].map((text) => write(noteWrite(text, CONTACT, FILED)))
    expect(await Promise.all(both)).toMatchObject([
      { value: { previousText: 'old' } },
      { value: { previousText: first } },
    ])
  })
})

describe('a note that moves', () => {
  it('is added at the new item before it is deleted at the old one', async () => {
    net.batch({ was: row(900, 'old'), write: 901, removed: null, standing: [row(901)] })
    expect(await gateway().write(noteWrite(COMMENT, LEAD, FILED))).toMatchObject({
      value: { filed: { item: LEAD, commentId: 901 }, previousText: 'old', remaining: null },
    })
    expect(planned(net, 0)).toEqual([
      'write: add',
      'was: get',
      'keep: set',
      'removed: delete',
      'standing: list',
    ])
    expect(net.asked[0]?.fields.halt).toBe('1')
    expect(net.commands(0).removed?.fields).toEqual({ id: '900', ownerTypeId: '3', ownerId: '17' })
  })

  it.each([
    ['was not reached', {}, FILED, null],
    ['could not be backed up', { keep: BLOCKED }, FILED, null],
    ['is gone already', { removed: NOT_FOUND }, null, null],
    ['was gone before it was read', { was: NOT_FOUND }, null, null],
    ['may not be deleted', { removed: DENIED }, null, CONTACT],
    ['may not be read any more', { was: DENIED }, null, CONTACT],
  ])(
    'is at its new item, and the receipt says what became of the old comment when it %s',
    async (_, errors, remaining, closed) => {
      const was = 'was' in errors ? {} : { was: row(900) }
      net.batch({ write: 901, ...was }, errors)
      const outcome = await gateway().write(noteWrite(COMMENT, LEAD, FILED))
      expect(outcome).toMatchObject({ ok: true, value: { filed: { commentId: 901 }, remaining, closed } })
      expect(net.asked).toHaveLength(1)
    },
  )

  it('is refused as it is at its own item', async () => {
    net.batch({}, { write: DENIED })
    expect(await gateway().write(noteWrite(COMMENT, LEAD, FILED))).toMatchObject({
      failure: { kind: 'forbidden' },
    })
  })
})

describe('an emptied note', () => {
  it('is removed, too, when PHP left the empty result of the removal out', async () => {
    net.result({ result: { was: row(900) }, result_error: [], result_time: { was: {}, removed: {} } })
    expect(await gateway().write(noteWrite(null, CONTACT, FILED))).toMatchObject({
      ok: true,
      value: { filed: null },
    })
  })

  it('is removed, and its last text is returned', async () => {
    net.batch({ was: row(900, 'old'), removed: null })
    const outcome = await gateway().write(noteWrite(null, CONTACT, FILED))
    expect(outcome).toMatchObject({ ok: true, value: { filed: null, previousText: 'old', standing: null } })
  })

  it('needs no request when it was never filed', async () => {
    expect(await gateway().write(noteWrite(null))).toMatchObject({ ok: true, value: { filed: null } })
    expect(net.asked).toEqual([])
  })

  it.each([
    ['before it was read', {}, { was: NOT_FOUND }, null],
    ['between reading and removing', { was: row(900, 'old') }, { removed: NOT_FOUND }, 'old'],
  ])('is as good as removed when it was gone %s', async (_, result, errors, was) => {
    net.batch(result, errors)
    expect(await gateway().remove(FILED)).toEqual({ ok: true, value: was })
  })

  it('stays when the portal refuses the removal', async () => {
    net.batch({ was: row(900) }, { removed: DENIED })
    expect(await gateway().remove(FILED)).toEqual({ ok: false, failure: { kind: 'forbidden' } })
  })
})
