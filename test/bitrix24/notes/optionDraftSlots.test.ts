// Where drafts lie in the operator's options when a request was of unknown outcome, and when one draft went into another.
import { beforeEach, expect, it } from 'vitest'
import type { Frame } from '../../../src/bitrix24/host/frame'
import { createOptionDrafts } from '../../../src/bitrix24/notes/optionDrafts'
import { createTransport } from '../../../src/bitrix24/rest/transport'
import { writeDraft } from '../../../src/note/draft'
import type { Note } from '../../../src/note/note'
import { NO_RATE_LIMIT } from '../../fakes/noRateLimit'
import { typedNote } from '../../fakes/sampleNote'
import { ScriptedFetch } from '../rest/scriptedFetch'
import { timerClock } from '../rest/timerClock'

const LOST = { status: 502, body: '<html>' }
const REFUSED = { status: 403, body: { error: 'ACCESS_DENIED', error_description: 'Access denied!' } }

let net: ScriptedFetch

beforeEach(() => {
  net = new ScriptedFetch()
})

function stashWith(options: unknown = []) {
  const frame = { origin: 'https://portal.example', token: () => 'token', renewToken: async () => null }
  const ways = { fetch: net.fetch, clock: timerClock, isOnline: () => true, rateLimit: NO_RATE_LIMIT }
  return createOptionDrafts(createTransport(frame as unknown as Frame, ways), options, () => 0)
}

const draft = (text: string, change: Partial<Note> = {}) => typedNote(text, { id: 'a', ...change })
/** The options that the n-th request set. */
const placesOf = (n: number) => Object.keys(net.asked[n]?.fields ?? {}).filter((name) => name !== 'auth')

it('a draft whose request may still land goes into another place: the late one would overwrite the newer words', async () => {
  net.answer(LOST).result(true)
  const optionDrafts = stashWith()
  await optionDrafts.put(draft('older'))
  await optionDrafts.put(draft('newer'))
  expect([placesOf(0), placesOf(1)]).toEqual([['options[draft_aaa]'], ['options[draft_aab]']])
})

it('… and both places are emptied in the end', async () => {
  net.answer(LOST).result(true).result(true)
  const optionDrafts = stashWith()
  await optionDrafts.put(draft('older'))
  await optionDrafts.put(draft('newer'))
  await optionDrafts.clear(draft('newer'))
  expect(net.asked[2]?.fields).toMatchObject({ 'options[draft_aaa]': '', 'options[draft_aab]': '' })
  expect(optionDrafts.isEmpty()).toBe(true)
})

it('a draft that the portal refused keeps its place', async () => {
  net.answer(REFUSED).result(true)
  const optionDrafts = stashWith()
  await optionDrafts.put(draft('older'))
  await optionDrafts.put(draft('newer'))
  expect(placesOf(1)).toEqual(placesOf(0))
})

it('drafts whose words went into another one are emptied with it: a later start would take them for notes', async () => {
  net.result(true)
  const early = typedNote('early words', { id: 'early' })
  const optionDrafts = stashWith({ draft_xyz: writeDraft(early) })
  await optionDrafts.clear(draft('early words and more', { absorbed: ['early'] }))
  expect(placesOf(0)).toEqual(['options[draft_xyz]'])
  expect(optionDrafts.isEmpty()).toBe(true)
})
