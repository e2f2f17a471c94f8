// Reads and saves settings in the portal's options. Saving keeps what somebody else saved meanwhile, and never
// overwrites a setting of a newer version.
import { done, type Failure, failed, type Outcome } from '../../note/failure'
import type { SettingsStore } from '../../ports'
import { mergeSettings, sameSetting } from '../../settings/mergeSettings'
import {
  DEFAULT_SETTINGS,
  type OwnSettings,
  type PortalSettings,
  type Settings,
} from '../../settings/settings'
import { type BatchAnswer, batchOf, type Command, failureOf, readBatchAnswer } from '../rest/batch'
import type { Requester } from '../rest/transport'
import {
  type Forms,
  formsOf,
  newerForms,
  OWN_FORMS,
  PORTAL_FORMS,
  readForms,
  writeSetting,
} from './settingForms'

/** So often is a setting saved again that somebody else changed at the same moment. */
const MAX_ROUNDS = 5

/**
 * @param appOptions and userOptions as `app.option.get` and `user.option.get` or the init data give them (portal.md
 * §4.1).
 */
export function readSettings(appOptions: unknown, userOptions: unknown): Settings {
  return {
    portal: readForms(PORTAL_FORMS, appOptions, DEFAULT_SETTINGS.portal),
    own: readForms(OWN_FORMS, userOptions, DEFAULT_SETTINGS.own),
  }
}

/** Names of the options that a newer version of the product wrote; their defaults are shown instead. */
export function newerSettings(appOptions: unknown, userOptions: unknown): readonly string[] {
  return [...newerForms(PORTAL_FORMS, appOptions), ...newerForms(OWN_FORMS, userOptions)]
}

/** One attempt for each request. Saving takes two of them, whatever was changed. */
export function createSettingsStore(transport: Requester): SettingsStore {
  const run: RunBatch = async (commands) => {
    const outcome = await transport.post('batch', batchOf(commands, true))
    if (!outcome.ok) return outcome
    const answer = readBatchAnswer(outcome.value)
    const failure = firstFailure(answer, Object.keys(commands))
    return failure ? failed(failure) : done(answer)
  }
  const portal: SettingsScope<PortalSettings> = {
    whose: 'app',
    forms: PORTAL_FORMS,
    defaults: DEFAULT_SETTINGS.portal,
  }
  const own: SettingsScope<OwnSettings> = { whose: 'user', forms: OWN_FORMS, defaults: DEFAULT_SETTINGS.own }
  return {
    read: async () => {
      const outcome = await run({ app: get('app'), user: get('user') })
      if (!outcome.ok) return outcome
      return done(readSettings(outcome.value.valueOf('app'), outcome.value.valueOf('user')))
    },
    savePortal: (base, changed) => save(run, portal, base, changed),
    saveOwn: (base, changed) => save(run, own, base, changed),
  }
}

type RunBatch = (commands: Readonly<Record<string, Command>>) => Promise<Outcome<BatchAnswer>>

/** One set of settings in the options of one owner. */
interface SettingsScope<S> {
  readonly whose: 'app' | 'user'
  readonly forms: Forms<S>
  readonly defaults: S
}

async function save<S extends PortalSettings | OwnSettings>(
  run: RunBatch,
  scope: SettingsScope<S>,
  base: S,
  changed: S,
): Promise<Outcome<S>> {
  const { whose, forms, defaults } = scope
  const first = await run({ now: get(whose) })
  if (!first.ok) return first
  let options = first.value.valueOf('now')
  let wanted = mergeSettings(base, changed, readForms(forms, options, defaults))
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const current = readForms(forms, options, defaults)
    const names = toWrite(forms, options, current, wanted)
    if (names.length === 0) return done(current)
    // The batch that writes also reads before and after: what it overwrites must be known, and what is stored then.
    const outcome = await run({ before: get(whose), set: setting(scope, names, wanted), after: get(whose) })
    if (!outcome.ok) return outcome
    options = outcome.value.valueOf('after')
    const overwritten = readForms(forms, outcome.value.valueOf('before'), defaults)
    const written = { ...overwritten, ...Object.fromEntries(names.map((name) => [name, wanted[name]])) }
    const both = mergeSettings(current, wanted, overwritten)
    wanted = mergeSettings(written, both, readForms(forms, options, defaults))
  }
  return failed({ kind: 'busy', until: null })
}

/** The settings to write: those that differ from the stored ones, except those of a newer version. */
function toWrite<S>(forms: Forms<S>, options: unknown, current: S, wanted: S): readonly (keyof S)[] {
  const newer = newerForms(forms, options)
  return formsOf(forms)
    .filter(([name, { option }]) => !newer.includes(option) && !sameSetting(current[name], wanted[name]))
    .map(([name]) => name)
}

function setting<S>({ whose, forms }: SettingsScope<S>, names: readonly (keyof S)[], wanted: S): Command {
  const fields = names.map((name) => [`options[${forms[name].option}]`, writeSetting(wanted[name])])
  return { method: `${whose}.option.set`, fields: Object.fromEntries(fields) }
}

function get(whose: SettingsScope<unknown>['whose']): Command {
  return { method: `${whose}.option.get`, fields: {} }
}

function firstFailure(answer: BatchAnswer, keys: readonly string[]): Failure | null {
  return keys.reduce<Failure | null>((found, key) => found ?? failureOf(answer, key), null)
}
