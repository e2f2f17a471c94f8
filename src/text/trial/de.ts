// German, for those who make a trial call, in the terms of Bitrix24 itself.
import type { TrialPhrases } from '../trialPhrases'

export const phrases = {
  heading: 'Testanruf',
  intro:
    'Ein Anruf an Sie selbst öffnet das echte Anrufprofil; es prüft dann von selbst, was Mitarbeiter brauchen. Das dauert ein bis zwei Minuten; der Anruf und alles Geschriebene werden wieder entfernt.',
  withClient: 'Kunde: {name}. In der Timeline wird eine Notiz geschrieben und wieder entfernt.',
  withoutClient: 'Ohne Kunden wird alles außer der Notiz in der Timeline geprüft.',
  noClient: 'Ohne Kunden',
  notForDeals: 'Ein Testanruf braucht einen Kontakt, ein Unternehmen oder einen Lead.',
  start: 'Mit einem Testanruf prüfen',
  stages: {
    starting: 'Der Anruf wird gestartet',
    opening: 'Das Anrufprofil wird geöffnet',
    checking: 'Das Anrufprofil prüft; Sie können darin schreiben',
    ending: 'Der Anruf endet und das Anrufprofil schließt sich',
    cleaning: 'Alles vom Testanruf wird entfernt',
  },
  cancel: 'Abbrechen',
  made: 'Testanruf: {time}',
  interrupted: 'Der Testanruf wurde unterbrochen: {time}.',
  removing: 'Was davon übrig ist, wird entfernt…',
  remove: 'Reste entfernen',
  reloadFirst:
    'Laden Sie vor einem Testanruf diese Bitrix24-Seite neu: Sie kennt den neuen Tab noch nicht. Öffnen Sie danach „Call Notes“ im linken Menü.',
  healthy: 'Alles, was geprüft wurde, funktioniert.',
  oddities: {
    one: '{n} Punkt ist anders als gewöhnlich',
    other: '{n} Punkte sind anders als gewöhnlich',
  },
  calm: { one: '{n} Prüfung in Ordnung', other: '{n} Prüfungen in Ordnung' },
  unchecked: 'Nicht geprüft',
  copy: 'Bericht kopieren',
  copyByHand: 'Der Browser erlaubt hier kein Kopieren. Der Bericht ist markiert: Drücken Sie Strg+C (⌘C).',
  asText: 'Was kopiert wird',
  dismiss: 'Ausblenden',
  findings: {
    callRegistered: 'Bitrix24 hat den Testanruf gestartet.',
    cardOpened: 'Das Anrufprofil hat sich mit dem Tab „Gesprächsnotizen“ geöffnet.',
    handshakeDone: 'Bitrix24 hat sich schnell mit dem Tab verbunden.',
    initDataUsual: 'Der Tab hat die Daten des Anrufs in der erwarteten Form bekommen.',
    initDataEscaped: 'Bitrix24 kodiert die Daten des Anrufs; „Gesprächsnotizen“ dekodiert sie.',
    statusUsual: 'Das Anrufprofil beantwortet Fragen zum Anruf.',
    eventsOffered: 'Das Anrufprofil meldet dem Tab, was im Anruf geschieht.',
    eventsRepeated: 'Das Anrufprofil nennt seine Ereignisse doppelt; das schadet nicht.',
    noteWritten: 'Eine Notiz wurde in der Timeline geschrieben, geändert und entfernt.',
    textKept: 'Der Text der Notiz wurde genau so gespeichert, wie er gesendet wurde.',
    activityNoteOffered: 'Notizen könnten auch an die Anruf-Aktivität angehängt werden.',
    optionsKept: 'Bitrix24 bewahrt Entwürfe für den Mitarbeiter auf.',
    storageGranted: 'Dieser Browser bewahrt Entwürfe auf diesem Computer auf.',
    refusalsReadable: 'Lehnt Bitrix24 eine Anfrage ab, erfährt „Gesprächsnotizen“ den Grund.',
    holdHonoured: 'Das Anrufprofil bleibt nach dem Anruf auf Wunsch offen.',
    closeAnnounced: 'Das Anrufprofil kündigt an, dass es sich gleich schließt.',
    closeReleased: 'Das Anrufprofil schließt sich, sobald es darf.',
    lastRequestArrived: 'Was beim Schließen des Anrufprofils gesendet wird, kommt an.',
    deferredArrived: 'Was der Browser nach dem Schließen des Anrufprofils sendet, kommt an.',
    cleanedUp: 'Alles vom Testanruf wurde entfernt.',
  },
  worries: {
    callRefused: ['Bitrix24 hat den Testanruf nicht gestartet.', 'Über echte Anrufe sagt das nichts.'],
    callUnmarked: [
      'Bitrix24 bewahrt keine Daten für Sie auf, daher wurde der Testanruf beendet.',
      'Entwürfe der Mitarbeiter blieben nur in deren Browsern. Versuchen Sie es später erneut.',
    ],
    cardOpenedLate: [
      'Das Anrufprofil hat sich spät geöffnet.',
      'Erst dann können Mitarbeiter schreiben. Prüfen Sie die Verbindung und die anderen Anwendungen im Anrufprofil.',
    ],
    cardNotOpened: ['Das Anrufprofil mit dem Tab hat sich nicht geöffnet.', 'Mögliche Gründe:'],
    cardGone: [
      'Das Anrufprofil wurde geschlossen oder neu geladen, bevor alles geprüft war.',
      'Versuchen Sie es erneut und lassen Sie das Anrufprofil offen, bis es sich von selbst schließt.',
    ],
    handshakeSlow: [
      'Bitrix24 hat lange gebraucht, um sich mit dem Tab zu verbinden.',
      'Mitarbeiter können sofort schreiben; Kundenname und frühere Notizen erscheinen später.',
    ],
    initDataUnusual: [
      'Der Tab hat die Daten des Anrufs in unerwarteter Form bekommen.',
      'Kunde oder Nummer können anfangs fehlen. Bitte senden Sie den Bericht an die Entwickler.',
    ],
    statusUnusual: [
      'Das Anrufprofil beschreibt den Anruf in unerwarteter Form.',
      'Kunde oder Nummer können im Tab fehlen. Bitte senden Sie den Bericht an die Entwickler.',
    ],
    statusSilent: [
      'Das Anrufprofil beantwortet keine Fragen zum Anruf.',
      'Wechselt der Kunde im Anruf, sollten Mitarbeiter prüfen, wem ihre Notiz zugeordnet ist.',
    ],
    eventsMissing: [
      'Das Anrufprofil meldet nicht alles, was im Anruf geschieht.',
      'Der Tab bemerkt vielleicht nicht, dass der Anruf endet oder der Kunde wechselt. Notizen werden trotzdem gespeichert.',
    ],
    eventsUnknown: [
      'Das Anrufprofil sagt nicht, was es dem Tab meldet.',
      'Prüfen Sie in einem echten Anruf, ob der Tab dessen Ende bemerkt.',
    ],
    noteSkipped: [
      'Es wurde keine Notiz geschrieben, weil kein Kunde gewählt war.',
      'Um auch das zu prüfen, wählen Sie einen Kunden und versuchen Sie es erneut.',
    ],
    noteNotWritten: [
      'Die Notiz konnte nicht in die Timeline geschrieben werden.',
      'Notizen der Mitarbeiter würden warten und nicht ins CRM gelangen.',
    ],
    noteNotChanged: [
      'Die Notiz konnte nicht geändert werden.',
      'Was Mitarbeiter im Anruf ergänzen, würde nicht ins CRM gelangen.',
    ],
    noteNotRemoved: [
      'Die Notiz konnte nicht entfernt werden.',
      'Löschen Sie sie in der Timeline des Kunden. Auch eine Notiz, die ein Mitarbeiter einem anderen Kunden zuordnet, bliebe am alten Ort stehen.',
    ],
    textUnread: [
      'Wie die Notiz gespeichert wurde, ließ sich nicht lesen.',
      'Ob Bitrix24 den Text von Notizen ändert, ist nicht bekannt. Versuchen Sie es erneut.',
    ],
    textChanged: [
      'Bitrix24 speichert manchen Text anders, als er geschrieben wurde.',
      'Mitarbeiter erfahren es, wenn es ihre Notiz betrifft. In einem On-Premise-Bitrix24 kann der proaktive Filter die Ursache sein. Betroffen:',
    ],
    activityNoteMissing: [
      'Notizen können nicht an die Anruf-Aktivität angehängt werden.',
      'Für Mitarbeiter ändert sich nichts: Notizen stehen in der Timeline.',
    ],
    activityNoteUnknown: [
      'Ob Notizen an die Anruf-Aktivität angehängt werden können, ließ sich nicht prüfen.',
      'Für Mitarbeiter ändert sich nichts: Notizen stehen in der Timeline.',
    ],
    optionsChanged: [
      'Bitrix24 bewahrt Entwürfe in veränderter Form auf.',
      'Ein Entwurf, der an einem anderen Computer weitergeht, kann veränderten Text enthalten. Betroffen:',
    ],
    optionsRefused: [
      'Bitrix24 bewahrt keine Entwürfe für den Mitarbeiter auf.',
      'Was noch nicht im CRM ist, liegt nur im Browser des Mitarbeiters.',
    ],
    storageRefused: [
      'Dieser Browser lässt die Anwendung auf diesem Computer keine Entwürfe aufbewahren.',
      'Stattdessen werden Notizen häufiger an Bitrix24 gesendet. Für mehr Sicherheit erlauben Sie in den Einstellungen des Browsers Drittanbieter-Cookies für diese Website.',
    ],
    refusalsUnreadable: [
      'Lehnt Bitrix24 eine Anfrage ab, erfährt „Gesprächsnotizen“ den Grund nicht.',
      'Bei viel Betrieb kommen Notizen vielleicht später an, und das Anrufprofil kann nur sagen, dass Bitrix24 nicht antwortet.',
    ],
    holdSilent: [
      'Das Anrufprofil antwortet nicht auf die Bitte, offen zu bleiben.',
      'Es schließt sich vielleicht, während Mitarbeiter noch schreiben; das Geschriebene wird beim Schließen gesendet.',
    ],
    holdIgnored: [
      'Das Anrufprofil hat sich geschlossen, obwohl es offen bleiben sollte.',
      'Mitarbeiter können nach dem Anruf keinen Satz beenden; das Geschriebene wird beim Schließen gesendet.',
    ],
    holdUntried: [
      'Das Ende des Anrufs konnte nicht geprüft werden.',
      'Ob das Anrufprofil auf Wunsch offen bleibt, ist nicht bekannt. Versuchen Sie es erneut.',
    ],
    closeNotAnnounced: [
      'Das Anrufprofil kündigt nicht an, dass es sich gleich schließt.',
      'Der Tab zeigt vielleicht nicht, dass der Anruf zu Ende ist. Notizen werden trotzdem gespeichert.',
    ],
    closeNotReleased: [
      'Das Anrufprofil bleibt nach dem Anruf offen.',
      'So verhalten sich ältere Anrufprofile: Wurden sie einmal offen gehalten, müssen Mitarbeiter sie selbst schließen.',
    ],
    desktopWindow: [
      'Das Anrufprofil wurde in einem Fenster der Desktop-App gezeigt.',
      'Dieses Fenster kündigt sein Ende nicht an und schließt sich nicht von selbst: Mitarbeiter müssen es schließen.',
    ],
    lastRequestLost: [
      'Was beim Schließen des Anrufprofils gesendet wurde, kam nicht an.',
      'Die letzten Wörter einer Notiz kommen vielleicht erst mit dem nächsten Anrufprofil des Mitarbeiters ins CRM.',
    ],
    deferredLost: [
      'Was der Browser nach dem Schließen des Anrufprofils senden sollte, kam nicht an.',
      'Nach einem Absturz kommen die letzten Wörter aus den Entwürfen im Browser, sofern er welche aufbewahrt.',
    ],
    deferredMissing: [
      'Dieser Browser kann nach dem Schließen des Anrufprofils nichts mehr senden.',
      'Das gilt für viele Browser. Nach einem Absturz kommen die letzten Wörter aus den Entwürfen im Browser, sofern er welche aufbewahrt.',
    ],
    lastWordsUnclear: [
      'Ob alles ankommt, was am Ende gesendet wird, ist unklar.',
      'Ein Teil kam an, den anderen hat Bitrix24 vielleicht verloren. Notizen werden mit dem nächsten Anrufprofil erneut gesendet. Versuchen Sie es erneut.',
    ],
    leftBehind: [
      'Nicht alles vom Testanruf konnte entfernt werden.',
      'Das Entfernen lässt sich hier jederzeit wiederholen. Noch vorhanden:',
    ],
  },
  notOpened: {
    pageTooOld: 'Diese Bitrix24-Seite wurde geladen, bevor es den Tab gab: Laden Sie sie neu.',
    otherTab:
      'Das Anrufprofil ist offen, zeigt aber einen anderen Tab: Klicken Sie dort auf „Gesprächsnotizen“.',
    otherCard: 'Ein anderes Anrufprofil ist offen: Schließen Sie es.',
    otherCall: 'Sie telefonieren gerade: Warten Sie, bis das Gespräch beendet ist.',
    desktopApp: 'Die Desktop-App von Bitrix24 läuft: Schließen Sie sie.',
    noTab: 'Der Tab ist nicht registriert: Öffnen Sie die Installation.',
  },
  refusals: {
    scope:
      'Der Anwendung fehlt ein Zugriffsrecht: Ergänzen Sie es in den Einstellungen der lokalen Anwendung (Entwicklerressourcen → Integrationen) und speichern Sie.',
    forbidden: 'Sie haben in Bitrix24 keine Berechtigung dafür.',
    busy: 'Bitrix24 hat gerade zu viele Anfragen bekommen. Versuchen Sie es in einer Minute erneut.',
    rejected: 'Bitrix24 hat die Anfrage abgelehnt.',
    gone: 'Den Kunden oder die Notiz gibt es nicht mehr.',
    unchanged: 'Bitrix24 hat die Änderung bestätigt, aber der alte Text steht noch da.',
  },
  leftovers: {
    card: 'das Anrufprofil: Schließen Sie es selbst',
    note: 'die Testnotiz in der Timeline des Kunden',
    options: 'ein harmloser Eintrag in den Daten der Anwendung',
  },
  samples: {
    sql: 'Wörter, die wie ein Datenbankbefehl aussehen',
    path: 'Pfade mit zwei Punkten',
    bbcode: 'Wörter in eckigen Klammern',
    joiner: 'unsichtbare Zeichen',
    html: 'spitze Klammern, Anführungszeichen und „&“',
    letters: 'Buchstaben anderer Alphabete',
    emoji: 'Emojis',
    end: 'das Ende des Textes',
    lines: 'Zeilenumbrüche',
  },
} as const satisfies TrialPhrases
