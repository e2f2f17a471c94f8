// A trial call that is refused, raises no card, or is cancelled: the report says why, and nothing is left.
import { describe, expect, it } from 'vitest'
import { CLIENT, kindsOf, refuses, reportOf, TrialWorld } from './trialWorld'

describe('A trial call that does not begin', () => {
  it.each<{ what: string; change: (world: TrialWorld) => void; finds: readonly string[] }>([
    {
      what: 'permission',
      change: ({ core }) => {
        core.state.app.scopes = ['crm', 'placement']
      },
      finds: ['scope'],
    },
    {
      what: 'right',
      change: ({ core }) => void core.fault(refuses('accessDenied', 'telephony.externalcall.register')),
      finds: ['forbidden'],
    },
  ])('says which $what is missing', async ({ change, finds }) => {
    const { report, world } = await reportOf({}, change)
    expect(report.findings).toEqual([
      { kind: 'callRefused', ms: null, details: finds },
      { kind: 'cleanedUp', ms: null, details: [] },
    ])
    expect(world.optionsLeft()).toEqual([])
  })

  it('without options takes its card away again', async () => {
    const { report, world } = await reportOf({}, ({ core }) => {
      core.fault(refuses('accessDenied', 'user.option.set'))
    })
    expect(kindsOf(report)).toContain('callUnmarked')
    expect(world.isCardOpen).toBe(false)
  })

  it('because no card opens, says after 30 s what it can be, and gives up a minute later', async () => {
    const world = new TrialWorld({ withoutCard: true })
    const trial = world.openHome()
    trial.start(CLIENT)
    await world.clock.advance(28_000)
    expect(JSON.stringify(trial.state.get())).not.toContain('cardNotOpened')
    await world.clock.advance(5_000)
    expect(trial.state.get()).toMatchObject({ kind: 'running' })
    expect(trial.text()).toContain('cardNotOpened · pageTooOld, otherTab, otherCard, otherCall, desktopApp')
    const report = await world.toTheEnd(trial)
    expect(kindsOf(report)).toEqual(['callRegistered', 'cardNotOpened', 'cleanedUp'])
    expect(world.optionsLeft()).toEqual([])
  })

  it('because no tab is registered, says that', async () => {
    const world = new TrialWorld({ withoutCard: true })
    world.core.state.placements = []
    const trial = world.openHome()
    trial.start(CLIENT)
    await world.clock.advance(34_000)
    expect(trial.text()).toContain('cardNotOpened · noTab')
  })

  it('any more can be cancelled: its card, whose page has crashed, is taken away', async () => {
    const world = new TrialWorld()
    world.card.lives = 6
    const trial = world.openHome()
    trial.start(CLIENT)
    await world.clock.advance(10_000)
    expect(world.isCardOpen).toBe(true)
    trial.cancel()
    await world.toTheEnd(trial)
    expect(world.isCardOpen).toBe(false)
  })

  it('can be cancelled, which takes the card away', async () => {
    const world = new TrialWorld({ silent: ['disableAutoClose'] })
    const trial = world.openHome()
    trial.start(CLIENT)
    await world.clock.advance(1_000)
    trial.start(null)
    trial.cancel()
    const report = await world.toTheEnd(trial)
    expect(report).toMatchObject({ hasClient: true, stage: 'over' })
    expect(world.isCardOpen).toBe(false)
    expect([...world.core.state.comments, ...world.optionsLeft()]).toEqual([])
  })
})
