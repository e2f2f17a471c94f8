// A trial call is interrupted at any point: card and home page die before any of their requests. The next start, of the
// home page or of any card, removes all that is left.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLIENT, kindsOf, type Oddities, TrialWorld } from './trialWorld'

/** More than either page makes. */
const REQUESTS = 40
/** Of real time, on a busy machine. */
const PATIENCE_MS = 60_000
/** Longer than a trial may last: whoever comes then cleans up (ms). */
const LATER = 6 * 60_000

async function interrupted(odd: Oddities, homeLives: number, cardLives: number): Promise<TrialWorld> {
  const world = new TrialWorld(odd)
  world.home.lives = homeLives
  world.card.lives = cardLives
  world.openHome().start(CLIENT)
  await world.clock.advance(LATER)
  return world
}

function standing({ core, optionsLeft }: TrialWorld): string[] {
  return [...core.state.comments.map(({ comment }) => comment), ...optionsLeft()]
}

const schedules = [
  fc.nat({ max: REQUESTS }),
  fc.nat({ max: REQUESTS }),
  fc.record<Oddities>({
    card: fc.constantFrom('usual', 'older', 'desktop', 'ignoresHold'),
    silent: fc.constantFrom([], ['disableAutoClose']),
    losesLast: fc.boolean(),
  }),
] as const

describe('After an interrupted trial', () => {
  it(
    'the next home page removes all that is left, and shows the report',
    async () => {
      await fc.assert(
        fc.asyncProperty(...schedules, async (homeLives, cardLives, odd) => {
          const world = await interrupted(odd, homeLives, cardLives)
          const wasRegistered = 'trial' in world.options()
          const trial = world.openHome(world.laterPage())
          await world.clock.advance(10_000)
          expect(standing(world)).toEqual([])
          expect(trial.state.get().kind).toBe(wasRegistered ? 'over' : 'none')
        }),
        { numRuns: 60 },
      )
    },
    PATIENCE_MS,
  )

  it(
    'the next card removes all that is left',
    async () => {
      await fc.assert(
        fc.asyncProperty(...schedules, async (homeLives, cardLives, odd) => {
          const world = await interrupted(odd, homeLives, cardLives)
          await world.openOtherCard()
          expect(standing(world)).toEqual([])
        }),
        { numRuns: 60 },
      )
    },
    PATIENCE_MS,
  )

  it('by its operator, who closes the card, the home page says so and cleans up at once', async () => {
    const world = new TrialWorld()
    const trial = world.openHome()
    trial.start(CLIENT)
    await world.clock.advance(1_600)
    expect(world.isCardOpen).toBe(true)
    world.closeCard()
    expect(kindsOf(await world.toTheEnd(trial))).toContain('cardGone')
    expect(standing(world)).toEqual([])
  })

  it('before the card has reported anything, the home page knows that it is gone', async () => {
    const world = new TrialWorld({ silent: ['getStatus'] })
    const trial = world.openHome()
    trial.start(CLIENT)
    while (world.said.length === 0) await world.clock.advance(5)
    world.closeCard()
    expect(kindsOf(await world.toTheEnd(trial))).toEqual(['callRegistered', 'cardGone', 'cleanedUp'])
  })

  it('by its operator while the card is held, that is not taken for a hold that was ignored', async () => {
    const world = new TrialWorld()
    const trial = world.openHome()
    trial.start(CLIENT)
    while (!world.hasEnded) await world.clock.advance(20)
    world.closeCard()
    const kinds = kindsOf(await world.toTheEnd(trial))
    expect(kinds).toContain('cardGone')
    expect(kinds).not.toContain('holdIgnored')
  })

  it('its comment is known by its number, even if somebody has changed its first line', async () => {
    const world = new TrialWorld()
    world.home.lives = 5
    const isWritten = () =>
      world.core.state.comments.some(({ comment }) => comment.startsWith('Call Notes trial'))
    world.openHome().start(CLIENT)
    while (!isWritten()) await world.clock.advance(5)
    world.card.lives = 0
    const written = world.core.state.comments.find(({ comment }) => comment.startsWith('Call Notes trial'))
    world.core.editComment(written?.id ?? 0, 'What is this?')
    await world.clock.advance(LATER)
    await world.openOtherCard()
    expect(standing(world)).toEqual([])
  })

  it('a home page that is reloaded goes on watching', async () => {
    const world = new TrialWorld()
    world.home.lives = 3
    world.openHome().start(CLIENT)
    await world.clock.advance(2_500)
    world.home.alive = false
    const trial = world.openHome(world.newPage())
    const report = await world.toTheEnd(trial)
    expect(kindsOf(report)).toEqual(
      expect.arrayContaining(['closeReleased', 'lastRequestArrived', 'cleanedUp']),
    )
    expect(standing(world)).toEqual([])
  })

  it('what the portal refuses to remove is tried again by later starts, for a day', async () => {
    const world = await interrupted({}, 4, 12)
    const repair = world.core.fault({ kind: 'accessDenied', methods: ['crm.timeline.comment.delete'] })
    const trial = world.openHome(world.laterPage())
    await world.clock.advance(10_000)
    expect(trial.text()).toContain('leftBehind · note')
    repair()
    await world.openOtherCard()
    expect(standing(world)).toEqual([])
  })

  it('a card of somebody else’s call does not disturb a trial that runs', async () => {
    const world = new TrialWorld({ withoutCard: true })
    const trial = world.openHome()
    trial.start(CLIENT)
    await world.clock.advance(5_000)
    await world.openOtherCard(world.newPage())
    expect(world.options().trial).not.toBe('')
    expect(trial.state.get().kind).toBe('running')
  })

  it('costs no request where nothing is left', async () => {
    const world = new TrialWorld()
    const before = world.core.requests().length
    world.openHome()
    await world.clock.advance(10_000)
    expect(world.core.requests().length).toBe(before)
  })
})
