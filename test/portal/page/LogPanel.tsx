// The log of messages and requests between frame, host and REST, newest first; details in the tooltip.
import type { LogEntry } from '../contract'
import { type PageContext, stateOf } from './pageContext'

const SHOWN = 80
const LABELS: Record<LogEntry['kind'], string> = {
  rest: 'REST',
  fromFrame: 'app →',
  toFrame: '→ app',
  card: 'card',
}

export function LogPanel({ context }: { context: PageContext }) {
  const { log, logged } = context.snapshot
  const newest = log.slice(-SHOWN).reverse()
  return (
    <>
      <h2>
        Log <small>{logged} lines</small>
      </h2>
      <ol reversed>
        {newest.map((entry, index) => (
          <Line key={logged - index} entry={entry} />
        ))}
      </ol>
      {stateOf(context).comments.length === 0 && logged === 0 && <p class="empty">Nothing happened yet.</p>}
    </>
  )
}

function Line({ entry }: { entry: LogEntry }) {
  const failed = entry.kind === 'rest' && entry.status !== 200
  return (
    <li class={`${entry.kind}${failed ? ' failed' : ''}`}>
      <time>{new Date(entry.at).toISOString().slice(11, 23)}</time>
      <b>{LABELS[entry.kind]}</b>
      <span>{entry.name}</span>
      {entry.status !== undefined && <i>{entry.status || 'cut'}</i>}
      <code title={JSON.stringify(entry.detail, null, 1)}>
        {entry.detail === null ? '' : JSON.stringify(entry.detail)}
      </code>
    </li>
  )
}
