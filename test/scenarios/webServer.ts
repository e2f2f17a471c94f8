// A real web server on loopback that runs the file of docs/hosting: only the address, the folder, the certificate and
// the portal are replaced in it, and each of them has to be found exactly once.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { close, listen } from '../portal/appServer'
import { CADDY, findProgram, NGINX, OPENSSL } from '../programs'

const HOSTING = resolve(import.meta.dirname, '../../docs/hosting')
const PORTAL = 'https://example.bitrix24.com'
const FOLDER = '/var/www/call-notes'
const STARTS_WITHIN_MS = 10_000

export interface WebServer {
  /** `https://127.0.0.1:<port>` */
  readonly url: string
  /** What it serves; empty at first. */
  readonly folder: string
  stop(): Promise<void>
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** Made for each run: nobody has to trust it but the browser of the test. */
interface Certificate {
  readonly cert: string
  readonly key: string
}

interface Given extends Certificate {
  readonly home: string
  readonly folder: string
  readonly port: number
}

/** How a server is given its file. Resolves to the program and its arguments. */
type Setup = (file: string, given: Given) => [string, string[]]

export const startNginx = (portals: string) => start('nginx.conf', portals, setUpNginx)
export const startCaddy = (portals: string) => start('Caddyfile', portals, setUpCaddy)

/** A request without a browser, so that every header is visible. */
export function ask(address: string, method = 'GET', body = ''): Promise<Answer> {
  return new Promise((resolveAnswer, reject) => {
    const headers = {
      'Accept-Encoding': 'gzip',
      ...(body ? { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': body.length } : {}),
    }
    const asked = request(address, { method, headers, rejectUnauthorized: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const { statusCode: status = 0, headers: told } = answer
        const bytes = Buffer.concat(parts)
        const isPacked = told['content-encoding'] === 'gzip' && bytes.length > 0
        const text = isPacked ? gunzipSync(bytes) : bytes
        resolveAnswer({ status, headers: told, body: text.toString() })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

async function start(file: string, portals: string, setUp: Setup): Promise<WebServer> {
  const home = mkdtempSync(join(tmpdir(), 'call-notes-web-'))
  const folder = join(home, 'site')
  mkdirSync(folder)
  const given = { home, folder, port: await freePort(), ...certify(home) }
  const common = replaceEach(readFileSync(join(HOSTING, file), 'utf8'), PORTAL, portals)
  const [program, args] = setUp(replaceEach(common, FOLDER, folder), given)
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home }
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env })
  const url = `https://127.0.0.1:${given.port}`
  const stop = async () => {
    await end(server)
    rmSync(home, { recursive: true, force: true })
  }
  await answers(url, server).catch(async (failure) => {
    await stop()
    throw failure
  })
  return { url, folder, stop }
}

/** The parts around a site's file that a distribution brings along. */
function setUpNginx(text: string, { home, port, cert, key }: Given): [string, string[]] {
  const program = findProgram(NGINX)
  const site = [
    ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`],
    ['notes.example.com;', '127.0.0.1;'],
    ['/etc/ssl/certs/notes.example.com.pem', cert],
    ['/etc/ssl/private/notes.example.com.key', key],
  ].reduce((sofar, [from = '', to = '']) => replaceEach(sofar, from, to, 1), text)
  writeFileSync(join(home, 'site.conf'), site)
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const main = [
    'daemon off; worker_processes 1; error_log stderr;',
    `pid ${home}/nginx.pid;`,
    process.getuid?.() === 0 ? 'user root;' : '',
    'events {}',
    'http { include /etc/nginx/mime.types;',
    ...places.map((place) => `${place}_temp_path ${home}/${place};`),
    `include ${home}/site.conf; }`,
  ]
  writeFileSync(join(home, 'nginx.conf'), main.join('\n'))
  return [program, ['-p', home, '-c', join(home, 'nginx.conf'), '-e', 'stderr']]
}

function setUpCaddy(text: string, { home, port, cert, key }: Given): [string, string[]] {
  const program = findProgram(CADDY)
  const site = replaceEach(
    text,
    '\nnotes.example.com {',
    `\nhttps://127.0.0.1:${port} {\ntls ${cert} ${key}`,
    1,
  )
  const options = '{\nadmin off\nauto_https disable_redirects\n}\n'
  writeFileSync(join(home, 'Caddyfile'), options + site)
  return [program, ['run', '--adapter', 'caddyfile', '--config', join(home, 'Caddyfile')]]
}

function replaceEach(text: string, from: string, to: string, times?: number): string {
  const parts = text.split(from)
  const found = parts.length - 1
  if (found === 0 || (times && found !== times))
    throw new Error(`"${from}" stands ${found} times in the file.`)
  return parts.join(to)
}

function certify(home: string): Certificate {
  const [cert, key] = [join(home, 'cert.pem'), join(home, 'key.pem')]
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject]
  execFileSync(findProgram(OPENSSL), [...made, '-keyout', key, '-out', cert], { stdio: 'ignore' })
  return { cert, key }
}

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server, 0)
  await close(server)
  return port
}

/** Rejects with the server's own words when it ends, or does not answer in time. */
async function answers(url: string, server: ChildProcess): Promise<void> {
  let words = ''
  server.stderr?.on('data', (part: Buffer) => {
    words += part
  })
  const until = Date.now() + STARTS_WITHIN_MS
  while (server.exitCode === null && Date.now() < until) {
    const isUp = await ask(url).then(
      () => true,
      () => false,
    )
    if (isUp) return
    await new Promise((resolveLater) => setTimeout(resolveLater, 50))
  }
  throw new Error(`The server did not start:\n${words}`)
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const ended = new Promise((resolveEnd) => server.once('exit', resolveEnd))
  server.kill('SIGTERM')
  await ended
}
