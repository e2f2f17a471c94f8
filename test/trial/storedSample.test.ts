// The words that a trial writes, and what it makes of those that the portal stored.
import { describe, expect, it } from 'vitest'
import { changedIn, noteSample, optionSample } from '../../src/trial/storedSample'

const SENT = noteSample('Call Notes trial k3f9')

describe('The sample of a trial', () => {
  it('is the same to a portal that only writes line breaks otherwise', () => {
    expect(changedIn(`${SENT.replaceAll('\n', '\r\n')}\n`, SENT)).toEqual([])
  })

  it.each([
    [
      'the proactive filter',
      (text: string) => text.replace('select', 'sel ect').replace('/../', '/. ./'),
      ['sql', 'path'],
    ],
    [
      'a database that cuts at an emoji',
      (text: string) => text.slice(0, text.indexOf('👍')),
      ['emoji', 'end', 'lines'],
    ],
    ['escaped HTML', (text: string) => text.replace(/</g, '&lt;'), ['html']],
    ['a portal that reads BBCode', (text: string) => text.replace(/\[\/?b\]/g, ''), ['bbcode']],
    [
      'letters outside of Latin-1',
      (text: string) => text.replace(/[\u0100-\u1fff\u2e80-\uabff]/g, '?'),
      ['letters'],
    ],
  ])('names what changes by %s', (_, store, changed) => expect(changedIn(store(SENT), SENT)).toEqual(changed))

  it('mentions nobody: a mention would tell somebody of the trial', () => {
    expect(SENT).not.toMatch(/\[user=/i)
  })

  it('has no emoji for the options, which an old database would cut all together', () => {
    expect(optionSample()).not.toMatch(/[\ud800-\udfff]/)
    expect(changedIn(optionSample(), optionSample())).toEqual([])
  })
})
