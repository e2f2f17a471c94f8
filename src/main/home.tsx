// The left-menu page shows the operator's notes that are not in the CRM yet and sends them on, keeps the
// settings, and checks the portal when asked.
import { render } from 'preact'
import { version } from '../../package.json'
import type { Frame } from '../bitrix24/host/frame'
import { readFrameName } from '../bitrix24/host/hostMessages'
import { handlerAddress } from '../bitrix24/setup/handlerAddress'
import { checkPortal } from '../bitrix24/setup/portalCheck'
import { canStore } from '../browser/canStore'
import { showTheme } from '../browser/theme'
import type { Outcome } from '../note/failure'
import type { RecentNotes, RecoveredNote } from '../session/cardState'
import { createDraftRecovery } from '../session/draftRecovery'
import type { Environment, Portal } from '../session/environment'
import { createInitialRead } from '../session/initialRead'
import { storeLongNotes } from '../session/longNotes'
import type { Untimed } from '../session/noteRunner'
import { createCell } from '../session/observable'
import { createRecentNotes } from '../session/recentNotes'
import type { TrialText } from '../text/trialText'
import { HomeView } from '../ui/home/HomeView'
import type { CheckingPage, Saved, SettingsPage, WaitingNotes } from '../ui/home/homePage'
import { copy } from '../ui/shared/copy'
import { browserEnvironment } from './browserEnvironment'
import { portalOf, transportOf } from './portal'
import { trialOf } from './trial'

/** Throws where the browser refuses it (browser.md). */
const storage = () => window.localStorage

export function openHome(root: Element, frame: Frame, text: TrialText): void {
  const environment = browserEnvironment(readFrameName(window.name)?.domain ?? '')
  const portal = portalOf(frame)
  const install = async () => {
    const { openInstaller } = await import('./install')
    render(null, root)
    await openInstaller(root, frame, text)
  }
  render(
    <HomeView
      {...operatorsNotes(environment, portal)}
      settings={settingsPage(frame, portal)}
      check={checkingPage(frame, environment, install)}
      trialPage={{ trial: trialOf(frame), pick: portal.crm.pick }}
      text={text}
      page={{ copy }}
    />,
    root,
  )
}

function operatorsNotes(
  environment: Environment,
  portal: Portal,
): { waiting: WaitingNotes; recent: RecentNotes } {
  const notes = createCell<readonly RecoveredNote[] | null>(null)
  const showNotes = () => notes.set(recovery.recovered())
  const recovery = createDraftRecovery(environment, () => portal, null, showNotes)
  const recent = createRecentNotes(
    environment,
    () => portal,
    recovery.runners,
    () => false,
    () => {},
  )
  const initialRead = createInitialRead(
    environment,
    () => portal,
    null,
    async (result) => {
      await recovery.recover(result)
      if (result.opening.optionDrafts) await recent.read()
    },
  )
  const runners = () => [...recovery.runners(), ...recent.runners()]
  const dispatchToAll = (event: Untimed) => {
    for (const runner of runners()) runner.dispatch(event)
  }
  environment.page.onBlur(() => {
    dispatchToAll({ type: 'flush', byHand: false })
    storeLongNotes(runners())
  })
  environment.page.onHidden(() => dispatchToAll({ type: 'hidden' }))
  environment.page.onLeave(() => dispatchToAll({ type: 'left' }))
  environment.page.onOnline(() => dispatchToAll({ type: 'online' }))
  initialRead.read(null)
  const waiting: WaitingNotes = {
    notes,
    retry: () => dispatchToAll({ type: 'flush', byHand: true }),
    file: recovery.file,
    discard: recovery.discard,
    findByNumber: async (number) => {
      const found = await portal.crm.findByNumber(number)
      return found.ok ? found.value : null
    },
    pick: portal.crm.pick,
  }
  return { waiting, recent }
}

function settingsPage({ isAdmin }: Frame, { settings }: Portal): SettingsPage {
  return {
    isAdmin,
    read: async () => {
      const found = await settings.read()
      if (!found.ok) return null
      showTheme(found.value.own.theme, storage)
      return found.value
    },
    savePortal: async (base, changed) => toSaved(await settings.savePortal(base, changed)),
    saveOwn: async (base, changed) => {
      const saved = toSaved(await settings.saveOwn(base, changed))
      if (saved.kind === 'saved') showTheme(saved.settings.theme, storage)
      return saved
    },
  }
}

function toSaved<S>(outcome: Outcome<S>): Saved<S> {
  if (outcome.ok) return { kind: 'saved', settings: outcome.value }
  const { kind } = outcome.failure
  const isPlain = kind === 'forbidden' || kind === 'offline' || kind === 'signedOut'
  return { kind: 'refused', because: isPlain ? kind : 'other' }
}

function checkingPage(frame: Frame, { journal }: Environment, install: () => Promise<void>): CheckingPage {
  const { atOnce } = transportOf(frame)
  return {
    run: async () => {
      const found = await checkPortal(atOnce, handlerAddress(location))
      if (!found.ok) return null
      const kept = canStore(storage) ? 'storage' : 'noStorage'
      const isToldOf = found.value.some(({ kind }) => kind === 'newerNotes')
      const newer = journal.hasNewer() && !isToldOf ? [{ kind: 'newerNotes' } as const] : []
      return [...found.value, ...newer, { kind: kept }, { kind: 'version', version }]
    },
    install: frame.isAdmin ? () => void install() : null,
  }
}
