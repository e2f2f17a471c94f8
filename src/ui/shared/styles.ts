// The styles beyond the first paint (skeleton.css). Part of a chunk, so that they are there in the moment in which the
// first component is drawn; a constructed style sheet, because the page's policy allows no other.
import styles from '../ui.css?inline'

/** Of this page; once. */
export function addStyles(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  document.adoptedStyleSheets = [sheet]
}
