// A session as the card's components see it, with the list of the statuses that it showed.

import { type CallSession, createCallSession } from '../../src/session/callSession'
import { connectCall } from '../../src/session/connectedCall'
import { FakeEnvironment } from '../fakes/fakeEnvironment'
import { FakePortal } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'

export class ShownSession {
  readonly environment: FakeEnvironment
  readonly portal = new FakePortal()
  readonly session: CallSession
  /** Kinds of status in the order in which they were shown, each once. */
  readonly shownStatuses: string[] = []
  /** How often the operator asked for another handshake. */
  reconnects = 0

  constructor(environment = new FakeEnvironment()) {
    this.environment = environment
    this.session = createCallSession(environment, () => {
      this.reconnects += 1
    })
    this.session.cardState.subscribe(() => this.noteStatus())
  }

  private noteStatus() {
    const { kind } = this.cardState.status
    if (this.shownStatuses.at(-1) !== kind) this.shownStatuses.push(kind)
  }
  get cardState() {
    return this.session.cardState.get()
  }
  /** When the card closes, in seconds from now; null while nothing is counted down. */
  get closesIn(): number | null {
    const { hold } = this.cardState
    return hold?.because === 'wanted' ? (hold.until - this.environment.clock.now()) / 1_000 : null
  }
  async connect(): Promise<this> {
    this.session.connect(this.portal, connectCall)
    await settle()
    return this
  }
  async type(text: string): Promise<void> {
    this.session.actions.edit(text)
    // What is shown of it, and the deferred request, follow in the next task.
    await this.environment.clock.advance(0)
  }
  wait = (seconds: number) => this.environment.clock.advance(seconds * 1_000)
  /** The auto-close commands that the host was given, in order. */
  autoCloseCommands = () => this.portal.asked.filter((line) => line === 'disable' || line === 'enable')
}
