// Promise: the installer's page shows what the installation reports, step by step.
import { render } from 'preact'
import type { Frame } from '../bitrix24/frame'
import { handlerAddress } from '../bitrix24/handlerAddress'
import { createInstaller, type TabTitles } from '../bitrix24/installer'
import { clock } from '../browser/clock'
import { createCell } from '../session/observable'
import { en } from '../text/en'
import { enSetup } from '../text/enSetup'
import { ru } from '../text/ru'
import { ruSetup } from '../text/ruSetup'
import type { SetupText } from '../text/setupText'
import { InstallerView } from '../ui/Installer/InstallerView'
import type { InstallFace, InstallStep, InstallStepFace } from '../ui/Installer/installFace'

const TITLES: TabTitles = {
  en: { title: en.product, description: enSetup.outside.what },
  ru: { title: ru.product, description: ruSetup.outside.what },
}
const WAITING: InstallStepFace = { state: 'waiting' }
const NOT_BEGUN: InstallFace['steps'] = {
  administrator: WAITING,
  scopes: WAITING,
  address: WAITING,
  register: WAITING,
  finish: WAITING,
}

export function openInstaller(root: Element, frame: Frame, text: SetupText): void {
  const progress = createCell<InstallFace>({ state: 'ready', steps: NOT_BEGUN })
  const installer = createInstaller(frame, new URL(handlerAddress(location)), TITLES, clock)
  const show = (step: InstallStep, face: InstallStepFace) => {
    const { state, steps } = progress.get()
    progress.set({ state, steps: { ...steps, [step]: face } })
  }
  const start = async () => {
    progress.set({ state: 'running', steps: NOT_BEGUN })
    const installed = await installer.run(({ step, ...face }) => show(step, face))
    progress.set({ ...progress.get(), state: installed ? 'installed' : 'failed' })
  }
  render(<InstallerView progress={progress} start={start} text={text} />, root)
}
