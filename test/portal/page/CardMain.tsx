// The left part of a card: who calls, the client, the built-in comment, the operator's buttons.
import { useEffect, useState } from 'preact/hooks'
import type { CallCard } from './callCard'
import { findRecord, phoneOf, recordName, TYPE_NAMES } from './crmText'
import type { Host } from './hostPage'
import { type PageContext, stateOf } from './pageContext'

interface Props {
  context: PageContext
  host: Host
  card: CallCard
}

const FACES = {
  idle: 'Call ended',
  connecting: 'Calling…',
  connected: 'On the line',
  error: 'The call failed',
}

export function CardMain({ context, host, card }: Props) {
  return (
    <>
      <header class={`card-head ${card.face}`}>
        <Timer card={card} />
        <strong>{card.facts.number || 'Unknown number'}</strong>
        <span>
          {card.kind === 'external' ? 'External call' : card.facts.direction}
          {card.facts.lineName && ` · ${card.facts.lineName}`}
        </span>
      </header>
      {card.facts.campaign ? (
        <CallList context={context} host={host} card={card} />
      ) : (
        <ClientCard context={context} card={card} />
      )}
      <BuiltInComment host={host} card={card} />
      <Buttons host={host} card={card} />
    </>
  )
}

/** The call's time, updated once a second for display only. */
function Timer({ card }: { card: CallCard }) {
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(ticking)
  }, [])
  const ready = card.facts.campaign && card.face === 'idle'
  const seconds = card.connectedAt === null ? 0 : Math.max(0, Math.floor((now - card.connectedAt) / 1000))
  const clock = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
  const left = card.timerEndsAt === null ? null : Math.max(0, Math.ceil((card.timerEndsAt - now) / 1000))
  return (
    <div class="card-state">
      <span>{ready ? 'Ready to call' : FACES[card.face]}</span>
      <span>{left === null ? clock : `closes in ${left} s`}</span>
    </div>
  )
}

function ClientCard({ context, card }: { context: PageContext; card: CallCard }) {
  const state = stateOf(context)
  const { item, bindings } = card.facts
  const record = findRecord(state, item)
  if (!item) return <div class="client empty">No client in the CRM yet</div>
  const others = (bindings ?? []).filter(({ type, id }) => type !== item.type || id !== item.id)
  const company = findRecord(state, record?.companyId ? { type: 'COMPANY', id: record.companyId } : null)
  return (
    <div class="client">
      <h3>{record ? recordName(record) : `${TYPE_NAMES[item.type]} ${item.id}`}</h3>
      <dl>
        <dt>{TYPE_NAMES[item.type]}</dt>
        <dd>No. {item.id}</dd>
        {company && <dt>Company</dt>}
        {company && <dd>{recordName(company)}</dd>}
        <dt>Phone</dt>
        <dd>{phoneOf(state, item) || '—'}</dd>
        {others.map((other) => (
          <>
            <dt>{TYPE_NAMES[other.type]}</dt>
            <dd>No. {other.id}</dd>
          </>
        ))}
      </dl>
    </div>
  )
}

function CallList({ context, host, card }: Props) {
  const state = stateOf(context)
  return (
    <ol class="call-list">
      {host.clients.map((client, index) => {
        const record = findRecord(state, client)
        const selected = card.facts.item?.type === client.type && card.facts.item.id === client.id
        return (
          <li key={`${client.type}${client.id}`}>
            <button type="button" aria-pressed={selected} onClick={() => host.selectClient(index)}>
              {record ? recordName(record) : client.id}
              <small>{phoneOf(state, client) || 'no phone'}</small>
            </button>
          </li>
        )
      })}
    </ol>
  )
}

function BuiltInComment({ host, card }: { host: Host; card: CallCard }) {
  if (!card.builtInOpen) {
    return (
      <button type="button" class="link" onClick={() => host.typeBuiltInComment(card.builtInComment)}>
        {card.builtInComment ? 'Comment ✓' : 'Comment'}
      </button>
    )
  }
  return (
    <div class="built-in">
      <textarea
        aria-label="The portal's own comment"
        value={card.builtInComment}
        onInput={({ currentTarget }) => host.typeBuiltInComment(currentTarget.value)}
      />
      <button type="button" onClick={() => card.saveBuiltInComment()}>
        Save
      </button>
    </div>
  )
}

function Buttons({ host, card }: { host: Host; card: CallCard }) {
  const incoming = card.face === 'connecting' && card.facts.direction !== 'outgoing'
  const ready = card.facts.campaign && card.face === 'idle'
  const running = card.face === 'connected' || card.face === 'connecting'
  return (
    <footer class="card-buttons">
      {incoming && button('Answer', 'success', () => host.answer())}
      {incoming && button('Decline', 'alert', () => host.close())}
      {ready && button('Dial', 'success', () => host.dial())}
      {!incoming && running && card.kind !== 'external' && button('Hang up', 'alert', () => host.hangUp())}
      {!(incoming || running) && button('Close', '', () => host.close())}
      {card.kind === 'external' && button('Close', '', () => host.close())}
      {card.canFold() && button('Fold', '', () => host.fold())}
    </footer>
  )
}

function button(title: string, look: string, act: () => void) {
  return (
    <button type="button" class={look} onClick={act}>
      {title}
    </button>
  )
}
