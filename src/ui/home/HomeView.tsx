// The page of the left menu: the operator's notes that are not in the CRM yet and what can be done with them, the
// portal check and the trial call. The settings have a page of their own.
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { RecentNotes, RecoveredNote } from '../../session/cardState'
import type { AdminText } from '../../text/adminText'
import type { TrialText } from '../../text/trialText'
import { ConnectionBanner } from '../shared/ConnectionBanner'
import type { CopyingPage } from '../shared/CopyButton'
import { useHeldKeys } from '../shared/heldKeys'
import { RecoveredNotes } from '../shared/RecoveredNotes'
import { useDocumentLanguage } from '../shared/useDocumentLanguage'
import { useObservable } from '../shared/useObservable'
import { TrialCall } from '../trial/TrialCall'
import type { TrialPage } from '../trial/trialPage'
import { Discard } from './Discard'
import { FileTo } from './FileTo'
import type { CheckingPage, SettingsPage, WaitingNotes } from './homePage'
import { PortalCheck } from './PortalCheck/PortalCheck'
import { SettingsForms } from './Settings/SettingsForms'
import { TodaysNotes } from './TodaysNotes'

export interface HomeProps {
  readonly waiting: WaitingNotes
  readonly recent: RecentNotes
  readonly settings: SettingsPage
  readonly check: CheckingPage
  readonly trialPage: TrialPage
  readonly text: TrialText
  readonly page: CopyingPage
}

export function HomeView({ waiting, recent, settings, check, trialPage, text, page }: HomeProps) {
  const [isInSettings, setInSettings] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const hasMoved = useRef(false)
  useDocumentLanguage(text)
  useHeldKeys()
  useLayoutEffect(() => {
    if (hasMoved.current) (isInSettings ? heading : opener).current?.focus()
  }, [isInSettings])
  const show = (settingsPage: boolean) => {
    hasMoved.current = true
    setInSettings(settingsPage)
    scrollTo(0, 0)
  }
  // Both stand all the time: nothing that was typed is lost, and the settings are there when they are opened.
  return (
    <>
      <main class="page" hidden={isInSettings}>
        <header class="page_head">
          <h1 class="page_heading">{text.product}</h1>
          <button type="button" class="button" ref={opener} onClick={() => show(true)}>
            {text.settings.heading}
          </button>
        </header>
        <Waiting waiting={waiting} text={text} page={page} />
        <TodaysNotes recent={recent} text={text} page={page} />
        <PortalCheck check={check} text={text} />
        <TrialCall trialPage={trialPage} text={text} page={page} />
      </main>
      <main class="page" hidden={!isInSettings}>
        <header class="page_head">
          <h1 class="page_heading" tabIndex={-1} ref={heading}>
            {text.settings.heading}
          </h1>
          <button type="button" class="button" onClick={() => show(false)}>
            {text.settings.back}
          </button>
        </header>
        <SettingsForms settings={settings} text={text} />
      </main>
    </>
  )
}

/** The portal does not answer: the page says so, and offers another try. */
export function SilentView({ reconnect, text }: { reconnect: () => void; text: AdminText }) {
  useDocumentLanguage(text)
  return (
    <main class="page">
      <h1 class="page_heading">{text.product}</h1>
      <ConnectionBanner words={text.install.refusals.silent} reconnect={reconnect} text={text} />
    </main>
  )
}

function Waiting({ waiting, text, page }: Pick<HomeProps, 'waiting' | 'text' | 'page'>) {
  const notes = useObservable(waiting.notes)
  const heading = useRef<HTMLHeadingElement>(null)
  const [discarded, setDiscarded] = useState('')
  const discard = async (id: string) => {
    const isGone = await waiting.discard(id)
    if (isGone) {
      setDiscarded(text.home.discarded)
      heading.current?.focus()
    }
    return isGone
  }
  return (
    <section class="page_section" aria-labelledby="waiting">
      <h2 class="page_subheading" id="waiting" tabIndex={-1} ref={heading}>
        {text.home.heading}
      </h2>
      <p role="status">
        {discarded} {summary(notes, text)}
      </p>
      {notes && (
        <RecoveredNotes
          notes={notes}
          text={text}
          page={page}
          retry={waiting.retry}
          more={(note) => (
            <>
              <FileTo note={note} waiting={waiting} text={text} />
              <Discard note={note} discard={() => discard(note.id)} text={text} />
            </>
          )}
        />
      )}
    </section>
  )
}

function summary(notes: readonly RecoveredNote[] | null, text: AdminText): string {
  if (!notes) return text.home.looking
  const left = notes.filter(({ status }) => status.kind !== 'saved').length
  return left === 0 ? text.home.none : text.count(text.home.waiting, left)
}
