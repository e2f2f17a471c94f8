// Italian, in the terms of Bitrix24 itself: a deal is an «affare».
import type { Phrases } from '../phrases'

export const phrases = {
  language: 'it',
  direction: 'ltr',
  product: 'Note di chiamata',
  actions: {
    save: 'Salva',
    closeNow: 'Chiudi ora',
    copy: 'Copia la nota',
    copied: 'Copiata',
    copyByHand: 'Il browser non permette di copiare qui. La nota è selezionata: premi Ctrl+C (⌘C).',
    tryAgain: 'Riprova',
    oneMoreMinute: 'Ancora un minuto',
  },
  caller: {
    direction: { incoming: 'Chiamata in entrata', outgoing: 'Chiamata in uscita', callback: 'Richiamata' },
    withheld: 'Numero nascosto',
    unknown: 'Numero sconosciuto',
    connecting: 'Connessione a Bitrix24…',
    duration: 'Durata della chiamata',
    campaign: 'Campagna di chiamate',
    open: 'Apri {name} nel CRM',
  },
  items: { LEAD: 'Lead', DEAL: 'Affare', CONTACT: 'Contatto', COMPANY: 'Azienda' },
  filing: {
    label: 'Collegata a: {item}',
    none: 'Non ancora collegata',
    choose: 'Scegli a cosa collegare la nota',
    foundByNumber: 'Trovati dal numero di telefono',
    foundNames: 'Trovati dal numero di telefono: {names}',
    looking: 'Ricerca nel CRM…',
    nothingFound: 'Numero non presente nel CRM.',
    failed: 'La ricerca nel CRM non è riuscita. Riprova.',
    pick: 'Scegli nel CRM…',
  },
  earlier: {
    heading: 'Note precedenti',
    you: 'Tu',
    colleague: 'Un collega',
    all: { one: '{n} nota', other: '{n} note' },
  },
  context: {
    deals: 'Affari aperti',
    todo: 'Prossima attività',
    search: 'Cerca nelle note precedenti',
    createContact: 'Crea contatto…',
    createLead: 'Crea lead…',
    created: 'Nuovo nel CRM. Collega la nota a:',
  },
  editor: {
    label: 'Nota',
    placeholder: 'Scrivi ciò che conta in questa chiamata',
    left: { one: 'Resta {n} carattere', other: 'Restano {n} caratteri' },
    refused: {
      one: 'Non aggiunto: una nota può avere al massimo {n} carattere.',
      other: 'Non aggiunto: una nota può avere al massimo {n} caratteri.',
    },
  },
  tools: {
    label: 'Strumenti',
    phrases: 'Frasi',
    tags: 'Esito',
    stamp: 'Orario',
    menu: 'Menu',
  },
  outcome: {
    chosen: 'Esito: {outcome}',
    remove: 'Rimuovi esito',
    filter: 'Mostra le note con questo esito',
  },
  phraseMenu: {
    none: 'Ancora nessuna frase. Aggiungi le tue nel menu.',
    noTags: 'Ancora nessun esito. Li aggiunge un amministratore in «Call Notes», nel menu a sinistra.',
    noMatch: 'Nessun risultato',
  },
  mention: { heading: 'Menziona un collega', pick: 'Scegli un collega…' },
  followUp: {
    action: 'Promemoria',
    inAnHour: 'Tra un’ora',
    dateAndTime: 'Data e ora',
    plan: 'Pianifica',
    past: 'Scegli un momento nel futuro.',
    text: 'Cosa fare',
    responsible: 'Responsabile',
    title: 'Richiamare: {name}',
    undoable: 'Promemoria: {time}',
    sending: 'Pianificazione del promemoria: {time}…',
    planned: 'Promemoria pianificato: {time}',
    refused: 'Bitrix24 ha rifiutato il promemoria. {why}',
    undo: 'Annulla',
    needsClient: 'Promemoria: {time}. Sarà pianificato quando la nota avrà un cliente.',
  },
  menu: {
    theme: 'Tema',
    themes: { light: 'Chiaro', dark: 'Scuro', system: 'Come il sistema' },
    ownPhrases: 'Le mie frasi',
    ownPhrasesHint:
      'Una frase per riga; una riga che inizia con uno spazio continua la precedente. {client}, {operator} e {date} vengono compilati. Per inserirla, digita / nella nota.',
    saved: 'Salvato',
    notSaved: 'Bitrix24 non ha salvato la modifica. Riprova.',
    close: 'Chiudi',
    errors: {
      long: 'La riga {line} è troppo lunga: al massimo {most} caratteri.',
      many: 'Troppe righe: {n}. Il limite è {most}.',
    },
  },
  shortcuts: {
    heading: 'Scorciatoie da tastiera',
    hint: 'Nella nota digita / # @ o > a inizio parola. Mentre questo elenco è aperto, premi una lettera.',
    keys: { Shift: 'Maiusc', Enter: 'Invio' },
  },
  status: {
    saving: 'Salvataggio…',
    safeHere: 'Bozza salvata',
    unsaved: 'Non ancora salvata',
    saved: 'Salvata: {time}',
    waitingForNetwork: 'Nessuna connessione. La nota è conservata e verrà inviata quando torni online.',
    waitingForPortal:
      'In questo momento Bitrix24 non accetta la nota. È conservata; prossimo tentativo: {time}.',
    checking: 'Bozza salvata. Si verifica se la nota è arrivata a Bitrix24…',
    unfiled: 'Bozza salvata. La nota sarà collegata quando questa chiamata avrà un cliente nel CRM.',
    notSafe: {
      offline: 'Non salvata da nessuna parte: nessuna connessione. Nuovo tentativo…',
      silent: 'Non salvata da nessuna parte: Bitrix24 non risponde. Nuovo tentativo…',
      busy: 'Non salvata da nessuna parte: troppe richieste a Bitrix24. Nuovo tentativo…',
      signedOut:
        'Non salvata da nessuna parte: la tua sessione di Bitrix24 è terminata. Accedi in un’altra scheda del browser. Nuovo tentativo…',
      noClient:
        'Non salvata da nessuna parte: questa chiamata non ha ancora un cliente nel CRM. Scegli a cosa collegare la nota.',
      refused: 'Non salvata da nessuna parte: Bitrix24 ha rifiutato la nota. Copiala.',
    },
  },
  needs: {
    offline: 'Impossibile inviare la nota. È conservata.',
    busy: 'Bitrix24 è sovraccarico. La nota è conservata.',
    signedOut:
      'La tua sessione di Bitrix24 è terminata. La nota è conservata: accedi in un’altra scheda del browser, poi riprova.',
    forbidden:
      'Non hai il permesso di modificare questo elemento CRM. La nota è conservata: chiedi l’accesso all’amministratore.',
    gone: 'Questo elemento CRM non esiste più. La nota è conservata.',
    rejected: 'Bitrix24 ha rifiutato la nota. È conservata. {why}',
    unknownOutcome: 'Bitrix24 non ha confermato l’arrivo della nota. È conservata.',
    unsettled:
      'Nella timeline ci sono troppe voci più recenti per verificare se la nota è arrivata. È conservata: se lì manca, inseriscila a mano.',
  },
  notices: {
    storedDifferently: 'Bitrix24 ha salvato questo testo in modo diverso.',
    showStored: 'Mostra',
    storedHeading: 'Testo salvato in Bitrix24',
    closed: 'Una versione precedente della nota potrebbe essere rimasta dove non hai più accesso: {items}.',
  },
  connection: {
    silent: 'Bitrix24 non risponde. Puoi continuare a scrivere.',
    retry: 'Riconnetti',
  },
  wrapUp: {
    callOver: 'La chiamata è terminata.',
    closesIn: 'Si chiude tra {time}',
    whileTyping: 'La finestra di chiamata si chiude quando smetti di scrivere.',
    whileUnsaved: 'La finestra di chiamata resta aperta finché la nota non è salvata.',
  },
  trial: {
    running:
      'Chiamata di prova: non ne resterà nulla. Controlla Bitrix24 e termina da sola. Intanto puoi scrivere.',
    over: 'La chiamata di prova è terminata: chiudi questa finestra di chiamata. Il rapporto è nella pagina «Note di chiamata».',
  },
  recovered: {
    folded: {
      one: '{n} nota di una chiamata precedente è in attesa',
      other: '{n} note di chiamate precedenti sono in attesa',
    },
    arrived: {
      one: '{n} nota di una chiamata precedente ora è salvata',
      other: '{n} note di chiamate precedenti ora sono salvate',
    },
    unknownNumber: 'Nessun numero',
  },
  recent: {
    heading: 'Note di oggi',
    previous: 'Nota della chiamata precedente',
    reading: 'Caricamento delle note di oggi…',
    none: 'Nessun’altra nota oggi.',
    failed: 'Impossibile caricare le note. Riprova.',
    elsewhere: 'Questa nota è aperta in un’altra scheda. Chiudila prima lì.',
    file: 'Collega a…',
  },
} as const satisfies Phrases
