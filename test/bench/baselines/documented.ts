// The documented way: the SDK in the first script, each event bound after the other was, the card kept open
// from the start, the note saved when the card is about to close.
import { initializeB24Frame } from '@bitrix24/b24jssdk'
import { CHANGES, CLOSING, createNoteForm } from './noteForm'

const b24 = await initializeB24Frame()
const form = createNoteForm(b24)
const changed = () => {}
for (const name of CHANGES) await b24.placement.bindEvent(name, changed)
await b24.placement.bindEvent(CLOSING, async () => {
  await form.save()
  await b24.placement.call('enableAutoClose')
})
await b24.placement.call('disableAutoClose')
form.show()
