// How every schedule ends: the portal works again, what was promised for that moment is judged, rights are given back,
// and one more card is opened.
import { type CrmItem, itemKey } from '../../src/note/call'
import { isUndelivered, type Note } from '../../src/note/note'
import { areApart, lasting, mayDiffer, placesOf } from './judge'
import { isLeftOut } from './leftOut'
import type { ModelCard } from './modelCard'
import type { NotedWords } from './records'
import { hasWord } from './storedText'
import type { World } from './world'

/** `patient`: the cards stay open until their words have to stand; `abrupt`: they close 5 s after the portal works. */
export type Ending = 'patient' | 'abrupt' | 'cardByCard'
export const ENDINGS: readonly Ending[] = ['patient', 'abrupt', 'cardByCard']

/** A minute, what a host may take that is asked for a token and stays silent, and a lookup with the write behind it. */
const IN_TIME_MS = 76_000
/** Added while rate limited: a note that the journal, or a cookie, has is written once in five minutes. */
const RATE_LIMITED_MS = 300_000
const NOWHERE: ReadonlySet<string> = new Set()
const NOBODY: CrmItem = { type: 'COMPANY', id: 999 }

export async function conclude(world: World, ending: Ending): Promise<void> {
  const { faults, clock } = world
  world.disturb('mended')
  world.mend()
  if (ending === 'abrupt') await clock.advance(5_000)
  else await expectInTime(world)
  if (ending === 'cardByCard' && faults.forbidden.size > 0) await expectRest(world)
  if (faults.everForbidden.size > 0) await giveRightsBack(world, ending)
  await lastCard(world)
  // By a clock that was set back, the last lookup of a delivered note was not due when that card opened; and what a page
  // that crashed left in a cookie is left alone for ten minutes.
  const isInCookie = world.hasCrashed && world.engine.cookies && !world.engine.storage
  if (world.time.setBackMs > 0 || isInCookie) await lastCard(world)
  world.disturb('the end')
  const settled = world.card?.session.cardState.get().recovered.every(({ status }) => status.kind === 'saved')
  if (settled && world.card?.armed()) world.complaints.push('a delivered draft would be sent once more')
}

/** It finds what earlier cards left behind. */
async function lastCard(world: World) {
  const { clock, faults } = world
  await closeAll(world)
  await clock.advance(70_000)
  world.disturb('the last card')
  await world.openCard(NOBODY)
  // What was refused before waits for the operator's hand; at the rate limit it is shown later.
  for (const pause of [5_000, 400_000, 200_000]) {
    await clock.advance(pause)
    if (faults.everForbidden.size > 0) world.card?.session.actions.retry()
  }
  // What was shown last is sent, and its draft in the options emptied.
  await clock.advance(70_000)
}

async function expectInTime(world: World) {
  const { engine, clock } = world
  const isRateLimited = () => world.alive().some((card) => card.isRateLimited())
  // A note keeps its pace for a while after the rate limit is over.
  await clock.advance(1_000)
  const wasRateLimited = isRateLimited()
  await clock.advance(IN_TIME_MS - 1_000)
  if ((wasRateLimited || isRateLimited()) && (engine.storage || engine.cookies))
    await clock.advance(RATE_LIMITED_MS)
  world.disturb('the words of open cards stand')
  world.complaints.push(...overdue(world, world.faults.everForbidden))
}

/** Cards in which nothing is typed find notes that were refused: they ask at most once more. */
async function expectRest(world: World) {
  const { clock, faults } = world
  const isRefused = (draft: Note) =>
    isUndelivered(draft) && draft.item !== null && faults.forbidden.has(itemKey(draft.item))
  let isKnown = false
  for (const phase of ['the refusal is known', 'a quiet card']) {
    await closeAll(world)
    await clock.advance(70_000)
    world.disturb(phase)
    const before = world.drafts()
    const lostBefore = world.lost().length
    await world.openCard(NOBODY)
    const asked = world.card?.asked ?? 0
    await clock.advance(60_000)
    const more = (world.card?.asked ?? 0) - asked
    // A note that is to be looked up once more is none of them.
    const isQuiet = before.length > 0 && [...before, ...world.drafts()].every(isRefused)
    if (isKnown && isQuiet && more > 1)
      world.complaints.push(`${more} requests of a quiet card for notes that are known to be refused`)
    // At the rate limit a card reads so late that it may have asked for none of them yet; and the portal may lose what it
    // stored of its findings.
    isKnown = (world.card?.hasRead() ?? false) && world.lost().length === lostBefore
  }
}

async function giveRightsBack(world: World, ending: Ending) {
  world.disturb('the rights are given back')
  world.faults.forbidden.clear()
  if (ending === 'abrupt') return
  for (const card of world.alive()) card.session.actions.retry()
  await world.clock.advance(10_000)
  world.disturb('what was sent again by hand stands')
  world.complaints.push(...overdue(world, NOWHERE))
}

async function closeAll(world: World) {
  await world.endCard('removed')
  for (const card of world.alive()) {
    card.end('removed')
    // Nobody closes two tabs in one moment, but with their browser (words.md 4).
    await world.clock.advance(100)
  }
}

/**
 * Sentences about words of open cards that are not where they should be by now.
 * @param refused where a note may wait for the operator's hand, if the card says so.
 */
function overdue(world: World, refused: ReadonlySet<string>): string[] {
  if (isLeftOut('inTime')) return []
  return [...world.records.notes.values()].flatMap((note) =>
    lasting(note)
      // A campaign that moved on meanwhile does not say whose early words are, nor does a note that waits unfiled.
      .filter(({ card, early, isLater }) => card.alive && !(early && (card.status.campaign || isLater)))
      .filter(({ isOutcome }) => !isOutcome || !mayDiffer(world, note))
      .filter(({ word, card }) => !isInOrder(world, note, word, card, refused))
      .map(({ word, card }) => {
        const { kind } = card.session.cardState.get().status
        return `in time, ${word} for ${note.item && itemKey(note.item)} stands at [${placesOf(world, word)}], shown: ${kind}`
      }),
  )
}

function isInOrder(
  world: World,
  { item, items }: NotedWords,
  word: string,
  card: ModelCard,
  refused: ReadonlySet<string>,
): boolean {
  const { status, recovered } = card.session.cardState.get()
  const isKept = world.waiting().some((text) => hasWord(text, word))
  const isLost = () => world.lost().some((text) => hasWord(text, word))
  if (!item) return isKept || card.armed() > 0 || (areApart(world) && isLost())
  const key = itemKey(item)
  const places = placesOf(world, word)
  // The one beside it may have moved the note to the client that it knows of. What it replaced as its page went waits in
  // the options.
  const isMoved = () =>
    places.some((place) => items.has(place)) || world.replaced().some((text) => hasWord(text, word))
  if (places.includes(key) || (areApart(world) && isMoved())) return true
  const kinds = [status, ...recovered.map((one) => one.status)].map(({ kind }) => kind)
  // An older text stands until the lookup that is due by then, with the next card or five minutes later (docs/words.md).
  if (world.network.putsBack && isKept) return true
  if (refused.has(key) && kinds.some((kind) => kind === 'needsYou' || kind === 'notSafe')) return true
  return world.rest.timeline.isBusy(items) && kinds.some((kind) => kind !== 'saved' && kind !== 'quiet')
}
