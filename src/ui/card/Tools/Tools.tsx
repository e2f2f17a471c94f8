// The toolbar beside the status: one stop of the Tab key, arrow keys within. Clicking a tool does not take the focus from
// the note.
import { useRef, useState } from 'preact/hooks'
import type { Text } from '../../../text/text'
import { useObservable } from '../../shared/useObservable'
import type { PhrasePicker } from '../PhraseMenu/phrasePicker'
import { type KeyedAction, keyed, withKeys } from '../Shortcuts/shortcuts'

export interface ToolsProps {
  readonly picker: PhrasePicker
  readonly stamp: () => void
  readonly followUp: () => void
  readonly text: Text
}

interface Tool {
  readonly action: KeyedAction & keyof typeof ICON_PATHS
  readonly name: string
  readonly use: () => void
  readonly opens?: 'listbox' | 'dialog'
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

export function Tools({ picker, stamp, followUp, text }: ToolsProps) {
  const kind = useObservable(picker)?.kind
  const [current, setCurrent] = useState(0)
  const row = useRef<HTMLDivElement>(null)
  const { phrases } = text.tools
  const tools: readonly Tool[] = [
    { action: 'phrases', name: phrases, use: () => picker.open('phrases'), opens: 'listbox' },
    { action: 'stamp', name: text.tools.stamp, use: stamp },
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
          title={withKeys(name, action, text)}
          aria-label={name}
          aria-haspopup={opens}
          aria-expanded={opens === 'listbox' ? kind === action : undefined}
          tabIndex={index === current ? 0 : -1}
          onFocus={() => setCurrent(index)}
          onClick={use}
        >
          <ToolIcon name={action} />
          <span class="tool_name">{name}</span>
        </button>
      ))}
    </div>
  )
}

const ICON_PATHS = {
  phrases: 'M2.5 3.5h11v7.5h-6l-3 2.5v-2.5h-2zM9.2 5.2 6.8 9.3',
  tags: 'M2.5 8.2V3a.5.5 0 0 1 .5-.5h5.2l5.3 5.3-5.7 5.7zM5.4 5.4h.01',
  stamp: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zm0 2.8V8l2.2 1.5',
  followUp: 'M3 3.5h10v9.5H3zM3 6.5h10M5.8 2v2.5m4.4-2.5v2.5M5.8 9.7l1.6 1.5 2.8-2.9',
  save: 'M8 10V2.5M4.8 5.7 8 2.5l3.2 3.2M2.5 10v3.5h11V10',
  remove: 'm4.5 4.5 7 7m0-7-7 7',
  menu: 'M3.2 8h.01M8 8h.01m4.8 0h.01',
} as const

/** Drawn in the colour of the text beside it; it says nothing that the name does not say. */
export function ToolIcon({ name }: { name: keyof typeof ICON_PATHS }) {
  return (
    <svg class={`tool_sign tool_sign-${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={ICON_PATHS[name]} />
    </svg>
  )
}
