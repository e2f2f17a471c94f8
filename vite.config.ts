// One bundle for every surface, relative addresses only (the archive is served from a sub-path),
// no code of the simulated portal in it. The test projects are told apart by what they need.
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { inlinePages } from './src/packaging/inlinePages.ts'
import { EnvironmentSequencer } from './test/environmentSequencer.ts'

/** What the card and the left menu's page have in common beyond the entry. */
const VIEW = [
  {
    name: 'view',
    test: /\/preact\/|\/src\/ui\/shared\/|\/src\/text\/(text|words)\.ts$|^\0rolldown/,
  },
]

/** Thousands of random calls: as much work as all other tests of the app's own together. */
const PLAYS = ['test/model/neverLost.test.ts', 'test/model/holdingCost.test.ts']

const stub = (name: string) => resolve(import.meta.dirname, `src/packaging/sdkStubs/${name}.ts`)

export default defineConfig({
  base: './',
  // Of the SDK only what the product uses is delivered (`sdkStubs/leftOut.ts`).
  resolve: {
    alias: {
      luxon: stub('luxon'),
      // As the SDK's own modules import them from each other.
      '../core/http/v2.mjs': stub('http'),
      '../core/http/v3.mjs': stub('http'),
      './actions/manager.mjs': stub('actions'),
      './tools/manager.mjs': stub('actions'),
      './uuidv7.mjs': stub('uuidv7'),
      './logger.mjs': stub('logger'),
      './handler/console-v2-handler.mjs': stub('logger'),
    },
  },
  plugins: [inlinePages({ groups: VIEW })],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    // Whoever hands the site on hands the licences on: of what is really in the bundle.
    license: { fileName: 'licences.txt' },
    rolldownOptions: {
      input: ['index.html', 'install.html'],
      output: {
        // A language has three tables of the same name.
        chunkFileNames: ({ facadeModuleId }) => {
          const surface = /\/src\/text\/(admin|trial)\//.exec(facadeModuleId ?? '')?.[1]
          return `assets/${surface ? `${surface}-` : ''}[name]-[hash].js`
        },
      },
    },
  },
  test: {
    // All of them: Vitest leaves one out, which is half of two.
    maxWorkers: '100%',
    sequence: { sequencer: EnvironmentSequencer },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'happy-dom',
          include: ['test/**/*.test.ts'],
          exclude: ['test/portal/**', 'test/scenarios/**', 'test/long/**', ...PLAYS],
          // A fresh world for each file would take three times as long as the tests themselves.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'happy-dom',
          // As above. What is rendered is taken away after each test.
          isolate: false,
          setupFiles: ['test/ui/cleanUp.ts'],
          // An ordinary card.
          environmentOptions: { happyDOM: { width: 400, height: 560 } },
          include: ['test/**/*.test.tsx'],
        },
      },
      {
        extends: true,
        test: { name: 'model', environment: 'node', include: [...PLAYS] },
      },
      {
        extends: true,
        test: { name: 'portal', environment: 'node', include: ['test/portal/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/scenarios/**/*.test.ts'],
          exclude: ['test/scenarios/firefox*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          // Stories wait more than they compute.
          maxWorkers: 4,
          // A browser for each worker, not for each file (`test/scenarios/portalDriver.ts`).
          isolate: false,
          // The default of a second is over before a timer of the simulated card ends.
          expect: { poll: { timeout: 20_000, interval: 40 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'firefox',
          environment: 'node',
          include: ['test/scenarios/firefox*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          // One worker with one Firefox: its start costs as much processor time as five stories.
          maxWorkers: 1,
          isolate: false,
          // As above.
          expect: { poll: { timeout: 20_000, interval: 40 } },
          // Projects with another count of workers have to be another group.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          environment: 'node',
          include: ['test/long/**/*.test.ts'],
          testTimeout: 3_600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
