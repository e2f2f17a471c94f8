// Malay, in the terms of Bitrix24 itself. A noun does not change with its number: one form is enough.
import type { Phrases } from '../phrases'

export const phrases = {
  language: 'ms',
  direction: 'ltr',
  product: 'Nota panggilan',
  actions: {
    save: 'Simpan',
    closeNow: 'Tutup sekarang',
    copy: 'Salin nota',
    copied: 'Disalin',
    copyByHand: 'Pelayar tidak membenarkan salinan di sini. Nota telah dipilih: tekan Ctrl+C (⌘C).',
    tryAgain: 'Cuba lagi',
    oneMoreMinute: 'Tambah seminit',
  },
  caller: {
    direction: {
      incoming: 'Panggilan masuk',
      outgoing: 'Panggilan keluar',
      callback: 'Panggilan balik',
    },
    withheld: 'Nombor disembunyikan',
    unknown: 'Nombor tidak dikenali',
    connecting: 'Menyambung ke Bitrix24…',
    duration: 'Tempoh panggilan',
    campaign: 'Kempen panggilan',
    open: 'Buka {name} dalam CRM',
  },
  items: { LEAD: 'Prospek', DEAL: 'Urus niaga', CONTACT: 'Kenalan', COMPANY: 'Syarikat' },
  filing: {
    label: 'Dipaut ke: {item}',
    none: 'Belum dipaut',
    choose: 'Pilih item untuk dipaut',
    foundByNumber: 'Ditemui melalui nombor telefon',
    foundNames: 'Ditemui melalui nombor telefon: {names}',
    looking: 'Mencari dalam CRM…',
    nothingFound: 'Nombor ini tiada dalam CRM.',
    failed: 'Tidak dapat mencari dalam CRM. Cuba lagi.',
    pick: 'Pilih dalam CRM…',
  },
  earlier: {
    heading: 'Nota terdahulu',
    you: 'Anda',
    colleague: 'Rakan sekerja',
    all: { other: '{n} nota' },
  },
  context: {
    deals: 'Urus niaga terbuka',
    todo: 'Tugasan seterusnya',
    search: 'Cari dalam nota terdahulu',
    createContact: 'Cipta kenalan…',
    createLead: 'Cipta prospek…',
    created: 'Baharu dalam CRM. Pautkan nota ke:',
  },
  editor: {
    label: 'Nota',
    placeholder: 'Tulis perkara penting tentang panggilan ini',
    left: { other: 'Tinggal {n} aksara' },
    refused: { other: 'Tidak ditambah: nota boleh mengandungi paling banyak {n} aksara.' },
  },
  tools: {
    label: 'Alat',
    phrases: 'Frasa',
    tags: 'Hasil',
    stamp: 'Cap masa',
    menu: 'Menu',
  },
  outcome: {
    chosen: 'Hasil: {outcome}',
    remove: 'Buang hasil',
    filter: 'Tunjukkan nota dengan hasil ini',
  },
  phraseMenu: {
    none: 'Belum ada frasa. Tambah frasa anda dalam menu.',
    noTags: 'Belum ada hasil. Pentadbir menambahnya dalam “Call Notes” pada menu kiri.',
    noMatch: 'Tiada hasil',
  },
  mention: { heading: 'Sebut rakan sekerja', pick: 'Pilih rakan sekerja…' },
  followUp: {
    action: 'Susulan',
    inAnHour: 'Sejam dari sekarang',
    dateAndTime: 'Tarikh dan masa',
    plan: 'Jadualkan',
    past: 'Pilih masa yang akan datang.',
    text: 'Perkara yang perlu dibuat',
    responsible: 'Orang bertanggungjawab',
    title: 'Telefon semula: {name}',
    undoable: 'Susulan: {time}',
    sending: 'Menjadualkan susulan: {time}…',
    planned: 'Susulan dijadualkan: {time}',
    refused: 'Bitrix24 menolak susulan. {why}',
    undo: 'Buat asal',
    needsClient: 'Susulan: {time}. Akan dijadualkan apabila nota mempunyai pelanggan.',
  },
  menu: {
    theme: 'Tema',
    themes: { light: 'Cerah', dark: 'Gelap', system: 'Ikut sistem' },
    ownPhrases: 'Frasa saya',
    ownPhrasesHint:
      'Satu frasa sebaris; baris yang bermula dengan ruang menyambung baris di atasnya. {client}, {operator} dan {date} diisi secara automatik. Taip / dalam nota untuk menggunakannya.',
    saved: 'Disimpan',
    notSaved: 'Bitrix24 tidak menyimpan perubahan itu. Cuba lagi.',
    close: 'Tutup',
    errors: {
      long: 'Baris {line} terlalu panjang: paling banyak {most} aksara.',
      many: 'Terlalu banyak baris: {n}. Hadnya {most}.',
    },
  },
  shortcuts: {
    heading: 'Pintasan papan kekunci',
    hint: 'Dalam nota, taip / # @ atau > di awal perkataan. Semasa senarai ini terbuka, tekan satu huruf.',
  },
  status: {
    saving: 'Menyimpan…',
    safeHere: 'Draf disimpan',
    unsaved: 'Belum disimpan',
    saved: 'Disimpan pada {time}',
    waitingForNetwork: 'Tiada sambungan. Nota anda selamat dan akan dihantar apabila sambungan pulih.',
    waitingForPortal:
      'Bitrix24 tidak dapat menerima nota buat masa ini. Nota anda selamat; cubaan seterusnya pada {time}.',
    checking: 'Draf disimpan. Menyemak sama ada nota sudah sampai ke Bitrix24…',
    unfiled: 'Draf disimpan. Nota akan dipaut apabila panggilan ini ada pelanggan dalam CRM.',
    notSafe: {
      offline: 'Tidak disimpan di mana-mana: tiada sambungan. Masih mencuba…',
      silent: 'Tidak disimpan di mana-mana: Bitrix24 tidak memberi respons. Masih mencuba…',
      busy: 'Tidak disimpan di mana-mana: terlalu banyak permintaan kepada Bitrix24. Masih mencuba…',
      signedOut:
        'Tidak disimpan di mana-mana: anda telah dilog keluar daripada Bitrix24. Log masuk dalam tab lain. Masih mencuba…',
      noClient:
        'Tidak disimpan di mana-mana: panggilan ini belum ada pelanggan dalam CRM. Pilih item untuk dipaut.',
      refused: 'Tidak disimpan di mana-mana: Bitrix24 menolak nota. Salin nota.',
    },
  },
  needs: {
    offline: 'Nota tidak dapat dihantar. Nota anda selamat.',
    busy: 'Bitrix24 sedang sibuk. Nota anda selamat.',
    signedOut:
      'Anda telah dilog keluar daripada Bitrix24. Nota anda selamat: log masuk dalam tab lain, kemudian cuba lagi.',
    forbidden:
      'Anda tiada kebenaran untuk mengedit item CRM ini. Nota anda selamat: minta akses daripada pentadbir anda.',
    gone: 'Item CRM ini sudah tiada. Nota anda selamat.',
    rejected: 'Bitrix24 menolak nota. Nota anda selamat. {why}',
    unknownOutcome: 'Bitrix24 tidak mengesahkan sama ada nota sudah sampai. Nota anda selamat.',
    unsettled:
      'Terlalu banyak entri baharu pada garis masa untuk menyemak sama ada nota sudah sampai. Nota anda selamat: jika tiada di sana, tambahkan secara manual.',
  },
  notices: {
    storedDifferently: 'Bitrix24 menyimpan teks ini secara berbeza.',
    showStored: 'Tunjukkan',
    storedHeading: 'Teks yang disimpan dalam Bitrix24',
    closed: 'Versi lama nota ini mungkin masih ada di tempat yang tidak lagi boleh anda akses: {items}.',
  },
  connection: {
    silent: 'Bitrix24 tidak memberi respons. Anda boleh terus menulis.',
    retry: 'Sambung semula',
  },
  wrapUp: {
    callOver: 'Panggilan telah tamat.',
    closesIn: 'Ditutup dalam {time}',
    whileTyping: 'Kad ditutup apabila anda berhenti menaip.',
    whileUnsaved: 'Kad kekal terbuka sehingga nota disimpan.',
  },
  trial: {
    running:
      'Panggilan percubaan: tiada apa-apa daripadanya yang kekal. Ia menyemak Bitrix24 dan tamat sendiri. Anda boleh menulis sementara itu.',
    over: 'Panggilan percubaan telah tamat: tutup kad panggilan ini. Laporan ada di halaman “Nota panggilan”.',
  },
  recovered: {
    folded: { other: '{n} nota daripada panggilan terdahulu sedang menunggu' },
    arrived: { other: '{n} nota daripada panggilan terdahulu kini disimpan' },
    unknownNumber: 'Tiada nombor',
  },
  recent: {
    heading: 'Nota hari ini',
    previous: 'Nota panggilan sebelumnya',
    reading: 'Memuatkan nota hari ini…',
    none: 'Tiada nota lain hari ini.',
    failed: 'Nota tidak dapat dimuatkan. Cuba lagi.',
    elsewhere: 'Nota ini dibuka dalam tab lain. Tutupnya di sana dahulu.',
    file: 'Pautkan ke…',
  },
} as const satisfies Phrases
