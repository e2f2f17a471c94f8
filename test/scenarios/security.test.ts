// Messages of strangers change nothing, their text stays text, and what an operator types stays with that operator.
import { expect, test } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import { createPortalCore } from '../portal/core'
import { until } from './desk'
import { ANNA, at, begin, endStories, LEAD } from './stories'

endStories()

const HOSTILE = '<img src=x onerror=alert(1)>'

test('messages of another origin are ignored, even with every secret of the protocol; those of the host are not', async () => {
  const { desk, core, portal, notes } = await begin()
  // The worst case: the attacker has overheard the id under which our frame waits for a change of the client.
  await desk.page.evaluate(() => {
    addEventListener('message', ({ data }) => {
      const [, id] = /^placementBindEvent:.*EntityChanged.*:([^:]+):[^:]+$/.exec(String(data)) ?? []
      if (id) document.documentElement.dataset.overheard = id
    })
  })
  await desk.openCall()
  await desk.bound()
  await desk.page.route('http://attacker.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>attacker</title>' }),
  )
  await desk.page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.name = 'attacker'
    frame.src = 'http://attacker.example/'
    document.body.append(frame)
  })
  await until(() => desk.page.frame('attacker')?.url()).toBe('http://attacker.example/')
  const id = await desk.page.evaluate(() => document.documentElement.dataset.overheard ?? '')
  const lie = `${id}:${JSON.stringify({ CRM_ENTITY_TYPE: 'LEAD', CRM_ENTITY_ID: '21', PHONE_NUMBER: '1' })}`
  await desk.page.frame('attacker')?.evaluate((words) => {
    for (let index = 0; index < parent.frames.length; index += 1) {
      for (const message of [words, 'garbage', '{', null, 7, { any: 'object' }])
        parent.frames[index]?.postMessage(message, '*')
    }
  }, lie)
  await desk.type('for Anna')
  await desk.press('save')
  await desk.saved()
  await notes({ [at(ANNA)]: ['for Anna'] })
  // Whoever believes that the client has changed asks the card what it knows now.
  const questions = () =>
    core.log.filter(({ kind, name }) => kind === 'fromFrame' && name === 'getStatus').length
  expect(questions()).toBe(1)
  // The same words from the portal itself are believed: it was the sender that did not count.
  await desk.page.evaluate(
    ([words, to]) => {
      for (let index = 0; index < frames.length; index += 1) frames[index]?.postMessage(words, to)
    },
    [lie, portal.appUrl] as const,
  )
  await until(questions).toBe(2)
})

test('a hostile client name is text', async () => {
  const { desk } = await begin()
  await desk.openCall({ item: { type: 'CONTACT', id: 18 } })
  await until(() => desk.caller.textContent()).toBe(HOSTILE)
  expect(await desk.frame.locator('img').count()).toBe(0)
})

test('a hostile number is text', async () => {
  const { desk } = await begin()
  await desk.openCall({ item: null, external: true, number: `"'>${HOSTILE}` })
  await until(() => desk.caller.textContent()).toContain('<img')
  expect(await desk.frame.locator('img').count()).toBe(0)
})

test('hostile words in a note that waits are text', async () => {
  const { desk, core, notes } = await begin()
  await desk.openCall()
  core.fault({ kind: 'accessDenied', methods: ['crm.timeline.comment.add'] })
  await desk.type(HOSTILE)
  await desk.press('save')
  await desk.reads(en.needs.forbidden)
  await desk.host('hangUp')
  await desk.openCall({ item: LEAD })
  await until(() => desk.frame.locator('.recovered_words').textContent()).toBe(HOSTILE)
  expect(await desk.frame.locator('img').count()).toBe(0)
  await notes({})
})

test('broken options are ignored', async () => {
  const core = createPortalCore()
  const [anna] = core.state.users
  Object.assign(anna?.options ?? {}, {
    draft_aaa: '{"v":1',
    draft_aab: HOSTILE,
    draft_aac: 7,
    before_1: [],
    other: null,
  })
  const { desk, notes } = await begin({ core })
  await desk.openCall()
  await desk.type('all the same')
  await desk.press('save')
  await desk.saved()
  expect(await desk.frame.locator('.earlier_fold').count()).toBe(0)
  await notes({ [at(ANNA)]: ['all the same'] })
})

test('nothing stays in the browser when a delivered note is settled, and never a token', async () => {
  const core = createPortalCore()
  const tokens: string[] = []
  const { issueToken } = core
  core.issueToken = (...given) => {
    const token = issueToken(...given)
    tokens.push(token.access, token.refresh)
    return token
  }
  const { desk, notes } = await begin({ storage: 'allowed', ownTime: true, core })
  const stored = () => desk.frame.evaluate(() => JSON.stringify(Object.entries(localStorage)))
  await desk.openCall()
  await desk.type('for the timeline alone')
  const meanwhile = await stored()
  expect(meanwhile).toContain('for the timeline alone')
  expect(tokens.length).toBeGreaterThan(0)
  expect(tokens.filter((token) => meanwhile.includes(token))).toEqual([])
  await desk.press('save')
  await desk.saved()
  // A repeated request of the lost addition may arrive for a minute (portal.md §3.1); its lookup has four more.
  await desk.pass(302_000)
  await until(stored).not.toContain('for the timeline alone')
  await notes({ [at(ANNA)]: ['for the timeline alone'] })
})
