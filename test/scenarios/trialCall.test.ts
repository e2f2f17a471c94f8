// A trial call raises the real card, which checks host, portal and browser and leaves nothing but its report. The home
// page is played by the port itself (`homeTrial.ts`).
import { describe, expect, test } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import type { TrialFindingKind } from '../../src/trial/trialFindings'
import type { HostVariant } from '../portal/contract'
import type { Portal } from '../portal/portal'
import { until } from './desk'
import { detailsOf, homeTrial, kindsOf, leftOf, overReport, shownReport } from './homeTrial'
import { ANNA, begin as beginStory, endStories, IVAN, STORAGE, type StoryOptions } from './stories'

endStories()

/** On a portal that loses no write to the options, but for one story: a lost one is waited for half a minute. */
async function begin(options: StoryOptions = {}, optionsOverlap = false) {
  const story = await beginStory(options)
  story.core.restVariant.optionsOverlap = optionsOverlap
  return story
}

describe.each(STORAGE)('a trial call, storage %s', (storage) => {
  test('checks everything while the operator types, and nothing of it stays', async () => {
    const { desk, portal, core } = await begin({ storage })
    const trial = homeTrial(portal)
    trial.start(ANNA)
    await desk.showTab()
    await until(() => desk.frame.locator('.trial_line').textContent()).toBe(en.trial.running)
    await desk.type('typed in a trial')
    const report = await overReport(trial)
    // A busy machine is slow, and the report says so.
    const kinds = kindsOf(report).map((kind) => (kind === 'handshakeSlow' ? 'handshakeDone' : kind))
    expect(kinds).toEqual([
      'callRegistered',
      'cardOpened',
      'handshakeDone',
      'initDataUsual',
      'initDataEscaped',
      'statusUsual',
      'eventsOffered',
      'noteWritten',
      'textChanged',
      'activityNoteMissing',
      'optionsChanged',
      storage === 'allowed' ? 'storageGranted' : 'storageRefused',
      'refusalsReadable',
      'holdHonoured',
      'closeAnnounced',
      'closeReleased',
      'lastRequestArrived',
      'deferredArrived',
      'cleanedUp',
    ])
    expect(detailsOf(report, 'textChanged')).toEqual(['sql', 'path'])
    expect(detailsOf(report, 'initDataEscaped')).toEqual(['twice'])
    expect((await desk.card()).open).toBe(false)
    expect(leftOf(portal)).toEqual([])
    // The next card knows nothing of it.
    await desk.openCall(ANNA_CALLS)
    expect(await desk.field.inputValue()).toBe('')
    expect(await desk.frame.locator('.trial_line, .earlier').count()).toBe(0)
    expect(core.state.comments).toEqual([])
  })

  test('whose card the operator closes in mid-sentence leaves nothing either', async () => {
    // So that the checks take their time: the SDK waits 900 ms for the answer.
    const { desk, portal } = await begin({ storage, variant: { silentCommands: ['getInterface'] } })
    const trial = homeTrial(portal)
    trial.start(ANNA)
    await desk.showTab()
    await desk.type('typed until the e')
    await until(() => desk.frame.locator('.trial_line').count()).toBe(1)
    await desk.host('close')
    const report = await overReport(trial)
    expect(kindsOf(report)).toContain('cardGone')
    expect(leftOf(portal)).toEqual([])
    await desk.openCall({ item: IVAN, number: '79217654321' })
    await desk.reads('')
    expect(await desk.frame.locator('.earlier').count()).toBe(0)
    expect(leftOf(portal)).toEqual([])
  })
})

/** Longer than the half minute after which it is said (ms). */
const NOT_OPENED_MS = 50_000
/** As an external call gives Anna's number. */
const ANNA_CALLS = { item: ANNA, number: '4930123456' }

interface Variant {
  readonly what: string
  readonly variant: Partial<HostVariant>
  readonly finds: readonly TrialFindingKind[]
}

const VARIANTS: readonly Variant[] = [
  {
    what: 'an older card, which stays when it is released',
    variant: { closing: 'V1' },
    finds: ['holdHonoured', 'closeAnnounced', 'closeNotReleased', 'cleanedUp'],
  },
  {
    what: 'a window of the desktop application',
    variant: { desktop: true },
    finds: ['closeNotAnnounced', 'closeNotReleased', 'desktopWindow', 'leftBehind'],
  },
  {
    what: 'a host that does not answer disableAutoClose',
    variant: { silentCommands: ['disableAutoClose'] },
    finds: ['holdSilent', 'cleanedUp'],
  },
  {
    what: 'a host that answers neither getStatus nor getInterface',
    variant: { silentCommands: ['getStatus', 'getInterface'] },
    finds: ['statusSilent', 'eventsUnknown', 'cleanedUp'],
  },
  {
    what: 'a static page, and texts that are not escaped',
    variant: { staticGet: true, escaped: false, undefinedStrings: false, emptyArrays: false },
    finds: ['initDataUsual', 'statusUsual', 'cleanedUp'],
  },
]

describe('a trial call names', () => {
  test.each(VARIANTS)('$what', async ({ variant, finds }) => {
    const { portal } = await begin({ variant })
    const trial = homeTrial(portal)
    trial.start(ANNA)
    const report = await overReport(trial)
    expect(kindsOf(report)).toEqual(expect.arrayContaining([...finds]))
    if (variant.escaped === false) expect(kindsOf(report)).not.toContain('initDataEscaped')
    expect(leftOf(portal)).toEqual([])
  })

  test('what it can be that no card opens: here the desktop application', async () => {
    const { portal } = await begin({ variant: { desktopApp: true } })
    const trial = homeTrial(portal)
    trial.start(ANNA)
    await until(() => detailsOf(shownReport(trial), 'cardNotOpened'), NOT_OPENED_MS).toContain('desktopApp')
    trial.cancel()
    expect(kindsOf(await overReport(trial))).toEqual(['callRegistered', 'cardNotOpened', 'cleanedUp'])
    expect(leftOf(portal)).toEqual([])
  })

  test('a portal that stores every text as it is', async () => {
    const story = await begin()
    story.core.restVariant.proactiveFilter = false
    const trial = homeTrial(story.portal)
    trial.start(ANNA)
    expect(kindsOf(await overReport(trial))).toEqual(expect.arrayContaining(['textKept', 'optionsKept']))
  })
})

test('a trial call on a portal that loses one of two simultaneous writes comes to its end, and leaves nothing', async () => {
  const { desk, portal } = await begin({}, true)
  const trial = homeTrial(portal)
  trial.start(ANNA)
  await desk.showTab()
  await desk.type('typed in a trial')
  const kinds = kindsOf(await overReport(trial))
  expect(kinds).toEqual(expect.arrayContaining(['noteWritten', 'holdHonoured', 'closeReleased', 'cleanedUp']))
  await until(() => leftOf(portal)).toEqual([])
})

test('a trial call in two tabs of the portal is run by one of them', async () => {
  const { desk, portal, anotherTab } = await begin()
  const other = await anotherTab()
  const trial = homeTrial(portal)
  trial.start(ANNA)
  const kinds = kindsOf(await overReport(trial))
  expect(kinds).toEqual(expect.arrayContaining(['noteWritten', 'holdHonoured', 'closeReleased', 'cleanedUp']))
  await until(async () => [(await desk.card()).open, (await other.card()).open]).toEqual([false, false])
  expect(leftOf(portal)).toEqual([])
})

test('an interrupted trial is cleaned up by the page of the left menu', async () => {
  const { desk, portal } = await begin()
  homeTrial(portal).start(ANNA)
  await desk.showTab()
  await desk.type('typed in a trial')
  await until(() => desk.frame.locator('.trial_line').count()).toBe(1)
  await desk.host('close')
  makeOld(portal)
  await desk.openApp('home')
  await until(() => leftOf(portal)).toEqual([])
})

/** The trial was begun an hour ago, for all that its mark says. */
function makeOld({ core }: Portal) {
  for (const { options } of core.state.users) {
    if (!options.trial) continue
    const mark = JSON.parse(String(options.trial))
    options.trial = JSON.stringify({ ...mark, startedAt: mark.startedAt - 3_600_000 })
  }
}

test('a trial of which the home page goes away is cleaned up by the next card of anybody', async () => {
  const { desk, portal, core } = await begin()
  homeTrial(portal).start(ANNA)
  await desk.showTab()
  await desk.type('typed in a trial')
  await until(() => desk.frame.locator('.trial_line').count()).toBe(1)
  const stopTelling = core.fault({ kind: 'offline', methods: ['user.option.get'] })
  await desk.host('close')
  makeOld(portal)
  stopTelling()
  await desk.openCall({ item: IVAN, number: '79217654321' })
  await until(() => leftOf(portal)).toEqual([])
  expect(kindsOf(await overReport(homeTrial(portal, true)))).toContain('cardGone')
})
