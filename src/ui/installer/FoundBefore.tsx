// Says what an earlier installation left in the portal, and what of it will be removed, before anything is done.
import type { InstallPhrases } from '../../text/adminPhrases'
import type { InstallFound, InstallState } from './installState'

export function FoundBefore({ found, install }: { found: InstallState['found']; install: InstallPhrases }) {
  const stale = found === 'looking' ? [] : (found?.stale ?? [])
  return (
    <div class="found" role="status">
      <p>{foundWords(found, install.found)}</p>
      {stale.length > 0 && (
        <>
          <p>{install.stale}</p>
          <ul class="page_list">
            {stale.map((address) => (
              <li key={address} class="found_address">
                <bdi dir="ltr">{address}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function foundWords(found: InstallState['found'], words: InstallPhrases['found']): string {
  if (found === 'looking') return words.looking
  if (!found) return ''
  return found.finished ? finishedWords(found, words) : unfinishedWords(found, words)
}

/** The portal says that the application is installed. */
function finishedWords({ tab, stale }: InstallFound, words: InstallPhrases['found']): string {
  if (tab === 'missing') return stale.length > 0 ? words.moved : words.tabMissing
  if (tab === 'outdated') return words.outdated
  return stale.length > 0 ? '' : words.complete
}

/** It was never installed, or an installation was interrupted. */
function unfinishedWords({ tab, stale }: InstallFound, words: InstallPhrases['found']): string {
  return tab === 'missing' && stale.length === 0 ? '' : words.interrupted
}
