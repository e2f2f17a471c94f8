// What the CALL_CARD placement adds to a frame's commands (portal.md §1.5). As on a portal, all cards share one array
// of event names, to which every new card adds its names.
import type { PlacementInterface, Reply } from './frameCommands'

const CARD_EVENTS = [
  'CallCard::EntityChanged',
  'CallCard::BeforeClose',
  'CallCard::CallStateChanged',
] as const

export type CardEvent = (typeof CARD_EVENTS)[number]

/** Shared by all cards since the page was loaded: from the second card on it has duplicate names. */
const eventsOnPrototype: string[] = []

export function cardInterface(answers: {
  status(): unknown
  disableAutoClose(): void
  enableAutoClose(): void
}): PlacementInterface {
  eventsOnPrototype.push(...CARD_EVENTS)
  return {
    events: eventsOnPrototype,
    commands: {
      getStatus: (_params: unknown, reply: Reply) => reply(answers.status()),
      disableAutoClose: (_params: unknown, reply: Reply) => {
        answers.disableAutoClose()
        reply([])
      },
      enableAutoClose: (_params: unknown, reply: Reply) => {
        answers.enableAutoClose()
        reply([])
      },
    },
  }
}
