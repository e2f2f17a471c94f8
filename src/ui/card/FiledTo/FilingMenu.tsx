// Every item that the note can go to is one key away; what the CRM knows of the number is asked when the
// menu is opened and comes below everything else, so that nothing moves under a finger.
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type CrmItem, itemKey, sameItem } from '../../../note/call'
import type { CardActions, CardStateWithoutText, NamedItem } from '../../../session/cardState'
import { interpolate, type Text } from '../../../text/text'
import { FoundByNumber, type Search, searchWords } from './FoundByNumber'
import { ItemChoice } from './ItemChoice'
import { MenuEntry } from './MenuEntry'
import { focusPresent, pressedInMenu } from './menuKeys'

export interface FilingMenuProps {
  readonly cardState: CardStateWithoutText
  readonly actions: CardActions
  readonly text: Text
  /** `isDone`: the focus goes back to where it came from. */
  readonly close: (isDone: boolean) => void
}

export function FilingMenu({ cardState, actions, text, close }: FilingMenuProps) {
  const { call, filedTo, choices } = cardState
  const menu = useRef<HTMLDivElement>(null)
  const { search, look } = useSearch(actions)
  const hasNumber = call?.number.kind === 'known'
  // Before the next key, which is meant for the menu.
  useLayoutEffect(() => {
    focusPresent(menu.current)
    if (hasNumber) look()
  }, [])

  const done = (act: () => void) => {
    close(true)
    act()
  }
  const choice = ({ item, name }: NamedItem) => (
    <ItemChoice
      key={itemKey(item)}
      item={item}
      name={name}
      isChosen={sameItem(item, filedTo)}
      choose={(chosen) => done(() => actions.fileTo(chosen))}
      text={text}
    />
  )
  const other = elsewhere(cardState)
  const lookAgain = () => {
    // The entry goes; the focus must not go with it.
    menu.current?.focus()
    look()
  }
  return (
    <>
      <div
        ref={menu}
        id="filing-menu"
        class="filing_menu"
        role="menu"
        aria-label={text.filing.choose}
        tabIndex={-1}
        onKeyDown={(event) => pressedInMenu(event, menu.current, () => close(true))}
        onFocusOut={({ relatedTarget }) => {
          if (!(relatedTarget instanceof Node && menu.current?.contains(relatedTarget))) close(false)
        }}
      >
        {choices.map(choice)}
        {other && (
          <MenuEntry act={() => done(() => actions.openItem(other.item))}>
            <bdi>{interpolate(text.caller.open, { name: other.name ?? `#${other.item.id}` })}</bdi>
          </MenuEntry>
        )}
        <MenuEntry act={() => done(() => void actions.pickItem())}>{text.filing.pick}</MenuEntry>
        {hasNumber && (
          <FoundByNumber search={search} known={choices} choice={choice} again={lookAgain} text={text} />
        )}
      </div>
      <p class="unseen" role="status">
        {hasNumber && searchWords(search, choices, text)}
      </p>
    </>
  )
}

/** Where the note goes, if that is not the client, who is opened by the name above. */
function elsewhere({ choices, filedTo, client }: CardStateWithoutText): NamedItem | undefined {
  const isClient = (item: CrmItem) => sameItem(item, client?.item ?? null)
  return choices.find(({ item }) => sameItem(item, filedTo) && !isClient(item))
}

/** `look` asks the CRM (once more). */
function useSearch(actions: CardActions) {
  const [search, setSearch] = useState<Search>({ state: 'looking' })
  const look = () => {
    setSearch({ state: 'looking' })
    void actions
      .findByNumber()
      .then((items) => setSearch(items ? { state: 'found', items } : { state: 'failed' }))
  }
  return { search, look }
}
