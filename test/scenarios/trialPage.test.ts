// A trial call from the left-menu page: a client is picked, the card opens beside the page and closes again, and the
// report stands on the page, also after it is opened anew.
import { describe, expect, test } from 'vitest'
import { phrases as en } from '../../src/text/card/en'
import { phrases as trial } from '../../src/text/trial/en'
import { type Desk, until } from './desk'
import { leftOf } from './homeTrial'
import { begin, endStories, STORAGE } from './stories'

endStories()

/** Longer than a trial (ms). */
const PATIENCE_MS = 60_000

const partOf = (desk: Desk) => desk.frame.getByRole('region', { name: trial.heading })

/** The card stands beside the page of the left menu. */
async function showCard(desk: Desk): Promise<void> {
  await until(async () => (await desk.card()).frameName).not.toBeNull()
  await desk.showTab()
}

describe.each(STORAGE)('a trial call from the left menu, storage %s', (storage) => {
  test('shows how far it is and what it found, and nothing but the report stays', async () => {
    const { desk, portal } = await begin({ storage })
    await desk.openApp('home')
    const part = partOf(desk)
    const button = (name: string) => part.getByRole('button', { name, exact: true })
    await button(en.filing.pick).press('Enter')
    await desk.page.getByRole('dialog').getByLabel(/Anna/).check()
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Select', exact: true }).press('Enter')
    await until(() => part.textContent()).toMatch(/Client: Anna/)
    await button(trial.start).press('Enter')
    await showCard(desk)
    await until(() => desk.frame.locator('.trial_line').textContent()).toBe(en.trial.running)
    await until(() => part.locator('[aria-current="step"]').count()).toBe(1)
    await until(() => part.textContent(), PATIENCE_MS).toContain(trial.copy)
    expect((await desk.card()).open).toBe(false)
    // The filter of the simulated portal breaks what looks like SQL.
    expect(await part.textContent()).toContain(trial.worries.textChanged[0])
    expect(await part.textContent()).toContain(trial.samples.sql)
    await part.locator('summary').first().press('Enter')
    expect(await part.getByText(trial.findings.noteWritten).isVisible()).toBe(true)
    expect(leftOf(portal)).toEqual([])

    await desk.openApp('home')
    await until(() => partOf(desk).textContent()).toContain(trial.worries.textChanged[0])
    await partOf(desk).getByRole('button', { name: trial.dismiss, exact: true }).press('Enter')
    await until(() => partOf(desk).textContent()).toContain(trial.start)
    await desk.openApp('home')
    await until(() => partOf(desk).textContent()).toContain(trial.start)
  })
})

test('a trial call that is cancelled is cleaned up, and says how far it came', async () => {
  const { desk, portal } = await begin({})
  await desk.openApp('home')
  const part = partOf(desk)
  await part.getByRole('button', { name: trial.start, exact: true }).press('Enter')
  await showCard(desk)
  await part.getByRole('button', { name: trial.cancel, exact: true }).press('Enter')
  await until(() => part.textContent(), PATIENCE_MS).toContain(trial.copy)
  expect((await desk.card()).open).toBe(false)
  expect(leftOf(portal)).toEqual([])
})
