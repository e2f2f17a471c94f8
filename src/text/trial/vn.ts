// Vietnamese, for those who make a trial call, in the terms of Bitrix24 itself.
import type { TrialPhrases } from '../trialPhrases'

export const phrases = {
  heading: 'Cuộc gọi thử',
  intro:
    'Một cuộc gọi cho chính bạn sẽ mở thẻ cuộc gọi thật; thẻ tự kiểm tra những gì nhân viên cần. Việc này mất một đến hai phút; sau đó cuộc gọi và mọi thứ đã ghi đều được xóa.',
  withClient: 'Khách hàng: {name}. Một ghi chú sẽ được viết vào dòng thời gian rồi xóa đi.',
  withoutClient: 'Nếu không chọn khách hàng, mọi thứ trừ ghi chú trong dòng thời gian đều được kiểm tra.',
  noClient: 'Không chọn khách hàng',
  notForDeals: 'Cuộc gọi thử cần một liên hệ, công ty hoặc khách hàng tiềm năng.',
  start: 'Kiểm tra bằng cuộc gọi thử',
  stages: {
    starting: 'Đang bắt đầu cuộc gọi',
    opening: 'Đang mở thẻ cuộc gọi',
    checking: 'Thẻ đang kiểm tra; bạn có thể nhập vào thẻ',
    ending: 'Cuộc gọi đang kết thúc và thẻ đang đóng',
    cleaning: 'Đang xóa những gì còn lại sau lần thử',
  },
  cancel: 'Hủy',
  made: 'Cuộc gọi thử: {time}',
  interrupted: 'Cuộc gọi thử đã bị gián đoạn: {time}.',
  removing: 'Đang xóa những gì còn lại…',
  remove: 'Xóa những gì còn lại',
  reloadFirst:
    'Trước khi gọi thử, hãy tải lại trang Bitrix24 này: trang chưa có tab mới. Sau đó mở “Call Notes” ở menu bên trái.',
  healthy: 'Mọi thứ đã kiểm tra đều hoạt động.',
  oddities: { other: '{n} mục hoạt động khác thường lệ' },
  calm: { other: '{n} mục kiểm tra đều ổn' },
  unchecked: 'Chưa kiểm tra',
  copy: 'Sao chép báo cáo',
  copyByHand: 'Trình duyệt không cho phép sao chép ở đây. Báo cáo đã được chọn: hãy nhấn Ctrl+C (⌘C).',
  asText: 'Nội dung được sao chép',
  dismiss: 'Ẩn',
  findings: {
    callRegistered: 'Bitrix24 đã bắt đầu cuộc gọi thử.',
    cardOpened: 'Thẻ cuộc gọi đã mở cùng tab “Ghi chú cuộc gọi”.',
    handshakeDone: 'Bitrix24 kết nối với tab nhanh chóng.',
    initDataUsual: 'Tab nhận được dữ liệu cuộc gọi đúng dạng mong đợi.',
    initDataEscaped: 'Bitrix24 mã hóa dữ liệu cuộc gọi; “Ghi chú cuộc gọi” giải mã chúng.',
    statusUsual: 'Thẻ trả lời các câu hỏi về cuộc gọi.',
    eventsOffered: 'Thẻ báo cho tab những gì xảy ra trong cuộc gọi.',
    eventsRepeated: 'Thẻ liệt kê sự kiện hai lần, điều này vô hại.',
    noteWritten: 'Một ghi chú đã được viết vào dòng thời gian, sửa và xóa.',
    textKept: 'Nội dung ghi chú được lưu đúng như đã gửi.',
    activityNoteOffered: 'Ghi chú cũng có thể được đính kèm vào hoạt động của cuộc gọi.',
    optionsKept: 'Bitrix24 lưu bản nháp cho nhân viên.',
    storageGranted: 'Trình duyệt này lưu bản nháp trên máy tính này.',
    refusalsReadable: 'Khi Bitrix24 từ chối một yêu cầu, “Ghi chú cuộc gọi” biết lý do.',
    holdHonoured: 'Thẻ vẫn mở sau cuộc gọi khi được yêu cầu.',
    closeAnnounced: 'Thẻ báo trước khi sắp đóng.',
    closeReleased: 'Thẻ đóng ngay khi được phép.',
    lastRequestArrived: 'Những gì gửi đi khi thẻ đang đóng đều đến nơi.',
    deferredArrived: 'Những gì trình duyệt gửi sau khi thẻ đóng đều đến nơi.',
    cleanedUp: 'Mọi thứ còn lại sau cuộc gọi thử đã được xóa.',
  },
  worries: {
    callRefused: ['Bitrix24 không bắt đầu cuộc gọi thử.', 'Điều này không nói gì về các cuộc gọi thật.'],
    callUnmarked: [
      'Bitrix24 không lưu dữ liệu cho bạn, nên lần thử đã dừng.',
      'Bản nháp của nhân viên sẽ chỉ nằm trong trình duyệt của họ. Hãy thử lại sau.',
    ],
    cardOpenedLate: [
      'Thẻ cuộc gọi mở muộn.',
      'Trước đó nhân viên không thể ghi chú. Hãy kiểm tra mạng và các ứng dụng khác trong thẻ cuộc gọi.',
    ],
    cardNotOpened: ['Thẻ cuộc gọi có tab đã không mở.', 'Lý do có thể là:'],
    cardGone: [
      'Thẻ đã bị đóng hoặc tải lại trước khi kiểm tra xong.',
      'Hãy thử lại và để thẻ mở cho đến khi thẻ tự đóng.',
    ],
    handshakeSlow: [
      'Bitrix24 mất nhiều thời gian để kết nối với tab.',
      'Nhân viên có thể viết ngay; tên khách hàng và các ghi chú trước đây hiện ra sau.',
    ],
    initDataUnusual: [
      'Tab nhận được dữ liệu cuộc gọi ở dạng không mong đợi.',
      'Lúc đầu có thể thiếu khách hàng hoặc số điện thoại. Hãy gửi báo cáo cho nhà phát triển.',
    ],
    statusUnusual: [
      'Thẻ mô tả cuộc gọi ở dạng không mong đợi.',
      'Trong tab có thể thiếu khách hàng hoặc số điện thoại. Hãy gửi báo cáo cho nhà phát triển.',
    ],
    statusSilent: [
      'Thẻ không trả lời các câu hỏi về cuộc gọi.',
      'Nếu khách hàng thay đổi trong cuộc gọi, nhân viên nên kiểm tra ghi chú được gắn với ai.',
    ],
    eventsMissing: [
      'Thẻ không báo hết những gì xảy ra trong cuộc gọi.',
      'Tab có thể không nhận ra cuộc gọi kết thúc hoặc khách hàng thay đổi. Ghi chú vẫn được lưu.',
    ],
    eventsUnknown: [
      'Thẻ không cho biết sẽ báo gì cho tab.',
      'Hãy kiểm tra trong một cuộc gọi thật xem tab có nhận ra cuộc gọi kết thúc không.',
    ],
    noteSkipped: [
      'Không có ghi chú nào được viết vì chưa chọn khách hàng.',
      'Để kiểm tra cả điều này, hãy chọn khách hàng và thử lại.',
    ],
    noteNotWritten: [
      'Không viết được ghi chú vào dòng thời gian.',
      'Ghi chú của nhân viên sẽ phải chờ và không vào được CRM.',
    ],
    noteNotChanged: [
      'Không sửa được ghi chú.',
      'Những gì nhân viên viết thêm trong cuộc gọi sẽ không vào được CRM.',
    ],
    noteNotRemoved: [
      'Không xóa được ghi chú.',
      'Hãy xóa ghi chú trong dòng thời gian của khách hàng. Ghi chú mà nhân viên chuyển sang khách hàng khác cũng sẽ còn ở chỗ cũ.',
    ],
    textUnread: [
      'Không đọc được ghi chú đã lưu ra sao.',
      'Chưa rõ Bitrix24 có thay đổi nội dung ghi chú hay không. Hãy thử lại.',
    ],
    textChanged: [
      'Bitrix24 lưu một số nội dung khác với khi nhập.',
      'Nhân viên được báo khi điều này xảy ra với ghi chú của họ. Ở Bitrix24 cài tại chỗ, nguyên nhân có thể là bộ lọc chủ động. Liên quan đến:',
    ],
    activityNoteMissing: [
      'Không thể đính kèm ghi chú vào hoạt động của cuộc gọi.',
      'Với nhân viên không có gì thay đổi: ghi chú được viết vào dòng thời gian.',
    ],
    activityNoteUnknown: [
      'Không kiểm tra được có thể đính kèm ghi chú vào hoạt động của cuộc gọi hay không.',
      'Với nhân viên không có gì thay đổi: ghi chú được viết vào dòng thời gian.',
    ],
    optionsChanged: [
      'Bitrix24 lưu bản nháp ở dạng đã thay đổi.',
      'Bản nháp tiếp tục trên máy tính khác có thể có nội dung đã thay đổi. Liên quan đến:',
    ],
    optionsRefused: [
      'Bitrix24 không lưu bản nháp cho nhân viên.',
      'Những gì chưa vào CRM chỉ được lưu trong trình duyệt của nhân viên.',
    ],
    storageRefused: [
      'Trình duyệt này không cho ứng dụng lưu bản nháp trên máy tính này.',
      'Thay vào đó, ghi chú được gửi đến Bitrix24 thường xuyên hơn. Để an toàn hơn, hãy cho phép cookie của bên thứ ba đối với trang này trong cài đặt trình duyệt.',
    ],
    refusalsUnreadable: [
      'Khi Bitrix24 từ chối một yêu cầu, “Ghi chú cuộc gọi” không biết lý do.',
      'Lúc cao điểm ghi chú có thể đến muộn hơn, và thẻ chỉ có thể báo rằng Bitrix24 không phản hồi.',
    ],
    holdSilent: [
      'Thẻ không trả lời yêu cầu tiếp tục mở.',
      'Thẻ có thể đóng khi nhân viên còn đang nhập; những gì đã nhập được gửi khi thẻ đóng.',
    ],
    holdIgnored: [
      'Thẻ đã đóng dù lẽ ra phải tiếp tục mở.',
      'Nhân viên không kịp viết xong câu sau cuộc gọi; những gì đã nhập được gửi khi thẻ đóng.',
    ],
    holdUntried: [
      'Không thử được lúc kết thúc cuộc gọi.',
      'Chưa rõ thẻ có tiếp tục mở khi được yêu cầu hay không. Hãy thử lại.',
    ],
    closeNotAnnounced: [
      'Thẻ không báo trước khi sắp đóng.',
      'Tab có thể không cho thấy cuộc gọi đã kết thúc. Ghi chú vẫn được lưu.',
    ],
    closeNotReleased: [
      'Thẻ vẫn mở sau cuộc gọi.',
      'Các thẻ cuộc gọi cũ hoạt động như vậy: nếu đã được giữ mở, nhân viên phải tự đóng thẻ.',
    ],
    desktopWindow: [
      'Thẻ hiện trong cửa sổ của ứng dụng Bitrix24 trên máy tính.',
      'Cửa sổ này không báo trước và không tự đóng: nhân viên phải tự đóng.',
    ],
    lastRequestLost: [
      'Những gì gửi đi khi thẻ đang đóng đã không đến nơi.',
      'Những từ cuối của ghi chú có thể chỉ vào CRM cùng thẻ cuộc gọi tiếp theo của nhân viên.',
    ],
    deferredLost: [
      'Những gì trình duyệt phải gửi sau khi thẻ đóng đã không đến nơi.',
      'Sau sự cố, những từ cuối được lấy từ bản nháp trong trình duyệt, nếu có.',
    ],
    deferredMissing: [
      'Trình duyệt này không thể gửi gì sau khi thẻ đóng.',
      'Nhiều trình duyệt như vậy. Sau sự cố, những từ cuối được lấy từ bản nháp trong trình duyệt, nếu có.',
    ],
    lastWordsUnclear: [
      'Chưa rõ mọi thứ gửi đi lúc cuối có đến nơi hay không.',
      'Một phần đã đến, phần kia có thể Bitrix24 đã làm mất. Ghi chú được gửi lại cùng thẻ cuộc gọi tiếp theo. Hãy thử lại.',
    ],
    leftBehind: [
      'Không xóa được hết những gì còn lại sau cuộc gọi thử.',
      'Có thể xóa lại ở đây bất cứ lúc nào. Vẫn còn:',
    ],
  },
  notOpened: {
    pageTooOld: 'Trang Bitrix24 này được tải trước khi tab được thêm: hãy tải lại trang.',
    otherTab: 'Thẻ đang mở nhưng hiện tab khác: hãy bấm vào “Ghi chú cuộc gọi” trong thẻ.',
    otherCard: 'Một thẻ cuộc gọi khác đang mở: hãy đóng thẻ đó.',
    otherCall: 'Bạn đang trong một cuộc gọi: hãy chờ cuộc gọi kết thúc.',
    desktopApp: 'Ứng dụng Bitrix24 trên máy tính đang chạy: hãy đóng ứng dụng.',
    noTab: 'Tab chưa được đăng ký: hãy mở trình cài đặt.',
  },
  refusals: {
    scope:
      'Ứng dụng thiếu một quyền: hãy thêm quyền đó trong cài đặt của ứng dụng cục bộ (Tài nguyên nhà phát triển → Tích hợp) rồi lưu.',
    forbidden: 'Bạn không có quyền làm việc này trong Bitrix24.',
    busy: 'Bitrix24 đang nhận quá nhiều yêu cầu. Hãy thử lại sau một phút.',
    rejected: 'Bitrix24 đã từ chối yêu cầu.',
    gone: 'Khách hàng hoặc ghi chú không còn tồn tại.',
    unchanged: 'Bitrix24 đã xác nhận thay đổi nhưng nội dung cũ vẫn còn.',
  },
  leftovers: {
    card: 'thẻ cuộc gọi: hãy tự đóng thẻ',
    note: 'ghi chú thử trong dòng thời gian của khách hàng',
    options: 'một mục vô hại trong dữ liệu của ứng dụng',
  },
  samples: {
    sql: 'những từ giống lệnh cơ sở dữ liệu',
    path: 'đường dẫn có hai dấu chấm',
    bbcode: 'những từ trong ngoặc vuông',
    joiner: 'ký tự vô hình',
    html: 'dấu ngoặc nhọn, dấu nháy và “&”',
    letters: 'chữ cái của ngôn ngữ khác',
    emoji: 'biểu tượng cảm xúc',
    end: 'phần cuối của nội dung',
    lines: 'dấu xuống dòng',
  },
} as const satisfies TrialPhrases
