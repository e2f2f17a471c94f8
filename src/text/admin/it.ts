// Italian, for those who install, in the terms of Bitrix24 itself.
import type { AdminPhrases } from '../adminPhrases'

export const phrases = {
  standalonePage: {
    heading: 'Note di chiamata per Bitrix24',
    what: 'Una scheda nella finestra di chiamata per prendere note durante la conversazione. Le note compaiono nella timeline del cliente.',
    opened:
      'Hai aperto questa pagina fuori da Bitrix24. Funziona dentro Bitrix24, dove un amministratore la installa una volta.',
    how: 'Come si installa',
    steps: [
      'In Bitrix24 apri «Risorse per sviluppatori → Altro → Applicazione locale».',
      'Carica l’archivio dell’applicazione, oppure indica l’indirizzo di questa pagina come percorso del gestore e l’indirizzo di install.html come percorso di installazione iniziale.',
      'Concedi le autorizzazioni elencate sotto e salva.',
      'Apri l’applicazione e segui l’installazione. Poi chiedi a tutti di ricaricare Bitrix24 una volta.',
    ],
    scopes: {
      placement: 'la scheda nella finestra di chiamata',
      telephony: 'la chiamata stessa',
      crm: 'il cliente e le note',
      user_brief: 'i nomi dei colleghi',
    },
  },
  install: {
    heading: 'Installa «Note di chiamata»',
    intro:
      'La scheda «Note di chiamata» verrà aggiunta alla finestra di chiamata di tutti gli utenti di questo Bitrix24. Non cambia nient’altro. Ecco cosa verrà fatto:',
    steps: {
      administrator: 'Verifica che tu sia amministratore',
      scopes: 'Verifica delle autorizzazioni dell’applicazione',
      address: 'Verifica dell’indirizzo dell’applicazione',
      register: 'Aggiunta della scheda alla finestra di chiamata',
      finish: 'Fine dell’installazione',
    },
    states: { waiting: 'non iniziato', running: 'in corso', done: 'fatto', failed: 'non riuscito' },
    results: {
      address: 'La scheda verrà aperta da {address}',
      withoutNames:
        'Manca l’autorizzazione facoltativa user_brief: accanto alle note precedenti non verranno mostrati i nomi dei colleghi.',
      added: 'La scheda è stata aggiunta.',
      renewed: 'La scheda c’era già; i suoi nomi nelle lingue di Bitrix24 sono stati aggiornati.',
      kept: 'La scheda c’era già; non è stato necessario cambiare nulla.',
      finished: 'Bitrix24 conferma che l’applicazione è installata.',
      finishedBefore: 'L’applicazione era già installata.',
    },
    removed: {
      one: '{n} scheda di un indirizzo precedente è stata rimossa.',
      other: '{n} schede di indirizzi precedenti sono state rimosse.',
    },
    refusals: {
      notAdministrator:
        'Solo un amministratore di questo Bitrix24 può installare l’applicazione. Chiedigli di aprire questa pagina.',
      missingScopes:
        'Mancano autorizzazioni: {scopes}. Aggiungile nelle impostazioni dell’applicazione locale (Risorse per sviluppatori → Integrazioni), salva e riprova.',
      addressWithoutDot:
        'Bitrix24 accetta solo un indirizzo con un punto nel nome host; «localhost» viene rifiutato. Cambia il percorso del gestore nelle impostazioni dell’applicazione locale, per esempio con un nome di dominio completo o con 127.0.0.1.',
      insecure:
        'Il percorso del gestore deve iniziare con https://, come questo Bitrix24. Cambialo nelle impostazioni dell’applicazione locale.',
      pageRedirects:
        'La pagina {address} reindirizza a un altro indirizzo, dove Bitrix24 la ignorerebbe. Indica l’indirizzo finale come percorso del gestore nelle impostazioni dell’applicazione locale.',
      pageMissing:
        'La pagina {address} non si apre. Deve trovarsi nella stessa cartella di install.html: copia sul server tutti i file dell’applicazione, oppure carica di nuovo l’intero archivio.',
      notOpenedAsInstaller:
        'La scheda è pronta, ma Bitrix24 la nasconde fino al termine dell’installazione e non ha aperto questa pagina per l’installazione. Indica l’indirizzo di install.html come percorso di installazione iniziale nelle impostazioni dell’applicazione locale, salva e riapri l’applicazione.',
      portal: 'Bitrix24 ha rifiutato la richiesta: {why}',
      silent: 'Bitrix24 non risponde. Controlla la rete e riprova.',
    },
    found: {
      looking: 'Ricerca di un’installazione precedente…',
      interrupted:
        'Un’installazione precedente è stata interrotta. Ora verrà completata; i passaggi già conclusi non vengono ripetuti.',
      tabMissing: 'L’applicazione è installata, ma manca la sua scheda. Verrà aggiunta di nuovo.',
      moved: 'L’applicazione si è spostata a un altro indirizzo. La scheda verrà aperta da quello nuovo.',
      outdated: 'La scheda c’è, ma i suoi nomi non sono aggiornati. Verranno aggiornati.',
      complete: '«Note di chiamata» è installata e completa. Puoi installarla di nuovo; non cambierà nulla.',
    },
    stale: 'Questi indirizzi precedenti non verranno più usati, le loro schede verranno rimosse:',
    start: 'Installa',
    again: 'Installa di nuovo',
    installed: '«Note di chiamata» è installata.',
    afterwards: {
      heading: 'Cosa devono sapere tutti in seguito',
      steps: [
        'Le pagine di Bitrix24 aperte ora non mostrano ancora la scheda: chiedi a tutti di ricaricarle una volta.',
        'Durante una chiamata la scheda appare un momento dopo la finestra: Bitrix24 la mostra quando è stata caricata la scheda CRM del cliente. La prima chiamata dopo una ricarica richiede più tempo. Senza scheda CRM, come nelle chiamate tra colleghi, la scheda delle note non c’è.',
      ],
    },
    unreached: {
      heading: 'Bitrix24 non risponde',
      intro:
        'La pagina è stata aperta da {address}. Nelle impostazioni dell’applicazione locale (Risorse per sviluppatori → Integrazioni) confronta questo indirizzo con il percorso del gestore e con il percorso di installazione iniziale:',
      causes: [
        'Entrambi devono iniziare esattamente con questo indirizzo. Dopo un reindirizzamento, per esempio da http:// a https:// o a «www.», Bitrix24 ignora la pagina: indica l’indirizzo finale.',
        'Non indicare la porta standard: togli :443 o :80.',
        'Se entrambi sono corretti, controlla la rete e riprova.',
      ],
    },
  },
  home: {
    heading: 'Note non inviate',
    looking: 'Ricerca delle note non inviate…',
    none: 'Nessuna nota da inviare. Tutto è nel CRM.',
    waiting: { one: '{n} nota non è ancora nel CRM', other: '{n} note non sono ancora nel CRM' },
    filing: 'La nota verrà collegata a: {name}.',
    discard: 'Elimina',
    discardAsk: 'Eliminare questa nota? L’operazione non si può annullare.',
    discardStanding: 'Una parte potrebbe essere già nel CRM; quella parte resta lì.',
    discardYes: 'Sì, elimina',
    discardNo: 'No, conservala',
    discarded: 'La nota è stata eliminata.',
    discardFailed: 'Bitrix24 non risponde, quindi la nota non è stata eliminata. Riprova.',
  },
  settings: {
    heading: 'Impostazioni',
    back: 'Indietro',
    dealHint:
      'Se la chiamata non ha un affare, la nota viene collegata all’affare aperto più recente del cliente; se non ce n’è, al cliente mostrato nella finestra di chiamata.',
    own: 'Le mie impostazioni',
    everybody: 'Impostazioni per tutti',
    everybodyHint: 'Solo gli amministratori possono vederle e cambiarle.',
    looking: 'Caricamento delle impostazioni…',
    notRead: 'Impossibile caricare le impostazioni.',
    defaultItem: 'A cosa collegare una nota nuova',
    asCard: 'Il cliente mostrato nella finestra di chiamata',
    defaultItemHint:
      'Se la chiamata non ha un elemento di questo tipo, la nota viene collegata al cliente mostrato nella finestra di chiamata.',
    header: 'Prima riga di una nota nella timeline',
    headers: { full: 'Chiamata, linea, esito e codice', reference: 'Solo esito e codice' },
    phrases: 'Frasi per tutti',
    callPhrases: {
      heading: 'Frasi per alcune chiamate',
      add: 'Aggiungi frasi per alcune chiamate',
      direction: 'Direzione',
      anyDirection: 'Qualsiasi direzione',
      line: 'Linea',
      lineHint: 'Il nome della linea come lo mostra la chiamata. Vuoto: tutte le linee.',
      remove: 'Rimuovi',
    },
    tags: 'Esiti',
    tagsHint: 'Un esito per riga, per esempio «Raggiunto» o «Da richiamare».',
    keepOpen: 'Tieni aperta la finestra dopo la chiamata',
    keepOpenHint:
      'Con questa opzione la finestra di chiamata non si può ridurre durante la chiamata. Chiudila con «{closeNow}»: se viene chiusa in altro modo, Bitrix24 può chiudere anche la finestra della chiamata successiva.',
    keepOpenOff: 'No',
    keepOpenAsPortal: 'Come impostato per tutti',
    save: 'Salva impostazioni',
    saving: 'Salvataggio…',
    saved: 'Impostazioni salvate.',
    savedWithOthers: 'Salvato. Anche qualcun altro ha cambiato le impostazioni; ora valgono queste.',
    notSaved: 'Non ancora salvato: controlla i campi segnati.',
    refusals: {
      forbidden: 'Solo un amministratore può cambiare queste impostazioni.',
      offline: 'Nessuna connessione: le impostazioni non sono state salvate. Riprova.',
      signedOut:
        'La tua sessione di Bitrix24 è terminata: accedi in un’altra scheda del browser, poi riprova.',
      other: 'Bitrix24 non ha confermato la modifica. Riprova: salvare due volte non fa danni.',
    },
  },
  check: {
    heading: 'Verifica del portale',
    intro: 'Controlla che ci sia tutto ciò che serve a «Note di chiamata».',
    start: 'Verifica ora',
    running: 'Verifica in corso…',
    healthy: 'È tutto in ordine.',
    problems: { one: '{n} punto richiede attenzione', other: '{n} punti richiedono attenzione' },
    silent: 'Bitrix24 non risponde. Controlla la rete e riprova.',
    signs: { good: 'In ordine', info: 'Buono a sapersi', problem: 'Richiede attenzione' },
    findings: {
      scopes: 'L’applicazione ha tutte le autorizzazioni che le servono.',
      missingScopes: 'Mancano autorizzazioni: {scopes}.',
      noNames:
        'Senza l’autorizzazione user_brief i nomi dei colleghi non vengono mostrati accanto alle loro note.',
      notInstalled: 'L’installazione non è stata terminata: nessuno vede la scheda.',
      placeOffered: 'Questo Bitrix24 offre schede nella finestra di chiamata.',
      placeMissing: 'Questo Bitrix24 non offre schede nella finestra di chiamata.',
      tab: 'La scheda è registrata una volta sola, a {address}.',
      tabUnknown: 'Solo un amministratore può vedere dove è registrata la scheda.',
      tabMissing: 'La scheda non è registrata.',
      tabElsewhere: 'La scheda è registrata a {address}, ma l’indirizzo di questa pagina è {own}.',
      manyTabs: 'La scheda è registrata più volte: {addresses}.',
      events: 'Gli eventi di chiamata si possono verificare solo in una finestra di chiamata.',
      storage: 'Questo browser conserva le note anche su questo computer.',
      noStorage: 'Questo browser non permette all’applicazione di conservare nulla su questo computer.',
      settings: 'Tutte le impostazioni si possono caricare.',
      newerSettings:
        'Una versione più recente dell’applicazione ha scritto queste impostazioni: {names}. Qui valgono i valori predefiniti.',
      newerNotes:
        'Una versione più recente dell’applicazione ha lasciato note che questa versione non può leggere. Restano come sono.',
      version: 'Note di chiamata {version}',
    },
    advice: {
      missingScopes:
        'Aggiungile nelle impostazioni dell’applicazione locale (Risorse per sviluppatori → Integrazioni) e salva.',
      noNames: 'Se vuoi i nomi, aggiungi user_brief nelle impostazioni dell’applicazione locale.',
      notInstalled: 'Apri il programma di installazione e completalo.',
      placeMissing: 'Le schede richiedono l’autorizzazione telephony e la telefonia nel tuo piano.',
      tabUnknown: 'Chiedi a un amministratore di eseguire questa verifica.',
      tabMissing: 'Apri il programma di installazione: aggiunge la scheda.',
      tabElsewhere: 'Se la pagina giusta è questa, apri il programma di installazione: sposta qui la scheda.',
      manyTabs: 'Apri il programma di installazione: ne lascia una sola.',
      events: 'Fai una chiamata e apri la scheda: se mostra il cliente, va tutto bene.',
      noStorage:
        'In compenso le note vengono inviate più spesso a Bitrix24. Per maggiore sicurezza, consenti i cookie di terze parti per questo sito nelle impostazioni del browser.',
      newerSettings: 'Ricarica la pagina. Se il problema persiste, aggiorna l’applicazione.',
      newerNotes: 'Ricarica la pagina. Se il problema persiste, aggiorna l’applicazione.',
    },
    install: 'Apri il programma di installazione',
  },
} as const satisfies AdminPhrases
