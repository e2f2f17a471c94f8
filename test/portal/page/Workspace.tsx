// The portal's list of clients, with buttons for incoming and outgoing calls.
import type { CrmRecord } from '../contract'
import { isAppOpen } from './appSurface'
import { phoneOf, recordName, TYPE_NAMES } from './crmText'
import type { Host } from './hostPage'
import { type PageContext, stateOf } from './pageContext'
import { select } from './selection'

export function Workspace({ context, host }: { context: PageContext; host: Host }) {
  const folded = host.popup?.folded || (!host.popup && host.clients.length > 0)
  return (
    <>
      {!isAppOpen() && <Clients context={context} host={host} />}
      {/* Somewhere to type while a call rings; nothing is sent. */}
      <input class="chat" aria-label="Chat" placeholder="Message to a colleague" />
      {folded && (
        <button type="button" class="mini primary" onClick={() => host.unfold()}>
          {host.popup ? 'On the line: unfold the call' : 'Unfold the call list'}
        </button>
      )}
    </>
  )
}

function Clients({ context, host }: { context: PageContext; host: Host }) {
  const state = stateOf(context)
  return (
    <>
      <h1>Clients</h1>
      <table>
        <thead>
          <tr>
            <th>Name</th>
            <th>Kind</th>
            <th>Phone</th>
            <th>Notes</th>
            <th aria-label="Calls" />
          </tr>
        </thead>
        <tbody>
          {state.records.map((record) => (
            <Row key={`${record.type}${record.id}`} context={context} host={host} record={record} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Row({ context, host, record }: { context: PageContext; host: Host; record: CrmRecord }) {
  const state = stateOf(context)
  const item = { type: record.type, id: record.id }
  const number = phoneOf(state, record)
  const notes = state.comments.filter(({ bindings }) =>
    bindings.some(({ type, id }) => type === record.type && id === record.id),
  )
  const call = (direction: 'incoming' | 'outgoing') => void host.call({ direction, number, item })
  return (
    <tr onClick={() => select(context, item)}>
      <td>{recordName(record)}</td>
      <td>
        {TYPE_NAMES[record.type]} {record.id}
      </td>
      <td>{number || '—'}</td>
      <td>{notes.length || ''}</td>
      <td>
        <button type="button" title="This client calls" onClick={() => call('incoming')}>
          ↙ Calls
        </button>
        <button type="button" title="Call this client" onClick={() => call('outgoing')}>
          ↗ Call
        </button>
      </td>
    </tr>
  )
}
