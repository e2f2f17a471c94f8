// Polish, for those who make a trial call, in the terms of Bitrix24 itself.
import type { TrialPhrases } from '../trialPhrases'

export const phrases = {
  heading: 'Połączenie próbne',
  intro:
    'Połączenie do Ciebie otworzy prawdziwą kartę połączenia, która sama sprawdzi to, czego potrzebują operatorzy. Zajmie to minutę lub dwie; połączenie i wszystko, co zapisano, zostanie usunięte.',
  withClient: 'Klient: {name}. Na osi czasu powstanie notatka, a potem zostanie usunięta.',
  withoutClient: 'Bez klienta sprawdzane jest wszystko oprócz notatki na osi czasu.',
  noClient: 'Bez klienta',
  notForDeals: 'Do połączenia próbnego potrzebny jest kontakt, firma lub lead.',
  start: 'Wypróbuj połączeniem próbnym',
  stages: {
    starting: 'Rozpoczynanie połączenia',
    opening: 'Otwieranie karty połączenia',
    checking: 'Karta wykonuje sprawdzenia; możesz w niej pisać',
    ending: 'Połączenie się kończy, karta się zamyka',
    cleaning: 'Usuwanie wszystkiego, co zostało po próbie',
  },
  cancel: 'Anuluj',
  made: 'Połączenie próbne: {time}',
  interrupted: 'Połączenie próbne zostało przerwane: {time}.',
  removing: 'Usuwanie tego, co po nim zostało…',
  remove: 'Usuń pozostałości',
  reloadFirst:
    'Przed połączeniem próbnym odśwież tę stronę Bitrix24: nie ma na niej jeszcze nowej zakładki. Potem otwórz aplikację „Call Notes” w lewym menu.',
  healthy: 'Wszystko, co sprawdzono, działa.',
  oddities: {
    one: '{n} rzecz działa inaczej niż zwykle',
    few: '{n} rzeczy działają inaczej niż zwykle',
    many: '{n} rzeczy działa inaczej niż zwykle',
    other: '{n} rzeczy działa inaczej niż zwykle',
  },
  calm: {
    one: 'W porządku: {n} sprawdzenie',
    few: 'W porządku: {n} sprawdzenia',
    many: 'W porządku: {n} sprawdzeń',
    other: 'W porządku: {n} sprawdzenia',
  },
  unchecked: 'Nie sprawdzono',
  copy: 'Kopiuj raport',
  copyByHand: 'Przeglądarka nie pozwala tu kopiować. Raport jest zaznaczony: naciśnij Ctrl+C (⌘C).',
  asText: 'Co jest kopiowane',
  dismiss: 'Ukryj',
  findings: {
    callRegistered: 'Bitrix24 rozpoczął połączenie próbne.',
    cardOpened: 'Karta połączenia otworzyła się z zakładką „Notatki z rozmów”.',
    handshakeDone: 'Bitrix24 szybko połączył się z zakładką.',
    initDataUsual: 'Zakładka dostała dane połączenia w oczekiwanej postaci.',
    initDataEscaped: 'Bitrix24 koduje dane połączenia; „Notatki z rozmów” je odkodowują.',
    statusUsual: 'Karta odpowiada na pytania o połączenie.',
    eventsOffered: 'Karta zgłasza zakładce, co dzieje się w połączeniu.',
    eventsRepeated: 'Karta wymienia zdarzenia dwa razy, co w niczym nie przeszkadza.',
    noteWritten: 'Notatkę zapisano na osi czasu, zmieniono i usunięto.',
    textKept: 'Tekst notatki zapisano dokładnie tak, jak go wysłano.',
    activityNoteOffered: 'Notatki można by też dołączać do działania połączenia.',
    optionsKept: 'Bitrix24 zachowuje szkice operatora.',
    storageGranted: 'Ta przeglądarka zachowuje szkice na tym komputerze.',
    refusalsReadable: 'Gdy Bitrix24 odrzuca żądanie, „Notatki z rozmów” poznają przyczynę.',
    holdHonoured: 'Karta pozostaje po rozmowie otwarta, gdy się o to poprosi.',
    closeAnnounced: 'Karta uprzedza, że zaraz się zamknie.',
    closeReleased: 'Karta zamyka się, gdy tylko może.',
    lastRequestArrived: 'To, co wysłano podczas zamykania karty, dociera.',
    deferredArrived: 'To, co przeglądarka wysyła po zamknięciu karty, dociera.',
    cleanedUp: 'Usunięto wszystko, co zostało po połączeniu próbnym.',
  },
  worries: {
    callRefused: [
      'Bitrix24 nie rozpoczął połączenia próbnego.',
      'Nie mówi to nic o prawdziwych połączeniach.',
    ],
    callUnmarked: [
      'Bitrix24 nie zachowuje dla Ciebie danych, więc próbę przerwano.',
      'Szkice operatorów byłyby tylko w ich przeglądarkach. Spróbuj ponownie później.',
    ],
    cardOpenedLate: [
      'Karta połączenia otworzyła się późno.',
      'Wcześniej operatorzy nie mogą pisać. Sprawdź sieć i inne aplikacje w karcie połączenia.',
    ],
    cardNotOpened: ['Karta połączenia z zakładką nie otworzyła się.', 'Możliwe przyczyny:'],
    cardGone: [
      'Kartę zamknięto lub odświeżono przed końcem sprawdzeń.',
      'Spróbuj ponownie i nie zamykaj karty, dopóki nie zamknie się sama.',
    ],
    handshakeSlow: [
      'Bitrix24 długo łączył się z zakładką.',
      'Operatorzy mogą pisać od razu; nazwa klienta i wcześniejsze notatki pojawiają się później.',
    ],
    initDataUnusual: [
      'Zakładka dostała dane połączenia w nieoczekiwanej postaci.',
      'Na początku może brakować klienta lub numeru. Wyślij raport programistom.',
    ],
    statusUnusual: [
      'Karta opisuje połączenie w nieoczekiwanej postaci.',
      'W zakładce może brakować klienta lub numeru. Wyślij raport programistom.',
    ],
    statusSilent: [
      'Karta nie odpowiada na pytania o połączenie.',
      'Jeśli w trakcie rozmowy zmieni się klient, operatorzy powinni sprawdzić, do czego przypisano notatkę.',
    ],
    eventsMissing: [
      'Karta nie zgłasza wszystkiego, co dzieje się w połączeniu.',
      'Zakładka może nie zauważyć końca rozmowy lub zmiany klienta. Notatki i tak są zapisywane.',
    ],
    eventsUnknown: [
      'Karta nie mówi, co zgłasza zakładce.',
      'Sprawdź w prawdziwej rozmowie, czy zakładka zauważa jej koniec.',
    ],
    noteSkipped: [
      'Nie zapisano notatki, bo nie wybrano klienta.',
      'Aby sprawdzić także to, wybierz klienta i spróbuj ponownie.',
    ],
    noteNotWritten: [
      'Nie udało się zapisać notatki na osi czasu.',
      'Notatki operatorów czekałyby i nie trafiałyby do CRM.',
    ],
    noteNotChanged: [
      'Nie udało się zmienić notatki.',
      'To, co operatorzy dopiszą w trakcie rozmowy, nie trafiłoby do CRM.',
    ],
    noteNotRemoved: [
      'Nie udało się usunąć notatki.',
      'Usuń ją na osi czasu klienta. Notatka, którą operator przeniesie do innego klienta, też zostałaby w starym miejscu.',
    ],
    textUnread: [
      'Nie udało się odczytać, jak zapisano notatkę.',
      'Nie wiadomo, czy Bitrix24 zmienia tekst notatek. Spróbuj ponownie.',
    ],
    textChanged: [
      'Bitrix24 zapisuje część tekstu inaczej, niż go wpisano.',
      'Operator dowie się, gdy spotka to jego notatkę. W lokalnej wersji Bitrix24 przyczyną może być filtr proaktywny. Dotyczy to:',
    ],
    activityNoteMissing: [
      'Notatek nie można dołączać do działania połączenia.',
      'Dla operatorów nic się nie zmienia: notatki są zapisywane na osi czasu.',
    ],
    activityNoteUnknown: [
      'Nie udało się sprawdzić, czy notatki można dołączać do działania połączenia.',
      'Dla operatorów nic się nie zmienia: notatki są zapisywane na osi czasu.',
    ],
    optionsChanged: [
      'Bitrix24 zachowuje szkice w zmienionej postaci.',
      'Szkic kontynuowany na innym komputerze może zawierać zmieniony tekst. Dotyczy to:',
    ],
    optionsRefused: [
      'Bitrix24 nie zachowuje szkiców operatora.',
      'To, czego nie ma jeszcze w CRM, jest tylko w przeglądarce operatora.',
    ],
    storageRefused: [
      'Ta przeglądarka nie pozwala aplikacji zachowywać szkiców na tym komputerze.',
      'Zamiast tego notatki są częściej wysyłane do Bitrix24. Dla większego bezpieczeństwa zezwól tej witrynie na pliki cookie innych firm w ustawieniach przeglądarki.',
    ],
    refusalsUnreadable: [
      'Gdy Bitrix24 odrzuca żądanie, „Notatki z rozmów” nie poznają przyczyny.',
      'Przy dużym ruchu notatki mogą docierać później, a karta może tylko powiedzieć, że Bitrix24 nie odpowiada.',
    ],
    holdSilent: [
      'Karta nie odpowiada na prośbę, by pozostać otwarta.',
      'Może się zamknąć, gdy operator jeszcze pisze; to, co napisał, jest wysyłane przy zamykaniu.',
    ],
    holdIgnored: [
      'Karta zamknęła się, choć miała pozostać otwarta.',
      'Po rozmowie operatorzy nie dokończą zdania; to, co napisali, jest wysyłane przy zamykaniu.',
    ],
    holdUntried: [
      'Nie udało się sprawdzić końca połączenia.',
      'Nie wiadomo, czy karta na prośbę pozostaje otwarta. Spróbuj ponownie.',
    ],
    closeNotAnnounced: [
      'Karta nie uprzedza, że zaraz się zamknie.',
      'Zakładka może nie pokazać, że rozmowa się skończyła. Notatki i tak są zapisywane.',
    ],
    closeNotReleased: [
      'Karta pozostaje po rozmowie otwarta.',
      'Tak działają starsze karty połączenia: jeśli ją zatrzymano, operator musi zamknąć ją sam.',
    ],
    desktopWindow: [
      'Karta pojawiła się w oknie aplikacji desktopowej.',
      'Takie okno nie uprzedza o zamknięciu i nie zamyka się samo: operator musi je zamknąć.',
    ],
    lastRequestLost: [
      'To, co wysłano podczas zamykania karty, nie dotarło.',
      'Ostatnie słowa notatki mogą trafić do CRM dopiero z następną kartą połączenia tego operatora.',
    ],
    deferredLost: [
      'To, co przeglądarka miała wysłać po zamknięciu karty, nie dotarło.',
      'Po awarii ostatnie słowa pochodzą ze szkiców w przeglądarce, jeśli je zachowuje.',
    ],
    deferredMissing: [
      'Ta przeglądarka nie może nic wysłać po zamknięciu karty.',
      'Tak jest w wielu przeglądarkach. Po awarii ostatnie słowa pochodzą ze szkiców w przeglądarce, jeśli je zachowuje.',
    ],
    lastWordsUnclear: [
      'Nie wiadomo, czy dociera wszystko, co jest wysyłane na końcu.',
      'Część dotarła, drugą Bitrix24 mógł zgubić. Notatki są wysyłane ponownie z następną kartą połączenia. Spróbuj ponownie.',
    ],
    leftBehind: [
      'Nie udało się usunąć wszystkiego, co zostało po połączeniu próbnym.',
      'Usuwanie można tu powtórzyć w każdej chwili. Pozostało:',
    ],
  },
  notOpened: {
    pageTooOld: 'Tę stronę Bitrix24 wczytano przed dodaniem zakładki: odśwież ją.',
    otherTab: 'Karta jest otwarta, ale pokazuje inną zakładkę: kliknij w niej „Notatki z rozmów”.',
    otherCard: 'Otwarta jest inna karta połączenia: zamknij ją.',
    otherCall: 'Trwa Twoja rozmowa: poczekaj, aż się skończy.',
    desktopApp: 'Działa aplikacja desktopowa Bitrix24: zamknij ją.',
    noTab: 'Zakładka nie jest zarejestrowana: otwórz instalator.',
  },
  refusals: {
    scope:
      'Aplikacji brakuje uprawnienia: dodaj je w ustawieniach aplikacji lokalnej (Zasoby dla programistów → Integracje) i zapisz.',
    forbidden: 'Nie masz do tego uprawnień w Bitrix24.',
    busy: 'Bitrix24 dostawał zbyt wiele żądań. Spróbuj ponownie za minutę.',
    rejected: 'Bitrix24 odrzucił żądanie.',
    gone: 'Klient lub notatka już nie istnieje.',
    unchanged: 'Bitrix24 potwierdził zmianę, ale nadal jest tam stary tekst.',
  },
  leftovers: {
    card: 'karta połączenia: zamknij ją samodzielnie',
    note: 'notatka próbna na osi czasu klienta',
    options: 'nieszkodliwy wpis w danych aplikacji',
  },
  samples: {
    sql: 'słowa podobne do polecenia bazy danych',
    path: 'ścieżki z dwiema kropkami',
    bbcode: 'słowa w nawiasach kwadratowych',
    joiner: 'niewidoczne znaki',
    html: 'nawiasy ostre, cudzysłowy i „&”',
    letters: 'litery innych alfabetów',
    emoji: 'znaki emoji',
    end: 'koniec tekstu',
    lines: 'podziały wierszy',
  },
} as const satisfies TrialPhrases
