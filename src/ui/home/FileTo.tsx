// Files a note that waits: to an item that the CRM finds for its number, or to one from the portal's own picker.
import { useEffect, useRef, useState } from 'preact/hooks'
import { type CrmItem, itemKey } from '../../note/call'
import type { NamedItem, RecoveredNote } from '../../session/cardState'
import type { AdminText } from '../../text/adminText'
import { interpolate } from '../../text/text'
import { keyUp } from '../shared/heldKeys'
import { type ItemSearch, newlyFound, useItemSearch } from '../shared/useItemSearch'
import type { WaitingNotes } from './homePage'

export interface FileToProps {
  readonly note: RecoveredNote
  readonly waiting: WaitingNotes
  readonly text: AdminText
}

export function FileTo({ note, waiting, text }: FileToProps) {
  const [isOpen, setOpen] = useState(false)
  const [confirmation, setConfirmation] = useState('')
  const toggle = useRef<HTMLButtonElement>(null)
  const choose = (named: NamedItem) => {
    // The buttons disappear when the note is delivered: the focus stays with the note.
    toggle.current?.closest('li')?.focus()
    setOpen(false)
    setConfirmation(interpolate(text.home.filing, { name: itemWords(named, text) }))
    waiting.file(note.id, named.item)
  }
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return
    event.stopPropagation()
    toggle.current?.focus()
    setOpen(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc alone, wherever the focus is inside.
    <div class="file_to" onKeyDown={close}>
      <button
        type="button"
        class="button"
        ref={toggle}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {text.recent.file}
      </button>
      {isOpen && (
        <Places number={note.number} item={note.item} waiting={waiting} choose={choose} text={text} />
      )}
      <p class="button_outcome" role="status">
        {confirmation}
      </p>
    </div>
  )
}

interface PlacesProps {
  readonly number: string
  /** Where the note belongs already: not offered. */
  readonly item: CrmItem | null
  readonly waiting: WaitingNotes
  readonly choose: (item: NamedItem) => void
  readonly text: AdminText
}

function Places({ number, item, waiting, choose, text }: PlacesProps) {
  const { filing, recovered } = text
  const hasNumber = number !== ''
  const { search, start } = useItemSearch(() => waiting.findByNumber(number))
  const found = newlyFound(search, [item])
  useEffect(() => {
    if (hasNumber) start()
  }, [])
  const pick = async () => {
    // A key that is still down does not press the picker.
    await keyUp()
    const picked = await waiting.pick()
    if (picked) choose(picked)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, nothing of a form.
    <div class="file_to_places" role="group" aria-label={filing.choose}>
      <p class="file_to_found" role="status">
        {hasNumber ? searchWords(search, found.length, text) : recovered.unknownNumber}
      </p>
      {found.map((named) => (
        <button
          type="button"
          class="button file_to_item"
          key={itemKey(named.item)}
          onClick={() => choose(named)}
        >
          <bdi>{itemWords(named, text)}</bdi>
        </button>
      ))}
      <button type="button" class="button" onClick={pick}>
        {filing.pick}
      </button>
    </div>
  )
}

function searchWords(search: ItemSearch, offered: number, { filing }: AdminText): string {
  if (search.state !== 'found') return filing[search.state]
  return offered > 0 ? filing.foundByNumber : filing.nothingFound
}

/** `Contact · Anna Berg`, `Deal #17`. */
function itemWords({ item, name }: NamedItem, text: AdminText): string {
  const type = text.items[item.type]
  return name === null ? `${type} #${item.id}` : `${type} · ${name}`
}
