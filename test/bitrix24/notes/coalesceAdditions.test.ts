// Writes of one task share a request, but for the first, which waits for none.
import { beforeEach, describe, expect, it } from 'vitest'
import { coalesce } from '../../../src/bitrix24/notes/coalesceAdditions'
import { settle } from '../../fakes/manualClock'
import { CONTACT, LEAD } from '../../fakes/sampleNote'
import type { ScriptedFetch } from '../rest/scriptedFetch'
import {
  COMMENT,
  COMPANY,
  DENIED,
  FILED,
  gateway,
  noteWrite,
  planned,
  row,
  startPortal,
} from './scriptedGateway'

let sent: string[][]
let net: ScriptedFetch

beforeEach(() => {
  sent = []
  net = startPortal()
})

const write = () =>
  coalesce(async (writes: readonly string[]) => {
    sent.push([...writes])
    return writes.map((one) => `${one} done`)
  })

it('the first goes at once, those behind it in the same task go as one, and each gets its own result', async () => {
  const send = write()
  const all = Promise.all(['one', 'two', 'three'].map(send))
  expect(sent).toEqual([['one']])
  expect(await all).toEqual(['one done', 'two done', 'three done'])
  expect(sent).toEqual([['one'], ['two', 'three']])
})

it('alone nothing is sent behind it', async () => {
  const send = write()
  await send('one')
  await settle()
  expect(sent).toEqual([['one']])
})

it('a write of a later task is sent at once again, whether or not the earlier ones are answered', async () => {
  const answers: (() => void)[] = []
  const send = coalesce((writes: readonly string[]) => {
    sent.push([...writes])
    return new Promise<string[]>((resolve) => answers.push(() => resolve([...writes])))
  })
  void send('one')
  void send('two')
  await settle()
  const later = send('three')
  expect(sent).toEqual([['one'], ['two'], ['three']])
  for (const answer of answers) answer()
  expect(await later).toBe('three')
})

describe('several notes that are sent in the same task', () => {
  const toCompany = () => ({ ...noteWrite('#B8R3G\nfor the company', COMPANY), reference: 'B8R3G' })
  const toLead = () => noteWrite('#C9S4H\nfor the lead', LEAD)

  it('go in two requests: the first at once, all others together, each with its own answer', async () => {
    net.batch({ write: 901, standing: [row(901)] })
    net.batch(
      { write0: 902, standing0: [row(902, '#B8R3G\nfor the company')], standing1: [] },
      { write1: DENIED },
    )
    const { write } = gateway()
    const outcomes = await Promise.all([noteWrite(COMMENT), toCompany(), toLead()].map((one) => write(one)))
    const url = 'https://portal.example/rest/batch'
    expect(net.asked).toMatchObject([{ url }, { url, fields: { halt: '0' } }])
    expect(outcomes).toMatchObject([
      { value: { filed: { item: CONTACT, commentId: 901 } } },
      { value: { filed: { item: COMPANY, commentId: 902 }, standing: [{ commentId: 902 }] } },
      { failure: { kind: 'forbidden' } },
    ])
  })

  it('all have an unknown outcome when nobody can say what became of their request', async () => {
    net.batch({ write: 901 })
    net.answer('lost')
    const { write } = gateway()
    const [, ...others] = await Promise.all(
      [noteWrite(COMMENT), toCompany(), toLead()].map((one) => write(one)),
    )
    const unknown = { ok: false, failure: { kind: 'unknownOutcome' } }
    expect(others).toEqual([unknown, unknown])
  })

  it('all wait when the portal refuses their request', async () => {
    net.batch({ write: 901 })
    net.answer({ status: 503, body: { error: 'QUERY_LIMIT_EXCEEDED' } })
    const { write } = gateway()
    const [, ...others] = await Promise.all(
      [noteWrite(COMMENT), toCompany(), toLead()].map((one) => write(one)),
    )
    const busy = { ok: false, failure: { kind: 'busy', until: null } }
    expect(others).toEqual([busy, busy])
  })

  it('do not include one that was never filed and has no words', async () => {
    net.batch({ write: 901 }).batch({ write: 902 })
    const { write } = gateway()
    await Promise.all([noteWrite(COMMENT), noteWrite(null, LEAD), toCompany()].map((one) => write(one)))
    expect(planned(net, 1)).toEqual(['write: add', 'standing: list'])
  })

  it('are sent apart where one does not fit, would be changed by a batch, or replaces a comment', async () => {
    const { write } = gateway()
    const long = noteWrite(`#D2T5J\n${'ж'.repeat(9_000)}`, LEAD)
    const referring = noteWrite('#E3U6K\n$result[write]', LEAD)
    net
      .batch({ write: 1 })
      .batch({ was: row(1), write: 1 })
      .batch({ write: 2 })
      .result(3)
      .batch({ write: 4 })
    const writes = [toCompany(), noteWrite(COMMENT, CONTACT, FILED), long, referring, toLead()]
    expect(await Promise.all(writes.map((one) => write(one)))).toMatchObject(writes.map(() => ({ ok: true })))
    expect(net.asked).toHaveLength(5)
  })
})
