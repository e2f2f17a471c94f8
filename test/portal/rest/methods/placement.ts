// The registration of tabs with all its rules (portal.md §4.2). `placement.bindEvent` does not exist.
import type { PlacementRow } from '../../contract'
import { type Answer, deny, give, type Refusal, refusal } from '../answer'
import { type Asked, type Method, methodsOf } from '../method'
import { type Params, phpArray, toBool, toInt, toMap, toText } from '../php'
import { ACCESS_DENIED, missingArgument } from '../refusals'

const APP_NAME = 'Call Notes'
/** Placements by the scope that allows them; only those that an app like this could use. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  telephony: ['CALL_CARD', 'TELEPHONY_ANALYTICS_MENU'],
  crm: ['CRM_CONTACT_DETAIL_TAB', 'CRM_DEAL_DETAIL_TAB', 'CRM_LEAD_DETAIL_TAB', 'CRM_COMPANY_DETAIL_TAB'],
}

const NOT_FOUND = refusal(400, 'ERROR_PLACEMENT_NOT_FOUND', 'Placement not found')
const USER_MODE = refusal(400, 'ERROR_PLACEMENT_USER_MODE', 'User mode is not available.')
const PROTOCOL = refusal(400, 'ERROR_UNSUPPORTED_PROTOCOL', 'Unsupported handler protocol')
const WRONG_URL = refusal(400, 'ERROR_WRONG_HANDLER_URL', 'Wrong handler URL')
const BOUND = refusal(400, 'ERROR_CORE', 'Unable to set placement handler: Handler already binded')
const STARTED = refusal(
  400,
  'ERROR_CORE',
  'Unable to set placement handler: Process of binding the handler has already started',
)

export const placement = methodsOf(
  { scopes: ['placement'], denied: ACCESS_DENIED },
  {
    'placement.bind': forAdmin(bind),
    'placement.unbind': forAdmin(unbind),
    'placement.get': forAdmin(({ core }) => give(core.state.placements.map(rowOf))),
    'placement.list': list,
  },
)

function forAdmin(run: Method['run']): Method['run'] {
  return (asked) => {
    if (!asked.user.admin) return deny(ACCESS_DENIED)
    return run({ ...asked, params: upperCased(asked.params) })
  }
}

function upperCased(params: Params): Params {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name.toUpperCase(), value]))
}

function bind({ core, params }: Asked): Answer {
  const missing = ['PLACEMENT', 'HANDLER'].find((name) => !toText(params[name]))
  if (missing) return deny(missingArgument(missing))
  const place = toText(params.PLACEMENT).toUpperCase()
  const handler = toText(params.HANDLER)
  if (!openPlaces(core.state.app.scopes).includes(place)) return deny(NOT_FOUND)
  if (toInt(params.USER_ID) > 0) return deny(USER_MODE)
  const wrong = handlerFault(handler)
  if (wrong) return deny(wrong)
  if (core.binding.has(bindingOf(params))) return deny(STARTED)
  if (core.state.placements.some((row) => row.placement === place && row.handler === handler))
    return deny(BOUND)
  const langAll = toMap(params.LANG_ALL) as PlacementRow['langAll']
  core.state.placements.push({
    id: core.takeId(),
    placement: place,
    handler,
    title: titleOf(params, langAll),
    langAll,
  })
  return give(true)
}

/** The lock of a bind: two binds with the same key exclude each other. Parameter names in any case. */
export function bindingOf(params: Params): string {
  const { PLACEMENT, HANDLER } = upperCased(params)
  return `${toText(PLACEMENT).toUpperCase()} ${toText(HANDLER)}`
}

/** With LANG_ALL the top-level TITLE is ignored; without any title the tab has the app's name. */
function titleOf(params: Params, langAll: PlacementRow['langAll']): string {
  const languages = Object.values(langAll)
  if (languages.length === 0) return toText(params.TITLE) || APP_NAME
  return langAll.en?.TITLE || languages.find(({ TITLE }) => TITLE)?.TITLE || APP_NAME
}

function handlerFault(handler: string): Refusal | null {
  if (!/^https?:\/\//i.test(handler)) return PROTOCOL
  return URL.canParse(handler) && new URL(handler).hostname.includes('.') ? null : WRONG_URL
}

/** Counts two for each removed row: found and deleted. */
function unbind({ core, params }: Asked): Answer {
  const place = toText(params.PLACEMENT).toUpperCase()
  if (!place) return deny(missingArgument('PLACEMENT'))
  const handler = toText(params.HANDLER)
  const isRemoved = (row: PlacementRow) => row.placement === place && (!handler || row.handler === handler)
  const removed = core.state.placements.filter(isRemoved)
  core.state.placements = core.state.placements.filter((row) => !isRemoved(row))
  return give({ count: removed.length * 2 })
}

function rowOf({ placement, handler, title, langAll }: PlacementRow) {
  return { placement, userId: 0, handler, options: [], title, description: '', langAll: phpArray(langAll) }
}

function list({ core, params }: Asked): Answer {
  const { SCOPE, FULL } = upperCased(params)
  const scopes = toBool(FULL) ? Object.keys(PLACES) : core.state.app.scopes
  const wanted = toText(SCOPE)
  return give(openPlaces(wanted ? scopes.filter((scope) => scope === wanted) : scopes))
}

function openPlaces(scopes: readonly string[]): string[] {
  return scopes.flatMap((scope) => PLACES[scope] ?? [])
}
