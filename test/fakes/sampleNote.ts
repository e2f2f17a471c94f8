// One ordinary note of one ordinary call, so that a story names only what it is about.

import type { CrmItem } from '../../src/note/call'
import { commentFor, remember } from '../../src/note/comment'
import { blankNote, type Note, type NotedCall } from '../../src/note/note'
import type { FoundComment } from '../../src/note/timeline'

/** 20 November 2026, 13:32 UTC: where `ManualClock` starts. */
export const START = Date.UTC(2026, 10, 20, 13, 32)
export const CALL: NotedCall = {
  callId: 'call-1',
  direction: 'incoming',
  directionWords: 'Incoming call',
  lineName: '',
  number: '49301234',
  startedAt: START,
  header: 'full',
}
export const REFERENCE = 'K7Q2F'
export const CONTACT: CrmItem = { type: 'CONTACT', id: 17 }
export const LEAD: CrmItem = { type: 'LEAD', id: 5 }
export const DEAL: CrmItem = { type: 'DEAL', id: 6 }

/** Nothing typed yet, for the contact. */
export function emptyNote(change: Partial<Note> = {}): Note {
  return { ...blankNote('n1', REFERENCE, CALL, CONTACT), ...change }
}

/** One revision of words, never sent. */
export function typedNote(text: string, change: Partial<Note> = {}): Note {
  return emptyNote({ text, revision: 1, ...change })
}

/** Words that stand as comment 900 at the contact, all confirmed. */
export function deliveredNote(text: string, change: Partial<Note> = {}): Note {
  const note = typedNote(text, {
    deliveredRevision: 1,
    filed: { item: CONTACT, commentId: 900 },
    attemptedItems: [],
    ...change,
  })
  return remember(note, commentFor(note) ?? '')
}

/** A note's comment as it would be found standing. */
export function standing(note: Note, commentId = 900, item: CrmItem = CONTACT): FoundComment {
  return { item, commentId, comment: commentFor(note) ?? '' }
}
