// Indonesian, in the terms of Bitrix24 itself. A noun does not change with its number: one form is enough.
import type { Phrases } from '../phrases'

export const phrases = {
  language: 'id',
  direction: 'ltr',
  product: 'Catatan panggilan',
  actions: {
    save: 'Simpan',
    closeNow: 'Tutup sekarang',
    copy: 'Salin catatan',
    copied: 'Disalin',
    copyByHand: 'Browser tidak mengizinkan penyalinan di sini. Catatan sudah dipilih: tekan Ctrl+C (⌘C).',
    tryAgain: 'Coba lagi',
    oneMoreMinute: 'Tambah 1 menit',
  },
  caller: {
    direction: {
      incoming: 'Panggilan masuk',
      outgoing: 'Panggilan keluar',
      callback: 'Panggilan balik',
    },
    withheld: 'Nomor disembunyikan',
    unknown: 'Nomor tidak dikenal',
    connecting: 'Menghubungkan ke Bitrix24…',
    duration: 'Durasi panggilan',
    campaign: 'Kampanye panggilan',
    open: 'Buka {name} di CRM',
  },
  items: { LEAD: 'Prospek', DEAL: 'Kesepakatan', CONTACT: 'Kontak', COMPANY: 'Perusahaan' },
  filing: {
    label: 'Terkait: {item}',
    none: 'Belum ditautkan',
    choose: 'Pilih tautan catatan',
    foundByNumber: 'Ditemukan dari nomor telepon',
    foundNames: 'Ditemukan dari nomor telepon: {names}',
    looking: 'Mencari di CRM…',
    nothingFound: 'Nomor ini tidak ada di CRM.',
    failed: 'Tidak dapat mencari di CRM. Coba lagi.',
    pick: 'Pilih di CRM…',
  },
  earlier: {
    heading: 'Catatan sebelumnya',
    you: 'Anda',
    colleague: 'Rekan kerja',
    all: { other: '{n} catatan' },
  },
  context: {
    deals: 'Kesepakatan terbuka',
    todo: 'Tugas berikutnya',
    search: 'Cari di catatan sebelumnya',
    createContact: 'Buat kontak…',
    createLead: 'Buat prospek…',
    created: 'Baru di CRM. Tautkan catatan ke:',
  },
  editor: {
    label: 'Catatan',
    placeholder: 'Tulis hal penting dari panggilan ini',
    left: { other: 'Sisa {n} karakter' },
    refused: { other: 'Tidak ditambahkan: catatan dapat berisi paling banyak {n} karakter.' },
  },
  tools: {
    label: 'Alat',
    phrases: 'Frasa',
    tags: 'Hasil',
    stamp: 'Stempel waktu',
    menu: 'Menu',
  },
  phraseMenu: {
    none: 'Belum ada frasa. Tambahkan milik Anda di menu.',
    noTags: 'Belum ada hasil. Administrator menambahkannya di “Call Notes” pada menu kiri.',
    noMatch: 'Tidak ada hasil',
  },
  mention: { heading: 'Sebut rekan kerja', pick: 'Pilih rekan kerja…' },
  followUp: {
    action: 'Tindak lanjut',
    inAnHour: 'Satu jam dari sekarang',
    dateAndTime: 'Tanggal dan waktu',
    plan: 'Jadwalkan',
    past: 'Pilih waktu yang akan datang.',
    text: 'Yang harus dilakukan',
    responsible: 'Penanggung jawab',
    title: 'Telepon kembali: {name}',
    undoable: 'Tindak lanjut: {time}',
    sending: 'Menjadwalkan tindak lanjut: {time}…',
    planned: 'Tindak lanjut dijadwalkan: {time}',
    refused: 'Bitrix24 menolak tindak lanjut. {why}',
    undo: 'Urungkan',
    needsClient: 'Tindak lanjut: {time}. Akan dijadwalkan setelah catatan memiliki klien.',
  },
  menu: {
    theme: 'Tema',
    themes: { light: 'Terang', dark: 'Gelap', system: 'Ikuti sistem' },
    ownPhrases: 'Frasa saya',
    ownPhrasesHint:
      'Satu frasa per baris; baris yang diawali spasi melanjutkan baris di atasnya. {client}, {operator}, dan {date} diisi otomatis. Ketik / di catatan untuk memakainya.',
    saved: 'Disimpan',
    notSaved: 'Bitrix24 tidak menyimpan perubahan. Coba lagi.',
    close: 'Tutup',
    errors: {
      long: 'Baris {line} terlalu panjang: paling banyak {most} karakter.',
      many: 'Terlalu banyak baris: {n}. Batasnya {most}.',
    },
  },
  shortcuts: {
    heading: 'Pintasan keyboard',
    hint: 'Di catatan, ketik / # @ atau > di awal kata. Selama daftar ini terbuka, tekan satu huruf.',
  },
  status: {
    saving: 'Menyimpan…',
    safeHere: 'Draf tersimpan',
    unsaved: 'Belum disimpan',
    saved: 'Disimpan pukul {time}',
    waitingForNetwork: 'Tidak ada koneksi. Catatan Anda aman dan akan dikirim saat koneksi pulih.',
    waitingForPortal:
      'Bitrix24 belum dapat menerima catatan. Catatan Anda aman; percobaan berikutnya pukul {time}.',
    checking: 'Draf tersimpan. Memeriksa apakah catatan sudah sampai di Bitrix24…',
    unfiled: 'Draf tersimpan. Catatan akan ditautkan setelah panggilan ini memiliki klien di CRM.',
    notSafe: {
      offline: 'Tidak tersimpan di mana pun: tidak ada koneksi. Masih mencoba…',
      silent: 'Tidak tersimpan di mana pun: Bitrix24 tidak merespons. Masih mencoba…',
      busy: 'Tidak tersimpan di mana pun: terlalu banyak permintaan ke Bitrix24. Masih mencoba…',
      signedOut:
        'Tidak tersimpan di mana pun: Anda telah keluar dari Bitrix24. Masuk di tab lain. Masih mencoba…',
      noClient:
        'Tidak tersimpan di mana pun: panggilan ini belum memiliki klien di CRM. Pilih tautan catatan.',
      refused: 'Tidak tersimpan di mana pun: Bitrix24 menolak catatan. Salin catatan.',
    },
  },
  needs: {
    offline: 'Catatan tidak dapat dikirim. Catatan Anda aman.',
    busy: 'Bitrix24 sedang sibuk. Catatan Anda aman.',
    signedOut: 'Anda telah keluar dari Bitrix24. Catatan Anda aman: masuk di tab lain, lalu coba lagi.',
    forbidden:
      'Anda tidak memiliki izin untuk mengedit item CRM ini. Catatan Anda aman: minta akses kepada administrator.',
    gone: 'Item CRM ini sudah tidak ada. Catatan Anda aman.',
    rejected: 'Bitrix24 menolak catatan. Catatan Anda aman. {why}',
    unknownOutcome: 'Bitrix24 tidak memastikan apakah catatan sudah sampai. Catatan Anda aman.',
    unsettled:
      'Entri baru di lini masa terlalu banyak untuk memeriksa apakah catatan sudah sampai. Catatan Anda aman: jika tidak ada di sana, tambahkan secara manual.',
  },
  notices: {
    storedDifferently: 'Bitrix24 menyimpan teks ini secara berbeda.',
    showStored: 'Tampilkan',
    storedHeading: 'Teks yang tersimpan di Bitrix24',
    closed: 'Versi lama catatan ini mungkin masih ada di tempat yang tidak dapat Anda akses lagi: {items}.',
  },
  connection: {
    silent: 'Bitrix24 tidak merespons. Anda dapat terus menulis.',
    retry: 'Hubungkan lagi',
  },
  wrapUp: {
    callOver: 'Panggilan telah berakhir.',
    closesIn: 'Ditutup dalam {time}',
    whileTyping: 'Kartu ditutup setelah Anda berhenti mengetik.',
    whileUnsaved: 'Kartu tetap terbuka sampai catatan tersimpan.',
  },
  trial: {
    running:
      'Panggilan uji coba: tidak ada yang tersisa darinya. Panggilan ini memeriksa Bitrix24 dan berakhir sendiri. Anda boleh menulis sementara itu.',
    over: 'Panggilan uji coba selesai: tutup kartu panggilan ini. Laporannya ada di halaman “Catatan panggilan”.',
  },
  recovered: {
    folded: { other: '{n} catatan dari panggilan sebelumnya masih menunggu' },
    arrived: { other: '{n} catatan dari panggilan sebelumnya kini tersimpan' },
    unknownNumber: 'Tanpa nomor',
  },
} as const satisfies Phrases
