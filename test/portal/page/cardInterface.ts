// What the CALL_CARD placement adds to a frame's commands (portal.md §1.5), with the prototype's
// array of event names that every new card makes longer.
import type { PlacementInterface, Reply } from './frameCommands'

const CARD_EVENTS = [
  'CallCard::EntityChanged',
  'CallCard::BeforeClose',
  'CallCard::CallStateChanged',
] as const

export type CardEvent = (typeof CARD_EVENTS)[number]

/** Shared by all cards since the page was loaded: doubled names from the second card on. */
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
