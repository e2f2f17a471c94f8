// The archive as an administrator uploads it and as the portal's CDN serves it: another origin, a long sub-path, GET.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import express from 'express'
import { unzipSync } from 'fflate'
import sirv from 'sirv'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { close, listen } from '../portal/appServer'
import { createPortalCore } from '../portal/core'
import { copySources, runScript } from './builtCopy'
import { Desk, until } from './desk'
import { finished, press } from './installer'
import { openPortal } from './portalDriver'

/** As Bitrix24's CDN lays out what was uploaded [portal.md §1.1, "static app"]. */
const SUB_PATH = '/b12345678/app_local/5f0c2a1b7c9d1348120933'

const ends: (() => Promise<void> | void)[] = []
let archive: Uint8Array
let copy: string

beforeAll(() => {
  copy = copySources()
  runScript(copy, 'package')
  archive = readFileSync(join(copy, archiveName(copy)))
})

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

function archiveName(folder: string): string {
  const [name, ...others] = readdirSync(folder).filter((one) => one.endsWith('.zip'))
  if (!name || others.length > 0) throw new Error('There has to be exactly one archive.')
  return name
}

const namesIn = (zip: Uint8Array) => Object.keys(unzipSync(zip))

/** Answers GET and HEAD alone, as a CDN does. */
async function serve(zip: Uint8Array): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'call-notes-cdn-'))
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    const path = join(folder, SUB_PATH, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  }
  const site = express()
  site.use(({ method }, response, next) => {
    if (method === 'GET' || method === 'HEAD') next()
    else response.status(405).end()
  })
  site.use(sirv(folder))
  const server = createServer(site as RequestListener)
  const port = await listen(server, 0)
  ends.push(async () => {
    await close(server)
    rmSync(folder, { recursive: true, force: true })
  })
  return `http://127.0.0.1:${port}${SUB_PATH}`
}

test('holds both pages in its root, what they need, the licences, and nothing else', () => {
  const names = namesIn(archive)
  expect(names).toEqual(expect.arrayContaining(['index.html', 'install.html', 'LICENSE.txt', 'licences.txt']))
  const pages = ['index.html', 'install.html']
  const html = pages.map((page) => new TextDecoder().decode(unzipSync(archive)[page])).join()
  const isNeeded = (name: string) => /^assets\/[\w-]+\.(js|css)$/.test(name) || html.includes(`"./${name}"`)
  const others = names.filter((name) => !isNeeded(name))
  expect(others.sort()).toEqual(['LICENSE.txt', 'index.html', 'install.html', 'licences.txt'])
})

test('lists the licence of everything that is shipped', () => {
  const { dependencies } = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const licences = new TextDecoder().decode(unzipSync(archive)['licences.txt'])
  const listed = [...licences.matchAll(/^## (\S+) - (\S+) \((.+)\)$/gm)].map(
    ([, name, , licence]) => `${name}: ${licence}`,
  )
  for (const name of Object.keys(dependencies)) expect(listed.join()).toContain(`${name}: MIT`)
  // What the SDK brings along and is left out (src/packaging/sdkStubs/).
  expect(listed.filter((one) => /^(axios|luxon|qs-esm):/.test(one))).toEqual([])
  const texts = licences.split(/^## .*$/m).slice(1)
  expect(texts.filter((text) => !/copyright/i.test(text))).toEqual([])
})

test('is the same byte for byte from another folder, in another time zone, at another time', () => {
  const other = copySources()
  ends.push(() => rmSync(other, { recursive: true, force: true }))
  runScript(other, 'package', { TZ: 'Pacific/Auckland' })
  const again = readFileSync(join(other, archiveName(other)))
  expect(namesIn(again)).toEqual(namesIn(archive))
  expect(Buffer.compare(again, archive)).toBe(0)
})

test('uploaded to a portal: installed by its wizard, a call is noted', async () => {
  const core = createPortalCore()
  core.state.app.installed = false
  const url = await serve(archive)
  const driven = await openPortal({ app: { url }, core, variant: { staticGet: true } })
  ends.push(driven.close)
  const desk = new Desk(driven, core)
  await desk.openApp('install')
  await press(desk)
  await finished(desk)
  expect(core.state.placements.map(({ handler }) => handler)).toEqual([`${url}/index.html?surface=card`])
  await desk.openCall()
  await desk.type('from the archive')
  await desk.press('save')
  await desk.saved()
  await until(() => core.commentsAt('CONTACT', 17).map(({ comment }) => comment.split('\n')[1])).toEqual([
    'from the archive',
  ])
})
