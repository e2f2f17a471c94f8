// A portal that answers a card's opening read, and the read itself.
import { vi } from 'vitest'
import type { Frame } from '../../../src/bitrix24/host/frame'
import { createCardReads } from '../../../src/bitrix24/notes/cardReads'
import { createTransport } from '../../../src/bitrix24/rest/transport'
import type { CrmItem } from '../../../src/note/call'
import type { NoteLookup } from '../../../src/ports'
import { ManualClock } from '../../fakes/manualClock'
import { NO_RATE_LIMIT } from '../../fakes/noRateLimit'
import { answerForms, type RestAnswer } from '../rest/portalAnswers'

export const DEAL: CrmItem = { type: 'DEAL', id: 31 }
export const ANNA = { id: 17, name: 'Anna', lastName: 'Berg', companyId: 4 }
export const ACME = { id: 4, title: 'Acme <GmbH>' }

/** Gets the operator's options as they were read. */
export const onOptions = vi.fn()

/** @param change answers that replace those of an empty portal */
export function cardPortal(change: Record<string, RestAnswer> = {}) {
  return answerForms({
    profile: () => ({ ID: '1', NAME: 'Olga', LAST_NAME: 'Petrova' }),
    'user.option.get': () => [],
    'app.option.get': () => [],
    'user.get': () => [],
    'crm.item.get': ({ entityTypeId }) => ({ item: entityTypeId === '4' ? ACME : ANNA }),
    'crm.item.list': () => ({ items: [] }),
    'crm.timeline.comment.list': () => [],
    'crm.activity.list': () => [],
    'crm.status.list': () => [],
    ...change,
  })
}

export function openCard(
  fetch: typeof globalThis.fetch,
  item: CrmItem | null,
  bindings: readonly CrmItem[],
  sought: readonly NoteLookup[],
  isOnline = () => true,
  missingOptions?: () => Record<string, string>,
) {
  const frame = { origin: 'https://portal.example', token: () => 'token' } as Frame
  const dependencies = { fetch, clock: new ManualClock(), isOnline, rateLimit: NO_RATE_LIMIT }
  const reads = createCardReads(createTransport(frame, dependencies), onOptions, missingOptions)
  return reads.open(item, bindings, sought)
}
