// The list of all keyboard shortcuts, named as the buttons are.
import type { Text } from '../../../text/text'
import { Sheet } from '../Sheet/Sheet'
import { type KeyedAction, SHORTCUTS, shownKeys } from './shortcuts'

function namesOf({
  actions,
  tools,
  followUp,
  filing,
  earlier,
  recent,
  shortcuts,
}: Text): Record<KeyedAction, string> {
  return {
    save: actions.save,
    closeNow: actions.closeNow,
    phrases: tools.phrases,
    tags: tools.tags,
    stamp: tools.stamp,
    followUp: followUp.action,
    filing: filing.choose,
    earlier: earlier.heading,
    previous: recent.previous,
    stay: actions.oneMoreMinute,
    retry: actions.tryAgain,
    copy: actions.copy,
    menu: tools.menu,
    shortcuts: shortcuts.heading,
  }
}

export function ShortcutList({ text, onClose }: { text: Text; onClose: () => void }) {
  const names = namesOf(text)
  return (
    <Sheet heading={text.shortcuts.heading} text={text} onClose={onClose}>
      <dl class="shortcuts">
        {(Object.keys(SHORTCUTS) as KeyedAction[]).map((action) => (
          <div class="shortcuts_row" key={action}>
            <dt>{names[action]}</dt>
            <dd class="shortcuts_keys" dir="ltr">
              {shownKeys(action).map((key) => (
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
