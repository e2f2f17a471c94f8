// Sets the document's language, direction and title, for screen readers, hyphenation and the mirrored layout. By itself
// because every surface uses it.
import { useLayoutEffect } from 'preact/hooks'
import type { Text } from '../../text/text'

export function useDocumentLanguage(text: Text): void {
  useLayoutEffect(() => {
    document.documentElement.lang = text.language
    document.documentElement.dir = text.direction
    document.title = text.product
  }, [text])
}
