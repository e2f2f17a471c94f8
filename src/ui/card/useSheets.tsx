// The dialogs of the card: the menu, the list of keyboard shortcuts (also on top of the menu) and the follow-up, which
// is closed when the note changes to another client's, and one of today's notes, which is not.
import type { VNode } from 'preact'
import { useCallback, useState } from 'preact/hooks'
import type { CardActions, CardStateWithoutText, RecentNotes } from '../../session/cardState'
import type { Text } from '../../text/text'
import type { CopyingPage } from '../shared/CopyButton'
import { FollowUpSheet } from './FollowUp/FollowUpSheet'
import { followUpTitle } from './FollowUp/followUpPlan'
import { MenuSheet } from './Menu/MenuSheet'
import { RecentSheet } from './RecentNotes/RecentSheet'
import { ShortcutList } from './Shortcuts/ShortcutList'

export interface Sheets {
  openMenu(): void
  openFollowUp(): void
  /** The same function at every rendering. */
  openList(): void
  /** Null: the newest. */
  openRecent(reference: string | null): void
  readonly shown: readonly (VNode | false | null)[]
}

/** `portalText`: in the language of the portal. `focusNote` is called when the last one was closed. */
export function useSheets(
  cardState: CardStateWithoutText,
  actions: CardActions,
  { text, portalText, page }: { readonly text: Text; readonly portalText: Text; readonly page: CopyingPage },
  focusNote: () => void,
): Sheets {
  const [isMenuOpen, setMenuOpen] = useState(false)
  const [isListOpen, setListOpen] = useState(false)
  const [followUpOf, setFollowUpOf] = useState<string | null>(null)
  const [opened, setOpened] = useState<{ recent: RecentNotes; reference: string | null } | null>(null)
  const openList = useCallback(() => setListOpen(true), [])
  const { own } = cardState.settings
  const closed = (set: () => void) => () => {
    set()
    // The list may have been on top of the menu.
    if (!document.querySelector('dialog[open]')) focusNote()
  }
  return {
    openMenu: () => setMenuOpen(true),
    openFollowUp: () => setFollowUpOf(cardState.noteId),
    openList,
    openRecent: (reference) => cardState.recent && setOpened({ recent: cardState.recent, reference }),
    shown: [
      followUpOf === cardState.noteId && (
        <FollowUpSheet
          key="followUp"
          text={text}
          title={followUpTitle(cardState, portalText)}
          actions={actions}
          onClose={closed(() => setFollowUpOf(null))}
        />
      ),
      opened && (
        <RecentSheet
          key="recent"
          {...opened}
          text={text}
          page={page}
          onClose={closed(() => setOpened(null))}
        />
      ),
      isMenuOpen && (
        <MenuSheet
          key="menu"
          own={own}
          actions={actions}
          text={text}
          showShortcuts={openList}
          onClose={closed(() => setMenuOpen(false))}
        />
      ),
      isListOpen && <ShortcutList key="list" text={text} onClose={closed(() => setListOpen(false))} />,
    ],
  }
}
