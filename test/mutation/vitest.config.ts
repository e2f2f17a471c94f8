// The tests that the mutants of one folder of `src` have to get past: those of the folder of the same name. Neither
// browsers nor the random schedules of test/model take part, which would cost a minute for each mutant.
import { defineConfig } from 'vitest/config'

/** Set by `run.ts`; Vitest is started by Stryker, which hands nothing on but the environment. */
const folder = process.env.MUTATED_FOLDER ?? '{note,settings,session,bitrix24,browser}'

// biome-ignore lint/style/noDefaultExport: Vitest takes its configuration from the default export.
export default defineConfig({
  test: {
    include: [`test/${folder}/**/*.test.ts`],
    // To make a document costs as much time as most of these tests: those that need one say so in their first line.
    environment: 'node',
    isolate: false,
    setupFiles: ['test/mutation/withoutShrinking.ts'],
    // A busy machine is no failure: a test that is slow there would count as one that noticed the mutant.
    testTimeout: 15_000,
  },
})
