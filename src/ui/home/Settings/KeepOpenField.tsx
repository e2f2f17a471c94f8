// How long the card stays open after a call: the same field for everybody and for oneself, with what it costs.
import type { OwnSettings } from '../../../settings/settings'
import type { AdminText } from '../../../text/adminText'
import { interpolate } from '../../../text/text'
import { ChoiceField } from './fields'

export interface KeepOpenFieldProps<T extends OwnSettings['keepOpen']> {
  readonly value: T
  readonly choices: readonly T[]
  readonly change: (value: T) => void
  readonly text: AdminText
}

export function KeepOpenField<T extends OwnSettings['keepOpen']>({
  value,
  choices,
  change,
  text,
}: KeepOpenFieldProps<T>) {
  const { settings, actions } = text
  return (
    <ChoiceField
      name="keepOpen"
      label={settings.keepOpen}
      hint={interpolate(settings.keepOpenHint, { closeNow: actions.closeNow })}
      value={value}
      choices={choices.map((choice) => [choice, nameOf(choice, text)])}
      change={change}
    />
  )
}

function nameOf(choice: OwnSettings['keepOpen'], { settings, language }: AdminText): string {
  if (choice === 'portal') return settings.keepOpenAsPortal
  if (choice === 'off') return settings.keepOpenOff
  const seconds = { style: 'unit', unit: 'second', unitDisplay: 'long' } as const
  return new Intl.NumberFormat(language, seconds).format(Number(choice))
}
