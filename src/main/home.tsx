// Promise: the left-menu page shows the operator's notes that are not in the CRM yet, and sends them on.
import { render } from 'preact'
import type { Frame } from '../bitrix24/frame'
import { readFrameName } from '../bitrix24/hostMessages'
import type { RecoveredNote } from '../session/cardFace'
import type { Untimed } from '../session/noteRunner'
import { createCell } from '../session/observable'
import { createOpening } from '../session/opening'
import type { SetupText } from '../text/setupText'
import { HomeView } from '../ui/Home/HomeView'
import { browserOutside, copy } from './browserOutside'
import { portalOf } from './portal'

export function openHome(root: Element, frame: Frame, text: SetupText): void {
  const outside = browserOutside(readFrameName(window.name)?.domain ?? '')
  const portal = portalOf(frame)
  const waiting = createCell<readonly RecoveredNote[] | null>(null)
  const opening = createOpening(outside, () => portal, {
    visits: null,
    client: () => {},
    changed: () => waiting.set(opening.recovered()),
  })
  const tellAll = (event: Untimed) => {
    for (const runner of opening.runners()) runner.tell(event)
  }
  outside.page.onLeave(() => tellAll({ type: 'left' }))
  outside.page.onOnline(() => tellAll({ type: 'online' }))
  opening.read(null)
  const retry = () => tellAll({ type: 'flush', byHand: true })
  render(<HomeView waiting={waiting} retry={retry} text={text} page={{ copy }} />, root)
}
