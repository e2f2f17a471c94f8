// The files of docs/hosting in the servers that they are for: an installation, a call, headers, and a new version put
// over the old one while a card is open.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createPortalCore } from '../portal/core'
import { startPortal } from '../portal/portal'
import { CADDY, NGINX, pathOf } from '../programs'
import { builtApp } from './builtApp'
import { copySources, rename, runScript } from './builtCopy'
import { Desk, until } from './desk'
import { finished, press } from './installer'
import { closeContext, newBrowserContext, openPage, sharedBrowser } from './portalDriver'
import { ask, startCaddy, startNginx, type WebServer } from './webServer'

const SERVERS = [
  { program: NGINX, name: NGINX.title, start: startNginx },
  { program: CADDY, name: CADDY.title, start: startCaddy },
]
const NEW_NAME = 'Newer Call Notes'
/** Words of a form as the portal posts it (portal.md §1.1). */
const FORM = 'AUTH_ID=secret&PLACEMENT=CALL_CARD'

const ends: (() => Promise<unknown>)[] = []
let copy: string

beforeAll(() => {
  copy = copySources()
  rename(copy, NEW_NAME)
  runScript(copy, 'build')
})

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** By the very commands of docs/hosting.md. */
function deploy(built: string, { folder }: WebServer): void {
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/hosting.md'), 'utf8')
  const commands = [...page.matchAll(/^ {4}(cp .*)$/gm)].map(([, command = '']) => command)
  expect(commands).toHaveLength(2)
  for (const command of commands) {
    const here = command.replaceAll('/var/www/call-notes', folder).replaceAll('dist/', `${built}/`)
    execFileSync('sh', ['-c', here])
  }
}

/** A portal whose application is served by this server, with the first version in it. */
async function openSite(start: (portals: string) => Promise<WebServer>) {
  const core = createPortalCore()
  core.state.app.installed = false
  const complaints: string[] = []
  const portal = await startPortal({ app: { url: 'https://127.0.0.1:1' }, core })
  ends.push(portal.stop)
  const server = await start(portal.portalUrl)
  ends.push(server.stop)
  core.state.app.handler = `${server.url}/index.html`
  core.state.app.installHandler = `${server.url}/install.html`
  deploy(builtApp().directory, server)
  const browserContext = await newBrowserContext(await sharedBrowser(), { ignoreHTTPSErrors: true })
  ends.push(() => closeContext(browserContext))
  browserContext.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  const desk = new Desk(await openPage(browserContext, { ...portal, appUrl: server.url }), core)
  return { core, desk, server, complaints }
}

async function install(desk: Desk): Promise<void> {
  await desk.openApp('install')
  await press(desk)
  await finished(desk)
}

const saidOf = (core: ReturnType<typeof createPortalCore>) =>
  core.commentsAt('CONTACT', 17).map(({ comment }) => comment.slice(comment.indexOf('\n') + 1))

describe.each(SERVERS.filter(({ program }) => !program.isOptional || pathOf(program)))(
  'behind $name',
  ({ start }) => {
    test('an installation and a call, and the page’s policy is never violated', async () => {
      const { core, desk, server, complaints } = await openSite(start)
      await install(desk)
      expect(core.state.placements.map(({ handler }) => handler)).toEqual([
        `${server.url}/index.html?surface=card`,
      ])
      await desk.openCall()
      await desk.type('by my own server')
      await desk.press('save')
      await desk.saved()
      await until(() => saidOf(core)).toEqual(['by my own server'])
      expect(complaints).toEqual([])
    })

    test('pages are never cached, files with a content hash for a year, and what is missing is a 404', async () => {
      const { server } = await openSite(start)
      const page = await ask(`${server.url}/index.html?surface=card&DOMAIN=x`)
      for (const path of ['/', '/index.html', '/install.html', '/install.html?DOMAIN=p&APP_SID=1']) {
        for (const [method, body] of [
          ['GET', ''],
          ['POST', FORM],
        ]) {
          const { status, headers } = await ask(server.url + path, method, body)
          expect({ path, method, status }).toEqual({ path, method, status: 200 })
          expect(headers['cache-control']).toBe('no-store')
          expect(headers['content-type']).toMatch(/^text\/html/)
          expect(headers['content-security-policy']).toMatch(/frame-ancestors http:\/\/localhost:\d+$/)
          expect(headers['x-content-type-options']).toBe('nosniff')
          expect(headers).not.toHaveProperty('x-frame-options')
        }
      }
      expect((await ask(`${server.url}/index.html`, 'POST', FORM)).body).toBe(page.body)
      for (const name of readdirSync(join(server.folder, 'assets'))) {
        const { status, headers } = await ask(`${server.url}/assets/${name}`)
        expect(status).toBe(200)
        expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
        if (/^(handshake|portal)-.*js$/.test(name)) expect(headers['content-encoding']).toBe('gzip')
      }
      for (const path of ['/assets/portal-00000000.js', '/nowhere.html']) {
        const { status, headers } = await ask(server.url + path)
        expect({ status, keep: headers['cache-control'] }).toEqual({ status: 404, keep: 'no-store' })
      }
    })

    test('methods that no page needs are refused, and hidden files of the folder are a 404', async () => {
      const { server } = await openSite(start)
      for (const path of ['/', '/index.html', '/licences.txt', '/nowhere.html']) {
        for (const method of ['PUT', 'DELETE', 'TRACE', 'OPTIONS', 'PATCH']) {
          const { status, headers } = await ask(server.url + path, method)
          const keep = headers['cache-control'] ?? 'no-store'
          expect({ path, method, status, keep }).toEqual({ path, method, status: 405, keep: 'no-store' })
        }
        expect((await ask(server.url + path, 'HEAD')).body).toBe('')
      }
      expect((await ask(`${server.url}/nowhere.html`, 'POST', FORM)).status).toBe(404)
      mkdirSync(join(server.folder, '.git'))
      for (const file of ['.env', '.git/config', 'assets/.htpasswd'])
        writeFileSync(join(server.folder, file), 'a secret')
      for (const path of ['/.env', '/.git/config', '/assets/.htpasswd', '/%2eenv', '/.git/']) {
        for (const method of ['GET', 'POST']) {
          const { status, body } = await ask(server.url + path, method)
          expect({ path, method, status }).toEqual({ path, method, status: 404 })
          expect(body).not.toContain('secret')
        }
      }
    })

    test('a new version put over the old one: a card that is just opening finds its files, the next one is new', async () => {
      const { core, desk, server } = await openSite(start)
      await install(desk)
      const arrive = await desk.delaySdk()
      await desk.openCall({ unknown: true })
      await desk.type('across the update')
      deploy(join(copy, 'dist'), server)
      arrive()
      await desk.saved()
      await until(() => saidOf(core)).toEqual(['across the update'])
      await desk.host('close')
      await desk.openCall()
      const loaded = await desk.frame.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
      )
      const [older, newer] = [builtApp().directory, join(copy, 'dist')]
      const isIn = (built: string) => (path: string) => existsSync(join(built, path))
      const files = loaded.filter((path) => path.startsWith('/assets/'))
      expect(files.filter((path) => !isIn(newer)(path))).toEqual([])
      expect(files.every(isIn(older))).toBe(false)
    })

    test('a card that is open needs none of its files any more', async () => {
      const { core, desk, server } = await openSite(start)
      await install(desk)
      await desk.openCall()
      await desk.page.waitForLoadState('networkidle')
      rmSync(join(server.folder, 'assets'), { recursive: true })
      await desk.type('nothing left to load')
      await desk.press('save')
      await desk.saved()
      await desk.host('remoteHangUp')
      await desk.cardGone()
      await until(() => saidOf(core)).toEqual(['nothing left to load'])
    })
  },
)

test.runIf(!pathOf(CADDY))('Caddy is not installed here: docs/hosting/Caddyfile was not tried', () => {
  expect(pathOf(NGINX)).toBeDefined()
})
