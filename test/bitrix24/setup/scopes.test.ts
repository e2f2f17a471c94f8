// What an administrator has to grant, and what may be missing (portal.md §4.8).
import { expect, it } from 'vitest'
import { canReadNames, missingScopes } from '../../../src/bitrix24/setup/scopes'

it('tab, call and notes need a permission each', () => {
  expect(missingScopes([])).toEqual(['placement', 'telephony', 'crm'])
  expect(missingScopes(['crm', 'user_brief', 'telephony', 'placement'])).toEqual([])
})

it.each(['user', 'user_basic', 'user_brief'])('any permission for users opens the names: %s', (scope) => {
  expect(canReadNames(['crm', scope])).toBe(true)
})

it('without one of them colleagues have no names', () => {
  expect(canReadNames(['crm', 'placement', 'telephony'])).toBe(false)
})
