// Which source the figures of a bench are of: the commit that is checked out, and whether the source differs from it.
import { execFileSync } from 'node:child_process'

/** For example `e1c36dd`, or `e1c36dd, changed`. Throws outside of a clone. */
export function commitOf(directory: string): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: directory, encoding: 'utf8' }).trim()
  // What a bench writes is no change of what it measures.
  const changed = git(
    'status',
    '--porcelain',
    '--untracked-files=no',
    '--',
    ':/',
    ':(top,exclude)*results.md',
  )
  return `${git('rev-parse', '--short', 'HEAD')}${changed ? ', changed' : ''}`
}
