// Turkish, for those who install, in the terms of Bitrix24 itself. No ending is ever joined to a `{place}`.
import type { AdminPhrases } from '../adminPhrases'

export const phrases = {
  standalonePage: {
    heading: 'Bitrix24 için Arama notları',
    what: 'Görüşme sırasında not almak için arama kartında bir sekme. Notlar müşterinin zaman çizelgesinde görünür.',
    opened:
      'Bu sayfayı Bitrix24 dışında açtınız. Sayfa Bitrix24’ün içinde çalışır; onu oraya bir yönetici bir kez kurar.',
    how: 'Nasıl kurulur',
    steps: [
      'Bitrix24’te “Geliştirici kaynakları → Diğer → Yerel uygulama” bölümünü açın.',
      'Uygulamanın arşivini yükleyin ya da işleyici yolu olarak bu sayfanın adresini, ilk kurulum yolu olarak da install.html adresini girin.',
      'Aşağıda listelenen izinleri verin ve kaydedin.',
      'Uygulamayı açın ve kurulum adımlarını izleyin. Sonra herkesten Bitrix24’ü bir kez yeniden yüklemesini isteyin.',
    ],
    scopes: {
      placement: 'arama kartındaki sekme',
      telephony: 'aramanın kendisi',
      crm: 'müşteri ve notlar',
      user_brief: 'iş arkadaşlarınızın adları',
    },
  },
  install: {
    heading: '“Arama notları” kurulumu',
    intro:
      'Bu Bitrix24’teki herkesin arama kartına “Arama notları” sekmesi eklenecek. Başka hiçbir şey değişmez. Yapılacaklar:',
    steps: {
      administrator: 'Yönetici olduğunuzu kontrol etme',
      scopes: 'Uygulamanın izinlerini kontrol etme',
      address: 'Uygulamanın adresini kontrol etme',
      register: 'Sekmeyi arama kartına ekleme',
      finish: 'Kurulumu tamamlama',
    },
    states: { waiting: 'başlamadı', running: 'sürüyor', done: 'tamam', failed: 'başarısız' },
    results: {
      address: 'Sekmenin açılacağı adres: {address}',
      withoutNames:
        'İsteğe bağlı user_brief izni yok: önceki notların yanında iş arkadaşlarının adları gösterilmeyecek.',
      added: 'Sekme eklendi.',
      renewed: 'Sekme zaten vardı; Bitrix24 dillerindeki adları güncellendi.',
      kept: 'Sekme zaten vardı; hiçbir şeyi değiştirmek gerekmedi.',
      finished: 'Bitrix24 uygulamanın kurulduğunu doğruluyor.',
      finishedBefore: 'Uygulama daha önce kurulmuştu.',
    },
    removed: {
      one: 'Önceki bir adresin {n} sekmesi kaldırıldı.',
      other: 'Önceki adreslerin {n} sekmesi kaldırıldı.',
    },
    refusals: {
      notAdministrator:
        'Uygulamayı yalnızca bu Bitrix24’ün bir yöneticisi kurabilir. Ondan bu sayfayı açmasını isteyin.',
      missingScopes:
        'Eksik izinler: {scopes}. Bunları yerel uygulamanın ayarlarına (Geliştirici kaynakları → Entegrasyonlar) ekleyin, kaydedin ve yeniden deneyin.',
      addressWithoutDot:
        'Bitrix24 yalnızca ana makine adında nokta bulunan bir adresi kabul eder; “localhost” reddedilir. Yerel uygulamanın ayarlarında işleyici yolunu değiştirin, örneğin tam bir alan adı ya da 127.0.0.1 yapın.',
      insecure:
        'İşleyici yolu, bu Bitrix24 gibi https:// ile başlamalıdır. Yerel uygulamanın ayarlarında değiştirin.',
      pageRedirects:
        '{address} sayfası başka bir adrese yönlendiriyor; Bitrix24 onu orada dikkate almaz. Yerel uygulamanın ayarlarında işleyici yolu olarak son adresi girin.',
      pageMissing:
        '{address} sayfası açılamıyor. Sayfa install.html ile aynı klasörde olmalı: uygulamanın tüm dosyalarını sunucuya kopyalayın ya da arşivin tamamını yeniden yükleyin.',
      notOpenedAsInstaller:
        'Sekme hazır, ama Bitrix24 onu kurulum bitene kadar gizliyor ve bu sayfayı kurulum için açmadı. Yerel uygulamanın ayarlarında ilk kurulum yolu olarak install.html adresini girin, kaydedin ve uygulamayı yeniden açın.',
      portal: 'Bitrix24 isteği reddetti: {why}',
      silent: 'Bitrix24 yanıt vermiyor. Bağlantıyı kontrol edin, sonra yeniden deneyin.',
    },
    found: {
      looking: 'Önceki bir kurulum aranıyor…',
      interrupted: 'Önceki bir kurulum yarıda kalmış. Şimdi tamamlanacak; biten adımlar tekrarlanmaz.',
      tabMissing: 'Uygulama kurulu, ama sekmesi yok. Yeniden eklenecek.',
      moved: 'Uygulama başka bir adrese taşındı. Sekme yeni adresten açılacak.',
      outdated: 'Sekme var, ama adları güncel değil. Güncellenecek.',
      complete: '“Arama notları” eksiksiz kurulu. Yeniden kurabilirsiniz; hiçbir şey değişmez.',
    },
    stale: 'Bu eski adresler artık kullanılmayacak, sekmeleri kaldırılacak:',
    start: 'Kur',
    again: 'Yeniden kur',
    installed: '“Arama notları” kuruldu.',
    afterwards: {
      heading: 'Bundan sonra herkesin bilmesi gerekenler',
      steps: [
        'Şu anda açık olan Bitrix24 sayfaları sekmeyi henüz göstermez: herkesten onları bir kez yeniden yüklemesini isteyin.',
        'Aramada sekme karttan biraz sonra görünür: Bitrix24 onu müşterinin CRM kartı yüklenince gösterir. En uzun süren, yeniden yüklemeden sonraki ilk aramadır. CRM kartı yoksa, örneğin iş arkadaşları arasındaki aramalarda, sekme de yoktur.',
      ],
    },
    unreached: {
      heading: 'Bitrix24 yanıt vermiyor',
      intro:
        'Sayfanın açıldığı adres: {address}. Yerel uygulamanın ayarlarında (Geliştirici kaynakları → Entegrasyonlar) bunu işleyici yolu ve ilk kurulum yolu ile karşılaştırın:',
      causes: [
        'İkisi de tam olarak bu adresle başlamalıdır. Bir yönlendirmeden sonra, örneğin http:// adresinden https:// adresine ya da “www.” adresine, Bitrix24 sayfayı dikkate almaz: son adresi girin.',
        'Standart bağlantı noktasını yazmayın: :443 ya da :80 ifadesini kaldırın.',
        'İkisi de doğruysa bağlantıyı kontrol edin ve yeniden deneyin.',
      ],
    },
  },
  home: {
    heading: 'Gönderilmemiş notlar',
    looking: 'Gönderilmemiş notlar aranıyor…',
    none: 'Gönderilmemiş not yok. Her şey CRM’de.',
    waiting: { one: '{n} not henüz CRM’de değil', other: '{n} not henüz CRM’de değil' },
    filing: 'Not şuraya bağlanacak: {name}.',
    discard: 'Sil',
    discardAsk: 'Bu not silinsin mi? Bu işlem geri alınamaz.',
    discardStanding: 'Bir bölümü CRM’e ulaşmış olabilir; o bölüm orada kalır.',
    discardYes: 'Evet, sil',
    discardNo: 'Hayır, kalsın',
    discarded: 'Not silindi.',
    discardFailed: 'Bitrix24 yanıt vermediği için not silinmedi. Yeniden deneyin.',
  },
  settings: {
    heading: 'Ayarlar',
    back: 'Geri',
    dealHint:
      'Aramada anlaşma yoksa not, müşterinin en yeni açık anlaşmasına; böyle bir anlaşma yoksa arama kartındaki müşteriye bağlanır.',
    own: 'Ayarlarım',
    everybody: 'Herkes için ayarlar',
    everybodyHint: 'Bunları yalnızca yöneticiler görebilir ve değiştirebilir.',
    looking: 'Ayarlar yükleniyor…',
    notRead: 'Ayarlar yüklenemedi.',
    defaultItem: 'Yeni notun bağlanacağı kayıt',
    asCard: 'Arama kartındaki müşteri',
    defaultItemHint: 'Aramada böyle bir öğe yoksa not, arama kartındaki müşteriye bağlanır.',
    header: 'Zaman çizelgesinde notun ilk satırı',
    headers: { full: 'Arama, hat, sonuç ve kod', reference: 'Yalnızca sonuç ve kod' },
    phrases: 'Herkes için hazır ifadeler',
    callPhrases: {
      heading: 'Belirli çağrılar için ifadeler',
      add: 'Belirli çağrılar için ifade ekle',
      direction: 'Yön',
      anyDirection: 'Her yön',
      line: 'Hat',
      lineHint: 'Hattın çağrıda görünen adı. Boşsa: her hat.',
      remove: 'Kaldır',
    },
    tags: 'Sonuçlar',
    tagsHint: 'Her satıra bir sonuç, örneğin “Ulaşıldı” ya da “Geri ara”.',
    keepOpen: 'Aramadan sonra kartı açık tut',
    keepOpenHint:
      'Bu açıkken kart arama sırasında küçültülemez. Kartı “{closeNow}” ile kapatın: başka türlü kapatılırsa Bitrix24 bir sonraki aramanın kartını da kapatabilir.',
    keepOpenOff: 'Kapalı',
    keepOpenAsPortal: 'Herkes için ayarlandığı gibi',
    save: 'Ayarları kaydet',
    saving: 'Kaydediliyor…',
    saved: 'Ayarlar kaydedildi.',
    savedWithOthers: 'Kaydedildi. Başka biri de ayarları değiştirdi; şimdi bunlar geçerli.',
    notSaved: 'Henüz kaydedilmedi: işaretli alanları kontrol edin.',
    refusals: {
      forbidden: 'Bu ayarları yalnızca bir yönetici değiştirebilir.',
      offline: 'Bağlantı yok: ayarlar kaydedilmedi. Yeniden deneyin.',
      signedOut: 'Bitrix24 oturumunuz kapandı: başka bir sekmede oturum açın, sonra yeniden deneyin.',
      other: 'Bitrix24 değişikliği doğrulamadı. Yeniden deneyin: iki kez kaydetmenin sakıncası yok.',
    },
  },
  check: {
    heading: 'Portal kontrolü',
    intro: '“Arama notları” için gereken her şeyin yerinde olup olmadığını kontrol eder.',
    start: 'Şimdi kontrol et',
    running: 'Kontrol ediliyor…',
    healthy: 'Her şey yolunda.',
    problems: { one: '{n} konu dikkat gerektiriyor', other: '{n} konu dikkat gerektiriyor' },
    silent: 'Bitrix24 yanıt vermiyor. Bağlantıyı kontrol edin, sonra yeniden deneyin.',
    signs: { good: 'Yolunda', info: 'Bilginize', problem: 'Dikkat gerektiriyor' },
    findings: {
      scopes: 'Uygulama, gereken tüm izinlere sahip.',
      missingScopes: 'Eksik izinler: {scopes}.',
      noNames: 'user_brief izni olmadan iş arkadaşlarının adları notlarının yanında gösterilmez.',
      notInstalled: 'Kurulum tamamlanmadı: sekmeyi kimse görmüyor.',
      placeOffered: 'Bu Bitrix24 arama kartında sekme sunuyor.',
      placeMissing: 'Bu Bitrix24 arama kartında sekme sunmuyor.',
      tab: 'Sekme bir kez kayıtlı: {address}.',
      tabUnknown: 'Sekmenin nerede kayıtlı olduğunu yalnızca bir yönetici görebilir.',
      tabMissing: 'Sekme kayıtlı değil.',
      tabElsewhere: 'Sekmenin kayıtlı adresi {address}, bu sayfanın adresi ise {own}.',
      manyTabs: 'Sekme birden çok kez kayıtlı: {addresses}.',
      events: 'Arama olayları yalnızca bir arama kartında kontrol edilebilir.',
      storage: 'Bu tarayıcı notları bu bilgisayarda da saklıyor.',
      noStorage: 'Bu tarayıcı uygulamanın bu bilgisayarda bir şey saklamasına izin vermiyor.',
      settings: 'Tüm ayarlar yüklenebiliyor.',
      newerSettings:
        'Bu ayarları uygulamanın daha yeni bir sürümü yazdı: {names}. Burada varsayılan değerler geçerli.',
      newerNotes:
        'Uygulamanın daha yeni bir sürümü, bu sürümün okuyamadığı notlar bıraktı. Notlar olduğu gibi kalır.',
      version: 'Arama notları {version}',
    },
    advice: {
      missingScopes:
        'Bunları yerel uygulamanın ayarlarına (Geliştirici kaynakları → Entegrasyonlar) ekleyin ve kaydedin.',
      noNames: 'Adları istiyorsanız yerel uygulamanın ayarlarına user_brief iznini ekleyin.',
      notInstalled: 'Kurulumu açın ve tamamlayın.',
      placeMissing: 'Sekmeler için telephony izni ve tarifenizde telefon hizmeti gerekir.',
      tabUnknown: 'Bir yöneticiden bu kontrolü yapmasını isteyin.',
      tabMissing: 'Kurulumu açın: sekmeyi ekler.',
      tabElsewhere: 'Doğru sayfa buysa kurulumu açın: sekmeyi buraya taşır.',
      manyTabs: 'Kurulumu açın: yalnızca birini bırakır.',
      events: 'Bir arama yapın ve sekmeyi açın: müşteriyi gösteriyorsa her şey yolundadır.',
      noStorage:
        'Bunun yerine notlar Bitrix24’e daha sık gönderilir. Daha fazla güvenlik için tarayıcının ayarlarında bu siteye üçüncü taraf çerezleri için izin verin.',
      newerSettings: 'Sayfayı yeniden yükleyin. Sorun sürerse uygulamayı güncelleyin.',
      newerNotes: 'Sayfayı yeniden yükleyin. Sorun sürerse uygulamayı güncelleyin.',
    },
    install: 'Kurulumu aç',
  },
} as const satisfies AdminPhrases
