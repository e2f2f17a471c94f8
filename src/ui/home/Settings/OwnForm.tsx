// The operator's own settings: theme, phrases, and whether the card stays open after a call.
import { phrasesOf, phrasesText } from '../../../settings/phraseLists'
import { KEEP_OPEN, type OwnSettings } from '../../../settings/settings'
import type { AdminText } from '../../../text/adminText'
import { listError, themeChoices } from '../../../text/words'
import type { SettingsPage } from '../homePage'
import { CallPhrasesField, callPhrasesError, readCallPhrases, typedCallPhrases } from './CallPhrasesField'
import { ChoiceField, LinesField, SaveRow } from './fields'
import { KeepOpenField } from './KeepOpenField'
import { useSettingsForm } from './useSettingsForm'

export interface OwnFormProps {
  readonly saved: OwnSettings
  readonly save: SettingsPage['saveOwn']
  readonly text: AdminText
}

export function OwnForm({ saved, save, text }: OwnFormProps) {
  const { settings, menu } = text
  const { fields, errors, notice, set, submit } = useSettingsForm(saved, {
    fill: (own) => ({
      ...own,
      phrases: phrasesText(own.phrases),
      callPhrases: typedCallPhrases(own.callPhrases),
    }),
    read: (typed) => ({
      ...typed,
      phrases: phrasesOf(typed.phrases),
      callPhrases: readCallPhrases(typed.callPhrases),
    }),
    errors: ({ phrases, callPhrases }) => ({
      phrases: listError(phrases, text),
      callPhrases: callPhrasesError(callPhrases, text),
    }),
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
      <CallPhrasesField
        label={menu.ownPhrases}
        value={fields.callPhrases}
        change={(callPhrases) => set('callPhrases', callPhrases)}
        error={errors.callPhrases ?? ''}
        text={text}
      />
      <KeepOpenField
        value={fields.keepOpen}
        choices={['portal', ...KEEP_OPEN]}
        change={(keepOpen) => set('keepOpen', keepOpen)}
        text={text}
      />
      <SaveRow notice={notice} text={text} />
    </form>
  )
}
