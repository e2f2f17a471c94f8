// Malay, for those who make a trial call, in the terms of Bitrix24 itself.
import type { TrialPhrases } from '../trialPhrases'

export const phrases = {
  heading: 'Panggilan percubaan',
  intro:
    'Panggilan kepada diri anda sendiri membuka kad panggilan sebenar, yang menyemak sendiri apa yang diperlukan operator. Ini mengambil masa satu atau dua minit; panggilan dan semua yang ditulis kemudiannya dipadamkan.',
  withClient: 'Pelanggan: {name}. Satu nota akan ditulis pada garis masa, kemudian dipadamkan.',
  withoutClient: 'Tanpa pelanggan, semuanya disemak kecuali nota pada garis masa.',
  noClient: 'Tanpa pelanggan',
  notForDeals: 'Panggilan percubaan memerlukan kenalan, syarikat atau prospek.',
  start: 'Uji dengan panggilan percubaan',
  stages: {
    starting: 'Panggilan sedang dimulakan',
    opening: 'Kad panggilan sedang dibuka',
    checking: 'Kad sedang menyemak; anda boleh menaip di dalamnya',
    ending: 'Panggilan tamat dan kad ditutup',
    cleaning: 'Semua baki percubaan sedang dipadamkan',
  },
  cancel: 'Batal',
  made: 'Panggilan percubaan: {time}',
  interrupted: 'Panggilan percubaan terganggu: {time}.',
  removing: 'Bakinya sedang dipadamkan…',
  remove: 'Padamkan baki',
  reloadFirst:
    'Sebelum panggilan percubaan, muat semula halaman Bitrix24 ini: tab baharu belum ada di sini. Kemudian buka “Call Notes” pada menu kiri.',
  healthy: 'Semua yang disemak berfungsi.',
  oddities: { other: '{n} perkara berfungsi berbeza daripada biasa' },
  calm: { other: '{n} semakan teratur' },
  unchecked: 'Tidak disemak',
  copy: 'Salin laporan',
  copyByHand: 'Pelayar tidak membenarkan salinan di sini. Laporan telah dipilih: tekan Ctrl+C (⌘C).',
  asText: 'Apa yang disalin',
  dismiss: 'Sembunyikan',
  findings: {
    callRegistered: 'Bitrix24 memulakan panggilan percubaan.',
    cardOpened: 'Kad panggilan dibuka dengan tab “Nota panggilan”.',
    handshakeDone: 'Bitrix24 cepat bersambung dengan tab.',
    initDataUsual: 'Tab menerima data panggilan dalam bentuk yang dijangka.',
    initDataEscaped: 'Bitrix24 mengekod data panggilan; “Nota panggilan” menyahkodnya.',
    statusUsual: 'Kad menjawab pertanyaan tentang panggilan.',
    eventsOffered: 'Kad memberitahu tab apa yang berlaku dalam panggilan.',
    eventsRepeated: 'Kad menyenaraikan peristiwanya dua kali, dan itu tidak mengganggu.',
    noteWritten: 'Satu nota ditulis pada garis masa, diubah dan dipadamkan.',
    textKept: 'Teks nota disimpan tepat seperti yang dihantar.',
    activityNoteOffered: 'Nota juga boleh dilampirkan pada aktiviti panggilan.',
    optionsKept: 'Bitrix24 menyimpan draf untuk operator.',
    storageGranted: 'Pelayar ini menyimpan draf pada komputer ini.',
    refusalsReadable: 'Apabila Bitrix24 menolak permintaan, “Nota panggilan” mengetahui sebabnya.',
    holdHonoured: 'Kad kekal terbuka selepas panggilan apabila diminta.',
    closeAnnounced: 'Kad memaklumkan bahawa ia akan ditutup.',
    closeReleased: 'Kad ditutup sebaik sahaja dibenarkan.',
    lastRequestArrived: 'Yang dihantar semasa kad ditutup sampai.',
    deferredArrived: 'Yang dihantar pelayar selepas kad ditutup sampai.',
    cleanedUp: 'Semua baki panggilan percubaan telah dipadamkan.',
  },
  worries: {
    callRefused: [
      'Bitrix24 tidak memulakan panggilan percubaan.',
      'Ini tidak bermakna panggilan sebenar bermasalah.',
    ],
    callUnmarked: [
      'Bitrix24 tidak menyimpan data untuk anda, jadi percubaan dihentikan.',
      'Draf operator hanya akan disimpan dalam pelayar mereka. Cuba lagi kemudian.',
    ],
    cardOpenedLate: [
      'Kad panggilan lewat dibuka.',
      'Sebelum itu operator tidak boleh menulis. Semak rangkaian dan aplikasi lain dalam kad panggilan.',
    ],
    cardNotOpened: ['Kad panggilan dengan tab tidak dibuka.', 'Sebab yang mungkin:'],
    cardGone: [
      'Kad ditutup atau dimuat semula sebelum semakan selesai.',
      'Cuba lagi dan biarkan kad terbuka sehingga ia tertutup sendiri.',
    ],
    handshakeSlow: [
      'Bitrix24 mengambil masa lama untuk bersambung dengan tab.',
      'Operator boleh terus menulis; nama pelanggan dan nota terdahulu muncul kemudian.',
    ],
    initDataUnusual: [
      'Tab menerima data panggilan dalam bentuk yang tidak dijangka.',
      'Pelanggan atau nombor mungkin tiada pada mulanya. Sila hantar laporan kepada pembangun.',
    ],
    statusUnusual: [
      'Kad menerangkan panggilan dalam bentuk yang tidak dijangka.',
      'Pelanggan atau nombor mungkin tiada dalam tab. Sila hantar laporan kepada pembangun.',
    ],
    statusSilent: [
      'Kad tidak menjawab pertanyaan tentang panggilan.',
      'Jika pelanggan bertukar semasa panggilan, operator perlu menyemak ke mana notanya dipaut.',
    ],
    eventsMissing: [
      'Kad tidak memberitahu semua yang berlaku dalam panggilan.',
      'Tab mungkin tidak menyedari panggilan tamat atau pelanggan bertukar. Nota tetap disimpan.',
    ],
    eventsUnknown: [
      'Kad tidak menyatakan apa yang diberitahunya kepada tab.',
      'Semak dalam panggilan sebenar sama ada tab menyedari panggilan tamat.',
    ],
    noteSkipped: [
      'Tiada nota ditulis kerana tiada pelanggan dipilih.',
      'Untuk menyemaknya juga, pilih pelanggan dan cuba lagi.',
    ],
    noteNotWritten: [
      'Nota tidak dapat ditulis pada garis masa.',
      'Nota operator akan menunggu dan tidak sampai ke CRM.',
    ],
    noteNotChanged: [
      'Nota tidak dapat diubah.',
      'Apa yang ditambah operator semasa panggilan tidak akan sampai ke CRM.',
    ],
    noteNotRemoved: [
      'Nota tidak dapat dipadamkan.',
      'Padamkannya pada garis masa pelanggan. Nota yang dipindahkan operator kepada pelanggan lain juga akan tertinggal di tempat lama.',
    ],
    textUnread: [
      'Cara nota disimpan tidak dapat dibaca.',
      'Tidak diketahui sama ada Bitrix24 mengubah teks nota. Cuba lagi.',
    ],
    textChanged: [
      'Bitrix24 menyimpan sebahagian teks berbeza daripada yang ditaip.',
      'Operator dimaklumkan apabila ini berlaku pada notanya. Dalam Bitrix24 di premis, puncanya mungkin penapis proaktif. Yang terlibat:',
    ],
    activityNoteMissing: [
      'Nota tidak boleh dilampirkan pada aktiviti panggilan.',
      'Bagi operator tiada apa yang berubah: nota ditulis pada garis masa.',
    ],
    activityNoteUnknown: [
      'Tidak dapat disemak sama ada nota boleh dilampirkan pada aktiviti panggilan.',
      'Bagi operator tiada apa yang berubah: nota ditulis pada garis masa.',
    ],
    optionsChanged: [
      'Bitrix24 menyimpan draf dalam bentuk yang berubah.',
      'Draf yang disambung pada komputer lain mungkin mengandungi teks yang berubah. Yang terlibat:',
    ],
    optionsRefused: [
      'Bitrix24 tidak menyimpan draf untuk operator.',
      'Apa yang belum ada dalam CRM hanya disimpan dalam pelayar operator.',
    ],
    storageRefused: [
      'Pelayar ini tidak membenarkan aplikasi menyimpan draf pada komputer ini.',
      'Sebagai ganti, nota lebih kerap dihantar ke Bitrix24. Untuk lebih selamat, benarkan kuki pihak ketiga bagi laman ini dalam tetapan pelayar.',
    ],
    refusalsUnreadable: [
      'Apabila Bitrix24 menolak permintaan, “Nota panggilan” tidak mengetahui sebabnya.',
      'Pada waktu sibuk nota mungkin lewat sampai, dan kad hanya boleh menyatakan bahawa Bitrix24 tidak memberi respons.',
    ],
    holdSilent: [
      'Kad tidak memberi respons kepada permintaan untuk kekal terbuka.',
      'Kad mungkin tertutup semasa operator masih menaip; yang telah ditaip dihantar semasa kad ditutup.',
    ],
    holdIgnored: [
      'Kad tertutup walaupun sepatutnya kekal terbuka.',
      'Operator tidak sempat menghabiskan ayat selepas panggilan; yang telah ditaip dihantar semasa kad ditutup.',
    ],
    holdUntried: [
      'Penamat panggilan tidak dapat diuji.',
      'Tidak diketahui sama ada kad kekal terbuka apabila diminta. Cuba lagi.',
    ],
    closeNotAnnounced: [
      'Kad tidak memaklumkan bahawa ia akan ditutup.',
      'Tab mungkin tidak menunjukkan bahawa panggilan telah tamat. Nota tetap disimpan.',
    ],
    closeNotReleased: [
      'Kad kekal terbuka selepas panggilan.',
      'Kad panggilan lama memang begitu: jika pernah ditahan terbuka, operator perlu menutupnya sendiri.',
    ],
    desktopWindow: [
      'Kad dipaparkan dalam tetingkap aplikasi desktop.',
      'Tetingkap itu tidak memaklumkan penutupan dan tidak tertutup sendiri: operator perlu menutupnya.',
    ],
    lastRequestLost: [
      'Yang dihantar semasa kad ditutup tidak sampai.',
      'Perkataan terakhir nota mungkin hanya sampai ke CRM dengan kad panggilan operator yang seterusnya.',
    ],
    deferredLost: [
      'Yang sepatutnya dihantar pelayar selepas kad ditutup tidak sampai.',
      'Selepas ranap, perkataan terakhir diambil daripada draf dalam pelayar, jika disimpan.',
    ],
    deferredMissing: [
      'Pelayar ini tidak boleh menghantar apa-apa selepas kad ditutup.',
      'Banyak pelayar begitu. Selepas ranap, perkataan terakhir diambil daripada draf dalam pelayar, jika disimpan.',
    ],
    lastWordsUnclear: [
      'Tidak jelas sama ada semua yang dihantar pada akhirnya sampai.',
      'Sebahagian sampai, sebahagian lagi mungkin hilang di Bitrix24. Nota dihantar semula dengan kad panggilan seterusnya. Cuba lagi.',
    ],
    leftBehind: [
      'Tidak semua baki panggilan percubaan dapat dipadamkan.',
      'Pemadaman boleh diulang di sini pada bila-bila masa. Yang masih ada:',
    ],
  },
  notOpened: {
    pageTooOld: 'Halaman Bitrix24 ini dimuatkan sebelum tab ditambah: muat semula halaman.',
    otherTab: 'Kad terbuka tetapi memaparkan tab lain: klik “Nota panggilan” di dalamnya.',
    otherCard: 'Kad panggilan lain sedang terbuka: tutup kad itu.',
    otherCall: 'Anda sedang dalam panggilan: tunggu sehingga tamat.',
    desktopApp: 'Aplikasi desktop Bitrix24 sedang berjalan: tutup aplikasi itu.',
    noTab: 'Tab tidak didaftarkan: buka pemasang.',
  },
  refusals: {
    scope:
      'Aplikasi kekurangan kebenaran: tambahkannya dalam tetapan aplikasi setempat (Sumber pembangun → Integrasi) dan simpan.',
    forbidden: 'Anda tiada kebenaran untuk ini dalam Bitrix24.',
    busy: 'Bitrix24 sedang menerima terlalu banyak permintaan. Cuba lagi dalam satu minit.',
    rejected: 'Bitrix24 menolak permintaan.',
    gone: 'Pelanggan atau nota sudah tiada.',
    unchanged: 'Bitrix24 mengesahkan perubahan, tetapi teks lama masih ada.',
  },
  leftovers: {
    card: 'kad panggilan: tutup sendiri',
    note: 'nota percubaan pada garis masa pelanggan',
    options: 'satu entri yang tidak memudaratkan dalam data aplikasi',
  },
  samples: {
    sql: 'perkataan yang menyerupai arahan pangkalan data',
    path: 'laluan dengan dua titik',
    bbcode: 'perkataan dalam kurungan siku',
    joiner: 'aksara halimunan',
    html: 'kurungan sudut, tanda petikan dan “&”',
    letters: 'huruf abjad lain',
    emoji: 'aksara emoji',
    end: 'hujung teks',
    lines: 'pemisah baris',
  },
} as const satisfies TrialPhrases
