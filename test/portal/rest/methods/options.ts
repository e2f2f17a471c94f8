// The app's options: one map for each user and one for the app (portal.md §4.1). A set merges; an option can be
// emptied but never removed.
import { type Answer, deny, give } from '../answer'
import { methodsOf } from '../method'
import { type Params, phpArray, toMap, toText } from '../php'
import { ACCESS_DENIED, ADMIN_REQUIRED, missingArgument } from '../refusals'

export const options = methodsOf(
  { denied: ACCESS_DENIED },
  {
    'user.option.get': ({ user, params }) => get(user.options, params),
    'user.option.set': ({ user, params }) => set(user.options, params),
    'app.option.get': ({ core, params }) => get(core.state.appOptions, params),
    'app.option.set': ({ core, user, params }) =>
      user.admin ? set(core.state.appOptions, params) : deny(ADMIN_REQUIRED),
  },
)

function get(stored: Params, { option }: Params): Answer {
  const name = toText(option)
  // A copy, so that the next command of a batch does not change what this one has read.
  if (!name) return give(phpArray({ ...stored }))
  return give(Object.hasOwn(stored, name) ? stored[name] : null)
}

function set(stored: Params, params: Params): Answer {
  const given = toMap(params.options)
  if (Object.keys(given).length === 0) return deny(missingArgument('options'))
  Object.assign(stored, given)
  return give(true)
}
