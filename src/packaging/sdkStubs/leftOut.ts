// What the SDK brings along and the product does not use is not delivered; the stubs beside this file stand in for it
// (`resolve.alias` in vite.config.ts). `test/packaging/sdkStubs.test.ts` reads what the installed SDK takes from them.

/** Throws: something calls what was taken for unused. */
export function leftOut(): never {
  throw new Error('Left out of Call Notes: src/packaging/sdkStubs')
}
