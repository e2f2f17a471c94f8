// Where drafts lie in the operator's options when a request was of unknown outcome, and when one draft went into
// another.
import { beforeEach, expect, it } from 'vitest'
import { createOptionDrafts } from '../../../src/bitrix24/notes/optionDrafts'
import { writeDraft } from '../../../src/note/draft'
import type { Note } from '../../../src/note/note'
import { typedNote } from '../../fakes/sampleNote'
import { ScriptedFetch } from '../rest/scriptedFetch'
import { transportOn } from '../rest/scriptedTransport'

const LOST = { status: 502, body: '<html>' }
const REFUSED = { status: 403, body: { error: 'ACCESS_DENIED', error_description: 'Access denied!' } }

let net: ScriptedFetch

beforeEach(() => {
  net = new ScriptedFetch()
})

function optionDraftsWith(options: unknown = []) {
  return createOptionDrafts(transportOn(net), options, () => 0)
}

const draft = (text: string, change: Partial<Note> = {}) => typedNote(text, { id: 'a', ...change })
/** The options that the n-th request set. */
const slotsOf = (n: number) => Object.keys(net.asked[n]?.fields ?? {}).filter((name) => name !== 'auth')

it('a draft whose request may still land goes into another slot: the late one would overwrite the newer words', async () => {
  net.answer(LOST).result(true)
  const optionDrafts = optionDraftsWith()
  await optionDrafts.put(draft('older'))
  await optionDrafts.put(draft('newer'))
  expect([slotsOf(0), slotsOf(1)]).toEqual([['options[draft_aaa]'], ['options[draft_aab]']])
})

it('… and both slots are emptied in the end', async () => {
  net.answer(LOST).result(true).result(true)
  const optionDrafts = optionDraftsWith()
  await optionDrafts.put(draft('older'))
  await optionDrafts.put(draft('newer'))
  await optionDrafts.clear(draft('newer'))
  expect(net.asked[2]?.fields).toMatchObject({ 'options[draft_aaa]': '', 'options[draft_aab]': '' })
  expect(optionDrafts.drafts()).toEqual([])
})

it('a newer version that another page has put there stays: nobody has recovered it', async () => {
  net.result(true).result(true)
  const optionDrafts = optionDraftsWith({ draft_xyz: writeDraft(draft('one')) })
  optionDrafts.readOptions({ draft_uvw: writeDraft(draft('one two', { revision: 3 })) })
  await optionDrafts.clear(draft('one', { revision: 2 }))
  expect(slotsOf(0)).toEqual(['options[draft_xyz]'])
  expect(optionDrafts.newest('a')).toMatchObject({ text: 'one two' })
  await optionDrafts.clear(draft('one two', { revision: 3 }))
  expect(slotsOf(1)).toEqual(['options[draft_uvw]'])
  expect(optionDrafts.newest('a')).toBeNull()
})

it('a draft that the portal refused keeps its slot', async () => {
  net.answer(REFUSED).result(true)
  const optionDrafts = optionDraftsWith()
  await optionDrafts.put(draft('older'))
  await optionDrafts.put(draft('newer'))
  expect(slotsOf(1)).toEqual(slotsOf(0))
})

it('drafts whose words went into another one are emptied with it: a later start would take them for notes', async () => {
  net.result(true)
  const early = typedNote('early words', { id: 'early' })
  const optionDrafts = optionDraftsWith({ draft_xyz: writeDraft(early) })
  await optionDrafts.clear(draft('early words and more', { absorbed: ['early'] }))
  expect(slotsOf(0)).toEqual(['options[draft_xyz]'])
  expect(optionDrafts.drafts()).toEqual([])
})
