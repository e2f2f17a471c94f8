// What is known of the client, beside the note: open deals, the next to-do, earlier notes. A column where the card is
// wide enough, else one line that unfolds; nothing at all where there is nothing to show.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { CardActions, CardStateWithoutText } from '../../../session/cardState'
import type { Text } from '../../../text/text'
import { EarlierNotes, NewestNote } from '../EarlierNotes/EarlierNotes'
import { keyed } from '../Shortcuts/shortcuts'
import { NextToDo, OpenDeals } from './OpenDeals'

export interface ContextProps {
  readonly cardState: Pick<CardStateWithoutText, 'earlier' | 'openDeals' | 'nextTodo'>
  readonly actions: Pick<CardActions, 'openItem'>
  readonly text: Text
  readonly focusNote: () => void
}

export function Context(props: ContextProps) {
  const { earlier, openDeals, nextTodo } = props.cardState
  const isWide = useMedia(COLUMN)
  const isEmpty = !earlier?.length && openDeals.length === 0 && !nextTodo
  const Shown = isWide ? Column : Fold
  return (
    <div class={earlier && isEmpty ? 'history history-none' : 'history'}>
      {!isEmpty && <Shown {...props} />}
    </div>
  )
}

/** As in Context.css. */
const COLUMN = '(min-width: 640px)'

function Column(props: ContextProps) {
  return (
    <div class="context_column">
      <Parts {...props} leave={props.focusNote} isColumn />
    </div>
  )
}

function Fold(props: ContextProps) {
  const { cardState, text } = props
  const { earlier, openDeals, nextTodo } = cardState
  const details = useRef<HTMLDetailsElement>(null)
  const fold = useRef<HTMLElement>(null)
  const [isFilled, fill] = useState(false)
  // Behind the paint of the line, which is all that is seen of it.
  useEffect(() => fill(true), [])
  const leave = () => {
    if (details.current) details.current.open = false
    fold.current?.focus()
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.current?.open) return
    event.preventDefault()
    event.stopPropagation()
    leave()
  }
  const [newest] = earlier ?? []
  const { deals, todo } = text.context
  const others = [openDeals.length > 0 && deals, nextTodo && todo].filter(Boolean)
  return (
    <details ref={details} id="earlier-notes" class="history_notes" onKeyDown={pressed}>
      <summary ref={fold} class="history_fold" {...keyed('earlier')}>
        <span class="history_heading">{newest ? text.earlier.heading : others[0]}</span>{' '}
        {newest ? (
          <NewestNote note={newest} text={text} />
        ) : (
          <span class="history_newest">
            <bdi class="history_first">{openDeals[0]?.name ?? nextTodo?.title}</bdi>
          </span>
        )}
        {newest && <span class="history_count">{text.count(text.earlier.all, earlier?.length ?? 0)}</span>}
        {newest && <span class="history_more">{others[0]}</span>}
        <span class="arrow" aria-hidden="true" />
      </summary>
      {isFilled && (
        <div class="context_parts">
          <Parts {...props} leave={leave} isColumn={false} />
        </div>
      )}
    </details>
  )
}

interface PartsProps extends ContextProps {
  /** What Esc does. */
  readonly leave: () => void
  readonly isColumn: boolean
}

function Parts({ cardState, actions, text, leave, isColumn }: PartsProps) {
  const { earlier, openDeals, nextTodo } = cardState
  return (
    <>
      {openDeals.length > 0 && <OpenDeals deals={openDeals} actions={actions} text={text} />}
      {nextTodo && <NextToDo todo={nextTodo} text={text} />}
      {earlier && earlier.length > 0 && (
        <section class="context_part">
          <h2 class="context_heading">{text.earlier.heading}</h2>
          <EarlierNotes notes={earlier} text={text} leave={leave} hasKey={isColumn} />
        </section>
      )}
    </>
  )
}

/** True while the media query holds. */
function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const list = matchMedia(query)
    const changed = () => setMatches(list.matches)
    list.addEventListener('change', changed)
    return () => list.removeEventListener('change', changed)
  }, [query])
  return matches
}
