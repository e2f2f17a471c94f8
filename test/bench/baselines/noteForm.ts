// The part that every documented way has in common: a field, and one comment in the client's timeline, by
// the SDK and as its documentation shows it (crm.timeline.comment.add and .update, CallCard::BeforeClose).
import type { B24Frame } from '@bitrix24/b24jssdk'

export interface NoteForm {
  /** Shows the field: from now on every letter is in what will be saved. */
  show(): void
  /** Writes the words once, later the changed words into the same comment. */
  save(): Promise<void>
}

export function createNoteForm(b24: B24Frame): NoteForm {
  let text = ''
  let saved = ''
  let commentId: number | null = null
  const field = document.createElement('textarea')
  field.id = 'note'
  field.addEventListener('input', () => {
    text = field.value
  })
  const call = (method: string, params: Record<string, unknown>) =>
    b24.actions.v2.call.make<number>({ method, params })
  const add = async (COMMENT: string) => {
    const { CRM_ENTITY_TYPE, CRM_ENTITY_ID } = await b24.placement.call('getStatus')
    const fields = { ENTITY_TYPE: CRM_ENTITY_TYPE.toLowerCase(), ENTITY_ID: CRM_ENTITY_ID, COMMENT }
    const answer = await call('crm.timeline.comment.add', { fields })
    commentId = answer.getData()?.result ?? null
  }
  return {
    show: () => document.body.append(field),
    async save() {
      if (text === saved) return
      saved = text
      if (commentId === null) await add(text)
      else await call('crm.timeline.comment.update', { id: commentId, fields: { COMMENT: text } })
    },
  }
}

/** The names that an application of the call card binds (portal.md §1.5). */
export const CHANGES = ['CallCard::CallStateChanged', 'CallCard::EntityChanged'] as const
export const CLOSING = 'CallCard::BeforeClose'
