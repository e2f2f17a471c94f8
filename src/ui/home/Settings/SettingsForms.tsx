// The forms of the settings. They are shown only when the settings could be read: a form that was not filled from the
// portal would overwrite what it never read.
import { useEffect, useState } from 'preact/hooks'
import type { Settings } from '../../../settings/settings'
import type { AdminText } from '../../../text/adminText'
import type { SettingsPage } from '../homePage'
import { OwnForm } from './OwnForm'
import { PortalForm } from './PortalForm'

export interface SettingsFormsProps {
  readonly settings: SettingsPage
  readonly text: AdminText
}

export function SettingsForms({ settings, text }: SettingsFormsProps) {
  const [found, setFound] = useState<Settings | 'looking' | 'notRead'>('looking')
  const read = async () => {
    setFound('looking')
    setFound((await settings.read()) ?? 'notRead')
  }
  useEffect(() => void read(), [])
  if (found === 'looking' || found === 'notRead') {
    return (
      <section class="page_section" aria-labelledby="own-settings">
        <h2 class="page_subheading" id="own-settings">
          {text.settings.own}
        </h2>
        <p role="status">{text.settings[found]}</p>
        {found === 'notRead' && (
          <button type="button" class="button" onClick={read}>
            {text.actions.tryAgain}
          </button>
        )}
      </section>
    )
  }
  return (
    <>
      <OwnForm saved={found.own} save={settings.saveOwn} text={text} />
      {settings.isAdmin && <PortalForm saved={found.portal} save={settings.savePortal} text={text} />}
    </>
  )
}
