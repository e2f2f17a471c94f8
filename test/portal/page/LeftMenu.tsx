// The portal's left menu, which opens the app's own page.
import { closeAppSurface, isAppOpen } from './appSurface'
import type { Host } from './hostPage'
import { type PageContext, signedIn } from './pageContext'

export function LeftMenu({ context, host }: { context: PageContext; host: Host }) {
  const user = signedIn(context)
  const appOpen = isAppOpen()
  return (
    <>
      <div class="logo" title="Simulated portal">
        24
      </div>
      <button type="button" aria-current={!appOpen} onClick={() => closeAppSurface(context)}>
        <span aria-hidden="true">☰</span>CRM
      </button>
      <button type="button" aria-current={appOpen} onClick={() => void host.openApp('home')}>
        <span aria-hidden="true">✎</span>Notes
      </button>
      <button type="button" onClick={() => void host.openApp('install')}>
        <span aria-hidden="true">⚙</span>Install
      </button>
      <div class="avatar" title={`${user.name} ${user.lastName}${user.admin ? ', administrator' : ''}`}>
        {user.name.slice(0, 1)}
        {user.lastName.slice(0, 1)}
      </div>
    </>
  )
}
