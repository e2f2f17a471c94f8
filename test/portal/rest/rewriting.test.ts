// Texts that are stored differently than they were sent (portal.md §6, §8.6), by plain requests and in batches.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type OpenPortal, openPortal } from './openPortal'

let portal: OpenPortal

beforeEach(async () => {
  portal = await openPortal()
})
afterEach(() => portal.close())

const ADD = 'crm.timeline.comment.add'
const OWNER = { ENTITY_ID: '17', ENTITY_TYPE: 'contact' }
const add = (comment: string) => portal.call(ADD, { fields: { ...OWNER, COMMENT: comment } })
const stands = () => portal.core.commentsAt('CONTACT', 17).at(-1)?.comment

test.each([
  ['please select a model from the list', 'please sel ect a model fr om the list'],
  ['Select FROM', 'Sel ect FR OM'],
  ['select\na\nfrom\nb', 'sel ect\na\nfr om\nb'],
  ['update the price and set a reminder', 'upd ate the price and se t a reminder'],
  ['insert the card into the slot', 'ins ert the card in to the slot'],
  ['create event tomorrow', 'cre ate   event tomorrow'],
  ['from the shop where she works', 'fr om the shop wh ere she works'],
  ['from 10 to 20, no limit', 'fr om 10 to 20, no li mit'],
  ['see /files/../secret', 'see /files/. ./secret'],
])(
  'portal.md §8.6 the proactive filter: %j becomes %j, and the answer says success',
  async (sent, stored) => {
    expect((await add(sent)).json.result).toBe(1000)
    expect(stands()).toBe(stored)
  },
)

test.each([
  'selected from',
  'select a form',
  'the update is settled',
  'a table to create',
  '../notes',
  'limit from',
])('portal.md §8.6 the proactive filter leaves %j as it is', async (text) => {
  await add(text)
  expect(stands()).toBe(text)
})

test('portal.md §8.6 the commands of a batch are filtered as well, options among them', async () => {
  const words = encodeURIComponent('select one from two')
  const cmd = {
    add: `${ADD}?fields[ENTITY_ID]=17&fields[ENTITY_TYPE]=contact&fields[COMMENT]=${words}`,
    keep: `user.option.set?options[draft]=${words}`,
  }
  await portal.call('batch', { cmd })
  expect(stands()).toBe('sel ect one fr om two')
  expect(portal.core.state.users[0]?.options).toEqual({ draft: 'sel ect one fr om two' })
})

test('portal.md §8.6 a portal without the module stores what it was sent', async () => {
  portal.core.restVariant.proactiveFilter = false
  await add('select a model from the list')
  expect(stands()).toBe('select a model from the list')
})

test('portal.md §6 emoji come back as they were sent, and a typed code comes back as an emoji', async () => {
  await add('😀👩‍👧 and :f09f9880: but not :deadbeef: or :12:')
  expect(stands()).toBe('😀👩‍👧 and 😀 but not :deadbeef: or :12:')
})

test('a column limit keeps the beginning; an emoji counts as many characters as it is stored with', async () => {
  portal.core.restVariant.commentLimit = 12
  await add('twelve chars and more')
  expect(stands()).toBe('twelve chars')
  await add('emoji 😀 cut')
  expect(stands()).toBe('emoji :f09f9')
  await portal.call('crm.timeline.comment.update', { id: 1000, fields: { COMMENT: 'an update is cut too' } })
  expect(portal.core.comment(1000)?.comment).toBe('an update is')
})

test('half of a surrogate pair is stored as U+FFFD', async () => {
  await add('half \ud83d pair')
  expect(stands()).toBe('half \ufffd pair')
})
