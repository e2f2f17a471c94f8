// Parses what an app frame posts exactly as the portal does (portal.md §1.2), and formats the replies.

export interface FrameMessage {
  command: string
  /** Decoded JSON; `[]` or null when none was sent. */
  params: unknown
  /** May be '': then no reply is expected. */
  callbackId: string
  sid: string
}

/** Null when the portal would not answer: neither a string nor an object, or parameters that are not JSON. */
export function parseFrameMessage(data: unknown): FrameMessage | null {
  if (typeof data === 'string') return parseString(data)
  if (typeof data !== 'object' || data === null) return null
  const { method, params, callback, appSid } = data as Record<string, unknown>
  return {
    command: String(method ?? ''),
    params: params ?? [],
    callbackId: String(callback ?? ''),
    sid: String(appSid ?? ''),
  }
}

/** `cmd:json:callbackId:sid`; the JSON may contain colons or be missing with its colon. */
function parseString(data: string): FrameMessage | null {
  const parts = data.split(':')
  const json = parts.slice(1, -2).join(':')
  try {
    return {
      command: parts[0] ?? '',
      params: json ? JSON.parse(json) : null,
      callbackId: parts.length > 2 ? (parts.at(-2) ?? '') : '',
      sid: parts.at(-1) ?? '',
    }
  } catch {
    return null
  }
}

/** `callbackId:json`, just `callbackId:` for undefined (portal.md §1.3). */
export function formatReply(callbackId: string, result: unknown): string {
  return `${callbackId}:${result === undefined ? '' : JSON.stringify(result)}`
}
