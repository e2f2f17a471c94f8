// What has to be true when all is over, in sentences about what is not.
import { itemKey } from '../../src/note/call'
import { textOf } from '../../src/note/comment'
import { isPending } from '../../src/note/followUp'
import { isLeftOut } from './leftOut'
import type { ModelComment } from './modelTimeline'
import type { NotedWords, PlannedTodo, TypedWord } from './records'
import { canonical, countWords, hasWord } from './storedText'
import { OPERATOR, type World } from './world'

/** Empty: the promise is kept. */
export function broken(world: World): string[] {
  const { rest, network, records, complaints } = world
  // Where the backup was refused, a note that moves back is added beside its old comment, which then goes.
  const blind = network.overlaps || world.sharesCall || rest.hasNoBackup ? 0 : rest.addedBeside
  const addedTwice = blind > 0 ? ['something was added twice although a lookup would have shown it'] : []
  const lost = records.others
    .filter((word) => !rest.comments.some(({ text }) => hasWord(text, word)))
    .map((word) => `a colleague's ${word} was overwritten`)
  // What stood just before a write whose answer nobody read, or at a client that is not read to its end.
  const isUnread = network.answersLost || records.hasForgotten || rest.hasNoBackup
  const isBlind = isUnread || rest.timeline.isAnyBusy
  return [
    ...(isBlind ? [] : lost),
    ...touchedNotes(world),
    ...addedTwice,
    ...complaints,
    ...[...records.notes.values()].flatMap((note) => lostWords(world, note)),
    ...[...records.notes.values()].flatMap((note) => oldOutcomes(world, note)),
    ...ownComments(world).flatMap((comment) => wordsTooMany(world, comment)),
    ...lostPlans(world),
  ]
}

/** Comments that the operator wrote; what stands in a colleague's is under the colleague's name. */
function ownComments({ rest }: World): readonly ModelComment[] {
  return rest.comments.filter(({ author }) => author === OPERATOR)
}

export function placesOf(world: World, word: string): string[] {
  return ownComments(world)
    .filter(({ text }) => hasWord(text, word))
    .map(({ item }) => item)
}

/** The note of the colleague from whom the call was transferred stands as that colleague left it. */
function touchedNotes({ rest, records }: World): string[] {
  return [...records.transferred].flatMap(([id, text]) => {
    const comment = rest.comments.find((one) => one.id === id)
    if (!comment) return [`a colleague's comment ${id} was deleted`]
    return comment.text === text
      ? []
      : [`a colleague's comment ${id} was changed to ${JSON.stringify(comment.text)}`]
  })
}

/** Each word once, at its client. */
function lostWords(world: World, note: NotedWords): string[] {
  const wanted = note.item ? itemKey(note.item) : null
  return lasting(note).flatMap((one) => {
    if (one.isOutcome && mayDiffer(world, note)) return []
    const places = placesOf(world, one.word).filter((place) => isJudged(world, place, wanted))
    // Nobody was left to move it, or knows that it was moved.
    const isNear = one.unprotected || one.forgotten || mayBeOld(world, one)
    const isAt = (place: string) => place === wanted || (isNear && note.items.has(place))
    const isThere = isOnce(world, one, places, note) && places.every(isAt)
    if (isThere || (places.length === 0 && mayBeMissing(world, note, one))) return []
    return [`${one.word} for ${wanted} stands at [${places}]`]
  })
}

/** What has to stand of a note in the end: every word of it, and the outcome that was chosen last. */
export function lasting({ words }: NotedWords): readonly TypedWord[] {
  return words.filter(({ isReplaced, word }) => !isReplaced && word !== '')
}

/** An outcome stands no more once another one was chosen, or it was taken back. */
function oldOutcomes(world: World, note: NotedWords): string[] {
  if (mayDiffer(world, note)) return []
  return note.words
    .filter(({ isReplaced }) => isReplaced)
    .filter(({ word }) => placesOf(world, word).some((place) => isJudged(world, place, null)))
    .map(({ word }) => `${word} was replaced and stands at [${placesOf(world, word)}]`)
}

/**
 * Two frames that know nothing of each other, at once or without storage one after the other, or a clock that was set
 * back, may bring back an older outcome; it stands as well where the newest choice waits unfiled, or where its page died
 * when nothing could keep it.
 */
export function mayDiffer(world: World, note: NotedWords): boolean {
  const isUncertain = (one: TypedWord) =>
    one.early || one.unprotected || isUnwatched(world, one) || mayBeOld(world, one)
  const outcomes = note.words.filter(({ isOutcome }) => isOutcome)
  // A draft that lands in the options behind the read of the next frame is found by a later one.
  const isUnknown = world.hasUnreadCard || (world.sharesCall && world.network.overlaps)
  const isApart = world.sideBySide || (isUnknown && !world.engine.storage)
  return isApart || world.time.setBackMs > 0 || isPutBack(world, note) || outcomes.some(isUncertain)
}

function isOnce(
  world: World,
  one: TypedWord | PlannedTodo,
  places: readonly string[],
  { items }: { readonly items: ReadonlySet<string> },
): boolean {
  if (places.length < 2) return places.length === 1
  // Written anew by a second frame, to which a busy timeline did not show the first.
  const isHidden = world.sharesCall && world.rest.timeline.isBusy(places)
  const isOld = mayBeOld(world, one) && items.size > 1
  // A browser, or another card that knows of no other, made a copy where the operator has no access any more.
  const mayCopy = world.network.overlaps || areApart(world)
  const isClosed = mayCopy && places.some((place) => world.faults.everForbidden.has(place))
  // One card's minute is over before the other one's has begun.
  const clocksDiffer = world.network.overlaps && world.sideBySide && world.time.setBackMs > 0
  return isHidden || isUnwatched(world, one) || isOld || isClosed || clocksDiffer || one.stoodTwice
}

/** A draft in the options, or in a full storage, is as old as the last page that could renew it. */
function mayBeOld(world: World, { forgotten, card }: TypedWord | PlannedTodo): boolean {
  return areApart(world) || (forgotten && (!world.engine.storage || card.hadNoRoom))
}

/** Two cards side by side that cannot tell each other anything: their storage is refused. */
export function areApart({ engine, sideBySide }: World): boolean {
  return sideBySide && !engine.storage
}

/** Nothing remembers it that could see what lands late. */
function isUnwatched({ network }: World, { forgotten, outOfReach }: TypedWord | PlannedTodo): boolean {
  return forgotten && (network.overlaps || outOfReach)
}

/** An older text landed late, and the lookup that would have seen it was refused. */
function isPutBack({ network, faults }: World, { items }: NotedWords): boolean {
  const putsBack = network.putsBack || network.putsBackKnown
  return putsBack && [...items].some((item) => faults.everForbidden.has(item))
}

function mayBeMissing(world: World, note: NotedWords, one: TypedWord): boolean {
  const { item, items } = note
  // Of what nothing watches, an older text may land late and stay.
  if (one.unprotected || isUnwatched(world, one) || isPutBack(world, note)) return true
  // What the bounded lookup in a busy timeline does not settle waits and is shown, and is never added blindly.
  const mayWait = !item || one.early || world.rest.timeline.isBusy(items)
  return mayWait && world.waiting().some((text) => hasWord(text, one.word))
}

/** What could not be removed from a client that was forbidden may have stayed there. */
function isJudged({ faults }: World, place: string, wanted: string | null): boolean {
  return place === wanted || !faults.everForbidden.has(place)
}

/** A comment has no word but what was typed for its note, once, as the portal stored it, and colleagues' words. */
function wordsTooMany({ records }: World, comment: ModelComment): string[] {
  const text = textOf(comment.text)
  const notes = [...records.notes.values()].filter(({ words }) =>
    words.some(({ word }) => hasWord(text, word)),
  )
  const words = notes.flatMap((note) => note.words.filter(({ isOutcome }) => !isOutcome))
  const typed = countWords(words.map((one) => one.text).join(' '))
  const isShared = records.others.some((word) => hasWord(text, word))
  if (isShared && isLeftOut('sharedRewrites')) return []
  // What the portal made of words that a page never read back cannot be told from what a colleague wrote beside them.
  const most = (word: string) => (typed.get(word) ?? 0) * (isShared && !/^w\d+x$/.test(word) ? 2 : 1)
  const added = [...countWords(text)].filter(
    ([word, count]) => count > most(word) && !records.others.includes(word),
  )
  if (added.length === 0) return []
  const what = added.map(([word, count]) => `${count} × ${word}`).join(', ')
  return [`comment ${comment.id} has ${what}: ${JSON.stringify(canonical(text)).slice(0, 200)}`]
}

/** Each follow-up once, at a client of its call; one that was taken back nowhere. */
function lostPlans(world: World): string[] {
  const waiting = world.drafts().flatMap(({ followUps }) => followUps)
  return world.records.plans.flatMap((plan) => {
    const { title, items, early, undone, forgotten } = plan
    const places = world.rest.todos.filter((todo) => todo.title === title).map(({ item }) => item)
    // Another card may have found it in the options just before.
    if (undone && (forgotten || areApart(world))) return []
    if (undone) return places.length > 0 ? [`${title} was taken back and stands at ${places}`] : []
    const waits = waiting.some((one) => one.title === title && isPending(one))
    // It goes after its note, which may have to be looked up at a former client.
    const ofNote = world.records.notes.get(plan.key)?.items ?? []
    const isUnsettled = world.rest.timeline.isBusy([...items, ...ofNote])
    if (places.length === 0 && waits && (early || items.size === 0 || isUnsettled)) return []
    if (places.length === 0 && mayBeRefused(world, plan)) return []
    const isRight = isOnce(world, plan, places, plan) && places.every((item) => early || items.has(item))
    return isRight ? [] : [`${title} for ${[...items]} stands at [${places}]`]
  })
}

/** A refused follow-up ends there, and the card says so. */
function mayBeRefused({ faults }: World, { items, unprotected }: PlannedTodo): boolean {
  return unprotected || [...items].some((item) => faults.everForbidden.has(item))
}
