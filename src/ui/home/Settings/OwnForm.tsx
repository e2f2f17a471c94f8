// The operator's own settings: theme and phrases.
import { linesOf, type OwnSettings } from '../../../settings/settings'
import type { AdminText } from '../../../text/adminText'
import { listError, themeChoices } from '../../../text/words'
import type { SettingsPage } from '../homePage'
import { ChoiceField, LinesField, SaveRow } from './fields'
import { useSettingsForm } from './useSettingsForm'

export interface OwnFormProps {
  readonly saved: OwnSettings
  readonly save: SettingsPage['saveOwn']
  readonly text: AdminText
}

export function OwnForm({ saved, save, text }: OwnFormProps) {
  const { settings, menu } = text
  const { fields, errors, notice, set, submit } = useSettingsForm(saved, {
    fill: ({ theme, phrases }) => ({ theme, phrases: phrases.join('\n') }),
    read: ({ theme, phrases }) => ({ theme, phrases: linesOf(phrases) }),
    errors: ({ phrases }) => ({ phrases: listError(phrases, text) }),
    save,
  })
  return (
    <form class="page_section" aria-labelledby="own-settings" onSubmit={submit} noValidate>
      <h2 class="page_subheading" id="own-settings">
        {settings.own}
      </h2>
      <ChoiceField
        name="theme"
        label={menu.theme}
        hint=""
        value={fields.theme}
        choices={themeChoices(text)}
        change={(theme) => set('theme', theme)}
      />
      <LinesField
        name="phrases"
        label={menu.ownPhrases}
        hint={menu.ownPhrasesHint}
        error={errors.phrases ?? ''}
        value={fields.phrases}
        change={(phrases) => set('phrases', phrases)}
      />
      <SaveRow notice={notice} text={text} />
    </form>
  )
}
