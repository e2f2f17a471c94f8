// The operator's own settings in the card: the theme, which applies at once, the phrases, which are saved by a button,
// and the way to the list of keyboard shortcuts.
import { useState } from 'preact/hooks'
import type { CardActions } from '../../../session/cardState'
import type { OwnSettings, Theme } from '../../../settings/settings'
import type { Text } from '../../../text/text'
import { themeChoices } from '../../../text/words'
import { Sheet } from '../Sheet/Sheet'
import { withKeys } from '../Shortcuts/shortcuts'
import { OwnPhrases } from './OwnPhrases'

export interface MenuSheetProps {
  readonly own: OwnSettings
  readonly actions: Pick<CardActions, 'changeOwnSettings'>
  readonly text: Text
  readonly showShortcuts: () => void
  readonly onClose: () => void
}

export function MenuSheet({ own, actions, text, showShortcuts, onClose }: MenuSheetProps) {
  const [isRefused, setRefused] = useState(false)
  const choose = async (theme: Theme) => setRefused(!(await actions.changeOwnSettings({ ...own, theme })))
  return (
    <Sheet heading={text.tools.menu} text={text} onClose={onClose}>
      <fieldset class="menu_themes">
        <legend class="menu_heading">{text.menu.theme}</legend>
        {themeChoices(text).map(([theme, name]) => (
          <label class="menu_theme" key={theme}>
            <input
              type="radio"
              name="theme"
              value={theme}
              checked={own.theme === theme}
              onChange={() => choose(theme)}
            />
            {name}
          </label>
        ))}
        <p class="menu_refused" role="alert">
          {isRefused && text.menu.notSaved}
        </p>
      </fieldset>
      <OwnPhrases own={own} actions={actions} text={text} />
      <button
        type="button"
        class="button menu_keys"
        aria-haspopup="dialog"
        title={withKeys(text.shortcuts.heading, 'shortcuts', text)}
        onClick={showShortcuts}
      >
        {text.shortcuts.heading}
      </button>
    </Sheet>
  )
}
