// Controls for every variant of the host. A change applies to what happens next.
import type { HostVariant } from '../contract'
import { tick } from './FaultControls'
import { type PageContext, stateOf } from './pageContext'

const CHOICES = { closing: ['V1', 'V2'], pushedIdType: ['string', 'number'] } as const
const LANGUAGES = [
  'en',
  'de',
  'ru',
  'la',
  'br',
  'fr',
  'it',
  'pl',
  'tr',
  'ua',
  'kz',
  'vn',
  'id',
  'ms',
  'in',
  'th',
  'ja',
  'sc',
  'tc',
  'ar',
]
const NUMBERS = ['slowTabMs', 'pushMs', 'timerMs'] as const

export function VariantControls({ context }: { context: PageContext }) {
  const { variant } = context
  const set = (change: Partial<HostVariant>) => {
    Object.assign(variant, change)
    context.changed()
  }
  const flags = Object.entries(variant).filter(
    (entry): entry is [string, boolean] => typeof entry[1] === 'boolean',
  )
  return (
    <>
      {choice('Signed in', String(variant.userId), users(context), (id) => set({ userId: Number(id) }))}
      {choice('Language', variant.lang, LANGUAGES, (lang) => set({ lang }))}
      {choice('Closing', variant.closing, CHOICES.closing, (closing) =>
        set({ closing: closing as 'V1' | 'V2' }),
      )}
      {choice('Pushed ids', variant.pushedIdType, CHOICES.pushedIdType, (type) =>
        set({ pushedIdType: type as 'string' | 'number' }),
      )}
      {NUMBERS.map((name) => (
        <label key={name} class="field">
          {name}
          <input
            type="number"
            value={variant[name]}
            onChange={({ currentTarget }) => set({ [name]: Number(currentTarget.value) })}
          />
        </label>
      ))}
      <label class="field">
        silent commands
        <input
          value={variant.silentCommands.join(' ')}
          onChange={({ currentTarget }) =>
            set({ silentCommands: currentTarget.value.split(/\s+/).filter(Boolean) })
          }
        />
      </label>
      {flags.map(([name, value]) => tick(name, value, (checked) => set({ [name]: checked })))}
    </>
  )
}

function users(context: PageContext): string[] {
  return stateOf(context).users.map(({ id }) => String(id))
}

function choice(title: string, value: string, values: readonly string[], set: (value: string) => void) {
  return (
    <label class="field">
      {title}
      <select value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
        {values.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  )
}
