// The client's open deals with stage and sum, and what has to be done next. A deal opens in the portal's slider; where
// the note goes is chosen elsewhere (FiledTo).
import type { CardActions, NextTodo, OpenDeal } from '../../../session/cardState'
import { interpolate, type Text } from '../../../text/text'
import { moneyWords } from './moneyWords'

export interface OpenDealsProps {
  readonly deals: readonly OpenDeal[]
  readonly actions: Pick<CardActions, 'openItem'>
  readonly text: Text
}

export function OpenDeals({ deals, actions, text }: OpenDealsProps) {
  return (
    <section class="context_part">
      <h2 class="context_heading">{text.context.deals}</h2>
      <ul class="context_deals">
        {deals.map(({ item, name, stage, sum }) => {
          const title = name ?? `#${item.id}`
          const open = interpolate(text.caller.open, { name: title })
          return (
            <li key={item.id}>
              <button
                type="button"
                class="context_deal"
                aria-label={open}
                title={open}
                onClick={() => actions.openItem(item)}
              >
                <bdi>{title}</bdi>
              </button>
              <p class="context_about">
                <bdi>{stage}</bdi> <bdi class="context_sum">{sum && moneyWords(sum, text.language)}</bdi>
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

export function NextToDo({ todo: { title, deadline }, text }: { todo: NextTodo; text: Text }) {
  return (
    <section class="context_part">
      <h2 class="context_heading">{text.context.todo}</h2>
      <p>
        <bdi>{title}</bdi>
      </p>
      <p class="context_about">
        <time dateTime={new Date(deadline).toISOString()}>{text.dayAndTime(deadline)}</time>
      </p>
    </section>
  )
}
