// The host page, bundled once per process.
import { bundleInMemory, type PageFiles } from '../../../bundleInMemory'

let bundle: Promise<PageFiles> | null = null

export function pageBundle(): Promise<PageFiles> {
  bundle ??= bundleInMemory(new URL('..', import.meta.url))
  return bundle
}
