// The current user, other users, the app and what it may use (portal.md §4.1).
import type { PortalUser } from '../../contract'
import { type Answer, give, givePage } from '../answer'
import { type Asked, type Methods, methodsOf } from '../method'
import { type Params, toBool, toInt, toList, toMap, toText } from '../php'
import { portalTime } from '../portalTime'
import { ACCESS_DENIED } from '../refusals'

const ALL_SCOPES = ['crm', 'im', 'placement', 'task', 'telephony', 'user', 'user_basic', 'user_brief']

/** `method.get` has to know all methods, so the functions that look into the method table are passed in. */
export function system(
  isExisting: (name: string) => boolean,
  isOpen: (asked: Asked, name: string) => boolean,
) {
  const basic = methodsOf(
    { denied: ACCESS_DENIED },
    {
      profile,
      'app.info': appInfo,
      'server.time': ({ core }) => give(portalTime(core.now())),
      scope: ({ core, params }) => give(toBool(params.full) ? ALL_SCOPES : core.state.app.scopes),
      'method.get': (asked) => {
        const name = toText(asked.params.name)
        return give({ isExisting: isExisting(name), isAvailable: isExisting(name) && isOpen(asked, name) })
      },
    },
  )
  const users = methodsOf(
    { scopes: ['user', 'user_basic', 'user_brief'], denied: ACCESS_DENIED },
    { 'user.current': ({ user }) => give(userRow(user)), 'user.get': getUsers },
  )
  return { ...basic, ...users } satisfies Methods
}

/** Empty for a user who is no longer active. */
function profile({ core, user }: Asked): Answer {
  if (user.inactive) return give([])
  return give({
    ID: String(user.id),
    ADMIN: user.admin,
    NAME: user.name,
    LAST_NAME: user.lastName,
    PERSONAL_GENDER: '',
    TIME_ZONE: '',
    ...(core.restVariant.timeZoneOffset ? { TIME_ZONE_OFFSET: 10_800 } : {}),
  })
}

/** All users without a filter; the only simulated filter is `ID`, with one or several ids. */
function getUsers({ core, params }: Asked): Answer {
  const { ID = params.ID } = toMap(params.FILTER)
  const wanted = typeof ID === 'object' ? toList(ID) : [ID]
  const ids = wanted.map((id) => toInt(toText(id)))
  const found = core.state.users.filter(({ id }) => ID === undefined || ids.includes(id))
  return givePage(found, Math.max(0, toInt(params.start)), (users) => users.map(userRow))
}

/** As `user_brief` shows it: no e-mail, no phones. */
function userRow(user: PortalUser): Params {
  return {
    ID: String(user.id),
    ACTIVE: !user.inactive,
    NAME: user.name,
    LAST_NAME: user.lastName,
    SECOND_NAME: '',
    WORK_POSITION: '',
    UF_DEPARTMENT: [1],
    USER_TYPE: 'employee',
  }
}

function appInfo({ core }: Asked): Answer {
  const { version, installed } = core.state.app
  return give({
    ID: 5,
    CODE: 'local.5f0c2a1b7c9d13.48120933',
    VERSION: version,
    STATUS: 'L',
    INSTALLED: installed,
    PAYMENT_EXPIRED: 'N',
    DAYS: null,
    LANGUAGE_ID: core.state.language ?? 'en',
    LICENSE: 'en_pro100',
    LICENSE_TYPE: 'pro100',
    LICENSE_FAMILY: 'pro',
  })
}
