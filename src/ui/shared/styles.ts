// The styles beyond the first paint (skeleton.css). Part of a chunk, so that they are there in the moment in which the
// first component is drawn; a constructed style sheet, because the page's policy allows no other.
import styles from '../ui.css?inline'

/** Of this page; once. `more`: what a surface needs beyond the card's. */
export function addStyles(more = ''): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles + more)
  document.adoptedStyleSheets = [sheet]
}
