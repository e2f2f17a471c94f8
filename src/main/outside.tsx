// The page opened by itself explains itself.
import { render } from 'preact'
import { adminTextFor } from '../text/adminText'
import { OutsideView } from '../ui/Outside/OutsideView'

export async function openOutside(root: Element): Promise<void> {
  const text = await adminTextFor(navigator.language.slice(0, 2))
  root.replaceChildren()
  render(<OutsideView text={text} />, root)
}
