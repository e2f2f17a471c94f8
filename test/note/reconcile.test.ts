import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commentFor, fingerprint, remember } from '../../src/note/comment'
import type { Note } from '../../src/note/note'
import { keepOthersText, reconcile, textOfOthers } from '../../src/note/reconcile'
import { CONTACT, DEAL, deliveredNote, emptyNote, LEAD, standing, typedNote } from '../fakes/sampleNote'

describe('Words of others', () => {
  it.each([
    ['nothing is new', 'one two', 'two one', ''],
    ['a line is added', 'one', 'one\nPrice agreed', 'Price agreed'],
    ['a word is added within a line', 'one three', 'one two three', 'two'],
    ['a word is said once more than we said it', 'no', 'no no', 'no'],
    ['they removed some of ours', 'one two', 'one', ''],
    ['only the white space changed', 'one two', ' one\n\n\ttwo ', ''],
    ['a filter put spaces into ours', 'select it from here', 'sel ect it fr om here', ''],
    ['it put them into what we read back', 'sel ect it fr om here', 'select it from here', ''],
    ['they wrote on behind it', 'select it', 'sel ect it now', 'now'],
    ['they have a piece of it as a word of its own', 'update and hang up', 'up date and hang up up', 'up'],
    ['they say ours once more, in pieces', 'select it', 'select it\nsel ect', 'sel ect'],
    ['nothing stands in pieces', 'any one anyone', 'any one anyone', ''],
  ])('are found when %s', (_, ours, theirs, added) => {
    expect(textOfOthers(ours, theirs)).toBe(added)
  })

  it('are all there afterwards, and none is new a second time', () => {
    const line = fc
      .array(fc.constantFrom('a', 'b', 'c', 'ab', 'abc', 'bc'), { maxLength: 5 })
      .map((words) => words.join(' '))
    const lines = fc.array(line, { maxLength: 4 }).map((all) => all.join('\n'))
    fc.assert(
      fc.property(lines, lines, (ours, theirs) => {
        expect(textOfOthers(`${ours}\n${textOfOthers(ours, theirs)}`, theirs)).toBe('')
      }),
    )
  })
})

describe('A comment that somebody changed', () => {
  it('joins the note as a new revision, once however often it is found', () => {
    const theirs = standing(typedNote('Hello\nPrice agreed')).comment
    const once = keepOthersText(deliveredNote('Hello'), theirs)
    expect(once).toMatchObject({ text: 'Hello', othersText: 'Price agreed', revision: 2 })
    expect(keepOthersText(once, theirs)).toBe(once)
  })

  it('stands below what others wrote before', () => {
    const note = typedNote('Hello', { othersText: 'Price agreed' })
    expect(keepOthersText(note, standing(typedNote('Hello\nCall at 5')).comment).othersText).toBe(
      'Price agreed\nCall at 5',
    )
  })

  it('is nobody else’s where it stands as a half character had to leave', () => {
    const note = typedNote('half\ud83d and more')
    expect(keepOthersText(note, standing(typedNote('half\ufffd')).comment)).toBe(note)
  })

  it('is kept with every word where nothing of ours stood before', () => {
    expect(keepOthersText(typedNote('Hello'), standing(typedNote('Anna was here!')).comment).othersText).toBe(
      'Anna was here!',
    )
  })

  it('is nobody else’s when a draft of version 2 remembers it, white space and all', () => {
    const older = standing(typedNote('Hello Hans')).comment
    const note = typedNote('Hello Anna', { written: [fingerprint(older)] })
    expect(keepOthersText(note, older)).toBe(note)
  })

  it('is the beginning of ours by chance where nothing of ours was ever sent', () => {
    const theirs = standing(typedNote('Hello An')).comment
    expect(keepOthersText(typedNote('Hello Anna'), theirs).othersText).toBe('An')
    const sent = remember(typedNote('Hello Anna'), 'sent')
    expect(keepOthersText(sent, theirs).othersText).toBe('')
    expect(keepOthersText(sent, standing(typedNote('Price agreed')).comment).othersText).toBe('Price agreed')
  })

  it('keeps the colleague’s words alone when the operator has emptied the note since', () => {
    const note = { ...deliveredNote('Hello'), text: '', revision: 2 }
    expect(keepOthersText(note, standing(typedNote('Price agreed')).comment).othersText).toBe('Price agreed')
  })

  it('is nobody else’s when this note wrote it some texts ago', () => {
    const older = standing(typedNote('Hello Hans')).comment
    const note = remember(remember(typedNote('Hello Anna'), older), 'something newer')
    expect(keepOthersText(note, older)).toBe(note)
  })

  it('is nobody else’s when the operator has rewritten it since: only what the colleague added is kept', () => {
    const note = typedNote('ours, more')
    const theirs = standing(typedNote('ours\ntheirs')).comment
    expect(keepOthersText(note, theirs, 'ours').othersText).toBe('theirs')
  })
})

describe('What stands in the timelines', () => {
  it('is nothing: the note has to be written', () => {
    const note = reconcile(deliveredNote('Hello'), [], [CONTACT])
    expect(note).toMatchObject({ filed: null, staleComments: [], deliveredRevision: 1 })
  })

  it('is the note as it was typed: it is delivered', () => {
    const note = typedNote('Hello')
    expect(reconcile(note, [standing(note, 907)], [CONTACT])).toMatchObject({
      filed: { item: CONTACT, commentId: 907 },
      deliveredRevision: 1,
    })
  })

  it('is the note twice: the oldest stays, in whatever order they are found', () => {
    const note = typedNote('Hello')
    const found = [standing(note, 911), standing(note, 907), standing(note, 909)]
    const settled = reconcile(note, found, [CONTACT])
    expect(settled.filed?.commentId).toBe(907)
    expect(settled.staleComments.map(({ commentId }) => commentId)).toEqual([909, 911])
  })

  it('is an older text of it: it is not delivered', () => {
    const note = deliveredNote('Hello Anna')
    expect(reconcile(note, [standing(deliveredNote('Hello'))], [CONTACT]).deliveredRevision).toBe(0)
  })

  it('is the note with more words of somebody: they are left as they are, ours are delivered', () => {
    const note = typedNote('Hello Anna')
    const settled = reconcile(note, [standing(typedNote('Hello dear Anna\nPrice agreed'))], [CONTACT])
    expect(settled).toMatchObject({ deliveredRevision: 1, othersText: '' })
  })

  it('is the note without a word of ours: it is written again, with what they added', () => {
    const note = typedNote('Hello Anna')
    const settled = reconcile(note, [standing(typedNote('Hello\nPrice agreed'))], [CONTACT])
    expect(settled).toMatchObject({ othersText: 'Price agreed', revision: 2, deliveredRevision: 0 })
  })

  it('is the rest of a move at the old client: it has to go, and what was found gone is left out', () => {
    const left = { item: LEAD, commentId: 880 }
    const gone = { item: DEAL, commentId: 881 }
    const notSearched = { item: { type: 'COMPANY', id: 7 }, commentId: 882 } as const
    const note = deliveredNote('Hello', { staleComments: [left, gone, notSearched] })
    const found = [standing(note), standing(note, 880, LEAD)]
    expect(reconcile(note, found, [CONTACT, LEAD, DEAL]).staleComments).toEqual([notSearched, left])
  })

  it('is a note that was emptied meanwhile: it has to be removed there, its own words are not others’', () => {
    const note = { ...deliveredNote('Hello'), text: '', revision: 2, deliveredRevision: 2 }
    const settled = reconcile(note, [standing(typedNote('Hello'))], [CONTACT])
    expect(settled).toMatchObject({ filed: { commentId: 900 }, othersText: '', deliveredRevision: 1 })
  })

  it('is nothing that the note remembers for ever: sixteen texts are enough', () => {
    const many = Array.from({ length: 40 }, (_, n) => `text ${n}`)
    expect(many.reduce(remember, emptyNote()).written).toHaveLength(16)
    const again = Array.from({ length: 20 }, () => 'the same')
    expect(again.reduce(remember, remember(emptyNote(), 'older')).written).toHaveLength(2)
  })
})

describe('Two frames with the same note', () => {
  /** One frame replaces the comment after having read it, as `update` in a batch does. */
  const write = (note: Note, stands: string): [Note, string] => {
    const merged = keepOthersText(note, stands)
    const comment = commentFor(merged) ?? ''
    return [remember(merged, comment), comment]
  }

  it('come to an end with the words of both, whoever writes when', () => {
    const typed = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 })
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(typed, typed, fc.array(fc.boolean(), { maxLength: 10 }), (one, other, writers) => {
        const frames: [Note, Note] = [typedNote(one), typedNote(other)]
        let stands = commentFor(frames[0]) ?? ''
        for (const first of [...writers, true, false, true, false]) {
          const [merged, comment] = write(frames[first ? 0 : 1], stands)
          frames[first ? 0 : 1] = merged
          stands = comment
        }
        expect(frames.map((frame) => keepOthersText(frame, stands))).toEqual(frames)
        expect([one, other].map((words) => textOfOthers(stands, words))).toEqual(['', ''])
      }),
    )
  })
})
