// @vitest-environment node
// Typed text is data on its way through the simulated portal: whatever a batch takes for a reference (portal.md §8.12),
// the timeline for markup (portal.md §6) or the proactive filter for SQL (portal.md §8.6), it is read back as typed.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Frame } from '../../src/bitrix24/host/frame'
import { createNoteGateway } from '../../src/bitrix24/notes/noteGateway'
import { createOptionDrafts, readOptionDrafts } from '../../src/bitrix24/notes/optionDrafts'
import type { Transport } from '../../src/bitrix24/rest/transport'
import { createSettingsStore } from '../../src/bitrix24/setup/settingsOptions'
import type { CrmItem } from '../../src/note/call'
import { differenceIn, normaliseComment, textOf, writeComment } from '../../src/note/comment'
import type { CommentRef } from '../../src/note/note'
import { linesOf } from '../../src/settings/phraseLists'
import { DEFAULT_SETTINGS } from '../../src/settings/settings'
import { CALL, CONTACT, LEAD, REFERENCE, typedNote } from '../fakes/sampleNote'
import { type OpenPortal, openPortal } from '../portal/rest/openPortal'
import { transportBy } from './rest/portalAnswers'

const PERSON: CrmItem = { ...CONTACT, id: 17 }
const REQUEST: CrmItem = { ...LEAD, id: 21 }

const REFERENCES = ['result', 'RESULT', 'next', 'Total', 'time', 'eRRor'].flatMap((root) =>
  ['', '[was]', '[was][COMMENT]', '[write]', '[standing][0][ID]', '[before]'].map(
    (path) => `$${root}${path}`,
  ),
)
const text = (tokens: readonly string[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...tokens), fc.constantFrom(' ', ' ', '\n', 'word'), fc.string()), {
      minLength: 1,
      maxLength: 12,
    })
    .map((parts) => parts.join('').toWellFormed())
const COMMANDS = [
  '$',
  '[',
  ']',
  '%24result[was]',
  '&fields[COMMENT]=',
  '?',
  '+',
  '%',
  '=',
  ';',
  '#',
  '\\',
  '"',
]
const MARKUP = ['[b]', '[/b]', '[USER=1]x[/USER]', '[*]', ':)', '8)', ':f09f9880:', '<b>']
const SQL = [
  'select ',
  ' from ',
  ' where ',
  'update ',
  ' set ',
  'insert ',
  ' into ',
  'create table',
  '/../',
  ' limit ',
]

let portal: OpenPortal
let transport: Transport

beforeEach(async () => {
  portal = await openPortal()
  portal.core.rate = null
  const { access } = portal.core.issueToken(1)
  const frame = { origin: new URL(portal.url).origin, token: () => access, onTokenChange: () => () => {} }
  transport = transportBy(frame as unknown as Frame, fetch)
})
afterEach(() => portal.close())

function emptyOptions() {
  const [user] = portal.core.state.users
  if (user) user.options = {}
}

/** What the note's comment has to be, and what stands at the item. */
function written(typed: string) {
  return writeComment(CALL, REFERENCE, typed, '')
}
const standing = ({ type, id }: CrmItem) =>
  portal.core.commentsAt(type, id).map(({ comment }) => textOf(normaliseComment(comment)))
const asKept = (typed: string) => textOf(normaliseComment(written(typed)))

describe('A note of any such text', () => {
  it('stands as it was typed: added, replaced, moved, and as a last write', async () => {
    portal.core.restVariant.proactiveFilter = false
    const identity = { known: () => '1', learn: () => {} }
    const gateway = createNoteGateway(transport, identity, Date.now)
    const write = async (typed: string, item: CrmItem, filed: CommentRef | null) => {
      const outcome = await gateway.write({ reference: REFERENCE, comment: written(typed), item, filed })
      if (!outcome.ok || !outcome.value.filed) throw new Error(`Not written: ${JSON.stringify(outcome)}`)
      return outcome.value
    }
    const any = text([...REFERENCES, ...COMMANDS, ...MARKUP])
    await fc.assert(
      fc.asyncProperty(any, any, async (first, second) => {
        portal.core.state.comments = []
        const added = await write(first, PERSON, null)
        expect(standing(PERSON)).toEqual([asKept(first)])
        const replaced = await write(second, PERSON, added.filed)
        expect(standing(PERSON)).toEqual([asKept(second)])
        // Others' words are told from ours by this: it has to be what really stood there.
        expect(textOf(replaced.previousText ?? '')).toBe(asKept(first))
        const moved = await write(first, REQUEST, replaced.filed)
        expect([standing(PERSON), standing(REQUEST)]).toEqual([[], [asKept(first)]])
        const last = { reference: REFERENCE, comment: written(second), item: REQUEST, filed: moved.filed }
        expect(gateway.lastWrite(last)).toBe(true)
        await expect.poll(() => standing(REQUEST), { interval: 1 }).toEqual([asKept(second)])
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('that the filter changes is said to be stored otherwise, and one that it leaves alone is not', async () => {
    const gateway = createNoteGateway(transport, { known: () => '1', learn: () => {} }, Date.now)
    const write = async (typed: string, filed: CommentRef | null) => {
      const comment = written(typed)
      const outcome = await gateway.write({ reference: REFERENCE, comment, item: PERSON, filed })
      if (!outcome.ok) throw new Error('Not written')
      const { stored } = outcome.value
      const told = stored === null ? 'nothing' : differenceIn(stored, comment)
      const [stands] = standing(PERSON)
      return { filed: outcome.value.filed, told, expected: stands === asKept(typed) ? null : stands }
    }
    const any = text([...REFERENCES, ...MARKUP, ...SQL])
    await fc.assert(
      fc.asyncProperty(any, any, async (first, second) => {
        portal.core.state.comments = []
        const added = await write(first, null)
        // An addition that no batch can carry is read by the lookup that follows.
        if (added.told !== 'nothing') expect(added.told).toBe(added.expected)
        const replaced = await write(second, added.filed)
        expect(replaced.told).toBe(replaced.expected)
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

it('A draft of any such text comes back from the operator’s options as it was typed, whatever the filter does', async () => {
  const drafts = createOptionDrafts(transport, {}, Math.random)
  const any = text([...REFERENCES, ...COMMANDS, ...MARKUP, ...SQL])
  await fc.assert(
    fc.asyncProperty(any, async (typed) => {
      emptyOptions()
      expect((await drafts.put(typedNote(typed))).ok).toBe(true)
      expect(readOptionDrafts(portal.core.state.users[0]?.options).map((one) => one.draft.text)).toEqual([
        typed,
      ])
    }),
    { numRuns: 60 },
  )
}, 60_000)

it('A quick phrase of any such text is saved as it was typed, whatever the filter does', async () => {
  const store = createSettingsStore(transport)
  const any = text([...REFERENCES, ...COMMANDS, ...MARKUP, ...SQL])
  await fc.assert(
    fc.asyncProperty(any, async (typed) => {
      emptyOptions()
      const phrases = linesOf(typed).map((line) => line.replace(/\s+/g, ' '))
      const own = { ...DEFAULT_SETTINGS.own, phrases }
      const saved = await store.saveOwn(DEFAULT_SETTINGS.own, own)
      expect(saved).toEqual({ ok: true, value: { ...own, phrases: linesOf(phrases.join('\n')) } })
    }),
    { numRuns: 60 },
  )
}, 60_000)
