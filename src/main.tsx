// The page is usable at once and becomes the surface that the portal asked for; opened by itself, it says
// what it is. With `src/main/`, the only code that knows everyone.
import { readFrameName } from './bitrix24/host/hostMessages'
import { restoreTheme } from './browser/theme'
import { openCallCard } from './main/callCard'

/** The handler's own mark (`handlerAddress`): the card is known before the SDK answers. */
const isCard = new URLSearchParams(location.search).get('surface') === 'card'
const isInstaller = document.documentElement.dataset.surface === 'install'

async function open(root: Element) {
  if (!readFrameName(window.name)) return (await import('./main/standalonePage')).openStandalonePage(root)
  if (isCard && !isInstaller) return openCallCard(root)
  return (await import('./main/menu')).openMenu(root, isInstaller)
}

const root = document.getElementById('root')
if (root) {
  void open(root)
  // In the same task, so before the first paint, which waits for this script (`rel="expect"`).
  if (!isInstaller) restoreTheme(() => window.localStorage)
}
