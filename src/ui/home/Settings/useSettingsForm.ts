// The state of a form of settings: it is saved on submit, shows the outcome and then what applies. What is typed while
// it is being saved stays.
import { useRef, useState } from 'preact/hooks'
import { sameSetting } from '../../../settings/mergeSettings'
import type { Saved } from '../homePage'

export type Notice =
  | { readonly kind: 'none' | 'saving' | 'saved' | 'savedWithOthers' | 'notSaved' }
  | Extract<Saved<unknown>, { kind: 'refused' }>

export interface FormOf<S, F> {
  /** The settings as the fields show them. */
  fill(settings: S): F
  /** The fields as settings; called only when `errors` finds none. */
  read(fields: F): S
  /** The error of each field; '' for none. */
  errors(fields: F): Readonly<Partial<Record<keyof F, string>>>
  save(base: S, changed: S): Promise<Saved<S>>
}

export interface SettingsForm<F> {
  readonly fields: F
  /** Of the last attempt to save; cleared when the field changes. */
  readonly errors: Readonly<Partial<Record<keyof F, string>>>
  readonly notice: Notice
  set<Name extends keyof F>(name: Name, value: F[Name]): void
  /** For `onSubmit`; the first field with an error gets the focus. */
  submit(event: SubmitEvent): void
}

export function useSettingsForm<S extends object, F extends object>(
  first: S,
  form: FormOf<S, F>,
): SettingsForm<F> {
  const base = useRef(first)
  const newest = useRef(form.fill(first))
  const [fields, setFields] = useState(newest.current)
  const [errors, setErrors] = useState({} as SettingsForm<F>['errors'])
  const [notice, setNotice] = useState<Notice>({ kind: 'none' })

  const show = (next: F) => {
    newest.current = next
    setFields(next)
  }
  const save = async (sent: F) => {
    const changed = form.read(sent)
    setNotice({ kind: 'saving' })
    const saved = await form.save(base.current, changed)
    if (saved.kind === 'refused') return setNotice(saved)
    const isUntouched = newest.current === sent
    // What was typed meanwhile starts from what was sent.
    base.current = isUntouched ? saved.settings : changed
    if (isUntouched) show(form.fill(saved.settings))
    setNotice({ kind: isSame(saved.settings, changed) ? 'saved' : 'savedWithOthers' })
  }
  return {
    fields,
    errors,
    notice,
    set: (name, value) => {
      show({ ...newest.current, [name]: value })
      setErrors((before) => ({ ...before, [name]: '' }))
    },
    submit: (event) => {
      event.preventDefault()
      if (notice.kind === 'saving') return
      const found = form.errors(newest.current)
      setErrors(found)
      const wrong = Object.entries(found).find(([, words]) => words)?.[0]
      if (!wrong) return void save(newest.current)
      setNotice({ kind: 'notSaved' })
      const element = event.currentTarget as HTMLFormElement
      element.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus()
    },
  }
}

function isSame<S extends object>(one: S, other: S): boolean {
  return (Object.keys(one) as (keyof S)[]).every((name) => sameSetting(one[name], other[name]))
}
