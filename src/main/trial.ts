// The trial call of the home page and of the installer.
import { version } from '../../package.json'
import type { Frame } from '../bitrix24/host/frame'
import { createDeskRequests } from '../bitrix24/trial/trialRequests'
import { browserName } from '../browser/browserName'
import { clock } from '../browser/clock'
import type { Trial } from '../trial/trial'
import { createTrial } from '../trial/trialDesk'
import { hasTrial } from '../trial/trialOptions'
import { transportOf } from './portal'

/** One for a page: it goes on with a trial that runs, and cleans up after one that was interrupted. */
export function trialOf(frame: Frame): Trial {
  const requests = createDeskRequests(transportOf(frame).atOnce)
  const browser = browserName(navigator.userAgent)
  return createTrial({ requests, clock, version, browser }, hasTrial(frame.userOptions))
}
