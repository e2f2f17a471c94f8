// A trial call raises the real card, which checks host, portal and browser and leaves nothing but its report. The home
// page is played by the port itself (`homeTrial.ts`).
import { describe, expect, test } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import type { TrialFindingKind } from '../../src/trial/trialFindings'
import type { HostVariant } from '../portal/contract'
import { until } from './desk'
import { detailsOf, homeTrial, kindsOf, leftOf, overReport } from './homeTrial'
import { ANNA, begin, endStories, IVAN, STORAGE } from './stories'

endStories()

describe.each(STORAGE)('a trial call, storage %s', (storage) => {
  test('checks everything while the operator types, and nothing of it stays', async () => {
    const { desk, portal, core } = await begin({ storage })
    const trial = homeTrial(portal)
    trial.start(ANNA)
    await desk.showTab()
    await until(() => desk.frame.locator('.trial_line').textContent()).toBe(en.trial.running)
    await desk.type('typed in a trial')
    const report = await overReport(trial)
    expect(kindsOf(report)).toEqual([
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
    what: 'another call in progress, which keeps the card open',
    variant: { otherCall: true },
    finds: ['holdHonoured', 'closeNotReleased', 'cleanedUp'],
  },
  {
    what: 'a host that does not answer disableAutoClose',
    variant: { silentCommands: ['disableAutoClose'] },
    finds: ['holdSilent', 'lastRequestArrived', 'cleanedUp'],
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

  test('a portal that stores every text as it is', async () => {
    const story = await begin()
    story.core.restVariant.proactiveFilter = false
    const trial = homeTrial(story.portal)
    trial.start(ANNA)
    expect(kindsOf(await overReport(trial))).toEqual(expect.arrayContaining(['textKept', 'optionsKept']))
  })
})

test('a trial of which the home page goes away is cleaned up by the next card of anybody', async () => {
  const { desk, portal, core } = await begin()
  homeTrial(portal).start(ANNA)
  await desk.showTab()
  await desk.type('typed in a trial')
  await until(() => desk.frame.locator('.trial_line').count()).toBe(1)
  const stopTelling = core.fault({ kind: 'offline', methods: ['user.option.get'] })
  await desk.host('close')
  // The mark is as old as that of a trial of yesterday.
  const [operator] = core.state.users
  const mark = { ...JSON.parse(String(operator?.options.trial)), startedAt: Date.now() - 3_600_000 }
  if (operator) operator.options.trial = JSON.stringify(mark)
  stopTelling()
  await desk.openCall({ item: IVAN, number: '79217654321' })
  await until(() => leftOf(portal)).toEqual([])
  expect(kindsOf(await overReport(homeTrial(portal, true)))).toContain('cardGone')
})
