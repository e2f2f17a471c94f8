// Promise: everything the product says, once. A language is one table of this shape; a phrase that is missing
// or misspelt does not compile. Tables hold words only: dates, numbers and plurals come from `Intl`.
import type { CallDirection } from '../note/call'
import type { FailureKind } from '../note/failure'
import type { OperatorStatus } from '../note/status'

/** One phrase in the plural forms that the language has; `{n}` is the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

/** `{name}` in a phrase is filled by `fill`. */
export interface Phrases {
  /** BCP 47, for `lang` and `Intl`. Bitrix24's own codes differ (features.md §6) and stay in `text.ts`. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** The product's name; also the title of the tab. */
  readonly product: string
  readonly actions: {
    readonly save: string
    readonly saveAndClose: string
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
  }
  readonly editor: {
    readonly label: string
    readonly placeholder: string
    readonly left: Plural
    readonly refused: Plural
  }
  /** `saved` and `waitingForPortal` have `{time}`. `needsYou` is `needs`. */
  readonly status: Readonly<Record<Exclude<OperatorStatus['kind'], 'quiet' | 'needsYou'>, string>>
  /** `rejected` has `{why}`, the portal's own words. */
  readonly needs: Readonly<Record<FailureKind, string>>
  readonly connection: { readonly silent: string; readonly retry: string }
  /** `closesIn` has `{time}`, minutes and seconds. */
  readonly wrapUp: { readonly callOver: string; readonly closesIn: string }
  readonly recovered: { readonly folded: Plural; readonly arrived: Plural; readonly unknownNumber: string }
  readonly home: {
    readonly heading: string
    readonly looking: string
    readonly none: string
    readonly waiting: Plural
  }
}
