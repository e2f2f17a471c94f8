// The pages other than the card: the installer, the standalone page, the left menu's page without an answer.
import { createCell } from '../../src/session/observable'
import { SilentView } from '../../src/ui/home/HomeView'
import { InstallerView } from '../../src/ui/installer/InstallerView'
import type {
  InstallRefusal,
  InstallResult,
  InstallState,
  InstallStepState,
} from '../../src/ui/installer/installState'
import { UnreachedView } from '../../src/ui/installer/UnreachedView'
import { StandalonePage } from '../../src/ui/standalone/StandalonePage'
import { fakeTrial } from '../fakes/fakeTrial'
import type { GalleryState } from './galleryState'

const WAITING: InstallStepState = { state: 'waiting' }
const ADDRESS = 'https://notes.example.com/call-notes/index.html?surface=card'
const done = (...results: readonly InstallResult[]): InstallStepState => ({ state: 'done', results })

const NOT_BEGUN: InstallState['steps'] = {
  administrator: WAITING,
  scopes: WAITING,
  address: WAITING,
  register: WAITING,
  finish: WAITING,
}

function installer(name: string, cardState: Partial<InstallState>): GalleryState {
  const progress = createCell<InstallState>({ state: 'ready', found: null, steps: NOT_BEGUN, ...cardState })
  return {
    name: `installer/${name}`,
    draw: (text) => (
      <InstallerView
        progress={progress}
        start={() => {}}
        trialPage={{ trial: fakeTrial({ kind: 'none' }).trial, pick: async () => null }}
        text={text}
        page={{ copy: () => false }}
      />
    ),
  }
}

function refused(because: InstallRefusal): GalleryState {
  const steps = {
    ...NOT_BEGUN,
    administrator: done(),
    scopes: done({ kind: 'withoutNames' }),
    address: { state: 'failed', because },
  } as const
  return installer(`refused-${because.kind}`, { state: 'failed', steps })
}

export const pageStates: readonly GalleryState[] = [
  { name: 'standalone/opened', draw: (text) => <StandalonePage text={text} /> },
  { name: 'home/silent', draw: (text) => <SilentView reconnect={() => {}} text={text} /> },
  {
    name: 'installer/unreached',
    draw: (text) => <UnreachedView address={ADDRESS} reconnect={() => {}} text={text} />,
  },
  installer('ready', {}),
  installer('looking', { found: 'looking' }),
  installer('again', { found: { tab: 'current', stale: [], finished: true } }),
  installer('stale', {
    found: {
      tab: 'outdated',
      stale: [ADDRESS, ADDRESS.replaceAll('notes', 'old-'.repeat(20))],
      finished: false,
    },
  }),
  installer('running', {
    state: 'running',
    steps: { ...NOT_BEGUN, administrator: done(), scopes: done(), address: { state: 'running' } },
  }),
  installer('installed', {
    state: 'installed',
    steps: {
      administrator: done(),
      scopes: done({ kind: 'withoutNames' }),
      address: done({ kind: 'address', address: ADDRESS }),
      register: done({ kind: 'removed', count: 2 }, { kind: 'added' }),
      finish: done({ kind: 'finished' }),
    },
  }),
  installer('renewed', {
    state: 'installed',
    steps: {
      administrator: done(),
      scopes: done(),
      address: done({ kind: 'address', address: ADDRESS }),
      register: done({ kind: 'renewed' }),
      finish: done({ kind: 'finishedBefore' }),
    },
  }),
  refused({ kind: 'addressWithoutDot' }),
  refused({ kind: 'missingScopes', scopes: ['placement', 'telephony'] }),
  refused({ kind: 'pageMissing', address: ADDRESS }),
  refused({ kind: 'portal', why: 'Placement max count was reached (<b>25</b>)' }),
]
