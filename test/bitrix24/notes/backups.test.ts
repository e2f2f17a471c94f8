// What a write replaces is saved in the operator's options until somebody has read the write's answer, and is then
// emptied along with the next note.
import { beforeEach, describe, expect, it } from 'vitest'
import { createNoteGateway } from '../../../src/bitrix24/notes/noteGateway'
import { createOptionDrafts } from '../../../src/bitrix24/notes/optionDrafts'
import type { CrmItem } from '../../../src/note/call'
import { writeDraft } from '../../../src/note/draft'
import type { CommentRef } from '../../../src/note/note'
import { CONTACT, LEAD, START, typedNote } from '../../fakes/sampleNote'
import { ScriptedFetch } from '../rest/scriptedFetch'
import { transportOn } from '../rest/scriptedTransport'

const COMMENT = '#K7Q2F\nHello'
const FILED = { item: CONTACT, commentId: 900 }
const LOST = { status: 502, body: '<html>' }
const BLOCKED = { error: 'OPERATION_TIME_LIMIT', error_description: 'Method is blocked.' }
const REFUSED = { error: 'ACCESS_DENIED', error_description: 'Access denied.' }
const replaced = { was: { ID: '900', COMMENT: 'before' }, write: 900, stands: { ID: '900', COMMENT } }
/** What the portal keeps of comment 900, in two places, and of another. */
const KEPT = {
  before_1: { ID: '900', COMMENT: 'before' },
  before_2: { ID: '900', COMMENT: 'long before' },
  before_3: { ID: '12', COMMENT: 'of another note' },
}

let net: ScriptedFetch
let now: number

beforeEach(() => {
  net = new ScriptedFetch()
  now = START
})

function portal(options: unknown = []) {
  const transport = transportOn(net)
  const optionDrafts = createOptionDrafts(transport, options, () => 0)
  const identity = { known: () => '1', learn: () => {} }
  return { optionDrafts, ...createNoteGateway(transport, identity, () => now, optionDrafts) }
}

const noteWrite = (comment: string | null, filed: CommentRef | null = FILED, item: CrmItem = CONTACT) => ({
  reference: 'K7Q2F',
  comment,
  item,
  filed,
})
const newNote = (item: CrmItem = CONTACT) => noteWrite(COMMENT, null, item)
/** The option in which the n-th request keeps what it replaces. */
const slotOf = (n: number) => /before_\d+/.exec(net.asked[n]?.fields['cmd[keep]'] ?? '')?.[0]
/** The options that the n-th request empties along with what it adds. */
const emptiedBy = (n: number) => {
  const emptied = Object.entries(net.commands(n).tidy?.fields ?? {}).filter(([, value]) => value === '')
  return emptied.length > 0 ? Object.fromEntries(emptied) : undefined
}

describe('the backup of what a write replaced', () => {
  it('is emptied with the next note once the answer was read, and only once', async () => {
    net.batch(replaced).batch({ write: 901, tidy: true }).batch({ write: 902 })
    const { write } = portal()
    await write(noteWrite(COMMENT))
    await write(newNote())
    await write(newNote(LEAD))
    expect(net.commands(1).tidy?.method).toBe('user.option.set')
    expect(emptiedBy(1)).toEqual({ [`options[${slotOf(0)}]`]: '' })
    expect(Object.keys(net.commands(2))).toEqual(['write', 'standing'])
  })

  it('is emptied with a later note where the portal did not do it', async () => {
    net.batch(replaced).batch({ write: 901 }, { tidy: REFUSED }).batch({ write: 902 })
    const { write } = portal()
    await write(noteWrite(COMMENT))
    await write(newNote())
    await write(newNote(LEAD))
    expect(emptiedBy(2)).toEqual(emptiedBy(1))
    expect(emptiedBy(2)).toBeDefined()
  })

  it('is not emptied by a write that replaces: that may be repeated', async () => {
    net.batch(replaced).batch(replaced)
    const { write } = portal()
    await write(noteWrite(COMMENT))
    await write(noteWrite(`${COMMENT} again`))
    expect(Object.keys(net.commands(1))).toEqual(['was', 'keep', 'write', 'stands'])
  })

  it('stays while nobody read the answer, until the note is settled', async () => {
    net.answer(LOST).batch({ write: 901 }).batch({ write: 902 })
    const { write, optionDrafts } = portal()
    await write(noteWrite(COMMENT))
    await write(newNote())
    expect(emptiedBy(1)).toBeUndefined()
    await optionDrafts.clear(typedNote('Hello', { filed: FILED }))
    await write(newNote(LEAD))
    expect(emptiedBy(2)).toEqual({ [`options[${slotOf(0)}]`]: '' })
  })

  it('stays after a last write, too, whose answer nobody reads', async () => {
    net.result(true).batch({ write: 901 }).batch({ write: 902 })
    const { write, lastWrite, optionDrafts } = portal()
    lastWrite(noteWrite(COMMENT))
    await write(newNote())
    expect(emptiedBy(1)).toBeUndefined()
    optionDrafts.discard({ commentId: 900, comment: '' })
    await write(newNote(LEAD))
    expect(emptiedBy(2)).toEqual({ [`options[${slotOf(0)}]`]: '' })
  })

  it.each([
    ['lost', LOST],
    ['given', { body: { result: { result: replaced, result_error: [] } } }],
  ])('is none where nothing could be put away (answer %s)', async (_, answer) => {
    net.batch({ was: replaced.was }, { keep: BLOCKED }).batch(replaced)
    net.answer(answer).result(true).batch({ write: 901 })
    const { write, lastWrite, optionDrafts } = portal()
    await write(noteWrite(COMMENT))
    await write(noteWrite(COMMENT))
    lastWrite(noteWrite(COMMENT))
    optionDrafts.discard({ commentId: 900, comment: '' })
    await write(newNote())
    expect(net.asked.map((_one, n) => slotOf(n) !== undefined)).toEqual([true, false, false, false, false])
    expect(emptiedBy(4)).toBeUndefined()
  })

  it('is put to use again at once when the clock of the machine was set back', async () => {
    net.batch({ was: replaced.was }, { keep: BLOCKED }).batch(replaced).batch(replaced)
    const { write } = portal()
    await write(noteWrite(COMMENT))
    now -= 3_600_000
    await write(noteWrite(COMMENT))
    expect(slotOf(2)).toBeDefined()
  })
})

describe('backups that a start finds', () => {
  it('is given up comment by comment', () => {
    const { optionDrafts } = portal(KEPT)
    optionDrafts.discard({ commentId: 900, comment: 'before' })
    expect(optionDrafts.backups.discarded()).toEqual(['before_1', 'before_2'])
  })

  it('is no longer known once it was emptied', async () => {
    net.batch({ write: 901, tidy: true })
    const { optionDrafts, write } = portal(KEPT)
    optionDrafts.discard({ commentId: 900, comment: 'before' })
    await write(newNote())
    expect(optionDrafts.backups.discarded()).toEqual([])
    optionDrafts.discard({ commentId: 900, comment: 'before' })
    expect(optionDrafts.backups.discarded()).toEqual([])
  })

  it('is emptied with the draft of the note that replaced it, and with no other draft', async () => {
    net.result(true).result(true)
    const { optionDrafts } = portal({
      ...KEPT,
      draft_aaa: writeDraft(typedNote('a', { id: 'a' })),
      draft_bbb: writeDraft(typedNote('b', { id: 'b' })),
    })
    await optionDrafts.clear(typedNote('a', { id: 'a' }))
    await optionDrafts.clear(typedNote('b', { id: 'b', filed: FILED }))
    const emptied = net.asked.map(({ fields }) => Object.keys(fields).filter((name) => name !== 'auth'))
    expect(emptied).toEqual([
      ['options[draft_aaa]'],
      ['options[draft_bbb]', 'options[before_1]', 'options[before_2]'],
    ])
  })

  it('is emptied twenty slots at a time: a write must stay small', () => {
    const many = Array.from({ length: 30 }, (_, at) => [`before_${at}`, { ID: '900', COMMENT: 'before' }])
    const { optionDrafts } = portal(Object.fromEntries(many))
    optionDrafts.discard({ commentId: 900, comment: 'before' })
    expect(optionDrafts.backups.discarded()).toHaveLength(20)
  })
})
