// Turkish, in the terms of Bitrix24 itself. No ending is ever joined to a `{place}`: it would have to follow its vowels.
import type { Phrases } from '../phrases'

export const phrases = {
  language: 'tr',
  direction: 'ltr',
  product: 'Arama notları',
  actions: {
    save: 'Kaydet',
    closeNow: 'Şimdi kapat',
    copy: 'Notu kopyala',
    copied: 'Kopyalandı',
    copyByHand: 'Tarayıcı burada kopyalamaya izin vermiyor. Not seçildi: Ctrl+C (⌘C) tuşlarına basın.',
    tryAgain: 'Yeniden dene',
    oneMoreMinute: 'Bir dakika daha',
  },
  caller: {
    direction: { incoming: 'Gelen arama', outgoing: 'Giden arama', callback: 'Geri arama' },
    withheld: 'Gizli numara',
    unknown: 'Bilinmeyen numara',
    connecting: 'Bitrix24’e bağlanılıyor…',
    duration: 'Arama süresi',
    campaign: 'Arama kampanyası',
    open: '{name} kaydını CRM’de aç',
  },
  items: { LEAD: 'Müşteri adayı', DEAL: 'Anlaşma', CONTACT: 'Kişi', COMPANY: 'Şirket' },
  filing: {
    label: 'Bağlı kayıt: {item}',
    none: 'Henüz bağlanmadı',
    choose: 'Notun bağlanacağı kaydı seçin',
    foundByNumber: 'Telefon numarasına göre bulunanlar',
    foundNames: 'Telefon numarasına göre bulunanlar: {names}',
    looking: 'CRM’de aranıyor…',
    nothingFound: 'Bu numara CRM’de yok.',
    failed: 'CRM’de aranamadı. Yeniden deneyin.',
    pick: 'CRM’de seç…',
  },
  earlier: {
    heading: 'Önceki notlar',
    you: 'Siz',
    colleague: 'İş arkadaşı',
    all: { one: '{n} not', other: '{n} not' },
  },
  context: {
    deals: 'Açık anlaşmalar',
    todo: 'Sıradaki görev',
    search: 'Önceki notlarda ara',
    createContact: 'Kişi oluştur…',
    createLead: 'Müşteri adayı oluştur…',
    created: 'CRM’de yeni. Notu şuna bağla:',
  },
  editor: {
    label: 'Not',
    placeholder: 'Bu görüşmede önemli olanı yazın',
    left: { one: '{n} karakter kaldı', other: '{n} karakter kaldı' },
    refused: {
      one: 'Eklenmedi: bir not en fazla {n} karakter olabilir.',
      other: 'Eklenmedi: bir not en fazla {n} karakter olabilir.',
    },
  },
  tools: {
    label: 'Araçlar',
    phrases: 'Hazır ifadeler',
    tags: 'Sonuç',
    stamp: 'Zaman damgası',
    menu: 'Menü',
  },
  phraseMenu: {
    none: 'Henüz hazır ifade yok. Kendinizinkileri menüden ekleyin.',
    noTags: 'Henüz sonuç yok. Sonuçları yönetici, sol menüdeki “Call Notes” uygulamasında ekler.',
    noMatch: 'Sonuç bulunamadı',
  },
  mention: { heading: 'İş arkadaşından bahset', pick: 'İş arkadaşı seç…' },
  followUp: {
    action: 'Takip',
    inAnHour: 'Bir saat sonra',
    dateAndTime: 'Tarih ve saat',
    plan: 'Planla',
    past: 'Gelecekte bir zaman seçin.',
    text: 'Yapılacak iş',
    responsible: 'Sorumlu kişi',
    title: 'Geri ara: {name}',
    undoable: 'Takip: {time}',
    sending: 'Takip planlanıyor: {time}…',
    planned: 'Takip planlandı: {time}',
    refused: 'Bitrix24 takibi reddetti. {why}',
    undo: 'Geri al',
    needsClient: 'Takip: {time}. Notun bir müşterisi olunca planlanacak.',
  },
  menu: {
    theme: 'Tema',
    themes: { light: 'Açık', dark: 'Koyu', system: 'Sistem varsayılanı' },
    ownPhrases: 'İfadelerim',
    ownPhrasesHint:
      'Her satıra bir ifade; boşlukla başlayan satır öncekini sürdürür. {client}, {operator} ve {date} doldurulur. Kullanmak için notta / yazın.',
    saved: 'Kaydedildi',
    notSaved: 'Bitrix24 değişikliği kaydetmedi. Yeniden deneyin.',
    close: 'Kapat',
    errors: {
      long: '{line}. satır çok uzun: en fazla {most} karakter.',
      many: 'Çok fazla satır: {n}. Sınır: {most}.',
    },
  },
  shortcuts: {
    heading: 'Klavye kısayolları',
    hint: 'Notta sözcük başında / # @ veya > yazın. Bu liste açıkken bir harfe basın.',
  },
  status: {
    saving: 'Kaydediliyor…',
    safeHere: 'Taslak kaydedildi',
    unsaved: 'Henüz kaydedilmedi',
    saved: 'Kaydedildi: {time}',
    waitingForNetwork: 'Bağlantı yok. Notunuz güvende; bağlantı geri gelince gönderilecek.',
    waitingForPortal: 'Bitrix24 şu anda notu kabul edemiyor. Notunuz güvende; sonraki deneme: {time}.',
    checking: 'Taslak kaydedildi. Notun Bitrix24’e ulaşıp ulaşmadığı kontrol ediliyor…',
    unfiled: 'Taslak kaydedildi. Not, bu aramanın CRM’de bir müşterisi olunca ona bağlanacak.',
    notSafe: {
      offline: 'Hiçbir yere kaydedilmedi: bağlantı yok. Yeniden deneniyor…',
      silent: 'Hiçbir yere kaydedilmedi: Bitrix24 yanıt vermiyor. Yeniden deneniyor…',
      busy: 'Hiçbir yere kaydedilmedi: Bitrix24’e çok fazla istek var. Yeniden deneniyor…',
      signedOut:
        'Hiçbir yere kaydedilmedi: Bitrix24 oturumunuz kapandı. Başka bir sekmede oturum açın. Yeniden deneniyor…',
      noClient:
        'Hiçbir yere kaydedilmedi: bu aramanın CRM’de henüz müşterisi yok. Notun bağlanacağı kaydı seçin.',
      refused: 'Hiçbir yere kaydedilmedi: Bitrix24 notu reddetti. Notu kopyalayın.',
    },
  },
  needs: {
    offline: 'Not gönderilemedi. Notunuz güvende.',
    busy: 'Bitrix24 meşgul. Notunuz güvende.',
    signedOut:
      'Bitrix24 oturumunuz kapandı. Notunuz güvende: başka bir sekmede oturum açın, sonra yeniden deneyin.',
    forbidden: 'Bu CRM öğesini düzenleme izniniz yok. Notunuz güvende: yöneticinizden erişim isteyin.',
    gone: 'Bu CRM öğesi artık yok. Notunuz güvende.',
    rejected: 'Bitrix24 notu reddetti. Notunuz güvende. {why}',
    unknownOutcome: 'Bitrix24 notun ulaştığını doğrulamadı. Notunuz güvende.',
    unsettled:
      'Zaman çizelgesinde çok fazla yeni kayıt olduğu için notun ulaşıp ulaşmadığı anlaşılamadı. Notunuz güvende: orada yoksa elle ekleyin.',
  },
  notices: {
    storedDifferently: 'Bitrix24 bu metni farklı kaydetti.',
    showStored: 'Göster',
    storedHeading: 'Bitrix24’te kayıtlı metin',
    closed: 'Notun önceki bir sürümü artık erişiminizin olmadığı bir yerde kalmış olabilir: {items}.',
  },
  connection: {
    silent: 'Bitrix24 yanıt vermiyor. Yazmaya devam edebilirsiniz.',
    retry: 'Yeniden bağlan',
  },
  wrapUp: {
    callOver: 'Arama bitti.',
    closesIn: '{time} sonra kapanacak',
    whileTyping: 'Yazmayı bıraktığınızda kart kapanır.',
    whileUnsaved: 'Not kaydedilene kadar kart açık kalır.',
  },
  trial: {
    running:
      'Deneme araması: ondan geriye hiçbir şey kalmaz. Bitrix24’ü kontrol eder ve kendiliğinden biter. Bu sırada yazabilirsiniz.',
    over: 'Deneme araması bitti: bu arama kartını kapatın. Rapor “Arama notları” sayfasındadır.',
  },
  recovered: {
    folded: {
      one: 'Önceki bir aramadan {n} not bekliyor',
      other: 'Önceki aramalardan {n} not bekliyor',
    },
    arrived: {
      one: 'Önceki bir aramadan {n} not artık kaydedildi',
      other: 'Önceki aramalardan {n} not artık kaydedildi',
    },
    unknownNumber: 'Numara yok',
  },
} as const satisfies Phrases
