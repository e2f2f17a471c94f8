// The last write of a page that closes: one request that survives the frame, whose answer nobody reads.
import { beforeEach, describe, expect, it } from 'vitest'
import { CONTACT, LEAD } from '../../fakes/sampleNote'
import type { ScriptedFetch } from '../rest/scriptedFetch'
import { COMMENT, FILED, gateway, noteWrite, planned, startPortal } from './scriptedGateway'

let net: ScriptedFetch

beforeEach(() => {
  net = startPortal()
})

describe('the last write of a closing frame', () => {
  it.each([
    ['a new note', noteWrite(COMMENT), 'crm.timeline.comment.add'],
    ['a note that was filed', noteWrite(COMMENT, CONTACT, FILED), 'batch'],
    [
      'a large note that was filed',
      noteWrite('ж'.repeat(20_000), CONTACT, FILED),
      'crm.timeline.comment.update',
    ],
    ['an emptied note', noteWrite(null, CONTACT, FILED), 'batch'],
    ['a note that moves', noteWrite(COMMENT, LEAD, FILED), 'batch'],
    ['a large note that moves', noteWrite('ж'.repeat(20_000), LEAD, FILED), 'crm.timeline.comment.update'],
  ])('for %s is one request that survives it', (_, write, method) => {
    net.result(1)
    expect(gateway().lastWrite(write)).toBe(true)
    expect(net.asked).toMatchObject([{ url: `https://portal.example/rest/${method}`, keepalive: true }])
  })

  it('saves what it replaces before it replaces it, and replaces it also where that fails', () => {
    net.result(1)
    gateway().lastWrite(noteWrite(COMMENT, CONTACT, FILED))
    const { fields } = net.asked[0] as { fields: Record<string, string> }
    expect(Object.keys(fields).filter((name) => name.startsWith('cmd'))).toEqual([
      'cmd[was]',
      'cmd[keep]',
      'cmd[write]',
    ])
    expect(fields.halt).toBe('0')
    expect(decodeURIComponent(fields['cmd[keep]'] ?? '')).toMatch(/options\[before_\d{1,3}\]=\$result\[was\]/)
  })

  it('saves what two writes replace in two slots', () => {
    net.result(1).result(1)
    gateway().lastWrite(noteWrite(COMMENT, CONTACT, FILED))
    gateway().lastWrite(noteWrite(`${COMMENT} more`, CONTACT, FILED))
    const slots = net.asked.map(({ fields }) => /before_\d+/.exec(fields['cmd[keep]'] ?? '')?.[0])
    expect(new Set(slots).size).toBe(2)
  })

  it('never saves what it replaces where a write on its way does, whatever both of them say', () => {
    net.result(1)
    void gateway().write(noteWrite(COMMENT, CONTACT, FILED))
    for (let words = 0; words < 2_000; words += 1) {
      net.result(1)
      gateway().lastWrite(noteWrite(`${COMMENT} ${words}`, CONTACT, FILED))
    }
    const [ordinary, ...last] = net.asked.map(
      ({ fields }) => /before_\d+/.exec(fields['cmd[keep]'] ?? '')?.[0],
    )
    expect(last).toHaveLength(2_000)
    expect(last).not.toContain(ordinary)
  })

  it('saves what it replaces in another slot than a move of the same words just before it', () => {
    net.result(1).result(1)
    gateway().lastWrite(noteWrite(COMMENT, LEAD, FILED))
    gateway().lastWrite(noteWrite(COMMENT, CONTACT, FILED))
    const slots = net.asked.map(({ fields }) => /before_\d+/.exec(fields['cmd[keep]'] ?? '')?.[0])
    expect(new Set(slots).size).toBe(2)
  })

  it('moves by adding first', () => {
    net.result(1)
    gateway().lastWrite(noteWrite(COMMENT, LEAD, FILED))
    expect(planned(net, 0)).toEqual(['write: add', 'was: get', 'keep: set', 'removed: delete'])
    expect(net.asked[0]?.fields.halt).toBe('1')
  })

  it('removes an emptied note also where its comment can not be saved first', () => {
    net.result(1)
    gateway().lastWrite(noteWrite(null, CONTACT, FILED))
    expect(planned(net, 0)).toEqual(['was: get', 'keep: set', 'removed: delete'])
    expect(net.asked[0]?.fields.halt).toBe('0')
  })

  it('removes an emptied note without saving its comment where other last writes leave little room', () => {
    net.result(1).result(1)
    const { lastWrite } = gateway()
    lastWrite(noteWrite('x'.repeat(59_900), LEAD))
    expect(lastWrite(noteWrite(null, CONTACT, FILED))).toBe(true)
    expect(net.asked[1]).toMatchObject({
      url: 'https://portal.example/rest/crm.timeline.comment.delete',
      fields: { id: '900' },
    })
  })

  it('is nothing for a note that was never filed and has no words', () => {
    expect(gateway().lastWrite(noteWrite(null))).toBe(true)
    expect(net.asked).toEqual([])
  })
})
