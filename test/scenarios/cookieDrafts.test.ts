// A portal that refuses everything at the moment at which the operator hangs up, in a Chromium that refuses the frame its
// storage: the words are in an encrypted cookie, and the next card delivers them.
import type { Request } from 'playwright-core'
import { expect, test } from 'vitest'
import { until } from './desk'
import { ANNA, at, begin, endStories } from './stories'

endStories()

const WORDS = 'Überweisung promised for Friday'
const ADD = 'crm.timeline.comment.add'
const DRAFT = /^call-notes-draft\.[\w-]+\.\d+$/
const PLAIN = /promised|Friday/

test.each([
  ['it is not known yet that the portal refuses requests', false],
  ['the portal is known to be rate limited', true],
])('the last requests are refused, and %s: the next card delivers the words once', async (_name, isKnown) => {
  const { desk, core, portal, notes, oneMoreCard } = await begin()
  const toOwnServer: Request[] = []
  desk.page.context().on('request', (request) => {
    if (request.url().startsWith(portal.appUrl)) toOwnServer.push(request)
  })
  await desk.openCall()
  const cookies = () => desk.page.context().cookies()
  const isInCookie = async () => (await cookies()).some(({ name }) => DRAFT.test(name))
  let before = ''
  // Until the card has read its key, and loaded the code that encrypts with it.
  await until(async () => {
    before += 'm'
    await desk.type('m')
    return isInCookie()
  }).toBe(true)
  core.fault({ kind: 'rateLimit', cors: true })
  await desk.type(WORDS)
  if (isKnown) {
    await desk.press('save')
    await desk.reads(/^Bitrix24 can’t accept the note right now/)
  }
  const asked = core.requests().length
  await desk.host('hangUp')
  await desk.cardGone()
  // The portal is not asked to keep a draft that it is known to refuse.
  const last = isKnown ? [ADD] : [ADD, 'user.option.set']
  await until(() =>
    core
      .requests()
      .slice(asked)
      .map(({ name, status }) => `${name} ${status}`),
  ).toEqual(last.map((name) => `${name} 503`))
  expect(await isInCookie()).toBe(true)
  // Each goes to the application's own server, and cannot be read there.
  for (const { value } of await cookies()) expect(decodeURIComponent(value)).not.toMatch(PLAIN)
  await oneMoreCard()
  await notes({ [at(ANNA)]: [before + WORDS] })
  const heads = await Promise.all(toOwnServer.map((request) => request.allHeaders()))
  for (const head of heads) expect(decodeURIComponent(JSON.stringify(head))).not.toMatch(PLAIN)
})
