// Indonesian, for those who install, in the terms of Bitrix24 itself.
import type { AdminPhrases } from '../adminPhrases'

export const phrases = {
  standalonePage: {
    heading: 'Catatan panggilan untuk Bitrix24',
    what: 'Tab di kartu panggilan untuk membuat catatan selama percakapan. Catatan muncul di lini masa klien.',
    opened:
      'Anda membuka halaman ini di luar Bitrix24. Halaman ini bekerja di dalam Bitrix24, tempat administrator memasangnya satu kali.',
    how: 'Cara memasang',
    steps: [
      'Di Bitrix24, buka “Sumber daya pengembang → Lainnya → Aplikasi lokal”.',
      'Unggah arsip aplikasi, atau masukkan alamat halaman ini sebagai jalur penangan dan alamat install.html sebagai jalur pemasangan awal.',
      'Berikan izin yang tercantum di bawah ini, lalu simpan.',
      'Buka aplikasi dan ikuti pemasangannya. Setelah itu, minta semua orang memuat ulang Bitrix24 satu kali.',
    ],
    scopes: {
      placement: 'tab di kartu panggilan',
      telephony: 'panggilan itu sendiri',
      crm: 'klien dan catatan',
      user_brief: 'nama rekan kerja Anda',
    },
  },
  install: {
    heading: 'Pasang “Catatan panggilan”',
    intro:
      'Tab “Catatan panggilan” akan ditambahkan ke kartu panggilan semua orang di Bitrix24 ini. Tidak ada hal lain yang diubah. Yang akan dilakukan:',
    steps: {
      administrator: 'Memeriksa apakah Anda administrator',
      scopes: 'Memeriksa izin aplikasi',
      address: 'Memeriksa alamat aplikasi',
      register: 'Menambahkan tab ke kartu panggilan',
      finish: 'Menyelesaikan pemasangan',
    },
    states: { waiting: 'belum dimulai', running: 'berlangsung', done: 'selesai', failed: 'gagal' },
    results: {
      address: 'Tab akan dibuka dari {address}',
      withoutNames:
        'Izin opsional user_brief tidak ada: nama rekan kerja tidak akan ditampilkan di samping catatan sebelumnya.',
      added: 'Tab telah ditambahkan.',
      renewed: 'Tab sudah ada; namanya dalam bahasa-bahasa Bitrix24 telah diperbarui.',
      kept: 'Tab sudah ada; tidak ada yang perlu diubah.',
      finished: 'Bitrix24 memastikan bahwa aplikasi telah terpasang.',
      finishedBefore: 'Aplikasi sudah terpasang sebelumnya.',
    },
    removed: { other: '{n} tab dari alamat sebelumnya telah dihapus.' },
    refusals: {
      notAdministrator:
        'Hanya administrator Bitrix24 ini yang dapat memasang aplikasi. Mintalah administrator membuka halaman ini.',
      missingScopes:
        'Izin yang kurang: {scopes}. Tambahkan di pengaturan aplikasi lokal (Sumber daya pengembang → Integrasi), simpan, lalu coba lagi.',
      addressWithoutDot:
        'Bitrix24 hanya menerima alamat dengan titik pada nama host; “localhost” ditolak. Ubah jalur penangan di pengaturan aplikasi lokal, misalnya menjadi nama domain lengkap atau 127.0.0.1.',
      insecure:
        'Jalur penangan harus diawali https://, seperti Bitrix24 ini. Ubah di pengaturan aplikasi lokal.',
      pageRedirects:
        'Halaman {address} dialihkan ke alamat lain, dan di sana Bitrix24 akan mengabaikannya. Masukkan alamat akhir sebagai jalur penangan di pengaturan aplikasi lokal.',
      pageMissing:
        'Halaman {address} tidak dapat dibuka. Halaman itu harus berada di folder yang sama dengan install.html: salin semua file aplikasi ke server, atau unggah ulang seluruh arsip.',
      notOpenedAsInstaller:
        'Tab sudah disiapkan, tetapi Bitrix24 menyembunyikannya sampai pemasangan selesai dan tidak membuka halaman ini untuk pemasangan. Masukkan alamat install.html sebagai jalur pemasangan awal di pengaturan aplikasi lokal, simpan, lalu buka aplikasi lagi.',
      portal: 'Bitrix24 menolak permintaan: {why}',
      silent: 'Bitrix24 tidak merespons. Periksa jaringan, lalu coba lagi.',
    },
    found: {
      looking: 'Mencari pemasangan sebelumnya…',
      interrupted:
        'Pemasangan sebelumnya terputus. Sekarang akan diselesaikan; langkah yang sudah selesai tidak diulang.',
      tabMissing: 'Aplikasi sudah terpasang, tetapi tabnya tidak ada. Tab akan ditambahkan lagi.',
      moved: 'Aplikasi telah pindah ke alamat lain. Tab akan dibuka dari alamat baru.',
      outdated: 'Tab sudah ada, tetapi namanya belum terbaru. Nama itu akan diperbarui.',
      complete:
        '“Catatan panggilan” sudah terpasang lengkap. Anda dapat memasangnya lagi; tidak ada yang berubah.',
    },
    stale: 'Alamat sebelumnya ini tidak akan dipakai lagi, tabnya akan dihapus:',
    start: 'Pasang',
    again: 'Pasang lagi',
    installed: '“Catatan panggilan” telah terpasang.',
    afterwards: {
      heading: 'Yang perlu diketahui semua orang setelahnya',
      steps: [
        'Halaman Bitrix24 yang sedang terbuka belum menampilkan tab ini: minta semua orang memuat ulang satu kali.',
        'Saat panggilan, tab muncul sesaat setelah kartu: Bitrix24 menampilkannya setelah kartu CRM klien dimuat. Panggilan pertama setelah memuat ulang adalah yang paling lama. Tanpa kartu CRM, seperti pada panggilan antarrekan kerja, tab tidak ada.',
      ],
    },
    unreached: {
      heading: 'Bitrix24 tidak merespons',
      intro:
        'Halaman dibuka dari {address}. Di pengaturan aplikasi lokal (Sumber daya pengembang → Integrasi), bandingkan ini dengan jalur penangan dan jalur pemasangan awal:',
      causes: [
        'Keduanya harus diawali persis dengan alamat ini. Setelah pengalihan, misalnya dari http:// ke https:// atau ke “www.”, Bitrix24 mengabaikan halaman: masukkan alamat akhir.',
        'Jangan tulis port standar: hapus :443 atau :80.',
        'Jika keduanya benar, periksa jaringan dan coba lagi.',
      ],
    },
  },
  home: {
    heading: 'Catatan belum terkirim',
    looking: 'Mencari catatan yang belum terkirim…',
    none: 'Tidak ada catatan yang belum terkirim. Semuanya ada di CRM.',
    waiting: { other: '{n} catatan belum ada di CRM' },
    filing: 'Catatan akan ditautkan ke {name}.',
    discard: 'Hapus',
    discardAsk: 'Hapus catatan ini? Tindakan ini tidak dapat diurungkan.',
    discardStanding: 'Sebagian mungkin sudah ada di CRM; bagian itu tetap di sana.',
    discardYes: 'Ya, hapus',
    discardNo: 'Tidak, jangan',
    discarded: 'Catatan telah dihapus.',
    discardFailed: 'Bitrix24 tidak merespons, jadi catatan tidak dihapus. Coba lagi.',
  },
  settings: {
    heading: 'Pengaturan',
    back: 'Kembali',
    dealHint:
      'Jika panggilan tidak memiliki kesepakatan, catatan ditautkan ke kesepakatan terbuka terbaru milik klien; jika tidak ada, ke klien yang ditampilkan kartu panggilan.',
    own: 'Pengaturan saya',
    everybody: 'Pengaturan untuk semua',
    everybodyHint: 'Hanya administrator yang dapat melihat dan mengubahnya.',
    looking: 'Memuat pengaturan…',
    notRead: 'Pengaturan tidak dapat dimuat.',
    defaultItem: 'Tautan catatan baru',
    asCard: 'Klien yang ditampilkan kartu panggilan',
    defaultItemHint:
      'Jika panggilan tidak memiliki item seperti itu, catatan ditautkan ke klien yang ditampilkan kartu panggilan.',
    header: 'Baris pertama catatan di lini masa',
    headers: { full: 'Panggilan, saluran, hasil, dan kode', reference: 'Hanya hasil dan kode' },
    phrases: 'Frasa untuk semua',
    callPhrases: {
      heading: 'Frasa untuk panggilan tertentu',
      add: 'Tambah frasa untuk panggilan tertentu',
      direction: 'Arah',
      anyDirection: 'Semua arah',
      line: 'Saluran',
      lineHint: 'Nama saluran seperti yang ditampilkan panggilan. Kosong: semua saluran.',
      remove: 'Hapus',
    },
    tags: 'Hasil',
    tagsHint: 'Satu hasil per baris, misalnya “Terhubung” atau “Telepon kembali”.',
    keepOpen: 'Biarkan kartu terbuka setelah panggilan',
    keepOpenHint:
      'Selama ini aktif, kartu tidak dapat dilipat saat panggilan. Tutuplah dengan “{closeNow}”: jika ditutup dengan cara lain, Bitrix24 dapat menutup kartu panggilan berikutnya juga.',
    keepOpenOff: 'Tidak',
    keepOpenAsPortal: 'Seperti yang diatur untuk semua',
    save: 'Simpan pengaturan',
    saving: 'Menyimpan…',
    saved: 'Pengaturan disimpan.',
    savedWithOthers: 'Disimpan. Orang lain juga mengubah pengaturan; inilah yang berlaku sekarang.',
    notSaved: 'Belum disimpan: periksa kolom yang ditandai.',
    refusals: {
      forbidden: 'Hanya administrator yang boleh mengubah pengaturan ini.',
      offline: 'Tidak ada koneksi: pengaturan tidak disimpan. Coba lagi.',
      signedOut: 'Anda telah keluar dari Bitrix24: masuk di tab lain, lalu coba lagi.',
      other: 'Bitrix24 tidak memastikan perubahan. Coba lagi: menyimpan dua kali tidak apa-apa.',
    },
  },
  check: {
    heading: 'Pemeriksaan portal',
    intro: 'Memeriksa apakah semua yang dibutuhkan “Catatan panggilan” tersedia.',
    start: 'Periksa sekarang',
    running: 'Memeriksa…',
    healthy: 'Semuanya baik.',
    problems: { other: '{n} hal perlu diperhatikan' },
    silent: 'Bitrix24 tidak merespons. Periksa jaringan, lalu coba lagi.',
    signs: { good: 'Baik', info: 'Perlu diketahui', problem: 'Perlu diperhatikan' },
    findings: {
      scopes: 'Aplikasi memiliki semua izin yang dibutuhkan.',
      missingScopes: 'Izin yang kurang: {scopes}.',
      noNames: 'Tanpa izin user_brief, nama rekan kerja tidak ditampilkan di samping catatan mereka.',
      notInstalled: 'Pemasangan belum selesai: tidak ada yang melihat tab.',
      placeOffered: 'Bitrix24 ini menyediakan tab di kartu panggilan.',
      placeMissing: 'Bitrix24 ini tidak menyediakan tab di kartu panggilan.',
      tab: 'Tab terdaftar satu kali, di {address}.',
      tabUnknown: 'Hanya administrator yang dapat melihat di mana tab terdaftar.',
      tabMissing: 'Tab tidak terdaftar.',
      tabElsewhere: 'Tab terdaftar di {address}, tetapi alamat halaman ini adalah {own}.',
      manyTabs: 'Tab terdaftar lebih dari satu kali: {addresses}.',
      events: 'Peristiwa panggilan hanya dapat diperiksa di kartu panggilan.',
      storage: 'Browser ini juga menyimpan catatan di komputer ini.',
      noStorage: 'Browser ini tidak mengizinkan aplikasi menyimpan apa pun di komputer ini.',
      settings: 'Semua pengaturan dapat dimuat.',
      newerSettings:
        'Pengaturan ini ditulis oleh versi aplikasi yang lebih baru: {names}. Di sini berlaku nilai bawaan.',
      newerNotes:
        'Versi aplikasi yang lebih baru meninggalkan catatan yang tidak dapat dibaca versi ini. Catatan itu dibiarkan apa adanya.',
      version: 'Catatan panggilan {version}',
    },
    advice: {
      missingScopes:
        'Tambahkan di pengaturan aplikasi lokal (Sumber daya pengembang → Integrasi), lalu simpan.',
      noNames: 'Jika Anda menginginkan nama, tambahkan user_brief di pengaturan aplikasi lokal.',
      notInstalled: 'Buka pemasang dan selesaikan.',
      placeMissing: 'Tab memerlukan izin telephony dan telefoni dalam paket Anda.',
      tabUnknown: 'Mintalah administrator menjalankan pemeriksaan ini.',
      tabMissing: 'Buka pemasang: tab akan ditambahkan.',
      tabElsewhere: 'Jika halaman ini yang benar, buka pemasang: tab akan dipindahkan ke sini.',
      manyTabs: 'Buka pemasang: hanya satu yang akan tersisa.',
      events: 'Lakukan panggilan dan buka tab: jika klien terlihat, semuanya baik.',
      noStorage:
        'Sebagai gantinya, catatan lebih sering dikirim ke Bitrix24. Agar lebih aman, izinkan cookie pihak ketiga untuk situs ini di pengaturan browser.',
      newerSettings: 'Muat ulang halaman. Jika masalah berlanjut, perbarui aplikasi.',
      newerNotes: 'Muat ulang halaman. Jika masalah berlanjut, perbarui aplikasi.',
    },
    install: 'Buka pemasang',
  },
} as const satisfies AdminPhrases
