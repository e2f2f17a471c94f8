// Promise: of the SDK only what the product uses is delivered. Requests go by our own transport, and nobody asks the
// SDK for dates: what it brings along for both is left out, and whoever calls it all the same is told so.
// `test/packaging/leaveOut.test.ts` reads what the installed SDK takes from these packages.
import type { Plugin } from 'vite'

const TOLD = "() => { throw new Error('Left out of Call Notes: src/packaging/leaveOut.ts') }"

/** What stands in for a package, as a module. The SDK makes an HTTP client at its start, and then never uses it. */
export const STAND_INS: Readonly<Record<string, string>> = {
  axios: `export class AxiosError extends Error {}\nexport default { create: () => ({ post: ${TOLD} }) }`,
  luxon: `const told = ${TOLD}\nexport const DateTime = { fromFormat: told, fromISO: told, fromJSDate: told, now: told }`,
  'qs-esm': `export const stringify = ${TOLD}`,
}

const PREFIX = '\0left-out:'

/** Only where the SDK asks for them, and only in what is built. */
export function leaveOut(): Plugin {
  return {
    name: 'call-notes:leave-out',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id, importer) =>
      id in STAND_INS && importer?.includes('/@bitrix24/b24jssdk/') ? PREFIX + id : null,
    load: (id) => (id.startsWith(PREFIX) ? STAND_INS[id.slice(PREFIX.length)] : null),
  }
}
