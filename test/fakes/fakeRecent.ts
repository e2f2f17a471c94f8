// Today's notes for tests of the components: a list as a test says, and a record of what was asked of the notes.

import type { OperatorStatus } from '../../src/note/status'
import type { OpenedNote, RecentList, RecentNote, RecentNotes } from '../../src/session/cardState'
import { createCell } from '../../src/session/observable'
import { NOW } from './sampleCard'
import { CONTACT, LEAD } from './sampleNote'

export const PAULS_NOTE: RecentNote = {
  reference: 'P4U1S',
  item: CONTACT,
  name: 'Paul Ode',
  number: '',
  at: NOW - 600_000,
  text: 'Wants an offer\nuntil Friday',
  outcome: '',
  status: null,
}
export const UNFILED_NOTE: RecentNote = {
  ...PAULS_NOTE,
  reference: 'U2N2F',
  item: null,
  name: null,
  number: '493012345',
  at: NOW - 1_200_000,
  text: 'Nobody knows this number',
  status: { kind: 'unfiled' },
}
export const LEADS_NOTE: RecentNote = {
  ...PAULS_NOTE,
  reference: 'L3A4D',
  item: LEAD,
  name: null,
  at: NOW - 3_600_000,
}

export function fakeRecent(notes: readonly RecentNote[] = [PAULS_NOTE], state: RecentList['state'] = 'read') {
  const list = createCell<RecentList>({ state, notes })
  const status = createCell<OperatorStatus>({ kind: 'quiet' })
  const asked: string[] = []
  /** Instead of the note. */
  const script: { opens: Awaited<ReturnType<RecentNotes['open']>> | Promise<OpenedNote> | null } = {
    opens: null,
  }
  const recent: RecentNotes = {
    list,
    read: async () => void asked.push('read'),
    async open(reference) {
      asked.push(`open ${reference}`)
      if (script.opens !== null) return script.opens
      const note = notes.find((one) => reference === null || one.reference === reference)
      return note ? openedNote(note) : 'none'
    },
  }
  const openedNote = (note: RecentNote): OpenedNote => ({
    note,
    text: note.text,
    status,
    edit: (text) => asked.push(`edit ${text}`),
    save: () => asked.push('save'),
    close: () => asked.push('close'),
  })
  return { recent, list, status, asked, script, openedNote }
}
