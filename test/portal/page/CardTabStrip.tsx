// The tabs of a card's sidebar, in the order of its apps.
import type { CallCard } from './callCard'

export function CardTabStrip({ card }: { card: CallCard }) {
  const { tabs } = card
  const tab = (title: string, selected: boolean, select: () => void) => (
    <button type="button" role="tab" aria-selected={selected} onClick={select}>
      {title}
    </button>
  )
  return (
    <div role="tablist">
      {card.facts.campaign && tab('Call list', tabs.active === null, () => tabs.showCallList())}
      {tabs.custom > 0 && tab('Added tab', tabs.active === 'custom', () => tabs.showCustom())}
      {tabs.apps.map(({ rowId, title }) => tab(title, tabs.active === rowId, () => void tabs.select(rowId)))}
    </div>
  )
}
