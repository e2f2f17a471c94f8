import { describe, expect, it } from 'vitest'
import { createLiveDrafts } from '../../src/browser/liveDrafts'
import { settle } from '../fakes/manualClock'

/** The locks of one browser, which all its frames share. */
function browserLocks(others: readonly string[] = []): LockManager {
  const held = new Set(others)
  return {
    request: async (name: string, _options: LockOptions, whileHeld: () => Promise<void>) => {
      held.add(name)
      await whileHeld()
      held.delete(name)
    },
    // The names are optional in the browsers' own declaration.
    query: async () => ({ held: [{}, ...[...held].map((name) => ({ name }))], pending: [] }),
  } as unknown as LockManager
}

describe('A draft with an open editor', () => {
  it('is seen by another frame of this browser, not by its own', async () => {
    const locks = browserLocks()
    const [here, there] = [createLiveDrafts(() => locks), createLiveDrafts(() => locks)]
    here.claim('n1')
    await settle()
    expect(await there.heldElsewhere()).toEqual(new Set(['n1']))
    expect(await here.heldElsewhere()).toEqual(new Set())
  })

  it('that is let go is free for another frame', async () => {
    const locks = browserLocks()
    const [here, there] = [createLiveDrafts(() => locks), createLiveDrafts(() => locks)]
    const letGo = here.claim('n1')
    here.claim('n2')
    await settle()
    letGo()
    await settle()
    expect(await there.heldElsewhere()).toEqual(new Set(['n2']))
  })

  it('is not mistaken for a lock of another program', async () => {
    const live = createLiveDrafts(() => browserLocks(['other-app:n1', 'call-notes-draft:n2']))
    expect(await live.heldElsewhere()).toEqual(new Set(['n2']))
  })

  it.each<[string, () => LockManager | undefined]>([
    ['has no locks', () => undefined],
    [
      'refuses them at the access',
      () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError')
      },
    ],
    [
      'refuses them at the request',
      () => {
        const refuse = async () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError')
        }
        return { request: refuse, query: refuse } as unknown as LockManager
      },
    ],
  ])('is known to nobody where the browser %s, and nothing breaks', async (_, locks) => {
    const live = createLiveDrafts(locks)
    live.claim('n1')
    expect(await live.heldElsewhere()).toEqual(new Set())
  })
})
