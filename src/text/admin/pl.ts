// Polish, for those who install, in the terms of Bitrix24 itself.
import type { AdminPhrases } from '../adminPhrases'

export const phrases = {
  standalonePage: {
    heading: 'Notatki z rozmów dla Bitrix24',
    what: 'Zakładka w karcie połączenia do robienia notatek podczas rozmowy. Notatki trafiają na oś czasu klienta.',
    opened:
      'Ta strona została otwarta poza Bitrix24. Działa wewnątrz Bitrix24, gdzie administrator instaluje ją jeden raz.',
    how: 'Jak zainstalować',
    steps: [
      'W Bitrix24 otwórz „Zasoby dla programistów → Inne → Aplikacja lokalna”.',
      'Prześlij archiwum aplikacji albo wpisz adres tej strony w polu „Twoja ścieżka obsługi”, a adres install.html w polu „Początkowa ścieżka instalacji”.',
      'Przyznaj uprawnienia z listy poniżej i zapisz.',
      'Otwórz aplikację i przejdź instalację. Potem poproś wszystkich, aby raz odświeżyli Bitrix24.',
    ],
    scopes: {
      placement: 'zakładka w karcie połączenia',
      telephony: 'samo połączenie',
      crm: 'klient i notatki',
      user_brief: 'imiona i nazwiska współpracowników',
    },
  },
  install: {
    heading: 'Instalacja aplikacji „Notatki z rozmów”',
    intro:
      'W karcie połączenia wszystkich użytkowników tego Bitrix24 pojawi się zakładka „Notatki z rozmów”. Nic innego się nie zmieni. Co zostanie zrobione:',
    steps: {
      administrator: 'Sprawdzenie, czy masz uprawnienia administratora',
      scopes: 'Sprawdzenie uprawnień aplikacji',
      address: 'Sprawdzenie adresu aplikacji',
      register: 'Dodanie zakładki do karty połączenia',
      finish: 'Zakończenie instalacji',
    },
    states: { waiting: 'nie rozpoczęto', running: 'w toku', done: 'gotowe', failed: 'nie udało się' },
    results: {
      address: 'Zakładka będzie otwierana z {address}',
      withoutNames:
        'Brakuje opcjonalnego uprawnienia user_brief: obok wcześniejszych notatek nie będzie nazwisk współpracowników.',
      added: 'Zakładka została dodana.',
      renewed: 'Zakładka już była; zaktualizowano jej nazwy w językach Bitrix24.',
      kept: 'Zakładka już była; nic nie trzeba było zmieniać.',
      finished: 'Bitrix24 potwierdza, że aplikacja jest zainstalowana.',
      finishedBefore: 'Aplikacja była już zainstalowana.',
    },
    removed: {
      one: 'Usunięto {n} zakładkę z wcześniejszych adresów.',
      few: 'Usunięto {n} zakładki z wcześniejszych adresów.',
      many: 'Usunięto {n} zakładek z wcześniejszych adresów.',
      other: 'Usunięto {n} zakładki z wcześniejszych adresów.',
    },
    refusals: {
      notAdministrator:
        'Aplikację może zainstalować tylko administrator tego Bitrix24. Poproś go o otwarcie tej strony.',
      missingScopes:
        'Brakuje uprawnień: {scopes}. Dodaj je w ustawieniach aplikacji lokalnej (Zasoby dla programistów → Integracje), zapisz i spróbuj ponownie.',
      addressWithoutDot:
        'Bitrix24 przyjmuje tylko adres z kropką w nazwie hosta; „localhost” jest odrzucany. Zmień „Twoja ścieżka obsługi” w ustawieniach aplikacji lokalnej, na przykład na pełną nazwę domeny lub 127.0.0.1.',
      insecure:
        '„Twoja ścieżka obsługi” musi zaczynać się od https://, tak jak ten Bitrix24. Zmień ją w ustawieniach aplikacji lokalnej.',
      pageRedirects:
        'Strona {address} przekierowuje na inny adres, a tam Bitrix24 by ją pominął. Wpisz adres końcowy w polu „Twoja ścieżka obsługi” w ustawieniach aplikacji lokalnej.',
      pageMissing:
        'Nie można otworzyć strony {address}. Musi leżeć w tym samym folderze co install.html: skopiuj na serwer wszystkie pliki aplikacji albo ponownie prześlij całe archiwum.',
      notOpenedAsInstaller:
        'Zakładka jest gotowa, ale Bitrix24 ukrywa ją do końca instalacji, a tej strony nie otworzył w celu instalacji. Wpisz adres install.html w polu „Początkowa ścieżka instalacji” w ustawieniach aplikacji lokalnej, zapisz i otwórz aplikację ponownie.',
      portal: 'Bitrix24 odrzucił żądanie: {why}',
      silent: 'Bitrix24 nie odpowiada. Sprawdź sieć i spróbuj ponownie.',
    },
    found: {
      looking: 'Szukanie wcześniejszej instalacji…',
      interrupted:
        'Wcześniejsza instalacja została przerwana. Teraz zostanie dokończona; wykonane kroki się nie powtórzą.',
      tabMissing: 'Aplikacja jest zainstalowana, ale brakuje jej zakładki. Zostanie dodana ponownie.',
      moved: 'Aplikacja zmieniła adres. Zakładka będzie otwierana z nowego.',
      outdated: 'Zakładka jest, ale jej nazwy są nieaktualne. Zostaną zaktualizowane.',
      complete:
        'Aplikacja „Notatki z rozmów” jest w pełni zainstalowana. Możesz zainstalować ją ponownie; nic się nie zmieni.',
    },
    stale: 'Te wcześniejsze adresy nie będą już używane, ich zakładki zostaną usunięte:',
    start: 'Zainstaluj',
    again: 'Zainstaluj ponownie',
    installed: 'Aplikacja „Notatki z rozmów” jest zainstalowana.',
    afterwards: {
      heading: 'Co wszyscy powinni potem wiedzieć',
      steps: [
        'Na otwartych teraz stronach Bitrix24 nie widać jeszcze zakładki: wszyscy muszą je raz odświeżyć.',
        'Podczas połączenia zakładka pojawia się chwilę po karcie: Bitrix24 pokazuje ją, gdy wczyta się formularz CRM klienta. Najdłużej trwa to przy pierwszym połączeniu po odświeżeniu. Bez formularza CRM, na przykład w rozmowach między współpracownikami, zakładki nie ma.',
      ],
    },
    unreached: {
      heading: 'Bitrix24 nie odpowiada',
      intro:
        'Strona została otwarta z {address}. W ustawieniach aplikacji lokalnej (Zasoby dla programistów → Integracje) porównaj ten adres z polami „Twoja ścieżka obsługi” i „Początkowa ścieżka instalacji”:',
      causes: [
        'Obie ścieżki muszą zaczynać się dokładnie od tego adresu. Po przekierowaniu, na przykład z http:// na https:// lub na „www.”, Bitrix24 pomija stronę: podaj adres końcowy.',
        'Nie podawaj portu standardowego: usuń :443 lub :80.',
        'Jeśli obie są poprawne, sprawdź sieć i spróbuj ponownie.',
      ],
    },
  },
  home: {
    heading: 'Niewysłane notatki',
    looking: 'Szukanie niewysłanych notatek…',
    none: 'Nie ma niewysłanych notatek. Wszystko jest w CRM.',
    waiting: {
      one: '{n} notatki nie ma jeszcze w CRM',
      few: '{n} notatek nie ma jeszcze w CRM',
      many: '{n} notatek nie ma jeszcze w CRM',
      other: '{n} notatki nie ma jeszcze w CRM',
    },
    filing: 'Notatka zostanie przypisana: {name}.',
    discard: 'Usuń',
    discardAsk: 'Usunąć tę notatkę? Tej operacji nie można cofnąć.',
    discardStanding: 'Jej część może już być w CRM; ta część tam zostanie.',
    discardYes: 'Tak, usuń',
    discardNo: 'Nie, zachowaj',
    discarded: 'Notatka została usunięta.',
    discardFailed: 'Bitrix24 nie odpowiada, więc notatka nie została usunięta. Spróbuj ponownie.',
  },
  settings: {
    heading: 'Ustawienia',
    back: 'Wstecz',
    dealHint:
      'Jeśli połączenie nie ma deala, notatka zostanie przypisana do najnowszego otwartego deala klienta, a jeśli go nie ma, do klienta z karty połączenia.',
    own: 'Moje ustawienia',
    everybody: 'Ustawienia dla wszystkich',
    everybodyHint: 'Tylko administratorzy mogą je zobaczyć i zmienić.',
    looking: 'Wczytywanie ustawień…',
    notRead: 'Nie udało się wczytać ustawień.',
    defaultItem: 'Do czego przypisać nową notatkę',
    asCard: 'Do klienta z karty połączenia',
    defaultItemHint:
      'Jeśli połączenie nie ma takiego elementu, notatka zostanie przypisana do klienta z karty połączenia.',
    header: 'Pierwszy wiersz notatki na osi czasu',
    headers: { full: 'Połączenie, linia, wynik i kod', reference: 'Tylko wynik i kod' },
    phrases: 'Gotowe frazy dla wszystkich',
    callPhrases: {
      heading: 'Frazy dla wybranych połączeń',
      add: 'Dodaj frazy dla wybranych połączeń',
      direction: 'Kierunek',
      anyDirection: 'Dowolny kierunek',
      line: 'Linia',
      lineHint: 'Nazwa linii, jaką pokazuje połączenie. Puste: każda linia.',
      remove: 'Usuń',
    },
    tags: 'Wyniki',
    tagsHint: 'Jeden wynik w wierszu, na przykład „Rozmowa odbyta” lub „Oddzwonić”.',
    keepOpen: 'Pozostaw kartę połączenia otwartą po rozmowie',
    keepOpenHint:
      'Gdy to jest włączone, karty połączenia nie można zwinąć podczas rozmowy. Zamykaj ją przyciskiem „{closeNow}”: jeśli zamkniesz ją inaczej, Bitrix24 może zamknąć też kartę następnego połączenia.',
    keepOpenOff: 'Nie',
    keepOpenAsPortal: 'Jak ustawiono dla wszystkich',
    save: 'Zapisz ustawienia',
    saving: 'Zapisywanie…',
    saved: 'Ustawienia zapisane.',
    savedWithOthers: 'Zapisano. Ktoś inny też zmienił ustawienia; teraz obowiązują te.',
    notSaved: 'Jeszcze nie zapisano: sprawdź zaznaczone pola.',
    refusals: {
      forbidden: 'Te ustawienia może zmieniać tylko administrator.',
      offline: 'Brak połączenia: ustawienia nie zostały zapisane. Spróbuj ponownie.',
      signedOut:
        'Nastąpiło wylogowanie z Bitrix24: zaloguj się w innej karcie przeglądarki i spróbuj ponownie.',
      other: 'Bitrix24 nie potwierdził zmiany. Spróbuj ponownie: dwukrotny zapis nie zaszkodzi.',
    },
  },
  check: {
    heading: 'Sprawdzenie portalu',
    intro: 'Sprawdza, czy jest wszystko, czego potrzebuje aplikacja „Notatki z rozmów”.',
    start: 'Sprawdź teraz',
    running: 'Sprawdzanie…',
    healthy: 'Wszystko jest w porządku.',
    problems: {
      one: '{n} punkt wymaga uwagi',
      few: '{n} punkty wymagają uwagi',
      many: '{n} punktów wymaga uwagi',
      other: '{n} punktu wymaga uwagi',
    },
    silent: 'Bitrix24 nie odpowiada. Sprawdź sieć i spróbuj ponownie.',
    signs: { good: 'W porządku', info: 'Warto wiedzieć', problem: 'Wymaga uwagi' },
    findings: {
      scopes: 'Aplikacja ma wszystkie potrzebne uprawnienia.',
      missingScopes: 'Brakuje uprawnień: {scopes}.',
      noNames: 'Bez uprawnienia user_brief obok notatek nie widać nazwisk współpracowników.',
      notInstalled: 'Instalacja nie została zakończona: nikt nie widzi zakładki.',
      placeOffered: 'Ten Bitrix24 ma zakładki w karcie połączenia.',
      placeMissing: 'Ten Bitrix24 nie ma zakładek w karcie połączenia.',
      tab: 'Zakładka jest zarejestrowana jeden raz, pod adresem {address}.',
      tabUnknown: 'Tylko administrator może zobaczyć, gdzie zakładka jest zarejestrowana.',
      tabMissing: 'Zakładka nie jest zarejestrowana.',
      tabElsewhere: 'Zakładka jest zarejestrowana pod adresem {address}, a adres tej strony to {own}.',
      manyTabs: 'Zakładka jest zarejestrowana więcej niż raz: {addresses}.',
      events: 'Zdarzenia połączenia można sprawdzić tylko w karcie połączenia.',
      storage: 'Ta przeglądarka zachowuje notatki także na tym komputerze.',
      noStorage: 'Ta przeglądarka nie pozwala aplikacji niczego zachować na tym komputerze.',
      settings: 'Wszystkie ustawienia można wczytać.',
      newerSettings:
        'Te ustawienia zapisała nowsza wersja aplikacji: {names}. Tutaj obowiązują wartości domyślne.',
      newerNotes:
        'Nowsza wersja aplikacji zostawiła notatki, których ta wersja nie potrafi odczytać. Pozostają bez zmian.',
      version: 'Notatki z rozmów {version}',
    },
    advice: {
      missingScopes:
        'Dodaj je w ustawieniach aplikacji lokalnej (Zasoby dla programistów → Integracje) i zapisz.',
      noNames: 'Jeśli chcesz widzieć nazwiska, dodaj user_brief w ustawieniach aplikacji lokalnej.',
      notInstalled: 'Otwórz instalator i dokończ instalację.',
      placeMissing: 'Zakładki wymagają uprawnienia telephony i telefonii w Twoim planie.',
      tabUnknown: 'Poproś administratora o wykonanie tego sprawdzenia.',
      tabMissing: 'Otwórz instalator: doda zakładkę.',
      tabElsewhere: 'Jeśli właściwa jest ta strona, otwórz instalator: przeniesie zakładkę tutaj.',
      manyTabs: 'Otwórz instalator: zostawi jedną.',
      events: 'Zadzwoń do kogoś i otwórz zakładkę: jeśli pokazuje klienta, wszystko jest w porządku.',
      noStorage:
        'Zamiast tego notatki są częściej wysyłane do Bitrix24. Dla większego bezpieczeństwa zezwól tej witrynie na pliki cookie innych firm w ustawieniach przeglądarki.',
      newerSettings: 'Odśwież stronę. Jeśli to nie pomoże, zaktualizuj aplikację.',
      newerNotes: 'Odśwież stronę. Jeśli to nie pomoże, zaktualizuj aplikację.',
    },
    install: 'Otwórz instalator',
  },
} as const satisfies AdminPhrases
