// English, for those who install.
import type { AdminPhrases } from '../adminPhrases'

export const phrases = {
  standalonePage: {
    heading: 'Call Notes for Bitrix24',
    what: 'A tab in the call card for taking notes during a call. The notes appear in the client’s timeline.',
    opened:
      'You have opened this page outside Bitrix24. It works inside Bitrix24, where an administrator installs it once.',
    how: 'How to install it',
    steps: [
      'In Bitrix24, open Developer resources → Other → Local application.',
      'Upload the Call Notes archive, or enter the address of this page as the handler path and the address of install.html as the initial installation path.',
      'Grant the permissions listed below and save.',
      'Open the application and follow the installer. Then ask everyone to reload Bitrix24 once.',
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
      'This adds the “Call Notes” tab to the call card for everyone in this Bitrix24. Nothing else is changed. What will be done:',
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
        'The optional permission user_brief is missing: the names of colleagues will not be shown beside earlier notes.',
      added: 'The tab was added.',
      renewed: 'The tab was already there; its names in the languages of Bitrix24 were updated.',
      kept: 'The tab was already there; nothing had to be changed.',
      finished: 'Bitrix24 confirms that the application is installed.',
      finishedBefore: 'The application was already installed.',
    },
    removed: {
      one: '{n} tab of an earlier address was removed.',
      other: '{n} tabs of earlier addresses were removed.',
    },
    refusals: {
      notAdministrator:
        'Only an administrator of this Bitrix24 can install the application. Ask one to open this page.',
      missingScopes:
        'Permissions are missing: {scopes}. Add them in the settings of the local application (Developer resources → Integrations), save, and try again.',
      addressWithoutDot:
        'Bitrix24 accepts only an address with a dot in its host name; “localhost” is rejected. Change the handler path in the settings of the local application, for example to a full domain name or to 127.0.0.1.',
      insecure:
        'The handler path must begin with https:// because this Bitrix24 uses https. Change it in the settings of the local application.',
      pageRedirects:
        'The page {address} redirects to another address, and Bitrix24 would ignore it there. Enter the final address as the handler path in the settings of the local application.',
      pageMissing:
        'The page {address} cannot be opened. It has to be in the same folder as install.html: copy all files of Call Notes to the server, or upload the whole archive again.',
      notOpenedAsInstaller:
        'The tab is set up, but Bitrix24 hides it until the installation is finished, and it has not opened this page as an installer. Enter the address of install.html as the initial installation path in the settings of the local application, save, and open the application again.',
      portal: 'Bitrix24 rejected this: {why}',
      silent: 'Bitrix24 is not responding. Check the network, then try again.',
    },
    found: {
      looking: 'Looking for an earlier installation…',
      interrupted:
        'An earlier installation was interrupted before it finished. It will be completed now; finished steps are not repeated.',
      tabMissing: 'The application is installed, but its tab is missing. It will be added again.',
      moved: 'The application has moved to another address. The tab will be opened from the new one.',
      outdated: 'The tab is there, but its names are out of date. They will be updated.',
      complete: 'Call Notes is installed and complete. You can install it again; nothing will change.',
    },
    stale: 'These earlier addresses will no longer be used; their tabs will be removed:',
    start: 'Install',
    again: 'Install again',
    installed: 'Call Notes is installed.',
    afterwards: {
      heading: 'What everyone should know afterwards',
      steps: [
        'Bitrix24 pages that are open now don’t show the tab yet: ask everyone to reload them once.',
        'During a call, the tab appears a moment after the card: Bitrix24 shows it once the client’s CRM card has loaded. The first call after a reload takes the longest. Without a CRM card, as in calls between colleagues, there is no tab.',
      ],
    },
    unreached: {
      heading: 'Bitrix24 is not responding',
      intro:
        'This page was opened from {address}. In the settings of the local application (Developer resources → Integrations), compare this with the handler path and the initial installation path:',
      causes: [
        'Both must begin with exactly this address. After a redirect, for example from http:// to https:// or to “www.”, Bitrix24 ignores the page: enter the final address.',
        'Leave out the standard port: remove :443 or :80.',
        'If both are correct, check the network and try again.',
      ],
    },
  },
  home: {
    heading: 'Unsent notes',
    looking: 'Looking for unsent notes…',
    none: 'No unsent notes. Everything is in the CRM.',
    waiting: { one: '{n} note is not in the CRM yet', other: '{n} notes are not in the CRM yet' },
    filing: 'The note will be linked to {name}.',
    discard: 'Discard',
    discardAsk: 'Discard this note? This can’t be undone.',
    discardStanding: 'Part of it may already be in the CRM; that part stays there.',
    discardYes: 'Yes, discard',
    discardNo: 'No, keep it',
    discarded: 'The note was discarded.',
    discardFailed: 'Bitrix24 is not responding, so the note was not discarded. Try again.',
  },
  settings: {
    heading: 'Settings',
    back: 'Back',
    dealHint:
      'If the call has no deal, the note goes to the client’s newest open deal; if there is none, to the client shown in the call card.',
    own: 'My settings',
    everybody: 'Settings for everyone',
    everybodyHint: 'Only administrators can see and change these.',
    looking: 'Loading the settings…',
    notRead: 'The settings could not be loaded.',
    defaultItem: 'Where a new note goes',
    asCard: 'The client shown in the call card',
    defaultItemHint: 'If the call has no such item, the note goes to the client shown in the call card.',
    header: 'First line of a note in the timeline',
    headers: { full: 'Call, line, outcome and reference', reference: 'Outcome and reference only' },
    phrases: 'Phrases for everyone',
    callPhrases: {
      heading: 'Phrases for certain calls',
      add: 'Add phrases for certain calls',
      direction: 'Direction',
      anyDirection: 'Any direction',
      line: 'Line',
      lineHint: 'The name of the line as the call shows it. Empty: every line.',
      remove: 'Remove',
    },
    tags: 'Outcomes',
    tagsHint: 'One outcome per line, for example “Reached” or “Call back”.',
    keepOpen: 'Keep the card open after the call',
    keepOpenHint:
      'While this is on, the card cannot be folded during a call. Close it with “{closeNow}”: if it is closed any other way, Bitrix24 may close your next call’s card too.',
    keepOpenOff: 'Off',
    keepOpenAsPortal: 'As set for everyone',
    save: 'Save settings',
    saving: 'Saving…',
    saved: 'Settings saved.',
    savedWithOthers: 'Saved. Someone else also changed settings; these now apply.',
    notSaved: 'Not saved yet: check the marked fields.',
    refusals: {
      forbidden: 'Only an administrator can change these settings.',
      offline: 'No connection: the settings were not saved. Try again.',
      signedOut: 'You are signed out of Bitrix24: sign in in another tab, then try again.',
      other: 'Bitrix24 did not confirm the change. Try again: saving twice does no harm.',
    },
  },
  check: {
    heading: 'Portal check',
    intro: 'Checks that everything Call Notes needs is in place.',
    start: 'Check now',
    running: 'Checking…',
    healthy: 'Everything is as it should be.',
    problems: { one: '{n} thing needs attention', other: '{n} things need attention' },
    silent: 'Bitrix24 is not responding. Check the network, then try again.',
    signs: { good: 'Fine', info: 'Good to know', problem: 'Needs attention' },
    findings: {
      scopes: 'The application has all the permissions it needs.',
      missingScopes: 'Permissions are missing: {scopes}.',
      noNames: 'Without the permission user_brief, the names of colleagues are not shown beside their notes.',
      notInstalled: 'The installation was not finished: nobody sees the tab.',
      placeOffered: 'This Bitrix24 offers tabs in the call card.',
      placeMissing: 'This Bitrix24 offers no tab in the call card.',
      tab: 'The tab is registered once, at {address}.',
      tabUnknown: 'Only an administrator can see where the tab is registered.',
      tabMissing: 'The tab is not registered.',
      tabElsewhere: 'The tab is registered at {address}, but this page’s address is {own}.',
      manyTabs: 'The tab is registered more than once: {addresses}.',
      events: 'Call events can only be checked in a call card.',
      storage: 'This browser also keeps notes on this computer.',
      noStorage: 'This browser does not let the application keep anything on this computer.',
      settings: 'All settings can be loaded.',
      newerSettings: 'A newer version of Call Notes wrote these settings: {names}. The defaults apply here.',
      newerNotes:
        'A newer version of Call Notes has left notes that this version cannot read. They stay as they are.',
      version: 'Call Notes {version}',
    },
    advice: {
      missingScopes:
        'Add them in the settings of the local application (Developer resources → Integrations) and save.',
      noNames: 'If you want the names, add user_brief in the settings of the local application.',
      notInstalled: 'Open the installer and finish it.',
      placeMissing: 'Tabs need the permission telephony, and telephony in your plan.',
      tabUnknown: 'Ask an administrator to run this check.',
      tabMissing: 'Open the installer: it adds the tab.',
      tabElsewhere: 'If this page is the right one, open the installer: it moves the tab here.',
      manyTabs: 'Open the installer: it leaves one.',
      events: 'Make a call and open the tab: if it shows the client, everything works.',
      noStorage:
        'Notes are sent to Bitrix24 more often instead. For more safety, allow third-party cookies for this site in the browser settings.',
      newerSettings: 'Reload the page. If this persists, update Call Notes.',
      newerNotes: 'Reload the page. If this persists, update Call Notes.',
    },
    install: 'Open the installer',
  },
} as const satisfies AdminPhrases
