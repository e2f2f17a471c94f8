// Names as an operator reads them in the card, in the menus and in the search by number.
import { expect, it } from 'vitest'
import { itemName, personName } from '../../../src/bitrix24/crm/crmItems'
import type { CrmItemType } from '../../../src/note/call'

const FIELDS = { name: ' Anna ', lastName: 'Berg', title: ' Offer 7 ' }

it.each<[CrmItemType, object, string, string]>([
  ['CONTACT', FIELDS, 'Acme GmbH', 'Anna Berg · Acme GmbH'],
  ['CONTACT', FIELDS, '', 'Anna Berg'],
  ['LEAD', FIELDS, 'Acme GmbH', 'Anna Berg · Acme GmbH'],
  ['LEAD', { title: 'Request from the site' }, '', 'Request from the site'],
  ['LEAD', { name: '  ', lastName: null, title: 'Request' }, ' Acme GmbH ', 'Acme GmbH'],
  ['COMPANY', FIELDS, 'somebody', 'Offer 7'],
  ['DEAL', FIELDS, 'somebody', 'Offer 7'],
  ['DEAL', { name: 'Anna', lastName: 'Berg' }, '', ''],
  ['CONTACT', { lastName: 7 }, '', '7'],
])('a %s with %j and employer %j is called %j', (type, fields, employer, name) => {
  expect(itemName(type, { ...fields }, employer)).toBe(name)
})

it('a person without a last name has no space behind the first one', () => {
  expect([personName('Anna', ''), personName(undefined, 'Berg'), personName(null, null)]).toEqual([
    'Anna',
    'Berg',
    '',
  ])
})
