// The card with every text of the status line, each with a note in the editor and earlier ones above it.
import type { FailureKind } from '../../src/note/failure'
import type { Danger, OperatorStatus } from '../../src/note/status'
import { EARLIER } from './busyCardStates'
import { card, WORDS } from './drawnCard'
import { NOW } from './galleryState'

const PLAIN = [
  { kind: 'unsaved' },
  { kind: 'saving' },
  { kind: 'safeHere' },
  { kind: 'saved', at: NOW },
  { kind: 'waitingForNetwork' },
  { kind: 'waitingForPortal', until: NOW + 60_000 },
  { kind: 'notResponding' },
  { kind: 'checking' },
  { kind: 'unfiled' },
] as const satisfies readonly OperatorStatus[]

const DANGERS = [
  'offline',
  'silent',
  'busy',
  'signedOut',
  'noClient',
  'refused',
] as const satisfies readonly Danger[]

const REASONS = {
  offline: '',
  busy: '',
  signedOut: '',
  forbidden: '',
  gone: '',
  rejected: 'The text contains a word that is not allowed: “<b>forbidden</b>”.',
  unknownOutcome: '',
  unsettled: '',
} as const satisfies Record<FailureKind, string>

export const statusStates = [
  ...PLAIN.map((status) => card(`status-${status.kind}`, { text: WORDS, status, earlier: EARLIER })),
  ...DANGERS.map((because) =>
    card(`not-safe-${because}`, { text: WORDS, earlier: EARLIER, status: { kind: 'notSafe', because } }),
  ),
  ...Object.entries(REASONS).map(([because, why]) =>
    card(`needs-${because}`, {
      text: WORDS,
      earlier: EARLIER,
      status: { kind: 'needsYou', because: because as FailureKind, why },
    }),
  ),
]
