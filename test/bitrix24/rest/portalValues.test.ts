// What PHP sends is read without surprise, whatever it is (portal.md §1.6, §3, §4.6).
import { describe, expect, it } from 'vitest'
import {
  parseJson,
  toFields,
  toId,
  toList,
  toText,
  unescapeHtml,
} from '../../../src/bitrix24/rest/portalValues'

describe('A map', () => {
  it('is what it is', () => {
    const map = { a: 1 }
    expect(toFields(map)).toBe(map)
  })

  it.each([[[]], [[{ a: 1 }]], [null], [undefined], ['a'], [7], [true]])(
    'is empty where %j stands',
    (value) => {
      expect(toFields(value)).toEqual({})
    },
  )
})

describe('A list', () => {
  it('is read from a list and from a map that PHP made of one with gaps', () => {
    expect([toList(['a', 'b']), toList({ 0: 'a', 2: 'b' })]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ])
  })

  it.each([[null], [undefined], ['ab'], [7]])('is empty where %j stands', (value) => {
    expect(toList(value)).toEqual([])
  })
})

describe('A text', () => {
  it.each([
    ['Anna', 'Anna'],
    [17, '17'],
    [0, '0'],
    ['', ''],
    [null, ''],
    [undefined, ''],
    [true, ''],
    [[1], ''],
    [{}, ''],
  ])('of %j is %j', (value, text) => {
    expect(toText(value)).toBe(text)
  })
})

describe('An id', () => {
  it.each([
    [17, 17],
    ['17', 17],
    ['017', 17],
    [1, 1],
    [0, null],
    ['0', null],
    [-17, null],
    [1.5, null],
    ['17px', null],
    ['1e5', null],
    ['0x10', null],
    ['CO_17', null],
    [' 17', null],
    ['', null],
    ['undefined', null],
    [[17], null],
    [true, null],
    // A number that would silently become another one.
    ['9007199254740993', null],
  ])('of %j is %j', (value, id) => {
    expect(toId(value)).toBe(id)
  })
})

describe('Escaped text', () => {
  it.each([
    ['R&amp;D', 'R&D'],
    ['a &lt; b &gt; c', 'a < b > c'],
    ['&quot;1&quot;', '"1"'],
    ['it&#039;s &#39;it&#39;', "it's 'it'"],
    ['&amp;lt;', '&lt;'],
    ['&nbsp; & &copy', '&nbsp; & &copy'],
    ['plain', 'plain'],
  ])('%j was %j, escaped once', (escaped, text) => {
    expect(unescapeHtml(escaped)).toBe(text)
  })
})

describe('JSON', () => {
  it('is read as it is before it is taken for escaped', () => {
    expect(parseJson('{"a":"&amp;"}')).toEqual({ a: '&amp;' })
    expect(parseJson('{&quot;a&quot;:&quot;&amp;amp;&quot;}')).toEqual({ a: '&amp;' })
  })

  it.each(['', 'no json', '{"a":', 'undefined'])('that is none (%j) is undefined', (text) => {
    expect(parseJson(text)).toBeUndefined()
  })
})
