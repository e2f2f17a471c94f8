// A state of the gallery: real components with made-up values, and the user's actions before the picture is taken.
import type { ComponentChild } from 'preact'
import type { Theme } from '../../src/settings/settings'
import type { TrialText } from '../../src/text/trialText'
import type { User } from './user'

export interface GalleryState {
  /** `card/saved`: the surface, then the state. Also the name of the picture. */
  readonly name: string
  draw(text: TrialText, theme: Theme): ComponentChild
  /** The user's actions before the picture is taken. Rejects when an element for them is missing. */
  interact?(user: User): Promise<void>
}

/** The interface of the gallery's page for scripts (`window.gallery`). */
export interface Gallery {
  readonly names: readonly string[]
  /** Draws a state in place of the last one. `language`: Bitrix24's code. */
  show(name: string, look: { readonly theme: Theme; readonly language: string }): Promise<void>
  /** What is cut off, out of reach or too small now, in sentences. `leastTarget`: CSS pixels. */
  findMisplaced(leastTarget: number): readonly string[]
}

/** The states with the longest buttons and labels: what fits in these fits everywhere. For looks in every language. */
export const WORDIEST =
  /everything|signedOut|recovered-open|menu-open|follow-up-open|notes-wait|file-to-open|discard|ill$|silent$|installed|Scopes/

/** The fixed time of the gallery: 20 November 2026, 14:32 in Berlin. Epoch ms. */
export const NOW = Date.UTC(2026, 10, 20, 13, 32)
export const TIME_ZONE = 'Europe/Berlin'
