// The result as a page that can be read and compared later.
import type { Row } from './row'

export interface RunFacts {
  /** Version of Chromium. */
  readonly browser: string
  readonly cores: number
  readonly runs: number
  readonly commit: string
}

export function page(rows: readonly Row[], { browser, cores, runs, commit }: RunFacts): string {
  const isMet = (met: Row['met']) => (met === null ? '' : met ? 'yes' : '**no**')
  const lines = rows.map(
    ({ what, where, ours, against, ratio, reach, met }) =>
      `| ${[what, where, ours, against, ratio, reach, isMet(met)].join(' | ')} |`,
  )
  return `# What a card costs

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)} at ${commit}: headless Chromium ${browser}, ${cores} cores,
medians of ${runs} alternating runs, quartiles in brackets. What is measured and how: [docs/performance.md](../../docs/performance.md).

| What | Where | Measured | Against | Ratio | Reach | Met |
| --- | --- | --- | --- | --- | --- | --- |
${lines.join('\n')}
`
}
