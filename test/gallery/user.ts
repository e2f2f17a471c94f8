// An operator's actions in the gallery: clicks, text and keys. Each resolves when its result is drawn.

import { options } from 'preact'

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

/**
 * Resolves when pending updates, and the updates of their effects, are in the document. Not by the browser's frames: it
 * would paint each of them (`effectsWithoutFrames`).
 */
export async function drawn(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve))
}

/** Effects run in the next task. Preact would wait for the next frame. */
export function effectsWithoutFrames(): void {
  options.requestAnimationFrame = (run) => setTimeout(run)
}
