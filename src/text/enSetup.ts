// English, for those who install.
import type { SetupPhrases } from './setupPhrases'

export const enSetup = {
  outside: {
    heading: 'Call Notes for Bitrix24',
    what: 'A tab in the call card for taking notes during a call. The notes stand in the timeline of the client.',
    opened:
      'You have opened this page by itself. It works inside Bitrix24, where an administrator installs it once.',
    how: 'How to install it',
    steps: [
      'In Bitrix24 open Developer resources → Other → Local application.',
      'Upload the archive of Call Notes, or give the address of this page as the handler path and the address of install.html as the initial installation path.',
      'Grant the permissions listed below and save.',
      'Open the application and follow the installer. Then everybody reloads Bitrix24 once.',
    ],
    scopes: {
      placement: 'the tab in the call card',
      telephony: 'the call itself',
      crm: 'the client and the notes',
      user_brief: 'the names of your colleagues',
    },
  },
  install: {
    heading: 'Install Call Notes',
    intro:
      'This adds the “Call Notes” tab to the call card of everybody in this Bitrix24. What will be done:',
    steps: {
      administrator: 'Check that you are an administrator',
      scopes: 'Check the permissions of the application',
      address: 'Check the address of the application',
      register: 'Add the tab to the call card',
      finish: 'Finish the installation',
    },
    states: { waiting: 'not started', running: 'in progress', done: 'done', failed: 'failed' },
    refusals: {
      notAdministrator:
        'Only an administrator of this Bitrix24 can install the application. Ask one to open this page.',
      missingScopes:
        'Permissions are missing: {scopes}. Add them in the settings of the local application (Developer resources), save, and try again.',
      addressWithoutDot:
        'Bitrix24 takes only an address with a dot in its host name; “localhost” is refused. Change the handler path in the settings of the local application, for example to a full domain name or to 127.0.0.1.',
      explicitPort:
        'The handler path names the standard port (:443 or :80), so Bitrix24 would not recognise the page. Remove the port from the handler path in the settings of the local application.',
      insecure:
        'The handler path must begin with https:// because this Bitrix24 does. Change it in the settings of the local application.',
      portal: 'Bitrix24 refused: {why}',
      silent: 'Bitrix24 does not answer. Check the network, then try again.',
    },
    start: 'Install',
    installed: 'Call Notes is installed.',
    reload:
      'Bitrix24 pages that are open now do not know the tab yet: everybody reloads them once. The tab then appears in the next call.',
  },
} as const satisfies SetupPhrases
