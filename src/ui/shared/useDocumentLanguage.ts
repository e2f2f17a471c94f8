// The document says which language it speaks and in which direction, for screen readers, hyphenation
// and the mirrored layout.
import { useLayoutEffect } from 'preact/hooks'
import type { Text } from '../../text/text'

export function useDocumentLanguage(text: Text): void {
  useLayoutEffect(() => {
    document.documentElement.lang = text.language
    document.documentElement.dir = text.direction
    document.title = text.product
  }, [text])
}
