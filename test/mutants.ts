// Proves that the model test would find a lie. Each mutant breaks one rule of the engine in a copy of the
// source; the random schedules must turn red for every one of them. Writes the table of test/mutants.md.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

interface Mutant {
  readonly what: string
  readonly file: string
  readonly from: string
  readonly to: string
}

const MUTANTS: readonly Mutant[] = [
  {
    what: 'skip the journal',
    file: 'session/draftPersistence.ts',
    from: 'journalled = journal.store(note)',
    to: 'journalled = true',
  },
  {
    what: 'forget to abort the deferred request',
    file: 'session/draftPersistence.ts',
    from: 'deferred.disarm()\n      journal.forget',
    to: 'journal.forget',
  },
  {
    what: 'never arm the deferred request',
    file: 'session/draftPersistence.ts',
    from: 'const armed = !!request && deferred.arm(request)',
    to: 'const armed = !!request',
  },
  {
    what: 'drop the reconciliation: take what stands for not standing',
    file: 'note/reconcile.ts',
    from: 'const main = here ?? byAge[0]',
    to: 'const main = byAge.length < 0 ? here : undefined',
  },
  {
    what: 'send again after an unknown outcome without looking',
    file: 'note/applyResponse.ts',
    from: '{ ...state, outcomeUnknown: true }, because',
    to: '{ ...state, outcomeUnknown: false }, because',
  },
  {
    what: 'take a newer revision for delivered than was sent',
    file: 'note/applyResponse.ts',
    from: 'deliveredRevision: revision,',
    to: 'deliveredRevision: state.note.revision,',
  },
  {
    what: 'forget a note while a lost write may still land',
    file: 'note/note.ts',
    from: '!isUndelivered(note) && isClean && unsettledUntil === 0',
    to: '!isUndelivered(note) && isClean && unsettledUntil >= 0',
  },
  {
    what: 'forget where a lost write was sent',
    file: 'note/nextAction.ts',
    from: 'attemptedItems: distinctItems([...known.attemptedItems, item]),',
    to: 'attemptedItems: known.attemptedItems,',
  },
  {
    what: 'leave duplicates and old places standing',
    file: 'note/reconcile.ts',
    from: 'const staleComments = [...elsewhere, ...duplicates.map(place)]',
    to: 'const staleComments = elsewhere',
  },
  {
    what: "overwrite a colleague's words",
    file: 'note/reconcile.ts',
    from: '  if (!added) return note',
    to: '  if (!added || added) return note',
  },
  {
    what: 'plan a follow-up again after an unknown outcome without looking',
    file: 'note/applyResponse.ts',
    from: "delivery.kind === 'sending' || delivery.kind === 'planning'",
    to: "delivery.kind === 'sending'",
  },
  {
    what: 'leave duplicates of a follow-up standing',
    file: 'note/nextAction.ts',
    from: 'if (duplicate) return unplan(state, marker, duplicate, at)',
    to: 'if (duplicate && todos.length > 9) return unplan(state, marker, duplicate, at)',
  },
  {
    what: 'forget a note whose follow-up is not planned yet',
    file: 'note/note.ts',
    from: 'isUnwritten(note) || note.followUps.some(isPending)',
    to: 'isUnwritten(note)',
  },
  {
    what: 'send what was taken back',
    file: 'note/applyInput.ts',
    from: 'return begun.length === state.note.followUps.length ? state : replanned(state, begun, event.at)',
    to: 'return begun.length >= 0 ? state : replanned(state, begun, event.at)',
  },
  {
    what: 'begin nothing when the page goes',
    file: 'note/flushOnPageHide.ts',
    from: '  if (isSettled(note)) return noEffects(state)',
    to: '  if (isSettled(note) || at >= 0) return noEffects(state)',
  },
  {
    what: "let a campaign's note follow to the next client",
    file: 'session/clientNotes.ts',
    from: 'const same = !campaign || shown === null || isSameClient(shown, client)',
    to: 'const same = !campaign || shown !== undefined',
  },
  {
    what: 'leave a note behind when the client changes',
    file: 'session/clientNotes.ts',
    from: "if (to) current.runner.dispatch({ type: 'moved', item: to })",
    to: "if (to && !current.runner.saving.get().note.filed) current.runner.dispatch({ type: 'moved', item: to })",
  },
  {
    what: 'recover a draft that went into another one',
    file: 'session/recovery.ts',
    from: 'filter(({ id }) => !absorbed.has(id))',
    to: "filter(({ id }) => !absorbed.has('') && id !== '')",
  },
  {
    what: 'let the card go under typing fingers',
    file: 'session/autoClosePolicy.ts',
    from: 'return Math.max(editedAt + idleMs, stayUntil)',
    to: 'return Math.max(editedAt, stayUntil)',
  },
  {
    what: 'let the card go before the note is delivered',
    file: 'session/autoClosePolicy.ts',
    from: 'PATIENCE_MS = 120_000',
    to: 'PATIENCE_MS = 2_000',
  },
]

const ROOT = resolve(import.meta.dirname, '..')
const RUNS = process.env.MODEL_RUNS ?? '60000'

/** The first word of the counter-example that the model test prints, or null when it stayed green. */
function judge(mutant: Mutant): string | null {
  const copy = mkdtempSync(join(tmpdir(), 'mutant-'))
  try {
    for (const part of ['src', 'test/model', 'test/fakes', 'vite.config.ts', 'package.json']) {
      cpSync(join(ROOT, part), join(copy, part), { recursive: true })
    }
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
    const file = join(copy, 'src', mutant.file)
    const source = readFileSync(file, 'utf8')
    if (source.split(mutant.from).length !== 2)
      throw new Error(`"${mutant.what}" fits no place in ${mutant.file}`)
    writeFileSync(
      file,
      source.replace(mutant.from, () => mutant.to),
    )
    const vitest = join(copy, 'node_modules/vitest/vitest.mjs')
    const options = ['run', '--project', 'unit', 'test/model', '--bail', '1', '--root', copy]
    const env = { ...process.env, MODEL_RUNS: RUNS }
    const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, ...options], {
      env,
      encoding: 'utf8',
    })
    if (status === 0) return null
    return /after (\d+) tests/.exec(`${stdout}${stderr}`)?.[1] ?? 'at once'
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

const rows = MUTANTS.map((mutant) => {
  const found = judge(mutant)
  console.log(`${found === null ? 'SURVIVED' : `caught (${found})`.padEnd(14)} ${mutant.what}`)
  return { ...mutant, found }
})
const table = rows.map(
  ({ what, file, found }) => `| ${what} | \`src/${file}\` | ${found ?? '**survived**'} |`,
)
writeFileSync(
  join(ROOT, 'test/mutants.md'),
  `# Mutants of the saving engine

Written by \`npm run test:mutants\`: each row breaks one rule in a copy of the source; the number tells after how
many random schedules (of ${RUNS} at most) the model test noticed.

| Broken rule | Where | Caught after |
| --- | --- | --- |
${table.join('\n')}
`,
)
const survivors = rows.filter(({ found }) => found === null).length
console.log(`${rows.length - survivors} passed, ${survivors} failed`)
process.exitCode = survivors > 0 ? 1 : 0
