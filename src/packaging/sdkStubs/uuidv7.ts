// Replaces the SDK's maker of UUIDs, a table of 256 entries and sums of big integers. What the product runs of the SDK asks
// for one where an error has no key of its own: no other error of the same result may have it.

// biome-ignore lint/style/noDefaultExport: the SDK's own module has no other export.
export { randomKey as default }

function randomKey(): string {
  return Math.random().toString(36)
}
