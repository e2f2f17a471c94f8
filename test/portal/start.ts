// `npm start`: builds the app, starts the simulated portal, prints its address and nothing else.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { startPortal } from './portal'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const USAGE = 'Usage: npm start -- [--portal-port N] [--app-port N] [--state FILE] [--dev] [--no-build]'

async function start(): Promise<void> {
  const flags = readFlags()
  if (!flags.dev && !flags['no-build']) await build({ root: ROOT, logLevel: 'warn' })
  const portal = await startPortal({
    portalPort: Number(flags['portal-port']),
    appPort: Number(flags['app-port']),
    app: flags.dev ? 'dev' : 'dist',
    ...(flags.state === undefined ? {} : { stateFile: flags.state }),
  })
  console.log(`Portal: ${portal.portalUrl}/`)
  const stop = () => void portal.stop().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

function readFlags() {
  try {
    const { values } = parseArgs({
      options: {
        'portal-port': { type: 'string', default: '8420' },
        'app-port': { type: 'string', default: '8421' },
        state: { type: 'string' },
        dev: { type: 'boolean', default: false },
        'no-build': { type: 'boolean', default: false },
      },
    })
    return values
  } catch (failure) {
    return leave(`${(failure as Error).message}\n${USAGE}`)
  }
}

function leave(why: string): never {
  console.error(why)
  process.exit(1)
}

start().catch((failure: NodeJS.ErrnoException & { port?: number }) => {
  if (failure.code !== 'EADDRINUSE') throw failure
  leave(`Port ${failure.port} is taken. Choose another one with --portal-port or --app-port.`)
})
