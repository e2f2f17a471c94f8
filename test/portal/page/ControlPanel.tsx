// A button for everything that can happen to a card, in collapsible groups.
import type { ComponentChildren } from 'preact'
import { FaultControls } from './FaultControls'
import type { Host } from './hostPage'
import { type PageContext, stateOf } from './pageContext'
import { VariantControls } from './VariantControls'

interface Props {
  context: PageContext
  host: Host
}

export function ControlPanel(props: Props) {
  return (
    <>
      <Group title="New call" open>
        <NewCall {...props} />
      </Group>
      <Group title="This call" open>
        <ThisCall {...props} />
      </Group>
      <Group title="Its client" open>
        <ItsClient {...props} />
      </Group>
      <Group title="Campaign">
        <Campaign {...props} />
      </Group>
      <Group title="Faults" open>
        <FaultControls {...props} />
      </Group>
      <Group title="How the host behaves">
        <VariantControls {...props} />
      </Group>
    </>
  )
}

function Group({ title, open = false, children }: GroupProps) {
  return (
    <details open={open}>
      <summary>{title}</summary>
      <div class="buttons">{children}</div>
    </details>
  )
}

interface GroupProps {
  title: string
  open?: boolean
  children: ComponentChildren
}

export function action(title: string, act: () => unknown, hint?: string) {
  return (
    <button type="button" title={hint} onClick={() => void act()}>
      {title}
    </button>
  )
}

function NewCall({ host }: Props) {
  return (
    <>
      {action('Incoming', () => host.call())}
      {action('Outgoing', () => host.call({ direction: 'outgoing' }))}
      {action('Callback', () => host.call({ direction: 'callback' }))}
      {action('External', () => host.call({ external: true }), 'telephony.externalCall.register')}
      {action('Desk phone', () => host.call({ via: 'device' }))}
      {action('SIP phone', () => host.call({ via: 'sip', direction: 'outgoing' }))}
      {action('New number', () => host.call({ number: '4940777888', item: null }), 'Nobody in the CRM yet')}
      {action('Withheld', () => host.call({ number: 'hidden', item: null }))}
      {action('No number', () => host.call({ number: '', item: null }))}
      {action(
        'Two tabs',
        () => host.call({ tabs: ['other', 'ours'] }),
        "A neighbour's app first, ours on a click",
      )}
    </>
  )
}

function ThisCall({ context, host }: Props) {
  return (
    <>
      {action('Answer', () => host.answer())}
      {action('Remote hang-up', () => host.remoteHangUp())}
      {action('hide, finish', () => host.remoteHangUp(2), 'Two pushes for one end')}
      {action('Hang up', () => host.hangUp(), 'The operator: closes at once')}
      {action('Close', () => host.close())}
      {action('Esc', () => host.esc(), 'No BeforeClose')}
      {action('Fails', () => host.fail(), 'Busy, no funds: error screen')}
      {action('Stuck cleanup', () => host.stuckCleanup(), 'A new call clears the card away')}
      {action('Fold', () => host.fold() || context.balloon('There is no Fold button now'))}
      {action('Unfold', () => host.unfold())}
      {action('Our tab', () => host.selectTab('ours'))}
      {action('Other tab', () => host.selectTab('other'))}
      {action('Added tab', () => host.addCustomTab(), 'Moves the frame: a posted page becomes about:blank')}
      {action('Reload page', () => location.reload())}
    </>
  )
}

function ItsClient({ context, host }: Props) {
  const { records } = stateOf(context)
  const item = host.popup?.card.facts.item
  const shown = item ? `${item.type}:${item.id}` : ''
  const change = (value: string) => {
    const record = records.find(({ type, id }) => `${type}:${id}` === value)
    host.changeEntity(record ? { type: record.type, id: record.id } : null)
  }
  return (
    <>
      <select
        aria-label="The card's client"
        value={shown}
        onChange={(event) => change(event.currentTarget.value)}
      >
        <option value="">no client</option>
        {records.map(({ type, id, name, lastName, title }) => (
          <option key={`${type}:${id}`} value={`${type}:${id}`}>
            {type} {id} {`${name} ${lastName}`.trim() || title}
          </option>
        ))}
      </select>
      {action(
        'Take rights away',
        () => item && context.ask('takeRights', { ...item, userId: context.variant.userId }),
        'This operator may not see or change this client',
      )}
      {action('Give rights back', () => context.ask('giveRights'))}
      {action('Same client again', () => host.repeatEntityChanged(), 'EntityChanged without a change')}
    </>
  )
}

function Campaign({ context, host }: Props) {
  const clients = stateOf(context)
    .records.filter(({ type }) => type === 'CONTACT' || type === 'LEAD')
    .map(({ type, id }) => ({ type, id }))
  const item = host.popup?.card.facts.item
  const index = host.clients.findIndex(({ type, id }) => type === item?.type && id === item.id)
  return (
    <>
      {action('Start campaign', () => host.startCampaign(clients))}
      {action('Next client', () => host.selectClient((index + 1) % Math.max(1, host.clients.length)))}
      {action('Dial', () => host.dial())}
    </>
  )
}
