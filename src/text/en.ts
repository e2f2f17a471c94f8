// English: in the entry, and the stand-in for every other language.
import type { Phrases } from './phrases'

export const en = {
  language: 'en',
  direction: 'ltr',
  product: 'Call Notes',
  actions: {
    save: 'Save',
    saveAndClose: 'Save and close',
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
  },
  editor: {
    label: 'Note',
    placeholder: 'Write what matters about this call',
    left: { one: '{n} character left', other: '{n} characters left' },
    refused: {
      one: 'Not added: a note holds {n} character at most.',
      other: 'Not added: a note holds {n} characters at most.',
    },
  },
  status: {
    saving: 'Saving…',
    safeHere: 'Kept, sending…',
    saved: 'Saved {time}',
    waitingForNetwork: 'No network. The note is kept and goes out when the network is back.',
    waitingForPortal: 'Bitrix24 is not taking the note right now. It is kept; next try at {time}.',
    checking: 'Kept. Checking whether it has reached Bitrix24…',
    unfiled: 'Kept. It will be filed as soon as this call has a client in the CRM.',
    notSafe: 'Not saved anywhere. Copy the note before the card closes.',
  },
  needs: {
    offline: 'The note could not be sent. It is kept.',
    busy: 'Bitrix24 is busy. The note is kept.',
    signedOut: 'You are signed out of Bitrix24. The note is kept: sign in in another tab, then try again.',
    forbidden: 'You may not edit this CRM item. The note is kept: ask your administrator for access.',
    gone: 'This CRM item no longer exists. The note is kept.',
    rejected: 'Bitrix24 refused the note, which is kept. {why}',
    unknownOutcome: 'Bitrix24 did not say whether the note arrived. It is kept.',
  },
  connection: {
    silent: 'Bitrix24 does not answer. You can go on writing.',
    retry: 'Reconnect',
  },
  wrapUp: { callOver: 'The call is over.', closesIn: 'Closes in {time}' },
  recovered: {
    folded: {
      one: '{n} note of an earlier call is waiting',
      other: '{n} notes of earlier calls are waiting',
    },
    arrived: {
      one: '{n} note of an earlier call has been saved now',
      other: '{n} notes of earlier calls have been saved now',
    },
    unknownNumber: 'No number',
  },
  home: {
    heading: 'Waiting notes',
    looking: 'Looking for notes that wait…',
    none: 'No note is waiting. Everything is in the CRM.',
    waiting: { one: '{n} note is not in the CRM yet', other: '{n} notes are not in the CRM yet' },
  },
} as const satisfies Phrases
