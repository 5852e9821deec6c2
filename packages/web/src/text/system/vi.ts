import { accountsVi } from './accounts-vi.ts';
import { actionsVi, reachesVi } from './actions-vi.ts';
import { auditVi } from './audit-vi.ts';
import { backupsVi } from './backups-vi.ts';
import { importsVi } from './imports-vi.ts';
import { jobsVi } from './jobs-vi.ts';
import { settingsVi } from './settings-vi.ts';
import { tokensVi } from './tokens-vi.ts';
import { webhooksVi } from './webhooks-vi.ts';

/** Vietnamese text of the system's pages. */
export const systemVi = {
  tabsLabel: 'Các trang hệ thống',
  tabs: {
    accounts: 'Người dùng',
    tokens: 'Mã truy cập',
    settings: 'Thiết lập',
    imports: 'Nạp tệp',
    audit: 'Nhật ký',
    backups: 'Sao lưu',
    jobs: 'Công việc nền',
    webhooks: 'Nơi nhận tin',
    notifications: 'Thông báo',
  },
  nothingHere:
    'Vai trò của anh/chị không có trang nào trong phần hệ thống. Nếu cần, đề nghị quản trị hệ thống giao vai trò.',
  more: 'Tải thêm',
  csv: 'Tải CSV',
  csvOf: (list: string) => `Tải danh sách đang hiển thị dưới dạng CSV: ${list}`,
  once: {
    copy: 'Sao chép',
    copied: 'Đã sao chép.',
    notCopied: 'Trình duyệt không cho sao chép; hãy chọn và chép bằng tay.',
    kept: 'Tôi đã lưu, đóng lại',
  },
  task: {
    waiting: (name: string) => `${name}: đang chờ đến lượt`,
    running: (name: string) => name,
    percent: (name: string) => `Tiến độ: ${name}`,
    ordered: (time: string, name: string) => `Giao lúc ${time}, người giao: ${name}`,
    phases: {
      survey: 'xem trước các cột ngày',
      load: 'đọc các dòng',
      tables: 'bảng',
      files: 'tệp',
      entries: 'dòng nhật ký',
      events: 'sự kiện của hồ sơ',
      dossiers: 'hồ sơ đã xem',
    },
    doneSoFar: (step: string, done: string) => `${step}: ${done}`,
    doneOf: (step: string, done: string, of: string) => `${step}: ${done}/${of}`,
    perSecond: (rate: string) => `${rate} mỗi giây`,
    secondsLeft: (seconds: number) => `còn khoảng ${seconds} giây`,
    minutesLeft: (minutes: number) => `còn khoảng ${minutes} phút`,
  },
  accounts: accountsVi,
  tokens: tokensVi,
  settings: settingsVi,
  jobs: jobsVi,
  imports: importsVi,
  audit: auditVi,
  backups: backupsVi,
  webhooks: webhooksVi,
  actions: actionsVi,
  reaches: reachesVi,
};
