// Indonesian, for those who make a trial call, in the terms of Bitrix24 itself.
import type { TrialPhrases } from '../trialPhrases'

export const phrases = {
  heading: 'Panggilan uji coba',
  intro:
    'Panggilan ke diri Anda sendiri membuka kartu panggilan sungguhan, yang memeriksa sendiri apa yang dibutuhkan operator. Ini memakan waktu satu atau dua menit; panggilan dan semua yang ditulis kemudian dihapus.',
  withClient: 'Klien: {name}. Sebuah catatan akan ditulis di lini masa, lalu dihapus.',
  withoutClient: 'Tanpa klien, semuanya diperiksa kecuali catatan di lini masa.',
  noClient: 'Tanpa klien',
  notForDeals: 'Panggilan uji coba memerlukan kontak, perusahaan, atau prospek.',
  start: 'Uji dengan panggilan',
  stages: {
    starting: 'Panggilan sedang dimulai',
    opening: 'Kartu panggilan sedang dibuka',
    checking: 'Kartu sedang memeriksa; Anda boleh mengetik di dalamnya',
    ending: 'Panggilan berakhir dan kartu ditutup',
    cleaning: 'Semua sisa uji coba sedang dihapus',
  },
  cancel: 'Batal',
  made: 'Panggilan uji coba: {time}',
  interrupted: 'Panggilan uji coba terputus: {time}.',
  removing: 'Sisanya sedang dihapus…',
  remove: 'Hapus sisanya',
  reloadFirst:
    'Sebelum panggilan uji coba, muat ulang halaman Bitrix24 ini: tab baru belum ada di sini. Lalu buka “Call Notes” pada menu kiri.',
  healthy: 'Semua yang diperiksa berfungsi.',
  oddities: { other: '{n} hal berfungsi tidak seperti biasanya' },
  calm: { other: '{n} pemeriksaan beres' },
  unchecked: 'Tidak diperiksa',
  copy: 'Salin laporan',
  copyByHand: 'Browser tidak mengizinkan penyalinan di sini. Laporan sudah dipilih: tekan Ctrl+C (⌘C).',
  asText: 'Yang disalin',
  dismiss: 'Sembunyikan',
  findings: {
    callRegistered: 'Bitrix24 memulai panggilan uji coba.',
    cardOpened: 'Kartu panggilan terbuka dengan tab “Catatan panggilan”.',
    handshakeDone: 'Bitrix24 cepat terhubung dengan tab.',
    initDataUsual: 'Tab menerima data panggilan dalam bentuk yang diharapkan.',
    initDataEscaped: 'Bitrix24 mengodekan data panggilan; “Catatan panggilan” menguraikannya.',
    statusUsual: 'Kartu menjawab pertanyaan tentang panggilan.',
    eventsOffered: 'Kartu memberi tahu tab apa yang terjadi dalam panggilan.',
    eventsRepeated: 'Kartu mencantumkan peristiwanya dua kali, dan itu tidak mengganggu.',
    noteWritten: 'Sebuah catatan ditulis di lini masa, diubah, dan dihapus.',
    textKept: 'Teks catatan disimpan persis seperti yang dikirim.',
    activityNoteOffered: 'Catatan juga dapat dilampirkan pada aktivitas panggilan.',
    optionsKept: 'Bitrix24 menyimpan draf untuk operator.',
    storageGranted: 'Browser ini menyimpan draf di komputer ini.',
    refusalsReadable: 'Jika Bitrix24 menolak permintaan, “Catatan panggilan” mengetahui alasannya.',
    holdHonoured: 'Kartu tetap terbuka setelah panggilan bila diminta.',
    closeAnnounced: 'Kartu memberi tahu bahwa ia akan ditutup.',
    closeReleased: 'Kartu ditutup begitu diizinkan.',
    lastRequestArrived: 'Yang dikirim saat kartu ditutup sampai.',
    deferredArrived: 'Yang dikirim browser setelah kartu ditutup sampai.',
    cleanedUp: 'Semua sisa panggilan uji coba sudah dihapus.',
  },
  worries: {
    callRefused: [
      'Bitrix24 tidak memulai panggilan uji coba.',
      'Ini tidak mengatakan apa pun tentang panggilan sungguhan.',
    ],
    callUnmarked: [
      'Bitrix24 tidak menyimpan data untuk Anda, jadi uji coba dihentikan.',
      'Draf operator hanya akan tersimpan di browser mereka. Coba lagi nanti.',
    ],
    cardOpenedLate: [
      'Kartu panggilan terlambat terbuka.',
      'Sebelum itu operator tidak dapat menulis. Periksa jaringan dan aplikasi lain di kartu panggilan.',
    ],
    cardNotOpened: ['Kartu panggilan dengan tab tidak terbuka.', 'Kemungkinan alasannya:'],
    cardGone: [
      'Kartu ditutup atau dimuat ulang sebelum pemeriksaan selesai.',
      'Coba lagi dan biarkan kartu terbuka sampai tertutup sendiri.',
    ],
    handshakeSlow: [
      'Bitrix24 lama terhubung dengan tab.',
      'Operator dapat langsung menulis; nama klien dan catatan sebelumnya muncul belakangan.',
    ],
    initDataUnusual: [
      'Tab menerima data panggilan dalam bentuk yang tidak diharapkan.',
      'Klien atau nomor mungkin belum muncul pada awalnya. Kirimkan laporan kepada pengembang.',
    ],
    statusUnusual: [
      'Kartu menggambarkan panggilan dalam bentuk yang tidak diharapkan.',
      'Klien atau nomor mungkin tidak muncul di tab. Kirimkan laporan kepada pengembang.',
    ],
    statusSilent: [
      'Kartu tidak menjawab pertanyaan tentang panggilan.',
      'Jika klien berganti selama panggilan, operator sebaiknya memeriksa ke mana catatannya ditautkan.',
    ],
    eventsMissing: [
      'Kartu tidak memberi tahu semua yang terjadi dalam panggilan.',
      'Tab mungkin tidak menyadari panggilan berakhir atau klien berganti. Catatan tetap disimpan.',
    ],
    eventsUnknown: [
      'Kartu tidak menyebutkan apa yang diberitahukannya kepada tab.',
      'Periksa dalam panggilan sungguhan apakah tab menyadari akhir panggilan.',
    ],
    noteSkipped: [
      'Tidak ada catatan yang ditulis karena tidak ada klien yang dipilih.',
      'Untuk memeriksanya juga, pilih klien dan coba lagi.',
    ],
    noteNotWritten: [
      'Catatan tidak dapat ditulis di lini masa.',
      'Catatan operator akan menunggu dan tidak sampai ke CRM.',
    ],
    noteNotChanged: [
      'Catatan tidak dapat diubah.',
      'Yang ditambahkan operator selama panggilan tidak akan sampai ke CRM.',
    ],
    noteNotRemoved: [
      'Catatan tidak dapat dihapus.',
      'Hapus catatan itu di lini masa klien. Catatan yang dipindahkan operator ke klien lain juga akan tertinggal di tempat lama.',
    ],
    textUnread: [
      'Bagaimana catatan disimpan tidak dapat dibaca.',
      'Belum diketahui apakah Bitrix24 mengubah teks catatan. Coba lagi.',
    ],
    textChanged: [
      'Bitrix24 menyimpan sebagian teks berbeda dari yang diketik.',
      'Operator diberi tahu jika ini terjadi pada catatannya. Di Bitrix24 on-premise, penyebabnya mungkin filter proaktif. Yang terpengaruh:',
    ],
    activityNoteMissing: [
      'Catatan tidak dapat dilampirkan pada aktivitas panggilan.',
      'Bagi operator tidak ada yang berubah: catatan ditulis di lini masa.',
    ],
    activityNoteUnknown: [
      'Tidak dapat diperiksa apakah catatan dapat dilampirkan pada aktivitas panggilan.',
      'Bagi operator tidak ada yang berubah: catatan ditulis di lini masa.',
    ],
    optionsChanged: [
      'Bitrix24 menyimpan draf dalam bentuk yang berubah.',
      'Draf yang dilanjutkan di komputer lain mungkin berisi teks yang berubah. Yang terpengaruh:',
    ],
    optionsRefused: [
      'Bitrix24 tidak menyimpan draf untuk operator.',
      'Yang belum ada di CRM hanya tersimpan di browser operator.',
    ],
    storageRefused: [
      'Browser ini tidak mengizinkan aplikasi menyimpan draf di komputer ini.',
      'Sebagai gantinya, catatan lebih sering dikirim ke Bitrix24. Agar lebih aman, izinkan cookie pihak ketiga untuk situs ini di pengaturan browser.',
    ],
    refusalsUnreadable: [
      'Jika Bitrix24 menolak permintaan, “Catatan panggilan” tidak mengetahui alasannya.',
      'Pada jam sibuk catatan bisa sampai lebih lambat, dan kartu hanya dapat mengatakan bahwa Bitrix24 tidak merespons.',
    ],
    holdSilent: [
      'Kartu tidak merespons permintaan untuk tetap terbuka.',
      'Kartu bisa tertutup saat operator masih mengetik; yang sudah diketik dikirim saat kartu ditutup.',
    ],
    holdIgnored: [
      'Kartu tertutup padahal seharusnya tetap terbuka.',
      'Operator tidak sempat menyelesaikan kalimat setelah panggilan; yang sudah diketik dikirim saat kartu ditutup.',
    ],
    holdUntried: [
      'Akhir panggilan tidak dapat diuji.',
      'Belum diketahui apakah kartu tetap terbuka bila diminta. Coba lagi.',
    ],
    closeNotAnnounced: [
      'Kartu tidak memberi tahu bahwa ia akan ditutup.',
      'Tab mungkin tidak menunjukkan bahwa panggilan sudah berakhir. Catatan tetap disimpan.',
    ],
    closeNotReleased: [
      'Kartu tetap terbuka setelah panggilan.',
      'Kartu panggilan lama memang begitu: jika pernah ditahan terbuka, operator harus menutupnya sendiri.',
    ],
    desktopWindow: [
      'Kartu ditampilkan di jendela aplikasi desktop.',
      'Jendela itu tidak memberi tahu akan ditutup dan tidak tertutup sendiri: operator harus menutupnya.',
    ],
    lastRequestLost: [
      'Yang dikirim saat kartu ditutup tidak sampai.',
      'Kata-kata terakhir catatan mungkin baru sampai ke CRM dengan kartu panggilan operator berikutnya.',
    ],
    deferredLost: [
      'Yang seharusnya dikirim browser setelah kartu ditutup tidak sampai.',
      'Setelah gangguan, kata-kata terakhir diambil dari draf di browser, jika disimpan.',
    ],
    deferredMissing: [
      'Browser ini tidak dapat mengirim apa pun setelah kartu ditutup.',
      'Banyak browser begitu. Setelah gangguan, kata-kata terakhir diambil dari draf di browser, jika disimpan.',
    ],
    lastWordsUnclear: [
      'Belum jelas apakah semua yang dikirim pada akhir sampai.',
      'Sebagian sampai, sebagian lain mungkin hilang di Bitrix24. Catatan dikirim lagi dengan kartu panggilan berikutnya. Coba lagi.',
    ],
    leftBehind: [
      'Tidak semua sisa panggilan uji coba dapat dihapus.',
      'Penghapusan dapat diulangi di sini kapan saja. Yang masih ada:',
    ],
  },
  notOpened: {
    pageTooOld: 'Halaman Bitrix24 ini dimuat sebelum tab ditambahkan: muat ulang halaman.',
    otherTab: 'Kartu terbuka tetapi menampilkan tab lain: klik “Catatan panggilan” di kartu itu.',
    otherCard: 'Kartu panggilan lain sedang terbuka: tutup kartu itu.',
    otherCall: 'Anda sedang dalam panggilan: tunggu sampai selesai.',
    desktopApp: 'Aplikasi desktop Bitrix24 sedang berjalan: tutup aplikasinya.',
    noTab: 'Tab tidak terdaftar: buka pemasang.',
  },
  refusals: {
    scope:
      'Aplikasi kekurangan izin: tambahkan di pengaturan aplikasi lokal (Sumber daya pengembang → Integrasi), lalu simpan.',
    forbidden: 'Anda tidak memiliki izin untuk ini di Bitrix24.',
    busy: 'Bitrix24 sedang menerima terlalu banyak permintaan. Coba lagi dalam satu menit.',
    rejected: 'Bitrix24 menolak permintaan.',
    gone: 'Klien atau catatan sudah tidak ada.',
    unchanged: 'Bitrix24 mengonfirmasi perubahan, tetapi teks lama masih ada.',
  },
  leftovers: {
    card: 'kartu panggilan: tutup sendiri',
    note: 'catatan uji coba di lini masa klien',
    options: 'entri yang tidak berbahaya di data aplikasi',
  },
  samples: {
    sql: 'kata yang mirip perintah basis data',
    path: 'jalur dengan dua titik',
    bbcode: 'kata di dalam kurung siku',
    joiner: 'karakter tak terlihat',
    html: 'kurung sudut, tanda kutip, dan “&”',
    letters: 'huruf dari alfabet lain',
    emoji: 'karakter emoji',
    end: 'akhir teks',
    lines: 'ganti baris',
  },
} as const satisfies TrialPhrases
