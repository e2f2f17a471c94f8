// The list of all keyboard shortcuts, named as the buttons are. While it is open, a letter does what stands beside it.
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Text } from '../../../text/text'
import { Sheet } from '../Sheet/Sheet'
import { buttonOf, type KeyedAction, listedActionOf, SHORTCUTS, shownKeys } from './shortcuts'

function namesOf({
  actions,
  tools,
  mention,
  followUp,
  filing,
  earlier,
  recent,
  shortcuts,
}: Text): Record<KeyedAction, string> {
  return {
    save: actions.save,
    closeNow: actions.closeNow,
    stay: actions.oneMoreMinute,
    previous: recent.previous,
    phrases: tools.phrases,
    tags: tools.tags,
    mention: mention.heading,
    followUp: followUp.action,
    stamp: tools.stamp,
    filing: filing.choose,
    earlier: earlier.heading,
    retry: actions.tryAgain,
    copy: actions.copy,
    menu: tools.menu,
    shortcuts: shortcuts.heading,
  }
}

export function ShortcutList({ text, onClose }: { text: Text; onClose: () => void }) {
  const names = namesOf(text)
  const list = useRef<HTMLDListElement>(null)
  const asked = useRef<KeyedAction | null>(null)
  // Before the list can be seen: the letter may follow at once.
  useLayoutEffect(() => {
    const keyDown = (event: KeyboardEvent) => {
      asked.current = listedActionOf(event)
      // On top of the menu it only tells: what is below the menu waits.
      if (!asked.current || event.repeat || document.querySelectorAll('dialog[open]').length > 1) return
      event.preventDefault()
      list.current?.closest('dialog')?.close()
    }
    document.addEventListener('keydown', keyDown)
    return () => document.removeEventListener('keydown', keyDown)
  }, [])
  const closed = () => {
    onClose()
    // Behind the focus that goes back to the note: the action may take it on.
    if (asked.current) buttonOf(asked.current)?.click()
  }
  return (
    <Sheet heading={text.shortcuts.heading} text={text} onClose={closed}>
      <dl class="shortcuts" ref={list}>
        {(Object.keys(SHORTCUTS) as KeyedAction[]).map((action) => (
          <div class="shortcuts_row" key={action}>
            <dt>{names[action]}</dt>
            <dd class="shortcuts_keys" dir="ltr">
              {shownKeys(action, text).map((key) => (
                <kbd class="shortcuts_key" key={key}>
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p class="sheet_hint">{text.shortcuts.hint}</p>
    </Sheet>
  )
}
