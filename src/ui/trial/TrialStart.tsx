// Begins a trial call, with a client from the portal's own picker or without one.
import { useState } from 'preact/hooks'
import type { NamedItem } from '../../session/cardState'
import { interpolate } from '../../text/text'
import type { TrialText } from '../../text/trialText'
import { isTrialClient, type Trial } from '../../trial/trial'

export interface TrialStartProps {
  readonly trial: Trial
  readonly pick: () => Promise<NamedItem | null>
  readonly client: NamedItem | null
  readonly setClient: (client: NamedItem | null) => void
  /** The report of an earlier one stands above. */
  readonly isRepeated: boolean
  readonly text: TrialText
}

export function TrialStart({ trial, pick, client, setClient, isRepeated, text }: TrialStartProps) {
  const [isRefused, setRefused] = useState(false)
  const choose = async () => {
    const picked = await pick()
    if (!picked) return
    const isClient = isTrialClient(picked.item)
    setRefused(!isClient)
    if (isClient) setClient(picked)
  }
  const item = client?.item ?? null
  return (
    <div class="trial_start">
      <p role="status">
        {client
          ? interpolate(text.trialCall.withClient, { name: nameOf(client, text) })
          : text.trialCall.withoutClient}
      </p>
      <div class="recovered_actions">
        <button type="button" class="button" onClick={choose}>
          {text.filing.pick}
        </button>
        {client && (
          <button type="button" class="button" onClick={() => setClient(null)}>
            {text.trialCall.noClient}
          </button>
        )}
        <p class="button_outcome" role="alert">
          {isRefused && text.trialCall.notForDeals}
        </p>
      </div>
      <div class="recovered_actions">
        <button
          type="button"
          class={`button ${isRepeated ? '' : 'button-filled'}`}
          onClick={() => trial.start(item && isTrialClient(item) ? item : null)}
        >
          {isRepeated ? text.actions.tryAgain : text.trialCall.start}
        </button>
      </div>
    </div>
  )
}

/** `Anna Berg`, or `Contact #17`. */
function nameOf({ item, name }: NamedItem, text: TrialText): string {
  return name ?? `${text.items[item.type]} #${item.id}`
}
