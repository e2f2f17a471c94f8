// The settings for everyone, which only administrators see: where notes go, how they begin, and which phrases are
// offered.
import { linesOf, type PortalSettings, WRAP_UP_SECONDS } from '../../../settings/settings'
import type { AdminText } from '../../../text/adminText'
import { interpolate } from '../../../text/text'
import { listError } from '../../../text/words'
import type { SettingsPage } from '../homePage'
import { ChoiceField, LinesField, NumberField, SaveRow } from './fields'
import { type FormOf, type SettingsForm, useSettingsForm } from './useSettingsForm'

/** For phrases with `{least}` and `{most}`. */
const SECONDS_LIMITS = {
  least: String(WRAP_UP_SECONDS.least),
  most: String(WRAP_UP_SECONDS.most),
}

export interface PortalFormProps {
  readonly saved: PortalSettings
  readonly save: SettingsPage['savePortal']
  readonly text: AdminText
}

/** In the order in which they stand on the page. */
type Fields = Pick<PortalSettings, 'defaultItem' | 'header'> &
  Readonly<Record<'phrases' | 'tags' | 'wrapUpSeconds', string>>

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
        hint={settings.phrasesHint}
        error={form.errors.phrases ?? ''}
        value={form.fields.phrases}
        change={(phrases) => form.set('phrases', phrases)}
      />
      <LinesField
        name="tags"
        label={settings.tags}
        hint={settings.tagsHint}
        error={form.errors.tags ?? ''}
        value={form.fields.tags}
        change={(tags) => form.set('tags', tags)}
      />
      <NumberField
        name="wrapUpSeconds"
        label={settings.wrapUp}
        hint={interpolate(settings.wrapUpHint, SECONDS_LIMITS)}
        error={form.errors.wrapUpSeconds ?? ''}
        value={form.fields.wrapUpSeconds}
        change={(seconds) => form.set('wrapUpSeconds', seconds)}
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
      phrases: settings.phrases.join('\n'),
      tags: settings.tags.join('\n'),
      wrapUpSeconds: String(settings.wrapUpSeconds),
    }),
    read: (fields) => ({
      ...fields,
      phrases: linesOf(fields.phrases),
      tags: linesOf(fields.tags),
      wrapUpSeconds: Number(fields.wrapUpSeconds),
    }),
    errors: ({ phrases, tags, wrapUpSeconds }) => ({
      phrases: listError(phrases, text),
      tags: listError(tags, text),
      wrapUpSeconds: secondsError(wrapUpSeconds, text),
    }),
    save,
  }
}

/** What is wrong with the seconds; '' when nothing is. */
function secondsError(typed: string, { settings }: AdminText): string {
  const { least, most } = WRAP_UP_SECONDS
  const isRight = /^\d{1,4}$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most
  return isRight ? '' : interpolate(settings.errors.seconds, SECONDS_LIMITS)
}
