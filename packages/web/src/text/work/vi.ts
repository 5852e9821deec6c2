import { handOverVi } from './hand-over-vi.ts';
import { searchVi } from './search-vi.ts';

/** Vietnamese text of "my work" and of the list of all dossiers; English has the same keys. */
export const workVi = {
  heading: 'Việc của tôi',
  asOf: (time: string) => `Tính đến ${time}`,

  live: {
    open: 'Đang cập nhật trực tiếp',
    connecting: 'Đang nối với máy chủ…',
    lost: 'Mất kết nối, đang thử nối lại. Số liệu có thể đã cũ.',
    off: 'Chưa cập nhật trực tiếp',
    ended: 'Phiên đăng nhập đã kết thúc',
    refresh: 'Tải lại',
  },

  whose: {
    label: 'Hồ sơ của ai',
    mine: 'Của tôi',
    unassigned: 'Chưa giao',
    all: 'Cơ quan',
  },

  tasks: {
    label: 'Đang chờ anh/chị',
    submitted: 'Chờ tiếp nhận',
    accepted: 'Chờ chuyển xử lý',
    unassigned: 'Chờ phân công',
    division: 'Ở bước của phòng',
    signature: 'Chờ ký, chờ duyệt',
    results: 'Chờ trả kết quả',
    resultsHint: 'Có kết quả trong 30 ngày qua, chưa trả',
  },

  counts: {
    label: 'Lọc theo tiến độ',
    all: 'Tất cả',
    'open-overdue': 'Quá hạn',
    'due-soon': 'Sắp đến hạn',
    'open-in-time': 'Còn hạn, gồm sắp đến hạn',
    paused: 'Tạm dừng tính',
    'no-limit': 'Chưa tính hạn',
    count: (count: string, name: string) => `${name}: ${count} hồ sơ`,
  },

  tools: {
    search: 'Tìm trong danh sách',
    searchHint: 'Mã, thủ tục, cán bộ; không cần dấu',
    state: 'Trạng thái',
    anyState: 'Mọi trạng thái',
    procedure: 'Thủ tục',
    anyProcedure: 'Mọi thủ tục',
    names: 'Hiện tên chủ hồ sơ',
    namesHint: 'Mỗi lần xem tên được ghi vào nhật ký; danh sách khi đó không tự cập nhật.',
    clear: 'Bỏ lọc',
    keys: 'Phím tắt',
  },

  columns: {
    pick: 'Chọn',
    pickRow: (code: string) => `Chọn hồ sơ ${code}`,
    pickAll: 'Chọn tất cả hồ sơ đang hiện',
    code: 'Mã hồ sơ',
    procedure: 'Thủ tục hành chính',
    applicant: 'Chủ hồ sơ',
    step: 'Đang ở bước',
    officer: 'Người xử lý',
    agency: 'Cơ quan giải quyết',
    accepted: 'Tiếp nhận',
    due: 'Hẹn trả',
    verdict: 'Tiến độ thời hạn',
    risk: 'Khả năng trễ',
    noGrounds: 'chưa đủ căn cứ',
    nobody: 'chưa phân công',
    stepDue: (time: string) => `Hạn của bước: ${time}`,
    noName: 'không được xem',
    notYet: 'chưa tính hạn',
  },

  list: {
    caption: 'Hồ sơ đang giải quyết, ít thời gian nhất ở trên',
    captionByRisk: 'Hồ sơ đang giải quyết, khả năng trễ cao nhất ở trên',
    order: 'Hồ sơ còn ít thời gian nhất ở trên.',
    orderByRisk: 'Trong số đang hiển thị, khả năng trễ cao nhất ở trên; hồ sơ quá hạn, tạm dừng ở cuối.',
    sortByRisk: 'Xếp theo khả năng trễ',
    sortByDue: 'Xếp theo hẹn trả',
    shown: (shown: string) => `Đang hiển thị ${shown} hồ sơ`,
    shownOf: (shown: string, total: string) => `Đang hiển thị ${shown}/${total} hồ sơ`,
    more: 'Tải thêm',
    changed: 'có thay đổi',
    new: 'mới đến',
    left: (codes: string) => `Đã rời danh sách: ${codes}. Hồ sơ đã xong, đã chuyển hoặc không còn khớp bộ lọc.`,
    leftMany: (count: string) => `${count} hồ sơ đã rời danh sách: đã xong, đã chuyển hoặc không còn khớp bộ lọc.`,
    dismiss: 'Đã biết',
    emptyMine: 'Anh/chị không có hồ sơ nào đang xử lý.',
    emptyMineHint: 'Hồ sơ được phân công sẽ hiện ở đây ngay khi có.',
    emptyMineLink: 'Xem hồ sơ của cả cơ quan',
    empty: 'Không có hồ sơ đang giải quyết nào.',
    emptyHint: 'Hồ sơ mới tiếp nhận sẽ hiện ở đây ngay khi có.',
    noMatch: 'Không có hồ sơ nào khớp bộ lọc.',
    noMatchHint: 'Bỏ bớt điều kiện lọc để thấy nhiều hồ sơ hơn.',
  },

  picked: {
    count: (count: string) => `Đã chọn ${count} hồ sơ`,
    handOver: 'Chuyển người xử lý…',
    clear: 'Bỏ chọn',
  },

  keys: {
    heading: 'Phím tắt trong danh sách',
    on: 'Dùng phím tắt một phím (/ và ?)',
    close: 'Đóng',
    rows: [
      { keys: '↑ ↓', does: 'Lên, xuống một hồ sơ' },
      { keys: 'Home End', does: 'Hồ sơ đầu, hồ sơ cuối đang hiện' },
      { keys: 'Dấu cách', does: 'Chọn hoặc bỏ chọn hồ sơ' },
      { keys: 'Enter', does: 'Mở hồ sơ' },
      { keys: '/', does: 'Đến ô tìm' },
      { keys: '?', does: 'Mở bảng này' },
    ],
  },

  handOver: handOverVi,
  search: searchVi,
};
