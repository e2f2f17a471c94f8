import { beforeEach, describe, expect, it } from 'vitest'
import { createOptionDrafts, readOptionDrafts } from '../../../src/bitrix24/notes/optionDrafts'
import { writeDraft } from '../../../src/note/draft'
import { blankNote, type Note } from '../../../src/note/note'
import { readDraft } from '../../../src/note/readDraft'
import { ScriptedFetch } from '../rest/scriptedFetch'
import { transportOn } from '../rest/scriptedTransport'

const CALL = {
  callId: 'c',
  direction: 'incoming',
  directionWords: '',
  lineName: '',
  number: '4930',
  startedAt: 1000,
  header: 'full',
} as const

let net: ScriptedFetch

beforeEach(() => {
  net = new ScriptedFetch()
})

function noteOf(id: string, text = 'words'): Note {
  return { ...blankNote(id, 'K7Q2F', CALL, null), text, revision: 1 }
}

function optionDraftsWith(options: unknown, random = () => 0) {
  return createOptionDrafts(transportOn(net), options, random)
}

/** Names of the options that the n-th request sets, and their values. */
function optionsSet(n: number): Record<string, string> {
  const fields = Object.entries(net.asked[n]?.fields ?? {})
  return Object.fromEntries(fields.filter(([name]) => name !== 'auth').map(([name, value]) => [name, value]))
}

describe('a draft in the operator’s options', () => {
  it('takes one option, and the same one each time', async () => {
    net.result(true).result(true)
    const optionDrafts = optionDraftsWith([])
    await optionDrafts.put(noteOf('a', 'one'))
    optionDrafts.lastPut(noteOf('a', 'two'))
    expect(net.asked[0]?.url).toBe('https://portal.example/rest/user.option.set')
    expect(Object.keys(optionsSet(0))).toEqual(['options[draft_aaa]'])
    expect(readDraft(optionsSet(1)['options[draft_aaa]'] ?? '')).toEqual(noteOf('a', 'two'))
    expect(net.asked[1]?.keepalive).toBe(true)
  })

  it('takes another one for its next version: a browser’s silent copy of the first must not overwrite that', async () => {
    net.result(true).result(true).result(true)
    const optionDrafts = optionDraftsWith([])
    await optionDrafts.put(noteOf('a', 'one'))
    await optionDrafts.put({ ...noteOf('a', 'one two'), revision: 2 })
    expect(Object.keys(optionsSet(1))).not.toEqual(Object.keys(optionsSet(0)))
    await optionDrafts.clear({ ...noteOf('a'), revision: 2 })
    const both = [...Object.keys(optionsSet(0)), ...Object.keys(optionsSet(1))]
    expect(Object.keys(optionsSet(2)).sort()).toEqual(both.sort())
  })

  it('takes those of other notes along when the page may go: of sets at the same moment a portal may keep the last', async () => {
    net.result(true).result(true).result(true).result(true)
    const optionDrafts = optionDraftsWith([])
    const put = optionDrafts.put(noteOf('a', 'one'), 'mayBeLast')
    optionDrafts.lastPut(noteOf('b', 'other'))
    expect(Object.values(optionsSet(1)).map((draft) => readDraft(draft))).toEqual([
      noteOf('a', 'one'),
      noteOf('b', 'other'),
    ])
    await put
    // The page stayed: what was set then may be old by now.
    optionDrafts.lastPut(noteOf('c', 'third'))
    await optionDrafts.put(noteOf('d', 'fourth'))
    expect([optionsSet(2), optionsSet(3)].map((options) => Object.keys(options).length)).toEqual([1, 1])
  })

  it('goes alone when a page that goes may not send so much', () => {
    net.result(true).result(true)
    const optionDrafts = optionDraftsWith([])
    const half = 'ж'.repeat(12_000)
    expect(optionDrafts.lastPut(noteOf('a', half))).toBe(true)
    expect(optionDrafts.lastPut(noteOf('b', half))).toBe(true)
    expect([optionsSet(0), optionsSet(1)].map((options) => Object.keys(options).length)).toEqual([1, 1])
  })

  it('is known by its newest version, whoever put it there, until it is emptied', async () => {
    net.result(true).result(true)
    const optionDrafts = optionDraftsWith({ draft_xyz: writeDraft({ ...noteOf('a'), revision: 2 }) })
    expect(optionDrafts.newest('a')?.revision).toBe(2)
    void optionDrafts.put({ ...noteOf('a'), revision: 3 })
    expect(optionDrafts.newest('a')?.revision).toBe(3)
    expect(optionDrafts.newest('b')).toBeNull()
    await optionDrafts.clear({ ...noteOf('a'), revision: 3 })
    expect(optionDrafts.newest('a')).toBeNull()
  })

  it('is the same in a deferred request', async () => {
    net.result(true)
    const optionDrafts = optionDraftsWith([])
    const later = optionDrafts.request(noteOf('a'))
    await optionDrafts.put(noteOf('a'))
    expect(later?.fields).toEqual(net.asked[0]?.fields)
    expect(later?.url).toBe(net.asked[0]?.url)
  })

  it('does not take a slot that is in use, by whatever', () => {
    const optionDrafts = optionDraftsWith({
      draft_aaa: writeDraft(noteOf('x')),
      draft_aab: 'something foreign',
      draft_aac: '{"v":2}',
      draft_aad: '',
    })
    expect(Object.keys(optionDrafts.request(noteOf('a'))?.fields ?? {})[0]).toBe('options[draft_aae]')
    expect(Object.keys(optionDrafts.request(noteOf('b'))?.fields ?? {})[0]).toBe('options[draft_aaf]')
  })

  it('never goes into the slot where another card put it: that card may still be at work', () => {
    const optionDrafts = optionDraftsWith([])
    optionDrafts.readOptions({ draft_xyz: writeDraft(noteOf('a')) })
    expect(Object.keys(optionDrafts.request(noteOf('a'))?.fields ?? {})[0]).not.toBe('options[draft_xyz]')
  })

  it('uses emptied slots again once there are many, so that their number stays bounded', () => {
    const names = Array.from({ length: 513 }, (_, at) => `draft_${at}`)
    const optionDrafts = optionDraftsWith(Object.fromEntries(names.map((name) => [name, ''])), () => 0.999)
    expect(Object.keys(optionDrafts.request(noteOf('a'))?.fields ?? {})[0]).toBe('options[draft_512]')
  })
})

describe('clearing', () => {
  it('empties every slot that the draft has', async () => {
    net.result(true)
    const optionDrafts = optionDraftsWith({
      draft_aaa: writeDraft(noteOf('a')),
      draft_zzz: writeDraft(noteOf('a')),
    })
    expect(await optionDrafts.clear(noteOf('a'))).toEqual({ ok: true, value: null })
    expect(optionsSet(0)).toEqual({ 'options[draft_aaa]': '', 'options[draft_zzz]': '' })
    await optionDrafts.clear(noteOf('a'))
    expect(net.asked).toHaveLength(1)
  })

  it('of a note without drafts leaves what writes replaced to the next addition', async () => {
    const was = { ID: '12', COMMENT: 'before #K7Q2F', AUTHOR_ID: '1' }
    const optionDrafts = optionDraftsWith({ before_12: was })
    const note = { ...noteOf('a'), filed: { item: { type: 'CONTACT' as const, id: 1 }, commentId: 12 } }
    expect(await optionDrafts.clear(note)).toEqual({ ok: true, value: null })
    expect([net.asked, optionDrafts.backups.discarded()]).toEqual([[], ['before_12']])
  })

  it('can be tried again after a failure', async () => {
    net.answer({ status: 500, body: '<html>' }).result(true)
    const optionDrafts = optionDraftsWith({ draft_aaa: writeDraft(noteOf('a')) })
    expect((await optionDrafts.clear(noteOf('a'))).ok).toBe(false)
    expect((await optionDrafts.clear(noteOf('a'))).ok).toBe(true)
    expect(optionsSet(1)).toEqual({ 'options[draft_aaa]': '' })
  })
})

describe('reading options', () => {
  it('finds drafts, escaped once and twice as well (portal.md §8.8), and leaves everything else alone', () => {
    const note = noteOf('a', 'a & "b"')
    const escaped = writeDraft(note).replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    const options = {
      draft_aaa: writeDraft(note),
      draft_bbb: escaped,
      draft_bbc: writeDraft(note).replaceAll('"', '&amp;quot;'),
      draft_ccc: '{"v":2,"id":"z"}',
      draft_ddd: '{"v":1}',
      draft_eee: '',
      draft_fff: 7,
      theme: writeDraft(note),
    }
    expect(readOptionDrafts(options)).toEqual([
      { slot: 'draft_aaa', draft: note },
      { slot: 'draft_bbb', draft: note },
      { slot: 'draft_bbc', draft: note },
    ])
  })

  it.each([[[]], [null], [undefined], ['x']])('finds none in %j', (options) => {
    expect(readOptionDrafts(options)).toEqual([])
  })
})
