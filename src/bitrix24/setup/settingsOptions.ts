// Settings are read complete from whatever the options are, and what somebody else saved meanwhile is found
// and kept; a setting of a newer version is never overwritten.
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

/** Somebody who saves in the very moment of our saving is looked for again so many times. */
const ROUNDS = 5

/** @param appOptions and userOptions as `app.option.get` and `user.option.get` or the init data give them (portal.md §4.1). */
export function readSettings(appOptions: unknown, userOptions: unknown): Settings {
  return {
    portal: readForms(PORTAL_FORMS, appOptions, DEFAULT_SETTINGS.portal),
    own: readForms(OWN_FORMS, userOptions, DEFAULT_SETTINGS.own),
  }
}

/** Names of the options that a newer version of the product wrote: the default is shown in their stead. */
export function newerSettings(appOptions: unknown, userOptions: unknown): readonly string[] {
  return [...newerForms(PORTAL_FORMS, appOptions), ...newerForms(OWN_FORMS, userOptions)]
}

/** Reads and writes by the own transport: one attempt each. Saving takes two requests, whatever was changed. */
export function createSettingsStore(transport: Requester): SettingsStore {
  const run: RunBatch = async (commands) => {
    const outcome = await transport.post('batch', batchOf(commands, true))
    if (!outcome.ok) return outcome
    const answer = readBatchAnswer(outcome.value)
    const failure = firstFailure(answer, Object.keys(commands))
    return failure ? failed(failure) : done(answer)
  }
  const portal: Kept<PortalSettings> = {
    whose: 'app',
    forms: PORTAL_FORMS,
    defaults: DEFAULT_SETTINGS.portal,
  }
  const own: Kept<OwnSettings> = { whose: 'user', forms: OWN_FORMS, defaults: DEFAULT_SETTINGS.own }
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
interface Kept<S> {
  readonly whose: 'app' | 'user'
  readonly forms: Forms<S>
  readonly defaults: S
}

async function save<S extends PortalSettings | OwnSettings>(
  run: RunBatch,
  kept: Kept<S>,
  base: S,
  changed: S,
): Promise<Outcome<S>> {
  const { whose, forms, defaults } = kept
  const first = await run({ now: get(whose) })
  if (!first.ok) return first
  let options = first.value.valueOf('now')
  let wanted = mergeSettings(base, changed, readForms(forms, options, defaults))
  for (let round = 0; round < ROUNDS; round += 1) {
    const standing = readForms(forms, options, defaults)
    const names = toWrite(forms, options, standing, wanted)
    if (names.length === 0) return done(standing)
    // Read in the very batch that writes: what it overwrites must be known, and what stands afterwards.
    const outcome = await run({ before: get(whose), set: setting(kept, names, wanted), after: get(whose) })
    if (!outcome.ok) return outcome
    options = outcome.value.valueOf('after')
    const overwritten = readForms(forms, outcome.value.valueOf('before'), defaults)
    const written = { ...overwritten, ...Object.fromEntries(names.map((name) => [name, wanted[name]])) }
    const both = mergeSettings(standing, wanted, overwritten)
    wanted = mergeSettings(written, both, readForms(forms, options, defaults))
  }
  return failed({ kind: 'busy', until: null })
}

/** What differs from what stands, but for settings of a newer version. */
function toWrite<S>(forms: Forms<S>, options: unknown, standing: S, wanted: S): readonly (keyof S)[] {
  const newer = newerForms(forms, options)
  return formsOf(forms)
    .filter(([name, { option }]) => !newer.includes(option) && !sameSetting(standing[name], wanted[name]))
    .map(([name]) => name)
}

function setting<S>({ whose, forms }: Kept<S>, names: readonly (keyof S)[], wanted: S): Command {
  const fields = names.map((name) => [`options[${forms[name].option}]`, writeSetting(wanted[name])])
  return { method: `${whose}.option.set`, fields: Object.fromEntries(fields) }
}

function get(whose: Kept<unknown>['whose']): Command {
  return { method: `${whose}.option.get`, fields: {} }
}

function firstFailure(answer: BatchAnswer, keys: readonly string[]): Failure | null {
  return keys.reduce<Failure | null>((found, key) => found ?? failureOf(answer, key), null)
}
