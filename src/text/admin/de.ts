// German, for those who install, in the terms of Bitrix24 itself.
import type { AdminPhrases } from '../adminPhrases'

export const phrases = {
  standalonePage: {
    heading: 'Gesprächsnotizen für Bitrix24',
    what: 'Ein Tab im Anrufprofil für Notizen während des Gesprächs. Die Notizen erscheinen in der Timeline des Kunden.',
    opened:
      'Sie haben diese Seite außerhalb von Bitrix24 geöffnet. Sie funktioniert in Bitrix24, wo ein Administrator sie einmal installiert.',
    how: 'So installieren Sie die Anwendung',
    steps: [
      'Öffnen Sie in Bitrix24 „Entwicklerressourcen → Sonstiges → Lokale Anwendung“.',
      'Laden Sie das Archiv der Anwendung hoch, oder geben Sie bei „Ihr Handler-Pfad“ die Adresse dieser Seite und bei „Ursprünglicher Installationspfad“ die Adresse von install.html ein.',
      'Erteilen Sie die unten genannten Zugriffsrechte und speichern Sie.',
      'Öffnen Sie die Anwendung und folgen Sie der Installation. Bitten Sie danach alle, Bitrix24 einmal neu zu laden.',
    ],
    scopes: {
      placement: 'der Tab im Anrufprofil',
      telephony: 'der Anruf selbst',
      crm: 'der Kunde und die Notizen',
      user_brief: 'die Namen Ihrer Kollegen',
    },
  },
  install: {
    heading: '„Gesprächsnotizen“ installieren',
    intro:
      'Der Tab „Gesprächsnotizen“ wird in das Anrufprofil aller Mitarbeiter dieses Bitrix24 eingefügt. Sonst wird nichts geändert. Das geschieht:',
    steps: {
      administrator: 'Prüfen, ob Sie Administrator sind',
      scopes: 'Zugriffsrechte der Anwendung prüfen',
      address: 'Adresse der Anwendung prüfen',
      register: 'Tab in das Anrufprofil einfügen',
      finish: 'Installation abschließen',
    },
    states: { waiting: 'nicht begonnen', running: 'läuft', done: 'fertig', failed: 'fehlgeschlagen' },
    results: {
      address: 'Der Tab wird von {address} geöffnet',
      withoutNames:
        'Das optionale Zugriffsrecht user_brief fehlt: Neben früheren Notizen werden keine Namen von Kollegen angezeigt.',
      added: 'Der Tab wurde eingefügt.',
      renewed: 'Der Tab war bereits da; seine Namen in den Sprachen von Bitrix24 wurden aktualisiert.',
      kept: 'Der Tab war bereits da; es musste nichts geändert werden.',
      finished: 'Bitrix24 bestätigt, dass die Anwendung installiert ist.',
      finishedBefore: 'Die Anwendung war bereits installiert.',
    },
    removed: {
      one: '{n} Tab einer früheren Adresse wurde entfernt.',
      other: '{n} Tabs früherer Adressen wurden entfernt.',
    },
    refusals: {
      notAdministrator:
        'Nur ein Administrator dieses Bitrix24 kann die Anwendung installieren. Bitten Sie ihn, diese Seite zu öffnen.',
      missingScopes:
        'Zugriffsrechte fehlen: {scopes}. Ergänzen Sie sie in den Einstellungen der lokalen Anwendung (Entwicklerressourcen → Integrationen), speichern Sie und versuchen Sie es erneut.',
      addressWithoutDot:
        'Bitrix24 nimmt nur eine Adresse mit einem Punkt im Hostnamen an; „localhost“ wird abgelehnt. Ändern Sie „Ihr Handler-Pfad“ in den Einstellungen der lokalen Anwendung, zum Beispiel in einen vollständigen Domainnamen oder 127.0.0.1.',
      insecure:
        '„Ihr Handler-Pfad“ muss wie dieses Bitrix24 mit https:// beginnen. Ändern Sie ihn in den Einstellungen der lokalen Anwendung.',
      pageRedirects:
        'Die Seite {address} leitet auf eine andere Adresse um, dort würde Bitrix24 sie nicht beachten. Geben Sie in den Einstellungen der lokalen Anwendung bei „Ihr Handler-Pfad“ die endgültige Adresse ein.',
      pageMissing:
        'Die Seite {address} lässt sich nicht öffnen. Sie muss im selben Ordner wie install.html liegen: Kopieren Sie alle Dateien der Anwendung auf den Server oder laden Sie das ganze Archiv neu hoch.',
      notOpenedAsInstaller:
        'Der Tab ist eingerichtet, aber Bitrix24 verbirgt ihn bis zum Ende der Installation und hat diese Seite nicht zur Installation geöffnet. Geben Sie in den Einstellungen der lokalen Anwendung bei „Ursprünglicher Installationspfad“ die Adresse von install.html ein, speichern Sie und öffnen Sie die Anwendung erneut.',
      portal: 'Bitrix24 hat dies abgelehnt: {why}',
      silent: 'Bitrix24 antwortet nicht. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
    },
    found: {
      looking: 'Suche nach einer früheren Installation…',
      interrupted:
        'Eine frühere Installation wurde unterbrochen. Sie wird jetzt abgeschlossen; erledigte Schritte werden nicht wiederholt.',
      tabMissing: 'Die Anwendung ist installiert, aber ihr Tab fehlt. Er wird wieder eingefügt.',
      moved: 'Die Anwendung ist an eine andere Adresse umgezogen. Der Tab wird von der neuen geöffnet.',
      outdated: 'Der Tab ist da, aber seine Namen sind veraltet. Sie werden aktualisiert.',
      complete:
        '„Gesprächsnotizen“ ist vollständig installiert. Sie können es erneut installieren; es ändert sich nichts.',
    },
    stale: 'Diese früheren Adressen werden nicht mehr genutzt, ihre Tabs werden entfernt:',
    start: 'Installieren',
    again: 'Erneut installieren',
    installed: '„Gesprächsnotizen“ ist installiert.',
    afterwards: {
      heading: 'Was danach alle wissen sollten',
      steps: [
        'Auf jetzt geöffneten Seiten von Bitrix24 fehlt der Tab noch: Bitten Sie alle, sie einmal neu zu laden.',
        'Im Anruf erscheint der Tab kurz nach dem Anrufprofil: Bitrix24 zeigt ihn, sobald das CRM-Profil des Kunden geladen ist. Am längsten dauert es beim ersten Anruf nach dem Neuladen. Ohne CRM-Profil, etwa bei Anrufen unter Kollegen, gibt es keinen Tab.',
      ],
    },
    unreached: {
      heading: 'Bitrix24 antwortet nicht',
      intro:
        'Die Seite wurde von {address} geöffnet. Vergleichen Sie diese Adresse in den Einstellungen der lokalen Anwendung (Entwicklerressourcen → Integrationen) mit „Ihr Handler-Pfad“ und „Ursprünglicher Installationspfad“:',
      causes: [
        'Beide müssen mit genau dieser Adresse beginnen. Nach einer Umleitung, zum Beispiel von http:// auf https:// oder auf „www.“, beachtet Bitrix24 die Seite nicht: Geben Sie die endgültige Adresse an.',
        'Der Standardport darf nicht angegeben werden: Entfernen Sie :443 oder :80.',
        'Wenn beide stimmen, prüfen Sie die Verbindung und versuchen Sie es erneut.',
      ],
    },
  },
  home: {
    heading: 'Nicht gesendete Notizen',
    looking: 'Nicht gesendete Notizen werden gesucht…',
    none: 'Alle Notizen sind gesendet und im CRM.',
    waiting: { one: '{n} Notiz ist noch nicht im CRM', other: '{n} Notizen sind noch nicht im CRM' },
    filing: 'Die Notiz wird zugeordnet: {name}.',
    discard: 'Verwerfen',
    discardAsk: 'Diese Notiz verwerfen? Das lässt sich nicht rückgängig machen.',
    discardStanding: 'Ein Teil davon ist vielleicht schon im CRM; dieser Teil bleibt dort.',
    discardYes: 'Ja, verwerfen',
    discardNo: 'Nein, behalten',
    discarded: 'Die Notiz wurde verworfen.',
    discardFailed:
      'Bitrix24 antwortet nicht, deshalb wurde die Notiz nicht verworfen. Versuchen Sie es erneut.',
  },
  settings: {
    heading: 'Einstellungen',
    back: 'Zurück',
    dealHint:
      'Hat der Anruf keinen Auftrag, wird die Notiz dem neuesten offenen Auftrag des Kunden zugeordnet; gibt es keinen, dem Kunden im Anrufprofil.',
    own: 'Meine Einstellungen',
    everybody: 'Einstellungen für alle',
    everybodyHint: 'Nur Administratoren können sie sehen und ändern.',
    looking: 'Einstellungen werden geladen…',
    notRead: 'Die Einstellungen konnten nicht geladen werden.',
    defaultItem: 'Zuordnung einer neuen Notiz',
    asCard: 'Der Kunde im Anrufprofil',
    defaultItemHint:
      'Hat der Anruf kein solches Element, wird die Notiz dem Kunden im Anrufprofil zugeordnet.',
    header: 'Erste Zeile einer Notiz in der Timeline',
    headers: { full: 'Anruf, Leitung, Ergebnis und Kennung', reference: 'Nur Ergebnis und Kennung' },
    phrases: 'Textbausteine für alle',
    callPhrases: {
      heading: 'Textbausteine für bestimmte Anrufe',
      add: 'Textbausteine für bestimmte Anrufe hinzufügen',
      direction: 'Richtung',
      anyDirection: 'Jede Richtung',
      line: 'Leitung',
      lineHint: 'Name der Leitung, wie der Anruf ihn zeigt. Leer: jede Leitung.',
      remove: 'Entfernen',
    },
    tags: 'Ergebnisse',
    tagsHint: 'Ein Ergebnis pro Zeile, zum Beispiel „Erreicht“ oder „Zurückrufen“.',
    keepOpen: 'Anrufprofil nach dem Anruf offen halten',
    keepOpenHint:
      'Dann lässt sich das Anrufprofil während des Anrufs nicht einklappen. Schließen Sie es mit „{closeNow}“: Wird es anders geschlossen, schließt Bitrix24 vielleicht auch das Anrufprofil Ihres nächsten Anrufs.',
    keepOpenOff: 'Aus',
    keepOpenAsPortal: 'Wie für alle eingestellt',
    save: 'Einstellungen speichern',
    saving: 'Wird gespeichert…',
    saved: 'Einstellungen gespeichert.',
    savedWithOthers: 'Gespeichert. Jemand anderes hat ebenfalls Einstellungen geändert; diese gelten jetzt.',
    notSaved: 'Noch nicht gespeichert: Prüfen Sie die markierten Felder.',
    refusals: {
      forbidden: 'Nur ein Administrator darf diese Einstellungen ändern.',
      offline: 'Keine Verbindung: Die Einstellungen wurden nicht gespeichert. Versuchen Sie es erneut.',
      signedOut:
        'Sie sind bei Bitrix24 nicht mehr angemeldet: Melden Sie sich in einem anderen Tab an und versuchen Sie es erneut.',
      other:
        'Bitrix24 hat die Änderung nicht bestätigt. Versuchen Sie es erneut: Zweimal speichern schadet nicht.',
    },
  },
  check: {
    heading: 'Portalprüfung',
    intro: 'Prüft, ob alles vorhanden ist, was „Gesprächsnotizen“ braucht.',
    start: 'Jetzt prüfen',
    running: 'Wird geprüft…',
    healthy: 'Alles ist in Ordnung.',
    problems: { one: '{n} Punkt braucht Aufmerksamkeit', other: '{n} Punkte brauchen Aufmerksamkeit' },
    silent: 'Bitrix24 antwortet nicht. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
    signs: { good: 'In Ordnung', info: 'Zur Information', problem: 'Braucht Aufmerksamkeit' },
    findings: {
      scopes: 'Die Anwendung hat alle nötigen Zugriffsrechte.',
      missingScopes: 'Zugriffsrechte fehlen: {scopes}.',
      noNames:
        'Ohne das Zugriffsrecht user_brief werden neben den Notizen keine Namen von Kollegen angezeigt.',
      notInstalled: 'Die Installation wurde nicht abgeschlossen: Niemand sieht den Tab.',
      placeOffered: 'Dieses Bitrix24 bietet Tabs im Anrufprofil.',
      placeMissing: 'Dieses Bitrix24 bietet keinen Tab im Anrufprofil.',
      tab: 'Der Tab ist einmal registriert, unter {address}.',
      tabUnknown: 'Nur ein Administrator kann sehen, wo der Tab registriert ist.',
      tabMissing: 'Der Tab ist nicht registriert.',
      tabElsewhere: 'Der Tab ist unter {address} registriert, die Adresse dieser Seite ist aber {own}.',
      manyTabs: 'Der Tab ist mehrfach registriert: {addresses}.',
      events: 'Anrufereignisse lassen sich nur in einem Anrufprofil prüfen.',
      storage: 'Dieser Browser bewahrt Notizen auch auf diesem Computer auf.',
      noStorage: 'Dieser Browser lässt die Anwendung auf diesem Computer nichts aufbewahren.',
      settings: 'Alle Einstellungen lassen sich laden.',
      newerSettings:
        'Diese Einstellungen stammen von einer neueren Version der Anwendung: {names}. Hier gelten die Standardwerte.',
      newerNotes:
        'Eine neuere Version der Anwendung hat Notizen hinterlassen, die diese Version nicht lesen kann. Sie bleiben, wie sie sind.',
      version: 'Gesprächsnotizen {version}',
    },
    advice: {
      missingScopes:
        'Ergänzen Sie sie in den Einstellungen der lokalen Anwendung (Entwicklerressourcen → Integrationen) und speichern Sie.',
      noNames:
        'Wenn Sie die Namen möchten, ergänzen Sie user_brief in den Einstellungen der lokalen Anwendung.',
      notInstalled: 'Öffnen Sie die Installation und schließen Sie sie ab.',
      placeMissing: 'Tabs brauchen das Zugriffsrecht telephony und Telefonie in Ihrem Tarif.',
      tabUnknown: 'Bitten Sie einen Administrator, diese Prüfung zu starten.',
      tabMissing: 'Öffnen Sie die Installation: Sie fügt den Tab ein.',
      tabElsewhere:
        'Wenn diese Seite die richtige ist, öffnen Sie die Installation: Sie verlegt den Tab hierher.',
      manyTabs: 'Öffnen Sie die Installation: Sie lässt einen übrig.',
      events: 'Rufen Sie jemanden an und öffnen Sie den Tab: Zeigt er den Kunden, ist alles gut.',
      noStorage:
        'Stattdessen werden Notizen häufiger an Bitrix24 gesendet. Für mehr Sicherheit erlauben Sie in den Einstellungen des Browsers Drittanbieter-Cookies für diese Website.',
      newerSettings: 'Laden Sie die Seite neu. Wenn das nicht hilft, aktualisieren Sie die Anwendung.',
      newerNotes: 'Laden Sie die Seite neu. Wenn das nicht hilft, aktualisieren Sie die Anwendung.',
    },
    install: 'Installation öffnen',
  },
} as const satisfies AdminPhrases
