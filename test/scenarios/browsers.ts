// Before the first scenario every browser is there, installed one after the other: two workers that install
// at once would stand in each other's way.
import { findChromium, findFirefox } from '../browserBinary'

export async function setup(): Promise<void> {
  await findChromium()
  await findFirefox()
}
