// The menu of all items that the note can go to. The CRM is asked for the caller's number when the menu opens; what it
// finds is listed below the rest, so that nothing moves.
import { useLayoutEffect, useRef } from 'preact/hooks'
import { type CallStatus, type CrmItem, itemKey, sameItem } from '../../../note/call'
import type { CardActions, CardStateWithoutText, Filing, NamedItem } from '../../../session/cardState'
import { interpolate, type Text } from '../../../text/text'
import { newlyFound, useItemSearch } from '../../shared/useItemSearch'
import { FoundByNumber, searchWords } from './FoundByNumber'
import { focusCurrent, ItemChoice, MenuEntry, pressedInMenu } from './menuEntries'

export interface FilingMenuProps {
  /** Of the note that is filed. */
  readonly cardState: Pick<CardStateWithoutText, 'filedTo' | 'choices' | 'client'> & {
    /** Without an item where it is another call: nothing can be created for that. */
    readonly call: (Pick<CallStatus, 'number'> & Partial<Pick<CallStatus, 'item'>>) | null
  }
  readonly actions: Filing & Partial<Pick<CardActions, 'createItem'>>
  readonly text: Text
  readonly close: (focus: FocusAfterwards) => void
}

/** `button`: the one that opens the menu. `elsewhere`: the operator has moved it already. */
export type FocusAfterwards = 'note' | 'button' | 'elsewhere'

export function FilingMenu({ cardState, actions, text, close }: FilingMenuProps) {
  const { call, filedTo, choices } = cardState
  const { createItem } = actions
  const menu = useRef<HTMLDivElement>(null)
  const { search, start } = useItemSearch(() => actions.findByNumber())
  const found = newlyFound(
    search,
    choices.map(({ item }) => item),
  )
  const hasNumber = call?.number.kind === 'known'
  // Before the next key, which is meant for the menu.
  useLayoutEffect(() => {
    focusCurrent(menu.current)
    if (hasNumber) start()
  }, [])

  const done = (act: () => void) => {
    close('note')
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
  const searchAgain = () => {
    // The entry disappears; the focus must not be lost with it.
    menu.current?.focus()
    start()
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
        onKeyDown={(event) => pressedInMenu(event, menu.current, close)}
        onFocusOut={({ relatedTarget }) => {
          if (!(relatedTarget instanceof Node && menu.current?.contains(relatedTarget))) close('elsewhere')
        }}
      >
        {choices.map(choice)}
        {other && (
          <MenuEntry act={() => done(() => actions.openItem(other.item))}>
            <bdi>{interpolate(text.caller.open, { name: other.name ?? `#${other.item.id}` })}</bdi>
          </MenuEntry>
        )}
        <MenuEntry act={() => done(() => void actions.pickItem())}>{text.filing.pick}</MenuEntry>
        {createItem && call?.item === null && (
          <>
            <MenuEntry act={() => done(() => createItem('CONTACT'))}>{text.context.createContact}</MenuEntry>
            <MenuEntry act={() => done(() => createItem('LEAD'))}>{text.context.createLead}</MenuEntry>
          </>
        )}
        {hasNumber && (
          <FoundByNumber search={search} found={found} choice={choice} again={searchAgain} text={text} />
        )}
      </div>
      <p class="unseen" role="status">
        {hasNumber && searchWords(search, found, text)}
      </p>
    </>
  )
}

/** Where the note goes, if that is not the client: the client is opened by the name above. */
function elsewhere({ choices, filedTo, client }: FilingMenuProps['cardState']): NamedItem | undefined {
  const isClient = (item: CrmItem) => sameItem(item, client?.item ?? null)
  return choices.find(({ item }) => sameItem(item, filedTo) && !isClient(item))
}
