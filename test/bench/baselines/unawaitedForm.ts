// The documented way by somebody who noticed that a binding takes its time: nothing is awaited that need not be.
import { type B24Frame, initializeB24Frame } from '@bitrix24/b24jssdk'
import { CHANGES, CLOSING, createNoteForm, type NoteForm } from './noteForm'

export async function openUnawaited(): Promise<NoteForm & { readonly b24: B24Frame }> {
  const b24 = await initializeB24Frame()
  const form = createNoteForm(b24)
  const changed = () => {}
  for (const name of CHANGES) void b24.placement.bindEvent(name, changed)
  void b24.placement.bindEvent(CLOSING, async () => {
    await form.save()
    await b24.placement.call('enableAutoClose')
  })
  void b24.placement.call('disableAutoClose')
  form.show()
  return { ...form, b24 }
}
