// A page of the tests, bundled without a file: nothing of it is ever written to a disk, so nothing of it can
// get into the app's archive.
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Path (`/index.html`, `/assets/…`) to content. */
export type PageFiles = ReadonlyMap<string, string | Uint8Array>

/** @param root the folder of the page's `index.html`. */
export async function bundleInMemory(root: URL): Promise<PageFiles> {
  const result = await build({
    root: fileURLToPath(root),
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { write: false, target: 'es2022', modulePreload: { polyfill: false } },
  })
  const outputs = Array.isArray(result) ? result : [result]
  const files = new Map<string, string | Uint8Array>()
  for (const output of outputs) {
    if (!('output' in output)) throw new Error('The page was not bundled')
    for (const file of output.output)
      files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source)
  }
  return files
}
