// The app's options, one set for each user and one for all (portal.md §4.1). A set merges; nothing is
// ever taken out, only emptied.
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
  // A copy: what a command of a batch has read is not changed by the next one.
  if (!name) return give(phpArray({ ...stored }))
  return give(Object.hasOwn(stored, name) ? stored[name] : null)
}

function set(stored: Params, params: Params): Answer {
  const given = toMap(params.options)
  if (Object.keys(given).length === 0) return deny(missingArgument('options'))
  Object.assign(stored, given)
  return give(true)
}
