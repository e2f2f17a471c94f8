// The operator's notes of today on the page of the left menu, each edited in its row.
import { useRef, useState } from 'preact/hooks'
import type { RecentNote, RecentNotes } from '../../session/cardState'
import type { AdminText } from '../../text/adminText'
import type { CopyingPage } from '../shared/CopyButton'
import { RecentField, useOpenedNote } from '../shared/RecentField'
import { RecentRows, titleOf } from '../shared/RecentRows'

export interface TodaysNotesProps {
  readonly recent: RecentNotes
  readonly text: AdminText
  readonly page: CopyingPage
}

export function TodaysNotes({ recent, text, page }: TodaysNotesProps) {
  const [opened, setOpened] = useState<string | null>(null)
  const open = ({ reference }: RecentNote) => setOpened(reference === opened ? null : reference)
  return (
    <section class="page_section" aria-labelledby="today">
      <h2 class="page_subheading" id="today">
        {text.recent.heading}
      </h2>
      <RecentRows
        recent={recent}
        text={text}
        open={open}
        below={(note) =>
          note.reference === opened && (
            <InPlace recent={recent} note={note} text={text} page={page} close={() => setOpened(null)} />
          )
        }
      />
    </section>
  )
}

interface InPlaceProps extends TodaysNotesProps {
  readonly note: RecentNote
  readonly close: () => void
}

function InPlace({ recent, note, text, page, close }: InPlaceProps) {
  const place = useRef<HTMLDivElement>(null)
  const opened = useOpenedNote(recent, note.reference)
  const leave = () => {
    place.current?.closest('li')?.querySelector('button')?.focus()
    close()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: one field, nothing of a form.
    <div
      ref={place}
      role="group"
      aria-label={titleOf(note, text)}
      onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && leave()}
    >
      <RecentField opened={opened} text={text} page={page} />
      <button type="button" class="button" onClick={leave}>
        {text.menu.close}
      </button>
    </div>
  )
}
