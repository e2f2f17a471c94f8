// What a long campaign leaves behind in its one frame: memory, listeners, timers.
import type { CDPSession, Frame } from 'playwright-core'
import type { RestCore } from '../portal/core'
import { type Bench, openBenchPage } from './benchCard'

export interface Remains {
  readonly clients: number
  /** Bytes of what the frame's scripts hold after a collection. */
  readonly heap: number
  /** Of the document, and what else the scripts still hold. */
  readonly nodes: number
  readonly listeners: number
  readonly timers: number
}

/** After the first ones everything that is made once is there. */
const SETTLED = 50
const FIRST_ID = 5_000
const STEP_MS = 10_000
/** For answers on their way, which do not follow the page's clock. */
const HEARD_MS = 50

/**
 * Each client gets a note. Resolves to what was there after the first fifty and after all. What a note still
 * waits for (its last lookup, five minutes after the addition) is no leak: first `restMs` of the page's clock pass.
 */
export async function measureCampaign(bench: Bench, clients: number, restMs: number): Promise<Remains[]> {
  const benchPage = await openBenchPage(bench, { contender: 'product', profile: 'loopback', ownTime: true })
  const { core, page, host } = benchPage
  const items = addClients(core, clients)
  // The host's page computes from what it knew when it was loaded.
  await page.reload()
  await page.waitForFunction(() => window.host !== undefined)
  await host('startCampaign', items)
  await host('selectTab', 'ours')
  const frame = await frameOf()
  const session = await page.context().newCDPSession(frame)
  const found: Remains[] = []
  for (let client = 0; client < clients; client += 1) {
    if (client > 0) await host('selectClient', client)
    await noteDown(frame, client)
    if (client + 1 === Math.min(SETTLED, clients - 1) || client + 1 === clients)
      found.push({ clients: client + 1, ...(await remainsOf(client + 1)) })
  }
  await benchPage.close()
  return found

  /** When every note but the one on the screen has arrived. */
  async function remainsOf(clients: number): Promise<Omit<Remains, 'clients'>> {
    await frame.waitForFunction(
      () => /^Saved/.test(document.querySelector('.status_line > span:last-child')?.textContent ?? ''),
      undefined,
      { polling: 100 },
    )
    while (core.state.comments.filter(({ comment }) => comment.includes('note ')).length < clients)
      await new Promise((resolve) => setTimeout(resolve, 100))
    for (let ms = 0; ms < restMs; ms += STEP_MS) {
      await page.clock.runFor(STEP_MS)
      await new Promise((resolve) => setTimeout(resolve, HEARD_MS))
    }
    const heap = await heldBytes(session)
    await session.send('Performance.enable')
    const { metrics } = await session.send('Performance.getMetrics')
    const countOf = (metric: string) => metrics.find(({ name }) => name === metric)?.value ?? Number.NaN
    const timers = await frame.evaluate(() => window.stopwatch.timers())
    return { heap, nodes: countOf('Nodes'), listeners: countOf('JSEventListeners'), timers }
  }

  async function frameOf(): Promise<Frame> {
    await page.waitForFunction(() => window.host.card().frameName !== null)
    const name = await page.evaluate(() => window.host.card().frameName)
    const current = () => page.frames().find((one) => one.name() === name && one.url().includes('/product/'))
    while (!current()) await page.waitForEvent('framenavigated')
    return current() as Frame
  }
}

function addClients(core: RestCore, clients: number): { type: 'LEAD'; id: number }[] {
  return Array.from({ length: clients }, (_none, index) => {
    const id = FIRST_ID + index
    const title = `Client ${index}`
    const nobody = { name: '', lastName: '', companyId: null, contactId: null }
    core.state.records.push({ type: 'LEAD', id, title, ...nobody, phones: [`+49 30 ${id}`] })
    return { type: 'LEAD', id }
  })
}

/** The next client's name and empty field are there, then a word is typed. */
async function noteDown(frame: Frame, client: number): Promise<void> {
  await frame.waitForFunction(
    (name) =>
      document.querySelector('.caller_name')?.textContent === name &&
      document.querySelector('textarea')?.value === '',
    `Client ${client}`,
    { polling: 10 },
  )
  await frame.evaluate((words) => {
    document.querySelector('textarea')?.focus()
    document.execCommand('insertText', false, words)
  }, `note ${client}`)
}

/**
 * By a heap snapshot, which collects first. Left out is what the browser makes by itself and not for any client: machine
 * code of functions that have become hot (about 400 KB between the 50th and the 250th client), and its own objects
 * (what its inspector remembers of each request).
 */
async function heldBytes(session: CDPSession): Promise<number> {
  let json = ''
  const take = ({ chunk }: { chunk: string }) => {
    json += chunk
  }
  session.on('HeapProfiler.addHeapSnapshotChunk', take)
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  session.off('HeapProfiler.addHeapSnapshotChunk', take)
  const { snapshot, nodes } = JSON.parse(json) as HeapSnapshot
  const { node_fields: fields, node_types: types } = snapshot.meta
  const size = fields.indexOf('self_size')
  let held = 0
  for (let node = 0; node < nodes.length; node += fields.length) {
    const type = types[0][nodes[node] ?? 0]
    if (type !== 'code' && type !== 'native') held += nodes[node + size] ?? 0
  }
  return held
}

/** As Chromium writes it: one row of `node_fields` for each object, the first of them its type. */
interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[]
      readonly node_types: readonly [readonly string[]]
    }
  }
  readonly nodes: readonly number[]
}
