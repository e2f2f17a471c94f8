// Drafts of earlier cards that a retry cannot deliver: they cost next to no requests, and the card shows them until
// the operator acts.
import { expect, test } from 'vitest'
import { writeDraft } from '../../src/note/draft'
import { blankNote, type Note } from '../../src/note/note'
import { phrases as en } from '../../src/text/card/en'
import type { RestCore } from '../portal/core'
import { type Desk, until } from './desk'
import { ANNA, at, begin, endStories, LEAD } from './stories'

endStories()

const ADMIN = 1
const OLGA = 2
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const REFUSED = 10
/** Opening read, addition, and the draft that its card stores in the options. */
const REFUSED_CARD = 3
const NEWER = 300
/** Pages of one lookup. */
const MOST_PAGES = 5
const LIST = 'crm.timeline.comment.list'

const fold = (desk: Desk) => desk.frame.locator('.earlier_fold')
const states = (desk: Desk) => desk.frame.locator('.recovered .recovered_status')
const folded = (count: number) =>
  en.recovered.folded[count === 1 ? 'one' : 'other'].replace('{n}', `${count}`)

/** How often a timeline was read. */
const lookupCount = (core: RestCore) =>
  core.requests({ unfolded: true }).filter(({ name }) => name === LIST).length

test('ten notes that the portal forbids cost the next cards nothing but their opening read, until the operator retries', async () => {
  const { desk, core, notes, requests } = await begin({ storage: 'allowed' })
  const giveBack = core.refuse(ANNA.type, ANNA.id, { userId: ADMIN, right: 'update' })
  for (let call = 0; call < REFUSED; call += 1) {
    await desk.openCall({ callId: `forbidden-${call}` })
    await desk.type(`forbidden ${call}`)
    await desk.press('save')
    await desk.reads(en.needs.forbidden)
    await desk.host('close')
  }
  const before = lookupCount(core)
  for (const card of [1, 2, 3]) {
    await desk.openCall({ item: LEAD, callId: `card-${card}` })
    await until(() => fold(desk).textContent()).toBe(folded(REFUSED))
    await fold(desk).click()
    expect(await states(desk).allTextContents()).toEqual(Array(REFUSED).fill(en.needs.forbidden))
    // The opening read with the timeline of its own client, and nothing at the end of the card before.
    expect(requests()).toBeLessThanOrEqual(REFUSED * REFUSED_CARD + card)
    expect(lookupCount(core) - before).toBe(card)
    if (card < 3) await desk.host('close')
  }
  giveBack()
  await desk.frame.locator('.recovered').getByRole('button', { name: en.actions.tryAgain }).first().click()
  await notes({ [at(ANNA)]: Array.from({ length: REFUSED }, (_, call) => `forbidden ${call}`) })
})

/** The draft of a note that was sent a week ago, without an answer. */
function leaveDraft({ state }: RestCore, text: string): void {
  const startedAt = Date.now() - 7 * DAY
  const call = {
    callId: 'a.week.ago',
    direction: 'incoming',
    directionWords: '',
    lineName: '',
    number: '4930123456',
    startedAt,
    header: 'full',
  } as const
  const note: Note = {
    ...blankNote('aweekago', 'K7Q2F', call, ANNA),
    text,
    revision: 1,
    attemptedItems: [ANNA],
    unsettledUntil: startedAt + MINUTE,
    unanswered: 1,
  }
  const operator = state.users.find(({ id }) => id === ADMIN)
  if (operator) operator.options.draft_abc = writeDraft(note)
}

function addNewer(core: RestCore): void {
  for (let n = NEWER; n > 0; n -= 1) {
    const createdAt = Date.now() - n * MINUTE
    const bindings = [{ type: ANNA.type, id: ANNA.id }]
    core.state.comments.push({ id: core.takeId(), bindings, authorId: OLGA, createdAt, comment: `Olga ${n}` })
  }
}

test('a draft of last week at a client with 300 newer comments: five pages are read, nothing is added, and it is shown', async () => {
  const { desk, core, requests } = await begin()
  leaveDraft(core, 'a week ago')
  addNewer(core)
  await desk.openCall({ item: LEAD })
  await until(() => fold(desk).textContent()).toBe(folded(1))
  await fold(desk).click()
  await until(() => states(desk).allTextContents()).toEqual([en.needs.unsettled])
  // One more request stores the refusal, so that no later card looks the note up again.
  await until(requests).toBe(2 + MOST_PAGES)
  expect(core.commentsAt(ANNA.type, ANNA.id)).toHaveLength(NEWER)

  const tryAgain = desk.frame.locator('.recovered').getByRole('button', { name: en.actions.tryAgain })
  await tryAgain.click()
  await until(requests).toBe(3 + 2 * MOST_PAGES)
  await until(() => states(desk).allTextContents()).toEqual([en.needs.unsettled])
  expect(core.commentsAt(ANNA.type, ANNA.id)).toHaveLength(NEWER)

  // Most newer comments are deleted: now a lookup can tell that the note is not there.
  for (const { id } of core.commentsAt(ANNA.type, ANNA.id).slice(MOST_PAGES)) core.deleteComment(id)
  await tryAgain.click()
  await until(() => core.commentsAt(ANNA.type, ANNA.id).at(-1)?.comment).toMatch(/a week ago$/)
  await until(() => states(desk).allTextContents()).toEqual([expect.stringMatching(/^Saved /)])
  expect(core.commentsAt(ANNA.type, ANNA.id)).toHaveLength(MOST_PAGES + 1)
})
