// Turkish, for those who make a trial call, in the terms of Bitrix24 itself. No ending is ever joined to a `{place}`.
import type { TrialPhrases } from '../trialPhrases'

export const phrases = {
  heading: 'Deneme araması',
  intro:
    'Kendinize yapılan bir arama gerçek arama kartını açar; kart, operatörlere gerekenleri kendi kontrol eder. Bir iki dakika sürer; arama ve yazılan her şey sonra silinir.',
  withClient: 'Müşteri: {name}. Zaman çizelgesine bir not yazılacak ve sonra silinecek.',
  withoutClient: 'Müşteri seçilmezse zaman çizelgesindeki not dışında her şey kontrol edilir.',
  noClient: 'Müşterisiz',
  notForDeals: 'Deneme araması için kişi, şirket veya müşteri adayı gerekir.',
  start: 'Deneme aramasıyla kontrol et',
  stages: {
    starting: 'Arama başlatılıyor',
    opening: 'Arama kartı açılıyor',
    checking: 'Kart kontrolleri yapıyor; içine yazabilirsiniz',
    ending: 'Arama bitiyor ve kart kapanıyor',
    cleaning: 'Denemeden kalan her şey siliniyor',
  },
  cancel: 'İptal',
  made: 'Deneme araması: {time}',
  interrupted: 'Deneme araması yarıda kaldı: {time}.',
  removing: 'Ondan kalanlar siliniyor…',
  remove: 'Kalanları sil',
  reloadFirst:
    'Deneme aramasından önce bu Bitrix24 sayfasını yeniden yükleyin: yeni sekme burada henüz yok. Ardından sol menüde “Call Notes” uygulamasını açın.',
  healthy: 'Kontrol edilen her şey çalışıyor.',
  oddities: {
    one: '{n} konu alışılmıştan farklı çalışıyor',
    other: '{n} konu alışılmıştan farklı çalışıyor',
  },
  calm: { one: 'Yolunda: {n} kontrol', other: 'Yolunda: {n} kontrol' },
  unchecked: 'Kontrol edilmedi',
  copy: 'Raporu kopyala',
  copyByHand: 'Tarayıcı burada kopyalamaya izin vermiyor. Rapor seçildi: Ctrl+C (⌘C) tuşlarına basın.',
  asText: 'Kopyalanan metin',
  dismiss: 'Gizle',
  findings: {
    callRegistered: 'Bitrix24 deneme aramasını başlattı.',
    cardOpened: 'Arama kartı “Arama notları” sekmesiyle açıldı.',
    handshakeDone: 'Bitrix24 sekmeye hızla bağlandı.',
    initDataUsual: 'Sekme arama verilerini beklenen biçimde aldı.',
    initDataEscaped: 'Bitrix24 arama verilerini kodluyor; “Arama notları” bunları çözüyor.',
    statusUsual: 'Kart, aramayla ilgili sorulara yanıt veriyor.',
    eventsOffered: 'Kart, aramada olanları sekmeye bildiriyor.',
    eventsRepeated: 'Kart olaylarını iki kez sayıyor; bunun zararı yok.',
    noteWritten: 'Zaman çizelgesine bir not yazıldı, değiştirildi ve silindi.',
    textKept: 'Notun metni tam gönderildiği gibi kaydedildi.',
    activityNoteOffered: 'Notlar arama etkinliğine de eklenebilirdi.',
    optionsKept: 'Bitrix24 operatörün taslaklarını saklıyor.',
    storageGranted: 'Bu tarayıcı taslakları bu bilgisayarda saklıyor.',
    refusalsReadable: 'Bitrix24 bir isteği reddederse “Arama notları” nedenini öğreniyor.',
    holdHonoured: 'Kart, istendiğinde aramadan sonra açık kalıyor.',
    closeAnnounced: 'Kart kapanmak üzere olduğunu bildiriyor.',
    closeReleased: 'Kart, izin verilir verilmez kapanıyor.',
    lastRequestArrived: 'Kart kapanırken gönderilenler ulaşıyor.',
    deferredArrived: 'Tarayıcının kart kapandıktan sonra gönderdikleri ulaşıyor.',
    cleanedUp: 'Deneme aramasından kalan her şey silindi.',
  },
  worries: {
    callRefused: ['Bitrix24 deneme aramasını başlatmadı.', 'Bu, gerçek aramalar hakkında bir şey söylemez.'],
    callUnmarked: [
      'Bitrix24 sizin için veri saklamıyor; bu yüzden deneme durduruldu.',
      'Operatörlerin taslakları yalnızca kendi tarayıcılarında kalırdı. Daha sonra yeniden deneyin.',
    ],
    cardOpenedLate: [
      'Arama kartı geç açıldı.',
      'Operatörler o zamana kadar yazamaz. Bağlantıyı ve arama kartındaki diğer uygulamaları kontrol edin.',
    ],
    cardNotOpened: ['Sekmeli arama kartı açılmadı.', 'Olası nedenler:'],
    cardGone: [
      'Kart, kontroller bitmeden kapatıldı veya yeniden yüklendi.',
      'Yeniden deneyin ve kart kendiliğinden kapanana kadar açık bırakın.',
    ],
    handshakeSlow: [
      'Bitrix24 sekmeye uzun sürede bağlandı.',
      'Operatörler hemen yazabilir; müşterinin adı ve önceki notlar daha sonra görünür.',
    ],
    initDataUnusual: [
      'Sekme arama verilerini beklenmeyen bir biçimde aldı.',
      'Müşteri veya numara başta eksik olabilir. Lütfen raporu geliştiricilere gönderin.',
    ],
    statusUnusual: [
      'Kart aramayı beklenmeyen bir biçimde tanımlıyor.',
      'Sekmede müşteri veya numara eksik olabilir. Lütfen raporu geliştiricilere gönderin.',
    ],
    statusSilent: [
      'Kart, aramayla ilgili sorulara yanıt vermiyor.',
      'Arama sırasında müşteri değişirse operatörler notun hangi kayda bağlı olduğunu kontrol etmelidir.',
    ],
    eventsMissing: [
      'Kart aramada olanların hepsini bildirmiyor.',
      'Sekme aramanın bittiğini veya müşterinin değiştiğini fark etmeyebilir. Notlar yine de kaydedilir.',
    ],
    eventsUnknown: [
      'Kart, sekmeye neyi bildirdiğini söylemiyor.',
      'Gerçek bir aramada sekmenin aramanın bittiğini fark edip etmediğini kontrol edin.',
    ],
    noteSkipped: [
      'Müşteri seçilmediği için not yazılmadı.',
      'Bunu da kontrol etmek için bir müşteri seçip yeniden deneyin.',
    ],
    noteNotWritten: ['Not zaman çizelgesine yazılamadı.', 'Operatörlerin notları bekler ve CRM’e ulaşmazdı.'],
    noteNotChanged: ['Not değiştirilemedi.', 'Operatörlerin arama sırasında ekledikleri CRM’e ulaşmazdı.'],
    noteNotRemoved: [
      'Not silinemedi.',
      'Notu müşterinin zaman çizelgesinde silin. Bir operatörün başka bir müşteriye taşıdığı not da eski yerinde kalırdı.',
    ],
    textUnread: [
      'Notun nasıl kaydedildiği okunamadı.',
      'Bitrix24’ün notların metnini değiştirip değiştirmediği bilinmiyor. Yeniden deneyin.',
    ],
    textChanged: [
      'Bitrix24 bazı metinleri yazıldığından farklı kaydediyor.',
      'Bu, kendi notunda olursa operatöre bildirilir. Şirket içi Bitrix24’te nedeni proaktif filtre olabilir. Etkilenenler:',
    ],
    activityNoteMissing: [
      'Notlar arama etkinliğine eklenemiyor.',
      'Operatörler için bir şey değişmez: notlar zaman çizelgesine yazılır.',
    ],
    activityNoteUnknown: [
      'Notların arama etkinliğine eklenip eklenemeyeceği kontrol edilemedi.',
      'Operatörler için bir şey değişmez: notlar zaman çizelgesine yazılır.',
    ],
    optionsChanged: [
      'Bitrix24 taslakları değişmiş biçimde saklıyor.',
      'Başka bir bilgisayarda sürdürülen taslakta metin değişmiş olabilir. Etkilenenler:',
    ],
    optionsRefused: [
      'Bitrix24 operatörün taslaklarını saklamıyor.',
      'Henüz CRM’de olmayanlar yalnızca operatörün tarayıcısında saklanır.',
    ],
    storageRefused: [
      'Bu tarayıcı uygulamanın bu bilgisayarda taslak saklamasına izin vermiyor.',
      'Bunun yerine notlar Bitrix24’e daha sık gönderilir. Daha fazla güvenlik için tarayıcının ayarlarında bu siteye üçüncü taraf çerezleri için izin verin.',
    ],
    refusalsUnreadable: [
      'Bitrix24 bir isteği reddederse “Arama notları” nedenini öğrenemiyor.',
      'Yoğun saatlerde notlar geç ulaşabilir; kart yalnızca Bitrix24’ün yanıt vermediğini söyleyebilir.',
    ],
    holdSilent: [
      'Kart, açık kalma isteğine yanıt vermiyor.',
      'Operatör yazarken kapanabilir; yazılanlar kapanırken gönderilir.',
    ],
    holdIgnored: [
      'Kart, açık kalması gerekirken kapandı.',
      'Operatörler aramadan sonra cümlelerini bitiremez; yazılanlar kart kapanırken gönderilir.',
    ],
    holdUntried: [
      'Aramanın bitişi denenemedi.',
      'Kartın istendiğinde açık kalıp kalmadığı bilinmiyor. Yeniden deneyin.',
    ],
    closeNotAnnounced: [
      'Kart kapanmak üzere olduğunu bildirmiyor.',
      'Sekme aramanın bittiğini göstermeyebilir. Notlar yine de kaydedilir.',
    ],
    closeNotReleased: [
      'Kart aramadan sonra açık kalıyor.',
      'Eski arama kartları böyle çalışır: açık tutulduysa operatörün kartı kendisinin kapatması gerekir.',
    ],
    desktopWindow: [
      'Kart, masaüstü uygulamasının bir penceresinde gösterildi.',
      'Bu pencere kapanacağını bildirmez ve kendiliğinden kapanmaz: operatörün kapatması gerekir.',
    ],
    lastRequestLost: [
      'Kart kapanırken gönderilenler ulaşmadı.',
      'Notun son sözcükleri CRM’e ancak operatörün bir sonraki arama kartıyla ulaşabilir.',
    ],
    deferredLost: [
      'Tarayıcının kart kapandıktan sonra göndereceği veriler ulaşmadı.',
      'Bir çökmeden sonra son sözcükler, saklıyorsa tarayıcıdaki taslaklardan gelir.',
    ],
    deferredMissing: [
      'Bu tarayıcı kart kapandıktan sonra bir şey gönderemez.',
      'Birçok tarayıcı böyledir. Bir çökmeden sonra son sözcükler, saklıyorsa tarayıcıdaki taslaklardan gelir.',
    ],
    lastWordsUnclear: [
      'Sonda gönderilenlerin hepsinin ulaşıp ulaşmadığı belirsiz.',
      'Bir kısmı ulaştı, diğerini Bitrix24 kaybetmiş olabilir. Notlar bir sonraki arama kartıyla yeniden gönderilir. Yeniden deneyin.',
    ],
    leftBehind: [
      'Deneme aramasından kalan her şey silinemedi.',
      'Silme burada her zaman yinelenebilir. Hâlâ duranlar:',
    ],
  },
  notOpened: {
    pageTooOld: 'Bu Bitrix24 sayfası sekme eklenmeden önce yüklendi: sayfayı yeniden yükleyin.',
    otherTab: 'Kart açık ama başka bir sekme gösteriyor: kartta “Arama notları” sekmesine tıklayın.',
    otherCard: 'Başka bir arama kartı açık: onu kapatın.',
    otherCall: 'Bir aramadasınız: bitmesini bekleyin.',
    desktopApp: 'Bitrix24 masaüstü uygulaması çalışıyor: onu kapatın.',
    noTab: 'Sekme kayıtlı değil: kurulumu açın.',
  },
  refusals: {
    scope:
      'Uygulamanın bir izni eksik: yerel uygulamanın ayarlarında (Geliştirici kaynakları → Entegrasyonlar) ekleyip kaydedin.',
    forbidden: 'Bitrix24’te bunun için izniniz yok.',
    busy: 'Bitrix24 çok fazla istek alıyordu. Bir dakika sonra yeniden deneyin.',
    rejected: 'Bitrix24 isteği reddetti.',
    gone: 'Müşteri veya not artık yok.',
    unchanged: 'Bitrix24 değişikliği onayladı, ancak eski metin duruyor.',
  },
  leftovers: {
    card: 'arama kartı: kendiniz kapatın',
    note: 'müşterinin zaman çizelgesindeki deneme notu',
    options: 'uygulama verilerinde zararsız bir kayıt',
  },
  samples: {
    sql: 'veritabanı komutuna benzeyen sözcükler',
    path: 'iki noktalı yollar',
    bbcode: 'köşeli parantez içindeki sözcükler',
    joiner: 'görünmeyen karakterler',
    html: 'açılı ayraçlar, tırnak işaretleri ve “&”',
    letters: 'başka alfabelerin harfleri',
    emoji: 'emojiler',
    end: 'metnin sonu',
    lines: 'satır sonları',
  },
} as const satisfies TrialPhrases
