// Polish, in the terms of Bitrix24 itself, which keeps “lead” and “deal”.
import type { Phrases } from '../phrases'

export const phrases = {
  language: 'pl',
  direction: 'ltr',
  product: 'Notatki z rozmów',
  actions: {
    save: 'Zapisz',
    closeNow: 'Zamknij teraz',
    copy: 'Kopiuj notatkę',
    copied: 'Skopiowano',
    copyByHand: 'Przeglądarka nie pozwala tu kopiować. Notatka jest zaznaczona: naciśnij Ctrl+C (⌘C).',
    tryAgain: 'Spróbuj ponownie',
    oneMoreMinute: 'Jeszcze minuta',
  },
  caller: {
    direction: {
      incoming: 'Połączenie przychodzące',
      outgoing: 'Połączenie wychodzące',
      callback: 'Oddzwonienie',
    },
    withheld: 'Numer zastrzeżony',
    unknown: 'Numer nieznany',
    connecting: 'Łączenie z Bitrix24…',
    duration: 'Czas połączenia',
    campaign: 'Kampania połączeń',
    open: 'Otwórz w CRM: {name}',
  },
  items: { LEAD: 'Lead', DEAL: 'Deal', CONTACT: 'Kontakt', COMPANY: 'Firma' },
  filing: {
    label: 'Przypisano do: {item}',
    none: 'Nieprzypisana',
    choose: 'Wybierz, do czego przypisać notatkę',
    foundByNumber: 'Znalezione po numerze telefonu',
    foundNames: 'Znalezione po numerze telefonu: {names}',
    looking: 'Szukanie w CRM…',
    nothingFound: 'Tego numeru nie ma w CRM.',
    failed: 'Nie udało się przeszukać CRM. Spróbuj ponownie.',
    pick: 'Wybierz w CRM…',
  },
  earlier: {
    heading: 'Wcześniejsze notatki',
    you: 'Ty',
    colleague: 'Współpracownik',
    all: { one: '{n} notatka', few: '{n} notatki', many: '{n} notatek', other: '{n} notatki' },
  },
  context: {
    deals: 'Otwarte deale',
    todo: 'Następne zadanie',
    search: 'Szukaj w notatkach',
    createContact: 'Utwórz kontakt…',
    createLead: 'Utwórz leada…',
    created: 'Nowe w CRM. Przypisz notatkę do:',
  },
  editor: {
    label: 'Notatka',
    placeholder: 'Zapisz, co ważne w tej rozmowie',
    left: {
      one: 'Pozostał {n} znak',
      few: 'Pozostały {n} znaki',
      many: 'Pozostało {n} znaków',
      other: 'Pozostało {n} znaku',
    },
    refused: {
      one: 'Nie dodano: notatka może mieć najwyżej {n} znak.',
      few: 'Nie dodano: notatka może mieć najwyżej {n} znaki.',
      many: 'Nie dodano: notatka może mieć najwyżej {n} znaków.',
      other: 'Nie dodano: notatka może mieć najwyżej {n} znaku.',
    },
  },
  tools: {
    label: 'Narzędzia',
    phrases: 'Gotowe frazy',
    tags: 'Wynik',
    stamp: 'Znacznik czasu',
    menu: 'Menu',
  },
  phraseMenu: {
    none: 'Nie ma jeszcze gotowych fraz. Dodaj własne w menu.',
    noTags: 'Nie ma jeszcze wyników. Dodaje je administrator w aplikacji „Call Notes” w lewym menu.',
    noMatch: 'Nic nie znaleziono',
  },
  mention: { heading: 'Wspomnij współpracownika', pick: 'Wybierz współpracownika…' },
  followUp: {
    action: 'Przypomnienie',
    inAnHour: 'Za godzinę',
    dateAndTime: 'Data i godzina',
    plan: 'Zaplanuj',
    past: 'Wybierz termin w przyszłości.',
    text: 'Co zrobić',
    responsible: 'Osoba odpowiedzialna',
    title: 'Oddzwonić: {name}',
    undoable: 'Przypomnienie: {time}',
    sending: 'Planowanie przypomnienia: {time}…',
    planned: 'Zaplanowano przypomnienie: {time}',
    refused: 'Bitrix24 odrzucił przypomnienie. {why}',
    undo: 'Cofnij',
    needsClient: 'Przypomnienie: {time}. Zostanie zaplanowane, gdy notatka będzie mieć klienta.',
  },
  menu: {
    theme: 'Motyw',
    themes: { light: 'Jasny', dark: 'Ciemny', system: 'Jak w systemie' },
    ownPhrases: 'Moje frazy',
    ownPhrasesHint:
      'Jedna fraza w wierszu; wiersz zaczynający się od spacji jest dalszym ciągiem poprzedniego. {client}, {operator} i {date} są uzupełniane. Aby wstawić frazę, wpisz / w notatce.',
    saved: 'Zapisano',
    notSaved: 'Bitrix24 nie zapisał zmiany. Spróbuj ponownie.',
    close: 'Zamknij',
    errors: {
      long: 'Wiersz {line} jest za długi: najwyżej {most} znaków.',
      many: 'Za dużo wierszy: {n}. Limit to {most}.',
    },
  },
  shortcuts: {
    heading: 'Skróty klawiszowe',
    hint: 'W notatce wpisz / # @ lub > na początku słowa. Gdy ta lista jest otwarta, naciśnij literę.',
  },
  status: {
    saving: 'Zapisywanie…',
    safeHere: 'Szkic zapisany',
    unsaved: 'Jeszcze nie zapisano',
    saved: 'Zapisano o {time}',
    waitingForNetwork: 'Brak połączenia. Notatka jest bezpieczna i zostanie wysłana, gdy połączenie wróci.',
    waitingForPortal: 'Bitrix24 nie może teraz przyjąć notatki. Jest bezpieczna; następna próba o {time}.',
    checking: 'Szkic zapisany. Sprawdzanie, czy notatka dotarła do Bitrix24…',
    unfiled: 'Szkic zapisany. Notatka zostanie przypisana, gdy to połączenie będzie mieć klienta w CRM.',
    notSafe: {
      offline: 'Nigdzie nie zapisano: brak połączenia. Trwa ponawianie…',
      silent: 'Nigdzie nie zapisano: Bitrix24 nie odpowiada. Trwa ponawianie…',
      busy: 'Nigdzie nie zapisano: Bitrix24 ma za dużo żądań. Trwa ponawianie…',
      signedOut:
        'Nigdzie nie zapisano: nastąpiło wylogowanie z Bitrix24. Zaloguj się w innej karcie przeglądarki. Trwa ponawianie…',
      noClient:
        'Nigdzie nie zapisano: to połączenie nie ma jeszcze klienta w CRM. Wybierz, do czego przypisać notatkę.',
      refused: 'Nigdzie nie zapisano: Bitrix24 odrzucił notatkę. Skopiuj ją.',
    },
  },
  needs: {
    offline: 'Nie udało się wysłać notatki. Jest bezpieczna.',
    busy: 'Bitrix24 jest przeciążony. Notatka jest bezpieczna.',
    signedOut:
      'Nastąpiło wylogowanie z Bitrix24. Notatka jest bezpieczna: zaloguj się w innej karcie przeglądarki i spróbuj ponownie.',
    forbidden:
      'Nie masz uprawnień do edycji tego elementu CRM. Notatka jest bezpieczna: poproś administratora o dostęp.',
    gone: 'Ten element CRM już nie istnieje. Notatka jest bezpieczna.',
    rejected: 'Bitrix24 odrzucił notatkę. Jest bezpieczna. {why}',
    unknownOutcome: 'Bitrix24 nie potwierdził, że notatka dotarła. Jest bezpieczna.',
    unsettled:
      'Na osi czasu jest zbyt wiele nowszych wpisów, aby sprawdzić, czy notatka dotarła. Jest bezpieczna: jeśli jej tam nie ma, dodaj ją ręcznie.',
  },
  notices: {
    storedDifferently: 'Bitrix24 zapisał ten tekst inaczej.',
    showStored: 'Pokaż',
    storedHeading: 'Tekst zapisany w Bitrix24',
    closed: 'Wcześniejsza wersja notatki mogła pozostać tam, gdzie nie masz już dostępu: {items}.',
  },
  connection: {
    silent: 'Bitrix24 nie odpowiada. Możesz pisać dalej.',
    retry: 'Połącz ponownie',
  },
  wrapUp: {
    callOver: 'Połączenie zakończone.',
    closesIn: 'Zamknie się za {time}',
    whileTyping: 'Karta połączenia zamknie się, gdy przestaniesz pisać.',
    whileUnsaved: 'Karta połączenia pozostanie otwarta, aż notatka zostanie zapisana.',
  },
  trial: {
    running:
      'Połączenie próbne: nic po nim nie zostanie. Sprawdza Bitrix24 i kończy się samo. W tym czasie można pisać.',
    over: 'Połączenie próbne zakończone: zamknij tę kartę połączenia. Raport jest na stronie „Notatki z rozmów”.',
  },
  recovered: {
    folded: {
      one: '{n} notatka z wcześniejszych połączeń czeka',
      few: '{n} notatki z wcześniejszych połączeń czekają',
      many: '{n} notatek z wcześniejszych połączeń czeka',
      other: '{n} notatki z wcześniejszych połączeń czeka',
    },
    arrived: {
      one: '{n} notatka z wcześniejszych połączeń jest już zapisana',
      few: '{n} notatki z wcześniejszych połączeń są już zapisane',
      many: '{n} notatek z wcześniejszych połączeń jest już zapisanych',
      other: '{n} notatki z wcześniejszych połączeń jest już zapisane',
    },
    unknownNumber: 'Bez numeru',
  },
} as const satisfies Phrases
