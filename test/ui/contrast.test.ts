// @vitest-environment node
// Every pair of colours that the styles can put together is readable in both themes (WCAG 2.2 AA): 4.5 : 1
// for words, 3 : 1 for edges, signs and the ring of focus. Computed from the tokens, so that no colour is judged by eye.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const UI = resolve(import.meta.dirname, '../../src/ui')
const read = (name: string) => readFileSync(join(UI, name), 'utf8').replace(/\/\*.*?\*\//gs, '')

const THEMES = ['light', 'dark'] as const
type Theme = (typeof THEMES)[number]
/** 0…255, and 0…1 for the opacity. */
type Colour = readonly [red: number, green: number, blue: number, alpha: number]

const tokens = read('tokens.css')
const styles = readdirSync(UI, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css') && name !== 'tokens.css')
  .map((name) => ({ name, css: read(name) }))

/** The grounds that words stand on, and what can lie over them. */
const GROUNDS = ['--surface', '--surface-quiet', '--waiting-soft', '--bad-soft'] as const
const OVERLAYS = ['--hover'] as const
/** Words and signs that may stand on any ground. */
const WORDS = ['--text', '--text-quiet', '--good', '--waiting', '--bad', '--link'] as const
/** Grounds that carry nothing but their own words. */
const OWN_GROUNDS = { '--accent': '--on-accent', '--accent-hover': '--on-accent' } as const
/** Seen, not read: the edges of what can be pressed, and the ring of focus. */
const SHAPES = ['--edge', '--focus'] as const
/** Say nothing and carry nothing: a line between two parts, what lies below or behind. */
const DECORATION = ['--divider', '--shadow', '--veil']

function declared(token: string): string {
  return new RegExp(`${token}:\\s*([^;]+);`).exec(tokens)?.[1] ?? ''
}

function colourOf(token: string, theme: Theme): Colour {
  const value = declared(token)
  const [, light, dark] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? [value, value, value]
  const hex = (theme === 'light' ? light : dark)?.slice(1) ?? ''
  const long = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex
  const part = (at: number) => Number.parseInt(long.slice(at, at + 2) || 'ff', 16)
  if (!/^[\da-f]{6}([\da-f]{2})?$/i.test(long)) throw new Error(`${token} is no colour: "${value}"`)
  return [part(0), part(2), part(4), part(6) / 255]
}

function over([red, green, blue, alpha]: Colour, ground: Colour): Colour {
  const mix = (above: number, below: number) => above * alpha + below * (1 - alpha)
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), 1]
}

/** Relative luminance, WCAG 2.2. */
function luminance([red, green, blue]: Colour): number {
  const linear = (part: number) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** 1…21. */
function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Every ground, bare and under each overlay. */
function grounds(theme: Theme): (readonly [name: string, colour: Colour])[] {
  return GROUNDS.flatMap((name) => {
    const ground = colourOf(name, theme)
    const covered = OVERLAYS.map(
      (overlay) => [`${overlay} on ${name}`, over(colourOf(overlay, theme), ground)] as const,
    )
    return [[name, ground] as const, ...covered]
  })
}

function tooFaint(names: readonly string[], least: number, theme: Theme): string[] {
  return names.flatMap((name) =>
    grounds(theme)
      .map(([ground, colour]) => ({ ground, ratio: contrast(colourOf(name, theme), colour) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ ground, ratio }) => `${name} on ${ground}: ${ratio.toFixed(2)}`),
  )
}

/** Tokens in the values of these properties, by every style of the product. */
function usedIn(property: RegExp): string[] {
  const values = styles.flatMap(({ css }) => [...css.matchAll(property)].map((found) => found[1] ?? ''))
  const used = values.flatMap((value) =>
    [...value.matchAll(/var\((--[\w-]+)/g)].map((found) => found[1] ?? ''),
  )
  return [...new Set(used)].filter((token) => declared(token).includes('#')).sort()
}

describe.each(THEMES)('In the %s theme', (theme) => {
  it('words are readable on every ground', () => {
    expect(tooFaint(WORDS.filter(declared), 4.5, theme)).toEqual([])
  })

  it('edges and the ring of focus are seen on every ground', () => {
    expect(tooFaint(SHAPES, 3, theme)).toEqual([])
  })

  it.each(Object.entries(OWN_GROUNDS))('what stands on %s is readable', (ground, words) => {
    expect(contrast(colourOf(words, theme), colourOf(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(Object.keys(OWN_GROUNDS))('the shape of %s is seen', (shape) => {
    const faint = GROUNDS.filter((name) => contrast(colourOf(shape, theme), colourOf(name, theme)) < 3)
    expect(faint).toEqual([])
  })
})

describe('No style escapes the computation', () => {
  it('colours come from the tokens alone', () => {
    const free = /#[\da-f]{3,8}\b|\b(rgb|hsl|oklch|oklab|lab|lch|color-mix|light-dark)\(/i
    expect(styles.filter(({ css }) => free.test(css)).map(({ name }) => name)).toEqual([])
  })

  it('every colour of words is computed', () => {
    const known: readonly string[] = [...WORDS, ...Object.values(OWN_GROUNDS)]
    expect(usedIn(/[{;\s](?:color|fill|stroke):([^;}]+)/g).filter((token) => !known.includes(token))).toEqual(
      [],
    )
  })

  it('every ground is computed', () => {
    const known: readonly string[] = [...GROUNDS, ...OVERLAYS, ...DECORATION, ...Object.keys(OWN_GROUNDS)]
    expect(usedIn(/background(?:-color)?:([^;}]+)/g).filter((token) => !known.includes(token))).toEqual([])
  })

  it('every edge, outline and shadow is computed or mere decoration', () => {
    const known: readonly string[] = [...SHAPES, ...WORDS, ...DECORATION, ...Object.keys(OWN_GROUNDS)]
    const property = /(?:border|outline|shadow|accent)[\w-]*:([^;}]+)/g
    expect(usedIn(property).filter((token) => !known.includes(token))).toEqual([])
  })

  it('every token that a style names exists', () => {
    const named = styles.flatMap(({ css }) =>
      [...css.matchAll(/var\((--[\w-]+)/g)].map((found) => found[1] ?? ''),
    )
    expect(named.filter((token) => !declared(token))).toEqual([])
  })

  it('opacity is for what is disabled', () => {
    const faded = styles.flatMap(({ css }) =>
      [...css.matchAll(/([^{}]+)\{[^{}]*\bopacity:\s*0?\.\d/g)].map((found) => found[1]?.trim()),
    )
    expect(faded.filter((selector) => !selector?.includes(':disabled'))).toEqual([])
  })
})
