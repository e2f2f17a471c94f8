// Phrases that are offered only in calls of a direction, of a line, or both: one group of fields for each.
import { useId } from 'preact/hooks'
import { type CallPhrase, readCallPhrase, writeCallPhrase } from '../../../settings/callPhrases'
import { phrasesOf, phrasesText } from '../../../settings/phraseLists'
import type { AdminText } from '../../../text/adminText'
import { listError } from '../../../text/words'
import { ChoiceField, LinesField, TextField } from './fields'

/** The phrases of one direction and line, as they are typed. */
export type TypedCallPhrases = Omit<CallPhrase, 'phrase'> & { readonly phrases: string }

export function typedCallPhrases(kept: readonly string[]): readonly TypedCallPhrases[] {
  const groups = new Map<string, Omit<CallPhrase, 'phrase'> & { phrases: string[] }>()
  for (const one of kept) {
    const { phrase, ...place } = readCallPhrase(one) ?? { phrase: '', direction: '' as const, line: '' }
    const key = writeCallPhrase({ ...place, phrase: '' })
    const group = groups.get(key) ?? { ...place, phrases: [] }
    groups.set(key, group)
    group.phrases.push(phrase)
  }
  return [...groups.values()].map((group) => ({ ...group, phrases: phrasesText(group.phrases) }))
}

/** Groups without a phrase go. */
export function readCallPhrases(typed: readonly TypedCallPhrases[]): readonly string[] {
  const kept = typed.flatMap(({ phrases, ...place }) =>
    phrasesOf(phrases).map((phrase) => writeCallPhrase({ ...place, phrase })),
  )
  return [...new Set(kept)]
}

/** Of the first group with an error. */
export function callPhrasesError(typed: readonly TypedCallPhrases[], text: AdminText): string {
  return typed.map(({ phrases }) => listError(phrases, text)).find(Boolean) ?? ''
}

export interface CallPhrasesFieldProps {
  /** What the lists are called: everyone's phrases, or the operator's own. */
  readonly label: string
  readonly value: readonly TypedCallPhrases[]
  readonly change: (value: readonly TypedCallPhrases[]) => void
  /** Of the last attempt to save. */
  readonly error: string
  readonly text: AdminText
}

const NEW: TypedCallPhrases = { direction: '', line: '', phrases: '' }

export function CallPhrasesField({ label, value, change, error, text }: CallPhrasesFieldProps) {
  const { callPhrases } = text.settings
  const id = useId()
  const changeAt = (at: number) => (part: Partial<TypedCallPhrases>) =>
    change(value.map((group, index) => (index === at ? { ...group, ...part } : group)))
  return (
    <fieldset class="setting_groups" aria-describedby={error ? `${id}-error` : undefined}>
      <legend class="field_label">{callPhrases.heading}</legend>
      {value.map((group, at) => (
        <GroupFields
          key={at}
          label={label}
          group={group}
          change={changeAt(at)}
          remove={() => change(value.filter((_, index) => index !== at))}
          text={text}
        />
      ))}
      {error && (
        <p class="field_error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      <button type="button" class="button" onClick={() => change([...value, NEW])}>
        {callPhrases.add}
      </button>
    </fieldset>
  )
}

interface GroupFieldsProps {
  readonly label: string
  readonly group: TypedCallPhrases
  readonly change: (part: Partial<TypedCallPhrases>) => void
  readonly remove: () => void
  readonly text: AdminText
}

function GroupFields({ label, group, change, remove, text }: GroupFieldsProps) {
  const { direction, anyDirection, line, lineHint, remove: removeName } = text.settings.callPhrases
  const { incoming, outgoing, callback } = text.caller.direction
  return (
    <div class="setting_group">
      <ChoiceField
        name="callDirection"
        label={direction}
        hint=""
        value={group.direction}
        choices={[
          ['', anyDirection],
          ['incoming', incoming],
          ['outgoing', outgoing],
          ['callback', callback],
        ]}
        change={(chosen) => change({ direction: chosen })}
      />
      <TextField
        name="callLine"
        label={line}
        hint={lineHint}
        error=""
        value={group.line}
        change={(typed) => change({ line: typed })}
      />
      <LinesField
        name="callPhrases"
        label={label}
        hint=""
        error=""
        value={group.phrases}
        change={(phrases) => change({ phrases })}
      />
      <button type="button" class="button" onClick={remove}>
        {removeName}
      </button>
    </div>
  )
}
