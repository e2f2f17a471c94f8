// The fields of the settings' forms, each with its label, its hint and its error, visible and for screen readers; and
// the row with the save button.
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { AdminText } from '../../../text/adminText'
import type { Notice } from './useSettingsForm'

interface FieldProps {
  readonly label: string
  readonly name: string
  readonly hint: string
  readonly error: string
}

export interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly change: (value: string) => void
}

/** One line. */
export function TextField({ value, change, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(attributes) => (
        <input
          class="field_input"
          dir="auto"
          value={value}
          onInput={(event) => change(event.currentTarget.value)}
          {...attributes}
        />
      )}
    </Field>
  )
}

/** A list, one a line. */
export function LinesField({ value, change, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(attributes) => (
        <textarea
          class="field_input field_lines"
          rows={4}
          dir="auto"
          value={value}
          onInput={(event) => change(event.currentTarget.value)}
          {...attributes}
        />
      )}
    </Field>
  )
}

export interface ChoiceFieldProps<T extends string> extends Omit<FieldProps, 'error'> {
  readonly value: T
  readonly choices: readonly (readonly [value: T, label: string])[]
  readonly change: (value: T) => void
}

/** One of a few. */
export function ChoiceField<T extends string>({ value, choices, change, ...field }: ChoiceFieldProps<T>) {
  return (
    <Field {...field} error="">
      {(attributes) => (
        <select
          class="field_input"
          value={value}
          onChange={(event) => {
            const chosen = choices.find(([one]) => one === event.currentTarget.value)
            if (chosen) change(chosen[0])
          }}
          {...attributes}
        >
          {choices.map(([one, label]) => (
            <option key={one} value={one}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

interface Attributes {
  readonly id: string
  readonly name: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
}

function Field({
  label,
  name,
  hint,
  error,
  children,
}: FieldProps & { children: (attributes: Attributes) => ComponentChildren }) {
  const id = useId()
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined
  return (
    <div class="setting">
      <label class="field_label" for={id}>
        {label}
      </label>
      {children({ id, name, 'aria-describedby': described, 'aria-invalid': error !== '' })}
      {error && (
        <p class="field_error" id={`${id}-error`}>
          <span aria-hidden="true">! </span>
          {error}
        </p>
      )}
      {hint && (
        <p class="field_hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** Saves by an explicit press, and says beside it what became of it. */
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
