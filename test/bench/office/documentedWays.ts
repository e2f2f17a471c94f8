// The two ways that the public documentation leads to: one addition on `BeforeClose`, and an autosave every
// second. Both by the SDK's client, which dies with the frame; its handshake and bindings are messages, no requests.
import type { ModelAnswer } from '../../model/modelRest'
import type { CallAtDesk, CardOfCall, WayOfSaving } from './cardOfCall'
import { createFrameRequests, sendAsSdk } from './frameRequests'

export const ON_BEFORE_CLOSE: WayOfSaving = {
  name: 'documented: one addition on BeforeClose',
  storage: true,
  cookies: true,
  open: (call) => openSdkCard(call, null),
}

export const EVERY_SECOND: WayOfSaving = {
  name: 'autosave every second',
  storage: true,
  cookies: true,
  open: (call) => openSdkCard(call, 1_000),
}

/** @param every ms between two checks whether there is something to save; null: only at the end. */
function openSdkCard(call: CallAtDesk, every: number | null): CardOfCall {
  const { clock } = call
  let isOpen = true
  let text = ''
  let savedText = ''
  let commentId: number | null = null
  let saving: Promise<void> | null = null
  const requests = createFrameRequests(call, () => isOpen)

  const remove = () => {
    if (!isOpen) return
    isOpen = false
    call.closed()
  }
  const write = async (): Promise<void> => {
    const sent = text
    const { method, fields } = commandFor(call, commentId, sent)
    const answer = await sendAsSdk(requests, clock, method, fields)
    if (answer.status !== 200) return
    commentId ??= resultOf(answer)
    savedText = sent
  }
  const save = async () => {
    if (saving) return saving
    if (text === savedText) return
    saving = write()
    await saving
    saving = null
  }
  const tick = () => {
    if (!isOpen || every === null) return
    void save()
    clock.wakeAt(clock.now() + every, tick)
  }
  tick()
  return {
    get isOpen() {
      return isOpen
    },
    type(words) {
      text = words
    },
    // Raised in the same task as the removal: the listener never runs, and no request of the SDK would arrive.
    hangUp: remove,
    clientLeaves() {
      const finish = async () => {
        await save()
        await save()
        remove()
      }
      void finish()
    },
  }
}

function commandFor({ item }: CallAtDesk, commentId: number | null, text: string) {
  if (commentId !== null) {
    return {
      method: 'crm.timeline.comment.update',
      fields: { id: `${commentId}`, 'fields[COMMENT]': text },
    }
  }
  const fields = {
    'fields[ENTITY_ID]': `${item.id}`,
    'fields[ENTITY_TYPE]': item.type,
    'fields[COMMENT]': text,
  }
  return { method: 'crm.timeline.comment.add', fields }
}

function resultOf({ body }: ModelAnswer): number {
  return (body as { result: number }).result
}
