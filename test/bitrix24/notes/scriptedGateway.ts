// A gateway on a scripted portal, and the notes that its tests write.

import { createNoteGateway } from '../../../src/bitrix24/notes/noteGateway'
import type { CrmItem } from '../../../src/note/call'
import { CONTACT } from '../../fakes/sampleNote'
import { ScriptedFetch } from '../rest/scriptedFetch'
import { transportOn } from '../rest/scriptedTransport'

export const COMPANY: CrmItem = { type: 'COMPANY', id: 9 }
export const COMMENT = 'Incoming call · \u2060Call back  #K7Q2F\nHello & goodbye'
export const FILED = { item: CONTACT, commentId: 900 }
export const NOT_FOUND = { error: '', error_description: 'Not found.' }
export const BLOCKED = { error: 'OPERATION_TIME_LIMIT', error_description: 'Method is blocked.' }
export const DENIED = { error: 'ACCESS_DENIED', error_description: 'Access denied.' }

/** What a test may change; `startPortal` sets it back. */
export const portal = {
  net: new ScriptedFetch(),
  /** Who the operator is known to be. */
  operator: '1' as string | null,
  /** Epoch ms. */
  now: 0,
}

/** A portal that was asked nothing yet, by operator 1. */
export function startPortal(): ScriptedFetch {
  Object.assign(portal, { net: new ScriptedFetch(), operator: '1', now: 0 })
  return portal.net
}

export function gateway() {
  const identity = {
    known: () => portal.operator,
    learn: (id: string) => {
      portal.operator = id
    },
  }
  return createNoteGateway(transportOn(portal.net), identity, () => portal.now)
}

/** A comment as the portal lists it. */
export function row(id: number, text = COMMENT, author = '1', created = '2026-11-20T12:00:00+03:00') {
  return { ID: String(id), ENTITY_ID: '17', COMMENT: text, AUTHOR_ID: author, CREATED: created }
}

export function noteWrite(
  comment: string | null,
  item: CrmItem = CONTACT,
  filed: typeof FILED | null = null,
) {
  return { reference: 'K7Q2F', comment, item, filed }
}

/** Methods and keys of the n-th request's batch, in their order. */
export function planned(net: ScriptedFetch, n: number) {
  return Object.entries(net.commands(n)).map(([key, { method }]) => `${key}: ${method.split('.').at(-1)}`)
}
