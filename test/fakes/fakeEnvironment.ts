// A browser and a page that a test controls. The journal is the real one, on a storage in memory.
import { createJournal } from '../../src/browser/journal'
import { writeDraftPatch } from '../../src/note/draftPatch'
import { readPatchedDraft } from '../../src/note/readDraftPatch'
import type { DeferredRequest, Journal, LiveDrafts, OutgoingRequest, Page } from '../../src/ports'
import type { Environment } from '../../src/session/environment'
import { ManualClock } from './manualClock'
import { MemoryStorage } from './memoryStorage'

export class FakeDeferredRequest implements DeferredRequest {
  standing: OutgoingRequest | null = null
  /** What was armed, oldest first. */
  readonly armed: OutgoingRequest[] = []
  available = true

  arm = (request: OutgoingRequest) => {
    if (this.available) this.armed.push(request)
    this.standing = this.available ? request : null
    return this.available
  }
  disarm = () => {
    this.standing = null
  }
}

class FakePage implements Page {
  private hidden = false
  private readonly listeners = {
    leave: new Set<() => void>(),
    blur: new Set<() => void>(),
    hidden: new Set<() => void>(),
    visible: new Set<() => void>(),
    online: new Set<() => void>(),
  }

  onLeave = (callback: () => void) => void this.listeners.leave.add(callback)
  onBlur = (callback: () => void) => void this.listeners.blur.add(callback)
  onHidden = (callback: () => void) => void this.listeners.hidden.add(callback)
  onVisible = (callback: () => void) => void this.listeners.visible.add(callback)
  onOnline = (callback: () => void) => void this.listeners.online.add(callback)
  isHidden = () => this.hidden

  happens(what: 'leave' | 'blur' | 'hidden' | 'visible' | 'online') {
    if (what === 'hidden' || what === 'visible') this.hidden = what === 'hidden'
    if (what === 'hidden') this.happens('blur')
    for (const callback of this.listeners[what]) callback()
  }
}

export class FakeEnvironment implements Environment {
  readonly clock = new ManualClock()
  readonly storage = new MemoryStorage()
  readonly page = new FakePage()
  readonly deferredRequests: FakeDeferredRequest[] = []
  /** Drafts that another frame of this browser has open. */
  readonly elsewhere = new Set<string>()
  readonly claimed: string[] = []
  hasDeferredRequests = true

  readonly journal = readingJournal(createJournal(this.storage.access, 'portal.example'))
  readonly live: LiveDrafts = {
    claim: (id) => {
      this.claimed.push(id)
      return () => void this.claimed.splice(this.claimed.indexOf(id), 1)
    },
    heldElsewhere: async () => this.elsewhere,
  }
  createDeferredRequest = () => {
    const deferred = new FakeDeferredRequest()
    deferred.available = this.hasDeferredRequests
    this.deferredRequests.push(deferred)
    return deferred
  }
  /** A browser in which nothing but the portal keeps a word. */
  keepsNothing(): this {
    this.storage.refused = true
    this.hasDeferredRequests = false
    return this
  }
}

/** As the portal's part makes it: tests of single parts look into the journal as well. */
function readingJournal(journal: Journal): Journal {
  journal.readBy(readPatchedDraft, writeDraftPatch)
  return journal
}
