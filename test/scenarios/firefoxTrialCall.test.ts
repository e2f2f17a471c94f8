// A trial call in Firefox, whose last requests are a race and which has no deferred request (browser.md).
import { expect, test } from 'vitest'
import { openFirefox } from './firefoxDriver'
import { typeNote } from './firefoxStory'
import { homeTrial, kindsOf, leftOf, overReport } from './homeTrial'

test('a trial call in Firefox checks everything, and nothing of it stays', async () => {
  const driven = await openFirefox()
  driven.portal.core.restVariant.optionsOverlap = false
  try {
    const trial = homeTrial(driven.portal)
    trial.start({ type: 'CONTACT', id: 17 })
    await typeNote(await driven.frame(), 'typed in a trial')
    const report = await overReport(trial)
    const kinds = kindsOf(report)
    expect(kinds.filter((kind) => !kind.startsWith('lastRequest'))).toEqual([
      'callRegistered',
      'cardOpened',
      'handshakeDone',
      'initDataUsual',
      'initDataEscaped',
      'statusUsual',
      'eventsOffered',
      'noteWritten',
      'textChanged',
      'activityNoteMissing',
      'optionsChanged',
      'storageGranted',
      'refusalsReadable',
      'holdHonoured',
      'closeAnnounced',
      'closeReleased',
      'deferredMissing',
      'cleanedUp',
    ])
    expect(report.browser).toMatch(/^Firefox \d+$/)
    await driven.cardGone()
    expect(leftOf(driven.portal)).toEqual([])
  } finally {
    await driven.close()
  }
})
