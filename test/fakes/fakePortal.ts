// A portal in memory that does what a test says and records what it was asked: a card, timelines (fakeTimeline.ts), the
// operator's options. Single answers can be made to fail, or all of them delayed.

import type { CallStatus, CrmItem } from '../../src/note/call'
import { referenceOf } from '../../src/note/comment'
import { done, type Failure, failed, type Outcome } from '../../src/note/failure'
import type { Colleague } from '../../src/note/mentions'
import type { Note } from '../../src/note/note'
import { portalRules } from '../../src/note/portalRules'
import type { NoteWrite } from '../../src/note/timeline'
import type {
  CallCard,
  CallCardEvent,
  CardReads,
  CookieDrafts,
  CrmDesk,
  NamedItem,
  NoteGateway,
  NoteLookup,
  NotePointer,
  Opening,
  OptionDrafts,
  RateLimit,
  RecentReads,
  SettingsStore,
  TimelineComment,
} from '../../src/ports'
import type { Portal, TrialCard } from '../../src/session/environment'
import { DEFAULT_SETTINGS, type PortalSettings, type Settings } from '../../src/settings/settings'
import { FakeTimeline } from './fakeTimeline'
import { CALL, CONTACT } from './sampleNote'

export const OPERATOR = '7'

/** An ordinary incoming call of the contact. */
export const STATUS: CallStatus = {
  callId: CALL.callId,
  number: { kind: 'known', number: CALL.number },
  lineName: '',
  item: CONTACT,
  activityId: null,
  bindings: [],
  direction: 'incoming',
  state: 'connected',
  campaign: false,
}

export class FakePortal implements Portal {
  private readonly timeline = new FakeTimeline()
  /** Drafts in the operator's options. */
  readonly options = new Map<string, Note>()
  /** Those, and what is on its way there. */
  private readonly sentDrafts = new Map<string, Note>()
  /** What was asked, oldest first: `write LEAD 5`, `find`, `disable`… */
  readonly asked: string[] = []
  readonly writes: NoteWrite[] = []
  status: CallStatus | null = STATUS
  firstStatus: CallStatus | null = STATUS
  operator: string | null = OPERATOR
  /** Parts of the opening that are not as they should be. */
  openingIs: Partial<Opening> = {}
  settingsAre: Settings = DEFAULT_SETTINGS
  /** Of every client. */
  openDeals: readonly NamedItem[] = []
  /** What the CRM knows for any number, and what the next picks give (none: nothing was picked). */
  found: readonly NamedItem[] = []
  readonly picks: (NamedItem | Promise<NamedItem | null>)[] = []
  /** What happens while the portal's form is open; false: the host refuses to open it. */
  inForm: () => boolean | Promise<boolean> = () => true
  /** Whom the next picks of a colleague give (none: nobody was picked). */
  readonly colleagues: Colleague[] = []
  /** The card's events are bound. */
  isListenedTo = false
  private failures: Failure[] = []
  private gate: Promise<void> = Promise.resolve()
  private dispatch: (event: CallCardEvent) => void = () => {}

  /** The next requests to the timeline, the options or the reads fail like this. */
  fail(...failures: Failure[]) {
    this.failures.push(...failures)
  }
  recovers() {
    this.failures = []
  }
  /** Why options cannot be emptied; null while they can. */
  clearing: Failure | null = null
  /** How often options were to be emptied. */
  clears = 0
  /** Every answer waits until the returned function is called. */
  hold(): () => void {
    let release = () => {}
    this.gate = new Promise((resolve) => {
      release = resolve
    })
    return release
  }
  hears(event: CallCardEvent) {
    this.dispatch(event)
  }
  /** The card shows another client, and the host raises the event. */
  shows(item: CrmItem | null, change: Partial<CallStatus> = {}) {
    const status = { ...(this.status ?? STATUS), item, ...change }
    this.status = status
    this.hears({ kind: 'entityChanged', item, number: status.number })
  }
  /** A comment stands already, by this operator unless said otherwise. */
  stands(comment: string, item: CrmItem = CONTACT, authorId = OPERATOR): TimelineComment {
    return this.timeline.add(comment, item, authorId)
  }
  texts(item: CrmItem): string[] {
    return this.timeline.commentsAt([item]).map(({ comment }) => comment)
  }
  get comments() {
    return this.timeline.comments
  }
  get todos() {
    return this.timeline.todos
  }

  readonly card: CallCard = {
    status: async () => this.status,
    disableAutoClose: async () => this.note('disable'),
    enableAutoClose: async () => this.note('enable'),
    listen: (listener) => {
      this.isListenedTo = true
      this.dispatch = listener
    },
  }

  readonly rules = portalRules
  readonly gateway: NoteGateway = {
    write: (write) =>
      this.answer(`write ${write.item.type} ${write.item.id}`, () => {
        this.writes.push(write)
        return this.timeline.write(write, OPERATOR)
      }),
    lookup: (query, items) => this.answer('lookup', () => this.timeline.lookup(query, items)),
    plan: (plan) => this.answer(`plan ${plan.item.type} ${plan.item.id}`, () => this.timeline.plan(plan)),
    unplan: (todoId) => this.answer('unplan', () => this.timeline.unplan(todoId)),
    lastPlan: (plan) => this.note(`lastPlan ${plan.item.type} ${plan.item.id}`),
    remove: ({ commentId }) => this.answer('remove', () => this.timeline.remove(commentId)?.comment ?? null),
    lastWrite: (write) => {
      this.writes.push(write)
      return this.note('lastWrite')
    },
  }

  /** Null: about to end, and the host gives no other one. */
  private token: string | null = 'token-1'
  private tokens = 1
  readonly tokenListeners = new Set<() => void>()
  renewsToken() {
    this.tokens += 1
    this.changeToken(`token-${this.tokens}`)
  }
  losesToken() {
    this.changeToken(null)
  }
  private changeToken(token: string | null) {
    this.token = token
    for (const listener of [...this.tokenListeners]) listener()
  }

  readonly optionDrafts: OptionDrafts = {
    request: (draft) =>
      this.token === null
        ? null
        : {
            url: 'https://portal.example/rest/user.option.set',
            fields: { draft: draft.text, auth: this.token },
          },
    onRequestOutdated: (callback) => {
      this.tokenListeners.add(callback)
      return () => this.tokenListeners.delete(callback)
    },
    put: (draft) => {
      this.sentDrafts.set(draft.id, draft)
      return this.answer('put', () => this.keep(draft))
    },
    lastPut: (draft) => {
      this.keep(draft)
      return this.note('lastPut')
    },
    mayHold: () => void this.note('mayHold'),
    clear: async ({ id }) => {
      if (!this.options.has(id)) return done(null)
      this.clears += 1
      if (this.clearing) return failed(this.clearing)
      this.options.delete(id)
      this.sentDrafts.delete(id)
      return done(null)
    },
    discard: () => void this.note('discard'),
    newest: (id) => this.sentDrafts.get(id) ?? this.options.get(id) ?? null,
    drafts: () => [...this.options.values()],
  }

  /** Null: the browser grants the storage, or refuses cookies as well. */
  cookieDrafts: CookieDrafts | null = null
  cookiesLoaded: Promise<void> | undefined

  readonly reads: CardReads = {
    open: (item, bindings, sought) => {
      const items = [item, ...bindings].map((one) => (one ? `${one.type} ${one.id}` : 'nothing'))
      return this.answer(`open ${items.join(', ')}`, () => this.opening(item, bindings, sought))
    },
  }
  /** What the operator's options name, newest first. */
  pointers: NotePointer[] = []
  readonly recent: RecentReads = {
    known: () => this.pointers,
    read: (pointers) =>
      this.answer('recent', () =>
        pointers.map(({ item, reference }) => {
          const isOurs = (one: TimelineComment) =>
            one.authorId === this.operator && referenceOf(one.comment) === reference
          const comments = this.timeline.commentsAt([item]).filter(isOurs).reverse()
          return { item, name: `Client ${item.id}`, reference, comments }
        }),
      ),
  }
  readonly crm: CrmDesk = {
    findByNumber: (number) => this.answer(`find number ${number}`, () => this.found),
    pick: async () => {
      this.note('pick')
      return this.picks.shift() ?? null
    },
    pickColleague: async () => {
      this.note('pickColleague')
      return this.colleagues.shift() ?? null
    },
    open: async ({ type, id }) => {
      this.note(`slider ${type} ${id}`)
    },
    openForm: async (type, number) => {
      this.note(`form ${type} ${number}`)
      return this.inForm()
    },
    createdWithin: (type, ms) => this.answer(`created ${type} ${ms}`, () => this.found),
  }
  /** The portal asked for fewer requests; an opening was read then (epoch ms). */
  isRateLimited = false
  /** The rate limit is only suspected: one request had no answer. */
  isSuspected = false
  readAt = 0
  readonly rateLimit: RateLimit = {
    refused: () => {
      this.isRateLimited = true
    },
    unanswered: () => {},
    answered: () => {},
    isOn: () => this.isRateLimited,
    wasRefused: () => this.isRateLimited && !this.isSuspected,
    isCertain: () => this.isRateLimited && !this.isSuspected,
    wasRead: () => {},
    retryNotBefore: () => 0,
    lastRead: () => this.readAt,
  }
  readonly settings: SettingsStore = {
    read: () => this.answer('settings', () => this.settingsAre),
    savePortal: (_base, changed) => this.answer('savePortal', () => changed),
    saveOwn: (_base, changed) =>
      this.answer('saveOwn', () => {
        this.settingsAre = { ...this.settingsAre, own: changed }
        return changed
      }),
  }
  /** What the administrator decided. */
  decided(portal: Partial<PortalSettings>) {
    this.settingsAre = { ...this.settingsAre, portal: { ...this.settingsAre.portal, ...portal } }
  }
  identified(operator: string) {
    this.note(`operator ${operator}`)
  }
  /** The card that was found to have to do with a trial call. */
  trialCard: TrialCard | null = null
  openTrial(card: TrialCard) {
    this.trialCard = card
  }

  private opening(
    item: CrmItem | null,
    bindings: readonly CrmItem[],
    sought: readonly NoteLookup[],
  ): Opening {
    return {
      operator: this.operator === null ? null : { id: this.operator, name: 'Olga' },
      client: item && { item, name: `Client ${item.id}` },
      openDeals: this.openDeals.map((deal) => ({ stage: null, sum: null, ...deal })),
      nextTodo: null,
      phones: [],
      comments:
        item && this.timeline.commentsAt([item, ...bindings, ...this.openDeals.map((deal) => deal.item)]),
      optionDrafts: [...this.options.values()],
      overwritten: [],
      authors: new Map([['8', 'Émile']]),
      bindings: bindings.map((one) => ({ item: one, name: `${one.type} ${one.id}` })),
      settings: this.settingsAre,
      language: 'en',
      trial: { callId: '', isMarked: false },
      lookups: new Map(sought.map((one) => [one.id, this.timeline.lookup(one, one.items)])),
      ...this.openingIs,
    }
  }
  private keep(draft: Note) {
    this.options.set(draft.id, draft)
    return null
  }
  private note(what: string): true {
    this.asked.push(what)
    return true
  }
  private async answer<T>(what: string, perform: () => T): Promise<Outcome<T>> {
    this.note(what)
    await this.gate
    const failure = this.failures.shift()
    return failure ? failed(failure) : done(perform())
  }
}
