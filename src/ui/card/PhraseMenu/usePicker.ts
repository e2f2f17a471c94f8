// What the lists of the note offer, and what a choice does: a phrase is filled in, a colleague is mentioned, a time plans
// the follow-up.
import type { RefObject } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import type { Colleague } from '../../../note/mentions'
import type { CardActions, CardState, Observable } from '../../../session/cardState'
import { phrasesForCall } from '../../../settings/phrasesForCall'
import { interpolate, type Text } from '../../../text/text'
import { insertWords } from '../Editor/insertWords'
import { followUpTitle, suggestedTimes } from '../FollowUp/followUpPlan'
import { type ChooseOption, type PhraseOptions, PhrasePicker, type PickRange } from './phrasePicker'

export interface PickerParts {
  readonly cardState: Observable<CardState>
  /** The picker is another one for each note: a list that was opened in one is closed in the next. */
  readonly noteId: string
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly actions: Pick<
    CardActions,
    'chooseOutcome' | 'pickColleague' | 'mention' | 'planFollowUp' | 'undoFollowUp'
  >
  readonly text: Text
  /** In which the to-do is written. */
  readonly portalText: Text
  readonly openFollowUp: () => void
}

export function usePicker(parts: PickerParts): PhrasePicker {
  const newest = useRef(parts)
  newest.current = parts
  const { cardState, noteId } = parts
  return useMemo(() => {
    const mention = (colleague: Colleague, { to }: PickRange): string => {
      newest.current.actions.mention(colleague)
      const next = newest.current.field.current?.value.charAt(to) ?? ''
      return /\s/.test(next) ? `@${colleague.name}` : `@${colleague.name} `
    }
    const pick = async (range: PickRange) => {
      const { field, actions } = newest.current
      const typed = field.current?.value.slice(range.from, range.to)
      const colleague = await actions.pickColleague()
      const note = field.current
      // The next client's note may be in the field by now, or the operator has changed the place.
      if (!colleague || !note || cardState.get().noteId !== noteId) return
      if (note.value.slice(range.from, range.to) !== typed) return
      const behind = Math.max(0, note.selectionEnd - range.to)
      insertWords(note, mention(colleague, range), range.from, range.to)
      const caret = note.selectionEnd + behind
      note.setSelectionRange(caret, caret)
    }
    const choose: ChooseOption = (kind, option, range) => {
      const { text, portalText, actions, openFollowUp } = newest.current
      const state = cardState.get()
      if (kind === 'phrases') return { words: filledPhrase(option, state, text) }
      if (kind === 'tags') {
        const { outcome } = state
        actions.chooseOutcome(option)
        const undo = () => {
          if (cardState.get().outcome === option) newest.current.actions.chooseOutcome(outcome)
        }
        return { words: '', undo }
      }
      if (kind === 'colleagues') {
        const colleague = state.colleagues.find(({ name }) => name === option)
        if (colleague) return { words: mention(colleague, range) }
        void pick(range)
        return { words: null }
      }
      const time = suggestedTimes(Date.now(), text).find(({ name }) => name === option)
      if (!time) {
        openFollowUp()
        return { words: '' }
      }
      actions.planFollowUp({ deadline: time.deadline, title: followUpTitle(state, portalText) })
      return { words: '', undo: () => newest.current.actions.undoFollowUp() }
    }
    const options = (): PhraseOptions => {
      const { text } = newest.current
      const state = cardState.get()
      return {
        ...phraseOptions(state),
        colleagues: state.colleagues.map(({ name }) => name),
        times: suggestedTimes(Date.now(), text).map(({ name }) => name),
        more: { colleagues: text.mention.pick, times: text.followUp.dateAndTime },
      }
    }
    return new PhrasePicker(options, choose)
  }, [cardState, noteId])
}

/** What is meant for this call first, then what is for every one; the administrator's before the operator's. Each once. */
function phraseOptions({
  call,
  settings: { portal, own },
}: CardState): Pick<PhraseOptions, 'phrases' | 'tags'> {
  const ofCall = [portal, own].flatMap(({ callPhrases }) => phrasesForCall(callPhrases, call))
  return { phrases: [...new Set([...ofCall, ...portal.phrases, ...own.phrases])], tags: portal.tags }
}

/** What is not known stays a gap that is seen at once. */
const UNKNOWN = '…'

/** The phrase with the client's name or number, the operator's name and today's date. What the portal names is text. */
function filledPhrase(phrase: string, { client, call, operator }: CardState, { language }: Text): string {
  const number = call?.number.kind === 'known' ? call.number.number : ''
  const oneLine = (name: string) => name.replace(/\s+/g, ' ').trim() || UNKNOWN
  return interpolate(phrase, {
    client: oneLine(client?.name ?? number),
    operator: oneLine(operator),
    date: new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(Date.now()),
  })
}
