// The first request of a card: who the operator and the client are and what earlier cards left behind, in one batch.
// It is repeated until the portal has answered all of it. It waits while nobody needs this frame, and for its need while
// the portal is rate limited.
import { type CrmItem, distinctItems, itemKey, sameItem } from '../note/call'
import { retryDelay } from '../note/delivery'
import type { NoteLookup, Opening, Operator, Page } from '../ports'
import type { ClientNotes } from './clientNotes'
import type { Environment, Portal } from './environment'
import { dueFrom, dueLookups, newestDrafts, oneRefusedAgain, withoutFuture } from './recovery'

/** While the portal is rate limited, a browser in which nothing waits reads names and history so often (ms). */
const RATE_LIMITED_INTERVAL_MS = 10 * 60_000
/** The mean of the pause after such a read was refused. */
const RATE_LIMITED_RETRY_MS = 30_000

export interface InitialRead {
  /**
   * Begins the first read for the items that the call most likely has, while the host is still asked for them. Nothing
   * is made of the answer until `read` names the same items; where it names others, they are read instead.
   */
  expect(item: CrmItem | null, bindings?: readonly CrmItem[]): void
  /**
   * Reads operator, client and drafts for this item and the call's other items; tries again until the portal
   * answered. Asked for the same items again it does nothing.
   */
  read(item: CrmItem | null, bindings?: readonly CrmItem[]): void
  /** Something was typed or this frame is seen, perhaps: a read that waits is made as soon as it is needed. */
  consider(): void
}

export interface InitialReadResult {
  readonly opening: Opening
  readonly operator: Operator
  /** For which it was read. */
  readonly item: CrmItem | null
  /** The notes that were looked up in the same request. */
  readonly sought: readonly NoteLookup[]
}

interface Items {
  readonly item: CrmItem | null
  readonly bindings: readonly CrmItem[]
}

/**
 * @param clientNotes null on a page without a card, which always needs the read at once.
 * @param use is called for each answer that names the operator, also for one of which parts are missing.
 */
export function createInitialRead(
  environment: Environment,
  portal: () => Portal | null,
  clientNotes: ClientNotes | null,
  use: (result: InitialReadResult) => Promise<void>,
): InitialRead {
  const { clock, journal, page } = environment
  /** Counts reads of other items: what is left of an older one is dropped. */
  let readId = 0
  let asked: Items = { item: null, bindings: [] }
  /** Resolves when the host has named items; null: it has. */
  let confirmed: Promise<void> | null = null
  let confirm = () => {}
  /** Makes the read that waits because of the rate limit; null when none does. */
  let runDeferred: (() => void) | null = null
  /** Goes on with the read that waits until this frame is needed; null when none does. */
  let goOn: (() => void) | null = null

  /** Of earlier cards, as far as they are known before the portal is asked. */
  const expectedDrafts = () => {
    const { optionDrafts, cookieDrafts } = portal() ?? {}
    const lying = [
      ...journal.expected(),
      ...(cookieDrafts?.drafts() ?? []),
      ...(optionDrafts?.drafts() ?? []),
    ]
    return newestDrafts(lying, []).map((draft) => withoutFuture(draft, clock.now()))
  }

  function begin(items: Items, attempt: number, id: number) {
    const from = allowedFrom(attempt)
    if (from <= clock.now()) return void read(items, attempt, id)
    const run = () => {
      cancel()
      if (runDeferred === run) runDeferred = null
      if (id === readId) void read(items, attempt, id)
    }
    const cancel = clock.wakeAt(from, run)
    runDeferred = run
    // Words may lie in a cookie.
    void portal()?.cookiesLoaded?.then(runNeeded)
  }
  function runNeeded() {
    if (runDeferred && neededFrom() <= clock.now()) runDeferred()
  }
  /**
   * Epoch ms. Names and history are the first to be given up at the rate limit: a browser in which no word waits, in the
   * card or of earlier ones, reads them now and then. A card in which something is typed reads at once.
   */
  function allowedFrom(attempt: number): number {
    const from = portal()
    if (!from?.rateLimit.isOn()) return 0
    const retryAt = attempt > 1 ? clock.now() + RATE_LIMITED_RETRY_MS * (0.5 + clock.random()) : 0
    return Math.min(neededFrom(), Math.max(from.rateLimit.lastRead() + RATE_LIMITED_INTERVAL_MS, retryAt))
  }
  /** Epoch ms. */
  function neededFrom(): number {
    const isTyped = clientNotes === null || hasWords(clientNotes)
    const { rateLimit, optionDrafts } = portal() ?? {}
    // One failure is more often a lost answer than a refusal.
    const isDraftDue = !rateLimit?.wasRefused() && optionDrafts && optionDrafts.drafts().length > 0
    return isTyped || isDraftDue ? 0 : Math.min(...expectedDrafts().map(dueFrom))
  }
  async function read(items: Items, attempt: number, id: number): Promise<void> {
    if (clientNotes && isDormant(page, clientNotes)) {
      goOn = () => begin(items, attempt, id)
      return
    }
    const now = clock.now()
    const { item, bindings } = items
    const sought = dueLookups(oneRefusedAgain(expectedDrafts(), now), now)
    const outcome = await portal()?.reads.open(item, bindings, sought)
    if (confirmed) await confirmed
    if (!outcome || id !== readId) return
    const opening = outcome.ok ? outcome.value : null
    const operator = opening?.operator
    if (opening && operator) {
      portal()?.identified(operator.id)
      journal.belongTo(operator.id)
      await use({ opening, operator, item, sought })
      if (opening.optionDrafts && (opening.comments || !item)) {
        portal()?.rateLimit.wasRead()
        return
      }
    }
    clock.wakeAt(clock.now() + retryDelay(attempt, clock.random()), () => {
      if (id === readId) begin(items, attempt + 1, id)
    })
  }
  function start(items: Items) {
    asked = items
    goOn = null
    readId += 1
    begin(items, 1, readId)
  }
  return {
    expect(item, bindings = []) {
      if (readId > 0 && !confirmed) return
      confirmed ??= new Promise((resolve) => {
        confirm = resolve
      })
      start(withoutDuplicates(item, bindings))
    },
    read(item, bindings = []) {
      const items = withoutDuplicates(item, bindings)
      confirm()
      confirmed = null
      if (readId === 0 || !covers(asked, items)) start(items)
    },
    consider() {
      if (goOn && clientNotes && !isDormant(page, clientNotes)) {
        const now = goOn
        goOn = null
        now()
      }
      runNeeded()
    },
  }
}

/**
 * True for a frame that nobody sees and in which nothing was typed or planned. Every open portal tab has a frame of the
 * call (portal.md §8.4): such a one asks the portal for nothing, because another one does. It cannot know of the other
 * one, where storage is refused.
 */
export function isDormant(page: Page, clientNotes: ClientNotes): boolean {
  return page.isHidden() && !hasWords(clientNotes)
}

function hasWords(clientNotes: ClientNotes): boolean {
  return clientNotes.all().some(({ runner }) => runner.saving.get().note.revision > 0)
}

function withoutDuplicates(item: CrmItem | null, bindings: readonly CrmItem[]): Items {
  return { item, bindings: distinctItems(bindings).filter((binding) => !sameItem(binding, item)) }
}

/** A binding that is gone is no reason to read again; one that is new has a name and perhaps our note. */
function covers(before: Items, now: Items): boolean {
  const known = new Set(before.bindings.map(itemKey))
  return sameItem(before.item, now.item) && now.bindings.every((item) => known.has(itemKey(item)))
}
