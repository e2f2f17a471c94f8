// Promise: the host page, bundled in memory once per process. Nothing of it is ever written to a disk, so
// nothing of it can get into the app's archive.
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

export type PageFiles = ReadonlyMap<string, string | Uint8Array>

let bundle: Promise<PageFiles> | null = null

/** Path (`/index.html`, `/assets/…`) to content. */
export function pageBundle(): Promise<PageFiles> {
  bundle ??= bundlePage()
  return bundle
}

async function bundlePage(): Promise<PageFiles> {
  const result = await build({
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { write: false, target: 'es2022', modulePreload: { polyfill: false }, minify: false },
  })
  const outputs = Array.isArray(result) ? result : [result]
  const files = new Map<string, string | Uint8Array>()
  for (const output of outputs) {
    if (!('output' in output)) throw new Error('The host page was not bundled')
    for (const file of output.output) {
      files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source)
    }
  }
  return files
}
