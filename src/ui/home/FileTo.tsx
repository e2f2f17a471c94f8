// A note that waits is filed in two steps: what the CRM knows for its number, or the portal's own picker.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { CrmItem } from '../../note/call'
import type { RecoveredNote } from '../../session/cardState'
import type { AdminText } from '../../text/adminText'
import { interpolate } from '../../text/text'
import type { NamedItem, WaitingNotes } from './homeState'
import { itemWords } from './itemWords'

export interface FileToProps {
  readonly note: RecoveredNote
  readonly waiting: WaitingNotes
  readonly text: AdminText
}

export function FileTo({ note, waiting, text }: FileToProps) {
  const [isOpen, setOpen] = useState(false)
  const [said, say] = useState('')
  const toggle = useRef<HTMLButtonElement>(null)
  const choose = (named: NamedItem) => {
    // The buttons may go with the delivery: the focus stays with the note.
    toggle.current?.closest('li')?.focus()
    setOpen(false)
    say(interpolate(text.home.filing, { name: itemWords(named, text) }))
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
        {text.home.file}
      </button>
      {isOpen && (
        <Places number={note.number} item={note.item} waiting={waiting} choose={choose} text={text} />
      )}
      <p class="button_outcome" role="status">
        {said}
      </p>
    </div>
  )
}

interface PlacesProps {
  readonly number: string
  /** Where it belongs already: not offered. */
  readonly item: CrmItem | null
  readonly waiting: WaitingNotes
  readonly choose: (item: NamedItem) => void
  readonly text: AdminText
}

function Places({ number, item, waiting, choose, text }: PlacesProps) {
  const { filing } = text
  const found = useFound(number, waiting)
  const others = Array.isArray(found) ? found.filter((one) => !isItem(one.item, item)) : []
  const pick = async () => {
    const picked = await waiting.pick()
    if (picked) choose(picked)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, nothing of a form.
    <div class="file_to_places" role="group" aria-label={filing.choose}>
      <p class="file_to_found" role="status">
        {foundWords(found, others.length, text)}
      </p>
      {others.map((named) => (
        <button
          type="button"
          class="button file_to_item"
          key={`${named.item.type} ${named.item.id}`}
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

type Found = readonly NamedItem[] | 'looking' | 'failed' | 'noNumber'

/** Asked for when it is wanted, once. */
function useFound(number: string, waiting: WaitingNotes): Found {
  const [found, setFound] = useState<Found>(number === '' ? 'noNumber' : 'looking')
  useEffect(() => {
    let isShown = true
    if (number === '') return
    void waiting.findByNumber(number).then((items) => {
      if (isShown) setFound(items ?? 'failed')
    })
    return () => {
      isShown = false
    }
  }, [])
  return found
}

function foundWords(found: Found, others: number, { filing, recovered }: AdminText): string {
  if (found === 'noNumber') return recovered.unknownNumber
  if (found === 'looking') return filing.looking
  if (found === 'failed') return filing.failed
  return others > 0 ? filing.foundByNumber : filing.nothingFound
}

function isItem(one: CrmItem, other: CrmItem | null): boolean {
  return one.type === other?.type && one.id === other.id
}
