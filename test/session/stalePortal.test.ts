// The handshake is done a second time, and the first portal's card answers late: only the newer one is believed.
import { expect, it } from 'vitest'
import type { CallStatus } from '../../src/note/call'
import { connectCall } from '../../src/session/connectedCall'
import { FakePortal, STATUS } from '../fakes/fakePortal'
import { settle } from '../fakes/manualClock'
import { CONTACT, DEAL } from '../fakes/sampleNote'
import { ShownSession } from './shownSession'

it('a status that comes from before the second handshake does not take the words to the client of then', async () => {
  const card = new ShownSession()
  const stale = new FakePortal()
  let answer: (status: CallStatus | null) => void = () => {}
  stale.card.status = () => new Promise((resolve) => (answer = resolve))
  card.session.connect(stale, connectCall)
  await card.connect()
  answer({ ...STATUS, item: DEAL, bindings: [DEAL] })
  await settle()
  expect(card.cardState).toMatchObject({ call: { item: CONTACT }, filedTo: CONTACT })
  await card.type('Hello')
  card.session.actions.save()
  await settle()
  expect([card.portal.texts(CONTACT).length, card.portal.texts(DEAL)]).toEqual([1, []])
  // Read for what its placement named, and dropped.
  expect(stale.asked).toEqual(['open CONTACT 17'])
})
