// The settings for everyone, which only administrators see: where notes go, how they begin, and which phrases are
// offered.
import { linesOf, phrasesOf, phrasesText } from '../../../settings/phraseLists'
import { KEEP_OPEN, type PortalSettings } from '../../../settings/settings'
import type { AdminText } from '../../../text/adminText'
import { listError } from '../../../text/words'
import type { SettingsPage } from '../homePage'
import {
  CallPhrasesField,
  callPhrasesError,
  readCallPhrases,
  type TypedCallPhrases,
  typedCallPhrases,
} from './CallPhrasesField'
import { ChoiceField, LinesField, SaveRow } from './fields'
import { KeepOpenField } from './KeepOpenField'
import { type FormOf, type SettingsForm, useSettingsForm } from './useSettingsForm'

export interface PortalFormProps {
  readonly saved: PortalSettings
  readonly save: SettingsPage['savePortal']
  readonly text: AdminText
}

/** In the order in which they stand on the page. */
type Fields = Pick<PortalSettings, 'defaultItem' | 'header' | 'keepOpen'> &
  Readonly<Record<'phrases' | 'tags', string>> & { readonly callPhrases: readonly TypedCallPhrases[] }

export function PortalForm({ saved, save, text }: PortalFormProps) {
  const { settings } = text
  const form = useSettingsForm(saved, formOf(save, text))
  return (
    <form class="page_section" aria-labelledby="portal-settings" onSubmit={form.submit} noValidate>
      <h2 class="page_subheading" id="portal-settings">
        {settings.everybody}
      </h2>
      <p class="field_hint">{settings.everybodyHint}</p>
      <NoteFields form={form} text={text} />
      <LinesField
        name="phrases"
        label={settings.phrases}
        hint={text.menu.ownPhrasesHint}
        error={form.errors.phrases ?? ''}
        value={form.fields.phrases}
        change={(phrases) => form.set('phrases', phrases)}
      />
      <CallPhrasesField
        label={settings.phrases}
        value={form.fields.callPhrases}
        change={(callPhrases) => form.set('callPhrases', callPhrases)}
        error={form.errors.callPhrases ?? ''}
        text={text}
      />
      <LinesField
        name="tags"
        label={settings.tags}
        hint={settings.tagsHint}
        error={form.errors.tags ?? ''}
        value={form.fields.tags}
        change={(tags) => form.set('tags', tags)}
      />
      <KeepOpenField
        value={form.fields.keepOpen}
        choices={KEEP_OPEN}
        change={(keepOpen) => form.set('keepOpen', keepOpen)}
        text={text}
      />
      <SaveRow notice={form.notice} text={text} />
    </form>
  )
}

/** Where a note goes and how it begins. */
function NoteFields({ form, text }: { form: SettingsForm<Fields>; text: AdminText }) {
  const { settings, items } = text
  return (
    <>
      <ChoiceField
        name="defaultItem"
        label={settings.defaultItem}
        hint={form.fields.defaultItem === 'DEAL' ? settings.dealHint : settings.defaultItemHint}
        value={form.fields.defaultItem}
        choices={[
          ['card', settings.asCard],
          ['CONTACT', items.CONTACT],
          ['COMPANY', items.COMPANY],
          ['DEAL', items.DEAL],
          ['LEAD', items.LEAD],
        ]}
        change={(item) => form.set('defaultItem', item)}
      />
      <ChoiceField
        name="header"
        label={settings.header}
        hint=""
        value={form.fields.header}
        choices={[
          ['full', settings.headers.full],
          ['reference', settings.headers.reference],
        ]}
        change={(header) => form.set('header', header)}
      />
    </>
  )
}

function formOf(save: SettingsPage['savePortal'], text: AdminText): FormOf<PortalSettings, Fields> {
  return {
    fill: (settings) => ({
      ...settings,
      phrases: phrasesText(settings.phrases),
      callPhrases: typedCallPhrases(settings.callPhrases),
      tags: settings.tags.join('\n'),
    }),
    read: (fields) => ({
      ...fields,
      phrases: phrasesOf(fields.phrases),
      callPhrases: readCallPhrases(fields.callPhrases),
      tags: linesOf(fields.tags),
    }),
    errors: ({ phrases, callPhrases, tags }) => ({
      phrases: listError(phrases, text),
      callPhrases: callPhrasesError(callPhrases, text),
      tags: listError(tags, text, linesOf),
    }),
    save,
  }
}
