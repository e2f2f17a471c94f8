// Which slots a draft is put into: none that contains something, none of anything else, and emptied ones again.
import { beforeEach, describe, expect, it } from 'vitest'
import { createOptionDrafts, hasNewerDraft, readOptionDrafts } from '../../../src/bitrix24/notes/optionDrafts'
import { writeDraft } from '../../../src/note/draft'
import type { Note } from '../../../src/note/note'
import { NO_RATE_LIMIT } from '../../fakes/noRateLimit'
import { CONTACT, typedNote } from '../../fakes/sampleNote'
import { ScriptedFetch } from '../rest/scriptedFetch'
import { transportOn } from '../rest/scriptedTransport'

/** So many emptied options are left alone: from the next one on they are used again. */
const LEFT_EMPTY = 512
/** With this number a new name is `NEW_NAME`, and of a list the last one is chosen. */
const HIGH = 0.9999
const NEW_NAME = 'draft_995'

let net: ScriptedFetch
let retryNotBefore: number

beforeEach(() => {
  net = new ScriptedFetch()
  retryNotBefore = 0
})

function optionDraftsWith(options: unknown, random = HIGH) {
  const rateLimit = { ...NO_RATE_LIMIT, retryNotBefore: () => retryNotBefore }
  return createOptionDrafts(transportOn(net, rateLimit), options, () => random)
}

const draft = (id: string, change: Partial<Note> = {}) => typedNote('words', { id, ...change })
/** Options whose names begin like this, all with this value. */
const options = (prefix: string, count: number, value: unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${prefix}${at}`, value]))
/** The option that a draft would be put into. */
function nameFor(optionDrafts: ReturnType<typeof optionDraftsWith>, id: string) {
  return /^options\[(.+)\]$/.exec(Object.keys(optionDrafts.request(draft(id))?.fields ?? {})[0] ?? '')?.[1]
}

describe('a draft', () => {
  it('gets a name that hardly any other card thinks of as well: anywhere among 36³', () => {
    expect(nameFor(optionDraftsWith([], (18 * 36 ** 2 + 3 * 36 + 2.5) / 36 ** 3), 'a')).toBe('draft_sdc')
  })

  it.each([
    ['are empty', ''],
    ['were given as null', null],
  ])('goes into an old slot once enough of them %s', (_, value) => {
    expect(nameFor(optionDraftsWith(options('draft_x', LEFT_EMPTY, value)), 'a')).toBe(NEW_NAME)
    expect(nameFor(optionDraftsWith(options('draft_x', LEFT_EMPTY + 1, value)), 'a')).toBe('draft_x512')
  })

  it.each([
    ['what it can not read', options('draft_x', LEFT_EMPTY + 1, 'of another hand')],
    ['an empty option of something else', options('theme_', LEFT_EMPTY + 1, '')],
  ])('never goes into %s', (_, known) => {
    expect(nameFor(optionDraftsWith(known), 'a')).toBe(NEW_NAME)
  })

  it('keeps its slot from others also when options that were read earlier show it as empty', async () => {
    net.result(true)
    const optionDrafts = optionDraftsWith(options('draft_x', LEFT_EMPTY, ''))
    await optionDrafts.put(draft('a'))
    optionDrafts.readOptions({ [NEW_NAME]: '' })
    expect(nameFor(optionDrafts, 'b')).toBe('draft_996')
  })

  it('leaves its slots to others when it was cleared, but not that of a backup', async () => {
    const kept = { before_12: { ID: '12', COMMENT: 'before', AUTHOR_ID: '1' } }
    const cleared = draft('a', { filed: { item: CONTACT, commentId: 12 } })
    for (const [count, name] of [
      [LEFT_EMPTY, NEW_NAME],
      [LEFT_EMPTY + 1, 'draft_x512'],
    ] as const) {
      net.result(true)
      const optionDrafts = optionDraftsWith({ ...options('draft_x', count, writeDraft(draft('a'))), ...kept })
      await optionDrafts.clear(cleared)
      expect(nameFor(optionDrafts, 'b')).toBe(name)
    }
    expect(net.asked[0]?.fields).toMatchObject({ 'options[before_12]': '' })
  })
})

describe('putting a draft away', () => {
  it('does not wait for a busy portal when it may be the last thing that the page does', async () => {
    retryNotBefore = Date.now() + 60_000
    net.result(true)
    const optionDrafts = optionDraftsWith([])
    expect(await optionDrafts.put(draft('a'))).toMatchObject({ failure: { kind: 'busy' } })
    expect(net.asked).toHaveLength(0)
    expect(await optionDrafts.put(draft('a'), 'mayBeLast')).toEqual({ ok: true, value: null })
    expect(net.asked).toHaveLength(1)
  })

  it('is known until it was cleared', async () => {
    net.result(true)
    const optionDrafts = optionDraftsWith({ draft_aaa: writeDraft(draft('a')) })
    expect(optionDrafts.drafts()).toEqual([draft('a')])
    await optionDrafts.clear(draft('a'))
    expect(optionDrafts.drafts()).toEqual([])
  })
})

describe('of several versions of a draft', () => {
  const versions = { draft_aaa: draft('a', { revision: 3 }), draft_bbb: draft('a', { revision: 2 }) }
  const written = Object.fromEntries(Object.entries(versions).map(([name, note]) => [name, writeDraft(note)]))

  it('the one with the most typed is the newest, in whatever order the portal lists them', () => {
    expect(optionDraftsWith(written).newest('a')?.revision).toBe(3)
  })

  it('the one put away last is the newest where nothing was typed in between', async () => {
    net.result(true).result(true)
    const optionDrafts = optionDraftsWith([])
    await optionDrafts.put(draft('a', { item: null }))
    await optionDrafts.put(draft('a', { item: CONTACT }))
    expect(optionDrafts.newest('a')?.item).toEqual(CONTACT)
  })

  it('one that a later version of the product wrote is ignored, and reported', () => {
    const later = JSON.stringify({ ...JSON.parse(writeDraft(draft('a'))), v: 99 })
    expect([readOptionDrafts({ draft_aaa: later }), hasNewerDraft({ draft_aaa: later })]).toEqual([[], true])
    expect(hasNewerDraft(written)).toBe(false)
  })
})
