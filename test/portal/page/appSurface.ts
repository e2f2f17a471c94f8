// The app outside of a card: its own page from the left menu, or its installer (portal.md §5).
import { openFrame } from './frameLayout'
import { type PageContext, signedIn, stateOf } from './pageContext'

const NOT_INSTALLED =
  'The application is not fully installed yet. Please contact your Bitrix24 administrator to complete the installation.'

/** Resolves when the document is requested. The page is shown in place of the list of clients. */
export async function openAppSurface(context: PageContext, surface: 'home' | 'install'): Promise<void> {
  const { app } = stateOf(context)
  const install = surface === 'install' || (!app.installed && app.installHandler !== '')
  const container = placeForApp()
  context.changed()
  if (install && !signedIn(context).admin) {
    container.textContent = NOT_INSTALLED
    return
  }
  await openFrame(context, {
    placement: 'DEFAULT',
    handler: install ? app.installHandler : app.handler,
    options: null,
    install,
    container,
    placementInterface: null,
  })
}

/** True while the app's own page is shown. */
export function isAppOpen(): boolean {
  return document.querySelector('#application') !== null
}

/** Shows the list of clients again. */
export function closeAppSurface(context: PageContext): void {
  document.querySelector('#application')?.remove()
  context.changed()
}

function placeForApp(): HTMLElement {
  document.querySelector('#application')?.remove()
  const container = document.createElement('div')
  container.id = 'application'
  document.querySelector('#stage')?.append(container)
  return container
}
