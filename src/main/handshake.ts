// The handshake with the portal, and the SDK with it: a chunk of its own, the first that is requested, because the
// portal's answers are the longest wait of an opening and everything else can load meanwhile.
import { connect } from '../bitrix24/host/connect'
import type { Frame } from '../bitrix24/host/frame'
import { clock } from '../browser/clock'

/** Resolves to null when the portal did not answer; never rejects. */
export async function connectFrame(): Promise<Frame | null> {
  const connection = await connect({ windowName: window.name, clock })
  return connection.kind === 'connected' ? connection.frame : null
}
