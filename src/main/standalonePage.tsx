// The page opened outside of a portal says what it is. A file, and a chunk, of its own: no other surface needs it.
import { render } from 'preact'
import { adminTextFor } from '../text/adminText'
import { addStyles } from '../ui/shared/styles'
import { StandalonePage } from '../ui/standalone/StandalonePage'
import styles from '../ui/standalone/StandalonePage.css?inline'

export async function openStandalonePage(root: Element): Promise<void> {
  const text = await adminTextFor(navigator.language.slice(0, 2))
  addStyles(styles)
  root.replaceChildren()
  render(<StandalonePage text={text} />, root)
}
