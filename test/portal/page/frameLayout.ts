// One app frame as the portal creates it: its markup, form and credentials (portal.md §1.1), and the portal's side of
// the messages: origin and SID checks, replies, events (§1.2–1.5).
import { frameCommands, type PlacementInterface } from './frameCommands'
import { formatReply, parseFrameMessage } from './frameMessage'
import type { Credentials } from './link'
import { type PageContext, signedIn, stateOf } from './pageContext'
import { escapeStrings } from './placementOptions'

const ALLOW = 'geolocation *; microphone *; camera *; autoplay *;'

export interface FrameRequest {
  placement: string
  handler: string
  /** As posted, null for none. */
  options: Record<string, unknown> | null
  install: boolean
  container: HTMLElement
  /** What the placement adds to the commands of every frame; null for DEFAULT. */
  placementInterface: PlacementInterface | null
  /** Called when the frame is in the page and can exchange messages, before its document is requested. */
  begun?(layout: FrameLayout): void
}

export interface FrameLayout {
  readonly sid: string
  readonly iframe: HTMLIFrameElement
  readonly placement: string
  readonly options: Record<string, unknown> | null
  readonly install: boolean
  readonly credentials: Credentials
  readonly placementInterface: PlacementInterface | null
  /** Callback ids of `placementBindEvent` by event name: who binds twice is called twice. */
  readonly handlers: Map<string, string[]>
  /** Becomes false with the first `getInitData`. */
  firstRun: boolean
  /** Posts an event to every handler bound for it, with its first argument only (portal.md §1.5). */
  raise(event: string, argument?: unknown): void
}

/**
 * Adds the frame and requests its document. Resolves when that request has begun; to null when the container
 * left the page meanwhile.
 */
export async function openFrame(context: PageContext, request: FrameRequest): Promise<FrameLayout | null> {
  const { userId } = context.variant
  const credentials = await context.ask<Credentials>('credentials', { userId })
  if (!request.container.isConnected) return null
  const sid = newSid()
  const iframe = frameElement(sid)
  request.container.append(iframe)
  const layout = exchangeMessages(context, request, credentials, sid, iframe)
  request.begun?.(layout)
  if (context.variant.slowTabMs > 0) await pause(context.variant.slowTabMs)
  if (!iframe.isConnected) return null
  requestDocument(context, request, credentials, sid, iframe)
  return layout
}

/** 32 hexadecimal digits, new on every render of a layout. */
function newSid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function frameElement(sid: string): HTMLIFrameElement {
  const iframe = document.createElement('iframe')
  iframe.id = `appframe_${sid}`
  iframe.name = `${location.host}|${secure() ? 1 : 0}|${sid}`
  iframe.setAttribute('frameborder', '0')
  iframe.allow = ALLOW
  return iframe
}

function requestDocument(
  context: PageContext,
  request: FrameRequest,
  credentials: Credentials,
  sid: string,
  iframe: HTMLIFrameElement,
): void {
  const query = new URLSearchParams({
    DOMAIN: location.host,
    PROTOCOL: secure() ? '1' : '0',
    LANG: context.variant.lang,
    APP_SID: sid,
  })
  const address = `${request.handler}${request.handler.includes('?') ? '&' : '?'}${query}`
  if (context.variant.staticGet) {
    iframe.src = address
    return
  }
  const form = document.createElement('form')
  Object.assign(form, { method: 'POST', action: address, target: iframe.name, hidden: true })
  form.name = `appform_${sid}`
  for (const [name, value] of Object.entries(postedFields(context, request, credentials))) {
    const input = document.createElement('input')
    Object.assign(input, { type: 'hidden', name, value })
    form.append(input)
  }
  document.body.append(form)
  form.submit()
}

function postedFields(
  context: PageContext,
  request: FrameRequest,
  credentials: Credentials,
): Record<string, string> {
  return {
    AUTH_ID: credentials.access,
    AUTH_EXPIRES: String(credentials.expires),
    REFRESH_ID: credentials.refresh,
    SERVER_ENDPOINT: `${location.origin}/rest/`,
    ...(context.variant.applicationFields
      ? { APPLICATION_TOKEN: credentials.applicationToken, APPLICATION_SCOPE: credentials.scope }
      : {}),
    member_id: credentials.memberId,
    status: 'L',
    PLACEMENT: request.placement,
    ...(request.options ? { PLACEMENT_OPTIONS: JSON.stringify(escapedOnce(context, request.options)) } : {}),
  }
}

function exchangeMessages(
  context: PageContext,
  request: FrameRequest,
  credentials: Credentials,
  sid: string,
  iframe: HTMLIFrameElement,
): FrameLayout {
  // Taken as written: if the handler names a standard port, this origin equals no real page's (portal.md §1.4). Newer
  // hosts compare without the port as well (§8.10).
  const [origin = ''] = /^https?:\/\/[^/?#]+/.exec(request.handler) ?? []
  const reply = (callbackId: string, result: unknown, name: string) => {
    // A removed frame receives nothing (portal.md §1.3).
    if (!iframe.isConnected || !callbackId) return
    iframe.contentWindow?.postMessage(formatReply(callbackId, result), origin)
    context.log('toFrame', name, withoutTokens(result))
  }
  const { placement, options, install, placementInterface } = request
  const layout: FrameLayout = {
    placement,
    options,
    install,
    placementInterface,
    sid,
    iframe,
    credentials,
    handlers: new Map(),
    firstRun: credentials.firstRun,
    raise(event, argument) {
      for (const callbackId of layout.handlers.get(event) ?? []) reply(callbackId, argument, event)
    },
  }
  const commands = frameCommands(context, layout)
  window.addEventListener('message', ({ data, origin: from }) => {
    const isOurs = from === origin || (context.variant.portOptional && from === origin.replace(/:\d+$/, ''))
    const message = isOurs ? parseFrameMessage(data) : null
    if (!message || message.sid !== sid) return
    const { command, params, callbackId } = message
    context.log('fromFrame', command, params)
    const run = Object.hasOwn(commands, command) ? commands[command] : undefined
    if (!run || context.variant.silent || context.variant.silentCommands.includes(command)) return
    run(params, (result) => reply(callbackId, result, command), callbackId)
  })
  return layout
}

/** The answer to `getInitData`, for the user who is signed in. */
export function initData(context: PageContext, layout: FrameLayout): Record<string, unknown> {
  const user = signedIn(context)
  const escapedOptions = (options: Record<string, unknown>) => escapedTwice(context, phpMap(context, options))
  const { credentials } = layout
  return {
    LANG: context.variant.lang,
    DOMAIN: location.host,
    PROTOCOL: secure() ? 1 : 0,
    PATH: '/rest',
    AUTH_ID: credentials.access,
    AUTH_EXPIRES: String(credentials.expires),
    REFRESH_ID: credentials.refresh,
    MEMBER_ID: credentials.memberId,
    FIRST_RUN: layout.firstRun,
    IS_ADMIN: user.admin,
    INSTALL: layout.install,
    USER_OPTIONS: escapedOptions(user.options),
    APP_OPTIONS: escapedOptions(stateOf(context).appOptions),
    PLACEMENT: layout.placement,
    PLACEMENT_OPTIONS: escapedOptions(layout.options ?? {}),
  }
}

const escapedOnce = (context: PageContext, options: unknown) =>
  context.variant.escaped ? escapeStrings(options) : options

/** Options in the template's JavaScript (portal.md §8.8). */
function escapedTwice(context: PageContext, options: unknown): unknown {
  return context.variant.escaped ? escapeStrings(escapeStrings(options)) : options
}

/** PHP has one type for a list and a map: an empty one becomes `[]`. */
function phpMap(context: PageContext, map: Record<string, unknown>): unknown {
  return context.variant.emptyArrays && Object.keys(map).length === 0 ? [] : map
}

function withoutTokens(result: unknown): unknown {
  if (typeof result !== 'object' || result === null || !('AUTH_ID' in result)) return result
  return { ...result, AUTH_ID: '…', REFRESH_ID: '…' }
}

const secure = () => location.protocol === 'https:'
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
