// The page of the left menu: waiting notes, the portal's and the operator's own settings, the portal check.

import type { RecentNote, RecoveredNote } from '../../src/session/cardState'
import { createCell } from '../../src/session/observable'
import type { Theme } from '../../src/settings/settings'
import type { TrialText } from '../../src/text/trialText'
import { HomeView } from '../../src/ui/home/HomeView'
import type { CheckFinding } from '../../src/ui/home/homePage'
import { fakeRecent } from '../fakes/fakeRecent'
import { fakeTrial } from '../fakes/fakeTrial'
import { CHOICES, SETTINGS } from './drawnCard'
import type { GalleryState } from './galleryState'
import { RECENT, RECOVERED } from './waitingNotes'

interface HomeParts {
  readonly notes?: readonly RecoveredNote[] | null
  readonly recent?: readonly RecentNote[]
  readonly isAdmin?: boolean
  /** The settings cannot be read from the portal. */
  readonly withoutSettings?: boolean
  readonly findings?: readonly CheckFinding[] | null
}

const ADDRESS = 'https://notes.example.com/call-notes/index.html?surface=card'

const HEALTHY: readonly CheckFinding[] = [
  { kind: 'scopes' },
  { kind: 'noNames' },
  { kind: 'placeOffered' },
  { kind: 'tab', address: ADDRESS },
  { kind: 'events' },
  { kind: 'noStorage' },
  { kind: 'settings' },
  { kind: 'version', version: '0.1.0' },
]
const ILL: readonly CheckFinding[] = [
  { kind: 'missingScopes', scopes: ['placement', 'telephony'] },
  { kind: 'notInstalled' },
  { kind: 'placeMissing' },
  { kind: 'tabUnknown' },
  { kind: 'tabMissing' },
  { kind: 'tabElsewhere', address: ADDRESS, own: ADDRESS.replace('notes', 'new') },
  { kind: 'manyTabs', addresses: [ADDRESS, ADDRESS.replaceAll('notes', 'old-'.repeat(20))] },
  { kind: 'storage' },
  { kind: 'newerSettings', names: ['phrases', 'header'] },
  { kind: 'newerNotes' },
]

function home(name: string, parts: HomeParts, interact?: GalleryState['interact']): GalleryState {
  const { notes = [], recent = [], isAdmin = false, withoutSettings = false, findings = HEALTHY } = parts
  return { name: `home/${name}`, draw, ...(interact && { interact }) }

  function draw(text: TrialText, theme: Theme) {
    const own = { ...SETTINGS.own, theme }
    const waiting = {
      notes: createCell(notes),
      retry: () => {},
      file: () => {},
      discard: async () => false,
      findByNumber: async () => CHOICES,
      pick: async () => null,
    }
    const settings = {
      isAdmin,
      read: async () => (withoutSettings ? null : { ...SETTINGS, own }),
      saveOwn: async () => ({ kind: 'refused', because: 'offline' }) as const,
      savePortal: async () => ({ kind: 'saved', settings: SETTINGS.portal }) as const,
    }
    const check = { run: async () => findings, install: () => {} }
    return (
      <HomeView
        waiting={waiting}
        recent={fakeRecent(recent).recent}
        settings={settings}
        check={check}
        trialPage={{ trial: fakeTrial({ kind: 'none' }).trial, pick: async () => null }}
        text={text}
        page={{ copy: () => false }}
      />
    )
  }
}

export const homeStates: readonly GalleryState[] = [
  home('looking', { notes: null, withoutSettings: true }),
  home('nothing-waits', {}),
  home('notes-wait', { notes: RECOVERED, isAdmin: true }),
  home('settings-open', { isAdmin: true }, (user) =>
    user.press('.page:not([hidden]) > .page_head > .button'),
  ),
  home('settings-not-read-open', { withoutSettings: true }, (user) =>
    user.press('.page:not([hidden]) > .page_head > .button'),
  ),
  home('todays-notes', { recent: RECENT }),
  home('todays-note-open', { recent: RECENT }, (user) => user.press('li:first-child > .recent_open')),
  home('file-to-open', { notes: RECOVERED }, (user) =>
    user.press('.recovered_note:first-child .file_to > .button'),
  ),
  home('discard-asked', { notes: RECOVERED.map((note) => ({ ...note, mayStand: true })) }, (user) =>
    user.press('.recovered_note:first-child .recovered_actions > .button:last-of-type'),
  ),
  home('check-healthy', { isAdmin: true }, (user) =>
    user.press('[aria-labelledby="portal-check"] > .button'),
  ),
  home('check-ill', { isAdmin: true, findings: ILL }, (user) =>
    user.press('[aria-labelledby="portal-check"] > .button'),
  ),
  home('check-silent', { findings: null }, (user) =>
    user.press('[aria-labelledby="portal-check"] > .button'),
  ),
]
