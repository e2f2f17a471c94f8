// Italian, for those who make a trial call, in the terms of Bitrix24 itself.
import type { TrialPhrases } from '../trialPhrases'

export const phrases = {
  heading: 'Chiamata di prova',
  intro:
    'Una chiamata a te apre la vera finestra di chiamata, che verifica da sola ciò che serve agli operatori. Ci vogliono uno o due minuti; la chiamata e tutto ciò che è stato scritto vengono poi rimossi.',
  withClient: 'Cliente: {name}. Nella timeline verrà scritta una nota e poi rimossa.',
  withoutClient: 'Senza cliente si verifica tutto tranne la nota nella timeline.',
  noClient: 'Senza cliente',
  notForDeals: 'Per una chiamata di prova serve un contatto, un’azienda o un lead.',
  start: 'Prova con una chiamata',
  stages: {
    starting: 'La chiamata viene avviata',
    opening: 'Si apre la finestra di chiamata',
    checking: 'La finestra esegue le verifiche; puoi scriverci',
    ending: 'La chiamata termina e la finestra si chiude',
    cleaning: 'Viene rimosso tutto ciò che resta della prova',
  },
  cancel: 'Annulla',
  made: 'Chiamata di prova: {time}',
  interrupted: 'La chiamata di prova è stata interrotta: {time}.',
  removing: 'Ciò che ne resta viene rimosso…',
  remove: 'Rimuovi ciò che resta',
  reloadFirst:
    'Prima di una chiamata di prova ricarica questa pagina di Bitrix24: non ha ancora la nuova scheda. Poi apri «Call Notes» nel menu a sinistra.',
  healthy: 'Tutto ciò che è stato verificato funziona.',
  oddities: {
    one: '{n} punto funziona in modo diverso dal solito',
    other: '{n} punti funzionano in modo diverso dal solito',
  },
  calm: { one: '{n} verifica in ordine', other: '{n} verifiche in ordine' },
  unchecked: 'Non verificato',
  copy: 'Copia rapporto',
  copyByHand: 'Il browser non permette di copiare qui. Il rapporto è selezionato: premi Ctrl+C (⌘C).',
  asText: 'Che cosa viene copiato',
  dismiss: 'Nascondi',
  findings: {
    callRegistered: 'Bitrix24 ha avviato la chiamata di prova.',
    cardOpened: 'La finestra di chiamata si è aperta con la scheda «Note di chiamata».',
    handshakeDone: 'Bitrix24 si è connesso rapidamente alla scheda.',
    initDataUsual: 'La scheda ha ricevuto i dati della chiamata nella forma prevista.',
    initDataEscaped: 'Bitrix24 codifica i dati della chiamata; «Note di chiamata» li decodifica.',
    statusUsual: 'La finestra risponde alle domande sulla chiamata.',
    eventsOffered: 'La finestra comunica alla scheda ciò che accade nella chiamata.',
    eventsRepeated: 'La finestra elenca gli eventi due volte, senza conseguenze.',
    noteWritten: 'Una nota è stata scritta nella timeline, modificata e rimossa.',
    textKept: 'Il testo della nota è stato salvato esattamente come è stato inviato.',
    activityNoteOffered: 'Le note si potrebbero anche allegare all’attività della chiamata.',
    optionsKept: 'Bitrix24 conserva le bozze dell’operatore.',
    storageGranted: 'Questo browser conserva le bozze su questo computer.',
    refusalsReadable: 'Quando Bitrix24 rifiuta una richiesta, «Note di chiamata» ne conosce il motivo.',
    holdHonoured: 'Se richiesto, la finestra resta aperta dopo la chiamata.',
    closeAnnounced: 'La finestra avvisa che sta per chiudersi.',
    closeReleased: 'La finestra si chiude appena le è permesso.',
    lastRequestArrived: 'Ciò che viene inviato mentre la finestra si chiude arriva.',
    deferredArrived: 'Ciò che il browser invia dopo la chiusura della finestra arriva.',
    cleanedUp: 'Tutto ciò che restava della chiamata di prova è stato rimosso.',
  },
  worries: {
    callRefused: [
      'Bitrix24 non ha avviato la chiamata di prova.',
      'Questo non dice nulla sulle chiamate vere.',
    ],
    callUnmarked: [
      'Bitrix24 non conserva dati per te, quindi la prova è stata fermata.',
      'Le bozze degli operatori resterebbero solo nei loro browser. Riprova più tardi.',
    ],
    cardOpenedLate: [
      'La finestra di chiamata si è aperta tardi.',
      'Prima gli operatori non possono scrivere. Controlla la rete e le altre applicazioni nella finestra di chiamata.',
    ],
    cardNotOpened: ['La finestra di chiamata con la scheda non si è aperta.', 'Possibili motivi:'],
    cardGone: [
      'La finestra è stata chiusa o ricaricata prima della fine delle verifiche.',
      'Riprova e lascia aperta la finestra finché non si chiude da sola.',
    ],
    handshakeSlow: [
      'Bitrix24 ha impiegato molto tempo a connettersi alla scheda.',
      'Gli operatori possono scrivere subito; il nome del cliente e le note precedenti compaiono dopo.',
    ],
    initDataUnusual: [
      'La scheda ha ricevuto i dati della chiamata in una forma imprevista.',
      'All’inizio possono mancare il cliente o il numero. Invia il rapporto agli sviluppatori.',
    ],
    statusUnusual: [
      'La finestra descrive la chiamata in una forma imprevista.',
      'Nella scheda possono mancare il cliente o il numero. Invia il rapporto agli sviluppatori.',
    ],
    statusSilent: [
      'La finestra non risponde alle domande sulla chiamata.',
      'Se il cliente cambia durante la chiamata, gli operatori devono controllare a che cosa è collegata la nota.',
    ],
    eventsMissing: [
      'La finestra non comunica tutto ciò che accade nella chiamata.',
      'La scheda può non accorgersi che la chiamata finisce o che il cliente cambia. Le note vengono salvate comunque.',
    ],
    eventsUnknown: [
      'La finestra non dice che cosa comunica alla scheda.',
      'Controlla in una chiamata vera se la scheda si accorge della fine.',
    ],
    noteSkipped: [
      'Non è stata scritta alcuna nota, perché non era scelto un cliente.',
      'Per verificare anche questo, scegli un cliente e riprova.',
    ],
    noteNotWritten: [
      'Non è stato possibile scrivere la nota nella timeline.',
      'Le note degli operatori resterebbero in attesa e non arriverebbero nel CRM.',
    ],
    noteNotChanged: [
      'Non è stato possibile modificare la nota.',
      'Ciò che gli operatori aggiungono durante la chiamata non arriverebbe nel CRM.',
    ],
    noteNotRemoved: [
      'Non è stato possibile rimuovere la nota.',
      'Eliminala nella timeline del cliente. Anche una nota che un operatore sposta a un altro cliente resterebbe dov’era.',
    ],
    textUnread: [
      'Non è stato possibile leggere come è stata salvata la nota.',
      'Non si sa se Bitrix24 modifica il testo delle note. Riprova.',
    ],
    textChanged: [
      'Bitrix24 salva parte del testo in modo diverso da come è stato scritto.',
      'L’operatore viene avvisato quando succede alla sua nota. In un Bitrix24 on-premise la causa può essere il filtro proattivo. Riguarda:',
    ],
    activityNoteMissing: [
      'Le note non si possono allegare all’attività della chiamata.',
      'Per gli operatori non cambia nulla: le note vengono scritte nella timeline.',
    ],
    activityNoteUnknown: [
      'Non è stato possibile verificare se le note si possono allegare all’attività della chiamata.',
      'Per gli operatori non cambia nulla: le note vengono scritte nella timeline.',
    ],
    optionsChanged: [
      'Bitrix24 conserva le bozze in forma modificata.',
      'Una bozza ripresa su un altro computer può contenere testo modificato. Riguarda:',
    ],
    optionsRefused: [
      'Bitrix24 non conserva le bozze dell’operatore.',
      'Ciò che non è ancora nel CRM è conservato solo nel browser dell’operatore.',
    ],
    storageRefused: [
      'Questo browser non permette all’applicazione di conservare bozze su questo computer.',
      'In compenso le note vengono inviate più spesso a Bitrix24. Per maggiore sicurezza, consenti i cookie di terze parti per questo sito nelle impostazioni del browser.',
    ],
    refusalsUnreadable: [
      'Quando Bitrix24 rifiuta una richiesta, «Note di chiamata» non ne conosce il motivo.',
      'Nei momenti di traffico le note possono arrivare più tardi, e la finestra può dire solo che Bitrix24 non risponde.',
    ],
    holdSilent: [
      'La finestra non risponde alla richiesta di restare aperta.',
      'Può chiudersi mentre l’operatore sta ancora scrivendo; ciò che ha scritto viene inviato alla chiusura.',
    ],
    holdIgnored: [
      'La finestra si è chiusa, anche se doveva restare aperta.',
      'Gli operatori non possono finire una frase dopo la chiamata; ciò che hanno scritto viene inviato alla chiusura.',
    ],
    holdUntried: [
      'Non è stato possibile verificare la fine della chiamata.',
      'Non si sa se la finestra resta aperta su richiesta. Riprova.',
    ],
    closeNotAnnounced: [
      'La finestra non avvisa che sta per chiudersi.',
      'La scheda può non mostrare che la chiamata è finita. Le note vengono salvate comunque.',
    ],
    closeNotReleased: [
      'La finestra resta aperta dopo la chiamata.',
      'Le finestre di chiamata più vecchie fanno così: se viene tenuta aperta, l’operatore deve chiuderla da sé.',
    ],
    desktopWindow: [
      'La finestra di chiamata è apparsa nell’app desktop.',
      'Lì non avvisa della chiusura e non si chiude da sola: deve chiuderla l’operatore.',
    ],
    lastRequestLost: [
      'Ciò che è stato inviato mentre la finestra si chiudeva non è arrivato.',
      'Le ultime parole di una nota possono arrivare nel CRM solo con la prossima finestra di chiamata dell’operatore.',
    ],
    deferredLost: [
      'Ciò che il browser doveva inviare dopo la chiusura della finestra non è arrivato.',
      'Dopo un arresto anomalo le ultime parole vengono dalle bozze nel browser, se ne conserva.',
    ],
    deferredMissing: [
      'Questo browser non può inviare nulla dopo la chiusura della finestra.',
      'È così in molti browser. Dopo un arresto anomalo le ultime parole vengono dalle bozze nel browser, se ne conserva.',
    ],
    lastWordsUnclear: [
      'Non è chiaro se arriva tutto ciò che viene inviato alla fine.',
      'Una parte è arrivata, l’altra Bitrix24 può averla persa. Le note vengono inviate di nuovo con la prossima finestra di chiamata. Riprova.',
    ],
    leftBehind: [
      'Non è stato possibile rimuovere tutto ciò che restava della chiamata di prova.',
      'La rimozione si può ripetere qui in qualsiasi momento. Restano:',
    ],
  },
  notOpened: {
    pageTooOld: 'Questa pagina di Bitrix24 è stata caricata prima che la scheda fosse aggiunta: ricaricala.',
    otherTab: 'La finestra è aperta ma mostra un’altra scheda: fai clic su «Note di chiamata».',
    otherCard: 'È aperta un’altra finestra di chiamata: chiudila.',
    otherCall: 'Sei in chiamata: aspetta che finisca.',
    desktopApp: 'L’app desktop di Bitrix24 è in esecuzione: chiudila.',
    noTab: 'La scheda non è registrata: apri il programma di installazione.',
  },
  refusals: {
    scope:
      'All’applicazione manca un’autorizzazione: aggiungila nelle impostazioni dell’applicazione locale (Risorse per sviluppatori → Integrazioni) e salva.',
    forbidden: 'Non hai questo permesso in Bitrix24.',
    busy: 'Bitrix24 riceveva troppe richieste. Riprova tra un minuto.',
    rejected: 'Bitrix24 ha rifiutato la richiesta.',
    gone: 'Il cliente o la nota non esistono più.',
    unchanged: 'Bitrix24 ha confermato la modifica, ma c’è ancora il vecchio testo.',
  },
  leftovers: {
    card: 'la finestra di chiamata: chiudila tu',
    note: 'la nota di prova nella timeline del cliente',
    options: 'una voce innocua nei dati dell’applicazione',
  },
  samples: {
    sql: 'parole che sembrano un comando di database',
    path: 'percorsi con due punti',
    bbcode: 'parole tra parentesi quadre',
    joiner: 'caratteri invisibili',
    html: 'parentesi angolari, virgolette e «&»',
    letters: 'lettere di altri alfabeti',
    emoji: 'le emoji',
    end: 'la fine del testo',
    lines: 'gli a capo',
  },
} as const satisfies TrialPhrases
