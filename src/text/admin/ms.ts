// Malay, for those who install, in the terms of Bitrix24 itself.
import type { AdminPhrases } from '../adminPhrases'

export const phrases = {
  standalonePage: {
    heading: 'Nota panggilan untuk Bitrix24',
    what: 'Tab dalam kad panggilan untuk mencatat semasa perbualan. Nota dipaparkan pada garis masa pelanggan.',
    opened:
      'Anda membuka halaman ini di luar Bitrix24. Halaman ini berfungsi di dalam Bitrix24, tempat pentadbir memasangnya sekali sahaja.',
    how: 'Cara memasang',
    steps: [
      'Dalam Bitrix24, buka “Sumber pembangun → Lain-lain → Aplikasi setempat”.',
      'Muat naik arkib aplikasi, atau masukkan alamat halaman ini sebagai laluan pengendali dan alamat install.html sebagai laluan pemasangan awal.',
      'Berikan kebenaran yang disenaraikan di bawah, kemudian simpan.',
      'Buka aplikasi dan ikuti pemasangan. Selepas itu, minta semua orang memuat semula Bitrix24 sekali.',
    ],
    scopes: {
      placement: 'tab dalam kad panggilan',
      telephony: 'panggilan itu sendiri',
      crm: 'pelanggan dan nota',
      user_brief: 'nama rakan sekerja anda',
    },
  },
  install: {
    heading: 'Pasang “Nota panggilan”',
    intro:
      'Tab “Nota panggilan” akan ditambah pada kad panggilan semua orang dalam Bitrix24 ini. Tiada perkara lain diubah. Yang akan dilakukan:',
    steps: {
      administrator: 'Menyemak sama ada anda pentadbir',
      scopes: 'Menyemak kebenaran aplikasi',
      address: 'Menyemak alamat aplikasi',
      register: 'Menambah tab pada kad panggilan',
      finish: 'Menyelesaikan pemasangan',
    },
    states: { waiting: 'belum bermula', running: 'sedang berjalan', done: 'siap', failed: 'gagal' },
    results: {
      address: 'Tab akan dibuka dari {address}',
      withoutNames:
        'Kebenaran pilihan user_brief tiada: nama rakan sekerja tidak akan dipaparkan di sebelah nota terdahulu.',
      added: 'Tab telah ditambah.',
      renewed: 'Tab sudah ada; namanya dalam bahasa-bahasa Bitrix24 telah dikemas kini.',
      kept: 'Tab sudah ada; tiada apa-apa perlu diubah.',
      finished: 'Bitrix24 mengesahkan bahawa aplikasi telah dipasang.',
      finishedBefore: 'Aplikasi telah dipasang sebelum ini.',
    },
    removed: { other: '{n} tab daripada alamat terdahulu telah dialih keluar.' },
    refusals: {
      notAdministrator:
        'Hanya pentadbir Bitrix24 ini boleh memasang aplikasi. Minta pentadbir membuka halaman ini.',
      missingScopes:
        'Kebenaran yang tiada: {scopes}. Tambah dalam tetapan aplikasi setempat (Sumber pembangun → Integrasi), simpan, kemudian cuba lagi.',
      addressWithoutDot:
        'Bitrix24 hanya menerima alamat yang ada titik dalam nama hos; “localhost” ditolak. Ubah laluan pengendali dalam tetapan aplikasi setempat, contohnya kepada nama domain penuh atau 127.0.0.1.',
      insecure:
        'Laluan pengendali mesti bermula dengan https://, seperti Bitrix24 ini. Ubah dalam tetapan aplikasi setempat.',
      pageRedirects:
        'Halaman {address} melencong ke alamat lain, dan di sana Bitrix24 akan mengabaikannya. Masukkan alamat akhir sebagai laluan pengendali dalam tetapan aplikasi setempat.',
      pageMissing:
        'Halaman {address} tidak dapat dibuka. Halaman itu mesti berada dalam folder yang sama dengan install.html: salin semua fail aplikasi ke pelayan, atau muat naik semula seluruh arkib.',
      notOpenedAsInstaller:
        'Tab telah disediakan, tetapi Bitrix24 menyembunyikannya sehingga pemasangan selesai dan tidak membuka halaman ini untuk pemasangan. Masukkan alamat install.html sebagai laluan pemasangan awal dalam tetapan aplikasi setempat, simpan, kemudian buka aplikasi sekali lagi.',
      portal: 'Bitrix24 menolak permintaan: {why}',
      silent: 'Bitrix24 tidak memberi respons. Semak rangkaian, kemudian cuba lagi.',
    },
    found: {
      looking: 'Mencari pemasangan terdahulu…',
      interrupted:
        'Pemasangan terdahulu terganggu. Pemasangan itu akan disiapkan sekarang; langkah yang sudah siap tidak diulang.',
      tabMissing: 'Aplikasi sudah dipasang, tetapi tabnya tiada. Tab akan ditambah semula.',
      moved: 'Aplikasi telah berpindah ke alamat lain. Tab akan dibuka dari alamat baharu.',
      outdated: 'Tab sudah ada, tetapi namanya tidak terkini. Nama itu akan dikemas kini.',
      complete:
        '“Nota panggilan” telah dipasang dengan lengkap. Anda boleh memasangnya semula; tiada apa-apa akan berubah.',
    },
    stale: 'Alamat terdahulu ini tidak akan digunakan lagi, tabnya akan dialih keluar:',
    start: 'Pasang',
    again: 'Pasang semula',
    installed: '“Nota panggilan” telah dipasang.',
    afterwards: {
      heading: 'Yang perlu diketahui semua orang selepas ini',
      steps: [
        'Halaman Bitrix24 yang terbuka sekarang belum memaparkan tab ini: minta semua orang memuatkannya semula sekali.',
        'Semasa panggilan, tab muncul seketika selepas kad: Bitrix24 memaparkannya apabila kad CRM pelanggan telah dimuatkan. Panggilan pertama selepas muat semula mengambil masa paling lama. Tanpa kad CRM, seperti dalam panggilan antara rakan sekerja, tab tiada.',
      ],
    },
    unreached: {
      heading: 'Bitrix24 tidak memberi respons',
      intro:
        'Halaman dibuka dari {address}. Dalam tetapan aplikasi setempat (Sumber pembangun → Integrasi), bandingkan ini dengan laluan pengendali dan laluan pemasangan awal:',
      causes: [
        'Kedua-duanya mesti bermula tepat dengan alamat ini. Selepas lencongan, contohnya dari http:// ke https:// atau ke “www.”, Bitrix24 mengabaikan halaman: masukkan alamat akhir.',
        'Jangan tulis port standard: buang :443 atau :80.',
        'Jika kedua-duanya betul, semak rangkaian dan cuba lagi.',
      ],
    },
  },
  home: {
    heading: 'Nota belum dihantar',
    looking: 'Mencari nota yang belum dihantar…',
    none: 'Tiada nota yang belum dihantar. Semuanya ada dalam CRM.',
    waiting: { other: '{n} nota belum ada dalam CRM' },
    filing: 'Nota akan dipaut ke {name}.',
    discard: 'Padam',
    discardAsk: 'Padam nota ini? Tindakan ini tidak boleh dibuat asal.',
    discardStanding: 'Sebahagian mungkin sudah ada dalam CRM; bahagian itu kekal di sana.',
    discardYes: 'Ya, padam',
    discardNo: 'Tidak, kekalkan',
    discarded: 'Nota telah dipadam.',
    discardFailed: 'Bitrix24 tidak memberi respons, jadi nota tidak dipadam. Cuba lagi.',
  },
  settings: {
    heading: 'Tetapan',
    back: 'Kembali',
    dealHint:
      'Jika panggilan tiada urus niaga, nota dipaut ke urus niaga terbuka terbaharu pelanggan; jika tiada, ke pelanggan yang dipaparkan oleh kad panggilan.',
    own: 'Tetapan saya',
    everybody: 'Tetapan untuk semua',
    everybodyHint: 'Hanya pentadbir boleh melihat dan mengubahnya.',
    looking: 'Memuatkan tetapan…',
    notRead: 'Tetapan tidak dapat dimuatkan.',
    defaultItem: 'Pautan nota baharu',
    asCard: 'Pelanggan yang dipaparkan oleh kad panggilan',
    defaultItemHint:
      'Jika panggilan tiada item sedemikian, nota dipaut ke pelanggan yang dipaparkan oleh kad panggilan.',
    header: 'Baris pertama nota pada garis masa',
    headers: { full: 'Panggilan, talian, hasil dan kod', reference: 'Hasil dan kod sahaja' },
    phrases: 'Frasa untuk semua',
    callPhrases: {
      heading: 'Frasa untuk panggilan tertentu',
      add: 'Tambah frasa untuk panggilan tertentu',
      direction: 'Arah',
      anyDirection: 'Sebarang arah',
      line: 'Talian',
      lineHint: 'Nama talian seperti yang ditunjukkan panggilan. Kosong: semua talian.',
      remove: 'Buang',
    },
    tags: 'Hasil',
    tagsHint: 'Satu hasil sebaris, contohnya “Dihubungi” atau “Telefon semula”.',
    keepOpen: 'Biarkan kad terbuka selepas panggilan',
    keepOpenHint:
      'Semasa ini dihidupkan, kad tidak boleh dilipat ketika panggilan. Tutup dengan “{closeNow}”: jika ditutup dengan cara lain, Bitrix24 mungkin menutup kad panggilan seterusnya juga.',
    keepOpenOff: 'Tidak',
    keepOpenAsPortal: 'Seperti ditetapkan untuk semua',
    save: 'Simpan tetapan',
    saving: 'Menyimpan…',
    saved: 'Tetapan disimpan.',
    savedWithOthers: 'Disimpan. Orang lain juga mengubah tetapan; inilah yang terpakai sekarang.',
    notSaved: 'Belum disimpan: semak medan yang ditanda.',
    refusals: {
      forbidden: 'Hanya pentadbir boleh mengubah tetapan ini.',
      offline: 'Tiada sambungan: tetapan tidak disimpan. Cuba lagi.',
      signedOut: 'Anda telah dilog keluar daripada Bitrix24: log masuk dalam tab lain, kemudian cuba lagi.',
      other: 'Bitrix24 tidak mengesahkan perubahan. Cuba lagi: menyimpan dua kali tidak mengapa.',
    },
  },
  check: {
    heading: 'Semakan portal',
    intro: 'Menyemak sama ada semua yang diperlukan oleh “Nota panggilan” tersedia.',
    start: 'Semak sekarang',
    running: 'Menyemak…',
    healthy: 'Semuanya teratur.',
    problems: { other: '{n} perkara perlu perhatian' },
    silent: 'Bitrix24 tidak memberi respons. Semak rangkaian, kemudian cuba lagi.',
    signs: { good: 'Teratur', info: 'Untuk makluman', problem: 'Perlu perhatian' },
    findings: {
      scopes: 'Aplikasi mempunyai semua kebenaran yang diperlukan.',
      missingScopes: 'Kebenaran yang tiada: {scopes}.',
      noNames: 'Tanpa kebenaran user_brief, nama rakan sekerja tidak dipaparkan di sebelah nota mereka.',
      notInstalled: 'Pemasangan belum selesai: tiada sesiapa melihat tab.',
      placeOffered: 'Bitrix24 ini menyediakan tab dalam kad panggilan.',
      placeMissing: 'Bitrix24 ini tidak menyediakan tab dalam kad panggilan.',
      tab: 'Tab didaftarkan sekali, di {address}.',
      tabUnknown: 'Hanya pentadbir boleh melihat di mana tab didaftarkan.',
      tabMissing: 'Tab tidak didaftarkan.',
      tabElsewhere: 'Tab didaftarkan di {address}, tetapi alamat halaman ini ialah {own}.',
      manyTabs: 'Tab didaftarkan lebih daripada sekali: {addresses}.',
      events: 'Peristiwa panggilan hanya boleh disemak dalam kad panggilan.',
      storage: 'Pelayar ini juga menyimpan nota pada komputer ini.',
      noStorage: 'Pelayar ini tidak membenarkan aplikasi menyimpan apa-apa pada komputer ini.',
      settings: 'Semua tetapan boleh dimuatkan.',
      newerSettings:
        'Tetapan ini ditulis oleh versi aplikasi yang lebih baharu: {names}. Di sini nilai lalai terpakai.',
      newerNotes:
        'Versi aplikasi yang lebih baharu meninggalkan nota yang tidak dapat dibaca oleh versi ini. Nota itu dibiarkan seadanya.',
      version: 'Nota panggilan {version}',
    },
    advice: {
      missingScopes:
        'Tambah dalam tetapan aplikasi setempat (Sumber pembangun → Integrasi), kemudian simpan.',
      noNames: 'Jika anda mahukan nama, tambah user_brief dalam tetapan aplikasi setempat.',
      notInstalled: 'Buka pemasang dan selesaikannya.',
      placeMissing: 'Tab memerlukan kebenaran telephony dan telefoni dalam pelan anda.',
      tabUnknown: 'Minta pentadbir menjalankan semakan ini.',
      tabMissing: 'Buka pemasang: tab akan ditambah.',
      tabElsewhere: 'Jika halaman ini yang betul, buka pemasang: tab akan dipindahkan ke sini.',
      manyTabs: 'Buka pemasang: hanya satu akan tinggal.',
      events: 'Buat satu panggilan dan buka tab: jika pelanggan dipaparkan, semuanya baik.',
      noStorage:
        'Sebagai ganti, nota lebih kerap dihantar ke Bitrix24. Untuk lebih selamat, benarkan kuki pihak ketiga bagi laman ini dalam tetapan pelayar.',
      newerSettings: 'Muat semula halaman. Jika masalah berterusan, kemas kini aplikasi.',
      newerNotes: 'Muat semula halaman. Jika masalah berterusan, kemas kini aplikasi.',
    },
    install: 'Buka pemasang',
  },
} as const satisfies AdminPhrases
