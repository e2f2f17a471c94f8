// What this browser gives a session, made in one place for every surface.
import { clock } from '../browser/clock'
import { createDeferredRequests } from '../browser/deferredRequest'
import { createJournal } from '../browser/journal'
import { createLiveDrafts } from '../browser/liveDrafts'
import { createPage } from '../browser/page'
import type { Environment } from '../session/environment'

/** `portal`: the host of the portal, from the frame's name. */
export function browserEnvironment(portal: string): Environment {
  return {
    clock,
    journal: createJournal(() => window.localStorage, portal),
    live: createLiveDrafts(() => navigator.locks),
    page: createPage(window),
    createDeferredRequest: createDeferredRequests(window.fetchLater?.bind(window)),
  }
}

/** The language that the portal asked for; English where it did not. */
export function askedLanguage(): string {
  return new URLSearchParams(location.search).get('LANG') ?? 'en'
}
