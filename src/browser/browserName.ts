// Which browser this is, as a report of a trial call names it: a name and the main version, nothing that tells one
// machine from another.

/** The first that fits: each of them calls itself Chrome or Safari as well. */
const NAMES: readonly (readonly [name: string, version: RegExp])[] = [
  ['Bitrix24', /\bBitrixDesktop\/(\d+)/],
  ['Yandex', /\bYaBrowser\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['Edge', /\bEdg\/(\d+)/],
  ['Firefox', /\bFirefox\/(\d+)/],
  ['Chrome', /\bChrome\/(\d+)/],
  ['Safari', /\bVersion\/(\d+).*\bSafari\//],
]

/** `Chrome 156`; '' for one that is not known. `userAgent`: of the navigator. */
export function browserName(userAgent: string): string {
  for (const [name, version] of NAMES) {
    const found = version.exec(userAgent)
    if (found) return `${name} ${found[1]}`
  }
  return ''
}
