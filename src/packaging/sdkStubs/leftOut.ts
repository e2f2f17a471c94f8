// The stubs in this folder replace packages that the SDK imports and the product does not use (`resolve.alias` in
// vite.config.ts). `test/packaging/sdkStubs.test.ts` checks what the installed SDK imports from them.

/** Always throws: a function that was thought to be unused is called. */
export function leftOut(): never {
  throw new Error('Left out of Call Notes: src/packaging/sdkStubs')
}
