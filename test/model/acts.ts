// Everything that can happen in a schedule, each with its weight. Base acts are in every schedule; of the others each
// schedule draws a few, so that what belongs together (a fault, and its end) meets often enough.
import fc from 'fast-check'
import type { CrmItem } from '../../src/note/call'
import { someoneEdits, transfer } from './colleagues'
import { REFUSALS } from './lastingFaults'
import { isDrawn, isLeftOut } from './leftOut'
import { FATES } from './modelNetwork'
import { FRAGILE } from './storedText'
import type { World } from './world'

interface Act {
  readonly weight: number
  /** What is drawn for it. */
  readonly draw: fc.Arbitrary<unknown>
  readonly perform: (world: World, drawn: unknown) => unknown
}

const CLIENTS: readonly CrmItem[] = [
  { type: 'CONTACT', id: 1 },
  { type: 'LEAD', id: 2 },
  { type: 'DEAL', id: 3 },
]
const item = fc.constantFrom(...CLIENTS)
const nothing = fc.constant(null)
const onOrOff = fc.boolean()

function act<T>(weight: number, draw: fc.Arbitrary<T>, perform: (world: World, drawn: T) => unknown): Act {
  return { weight, draw, perform: (world, drawn) => perform(world, drawn as T) }
}

const BASE: Readonly<Record<string, Act>> = {
  type: act(8, nothing, (world) => world.type()),
  pause: act(
    6,
    fc.constantFrom(0, 60, 110, 700, 2_100, 5_100, 8_000, 8_060, 21_000, 66_000, 600_000),
    (world, ms) => world.clock.advance(ms),
  ),
  open: act(
    2,
    fc.record({ item: fc.option(item), campaign: onOrOff, external: onOrOff }),
    (world, { item, campaign, external }) => {
      const isCampaign = campaign && item !== null
      return world.openCard(item, { campaign: isCampaign }, external && !isCampaign)
    },
  ),
  reopen: act(1, nothing, (world) => world.reopenCard()),
  item: act(2, item, (world, to) => world.changeItem(to)),
  end: act(3, fc.constantFrom('removed', 'crashed', 'remote', 'twice', 'tabClosed'), async (world, how) => {
    // A crash costs at most what was typed since the deferred request was last armed: those 0.3 s are not judged here.
    if (how === 'crashed') await world.clock.advance(310)
    await (how === 'twice' ? world.endTwice() : world.endCard(how))
  }),
  doom: act(3, fc.array(fc.constantFrom(...FATES), { minLength: 1, maxLength: 5 }), (world, fates) =>
    world.network.doom(fates),
  ),
  blur: act(1, nothing, (world) => world.card?.blur()),
  save: act(1, nothing, (world) => world.card?.session.actions.save()),
  beside: act(1, fc.option(item), (world, of) => world.openBeside(of)),
  switchTab: act(1, nothing, (world) => world.switchTab()),
  someoneEdits: act(1, fc.nat(3), (world, which) => someoneEdits(world, which)),
  /** An outcome is chosen, also one with words that a portal rewrites, or taken back. */
  outcome: act(3, fc.constantFrom('', '', '', 'select it from the list', ':)', null), (world, fragile) =>
    world.choose(fragile),
  ),
  plan: act(3, nothing, (world) => world.plan()),
  undo: act(1, nothing, (world) => world.undo()),
}

/** By the names that `MODEL_WITHOUT` takes. */
const FEATURES: Readonly<Record<string, Act>> = {
  /** The portal rewrites text; the operator types what it rewrites, or what no request can carry. */
  mangled: act(6, fc.option(fc.constantFrom(...FRAGILE)), (world, fragile) => {
    if (fragile !== null) return world.type(fragile)
    world.faults.rewrites = true
  }),
  /** A client that the operator may not read or write any more, and back. */
  forbidden: act(6, fc.record({ key: item, is: onOrOff }), (world, { key: { type, id }, is }) => {
    if (is) world.faults.forbid(`${type}:${id}`)
    else world.faults.forbidden.delete(`${type}:${id}`)
  }),
  /** Requests that nobody answers. */
  hang: act(5, fc.constantFrom('swallowed', 'executedLate', null), (world, how) => {
    world.faults.hang = how
  }),
  /** Requests of a kind are refused until this ends. */
  refused: act(6, fc.option(fc.constantFrom(...REFUSALS)), (world, refusal) => {
    world.faults.refusal = refusal
  }),
  offline: act(4, onOrOff, (world, is) => {
    if (is) world.faults.offline = true
    else world.mend()
  }),
  signedOut: act(4, onOrOff, (world, is) => {
    world.faults.signedOut = is
  }),
  /** Timers that fire 1 ms early, from now on. */
  earlyTimers: act(3, nothing, (world) => {
    world.time.earlyTimers = true
  }),
  /** The system clock is set back. */
  setBack: act(3, fc.constantFrom(2_000, 10 * 60_000, 2 * 60 * 60_000), (world, ms) => {
    world.time.setBackMs += ms
  }),
  /** The portal does not say who the operator is, or only late. */
  unknownOperator: act(5, fc.constantFrom('withoutProfile', 'slow', 'refused', null), (world, how) => {
    world.faults.opening = how === 'refused' ? null : how
    world.faults.refusal = how === 'refused' ? { of: 'openings', how: 'rateLimit' } : null
  }),
  /** A colleague had this call before and has a note of it. */
  transferred: act(4, nothing, (world) => transfer(world)),
  /** A long text is pasted: too large for a deferred request and a cookie, and the larger one for a batch as well. */
  long: act(4, fc.constantFrom(8_500, 9_800), (world, letters) => world.paste('я'.repeat(letters))),
  quota: act(5, onOrOff, (world, is) => world.fillStorage(is)),
  /** The host's next first tokens end soon. */
  shortToken: act(3, fc.constantFrom(10_000, 25_000, 40_000), (world, life) => {
    world.firstTokenLifeMs = life
  }),
  /** The operator files the note by hand. */
  fileTo: act(5, fc.oneof(item, fc.constant<CrmItem>({ type: 'COMPANY', id: 4 })), (world, to) =>
    world.fileTo(to),
  ),
  /** The operator goes on with the note of the call before. */
  recent: act(5, onOrOff, (world, staysOpen) => world.editEarlier(staysOpen)),
  /** A call with further items. */
  bindings: act(4, fc.record({ item, bindings: fc.subarray([...CLIENTS]) }), (world, how) =>
    world.openCard(how.item, { bindings: how.bindings }),
  ),
  /** Colleagues write thousands of comments at a client. */
  busyTimeline: act(3, fc.record({ at: item, count: fc.constantFrom(120, 10_000) }), (world, { at, count }) =>
    world.rest.crowd(`${at.type}:${at.id}`, count),
  ),
}

const MOST_FEATURES = 4

export interface Step {
  readonly act: string
  readonly drawn: unknown
}

function stepOf([name, { weight, draw }]: [string, Act]): fc.WeightedArbitrary<Step> {
  return { weight, arbitrary: draw.map((drawn) => ({ act: name, drawn })) }
}

const base = Object.entries(BASE)
  .filter(([name]) => !isLeftOut(name))
  .map(stepOf)
const features = Object.entries(FEATURES).filter(([name]) => isDrawn(name))

/** Without the bias towards few steps: trouble takes a while to show. */
export const schedule: fc.Arbitrary<Step[]> = fc
  .subarray(features, { maxLength: Math.min(features.length, MOST_FEATURES) })
  .chain((drawn) =>
    fc.noBias(fc.array(fc.oneof(...base, ...drawn.map(stepOf)), { maxLength: 25, size: 'max' })),
  )

export async function perform(world: World, { act: name, drawn }: Step): Promise<void> {
  const one = BASE[name] ?? FEATURES[name]
  if (!one) throw new Error(`No act is called ${name}`)
  if (name !== 'pause') world.disturb(`${name} ${drawn === null ? '' : JSON.stringify(drawn)}`)
  await one.perform(world, drawn)
}
