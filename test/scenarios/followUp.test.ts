// A follow-up, planned by keys alone: one to-do at the client, whatever becomes of the requests and of the card, and
// none when it was taken back.
import { describe, expect, test } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import type { Fault } from '../portal/contract'
import type { RestCore } from '../portal/core'
import { type Desk, until } from './desk'
import { ANNA, at, begin, endStories, STORAGE } from './stories'

endStories()

const SECOND = 1_000
const ADD = ['crm.activity.todo.add']
const PLANNED = /^Follow-up scheduled: /

/** By keys: the tool, its second suggestion (the next working day), and the focus is back in the note. */
async function planMorning({ page, frame, field }: Desk): Promise<void> {
  await field.focus()
  await frame.getByRole('button', { name: en.followUp.action }).press('Enter')
  await frame.getByRole('dialog', { name: en.followUp.action }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await until(() => isFocused(field)).toBe(true)
}

function isFocused(element: Desk['field']): Promise<boolean> {
  return element.evaluate((one) => one === document.activeElement)
}

async function line({ frame }: Desk): Promise<string> {
  return (await frame.locator('.followup_words').allTextContents()).join()
}

/** At whose item a to-do stands. */
function todos({ state }: RestCore): string[] {
  const types = ['', 'LEAD', 'DEAL', 'CONTACT', 'COMPANY']
  return state.todos.map(({ ownerTypeId, ownerId }) => `${types[ownerTypeId]}:${ownerId}`)
}

function additions(core: RestCore): number {
  return core.requests({ unfolded: true }).filter(({ name }) => ADD.includes(name)).length
}

describe.each(STORAGE)('storage %s', (storage) => {
  test('planned by keys: a to-do of the operator for the client, the next working day at ten of his own time', async () => {
    const { desk, core, notes, requests } = await begin({ storage, ownTime: true })
    await desk.openCall()
    const before = requests()
    await desk.type('wants an offer')
    await planMorning(desk)
    await until(() => line(desk)).toMatch(/^Follow-up /)
    await desk.press('save')
    await desk.saved()
    // The page's clock runs on by itself: room for a busy machine.
    await desk.pass(3 * SECOND)
    expect(todos(core)).toEqual([])
    await desk.pass(6 * SECOND)
    await until(() => line(desk)).toMatch(PLANNED)
    await desk.pass(61 * SECOND)
    await notes({ [at(ANNA)]: ['wants an offer'] })
    expect(todos(core)).toEqual([at(ANNA)])
    const [todo] = core.state.todos
    expect(todo?.description).toMatch(/#[A-Z2-9]{5}-[A-Z2-9]{5}$/)
    expect(todo).toMatchObject({ responsibleId: 1, pingOffsets: [0, 15] })
    const hours = await desk.frame.evaluate((when) => new Date(when).getHours(), todo?.deadline ?? '')
    expect(hours).toBe(10)
    // The note, the to-do, and one lookup for both when no request for them can be on its way any more.
    expect(requests() - before).toBe(3)
  })

  test('taken back by a key within eight seconds: there never was one', async () => {
    const { desk, core } = await begin({ storage, ownTime: true })
    await desk.openCall()
    await planMorning(desk)
    const undo = desk.frame.getByRole('button', { name: en.followUp.undo })
    await desk.pass(3 * SECOND)
    await undo.press('Enter')
    await until(() => line(desk)).toBe('')
    await desk.pass(70 * SECOND)
    await desk.host('hangUp')
    await desk.cardGone()
    expect([todos(core), additions(core)]).toEqual([[], 0])
  })

  test.each<[string, Fault]>([
    ['a lost answer', { kind: 'lostAnswer', times: 1 }],
    ['a connection that breaks', { kind: 'reset', times: 2 }],
    ['an error page', { kind: 'html502', times: 1 }],
    ['broken JSON', { kind: 'brokenJson', times: 1 }],
    ['the rate limit', { kind: 'rateLimit', times: 1, cors: true }],
    ['a request that lands late', { kind: 'late', delayMs: 4_000, times: 1 }],
  ])('met by %s: one to-do in the end', async (_, fault) => {
    const { desk, core } = await begin({ storage, ownTime: true })
    await desk.openCall()
    core.fault({ ...fault, methods: ADD })
    await planMorning(desk)
    await desk.pass(9 * SECOND)
    await until(() => additions(core)).toBeGreaterThan(0)
    for (let tries = 0; tries < 8 && !PLANNED.test(await line(desk)); tries += 1) await desk.pass(2 * SECOND)
    await until(() => line(desk)).toMatch(PLANNED)
    // In the portal's own time: what was to land late has landed.
    if (fault.kind === 'late') await until(() => todos(core).length).toBe(2)
    await desk.pass(65 * SECOND)
    await until(() => todos(core)).toEqual([at(ANNA)])
  })

  test('refused for good: the operator is told, the words of the note arrive all the same', async () => {
    const { desk, core, notes } = await begin({ storage, ownTime: true })
    await desk.openCall()
    core.fault({ kind: 'accessDenied', methods: ADD })
    await planMorning(desk)
    await desk.pass(9 * SECOND)
    await until(() => line(desk)).toBe('Bitrix24 rejected the follow-up.')
    await desk.type('still here')
    await desk.press('save')
    await desk.saved()
    await notes({ [at(ANNA)]: ['still here'] })
    expect(todos(core)).toEqual([])
  })

  test('the operator hangs up at once: the to-do is planned, once', async () => {
    const { desk, core, notes, oneMoreCard } = await begin({ storage })
    await desk.openCall()
    await desk.type('call him')
    await planMorning(desk)
    await desk.host('hangUp')
    await desk.cardGone()
    await until(() => todos(core)).toEqual([at(ANNA)])
    await oneMoreCard()
    await notes({ [at(ANNA)]: ['call him'] })
    expect(todos(core)).toEqual([at(ANNA)])
  })

  test('the frame crashes before anything was sent: the next card plans it', async () => {
    const { desk, core, oneMoreCard } = await begin({ storage })
    await desk.openCall()
    await planMorning(desk)
    await until(() => line(desk)).toMatch(/^Follow-up /)
    await desk.crash()
    await oneMoreCard()
    await until(() => todos(core)).toEqual([at(ANNA)])
  })
})
