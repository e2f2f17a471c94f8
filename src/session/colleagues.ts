// Whom the operator mentions: the colleagues who were picked in this card or stand in its note already are offered
// without asking the portal again.
import { type Colleague, distinctColleague, joinedMentions } from '../note/mentions'
import type { CardActions } from './cardState'
import type { ClientNotes } from './clientNotes'
import type { Portal } from './environment'

export interface Colleagues extends Pick<CardActions, 'pickColleague' | 'mention'> {
  /** The note's own first. */
  offered(): readonly Colleague[]
}

export function createColleagues(portal: () => Portal | null, clientNotes: ClientNotes): Colleagues {
  let picked: readonly Colleague[] = []
  const mentions = () => clientNotes.current().runner.saving.get().note.mentions
  const offered = () => (picked.length > 0 ? joinedMentions(mentions(), picked) : mentions())
  return {
    offered,
    async pickColleague() {
      const colleague = await portal()?.crm.pickColleague()
      if (!colleague) return null
      const known = distinctColleague(colleague, offered())
      picked = joinedMentions(picked, [known])
      return known
    },
    mention(colleague) {
      if (mentions().some(({ name }) => name === colleague.name)) return
      clientNotes.current().runner.dispatch({ type: 'mentioned', colleague })
    },
  }
}
