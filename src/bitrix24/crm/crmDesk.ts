// The CRM beyond the card's own client: items are found by a number, picked by the operator, and opened beside the
// call.
import type { CrmItem, CrmItemType } from '../../note/call'
import { done, failed } from '../../note/failure'
import { mentionable } from '../../note/mentions'
import type { CrmDesk, NamedItem } from '../../ports'
import type { Frame } from '../host/frame'
import { type Command, readParts } from '../rest/batch'
import { type Fields, toFields, toId, toList, toText } from '../rest/portalValues'
import type { Requester } from '../rest/transport'
import { itemName, toCrmItem, typeIdOf } from './crmItems'

/**
 * The types that a search by number finds, in the order in which they are offered (a deal has no phone, portal.md
 * §4.5).
 */
const SEARCHED: readonly CrmItemType[] = ['CONTACT', 'COMPANY', 'LEAD']

/** The fields from which `itemName` makes the name of any of these types. */
const NAMES = ['id', 'title', 'name', 'lastName', 'companyTitle']

export function createCrmDesk({ sdk }: Pick<Frame, 'sdk'>, transport: Requester): CrmDesk {
  return {
    findByNumber: async (number) => {
      const outcome = await readParts(transport, searchFor(number))
      if (!outcome.ok) return outcome
      const parts = outcome.value
      return parts.found === undefined ? failed({ kind: 'rejected', why: '' }) : done(toFound(parts))
    },
    pick: async () => {
      try {
        // Settles on an answer alone: a cancelled picker may give none (sdk.md §7).
        const entityType = ['contact', 'company', 'deal', 'lead'] as const
        const picked = await sdk.dialog.selectCRM({ entityType: [...entityType], multiple: false })
        return toPicked(toFields(picked))
      } catch {
        return null
      }
    },
    pickColleague: async () => {
      try {
        const { id, name } = toFields(await sdk.dialog.selectUser())
        const colleague = { id: toId(id), name: mentionable(toText(name)) }
        return colleague.id !== null && colleague.name ? { id: colleague.id, name: colleague.name } : null
      } catch {
        return null
      }
    },
    open: async ({ type, id }) => {
      const path = `/crm/${type.toLowerCase()}/details/${id}/`
      // Rejects where this device has no slider: then there is nothing to wait for. Without a width the SDK begins the path
      // with `/crm/deal/`, which every build allows (portal.md §8.9).
      await sdk.slider.openPath(sdk.slider.getUrl(path), 0).catch(() => {})
    },
  }
}

/** Softphone numbers come without `+`, numbers of external calls with it (portal.md §1.6): both are asked for. */
function searchFor(number: string): Record<string, Command> {
  const digits = number.replace(/^\+/, '')
  const values = [...new Set([number, digits, `+${digits}`])]
  const lists = SEARCHED.map((type) => {
    // Without a match the reference does not resolve (portal.md §4.6), and the list may have any items: only the names
    // of those that were found are used.
    const fields = { entityTypeId: String(typeIdOf(type)), 'filter[@id]': `$result[found][${type}]` }
    return [type, { method: 'crm.item.list', fields: { ...fields, ...listed('select', NAMES) } }]
  })
  return {
    found: { method: 'crm.duplicate.findbycomm', fields: { type: 'PHONE', ...listed('values', values) } },
    ...Object.fromEntries(lists),
  }
}

function listed(name: string, values: readonly string[]): Command['fields'] {
  return Object.fromEntries(values.map((value, at) => [`${name}[${at}]`, value]))
}

function toFound(parts: Fields): readonly NamedItem[] {
  const found = toFields(parts.found)
  return SEARCHED.flatMap((type) => {
    const rows = toList(toFields(parts[type]).items).map(toFields)
    const ids = toList(found[type])
      .map(toId)
      .filter((id) => id !== null)
    return ids.map((id) => {
      const row = toFields(rows.find((fields) => toId(fields.id) === id))
      return { item: { type, id }, name: itemName(type, row, toText(row.companyTitle)) || null }
    })
  })
}

/** Buckets by type, each entry with an id like `CO_5` (sdk.md §7). */
function toPicked(buckets: Fields): NamedItem | null {
  for (const [type, bucket] of Object.entries(buckets)) {
    for (const { id, title } of toList(bucket).map(toFields)) {
      const item: CrmItem | null = toCrmItem(type, toText(id).replace(/^\D+/, ''))
      if (item) return { item, name: toText(title).trim() || null }
    }
  }
  return null
}
