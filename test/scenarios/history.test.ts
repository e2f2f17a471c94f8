// What was agreed before, read in the one request that a card costs anyway.
import { describe, expect, test } from 'vitest'
import { createPortalCore } from '../portal/core'
import { until } from './desk'
import { ANNA, at, begin, endStories, LEAD } from './stories'

endStories()

const PRINTERS = { type: 'DEAL', id: 31 } as const
const DAY = 24 * 60 * 60_000

function portalWithHistory() {
  const core = createPortalCore()
  const stands = (
    id: number,
    words: string,
    authorId: number,
    item: typeof ANNA | typeof PRINTERS,
    days: number,
  ) =>
    core.state.comments.push({
      id,
      bindings: [item],
      authorId,
      createdAt: Date.now() - days * DAY,
      comment: words,
    })
  stands(501, 'Prefers [b]e-mail[/b]', 1, ANNA, 30)
  stands(502, '↙ 4930123456 2026-11-12 10:15 #ABC23\nasked for an offer\nuntil Friday', 2, ANNA, 9)
  stands(503, '<img src=x onerror=alert(1)>', 3, PRINTERS, 90)
  return core
}

describe('earlier notes', () => {
  test('of the client and of the deal stand in one line, with their authors, for one read; unfolded by a key', async () => {
    const { desk, core, requests } = await begin({ core: portalWithHistory() })
    await desk.openCall({ item: ANNA, bindings: [ANNA, PRINTERS] })
    const line = desk.frame.locator('#earlier-notes > summary')
    await until(() => line.textContent()).toContain('3 notes')
    expect(
      await desk.frame.locator('#earlier-notes').evaluate((notes: HTMLDetailsElement) => notes.open),
    ).toBe(false)
    await line.focus()
    await desk.page.keyboard.press('Enter')
    const notes = desk.frame.locator('#earlier-notes').getByRole('listitem')
    const words = (await notes.allTextContents()).map((text) => text.replaceAll('\n', ' / '))
    expect(words.find((text) => text.includes('#ABC23'))).toMatch(
      /^Olga Operator .*asked for an offer \/ until Friday$/,
    )
    expect(words.find((text) => text.includes('e-mail'))).toMatch(/^You .*Prefers e-mail$/)
    expect(words.find((text) => text.includes('onerror'))).toMatch(
      /^Émile O'Neil <b>& .*<img src=x onerror=alert\(1\)>$/,
    )
    expect(requests()).toBe(1)
    expect(core.state.comments).toHaveLength(3)
    await desk.page.keyboard.press('Escape')
    expect(await desk.frame.locator('#earlier-notes').evaluate((one: HTMLDetailsElement) => one.open)).toBe(
      false,
    )
    expect((await desk.card()).open).toBe(true)
  })

  test('that arrive late move nothing, and typing goes on in the note', async () => {
    const core = portalWithHistory()
    const { desk } = await begin({ core })
    core.fault({ kind: 'slow', delayMs: 1_500, methods: ['profile'], times: 1 })
    await desk.openCall({ item: ANNA, unknown: true })
    await desk.frame.getByRole('button', { name: 'Save', exact: true }).waitFor()
    const before = await desk.field.boundingBox()
    await desk.type('while it loads')
    await desk.known()
    await desk.frame.locator('#earlier-notes').waitFor()
    expect(await desk.field.boundingBox()).toEqual(before)
    expect(await desk.field.inputValue()).toBe('while it loads')
  })

  test('are without the note of this call, which goes on in the editor on another machine', async () => {
    const { desk, notes, anotherMachine } = await begin({ core: portalWithHistory() })
    await desk.openCall({ item: ANNA, callId: 'call.of.today' })
    await desk.type('half a')
    await desk.press('save')
    await desk.saved()
    const other = await anotherMachine()
    await other.openCall({ item: ANNA, callId: 'call.of.today' })
    await until(() => other.field.inputValue()).toBe('half a')
    await until(() => other.frame.locator('#earlier-notes > summary').textContent()).toContain('3 notes')
    await other.type(' sentence')
    await other.press('save')
    await other.saved()
    const earlier = ['Prefers [b]e-mail[/b]', 'asked for an offer\nuntil Friday']
    await notes({
      [at(ANNA)]: [...earlier, 'half a sentence'].sort(),
      [at(PRINTERS)]: ['<img src=x onerror=alert(1)>'],
    })
  })

  test('are shown without the names of colleagues when the scope for users is missing', async () => {
    const core = portalWithHistory()
    core.state.app.scopes = ['placement', 'telephony', 'crm']
    const { desk } = await begin({ core })
    await desk.openCall({ item: ANNA })
    await until(() => desk.frame.locator('#earlier-notes > summary').textContent()).toContain(
      'Colleague · asked',
    )
  })

  test('of a client who has none show nothing', async () => {
    const { desk } = await begin()
    await desk.openCall({ item: LEAD })
    expect(await desk.frame.locator('.history').textContent()).toBe('')
  })
})
