// Settings are saved by an explicit press, and what became of it is said where it was pressed.
import type { AdminText } from '../../../text/adminText'
import type { Notice } from './useSettingsForm'

export function SaveRow({ notice, text }: { notice: Notice; text: AdminText }) {
  const isSaving = notice.kind === 'saving'
  const isBad = notice.kind === 'refused' || notice.kind === 'notSaved'
  return (
    <div class="field_save">
      <button type="submit" class="button button-filled" aria-disabled={isSaving}>
        {text.settings.save}
      </button>
      <p class={isBad ? 'field_error' : 'field_hint'} role="status">
        {noticeWords(notice, text)}
      </p>
    </div>
  )
}

function noticeWords(notice: Notice, { settings }: AdminText): string {
  if (notice.kind === 'none') return ''
  return notice.kind === 'refused' ? settings.refusals[notice.because] : settings[notice.kind]
}
