// The notes of a call's clients on a fake portal, for tests that do not care when they are published.
import { type ClientNotes, createClientNotes } from '../../src/session/clientNotes'
import type { FakeEnvironment } from '../fakes/fakeEnvironment'
import type { FakePortal } from '../fakes/fakePortal'

export function clientNotesOf(environment: FakeEnvironment, portal: FakePortal | null): ClientNotes {
  return createClientNotes(
    environment,
    () => portal,
    () => {},
  )
}
