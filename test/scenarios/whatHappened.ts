// What a story that failed leaves behind. One that fails once in hundreds of runs can be understood only from this.
import type { Frame, Page } from 'playwright-core'
import type { RestCore, RestDetail } from '../portal/core'

/** The last requests and messages of the portal's log. */
export function whatPortalSaw({ log }: RestCore): string {
  const lines = log.slice(-LAST_LINES).map(({ at, kind, name, status = '', detail }) => {
    const commands = kind === 'rest' ? (detail as RestDetail).commands : undefined
    const what = commands?.map((one) => one.name).join(' + ') ?? JSON.stringify(detail) ?? ''
    return `${new Date(at).toISOString().slice(14, -1)} ${kind} ${name} ${status} ${what.slice(0, 200)}`
  })
  return ['What the portal saw:', ...lines].join('\n')
}

/** What each frame of the page shows, and where its keys would go. Never rejects, also when a frame answers no more. */
export async function whatOperatorSaw(page: Page): Promise<string> {
  const frames = page.isClosed() ? [] : page.frames()
  const shown = await Promise.all(frames.map((frame) => Promise.race([whatFrameShows(frame), silence()])))
  return ['What the operator saw:', ...shown].join('\n')
}

const LAST_LINES = 80
/** A frame that works answers at once. */
const SILENT_MS = 2_000

async function whatFrameShows(frame: Frame): Promise<string> {
  const shown = frame.evaluate(() => {
    const { activeElement, body, visibilityState } = document
    const focused = activeElement?.cloneNode() as Element | null
    const keys = `${document.hasFocus() ? 'has' : 'does not have'} the focus, at ${focused?.outerHTML}`
    return `${location.pathname}, ${visibilityState}, ${keys}\n${body.innerText}`
  })
  return shown.catch(String)
}

function silence(): Promise<string> {
  return new Promise((resolve) => setTimeout(resolve, SILENT_MS, 'A frame does not answer.'))
}
