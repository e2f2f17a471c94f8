// A day of calls at a host that keeps the timers of held cards (portal.md §8.1, §8.2): external and softphone calls, one
// push or two, in one or several tabs of the portal, cards closed by every hand. The next call comes 1 to 70 s after the
// card is gone. Counts the cards that earlier holds cost.
import { expect } from 'vitest'
import { ManualClock } from '../fakes/manualClock'
import type { Desk } from './desk'
import { ANNA, begin, IVAN, LEAD, type StoryOptions } from './stories'

const SECOND = 1_000
const CLIENTS = [ANNA, IVAN, LEAD] as const
/** A button that goes meanwhile is not waited for. */
const SOON = { timeout: 3 * SECOND }

export interface HoldingCost {
  readonly calls: number
  /** Ended by the other side while the card was held. */
  readonly held: number
  /**
   * Cards that went in mid-call by a timer that an earlier card left, or were never shown: within 65 s after a held card
   * was closed by the host's own button, and all others.
   */
  readonly lost: { byHostButton: number; byOurHold: number }
}

export interface CallsOfDay {
  readonly seed: number
  readonly calls: number
  /** Of the portal, in one browser. */
  readonly tabs: number
}

/** Plays the calls, and expects that each word stands once. */
export async function playHoldingCost(
  { seed, calls, tabs: count }: CallsOfDay,
  options: StoryOptions = {},
): Promise<HoldingCost> {
  const { random } = new ManualClock(0, seed)
  const chance = (share: number) => random() < share
  const between = (least: number, most: number) => Math.round(least + random() * (most - least))
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T

  const story = await begin({ ownTime: true, ...options })
  const tabs = await story.tabs(count)
  const words: string[] = []
  const lost = { byHostButton: 0, byOurHold: 0 }
  let held = 0
  /** A held card was closed by the host's own button, so long ago (ms) that its timer may still run. */
  let sinceHostButton = Number.POSITIVE_INFINITY
  /** Ms since the card was last seen open: it went within them. */
  let sinceSeen = 0

  const pass = async (desk: Desk, ms: number) => {
    await desk.pass(ms)
    sinceHostButton += ms
    sinceSeen += ms
  }
  const lose = () => {
    if (sinceHostButton - sinceSeen <= TIMER_MS) lost.byHostButton += 1
    else lost.byOurHold += 1
  }

  for (let call = 1; call <= calls; call += 1) {
    const desk = pick(tabs)
    await desk.look()
    const external = chance(0.5)
    const isOpen = async () => {
      const { open } = await desk.card()
      if (open) sinceSeen = 0
      return open
    }
    /** The card may close while the operator reaches for it. */
    const inCard = async (does: () => Promise<unknown>) => {
      if (await isOpen())
        await does().catch(async (error) => expect(await isOpen(), String(error)).toBe(false))
    }
    await desk.host('call', { external, item: pick(CLIENTS) })
    sinceSeen = 0
    if (!(await isOpen())) {
      lose()
      await pass(desk, between(1, 70) * SECOND)
      continue
    }
    await inCard(async () => {
      await desk.showTab()
      // Its files come in real time; seconds of the story, which pass at once, may be over before.
      await desk.connected()
    })
    // It rings for a while before it is answered; external cards are `connected` from the start.
    if (!external) {
      await pass(desk, between(1, 12) * SECOND)
      if (await isOpen()) await desk.host('answer')
    }
    await pass(desk, 2 * SECOND)
    const typed = `word${call}x`
    let isTyped = false
    for (let key = 0, keys = between(0, 3); key < keys && (await isOpen()); key += 1) {
      await inCard(async () => {
        await desk.type(isTyped ? '.' : typed)
        if (!isTyped) words.push(typed)
        isTyped = true
      })
      // The other side may hang up right after the last key.
      await pass(desk, key === keys - 1 ? pick([0, 1, 3, 8, 30]) * SECOND : between(1, 15) * SECOND)
    }
    if (!(await isOpen())) {
      lose()
      await pass(desk, between(1, 70) * SECOND)
      continue
    }
    if (chance(0.15)) await desk.host(pick(['hangUp', 'close']))
    else await desk.host('remoteHangUp', external && chance(0.5) ? 2 : 1)
    await pass(desk, 0.5 * SECOND)
    if (await isOpen()) {
      held += 1
      // In the middle of a sentence the operator ends it.
      for (let key = between(0, 2); key > 0 && (await isOpen()); key -= 1) {
        await inCard(() => desk.type('.'))
        await pass(desk, between(1, 3) * SECOND)
      }
      if (chance(0.3)) await inCard(() => desk.frame.locator('[data-key="stay"]').click(SOON))
      if (chance(0.4)) await inCard(() => desk.frame.locator('[data-key="closeNow"]').click(SOON))
      else if (chance(0.25) && (await isOpen())) {
        await desk.host('close')
        sinceHostButton = 0
      }
      await desk.passUntil(async () => !(await isOpen()), 5 * 60 * SECOND)
    }
    await pass(desk, between(1, 70) * SECOND)
  }
  const [last] = tabs
  if (!last) throw new Error('There is no tab')
  await last.look()
  await story.oneMoreCard(last)
  const stands = () => {
    const texts = story.core.state.comments.map(({ comment }) => comment)
    return words.filter((word) => texts.filter((text) => text.includes(word)).length !== 1)
  }
  await last.passUntil(() => stands().length === 0, 5 * 60 * SECOND)
  expect(stands()).toEqual([])
  return { calls, held, lost }
}

const TIMER_MS = 65 * SECOND
