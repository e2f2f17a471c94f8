// The installer's page: what an earlier installation left, and the steps of this one as they are reported. The tab gets
// a name in every language of the product.
import { render } from 'preact'
import type { Frame } from '../bitrix24/host/frame'
import type { TabTitles } from '../bitrix24/setup/cardTab'
import { handlerAddress } from '../bitrix24/setup/handlerAddress'
import { createInstaller } from '../bitrix24/setup/installer'
import { clock } from '../browser/clock'
import { createCell } from '../session/observable'
import { type AdminText, adminTextFor, LANGUAGES } from '../text/adminText'
import type { TrialText } from '../text/trialText'
import { InstallerView } from '../ui/installer/InstallerView'
import type { InstallState, InstallStep, InstallStepState } from '../ui/installer/installState'
import { UnreachedView } from '../ui/installer/UnreachedView'
import { copy } from '../ui/shared/copy'
import { portalOf, transportOf } from './portal'
import { trialOf } from './trial'

const WAITING: InstallStepState = { state: 'waiting' }
const NOT_BEGUN: InstallState['steps'] = {
  administrator: WAITING,
  scopes: WAITING,
  address: WAITING,
  register: WAITING,
  finish: WAITING,
}

export async function openInstaller(root: Element, frame: Frame, text: TrialText): Promise<void> {
  const progress = createCell<InstallState>({ state: 'ready', found: 'looking', steps: NOT_BEGUN })
  const show = (change: Partial<InstallState>) => progress.set({ ...progress.get(), ...change })
  const installer = tabTitles().then((titles) =>
    createInstaller(frame, {
      transport: transportOf(frame).atOnce,
      address: new URL(handlerAddress(location)),
      titles,
      clock,
      ask: fetch.bind(window),
    }),
  )
  const start = async () => {
    show({ state: 'running', steps: NOT_BEGUN })
    const showStep = (step: InstallStep, stepState: InstallStepState) =>
      show({ steps: { ...progress.get().steps, [step]: stepState } })
    const isInstalled = await (await installer).run(({ step, ...stepState }) => showStep(step, stepState))
    show({ state: isInstalled ? 'installed' : 'failed' })
  }
  render(
    <InstallerView
      progress={progress}
      start={start}
      trialPage={{ trial: trialOf(frame), pick: portalOf(frame).crm.pick }}
      text={text}
      page={{ copy }}
    />,
    root,
  )
  show({ found: await (await installer).look() })
}

/** The portal did not answer the installer. */
export function openUnreached(root: Element, reconnect: () => void, text: AdminText): void {
  render(<UnreachedView address={location.origin} reconnect={reconnect} text={text} />, root)
}

async function tabTitles(): Promise<TabTitles> {
  const named = LANGUAGES.map(async (lang) => {
    const { product, standalonePage } = await adminTextFor(lang)
    return [lang, { title: product, description: standalonePage.what }] as const
  })
  return Object.fromEntries(await Promise.all(named))
}
