// The permissions that the application needs (portal.md §4.8), in one list: the installer demands them, the portal check
// looks for them.

/** Tab, call, notes. */
const NEEDED = ['placement', 'telephony', 'crm']
/** Each opens the names of colleagues (portal.md §4.1); `user_brief` is the one that is asked for. */
const NAMES = ['user', 'user_basic', 'user_brief']

/** @param granted codes as `scope` gives them. */
export function missingScopes(granted: readonly string[]): readonly string[] {
  return NEEDED.filter((scope) => !granted.includes(scope))
}

/** False: notes of colleagues stand without a name. */
export function canReadNames(granted: readonly string[]): boolean {
  return NAMES.some((scope) => granted.includes(scope))
}
