// English: in the entry, and the stand-in for every other language.
import type { Phrases } from '../phrases'

export const phrases = {
  language: 'en',
  direction: 'ltr',
  product: 'Call Notes',
  actions: {
    save: 'Save',
    closeNow: 'Close now',
    copy: 'Copy note',
    copied: 'Copied',
    copyByHand: 'The browser does not allow copying here. The note is selected: press Ctrl+C (⌘C).',
    tryAgain: 'Try again',
    oneMoreMinute: 'One more minute',
  },
  caller: {
    direction: { incoming: 'Incoming call', outgoing: 'Outgoing call', callback: 'Callback' },
    withheld: 'Number withheld',
    unknown: 'Unknown number',
    connecting: 'Connecting to Bitrix24…',
    duration: 'Call duration',
    campaign: 'Call campaign',
    open: 'Open {name} in the CRM',
  },
  items: { LEAD: 'Lead', DEAL: 'Deal', CONTACT: 'Contact', COMPANY: 'Company' },
  filing: {
    label: 'Linked to: {item}',
    none: 'Not linked yet',
    choose: 'Choose where the note goes',
    foundByNumber: 'Found by phone number',
    foundNames: 'Found by phone number: {names}',
    looking: 'Searching the CRM…',
    nothingFound: 'This number is not in the CRM.',
    failed: 'Couldn’t search the CRM. Try again.',
    pick: 'Choose in the CRM…',
  },
  earlier: {
    heading: 'Earlier notes',
    you: 'You',
    colleague: 'Colleague',
    all: { one: '{n} note', other: '{n} notes' },
  },
  editor: {
    label: 'Note',
    placeholder: 'Write what matters about this call',
    left: { one: '{n} character left', other: '{n} characters left' },
    refused: {
      one: 'Not added: a note can have up to {n} character.',
      other: 'Not added: a note can have up to {n} characters.',
    },
  },
  tools: {
    label: 'Tools',
    phrases: 'Phrases',
    tags: 'Outcome',
    stamp: 'Timestamp',
    menu: 'Menu',
  },
  phraseMenu: {
    none: 'No phrases yet. Add your own in the menu.',
    noTags: 'No outcomes yet. An administrator adds them in Call Notes in the left menu.',
    noMatch: 'Nothing found',
  },
  mention: { heading: 'Mention a colleague', pick: 'Choose a colleague…' },
  followUp: {
    action: 'Follow-up',
    inAnHour: 'In an hour',
    dateAndTime: 'Date and time',
    plan: 'Schedule',
    past: 'Choose a time in the future.',
    text: 'What to do',
    responsible: 'Responsible person',
    title: 'Call back: {name}',
    undoable: 'Follow-up {time}',
    sending: 'Scheduling the follow-up {time}…',
    planned: 'Follow-up scheduled: {time}',
    refused: 'Bitrix24 rejected the follow-up. {why}',
    undo: 'Undo',
    needsClient: 'Follow-up {time}. It will be scheduled once the note has a client.',
  },
  menu: {
    theme: 'Theme',
    themes: { light: 'Light', dark: 'Dark', system: 'System default' },
    ownPhrases: 'My phrases',
    ownPhrasesHint:
      'One phrase per line; a line that begins with a space continues the one above. {client}, {operator} and {date} are filled in. Type / in the note to use one.',
    saved: 'Saved',
    notSaved: 'Bitrix24 did not save the change. Try again.',
    close: 'Close',
    errors: {
      long: 'Line {line} is too long: {most} characters at most.',
      many: 'Too many lines: {n}. The limit is {most}.',
    },
  },
  shortcuts: {
    heading: 'Keyboard shortcuts',
    hint: 'In the note, type / # @ or > at the start of a word. While this list is open, press a letter.',
  },
  status: {
    saving: 'Saving…',
    safeHere: 'Draft saved, sending…',
    saved: 'Saved {time}',
    waitingForNetwork: 'No connection. Your note is safe and will be sent when you are back online.',
    waitingForPortal: 'Bitrix24 can’t accept the note right now. Your note is safe; next try at {time}.',
    checking: 'Draft saved. Checking whether it has reached Bitrix24…',
    unfiled: 'Draft saved. It will be linked once this call has a client in the CRM.',
    notSafe: 'Not saved anywhere. Copy the note before the card closes.',
  },
  needs: {
    offline: 'The note could not be sent. Your note is safe.',
    busy: 'Bitrix24 is busy. Your note is safe.',
    signedOut: 'You are signed out of Bitrix24. Your note is safe: sign in in another tab, then try again.',
    forbidden:
      'You don’t have permission to edit this CRM item. Your note is safe: ask your administrator for access.',
    gone: 'This CRM item no longer exists. Your note is safe.',
    rejected: 'Bitrix24 rejected the note. It is safe. {why}',
    unknownOutcome: 'Bitrix24 did not confirm that the note arrived. Your note is safe.',
    unsettled:
      'There are too many newer entries in the timeline to check whether the note arrived. Your note is safe: if it is not there, add it manually.',
  },
  notices: {
    storedDifferently: 'Bitrix24 stored this text differently.',
    showStored: 'Show',
    storedHeading: 'Text stored in Bitrix24',
    closed: 'An earlier version of this note may remain where you no longer have access: {items}.',
  },
  connection: {
    silent: 'Bitrix24 is not responding. You can keep writing.',
    retry: 'Reconnect',
  },
  wrapUp: {
    callOver: 'The call is over.',
    closesIn: 'Closes in {time}',
    whileTyping: 'The card closes when you stop typing.',
    whileUnsaved: 'The card stays open until the note is saved.',
  },
  trial: {
    running:
      'Trial call: nothing from it is kept. It checks Bitrix24 and ends by itself. You can type in the meantime.',
    over: 'The trial call is over: close this card. The report is on the Call Notes page.',
  },
  recovered: {
    folded: {
      one: '{n} note from an earlier call is waiting',
      other: '{n} notes from earlier calls are waiting',
    },
    arrived: {
      one: '{n} note from an earlier call is now saved',
      other: '{n} notes from earlier calls are now saved',
    },
    unknownNumber: 'No number',
  },
} as const satisfies Phrases
