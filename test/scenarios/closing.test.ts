// Every way in which a card ends, at every moment of saving, with storage refused and allowed: the words stand once,
// at the latest when the operator's next card is open.
import { describe, expect, test } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import type { CallOptions, HostVariant } from '../portal/contract'
import { type Desk, until } from './desk'
import { ANNA, at, begin, endStories, STORAGE, type Story } from './stories'

endStories()

interface End {
  call?: CallOptions
  variant?: Partial<HostVariant>
  happens(desk: Desk): Promise<unknown>
}

const HANG_UP: End = { happens: (desk) => desk.host('hangUp') }
const CLOSE_TAB: End = { happens: (desk) => desk.page.close() }
const RELOAD: End = { happens: (desk) => desk.arrive() }

/** Besides the operator's own Hang up, which is tested at every moment below. */
const ENDS: Readonly<Record<string, End>> = {
  'the operator closes the card': { happens: (desk) => desk.host('close') },
  Esc: { call: { via: 'device' }, happens: (desk) => desk.host('esc') },
  'Esc on the error screen': {
    call: { direction: 'outgoing' },
    happens: async (desk) => {
      await desk.host('fail')
      await desk.host('esc')
    },
  },
  'a stuck card is cleared away': { happens: (desk) => desk.host('stuckCleanup') },
  'the tab is closed': CLOSE_TAB,
  'the page is reloaded': RELOAD,
  'the page goes elsewhere': {
    happens: async (desk) => {
      await desk.page.goto('about:blank')
      await desk.arrive()
    },
  },
  'the desktop window is closed': { variant: { desktop: true }, happens: (desk) => desk.host('close') },
  'another app of the card is in front': {
    call: { tabs: ['ours', 'other'] },
    happens: async (desk) => {
      await desk.host('selectTab', 'other')
      await desk.host('hangUp')
    },
  },
  'an external call is closed by hand': { call: { external: true }, happens: (desk) => desk.host('close') },
  'a host that delivers BeforeClose': {
    variant: { deliverBeforeClose: true },
    happens: (desk) => desk.host('hangUp'),
  },
}

/** Brings the card to a certain moment of saving. Resolves to the whole text typed by then. */
type Moment = (story: Story) => Promise<string>

/** The last write, the stored draft, the next card's read, a lookup, a correction, the draft removed. */
const REQUESTS_AFTER = 6
/** Including every addition duplicated after a lost answer, and its removal. */
const MOST_WRITES = 4

const MOMENTS: Readonly<Record<string, Moment>> = {
  'at the last keystroke': async ({ desk }) => {
    await desk.type('first words')
    return 'first words'
  },
  'during the pause': async ({ desk }) => {
    await desk.type('first words')
    await desk.reads(en.status.safeHere)
    return 'first words'
  },
  'with an addition in flight': async (story) => {
    await addSlowly(story)
    await story.desk.type(', last words')
    return 'first words, last words'
  },
  'with a replacement in flight': async ({ desk, core }) => {
    await desk.type('first words')
    await desk.press('save')
    await desk.saved()
    core.fault({ kind: 'slow', delayMs: SLOW_MS, methods: [UPDATE], times: 1 })
    await desk.type(', more')
    await desk.press('save')
    await asked(core, UPDATE)
    await desk.type(', last words')
    return 'first words, more, last words'
  },
  'while it waits to retry': async ({ desk, core }) => {
    core.fault({ kind: 'rateLimit', cors: true, methods: [ADD] })
    await desk.type('first words')
    await desk.press('save')
    await asked(core, ADD)
    await desk.reads(
      /^(Bitrix24 can’t accept the note right now|Saving…|Not saved anywhere: Bitrix24 has too many)/,
    )
    await desk.type(', last words')
    return 'first words, last words'
  },
  'during the lookup after a lost answer': async ({ desk, core }) => {
    core.fault({ kind: 'lostAnswer', methods: [ADD], times: 1 })
    await desk.type('first words')
    core.fault({ kind: 'slow', delayMs: SLOW_MS, methods: [LIST], times: 1 })
    await desk.press('save')
    await asked(core, LIST, 2)
    await desk.type(', last words')
    return 'first words, last words'
  },
}

const ADD = 'crm.timeline.comment.add'
const UPDATE = 'crm.timeline.comment.update'
const LIST = 'crm.timeline.comment.list'
const SLOW_MS = 3_000

async function addSlowly({ desk, core }: Story): Promise<void> {
  core.fault({ kind: 'slow', delayMs: SLOW_MS, methods: [ADD], times: 1 })
  await desk.type('first words')
  await desk.press('save')
  await asked(core, ADD)
}

async function asked(core: Story['core'], method: string, times = 1): Promise<void> {
  const seen = () => core.requests({ unfolded: true }).filter(({ name }) => name === method).length
  await until(seen).toBeGreaterThanOrEqual(times)
}

async function playEnding(storage: (typeof STORAGE)[number], moment: Moment, end: End) {
  const story = await begin({ storage, ...(end.variant && { variant: end.variant }) })
  const { desk, core, notes } = story
  await desk.openCall(end.call)
  const words = await moment(story)
  const before = core.requests().length
  await end.happens(desk)
  await story.oneMoreCard()
  await notes({ [at(ANNA)]: [words] })
  expect(core.requests().length - before).toBeLessThanOrEqual(REQUESTS_AFTER)
  expect(story.writes()).toBeLessThanOrEqual(MOST_WRITES)
}

describe.each(STORAGE)('storage %s', (storage) => {
  describe.each(Object.entries(MOMENTS))('%s', (_moment, moment) => {
    test('the operator hangs up', () => playEnding(storage, moment, HANG_UP))
  })
  test.each(Object.entries(ENDS))('at the last keystroke: %s', async (_name, end) => {
    await playEnding(storage, MOMENTS['at the last keystroke'] as Moment, end)
  })
  test('with an addition in flight: the tab is closed', () =>
    playEnding(storage, MOMENTS['with an addition in flight'] as Moment, CLOSE_TAB))
  test('with a replacement in flight: the page is reloaded', () =>
    playEnding(storage, MOMENTS['with a replacement in flight'] as Moment, RELOAD))
})
