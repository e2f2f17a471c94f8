// The commands that an app frame may send, and their answers (portal.md §1.5). An unknown command gets no answer, as on
// a portal.

import { pickCrmItems, type SelectCrmParams } from './crmPicker'
import { type FrameLayout, initData } from './frameLayout'
import type { Credentials } from './link'
import { type PageContext, signedIn, stateOf } from './pageContext'
import { openSlider } from './slider'
import { pickUser } from './userPicker'

export type Reply = (result?: unknown) => void
type Command = (params: unknown, reply: Reply, callbackId: string) => void
export type Commands = Readonly<Record<string, Command>>

/** What a placement adds; `getInterface` returns the names in `commands` and `events`. */
export interface PlacementInterface {
  commands: Commands
  events: readonly string[]
}

/** The paths that the slider allows in every build; the SDK reaches others from there by `/../` (sdk.md §7). */
const PATHS =
  /^\/(crm\/(deal|lead|contact|company)\/|marketplace\/|company\/personal\/user\/\d+\/|workgroups\/group\/\d+\/)/
/** Newer builds allow these as well (portal.md §8.9). */
const TYPE_PATHS = /^\/crm\/type\//

export function frameCommands(context: PageContext, layout: FrameLayout): Commands {
  const echo: Command = (params, reply) => reply(params)
  return {
    getInitData: (_params, reply) => {
      reply(initData(context, layout))
      layout.firstRun = false
    },
    refreshAuth: (_params, reply) => void refresh(context, reply),
    resizeWindow: (params, reply) => reply(resize(layout.iframe, params)),
    setScroll: echo,
    reloadWindow: () => location.reload(),
    selectCRM: (params, reply) => void pickCrmItems(context, params as SelectCrmParams, reply),
    selectUser: (_params, reply) => pickUser(context, reply),
    openPath: (params, reply) => openPath(context, params, reply),
    ...optionCommands(context),
    ...installCommands(context, layout),
    ...(layout.placementInterface
      ? placementCommands(layout, layout.placementInterface)
      : { setTitle: echo }),
  }
}

function optionCommands(context: PageContext): Commands {
  return {
    setUserOption: (params, reply) => {
      const { name, value } = params as { name: string; value: unknown }
      signedIn(context).options[name] = value
      void context.ask('userOption', { userId: context.variant.userId, name, value })
      reply(params)
    },
    setAppOption: (params, reply) => {
      if (!signedIn(context).admin) return
      const { name, value } = params as { name: string; value: unknown }
      stateOf(context).appOptions[name] = value
      void context.ask('appOption', { name, value }).then(() => reply(params))
    },
  }
}

function installCommands(context: PageContext, layout: FrameLayout): Commands {
  return {
    setInstall: (params, reply) => {
      void context.ask('setInstall', { userId: context.variant.userId })
      reply(params)
    },
    // Never answered: the portal reloads its page (portal.md §5).
    setInstallFinish: () => {
      if (!layout.install || !signedIn(context).admin) return
      void context.ask('setInstallFinish').then(() => location.assign('/?install_finished=Y'))
    },
  }
}

function placementCommands(layout: FrameLayout, placement: PlacementInterface): Commands {
  return {
    ...placement.commands,
    getInterface: (_params, reply) =>
      reply({ command: Object.keys(placement.commands), event: [...placement.events] }),
    // Handlers accumulate and cannot be removed; an unknown event is ignored without an answer.
    placementBindEvent: (params, _reply, callbackId) => {
      const { event } = params as { event: string }
      if (!placement.events.includes(event)) return
      layout.handlers.set(event, [...(layout.handlers.get(event) ?? []), callbackId])
    },
  }
}

async function refresh(context: PageContext, reply: Reply): Promise<void> {
  try {
    const { userId } = context.variant
    const { access, refresh, expires } = await context.ask<Credentials>('refreshAuth', { userId })
    reply({ AUTH_ID: access, AUTH_EXPIRES: String(expires), REFRESH_ID: refresh })
  } catch {
    // No reply: the portal notifies its user instead (portal.md §1.5).
    context.balloon('Unable to get new authorization!')
  }
}

/** Width is `'100%'` or px, height px; answers the frame's resulting size. */
function resize(iframe: HTMLIFrameElement, params: unknown): { width: number; height: number } {
  const { width, height } = params as { width?: number | string; height?: number | string }
  const px = (size: number | string) => (size === '100%' ? size : `${Number.parseInt(String(size), 10)}px`)
  if (width) iframe.style.width = px(width)
  if (height) iframe.style.height = px(height)
  return { width: iframe.offsetWidth, height: iframe.offsetHeight }
}

function openPath(context: PageContext, params: unknown, reply: Reply): void {
  const { path } = params as { path?: string }
  const isAllowed = (asked: string) =>
    PATHS.test(asked) || (context.variant.typePaths && TYPE_PATHS.test(asked))
  if (!path || !isAllowed(path)) {
    reply({ result: 'error', errorCode: 'PATH_NOT_AVAILABLE' })
    return
  }
  openSlider(context, new URL(path, location.origin), () => reply({ result: 'close' }))
}
