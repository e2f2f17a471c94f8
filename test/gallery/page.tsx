// The gallery's page, which renders one state at a time in any theme and language.
import { render } from 'preact'
import type { Theme } from '../../src/settings/settings'
import { trialTextFor } from '../../src/text/trialText'
import { findMisplaced } from './boxes'
import { busyCardStates } from './busyCardStates'
import { cardStates } from './cardStates'
import { contextStates } from './contextStates'
import type { Gallery, GalleryState } from './galleryState'
import { homeStates } from './homeStates'
import { openStates } from './openStates'
import { pageStates } from './pageStates'
import { statusStates } from './statusStates'
import { trialStates } from './trialStates'
import { drawn, effectsWithoutFrames, User } from './user'

declare global {
  interface Window {
    gallery: Gallery
  }
}

const STATES: readonly GalleryState[] = [
  ...cardStates,
  ...statusStates,
  ...busyCardStates,
  ...contextStates,
  ...openStates,
  ...homeStates,
  ...pageStates,
  ...trialStates,
]

async function show(name: string, look: { theme: Theme; language: string }): Promise<void> {
  const state = STATES.find((one) => one.name === name)
  const root = document.getElementById('root')
  if (!state || !root) throw new Error(`There is no state "${name}"`)
  const text = await trialTextFor(look.language)
  render(null, root)
  // The card sets the theme itself; the other pages take it from the operator's browser.
  document.documentElement.dataset.theme = look.theme
  scrollTo(0, 0)
  render(state.draw(text, look.theme), root)
  await drawn()
  await state.interact?.(new User())
  await drawn()
}

effectsWithoutFrames()
window.gallery = { names: STATES.map(({ name }) => name), show, findMisplaced }
