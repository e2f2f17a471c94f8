// Which options a draft is put into: none that holds something, none of anything else, and emptied ones again.
import { beforeEach, describe, expect, it } from 'vitest'
import type { Frame } from '../../../src/bitrix24/host/frame'
import { createOptionDrafts, hasNewerDraft, readOptionDrafts } from '../../../src/bitrix24/notes/optionDrafts'
import { createTransport } from '../../../src/bitrix24/rest/transport'
import { writeDraft } from '../../../src/note/draft'
import type { Note } from '../../../src/note/note'
import { NO_RATE_LIMIT } from '../../fakes/noRateLimit'
import { CONTACT, typedNote } from '../../fakes/sampleNote'
import { ScriptedFetch } from '../rest/scriptedFetch'
import { timerClock } from '../rest/timerClock'

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

function stashWith(options: unknown, random = HIGH) {
  const frame = { origin: 'https://portal.example', token: () => 'token', renewToken: async () => null }
  const rateLimit = { ...NO_RATE_LIMIT, retryNotBefore: () => retryNotBefore }
  const ways = { fetch: net.fetch, clock: timerClock, isOnline: () => true, rateLimit }
  return createOptionDrafts(createTransport(frame as unknown as Frame, ways), options, () => random)
}

const draft = (id: string, change: Partial<Note> = {}) => typedNote('words', { id, ...change })
/** Options whose names begin like this, all with this value. */
const options = (prefix: string, count: number, value: unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${prefix}${at}`, value]))
/** The option that a draft would be put into. */
function nameFor(optionDrafts: ReturnType<typeof stashWith>, id: string) {
  return /^options\[(.+)\]$/.exec(Object.keys(optionDrafts.request(draft(id))?.fields ?? {})[0] ?? '')?.[1]
}

describe('a draft', () => {
  it('gets a name that hardly any other card thinks of as well: anywhere among 36³', () => {
    expect(nameFor(stashWith([], (18 * 36 ** 2 + 3 * 36 + 2.5) / 36 ** 3), 'a')).toBe('draft_sdc')
  })

  it.each([
    ['are empty', ''],
    ['were given as null', null],
  ])('goes into an old place once enough of them %s', (_, value) => {
    expect(nameFor(stashWith(options('draft_x', LEFT_EMPTY, value)), 'a')).toBe(NEW_NAME)
    expect(nameFor(stashWith(options('draft_x', LEFT_EMPTY + 1, value)), 'a')).toBe('draft_x512')
  })

  it.each([
    ['what it can not read', options('draft_x', LEFT_EMPTY + 1, 'of another hand')],
    ['an empty option of something else', options('theme_', LEFT_EMPTY + 1, '')],
  ])('never goes into %s', (_, known) => {
    expect(nameFor(stashWith(known), 'a')).toBe(NEW_NAME)
  })

  it('keeps its place from others while options that were read before it was put there call that empty', async () => {
    net.result(true)
    const optionDrafts = stashWith(options('draft_x', LEFT_EMPTY, ''))
    await optionDrafts.put(draft('a'))
    optionDrafts.learn({ [NEW_NAME]: '' })
    expect(nameFor(optionDrafts, 'b')).toBe('draft_996')
  })

  it('leaves its places to others when it was cleared, but not the one that kept what a write replaced', async () => {
    const kept = { before_12: { ID: '12', COMMENT: 'before', AUTHOR_ID: '1' } }
    const cleared = draft('a', { filed: { item: CONTACT, commentId: 12 } })
    for (const [count, name] of [
      [LEFT_EMPTY, NEW_NAME],
      [LEFT_EMPTY + 1, 'draft_x512'],
    ] as const) {
      net.result(true)
      const optionDrafts = stashWith({ ...options('draft_x', count, writeDraft(draft('a'))), ...kept })
      await optionDrafts.clear(cleared)
      expect(nameFor(optionDrafts, 'b')).toBe(name)
    }
    expect(net.asked[0]?.fields).toMatchObject({ 'options[before_12]': '' })
  })
})

describe('putting a draft away', () => {
  it('is not held up by a busy portal when it may be the last thing that the page does', async () => {
    retryNotBefore = Date.now() + 60_000
    net.result(true)
    const optionDrafts = stashWith([])
    expect(await optionDrafts.put(draft('a'))).toMatchObject({ failure: { kind: 'busy' } })
    expect(net.asked).toHaveLength(0)
    expect(await optionDrafts.put(draft('a'), 'mayBeLast')).toEqual({ ok: true, value: null })
    expect(net.asked).toHaveLength(1)
  })

  it('is known until it was cleared', async () => {
    net.result(true)
    const optionDrafts = stashWith({ draft_aaa: writeDraft(draft('a')) })
    expect(optionDrafts.isEmpty()).toBe(false)
    await optionDrafts.clear(draft('a'))
    expect(optionDrafts.isEmpty()).toBe(true)
  })
})

describe('of several versions of a draft', () => {
  const versions = { draft_aaa: draft('a', { revision: 3 }), draft_bbb: draft('a', { revision: 2 }) }
  const written = Object.fromEntries(Object.entries(versions).map(([name, note]) => [name, writeDraft(note)]))

  it('the one with the most typed is the newest, in whatever order the portal names them', () => {
    expect(stashWith(written).newest('a')?.revision).toBe(3)
  })

  it('the one put away last is the newest where nothing was typed in between', async () => {
    net.result(true).result(true)
    const optionDrafts = stashWith([])
    await optionDrafts.put(draft('a', { item: null }))
    await optionDrafts.put(draft('a', { item: CONTACT }))
    expect(optionDrafts.newest('a')?.item).toEqual(CONTACT)
  })

  it('one that a later version of the product wrote is passed over, and told', () => {
    const later = JSON.stringify({ ...JSON.parse(writeDraft(draft('a'))), v: 99 })
    expect([readOptionDrafts({ draft_aaa: later }), hasNewerDraft({ draft_aaa: later })]).toEqual([[], true])
    expect(hasNewerDraft(written)).toBe(false)
  })
})
