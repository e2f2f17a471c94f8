// What a key costs in a note of 10 000 characters, with the processor slowed four times: ours where storage is refused
// and where it is granted, the documented way, and a bare field, in alternating turns of one run.
import { type Bench, type BenchPage, type Contender, openBenchPage } from './benchCard'
import { type TracedKeys, traceKeys } from './keyTrace'

export type Typed = 'refused' | 'granted' | 'unawaited' | 'floor'
const CONTENDERS: Readonly<Record<Typed, Contender>> = {
  refused: 'product',
  granted: 'product',
  unawaited: 'unawaited',
  floor: 'floor',
}
const TYPED = Object.keys(CONTENDERS) as Typed[]

export interface Keystrokes extends TracedKeys {
  readonly contender: Typed
}

const LINE = 'The printer on the second floor prints every page twice since Monday.\n'
const NOTE = LINE.repeat(Math.ceil(10_000 / LINE.length)).slice(0, 10_000)
/** About the pace of a quick typist, ms. */
const PACE_MS = 80
/** A turn of each is over before a note would be sent because of the pause: it is sent in the middle of the typing. */
const TURN = 'and again '
/** From slowing a page to its first key, ms. */
const SETTLED_MS = 300

/** @param keys how many are typed into each after the note stands. */
export async function measureKeystrokes(bench: Bench, keys: number): Promise<Keystrokes[]> {
  const measured = TYPED.map((contender): Keystrokes => ({ contender, own: [], all: [], longTasks: [] }))
  const pages: BenchPage[] = []
  for (const { contender } of measured) pages.push(await openWithNote(bench, contender))
  // Loading and pasting are over before the keys are looked at.
  await pause(2_000)
  for (let typed = 0; typed < keys; typed += TURN.length)
    for (const [at, { own, all, longTasks }] of measured.entries()) {
      const turn = await typeTurn(bench, pages[at] as BenchPage)
      own.push(...turn.own)
      all.push(...turn.all)
      longTasks.push(...turn.longTasks)
    }
  for (const page of pages) await page.close()
  return measured
}

async function typeTurn({ browser }: Bench, { page, slow }: BenchPage): Promise<TracedKeys> {
  await slow(true)
  await pause(SETTLED_MS)
  const turn = await traceKeys(browser, () => page.keyboard.type(TURN, { delay: PACE_MS }))
  await slow(false)
  return turn
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

async function openWithNote(bench: Bench, typed: Typed): Promise<BenchPage> {
  const isGranted = typed === 'granted'
  const page = await openBenchPage(bench, {
    contender: CONTENDERS[typed],
    profile: 'shaped',
    storage: isGranted ? 'granted' : 'refused',
  })
  await page.type(await page.openCard(), NOTE)
  await page.slow(false)
  return page
}
