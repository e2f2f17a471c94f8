// Whom a note mentions is part of the note: it goes with the words, and is known again in another frame.
import { expect, it } from 'vitest'
import { settle } from '../fakes/manualClock'
import { CONTACT } from '../fakes/sampleNote'
import { ShownSession } from './shownSession'

const BORIS = { id: 8, name: 'Boris' }

async function mentioned(card: ShownSession): Promise<void> {
  await card.connect()
  card.portal.colleagues.push(BORIS)
  const picked = await card.session.actions.pickColleague()
  if (picked) card.session.actions.mention(picked)
  await card.type('@Boris please call')
  card.session.actions.save()
  await settle()
}

it('a colleague who was picked stands as the portal’s mention; another frame goes on with it', async () => {
  const card = new ShownSession()
  await mentioned(card)
  expect(card.portal.texts(CONTACT)).toEqual([
    expect.stringMatching(/\n\[USER=8\]Boris\[\/USER\] please call$/),
  ])
  const next = new ShownSession()
  next.portal.stands(card.portal.texts(CONTACT)[0] ?? '')
  await next.connect()
  expect(next.cardState).toMatchObject({ text: '@Boris please call', colleagues: [BORIS] })
})

it('a name that the operator changes mentions nobody any more', async () => {
  const card = new ShownSession()
  await mentioned(card)
  await card.type('@Borislav please call')
  card.session.actions.save()
  await settle()
  expect(card.portal.texts(CONTACT)[0]).toMatch(/\n@Borislav please call$/)
})

it('nobody is picked before the portal has answered', async () => {
  expect(await new ShownSession().session.actions.pickColleague()).toBeNull()
})
