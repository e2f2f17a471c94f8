// Puts scripts and style sheet into a built page, and their hashes into its policy. The build fails if something to be
// replaced is not found: a page that is only filled in part would be blank or blocked in the portal.
import { createHash } from 'node:crypto'

const STYLE_SHEET = /<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/g
const SCRIPT_RULE = /(?<=<meta[^>]*)script-src 'self'/
const STYLE_RULE = /(?<=<meta[^>]*)style-src 'self'/
/** Any script or style sheet that is loaded, with any attributes. */
const LOADING = /<script[^>]*\ssrc=[^>]*>|<link[^>]*stylesheet[^>]*>/i

export interface PageParts {
  /** Its file name, for error messages. */
  readonly page: string
  /** The file of the entry: the page's module script names it. */
  readonly entryFile: string
  /** The entry as a plain script. It takes that module script's place, at the end of the body. */
  readonly entryScript: string
  /** The text of a style sheet that was built. Throws if there is none of this name. */
  styleOf(file: string): string
}

/**
 * The page with everything in it that has to be there before the first key, each part allowed by the hash of its exact
 * bytes. Throws when the page lacks something that has to be replaced, or would still load a script or a style sheet.
 */
export function fillPage(html: string, parts: PageParts): string {
  const { page, entryFile, entryScript, styleOf } = parts
  const hashes = { script: '', style: '' }
  const element = (kind: keyof typeof hashes, text: string, attributes = '') => {
    if (/<\/(script|style)|<!--/i.test(text)) throw new Error(`${page}: a ${kind} would end before its end.`)
    hashes[kind] += ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`
    return `<${kind}${attributes}>${text}</${kind}>`
  }
  let text = html
  const replace = (what: string, pattern: RegExp | string, by: (file: string) => string) => {
    const before = text
    text = text.replace(pattern, (_, file: string) => by(file))
    if (text === before) throw new Error(`${page} has no ${what}.`)
  }
  const body = () => `${element('script', entryScript, ' id="entry"')}\n</body>`

  replace(`script "./${entryFile}"`, moduleScript(entryFile), () => '')
  replace('style sheet', STYLE_SHEET, (file) => element('style', styleOf(file).trim()))
  replace('"</body>"', '</body>', body)
  replace(`"script-src 'self'" in a policy`, SCRIPT_RULE, () => `script-src 'self'${hashes.script}`)
  replace(`"style-src 'self'" in a policy`, STYLE_RULE, () => `style-src${hashes.style}`)
  const [left] = LOADING.exec(text) ?? []
  if (left) throw new Error(`${page} still loads ${left} before its first key.`)
  return text
}

const moduleScript = (file: string) => new RegExp(`\\s*<script type="module"[^>]* src="./${file}"></script>`)
