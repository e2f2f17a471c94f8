// What helps with writing, in one row below the note: one stop of the Tab key, arrows within. Pointing at
// a tool does not take the focus from the note.
import { useRef, useState } from 'preact/hooks'
import type { Text } from '../../../text/text'
import { useObservable } from '../../shared/useObservable'
import type { PhrasePicker } from '../PhraseMenu/phrasePicker'
import { type KeyedAction, keyed, withKeys } from '../Shortcuts/shortcuts'
import { ToolIcon, type ToolSign } from './ToolIcon'

export interface ToolsProps {
  readonly picker: PhrasePicker
  readonly stamp: () => void
  readonly followUp: () => void
  readonly text: Text
}

interface Tool {
  readonly action: KeyedAction & ToolSign
  readonly name: string
  readonly use: () => void
  readonly opens?: 'listbox' | 'dialog'
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

export function Tools({ picker, stamp, followUp, text }: ToolsProps) {
  const kind = useObservable(picker)?.kind
  const [current, setCurrent] = useState(0)
  const row = useRef<HTMLDivElement>(null)
  const { phrases, tags } = text.tools
  const tools: readonly Tool[] = [
    { action: 'phrases', name: phrases, use: () => picker.open('phrases'), opens: 'listbox' },
    { action: 'stamp', name: text.tools.stamp, use: stamp },
    { action: 'tags', name: tags, use: () => picker.open('tags'), opens: 'listbox' },
    { action: 'followUp', name: text.followUp.action, use: followUp, opens: 'dialog' },
  ]
  const go = (index: number) => {
    setCurrent(index)
    row.current?.querySelectorAll('button')[index]?.focus()
  }
  const keyDown = (event: KeyboardEvent) => {
    const step = (STEPS[event.key] ?? 0) * (text.direction === 'rtl' ? -1 : 1)
    if (step !== 0) go((current + step + tools.length) % tools.length)
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(tools.length - 1)
    else return
    event.preventDefault()
  }
  return (
    <div
      class="tools"
      role="toolbar"
      aria-label={text.tools.label}
      aria-controls="note"
      ref={row}
      onKeyDown={keyDown}
      onMouseDown={(event) => event.preventDefault()}
    >
      {tools.map(({ action, name, use, opens }, index) => (
        <button
          type="button"
          class="tool"
          key={action}
          {...keyed(action)}
          title={withKeys(name, action)}
          aria-label={name}
          aria-haspopup={opens}
          aria-expanded={opens === 'listbox' ? kind === action : undefined}
          tabIndex={index === current ? 0 : -1}
          onFocus={() => setCurrent(index)}
          onClick={use}
        >
          <ToolIcon sign={action} />
          <span class="tool_name">{name}</span>
        </button>
      ))}
    </div>
  )
}
