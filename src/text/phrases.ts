// All phrases of the product. A language is one table of this shape; a phrase that is missing or misspelt does not
// compile. Tables hold phrases only: dates, numbers and plurals come from `Intl`.
import type { CallDirection, CrmItemType } from '../note/call'
import type { FailureKind } from '../note/failure'
import type { Danger, OperatorStatus } from '../note/status'
import type { Theme } from '../settings/settings'

/** One phrase in the plural forms that the language has; `{n}` is the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

/** `{name}` in a phrase is filled by `interpolate`. */
export interface Phrases {
  /** BCP 47, for `lang` and `Intl`. Bitrix24's own codes differ (interface.md, "Languages"): see `text.ts`. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** The product's name; also the title of the tab. */
  readonly product: string
  readonly actions: {
    readonly save: string
    readonly closeNow: string
    readonly copy: string
    readonly copied: string
    /** The browser refused the clipboard: the text is selected instead. */
    readonly copyByHand: string
    readonly tryAgain: string
    readonly oneMoreMinute: string
  }
  readonly caller: {
    readonly direction: Readonly<Record<CallDirection, string>>
    readonly withheld: string
    readonly unknown: string
    readonly connecting: string
    readonly duration: string
    /** The mark of a call campaign. */
    readonly campaign: string
    /** Opens the client in the CRM; has `{name}`. */
    readonly open: string
  }
  /** What Bitrix24 calls one of each. */
  readonly items: Readonly<Record<CrmItemType, string>>
  readonly filing: {
    /** Has `{item}`, the CRM item; what stands before and after it is left out on a low card. */
    readonly label: string
    readonly none: string
    readonly choose: string
    readonly foundByNumber: string
    /** For screen readers: has `{names}`, what was found. */
    readonly foundNames: string
    readonly looking: string
    readonly nothingFound: string
    readonly failed: string
    /** Opens the portal's own CRM picker. */
    readonly pick: string
  }
  readonly earlier: {
    readonly heading: string
    readonly you: string
    readonly colleague: string
    readonly all: Plural
  }
  readonly context: {
    readonly deals: string
    readonly todo: string
    /** Names the search in the earlier notes. */
    readonly search: string
    /** These open the portal's own form for a new item. */
    readonly createContact: string
    readonly createLead: string
    /** Before the items that were created meanwhile, of which the operator chooses one. */
    readonly created: string
  }
  readonly editor: {
    readonly label: string
    readonly placeholder: string
    readonly left: Plural
    readonly refused: Plural
  }
  readonly tools: {
    readonly label: string
    readonly phrases: string
    readonly tags: string
    readonly stamp: string
    readonly menu: string
  }
  readonly outcome: {
    /** The outcome that is chosen, on the button that changes it; has `{outcome}`. */
    readonly chosen: string
    readonly remove: string
    /** Names a row of buttons, each with an outcome: earlier notes that have it are shown alone. */
    readonly filter: string
  }
  readonly phraseMenu: { readonly none: string; readonly noTags: string; readonly noMatch: string }
  /** `heading` names the list of colleagues; `pick` opens the portal's own picker. */
  readonly mention: { readonly heading: string; readonly pick: string }
  readonly followUp: {
    readonly action: string
    readonly inAnHour: string
    readonly dateAndTime: string
    readonly plan: string
    readonly past: string
    /** Labels of the to-do's own text and of who has to do it. */
    readonly text: string
    readonly responsible: string
    /** The to-do's title; has `{name}`, the client or the number. */
    readonly title: string
    /** These have `{time}`, the deadline's day and time. */
    readonly undoable: string
    readonly sending: string
    readonly planned: string
    /** Has `{why}`, the portal's own words. */
    readonly refused: string
    readonly undo: string
    /** Instead of `undoable` and `sending` where there is no client yet; has `{time}`. */
    readonly needsClient: string
  }
  readonly menu: {
    readonly theme: string
    readonly themes: Readonly<Record<Theme, string>>
    readonly ownPhrases: string
    /** Also of the administrator's phrases. `{client}`, `{operator}` and `{date}` are not filled: they are what to type. */
    readonly ownPhrasesHint: string
    readonly saved: string
    readonly notSaved: string
    readonly close: string
    /** What is wrong with a list of phrases. */
    readonly errors: {
      /** Has `{line}`, the line's number, and `{most}` characters. */
      readonly long: string
      /** Has `{n}` lines and `{most}`. */
      readonly many: string
    }
  }
  readonly shortcuts: {
    readonly heading: string
    readonly hint: string
    /** What the keyboards of this language have printed on them, where it is something else. */
    readonly keys?: Readonly<Partial<Record<'Ctrl' | 'Shift' | 'Enter', string>>>
  }
  /** `saved` and `waitingForPortal` have `{time}`. `needsYou` is `needs`, `notResponding` is `connection.silent`. */
  readonly status: Readonly<
    Record<
      Exclude<OperatorStatus['kind'], 'quiet' | 'sending' | 'needsYou' | 'notResponding' | 'notSafe'>,
      string
    >
  > & { readonly notSafe: Readonly<Record<Danger, string>> }
  /** `rejected` has `{why}`, the portal's own words. */
  readonly needs: Readonly<Record<FailureKind, string>>
  /** What happened to the note without the operator's doing. `closed` has `{items}`, names of CRM items. */
  readonly notices: {
    readonly storedDifferently: string
    readonly showStored: string
    readonly storedHeading: string
    readonly closed: string
  }
  readonly connection: { readonly silent: string; readonly retry: string }
  /** Behind `callOver`, why the card still stands. `closesIn` has `{time}`, minutes and seconds. */
  readonly wrapUp: {
    readonly callOver: string
    readonly closesIn: string
    readonly whileTyping: string
    readonly whileUnsaved: string
  }
  /** Of a card that is a trial call: while its checks run, and where it stands although they are over. */
  readonly trial: { readonly running: string; readonly over: string }
  readonly recovered: { readonly folded: Plural; readonly arrived: Plural; readonly unknownNumber: string }
  /** The operator's notes of today besides the one of this call. */
  readonly recent: {
    readonly heading: string
    readonly previous: string
    readonly reading: string
    readonly none: string
    readonly failed: string
    /** Another frame of this browser has the note open. */
    readonly elsewhere: string
    /** Begins to choose where a note goes. */
    readonly file: string
  }
}
