// Puts the host page together and offers it as `window.host` to tests and to the console.

import { render } from 'preact'
import type { HostPage, LogEntry } from '../contract'
import type { ExternalCallNews } from '../core'
import { Aside } from './Aside'
import { ControlPanel } from './ControlPanel'
import { CardTimers } from './cardTimers'
import { Host } from './hostPage'
import { LeftMenu } from './LeftMenu'
import { LogPanel } from './LogPanel'
import type { NewLines, PageStart, PresentTruth, Snapshot } from './link'
import type { PageContext } from './pageContext'
import { Workspace } from './Workspace'

declare global {
  interface Window {
    host: HostPage
  }
}

const BALLOON_MS = 5000
const LINES_KEPT = 200
/** How old the panels may be. Each drawing lays out and paints the whole page. */
const PANELS_MS = 100

async function start(): Promise<void> {
  const { snapshot, variant, panels } = await ask<PageStart>('start')
  let due = false
  const drawPanels = () => {
    due = false
    render(<LeftMenu context={context} host={host} />, place('#menu'))
    render(<ControlPanel context={context} host={host} />, place('#panel'))
    render(<Workspace context={context} host={host} />, place('#workspace'))
    render(<LogPanel context={context} />, place('#log'))
    render(<Aside context={context} host={host} />, place('#aside'))
  }
  const drawSoon = () => {
    if (!panels || due) return
    due = true
    setTimeout(drawPanels, PANELS_MS)
  }
  const context: PageContext = {
    variant,
    snapshot,
    timers: new CardTimers(),
    log: logInBatches(),
    ask: post,
    balloon,
    // The card has to be drawn in the same task; the panels beside it may be drawn a little later.
    changed: () => {
      host.popup?.draw()
      drawSoon()
    },
  }
  const host = new Host(context, place('#stage'))
  const events = new EventSource('/_portal/events')
  events.addEventListener('changed', ({ data }) => {
    context.snapshot = { ...context.snapshot, ...(JSON.parse(data) as PresentTruth) }
    context.changed()
  })
  events.addEventListener('log', ({ data }) => {
    context.snapshot = withLines(context.snapshot, JSON.parse(data) as NewLines)
    drawSoon()
  })
  events.addEventListener('externalCall', ({ data }) =>
    host.externalCall(JSON.parse(data) as ExternalCallNews),
  )
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') host.esc()
  })
  window.addEventListener('beforeunload', (event) => {
    if (asksBeforeLeaving(host)) event.preventDefault()
  })
  document.body.classList.toggle('bare', !panels)
  if (panels) drawPanels()
  // What the portal tells before this page listens never reaches it.
  await new Promise((opened) => events.addEventListener('open', opened, { once: true }))
  window.host = host
}

/** The snapshot with the lines that it does not have yet. */
function withLines(snapshot: Snapshot, { logged, log }: NewLines): Snapshot {
  const missing = logged - snapshot.logged
  return missing > 0
    ? { ...snapshot, logged, log: [...snapshot.log, ...log.slice(-missing)].slice(-LINES_KEPT) }
    : snapshot
}

/** Asks unless the card is folded and in no softphone or SIP call (portal.md §2.4, last row). */
function asksBeforeLeaving(host: Host): boolean {
  const card = host.popup?.card
  if (!card) return false
  const harmless = card.face !== 'connecting' && card.face !== 'connected'
  return !(host.popup?.folded && (harmless || card.kind === 'device' || card.kind === 'external'))
}

async function ask<T>(what: string): Promise<T> {
  return (await fetch(`/_portal/${what}`)).json()
}

async function post<T>(what: string, body: unknown = {}): Promise<T> {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(`/_portal/${what}`, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`The portal refused ${what}: ${answer.status}`)
  return answer.json()
}

/** Sends one request at a time, with all lines since the last one, so that their order is kept. */
function logInBatches(): PageContext['log'] {
  let lines: LogEntry[] = []
  let sending = false
  const send = async () => {
    while (lines.length > 0) {
      const batch = lines
      lines = []
      await post('log', batch)
    }
    sending = false
  }
  return (kind, name, detail = null) => {
    lines.push({ at: Date.now(), kind, name, detail })
    if (sending) return
    sending = true
    queueMicrotask(() => void send())
  }
}

function balloon(text: string): void {
  const element = document.createElement('p')
  element.textContent = text
  place('#balloons').append(element)
  setTimeout(() => element.remove(), BALLOON_MS)
}

function place(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`The page has no ${selector}`)
  return found
}

void start()
