// Orders of one task travel together, but for the first, which waits for nobody.
import { beforeEach, expect, it } from 'vitest'
import { coalesce } from '../../../src/bitrix24/notes/coalesceAdditions'
import { settle } from '../../fakes/manualClock'

let sent: string[][]

beforeEach(() => {
  sent = []
})

const write = () =>
  coalesce(async (writes: readonly string[]) => {
    sent.push([...writes])
    return writes.map((one) => `${one} done`)
  })

it('the first goes at once, those behind it in the same task go as one, and each gets its own result', async () => {
  const send = write()
  const all = Promise.all(['one', 'two', 'three'].map(send))
  expect(sent).toEqual([['one']])
  expect(await all).toEqual(['one done', 'two done', 'three done'])
  expect(sent).toEqual([['one'], ['two', 'three']])
})

it('alone nothing is sent behind it', async () => {
  const send = write()
  await send('one')
  await settle()
  expect(sent).toEqual([['one']])
})

it('what sets out in a later task begins anew, whether or not the earlier ones are answered', async () => {
  const answers: (() => void)[] = []
  const send = coalesce((writes: readonly string[]) => {
    sent.push([...writes])
    return new Promise<string[]>((resolve) => answers.push(() => resolve([...writes])))
  })
  void send('one')
  void send('two')
  await settle()
  const later = send('three')
  expect(sent).toEqual([['one'], ['two'], ['three']])
  for (const answer of answers) answer()
  expect(await later).toBe('three')
})
