// The client of a call changes, or several cards are open: each word stays with the client for whom it was typed.
import { describe, expect, test } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import type { RestDetail } from '../portal/core'
import type { Desk } from './desk'
import { until } from './desk'
import { ANNA, at, begin, endStories, IVAN, LEAD, STORAGE, type StorageCase, type Story } from './stories'

endStories()

const ADD = ['crm.timeline.comment.add']
const OTHER_NUMBER = '442079460001'

/** A note that the portal did not take, in a card that is gone: its words wait for the next card. */
async function leaveUnsent(
  { desk, core }: { desk: Desk; core: Awaited<ReturnType<typeof begin>>['core'] },
  words: string,
  storage: (typeof STORAGE)[number] = 'refused',
) {
  const remove = core.fault({ kind: 'rateLimit', methods: ADD })
  await desk.openCall()
  await desk.type(words)
  await desk.host('hangUp')
  const isPutAway = () =>
    Object.values(core.state.users).some(({ options }) =>
      Object.keys(options).some((name) => name.startsWith('draft_')),
    )
  // What the journal keeps is not stored in the options as well: only the opening read and the last write are sent.
  if (storage === 'refused') await until(isPutAway).toBe(true)
  await until(() => core.requests().length).toBeGreaterThanOrEqual(storage === 'refused' ? 3 : 2)
  remove()
}

describe('the client of an ordinary call changes', () => {
  test('nobody is known at first: the words wait visibly, and are filed with the lead that is created', async () => {
    const { desk, notes, writes } = await begin()
    await desk.openCall({ item: null, number: OTHER_NUMBER })
    await desk.type('a stranger')
    await desk.reads(en.status.unfiled)
    expect(writes()).toBe(0)
    await desk.host('changeEntity', LEAD)
    await desk.press('save')
    await desk.saved()
    await notes({ [at(LEAD)]: ['a stranger'] })
    expect(writes()).toBe(1)
  })

  test('a better match is found: the delivered note moves and never stands at both', async () => {
    const { desk, core, notes, writes } = await begin()
    await desk.openCall()
    await desk.type('moves along')
    await desk.press('save')
    await desk.saved()
    let most = 0
    core.onChange(() => {
      most = Math.max(most, core.state.comments.length)
    })
    await desk.host('changeEntity', IVAN)
    await notes({ [at(IVAN)]: ['moves along'] })
    await desk.saved()
    expect({ writes: writes(), most }).toEqual({ writes: 3, most: 1 })
  })

  test.each(STORAGE)(
    'the client changes and the operator hangs up at once: the note has moved (storage %s)',
    async (storage) => {
      const { desk, notes, oneMoreCard } = await begin({ storage })
      await desk.openCall()
      await desk.type('moves')
      await desk.press('save')
      await desk.saved()
      await desk.host('changeEntity', LEAD)
      await desk.type(' in time')
      await desk.host('hangUp')
      await oneMoreCard()
      await notes({ [at(LEAD)]: ['moves in time'] })
    },
  )

  test.each(STORAGE)(
    'nobody is ever known: the words wait, complete, in the next card and on the home page (storage %s)',
    async (storage) => {
      const { desk, notes, oneMoreCard } = await begin({ storage })
      await desk.openCall({ item: null, number: OTHER_NUMBER })
      await desk.type('whose is it')
      await desk.host('hangUp')
      await oneMoreCard()
      await until(() => desk.frame.locator('.recovered_words').textContent()).toBe('whose is it')
      await desk.host('close')
      await desk.openApp('home')
      await until(() => desk.frame.locator('.recovered_words').textContent()).toBe('whose is it')
      await notes({})
    },
  )
})

async function beginCampaign(storage: StorageCase): Promise<Story> {
  const story = await begin({ storage })
  await story.desk.host('startCampaign', [ANNA, IVAN, LEAD])
  await story.desk.host('selectTab', 'ours')
  await story.desk.showTab()
  await story.desk.known()
  return story
}

/** One note for each client of the campaign, in quick succession. */
async function typeForEach(desk: Desk): Promise<void> {
  for (const [client, words] of ['for Anna', 'for Ivan', 'for the lead'].entries()) {
    if (client > 0) await desk.host('selectClient', client)
    await until(() => desk.field.inputValue()).toBe('')
    await desk.type(words)
  }
}
/** What `typeForEach` typed. */
const FOR_EACH = { [at(ANNA)]: ['for Anna'], [at(IVAN)]: ['for Ivan'], [at(LEAD)]: ['for the lead'] }

test('a campaign without storage is closed while the portal takes no notes: the drafts of all clients leave in one request', async () => {
  const { desk, core, notes, oneMoreCard } = await beginCampaign('refused')
  core.fault({ kind: 'html502', methods: ['crm.timeline.comment.add'] })
  await desk.host('dial')
  await typeForEach(desk)
  const before = core.requests().length
  await desk.host('close')
  // Of sets at the same moment the portal loses all but one (portal.md §8.11).
  const sets = () =>
    core
      .requests()
      .slice(before)
      .filter(({ name }) => name === 'user.option.set')
  await until(() => sets().length).toBe(1)
  const options = sets().flatMap(({ detail }) => Object.keys((detail as RestDetail).params.options as object))
  expect(options.filter((name) => name.startsWith('draft_'))).toHaveLength(3)
  await oneMoreCard()
  await notes(FOR_EACH)
})

describe.each(STORAGE)('a campaign, storage %s', (storage) => {
  const begun = () => beginCampaign(storage)

  test('three clients in quick succession: each note stands at its own client', async () => {
    const { desk, notes, oneMoreCard } = await begun()
    await desk.host('dial')
    await typeForEach(desk)
    await desk.host('close')
    await oneMoreCard()
    await notes(FOR_EACH)
  })

  test('offline: waiting notes are sent once when the network is back, each to its own client', async () => {
    const { desk, core, notes } = await begun()
    await desk.page.context().setOffline(true)
    await typeForEach(desk)
    await desk.press('save')
    await desk.reads(storage === 'allowed' ? en.status.waitingForNetwork : en.status.notSafe.offline)
    await desk.page.context().setOffline(false)
    await desk.saved()
    await notes(FOR_EACH)
    expect(core.requests({ unfolded: true }).filter(({ name }) => name === ADD[0])).toHaveLength(3)
  })

  test('back to the previous client: the same note is continued', async () => {
    const { desk, notes, oneMoreCard } = await begun()
    await desk.type('before the dial')
    await desk.host('selectClient', 1)
    await until(() => desk.field.inputValue()).toBe('')
    await desk.host('selectClient', 0)
    await until(() => desk.field.inputValue()).toBe('before the dial')
    await desk.type(', and back')
    await desk.host('close')
    await oneMoreCard()
    await notes({ [at(ANNA)]: ['before the dial, and back'] })
  })

  test('redialled: one note for the client, however many calls it took', async () => {
    const { desk, notes, oneMoreCard } = await begun()
    await desk.host('dial')
    await desk.type('no answer')
    await desk.host('hangUp')
    await desk.host('dial')
    await desk.type(', then an answer')
    await desk.host('hangUp')
    await desk.host('close')
    await oneMoreCard()
    await notes({ [at(ANNA)]: ['no answer, then an answer'] })
  })

  test('the same client is reported again: nothing changes', async () => {
    const { desk, notes, writes } = await begun()
    await desk.type('said once')
    await desk.host('repeatEntityChanged')
    await desk.press('save')
    await desk.saved()
    expect(await desk.field.inputValue()).toBe('said once')
    await notes({ [at(ANNA)]: ['said once'] })
    expect(writes()).toBe(1)
  })
})

describe('more than one card', () => {
  test.each(STORAGE)('two tabs recover the same draft at once: one note (storage %s)', async (storage) => {
    const story = await begin({ storage })
    await leaveUnsent(story, 'found by two', storage)
    const other = await story.anotherTab()
    await Promise.all([
      story.desk.openCall({ item: LEAD, callId: 'one' }),
      other.openCall({ item: LEAD, callId: 'other' }),
    ])
    await story.notes({ [at(ANNA)]: ['found by two'] })
  })

  test.each(STORAGE)(
    'the card that recovers a draft is closed in the middle of it: one note (storage %s)',
    async (storage) => {
      const story = await begin({ storage })
      const { desk, core } = story
      await leaveUnsent(story, 'found twice', storage)
      core.fault({ kind: 'slow', delayMs: 3_000, methods: ADD, times: 1 })
      await desk.openCall({ item: LEAD })
      await until(() => core.state.comments.length).toBe(1)
      await desk.host('hangUp')
      await story.oneMoreCard()
      await story.notes({ [at(ANNA)]: ['found twice'] })
    },
  )

  test('the same operator on another machine: what the first could not send is sent from there', async () => {
    const story = await begin()
    await leaveUnsent(story, 'from the office')
    const home = await story.anotherMachine()
    await home.openCall({ item: LEAD })
    await story.notes({ [at(ANNA)]: ['from the office'] })
  })

  test('two operators on one machine: the words of one are neither shown to nor sent by the other', async () => {
    const story = await begin({ storage: 'allowed', variant: { userId: 2 } })
    const { desk, core, notes, requests } = story
    await leaveUnsent(story, 'between me and Anna', 'allowed')
    await desk.vary({ userId: 1 })
    const before = requests()
    await desk.openCall({ item: LEAD })
    expect(await desk.frame.locator('.earlier_fold').count()).toBe(0)
    await notes({})
    expect(requests() - before).toBe(1)
    await desk.host('close')
    await desk.vary({ userId: 2 })
    await desk.openCall({ item: LEAD })
    await notes({ [at(ANNA)]: ['between me and Anna'] })
    expect(core.commentsAt('CONTACT', 17)[0]?.authorId).toBe(2)
  })
})
