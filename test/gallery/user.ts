// An operator's actions in the gallery: clicks, text and keys. Each resolves when its result is drawn.

export class User {
  /** @param selector names exactly one element. */
  async press(selector: string): Promise<void> {
    const [element, ...others] = document.querySelectorAll<HTMLElement>(selector)
    if (!element || others.length > 0)
      throw new Error(`"${selector}" names ${element ? others.length + 1 : 'no'} elements`)
    element.focus()
    element.click()
    await drawn()
  }

  /** At the caret of the note, or of another field. */
  async type(words: string, field = '#note'): Promise<void> {
    document.querySelector<HTMLElement>(field)?.focus()
    document.execCommand('insertText', false, words)
    await drawn()
  }

  /** `code` as in `KeyboardEvent.code`. */
  async key(
    key: string,
    pressed: Pick<KeyboardEventInit, 'code' | 'altKey' | 'ctrlKey'> = {},
  ): Promise<void> {
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...pressed }))
    await drawn()
  }
}

/** Resolves when pending updates, and the updates of their effects, are on the screen. */
export async function drawn(): Promise<void> {
  for (let frame = 0; frame < 2; frame++)
    await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
