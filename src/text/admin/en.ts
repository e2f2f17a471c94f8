// English, for those who install.
import type { AdminPhrases } from '../adminPhrases'

export const phrases = {
  standalonePage: {
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
      'This adds the “Call Notes” tab to the call card of everybody in this Bitrix24. Nothing else is changed. What will be done:',
    steps: {
      administrator: 'Check that you are an administrator',
      scopes: 'Check the permissions of the application',
      address: 'Check the address of the application',
      register: 'Add the tab to the call card',
      finish: 'Finish the installation',
    },
    states: { waiting: 'not started', running: 'in progress', done: 'done', failed: 'failed' },
    results: {
      address: 'The tab will be opened from {address}',
      withoutNames:
        'The optional permission user_brief is missing: the names of colleagues beside earlier notes will not be shown.',
      added: 'The tab was added.',
      renewed: 'The tab was there; its names in the languages of Bitrix24 were brought up to date.',
      kept: 'The tab was there already, nothing had to be changed.',
      finished: 'Bitrix24 confirms that the application is installed.',
      finishedBefore: 'The application had been installed before.',
    },
    removed: {
      one: '{n} tab of an earlier address was removed.',
      other: '{n} tabs of earlier addresses were removed.',
    },
    refusals: {
      notAdministrator:
        'Only an administrator of this Bitrix24 can install the application. Ask one to open this page.',
      missingScopes:
        'Permissions are missing: {scopes}. Add them in the settings of the local application (Developer resources), save, and try again.',
      addressWithoutDot:
        'Bitrix24 takes only an address with a dot in its host name; “localhost” is refused. Change the handler path in the settings of the local application, for example to a full domain name or to 127.0.0.1.',
      insecure:
        'The handler path must begin with https:// because this Bitrix24 does. Change it in the settings of the local application.',
      pageRedirects:
        'The page {address} redirects to another address, and Bitrix24 would ignore it there. Enter the final address as the handler path in the settings of the local application.',
      pageMissing:
        'The page {address} cannot be opened. It has to stand beside install.html: copy all files of Call Notes to the server, or upload the whole archive again.',
      notOpenedAsInstaller:
        'The tab is set up, but Bitrix24 hides it until the installation is finished, and has not opened this page as an installer. Enter the address of install.html as the initial installation path in the settings of the local application, save, and open the application again.',
      portal: 'Bitrix24 refused: {why}',
      silent: 'Bitrix24 does not answer. Check the network, then try again.',
    },
    found: {
      looking: 'Looking for an earlier installation…',
      interrupted:
        'An earlier installation was interrupted before its end. It will be completed now; what is done already is not done twice.',
      tabMissing: 'The application is installed, but its tab is missing. It will be added again.',
      moved: 'The application has moved to another address. The tab will be opened from the new one.',
      outdated: 'The tab is there, but its names are not up to date. They will be renewed.',
      complete: 'Call Notes is installed and complete. You can install it again; nothing will change.',
    },
    stale: 'These earlier addresses will no longer be used, their tabs will be removed:',
    start: 'Install',
    again: 'Install again',
    installed: 'Call Notes is installed.',
    afterwards: {
      heading: 'What everybody should know afterwards',
      steps: [
        'Bitrix24 pages that are open now do not know the tab yet: everybody reloads them once.',
        'In a call the tab appears a moment after the card: Bitrix24 shows it once the CRM card of the client has loaded. The first call after a reload takes the longest. Without a CRM card, as in calls between colleagues, there is no tab.',
      ],
    },
    unreached: {
      heading: 'Bitrix24 does not answer this page',
      intro:
        'The page was opened from {address}. In the settings of the local application (Developer resources) compare this with the handler path and the initial installation path:',
      causes: [
        'Both must begin exactly so. After a redirect, for example from http:// to https:// or to “www.”, Bitrix24 ignores the page: enter the final address.',
        'The standard port must not be written: remove :443 or :80.',
        'If both are right, check the network and try again.',
      ],
    },
  },
  home: {
    heading: 'Waiting notes',
    looking: 'Looking for notes that wait…',
    none: 'No note is waiting. Everything is in the CRM.',
    waiting: { one: '{n} note is not in the CRM yet', other: '{n} notes are not in the CRM yet' },
    file: 'File to…',
    filing: 'The note goes to {name}.',
    discard: 'Discard',
    discardAsk: 'Discard this note? Nobody can bring it back.',
    discardStanding: 'A part of it may already be in the CRM; that part stays there.',
    discardYes: 'Yes, discard',
    discardNo: 'No, keep it',
    discarded: 'The note was discarded.',
    discardFailed: 'Bitrix24 does not answer, so the note is kept. Try again.',
  },
  settings: {
    own: 'My settings',
    everybody: 'Settings for everybody',
    everybodyHint: 'Only administrators see and change these.',
    looking: 'Reading the settings…',
    notRead: 'The settings could not be read.',
    defaultItem: 'Where a new note goes',
    asCard: 'The client that the call card shows',
    defaultItemHint: 'If the call has no such item, the note goes to the client that the call card shows.',
    header: 'First line of a note in the timeline',
    headers: { full: 'Call, number, date and reference', reference: 'Reference only' },
    phrases: 'Phrases for everybody',
    phrasesHint: 'One phrase a line. Operators type / in a note to use them.',
    tags: 'Outcomes',
    tagsHint: 'One outcome a line, for example “Reached” or “Call back”.',
    keepOpen: 'Keep the card open after the call',
    keepOpenHint:
      'While this is on, the card cannot be folded during a call. Close it with “{closeNow}”: if it is closed in another way, Bitrix24 may close your next call’s card too.',
    keepOpenOff: 'Off',
    keepOpenAsPortal: 'As set for everybody',
    save: 'Save settings',
    saving: 'Saving…',
    saved: 'Settings saved.',
    savedWithOthers: 'Saved. Somebody else had changed settings meanwhile: here is what applies now.',
    notSaved: 'Not saved yet: look at the marked fields.',
    refusals: {
      forbidden: 'Only an administrator may change these settings.',
      offline: 'No network: the settings were not saved. Try again.',
      signedOut: 'You are signed out of Bitrix24: sign in in another tab, then try again.',
      other: 'Bitrix24 did not confirm the change. Try again: saving twice does no harm.',
    },
  },
  check: {
    heading: 'Portal check',
    intro: 'Looks whether everything that Call Notes needs is in place.',
    start: 'Check now',
    running: 'Checking…',
    healthy: 'Everything is as it should be.',
    problems: { one: '{n} thing needs attention', other: '{n} things need attention' },
    silent: 'Bitrix24 does not answer. Check the network, then try again.',
    signs: { good: 'Fine', info: 'Good to know', problem: 'Needs attention' },
    findings: {
      scopes: 'The application has all the permissions that it needs.',
      missingScopes: 'Permissions are missing: {scopes}.',
      noNames: 'Without the permission user_brief the names of colleagues do not stand beside their notes.',
      notInstalled: 'The installation was not finished: nobody sees the tab.',
      placeOffered: 'This Bitrix24 offers tabs in the call card.',
      placeMissing: 'This Bitrix24 offers no tab in the call card.',
      tab: 'The tab is registered once, at {address}.',
      tabUnknown: 'Where the tab is registered only an administrator can see.',
      tabMissing: 'The tab is not registered.',
      tabElsewhere: 'The tab is registered at {address}, but this page would be {own}.',
      manyTabs: 'The tab is registered more than once: {addresses}.',
      events: 'What a call tells the tab can be seen only in a call card.',
      storage: 'This browser keeps notes on this computer, too.',
      noStorage: 'This browser does not let the application keep anything on this computer.',
      settings: 'All settings can be read.',
      newerSettings: 'A newer version of Call Notes wrote these settings: {names}. The defaults apply here.',
      newerNotes:
        'A newer version of Call Notes has left notes that this version cannot read. They stay as they are.',
      version: 'Call Notes {version}',
    },
    advice: {
      missingScopes: 'Add them in the settings of the local application (Developer resources) and save.',
      noNames: 'If you want the names, add user_brief in the settings of the local application.',
      notInstalled: 'Open the installer and finish it.',
      placeMissing: 'Tabs need the permission telephony and telephony in your plan.',
      tabUnknown: 'Ask an administrator to run this check.',
      tabMissing: 'Open the installer: it adds the tab.',
      tabElsewhere: 'If this page is the right one, open the installer: it moves the tab here.',
      manyTabs: 'Open the installer: it leaves one.',
      events: 'Make a call and open the tab: if it shows the client, all is well.',
      noStorage:
        'Notes are sent to Bitrix24 more often instead. For more safety, allow third-party cookies for this site in the settings of the browser.',
      newerSettings: 'Reload the page. If this stays, update Call Notes.',
      newerNotes: 'Reload the page. If this stays, update Call Notes.',
    },
    install: 'Open the installer',
  },
} as const satisfies AdminPhrases
