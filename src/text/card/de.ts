// German, in the terms of Bitrix24 itself: a deal is an „Auftrag“, a company an „Unternehmen“.
import type { Phrases } from '../phrases'

export const phrases = {
  language: 'de',
  direction: 'ltr',
  product: 'Gesprächsnotizen',
  actions: {
    save: 'Speichern',
    closeNow: 'Jetzt schließen',
    copy: 'Notiz kopieren',
    copied: 'Kopiert',
    copyByHand: 'Der Browser erlaubt hier kein Kopieren. Die Notiz ist markiert: Drücken Sie Strg+C (⌘C).',
    tryAgain: 'Erneut versuchen',
    oneMoreMinute: 'Noch eine Minute',
  },
  caller: {
    direction: { incoming: 'Eingehender Anruf', outgoing: 'Ausgehender Anruf', callback: 'Rückruf' },
    withheld: 'Nummer unterdrückt',
    unknown: 'Unbekannte Nummer',
    connecting: 'Verbindung mit Bitrix24…',
    duration: 'Anrufdauer',
    campaign: 'Anrufkampagne',
    open: '{name} im CRM öffnen',
  },
  items: { LEAD: 'Lead', DEAL: 'Auftrag', CONTACT: 'Kontakt', COMPANY: 'Unternehmen' },
  filing: {
    label: 'Zugeordnet: {item}',
    none: 'Noch nicht zugeordnet',
    choose: 'Notiz zuordnen',
    foundByNumber: 'Über die Telefonnummer gefunden',
    foundNames: 'Über die Telefonnummer gefunden: {names}',
    looking: 'Suche im CRM…',
    nothingFound: 'Diese Nummer ist nicht im CRM.',
    failed: 'Die Suche im CRM ist fehlgeschlagen. Versuchen Sie es erneut.',
    pick: 'Im CRM wählen…',
  },
  earlier: {
    heading: 'Frühere Notizen',
    you: 'Sie',
    colleague: 'Kollege/Kollegin',
    all: { one: '{n} Notiz', other: '{n} Notizen' },
  },
  context: {
    deals: 'Offene Aufträge',
    todo: 'Nächste Aufgabe',
    search: 'Frühere Notizen durchsuchen',
    createContact: 'Kontakt anlegen…',
    createLead: 'Lead anlegen…',
    created: 'Neu im CRM. Notiz zuordnen:',
  },
  editor: {
    label: 'Notiz',
    placeholder: 'Was ist an diesem Gespräch wichtig?',
    left: { one: 'Noch {n} Zeichen', other: 'Noch {n} Zeichen' },
    refused: {
      one: 'Nicht eingefügt: Eine Notiz darf höchstens {n} Zeichen haben.',
      other: 'Nicht eingefügt: Eine Notiz darf höchstens {n} Zeichen haben.',
    },
  },
  tools: {
    label: 'Werkzeuge',
    phrases: 'Textbausteine',
    tags: 'Ergebnis',
    stamp: 'Zeitstempel',
    menu: 'Menü',
  },
  outcome: {
    chosen: 'Ergebnis: {outcome}',
    remove: 'Ergebnis entfernen',
    filter: 'Notizen mit diesem Ergebnis anzeigen',
  },
  phraseMenu: {
    none: 'Noch keine Textbausteine. Eigene legen Sie im Menü an.',
    noTags: 'Noch keine Ergebnisse. Ein Administrator legt sie unter „Call Notes“ im linken Menü an.',
    noMatch: 'Keine Treffer',
  },
  mention: { heading: 'Jemanden erwähnen', pick: 'Person auswählen…' },
  followUp: {
    action: 'Wiedervorlage',
    inAnHour: 'In einer Stunde',
    dateAndTime: 'Datum und Uhrzeit',
    plan: 'Planen',
    past: 'Wählen Sie einen Zeitpunkt in der Zukunft.',
    text: 'Was zu tun ist',
    responsible: 'Verantwortliche Person',
    title: 'Zurückrufen: {name}',
    undoable: 'Wiedervorlage {time}',
    sending: 'Wiedervorlage {time} wird geplant…',
    planned: 'Wiedervorlage geplant: {time}',
    refused: 'Bitrix24 hat die Wiedervorlage abgelehnt. {why}',
    undo: 'Rückgängig',
    needsClient: 'Wiedervorlage {time}. Sie wird geplant, sobald die Notiz einen Kunden hat.',
  },
  menu: {
    theme: 'Design',
    themes: { light: 'Hell', dark: 'Dunkel', system: 'Systemstandard' },
    ownPhrases: 'Meine Textbausteine',
    ownPhrasesHint:
      'Ein Textbaustein pro Zeile; eine Zeile, die mit einem Leerzeichen beginnt, setzt den vorigen fort. {client}, {operator} und {date} werden ausgefüllt. Zum Einfügen in der Notiz / eingeben.',
    saved: 'Gespeichert',
    notSaved: 'Bitrix24 hat die Änderung nicht gespeichert. Versuchen Sie es erneut.',
    close: 'Schließen',
    errors: {
      long: 'Zeile {line} ist zu lang: höchstens {most} Zeichen.',
      many: 'Zu viele Zeilen: {n}. Erlaubt sind höchstens {most}.',
    },
  },
  shortcuts: {
    heading: 'Tastenkürzel',
    hint: 'In der Notiz / # @ oder > am Wortanfang eingeben. Solange diese Liste offen ist, genügt ein Buchstabe.',
    keys: { Ctrl: 'Strg', Shift: 'Umschalt', Enter: 'Eingabe' },
  },
  status: {
    saving: 'Wird gespeichert…',
    safeHere: 'Entwurf gespeichert',
    unsaved: 'Noch nicht gespeichert',
    saved: 'Gespeichert um {time}',
    waitingForNetwork:
      'Keine Verbindung. Die Notiz ist gesichert und wird gesendet, sobald Sie wieder online sind.',
    waitingForPortal:
      'Bitrix24 kann die Notiz gerade nicht annehmen. Sie ist gesichert; nächster Versuch um {time}.',
    checking: 'Entwurf gespeichert. Es wird geprüft, ob die Notiz bei Bitrix24 angekommen ist…',
    unfiled: 'Entwurf gespeichert. Die Notiz wird zugeordnet, sobald dieser Anruf im CRM einen Kunden hat.',
    notSafe: {
      offline: 'Nirgends gespeichert: keine Verbindung. Wird weiter versucht…',
      silent: 'Nirgends gespeichert: Bitrix24 antwortet nicht. Wird weiter versucht…',
      busy: 'Nirgends gespeichert: Bitrix24 erhält zu viele Anfragen. Wird weiter versucht…',
      signedOut:
        'Nirgends gespeichert: Sie sind bei Bitrix24 nicht mehr angemeldet. Melden Sie sich in einem anderen Tab an. Wird weiter versucht…',
      noClient: 'Nirgends gespeichert: Dieser Anruf hat noch keinen Kunden im CRM. Ordnen Sie die Notiz zu.',
      refused: 'Nirgends gespeichert: Bitrix24 hat die Notiz abgelehnt. Kopieren Sie sie.',
    },
  },
  needs: {
    offline: 'Die Notiz konnte nicht gesendet werden. Sie ist gesichert.',
    busy: 'Bitrix24 ist ausgelastet. Die Notiz ist gesichert.',
    signedOut:
      'Sie sind bei Bitrix24 nicht mehr angemeldet. Die Notiz ist gesichert: Melden Sie sich in einem anderen Tab an und versuchen Sie es erneut.',
    forbidden:
      'Sie haben keine Berechtigung, dieses CRM-Element zu bearbeiten. Die Notiz ist gesichert: Bitten Sie Ihren Administrator um Zugriff.',
    gone: 'Dieses CRM-Element gibt es nicht mehr. Die Notiz ist gesichert.',
    rejected: 'Bitrix24 hat die Notiz abgelehnt. Sie ist gesichert. {why}',
    unknownOutcome: 'Bitrix24 hat nicht bestätigt, dass die Notiz angekommen ist. Sie ist gesichert.',
    unsettled:
      'Die Timeline enthält zu viele neuere Einträge, um zu prüfen, ob die Notiz angekommen ist. Sie ist gesichert: Fehlt sie dort, fügen Sie sie von Hand ein.',
  },
  notices: {
    storedDifferently: 'Bitrix24 hat diesen Text anders gespeichert.',
    showStored: 'Anzeigen',
    storedHeading: 'In Bitrix24 gespeicherter Text',
    closed:
      'Eine frühere Fassung der Notiz gibt es vielleicht noch dort, wo Sie keinen Zugriff mehr haben: {items}.',
  },
  connection: {
    silent: 'Bitrix24 antwortet nicht. Sie können weiterschreiben.',
    retry: 'Neu verbinden',
  },
  wrapUp: {
    callOver: 'Der Anruf ist beendet.',
    closesIn: 'Schließt in {time}',
    whileTyping: 'Das Anrufprofil schließt sich, wenn Sie aufhören zu schreiben.',
    whileUnsaved: 'Das Anrufprofil bleibt offen, bis die Notiz gespeichert ist.',
  },
  trial: {
    running:
      'Testanruf: Nichts davon bleibt. Er prüft Bitrix24 und endet von selbst. Sie können dabei schreiben.',
    over: 'Der Testanruf ist beendet: Schließen Sie dieses Anrufprofil. Der Bericht steht auf der Seite „Gesprächsnotizen“.',
  },
  recovered: {
    folded: {
      one: '{n} Notiz eines früheren Anrufs wartet',
      other: '{n} Notizen früherer Anrufe warten',
    },
    arrived: {
      one: '{n} Notiz eines früheren Anrufs ist jetzt gespeichert',
      other: '{n} Notizen früherer Anrufe sind jetzt gespeichert',
    },
    unknownNumber: 'Keine Nummer',
  },
  recent: {
    heading: 'Notizen von heute',
    previous: 'Notiz des vorigen Anrufs',
    reading: 'Die Notizen von heute werden geladen…',
    none: 'Heute gibt es keine weiteren Notizen.',
    failed: 'Die Notizen konnten nicht geladen werden. Versuchen Sie es erneut.',
    elsewhere: 'Diese Notiz ist in einem anderen Tab geöffnet. Schließen Sie sie zuerst dort.',
    file: 'Zuordnen…',
  },
} as const satisfies Phrases
