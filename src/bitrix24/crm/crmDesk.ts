// The CRM beyond the card's own client: items are found by a number, picked or created by the operator, and opened
// beside the call.
import type { CrmItem, CrmItemType } from '../../note/call'
import { done, failed } from '../../note/failure'
import { mentionable } from '../../note/mentions'
import type { CrmDesk, NamedItem } from '../../ports'
import type { Frame } from '../host/frame'
import { type Command, listed, readParts } from '../rest/batch'
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
  /** True when the slider was closed. Without a width the SDK begins the path with `/crm/deal/`: portal.md §8.9. */
  const show = (path: string) =>
    sdk.slider.openPath(sdk.slider.getUrl(path), 0).then(
      () => true,
      // Where this device has no slider, or the host does not allow the path.
      () => false,
    )
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
      await show(`/crm/${type.toLowerCase()}/details/${id}/`)
    },
    openForm: (type, number) =>
      show(`/crm/${type.toLowerCase()}/details/0/?phone=${encodeURIComponent(number)}`),
    createdWithin: async (type, ms) => {
      const outcome = await readParts(transport, searchForCreated(type))
      return outcome.ok ? done(toCreated(outcome.value, type, ms)) : outcome
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

/** By the portal's own clock: this machine's may differ. */
function searchForCreated(type: CrmItemType): Record<string, Command> {
  const fields = {
    entityTypeId: String(typeIdOf(type)),
    'filter[createdBy]': '$result[me][ID]',
    'order[id]': 'DESC',
    ...listed('select', [...NAMES, 'createdBy', 'createdTime']),
  }
  return {
    me: { method: 'profile', fields: {} },
    now: { method: 'server.time', fields: {} },
    created: { method: 'crm.item.list', fields },
  }
}

/** Each row says itself who created it: a reference may resolve otherwise (portal.md §4.6). Times are whole seconds. */
function toCreated({ me, now, created }: Fields, type: CrmItemType, ms: number): readonly NamedItem[] {
  const operator = toId(toFields(me).ID)
  const since = Date.parse(toText(now)) - ms - 1_000
  const rows = toList(toFields(created).items).map(toFields)
  return rows
    .filter((row) => operator !== null && toId(row.createdBy) === operator)
    .filter((row) => Date.parse(toText(row.createdTime)) >= since)
    .flatMap((row) => {
      const item = toCrmItem(type, row.id)
      return item ? [named(item, row)] : []
    })
}

function named(item: CrmItem, row: Fields): NamedItem {
  return { item, name: itemName(item.type, row, toText(row.companyTitle)) || null }
}

function toFound(parts: Fields): readonly NamedItem[] {
  const found = toFields(parts.found)
  return SEARCHED.flatMap((type) => {
    const rows = toList(toFields(parts[type]).items).map(toFields)
    const ids = toList(found[type])
      .map(toId)
      .filter((id) => id !== null)
    return ids.map((id) => named({ type, id }, toFields(rows.find((fields) => toId(fields.id) === id))))
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
