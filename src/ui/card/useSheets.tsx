// The dialogs of the card: the menu, the list of keyboard shortcuts (also on top of the menu) and the follow-up, which
// is closed when the note changes to another client's.
import type { VNode } from 'preact'
import { useCallback, useState } from 'preact/hooks'
import type { CardActions, CardStateWithoutText } from '../../session/cardState'
import { interpolate, type Text } from '../../text/text'
import { FollowUpSheet } from './FollowUp/FollowUpSheet'
import { MenuSheet } from './Menu/MenuSheet'
import { ShortcutList } from './Shortcuts/ShortcutList'

export interface Sheets {
  openMenu(): void
  openFollowUp(): void
  /** The same function at every rendering. */
  openList(): void
  readonly shown: readonly (VNode | false)[]
}

/** `focusNote` is called when the last one was closed. */
export function useSheets(
  cardState: CardStateWithoutText,
  actions: CardActions,
  text: Text,
  focusNote: () => void,
): Sheets {
  const [isMenuOpen, setMenuOpen] = useState(false)
  const [isListOpen, setListOpen] = useState(false)
  const [followUpOf, setFollowUpOf] = useState<string | null>(null)
  const openList = useCallback(() => setListOpen(true), [])
  const plan = (deadline: number) => actions.planFollowUp({ deadline, title: followUpTitle(cardState, text) })
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
    shown: [
      followUpOf === cardState.noteId && (
        <FollowUpSheet key="followUp" text={text} plan={plan} onClose={closed(() => setFollowUpOf(null))} />
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

/** The to-do says whom to call, in the language of the operator who planned it. */
function followUpTitle({ client, call }: CardStateWithoutText, text: Text): string {
  const number = call?.number
  const caller = number?.kind === 'known' ? number.number : text.caller[number?.kind ?? 'unknown']
  return interpolate(text.followUp.title, { name: client?.name ?? caller })
}
