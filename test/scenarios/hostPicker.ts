// The portal's dialog for picking, over the card of a story.
import type { Locator } from 'playwright-core'
import type { Desk } from './desk'

export function picker({ page }: Desk): Locator {
  return page.locator('dialog.picker')
}

/** Resolves when the picker stands and the card knows that it is covered. */
export async function pickerCovers(desk: Desk): Promise<void> {
  await picker(desk).waitFor()
  await desk.field.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const init = { trackVisibility: true, delay: 100 } as IntersectionObserverInit
        const observer = new IntersectionObserver((entries) => {
          if ((entries.at(-1) as { isVisible?: boolean }).isVisible) return
          observer.disconnect()
          // The card's own observer is told at another moment of the same 100 ms.
          setTimeout(resolve, 200)
        }, init)
        observer.observe(document.documentElement)
      }),
  )
}
