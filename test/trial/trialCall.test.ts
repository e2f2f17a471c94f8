// A trial call from its start to its report, on the simulated portal's REST: the ordinary one, and what it makes of each
// oddity of portal, host and browser.
import { describe, expect, it } from 'vitest'
import type { TrialFindingKind } from '../../src/trial/trialFindings'
import type { Fault } from '../portal/contract'
import { CLIENT, kindsOf, type Oddities, refuses, reportOf, TrialWorld } from './trialWorld'

const USUAL: readonly TrialFindingKind[] = [
  'callRegistered',
  'cardOpened',
  'handshakeDone',
  'initDataUsual',
  'statusUsual',
  'eventsOffered',
  'noteWritten',
  'textKept',
  'activityNoteMissing',
  'optionsKept',
  'storageGranted',
  'refusalsReadable',
  'holdHonoured',
  'closeAnnounced',
  'closeReleased',
  'lastRequestArrived',
  'deferredArrived',
  'cleanedUp',
]

describe('A trial call', () => {
  it('checks all there is, and leaves nothing but its report', async () => {
    const { world, report } = await reportOf({})
    expect(kindsOf(report)).toEqual(USUAL)
    expect(report.stage).toBe('over')
    expect(world.said).toEqual(['running'])
    expect(world.isDiscarded).toBe(true)
    expect(world.isCardOpen).toBe(false)
    expect(world.core.state.comments).toEqual([])
    expect(world.optionsLeft()).toEqual([])
  })

  it('without a client writes no note, and says so', async () => {
    const world = new TrialWorld()
    const trial = world.openHome()
    trial.start(null)
    const report = await world.toTheEnd(trial)
    expect(report.hasClient).toBe(false)
    const others = USUAL.filter((kind) => kind !== 'noteWritten' && kind !== 'textKept')
    expect([...kindsOf(report)].sort()).toEqual([...others, 'noteSkipped'].sort())
    expect(world.core.requests({ unfolded: true }).filter(({ name }) => name.includes('comment'))).toEqual([])
  })

  it.each([
    { when: 'at the same moment', at: 1_000 },
    { when: 'later', at: 1_700 },
  ])('is run by one of its frames, also when another opens $when', async ({ at }) => {
    const world = new TrialWorld({ silent: ['getStatus'] })
    const trial = world.openHome()
    trial.start(CLIENT)
    await world.clock.advance(at)
    world.openSecondFrame()
    expect(kindsOf(await world.toTheEnd(trial))).toContain('noteWritten')
    expect(world.said).toEqual(['running'])
  })

  it('keeps its report until it is dismissed', async () => {
    const { world, report } = await reportOf({})
    const later = world.openHome(world.laterPage())
    expect((await world.toTheEnd(later)).findings).toEqual(report.findings)
    later.dismiss()
    await world.clock.advance(1_000)
    expect(later.state.get()).toEqual({ kind: 'none' })
    expect(later.text()).toBe('')
    expect(world.openHome(world.laterPage()).state.get()).toEqual({ kind: 'none' })
  })

  it('is copied without a name, number, token or address', async () => {
    const { world, trial } = await reportOf({})
    const text = trial.text()
    const { state } = world.core
    const personal = [
      ...state.users.flatMap(({ name, lastName }) => [name, lastName]),
      ...state.records.flatMap(({ name, lastName, title, phones }) => [name, lastName, title, ...phones]),
      world.token,
      'portal.example',
      '5550143',
      'externalCall',
    ]
    expect(personal.filter((word) => word !== '' && text.includes(word))).toEqual([])
    expect(text.split('\n')).toHaveLength(USUAL.length + 2)
  })
})

interface Case {
  readonly what: string
  readonly odd?: Oddities
  readonly fault?: Fault
  readonly change?: (world: TrialWorld) => void
  /** Kinds that have to be in the report, with their details. */
  readonly finds: Partial<Record<TrialFindingKind, readonly string[]>>
}

const CASES: readonly Case[] = [
  {
    what: 'the proactive filter rewrites texts',
    change: ({ core }) => {
      core.restVariant.proactiveFilter = true
    },
    finds: { textChanged: ['sql', 'path'], optionsChanged: ['sql', 'path'] },
  },
  {
    what: 'a column cuts comments',
    change: ({ core }) => {
      core.restVariant.commentLimit = 90
    },
    finds: { textChanged: ['bbcode', 'joiner', 'html', 'letters', 'emoji', 'end', 'lines'] },
  },
  { what: 'storage is refused', odd: { storage: false }, finds: { storageRefused: [] } },
  {
    what: 'a browser without a deferred request',
    odd: { withoutDeferred: true },
    finds: { deferredMissing: [] },
  },
  {
    what: 'the last request is lost',
    odd: { losesLast: true },
    finds: { lastWordsUnclear: ['last'], deferredArrived: [] },
  },
  {
    what: 'the last request is lost where there is no other',
    odd: { losesLast: true, withoutDeferred: true },
    finds: { lastRequestLost: [], deferredMissing: [], closeReleased: [] },
  },
  { what: 'a slow handshake', odd: { handshakeMs: 4_000 }, finds: { handshakeSlow: [] } },
  {
    what: 'init data of other types',
    odd: { init: { AUTH_EXPIRES: 3600, PROTOCOL: undefined, PLACEMENT_OPTIONS: { CALL_LIST_MODE: false } } },
    finds: { initDataUnusual: ['PROTOCOL:missing', 'AUTH_EXPIRES:number', 'CALL_LIST_MODE:boolean'] },
  },
  {
    what: 'init data that is escaped twice',
    odd: { init: { USER_OPTIONS: { trial: '{&amp;quot;id&amp;quot;:1}' } } },
    finds: { initDataEscaped: ['twice'], initDataUsual: ['CRM_ACTIVITY_ID:undefined'] },
  },
  {
    what: 'init data that is escaped once',
    odd: { init: { USER_OPTIONS: { trial: '{&quot;id&quot;:1}' } } },
    finds: { initDataEscaped: ['once'] },
  },
  {
    what: 'a status of other types and another number',
    odd: { status: { CRM_ENTITY_ID: '17', PHONE_NUMBER: '12025550143' } },
    finds: { statusUnusual: ['CRM_ENTITY_ID:string', 'PHONE_NUMBER:changed'] },
  },
  { what: 'no answer to getStatus', odd: { silent: ['getStatus'] }, finds: { statusSilent: [] } },
  { what: 'no answer to getInterface', odd: { silent: ['getInterface'] }, finds: { eventsUnknown: [] } },
  {
    what: 'a placement without BeforeClose',
    odd: {
      offered: {
        command: ['getStatus', 'disableAutoClose', 'enableAutoClose'],
        event: ['CallCard::EntityChanged'],
      },
    },
    finds: { eventsMissing: ['CallCard::CallStateChanged', 'CallCard::BeforeClose'] },
  },
  {
    what: 'events that are offered twice',
    odd: {
      offered: {
        command: ['getStatus', 'disableAutoClose', 'enableAutoClose'],
        event: ['CallStateChanged', 'EntityChanged', 'BeforeClose', 'BeforeClose'].map(
          (name) => `CallCard::${name}`,
        ),
      },
    },
    finds: { eventsRepeated: [] },
  },
  {
    what: 'no answer to disableAutoClose',
    odd: { silent: ['disableAutoClose'] },
    finds: { holdSilent: [], lastRequestArrived: [], cleanedUp: [] },
  },
  { what: 'a hold that is ignored', odd: { card: 'ignoresHold' }, finds: { holdIgnored: [], cleanedUp: [] } },
  {
    what: 'an older card, which stays when it is released',
    odd: { card: 'older' },
    finds: { holdHonoured: [], closeAnnounced: [], closeNotReleased: [], cleanedUp: [] },
  },
  {
    what: 'a window of the desktop application',
    odd: { card: 'desktop' },
    finds: { closeNotAnnounced: [], closeNotReleased: [], desktopWindow: [], leftBehind: ['card'] },
  },
  {
    what: 'no right to add a note',
    fault: refuses('accessDenied', 'crm.timeline.comment.add'),
    finds: { noteNotWritten: ['forbidden'] },
  },
  {
    what: 'no right to change a note',
    fault: refuses('accessDenied', 'crm.timeline.comment.update'),
    finds: { noteNotChanged: ['forbidden'] },
  },
  {
    what: 'no right to remove a note',
    fault: refuses('accessDenied', 'crm.timeline.comment.delete'),
    finds: { noteNotRemoved: ['forbidden'], leftBehind: ['note'] },
  },
  { what: 'no note can be pinned to an activity', finds: { activityNoteMissing: ['noActivity'] } },
  {
    what: 'the call cannot be hidden',
    fault: refuses('accessDenied', 'telephony.externalcall.hide'),
    finds: { holdUntried: ['forbidden'], leftBehind: ['card'] },
  },
]

describe('A trial call names', () => {
  it.each(CASES)('$what', async ({ odd = {}, fault, change, finds }) => {
    const { world, report } = await reportOf(odd, (begun) => {
      if (fault) begun.core.fault(fault)
      change?.(begun)
    })
    const found = Object.fromEntries(report.findings.map(({ kind, details }) => [kind, details]))
    expect(found).toMatchObject(finds)
    if (!('leftBehind' in finds)) expect([...world.core.state.comments, ...world.optionsLeft()]).toEqual([])
  })
})
