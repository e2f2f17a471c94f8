// Rules of the engine, each with a change of the source that breaks it.

export interface Mutant {
  readonly what: string
  /** From `src`. */
  readonly file: string
  /** Stands exactly once in the file. */
  readonly from: string
  readonly to: string
}

export const MUTANTS: readonly Mutant[] = [
  {
    what: 'skip the journal',
    file: 'session/draftPersistence.ts',
    from: 'journalled = journal.store(note)',
    to: 'journalled = true',
  },
  {
    what: 'forget to abort the deferred request',
    file: 'session/draftPersistence.ts',
    from: '      deferred.disarm()\n      forgetHere',
    to: '      forgetHere',
  },
  {
    what: 'never arm the deferred request',
    file: 'session/draftPersistence.ts',
    from: 'const armed = !!request && deferred.arm(request)',
    to: 'const armed = !!request',
  },
  {
    what: 'drop the reconciliation: take what stands for not standing',
    file: 'note/reconcile.ts',
    from: 'const main = here ?? byAge[0]',
    to: 'const main = byAge.length < 0 ? here : undefined',
  },
  {
    what: 'send again after an unknown outcome without looking',
    file: 'note/applyFailure.ts',
    from: '{ ...state, outcomeUnknown: true }, because',
    to: '{ ...state, outcomeUnknown: false }, because',
  },
  {
    what: 'take a newer revision for delivered than was sent',
    file: 'note/applyResponse.ts',
    from: 'deliveredRevision: revision,',
    to: 'deliveredRevision: state.note.revision,',
  },
  {
    what: 'forget a note while a lost write may still land',
    file: 'note/note.ts',
    from: '!isUndelivered(note) && isClean && unsettledUntil === 0',
    to: '!isUndelivered(note) && isClean && unsettledUntil >= 0',
  },
  {
    what: 'forget where a lost write was sent',
    file: 'note/nextAction.ts',
    from: 'attemptedItems: distinctItems([...remembered.attemptedItems, item]),',
    to: 'attemptedItems: remembered.attemptedItems,',
  },
  {
    what: 'leave duplicates and old places standing',
    file: 'note/reconcile.ts',
    from: 'const staleComments = [...elsewhere, ...duplicates.map(place)]',
    to: 'const staleComments = elsewhere',
  },
  {
    what: "overwrite a colleague's words",
    file: 'note/reconcile.ts',
    from: '  if (!added) return seen',
    to: '  if (!added || added) return seen',
  },
  {
    what: 'take an older outcome for a newer one',
    file: 'note/reconcile.ts',
    from: 'isItsPlace ? note.deliveredRevision : null',
    to: 'note.deliveredRevision',
  },
  {
    what: 'plan a follow-up again after an unknown outcome without looking',
    file: 'note/applyFailure.ts',
    from: "delivery.kind === 'sending' || delivery.kind === 'planning'",
    to: "delivery.kind === 'sending'",
  },
  {
    what: 'leave duplicates of a follow-up standing',
    file: 'note/nextAction.ts',
    from: 'if (duplicate) return unplan(state, marker, duplicate, at)',
    to: 'if (duplicate && todos.length > 9) return unplan(state, marker, duplicate, at)',
  },
  {
    what: 'forget a note whose follow-up is not planned yet',
    file: 'note/note.ts',
    from: 'isUnwritten(note) || note.followUps.some(isPending)',
    to: 'isUnwritten(note)',
  },
  {
    what: 'send what was taken back',
    file: 'note/applyInput.ts',
    from: 'return left === state.note.followUps ? state : replanned(state, left, event.at)',
    to: 'return left ? state : replanned(state, left, event.at)',
  },
  {
    what: 'begin nothing when the page goes',
    file: 'note/flushOnPageHide.ts',
    from: '  if (isSettled(note)) return noEffects(state)',
    to: '  if (isSettled(note) || note.revision >= 0) return noEffects(state)',
  },
  {
    what: 'store nothing when a page is hidden that keeps nothing',
    file: 'note/flushOnPageHide.ts',
    from: "effects: [{ type: 'putDraftNow', note }]",
    to: 'effects: []',
  },
  {
    what: "let a campaign's note follow to the next client",
    file: 'session/clientNotes.ts',
    from: 'const same = !campaign || shown === null || isSameClient(shown, client)',
    to: 'const same = !campaign || shown !== undefined',
  },
  {
    what: 'leave a note behind when the client changes',
    file: 'session/clientNotes.ts',
    from: "if (to) current.runner.dispatch({ type: 'moved', item: to })",
    to: "if (to && !current.runner.saving.get().note.filed) current.runner.dispatch({ type: 'moved', item: to })",
  },
  {
    what: 'recover a draft that went into another one',
    file: 'session/recovery.ts',
    from: 'filter(({ id }) => !absorbed.has(id))',
    to: "filter(({ id }) => !absorbed.has('') && id !== '')",
  },
  {
    what: 'let the card go while the operator types',
    file: 'session/autoClosePolicy.ts',
    from: '? editedAt + TYPING_MS : 0',
    to: '? editedAt : 0',
  },
  {
    what: 'let the card go while its words are safe nowhere',
    file: 'session/autoClosePolicy.ts',
    from: 'if (!safe && !isGivenUp)',
    to: 'if (!safe && isGivenUp)',
  },
  {
    what: 'hold an external call for safe words',
    file: 'session/autoClosePolicy.ts',
    from: 'isOver || !external ?',
    to: 'isOver || external !== null ?',
  },
]
