// Vietnamese, for those who install, in the terms of Bitrix24 itself.
import type { AdminPhrases } from '../adminPhrases'

export const phrases = {
  standalonePage: {
    heading: 'Ghi chú cuộc gọi cho Bitrix24',
    what: 'Một tab trong thẻ cuộc gọi để ghi chú trong khi gọi. Ghi chú hiển thị trong dòng thời gian của khách hàng.',
    opened:
      'Bạn đã mở trang này bên ngoài Bitrix24. Trang hoạt động bên trong Bitrix24, nơi quản trị viên cài đặt một lần.',
    how: 'Cách cài đặt',
    steps: [
      'Trong Bitrix24, mở Tài nguyên nhà phát triển → Khác → Ứng dụng cục bộ.',
      'Tải lên tệp nén của ứng dụng, hoặc nhập địa chỉ trang này làm đường dẫn trình xử lý và địa chỉ install.html làm đường dẫn cài đặt ban đầu.',
      'Cấp các quyền liệt kê bên dưới rồi lưu.',
      'Mở ứng dụng và làm theo trình cài đặt. Sau đó hãy nhờ mọi người tải lại Bitrix24 một lần.',
    ],
    scopes: {
      placement: 'tab trong thẻ cuộc gọi',
      telephony: 'chính cuộc gọi',
      crm: 'khách hàng và ghi chú',
      user_brief: 'tên của đồng nghiệp',
    },
  },
  install: {
    heading: 'Cài đặt “Ghi chú cuộc gọi”',
    intro:
      'Thao tác này thêm tab “Ghi chú cuộc gọi” vào thẻ cuộc gọi của mọi người trong Bitrix24 này. Không có gì khác bị thay đổi. Những việc sẽ làm:',
    steps: {
      administrator: 'Kiểm tra bạn có phải là quản trị viên',
      scopes: 'Kiểm tra quyền của ứng dụng',
      address: 'Kiểm tra địa chỉ của ứng dụng',
      register: 'Thêm tab vào thẻ cuộc gọi',
      finish: 'Hoàn tất cài đặt',
    },
    states: { waiting: 'chưa bắt đầu', running: 'đang thực hiện', done: 'xong', failed: 'không thành công' },
    results: {
      address: 'Tab sẽ được mở từ {address}',
      withoutNames:
        'Thiếu quyền không bắt buộc user_brief: tên đồng nghiệp sẽ không hiển thị bên cạnh các ghi chú trước đây.',
      added: 'Đã thêm tab.',
      renewed: 'Tab đã có sẵn; tên của tab trong các ngôn ngữ của Bitrix24 đã được cập nhật.',
      kept: 'Tab đã có sẵn; không cần thay đổi gì.',
      finished: 'Bitrix24 xác nhận ứng dụng đã được cài đặt.',
      finishedBefore: 'Ứng dụng đã được cài đặt từ trước.',
    },
    removed: { other: 'Đã xóa {n} tab của địa chỉ cũ.' },
    refusals: {
      notAdministrator:
        'Chỉ quản trị viên của Bitrix24 này mới có thể cài đặt ứng dụng. Hãy nhờ quản trị viên mở trang này.',
      missingScopes:
        'Thiếu quyền: {scopes}. Hãy thêm trong cài đặt của ứng dụng cục bộ (Tài nguyên nhà phát triển → Tích hợp), lưu rồi thử lại.',
      addressWithoutDot:
        'Bitrix24 chỉ nhận địa chỉ có dấu chấm trong tên máy chủ; “localhost” bị từ chối. Hãy đổi đường dẫn trình xử lý trong cài đặt của ứng dụng cục bộ, ví dụ thành tên miền đầy đủ hoặc 127.0.0.1.',
      insecure:
        'Đường dẫn trình xử lý phải bắt đầu bằng https:// như Bitrix24 này. Hãy đổi trong cài đặt của ứng dụng cục bộ.',
      pageRedirects:
        'Trang {address} chuyển hướng sang địa chỉ khác, và ở đó Bitrix24 sẽ bỏ qua trang. Hãy nhập địa chỉ cuối cùng làm đường dẫn trình xử lý trong cài đặt của ứng dụng cục bộ.',
      pageMissing:
        'Không mở được trang {address}. Trang phải nằm cùng thư mục với install.html: hãy sao chép mọi tệp của ứng dụng lên máy chủ hoặc tải lên lại toàn bộ tệp nén.',
      notOpenedAsInstaller:
        'Tab đã được thiết lập, nhưng Bitrix24 ẩn tab cho đến khi cài đặt hoàn tất và đã không mở trang này như trình cài đặt. Hãy nhập địa chỉ install.html làm đường dẫn cài đặt ban đầu trong cài đặt của ứng dụng cục bộ, lưu rồi mở lại ứng dụng.',
      portal: 'Bitrix24 từ chối yêu cầu: {why}',
      silent: 'Bitrix24 không phản hồi. Hãy kiểm tra mạng rồi thử lại.',
    },
    found: {
      looking: 'Đang tìm lần cài đặt trước…',
      interrupted: 'Lần cài đặt trước bị gián đoạn. Bây giờ sẽ hoàn tất; các bước đã xong không lặp lại.',
      tabMissing: 'Ứng dụng đã được cài đặt nhưng thiếu tab. Tab sẽ được thêm lại.',
      moved: 'Ứng dụng đã chuyển sang địa chỉ khác. Tab sẽ được mở từ địa chỉ mới.',
      outdated: 'Tab đã có nhưng tên đã cũ. Tên sẽ được cập nhật.',
      complete: '“Ghi chú cuộc gọi” đã được cài đặt đầy đủ. Bạn có thể cài lại; sẽ không có gì thay đổi.',
    },
    stale: 'Những địa chỉ cũ này sẽ không còn được dùng, các tab của chúng sẽ bị xóa:',
    start: 'Cài đặt',
    again: 'Cài đặt lại',
    installed: '“Ghi chú cuộc gọi” đã được cài đặt.',
    afterwards: {
      heading: 'Điều mọi người cần biết sau đó',
      steps: [
        'Các trang Bitrix24 đang mở chưa hiển thị tab này: hãy nhờ mọi người tải lại một lần.',
        'Trong cuộc gọi, tab xuất hiện sau thẻ cuộc gọi một chút: Bitrix24 hiển thị tab khi thẻ CRM của khách hàng đã tải xong. Cuộc gọi đầu tiên sau khi tải lại là lâu nhất. Nếu không có thẻ CRM, ví dụ khi đồng nghiệp gọi nhau, thì không có tab.',
      ],
    },
    unreached: {
      heading: 'Bitrix24 không phản hồi',
      intro:
        'Trang được mở từ {address}. Trong cài đặt của ứng dụng cục bộ (Tài nguyên nhà phát triển → Tích hợp), hãy so sánh địa chỉ này với đường dẫn trình xử lý và đường dẫn cài đặt ban đầu:',
      causes: [
        'Cả hai phải bắt đầu đúng bằng địa chỉ này. Sau khi chuyển hướng, ví dụ từ http:// sang https:// hoặc sang “www.”, Bitrix24 bỏ qua trang: hãy nhập địa chỉ cuối cùng.',
        'Đừng ghi cổng tiêu chuẩn: hãy bỏ :443 hoặc :80.',
        'Nếu cả hai đều đúng, hãy kiểm tra mạng rồi thử lại.',
      ],
    },
  },
  home: {
    heading: 'Ghi chú chưa gửi',
    looking: 'Đang tìm ghi chú chưa gửi…',
    none: 'Không có ghi chú nào chưa gửi. Tất cả đã ở trong CRM.',
    waiting: { other: '{n} ghi chú chưa có trong CRM' },
    filing: 'Ghi chú sẽ được gắn với {name}.',
    discard: 'Xóa',
    discardAsk: 'Xóa ghi chú này? Không thể hoàn tác thao tác này.',
    discardStanding: 'Một phần ghi chú có thể đã ở trong CRM; phần đó vẫn ở lại.',
    discardYes: 'Có, xóa',
    discardNo: 'Không, giữ lại',
    discarded: 'Đã xóa ghi chú.',
    discardFailed: 'Bitrix24 không phản hồi nên ghi chú chưa bị xóa. Hãy thử lại.',
  },
  settings: {
    heading: 'Cài đặt',
    back: 'Quay lại',
    dealHint:
      'Nếu cuộc gọi không có giao dịch, ghi chú được gắn với giao dịch đang mở mới nhất của khách hàng; nếu không có, với khách hàng mà thẻ cuộc gọi hiển thị.',
    own: 'Cài đặt của tôi',
    everybody: 'Cài đặt cho mọi người',
    everybodyHint: 'Chỉ quản trị viên mới xem và thay đổi được.',
    looking: 'Đang tải cài đặt…',
    notRead: 'Không tải được cài đặt.',
    defaultItem: 'Nơi gắn ghi chú mới',
    asCard: 'Khách hàng mà thẻ cuộc gọi hiển thị',
    defaultItemHint:
      'Nếu cuộc gọi không có mục đó, ghi chú được gắn với khách hàng mà thẻ cuộc gọi hiển thị.',
    header: 'Dòng đầu của ghi chú trong dòng thời gian',
    headers: { full: 'Cuộc gọi, đường dây, kết quả và mã', reference: 'Chỉ kết quả và mã' },
    phrases: 'Mẫu câu cho mọi người',
    callPhrases: {
      heading: 'Mẫu câu cho một số cuộc gọi',
      add: 'Thêm mẫu câu cho một số cuộc gọi',
      direction: 'Chiều gọi',
      anyDirection: 'Mọi chiều gọi',
      line: 'Đường dây',
      lineHint: 'Tên đường dây như cuộc gọi hiển thị. Để trống: mọi đường dây.',
      remove: 'Gỡ bỏ',
    },
    tags: 'Kết quả',
    tagsHint: 'Mỗi dòng một kết quả, ví dụ “Đã liên lạc được” hoặc “Gọi lại”.',
    keepOpen: 'Giữ thẻ mở sau cuộc gọi',
    keepOpenHint:
      'Khi bật, không thể thu gọn thẻ trong cuộc gọi. Hãy đóng thẻ bằng “{closeNow}”: nếu đóng cách khác, Bitrix24 có thể đóng cả thẻ của cuộc gọi tiếp theo.',
    keepOpenOff: 'Tắt',
    keepOpenAsPortal: 'Như đã đặt cho mọi người',
    save: 'Lưu cài đặt',
    saving: 'Đang lưu…',
    saved: 'Đã lưu cài đặt.',
    savedWithOthers: 'Đã lưu. Người khác cũng đã thay đổi cài đặt; hiện áp dụng các cài đặt này.',
    notSaved: 'Chưa lưu: hãy kiểm tra các trường được đánh dấu.',
    refusals: {
      forbidden: 'Chỉ quản trị viên được thay đổi các cài đặt này.',
      offline: 'Không có kết nối: cài đặt chưa được lưu. Hãy thử lại.',
      signedOut: 'Bạn đã đăng xuất khỏi Bitrix24: hãy đăng nhập ở tab khác rồi thử lại.',
      other: 'Bitrix24 không xác nhận thay đổi. Hãy thử lại: lưu hai lần không sao cả.',
    },
  },
  check: {
    heading: 'Kiểm tra cổng thông tin',
    intro: 'Kiểm tra mọi thứ “Ghi chú cuộc gọi” cần đã sẵn sàng chưa.',
    start: 'Kiểm tra',
    running: 'Đang kiểm tra…',
    healthy: 'Mọi thứ đều ổn.',
    problems: { other: '{n} mục cần chú ý' },
    silent: 'Bitrix24 không phản hồi. Hãy kiểm tra mạng rồi thử lại.',
    signs: { good: 'Ổn', info: 'Nên biết', problem: 'Cần chú ý' },
    findings: {
      scopes: 'Ứng dụng có mọi quyền cần thiết.',
      missingScopes: 'Thiếu quyền: {scopes}.',
      noNames: 'Không có quyền user_brief thì tên đồng nghiệp không hiển thị bên cạnh ghi chú của họ.',
      notInstalled: 'Cài đặt chưa hoàn tất: không ai thấy tab.',
      placeOffered: 'Bitrix24 này có tab trong thẻ cuộc gọi.',
      placeMissing: 'Bitrix24 này không có tab trong thẻ cuộc gọi.',
      tab: 'Tab được đăng ký một lần, tại {address}.',
      tabUnknown: 'Chỉ quản trị viên mới thấy tab được đăng ký ở đâu.',
      tabMissing: 'Tab chưa được đăng ký.',
      tabElsewhere: 'Tab được đăng ký tại {address}, nhưng địa chỉ của trang này là {own}.',
      manyTabs: 'Tab được đăng ký nhiều lần: {addresses}.',
      events: 'Chỉ có thể kiểm tra sự kiện cuộc gọi trong thẻ cuộc gọi.',
      storage: 'Trình duyệt này cũng lưu ghi chú trên máy tính này.',
      noStorage: 'Trình duyệt này không cho ứng dụng lưu gì trên máy tính này.',
      settings: 'Tải được mọi cài đặt.',
      newerSettings:
        'Một phiên bản mới hơn của “Ghi chú cuộc gọi” đã ghi các cài đặt này: {names}. Ở đây áp dụng giá trị mặc định.',
      newerNotes:
        'Phiên bản mới hơn của “Ghi chú cuộc gọi” đã để lại ghi chú mà phiên bản này không đọc được. Chúng được giữ nguyên.',
      version: 'Ghi chú cuộc gọi {version}',
    },
    advice: {
      missingScopes:
        'Hãy thêm trong cài đặt của ứng dụng cục bộ (Tài nguyên nhà phát triển → Tích hợp) rồi lưu.',
      noNames: 'Nếu muốn hiển thị tên, hãy thêm user_brief trong cài đặt của ứng dụng cục bộ.',
      notInstalled: 'Hãy mở trình cài đặt và hoàn tất.',
      placeMissing: 'Tab cần quyền telephony và điện thoại trong gói của bạn.',
      tabUnknown: 'Hãy nhờ quản trị viên chạy kiểm tra này.',
      tabMissing: 'Hãy mở trình cài đặt: nó sẽ thêm tab.',
      tabElsewhere: 'Nếu trang này là đúng, hãy mở trình cài đặt: nó sẽ chuyển tab đến đây.',
      manyTabs: 'Hãy mở trình cài đặt: nó sẽ giữ lại một tab.',
      events: 'Hãy gọi thử và mở tab: nếu tab hiển thị khách hàng thì mọi thứ đều ổn.',
      noStorage:
        'Thay vào đó, ghi chú được gửi đến Bitrix24 thường xuyên hơn. Để an toàn hơn, hãy cho phép cookie của bên thứ ba đối với trang này trong cài đặt trình duyệt.',
      newerSettings: 'Hãy tải lại trang. Nếu vẫn vậy, hãy cập nhật “Ghi chú cuộc gọi”.',
      newerNotes: 'Hãy tải lại trang. Nếu vẫn vậy, hãy cập nhật “Ghi chú cuộc gọi”.',
    },
    install: 'Mở trình cài đặt',
  },
} as const satisfies AdminPhrases
