// A network line with latency and limited bandwidth. It is in front of the servers and not in the browser, so that it
// affects frames of other sites, preflights, new connections and requests that outlive their page alike.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { performance } from 'node:perf_hooks'

/** 40 ms there and back. */
const ONE_WAY_MS = 20
/** 10 Mbit/s. */
const BYTES_PER_MS = 1_250

export interface Line {
  readonly port: number
  close(): Promise<void>
}

/** A line to a server on this machine. Connections share its bandwidth. */
export async function startLine(targetPort: number): Promise<Line> {
  const up = createDirection()
  const down = createDirection()
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: targetPort, host: '127.0.0.1', noDelay: true })
    // The browser's connection stands at once: the round trip of its handshake is added to the first bytes.
    carry(near, far, up, 2 * ONE_WAY_MS)
    carry(far, near, down, 0)
  })
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

interface Direction {
  /** When `bytes` that set out now are there, on `performance.now()`. */
  arrival(bytes: number): number
}

function createDirection(): Direction {
  let free = 0
  return {
    arrival(bytes) {
      free = Math.max(free, performance.now()) + bytes / BYTES_PER_MS
      return free + ONE_WAY_MS
    },
  }
}

function carry(from: Socket, to: Socket, direction: Direction, handshakeMs: number): void {
  const open = performance.now() + handshakeMs
  const waiting: (() => void)[] = []
  // Each timer delivers the oldest: the order holds, however the timers are rounded.
  const later = (bytes: number, deliver: () => void) => {
    waiting.push(deliver)
    const at = Math.max(direction.arrival(bytes), open + ONE_WAY_MS)
    setTimeout(() => waiting.shift()?.(), at - performance.now())
  }
  from.on('data', (chunk) => later(chunk.length, () => to.write(chunk)))
  from.on('end', () => later(0, () => to.end()))
  from.on('error', () => to.destroy())
  to.on('error', () => from.destroy())
}
