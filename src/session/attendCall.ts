// From the portal's answer on, the call is attended: the card is heard and held, the client is known, what
// earlier cards left behind is recovered. None of it is needed for the first key, so it loads with the portal's part.
import type { CrmItem } from '../note/call'
import { isUndelivered } from '../note/note'
import type { NamedItem } from '../ports'
import { type Briefing, createBriefing } from './briefing'
import { createCallWatch } from './callWatch'
import type { CardFace } from './cardFace'
import { createFiling, type Filing } from './filing'
import { forgetOld } from './forgetOld'
import { PATIENCE_MS, RUSH_PATIENCE_MS } from './hold'
import { createHolder, type Holder } from './holder'
import type { NoteRunner } from './noteRunner'
import { createOpening, toRecovered } from './opening'
import { isSafe } from './operatorStatus'
import type { Outside, Portal } from './outside'
import type { Visits } from './visit'

export interface Attendance extends Pick<Briefing, 'changeOwn'>, Pick<Holder, 'consider' | 'stay' | 'leave'> {
  face(): AttendedFace
  /** With their names, where these are known. */
  named(items: readonly CrmItem[]): readonly NamedItem[]
  readonly filing: Filing
  /** Notes of earlier cards. */
  runners(): readonly NoteRunner[]
  /** Listen to the card, and ask it. */
  begin(): void
}

export type AttendedFace = Omit<
  CardFace,
  'connection' | 'noteId' | 'text' | 'status' | 'followUp' | 'storedText' | 'closedItems'
>

export interface AttendanceView {
  /** Decide and show anew. */
  changed(): void
  /** Sends now what waits for its turn, of every note. */
  flush(): void
}

export type AttendCall = typeof attendCall

export function attendCall(
  outside: Outside,
  portal: () => Portal | null,
  visits: Visits,
  view: AttendanceView,
): Attendance {
  const { clock } = outside
  const { changed, flush } = view
  const saving = () => visits.current().runner.saving.get()
  const briefing = createBriefing(portal, changed)
  const opening = createOpening(outside, portal, {
    visits,
    opened(told, operator, item) {
      briefing.opened(told, operator, item, saving().note.reference)
      visits.decide(briefing.settings().portal)
      changed()
    },
    changed,
  })
  const holder = createHolder(clock, () => portal()?.card ?? null, {
    facts: () => ({
      undelivered: isUndelivered(saving().note),
      safe: isSafe(saving()),
      editedAt: saving().editedAt,
      campaign: watch.known().call?.campaign ?? false,
      restMs: briefing.settings().portal.wrapUpSeconds * 1_000,
      patienceMs: portal()?.rush.isOn() ? RUSH_PATIENCE_MS : PATIENCE_MS,
    }),
    changed,
    hurry: flush,
  })
  const watch = createCallWatch(clock, portal, visits, {
    changed,
    read: (call) => opening.read(call?.item ?? null, call?.bindings),
    over: flush,
    redialled: () => holder.calling(),
    closing: () => holder.closing(),
  })
  const named: Briefing['named'] = (items) => {
    briefing.named(items)
    changed()
  }
  /** Earlier clients of this campaign whose note still waits. */
  const otherClients = () => {
    const others = visits.all().filter((visit) => visit !== visits.current())
    const notes = others.map(({ runner }) => runner.saving.get())
    return notes.filter(({ note }) => isUndelivered(note)).map(toRecovered)
  }
  return {
    face() {
      const known = watch.known()
      return {
        ...known,
        ...briefing.face(known.call, saving().note.item),
        closesAt: holder.closesAt(),
        recovered: [...otherClients(), ...opening.recovered()],
      }
    },
    named: briefing.withNames,
    filing: createFiling(portal, visits, { call: () => watch.known().call, named, flush }),
    changeOwn: briefing.changeOwn,
    consider() {
      forgetOld(visits)
      opening.consider()
      holder.consider()
    },
    stay: holder.stay,
    leave: holder.leave,
    runners: opening.runners,
    begin: watch.begin,
  }
}
