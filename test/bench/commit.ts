// Which source the figures of a bench are of: the commit that is checked out, and whether the source differs from it.
import { execFileSync } from 'node:child_process'

/** For example `e1c36dd`, or `e1c36dd, changed`. Throws outside of a clone. */
export function commitOf(directory: string): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: directory, encoding: 'utf8' }).trim()
  // Documents change nothing that is measured, and what a bench writes is one of them.
  const changed = git('status', '--porcelain', '--untracked-files=no', '--', ':/', ':(top,exclude)*.md')
  return `${git('rev-parse', '--short', 'HEAD')}${changed ? ', changed' : ''}`
}
