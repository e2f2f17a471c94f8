// English, for those who make a trial call.
import type { TrialPhrases } from '../trialPhrases'

export const phrases = {
  heading: 'Trial call',
  intro:
    'A call to yourself opens the real call card, which then checks everything operators need. This takes a minute or two; afterwards, the call and everything written are removed.',
  withClient: 'Client: {name}. A note will be added to their timeline and then removed.',
  withoutClient: 'Without a client, everything except the note in the timeline is checked.',
  noClient: 'Without a client',
  notForDeals: 'A trial call needs a contact, a company or a lead.',
  start: 'Try it with a trial call',
  stages: {
    starting: 'The call is being started',
    opening: 'The call card is opening',
    checking: 'The card is running its checks; you can type in it',
    ending: 'The call is ending and the card is closing',
    cleaning: 'Everything left by the trial is being removed',
  },
  cancel: 'Cancel',
  made: 'Trial call: {time}',
  interrupted: 'The trial call was interrupted: {time}.',
  removing: 'Removing what it left behind…',
  remove: 'Remove what is left',
  reloadFirst:
    'To make a trial call, reload this Bitrix24 page first: it does not have the new tab yet. Then open Call Notes in the left menu.',
  healthy: 'Everything that was checked works.',
  oddities: {
    one: '{n} thing works differently from usual',
    other: '{n} things work differently from usual',
  },
  calm: { one: '{n} check passed', other: '{n} checks passed' },
  unchecked: 'Not checked',
  copy: 'Copy report',
  copyByHand: 'The browser does not allow copying here. The report is selected: press Ctrl+C (⌘C).',
  asText: 'What is copied',
  dismiss: 'Dismiss',
  findings: {
    callRegistered: 'Bitrix24 started the trial call.',
    cardOpened: 'The call card opened with the Call Notes tab.',
    handshakeDone: 'Bitrix24 connected to the tab quickly.',
    initDataUsual: 'The tab received the call data in the expected form.',
    initDataEscaped: 'Bitrix24 encodes the call data; Call Notes decodes it.',
    statusUsual: 'The call card responds to questions about the call.',
    eventsOffered: 'The call card tells the tab what happens during a call.',
    eventsRepeated: 'The call card lists its events twice; this does no harm.',
    noteWritten: 'A note was added to the timeline, changed and removed.',
    textKept: 'The text of the note was stored exactly as it was sent.',
    activityNoteOffered: 'Notes could also be attached to the call activity.',
    optionsKept: 'Bitrix24 keeps drafts for the operator.',
    storageGranted: 'This browser keeps drafts on this computer.',
    refusalsReadable: 'When Bitrix24 rejects a request, Call Notes learns why.',
    holdHonoured: 'The card stays open after the call when asked to.',
    closeAnnounced: 'The card announces that it is about to close.',
    closeReleased: 'The card closes as soon as it is allowed to.',
    lastRequestArrived: 'Everything sent while the card closes arrives.',
    deferredArrived: 'Everything the browser sends after the card is gone arrives.',
    cleanedUp: 'Everything left by the trial call was removed.',
  },
  worries: {
    callRefused: ['Bitrix24 did not start the trial call.', 'This says nothing about real calls.'],
    callUnmarked: [
      'Bitrix24 does not keep any data for you, so the trial was stopped.',
      'Operators’ drafts would be kept in their browsers only. Try again later.',
    ],
    cardOpenedLate: [
      'The call card opened late.',
      'Operators can take notes only once it is open. Check the network and the other applications in the call card.',
    ],
    cardNotOpened: ['The call card with the tab has not opened.', 'Possible reasons:'],
    cardGone: [
      'The card was closed or reloaded before all checks were done.',
      'Try again, and leave the card open until it closes by itself.',
    ],
    handshakeSlow: [
      'Bitrix24 took a long time to connect to the tab.',
      'Operators can write at once; the client’s name and earlier notes appear later.',
    ],
    initDataUnusual: [
      'The tab received the call data in an unexpected form.',
      'The client or the number may be missing at first. Please send the report to the developers.',
    ],
    statusUnusual: [
      'The call card describes the call in an unexpected form.',
      'The client or the number may be missing in the tab. Please send the report to the developers.',
    ],
    statusSilent: [
      'The call card does not respond to questions about the call.',
      'If the client changes during a call, operators should check where their note goes.',
    ],
    eventsMissing: [
      'The call card does not report everything that happens during a call.',
      'The tab may not notice when the call ends or the client changes. Notes are saved all the same.',
    ],
    eventsUnknown: [
      'The call card does not say what it tells the tab.',
      'Check in a real call whether the tab notices when it ends.',
    ],
    noteSkipped: [
      'No note was added, because no client was chosen.',
      'Choose a client and try again to check this as well.',
    ],
    noteNotWritten: [
      'The note could not be added to the timeline.',
      'Operators’ notes would stay unsent and not reach the CRM.',
    ],
    noteNotChanged: [
      'The note could not be changed.',
      'What operators add during the call would not reach the CRM.',
    ],
    noteNotRemoved: [
      'The note could not be removed.',
      'Delete it in the client’s timeline. A note that operators move to another client would also stay where it was.',
    ],
    textUnread: [
      'The stored note could not be read back.',
      'It is not known whether Bitrix24 changes the text of notes. Try again.',
    ],
    textChanged: [
      'Bitrix24 stores some text differently from how it was typed.',
      'Operators are told when this happens to their note. In an on-premise Bitrix24 the proactive filter can be the cause. Affected:',
    ],
    activityNoteMissing: [
      'Notes cannot be attached to the call activity.',
      'Nothing changes for operators: notes appear in the timeline.',
    ],
    activityNoteUnknown: [
      'Couldn’t check whether notes can be attached to the call activity.',
      'Nothing changes for operators: notes appear in the timeline.',
    ],
    optionsChanged: [
      'Bitrix24 keeps drafts in a changed form.',
      'A draft that continues on another computer may contain changed text. Affected:',
    ],
    optionsRefused: [
      'Bitrix24 does not keep drafts for the operator.',
      'What is not in the CRM yet is kept only in the operator’s browser.',
    ],
    storageRefused: [
      'This browser does not let the application keep drafts on this computer.',
      'Notes are sent to Bitrix24 more often instead. For more safety, allow third-party cookies for this site in the browser settings.',
    ],
    refusalsUnreadable: [
      'When Bitrix24 rejects a request, Call Notes does not learn why.',
      'At busy times notes may arrive later, and the card can only say that Bitrix24 is not responding.',
    ],
    holdSilent: [
      'The card does not respond when asked to stay open.',
      'It may close while operators are still typing; what they typed is sent while it closes.',
    ],
    holdIgnored: [
      'The card closed although it had agreed to stay open.',
      'Operators cannot finish a sentence after the call; what they typed is sent while the card closes.',
    ],
    holdUntried: [
      'The end of the call could not be tested.',
      'It is not known whether the card stays open when asked to. Try again.',
    ],
    closeNotAnnounced: [
      'The card does not announce that it is about to close.',
      'The tab may not show that the call is over. Notes are saved all the same.',
    ],
    closeNotReleased: [
      'The card stays open after the call.',
      'Older call cards behave like this: once kept open, they have to be closed by the operator.',
    ],
    desktopWindow: [
      'The card was shown in a window of the desktop app.',
      'That window neither announces that it is about to close nor closes by itself: operators have to close it.',
    ],
    lastRequestLost: [
      'What was sent while the card closed did not arrive.',
      'The last words of a note may reach the CRM only with the operator’s next call card.',
    ],
    deferredLost: [
      'What the browser was supposed to send after the card was gone did not arrive.',
      'After a crash, the last words are restored from the drafts in the browser, if it keeps any.',
    ],
    deferredMissing: [
      'This browser cannot send anything once the card is gone.',
      'Many browsers cannot. After a crash, the last words are restored from the drafts in the browser, if it keeps any.',
    ],
    lastWordsUnclear: [
      'It is unclear whether everything that is sent at the end arrives.',
      'Part of it arrived; Bitrix24 may have lost the other part. Notes are sent again with the next call card. Try again.',
    ],
    leftBehind: [
      'Not everything left by the trial call could be removed.',
      'You can repeat the removal here at any time. Still there:',
    ],
  },
  notOpened: {
    pageTooOld: 'This Bitrix24 page was loaded before the tab was added: reload it.',
    otherTab: 'The card is open but shows another tab: click “Call Notes” there.',
    otherCard: 'Another call card is open: close it.',
    otherCall: 'You are in a call: wait until it is over.',
    desktopApp: 'The Bitrix24 desktop app is running: close it.',
    noTab: 'The tab is not registered: open the installer.',
  },
  refusals: {
    scope:
      'The application lacks a permission: add it in the settings of the local application (Developer resources → Integrations) and save.',
    forbidden: 'You don’t have permission for this in Bitrix24.',
    busy: 'Bitrix24 was receiving too many requests. Try again in a minute.',
    rejected: 'Bitrix24 rejected the request.',
    gone: 'The client or the note no longer exists.',
    unchanged: 'Bitrix24 confirmed the change, but the old text is still there.',
  },
  leftovers: {
    card: 'the call card: close it yourself',
    note: 'the trial note in the client’s timeline',
    options: 'a harmless entry in the data of the application',
  },
  samples: {
    sql: 'words that look like a database command',
    path: 'paths with two dots',
    bbcode: 'words in square brackets',
    joiner: 'invisible characters',
    html: 'angle brackets, quotation marks and “&”',
    letters: 'letters of other alphabets',
    emoji: 'emoji',
    end: 'the end of the text',
    lines: 'line breaks',
  },
} as const satisfies TrialPhrases
