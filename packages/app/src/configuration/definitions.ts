/** What a value of a setting is. `flag`: true or false. `path`: a file or folder of this machine. */
export type SettingKind = 'text' | 'number' | 'flag' | 'url' | 'path';

/** One setting of the installation: by the environment, else by the file of settings, else its default. */
export interface SettingDefinition {
  /** Name of the environment variable. */
  readonly env: string;
  readonly kind: SettingKind;
  readonly default?: string | number | boolean;
  /** Never shown. */
  readonly secret?: true;
  /** What it does, in Vietnamese, as the effective view prints it. */
  readonly about: string;
}

/**
 * The settings of an installation, by their key in the file of settings. What a province sets for its work (calendar,
 * letterheads, rules) is no setting of an installation: it is dated and lies in the catalogues.
 */
export const DEFINITIONS = {
  database: {
    env: 'DATABASE_URL',
    kind: 'text',
    secret: true,
    about: 'cơ sở dữ liệu: postgres://… hoặc thư mục của cơ sở dữ liệu kèm theo; bỏ trống là ./dunghen-data',
  },
  host: { env: 'DUNGHEN_HOST', kind: 'text', default: '127.0.0.1', about: 'địa chỉ máy chủ lắng nghe' },
  port: { env: 'PORT', kind: 'number', default: 4_766, about: 'cổng' },
  publicUrl: {
    env: 'DUNGHEN_PUBLIC_URL',
    kind: 'url',
    about: 'địa chỉ người dùng thấy, ví dụ https://motcua.tinh.gov.vn; https thì cookie chỉ đi trên kết nối bảo mật',
  },
  trustProxy: {
    env: 'DUNGHEN_TRUST_PROXY',
    kind: 'flag',
    default: false,
    about: 'tin địa chỉ máy khách do máy chủ đứng trước (reverse proxy) ghi trong X-Forwarded-For',
  },
  files: {
    env: 'DUNGHEN_FILES',
    kind: 'text',
    about:
      'kho tệp: thư mục, hoặc s3://tên-bucket; bỏ trống là thư mục "files" cạnh cơ sở dữ liệu kèm theo, hoặc ./dunghen-files khi dùng máy chủ cơ sở dữ liệu riêng (nhiều máy chủ ứng dụng thì phải đặt, cùng một nơi)',
  },
  s3Endpoint: { env: 'DUNGHEN_S3_ENDPOINT', kind: 'url', about: 'địa chỉ dịch vụ S3 của kho tệp' },
  s3Region: { env: 'DUNGHEN_S3_REGION', kind: 'text', default: 'us-east-1', about: 'vùng của dịch vụ S3' },
  s3AccessKey: { env: 'DUNGHEN_S3_ACCESS_KEY', kind: 'text', about: 'tài khoản của dịch vụ S3' },
  s3SecretKey: { env: 'DUNGHEN_S3_SECRET_KEY', kind: 'text', secret: true, about: 'khóa bí mật của dịch vụ S3' },
  secretKey: {
    env: 'DUNGHEN_SECRET_KEY',
    kind: 'text',
    secret: true,
    about:
      'khóa mã hóa dữ liệu bí mật trong cơ sở dữ liệu (mã xác thực hai lớp, khóa webhook); bỏ trống là khóa trong tệp cạnh dữ liệu',
  },
  trustedRoots: {
    env: 'DUNGHEN_TRUSTED_ROOTS',
    kind: 'path',
    about: 'tệp PEM các chứng thư gốc được tin khi kiểm tra chữ ký số',
  },
  officerIssuer: { env: 'DUNGHEN_OIDC_ISSUER', kind: 'url', about: 'hệ thống xác thực của cán bộ (OpenID Connect)' },
  officerClientId: { env: 'DUNGHEN_OIDC_CLIENT_ID', kind: 'text', about: 'mã ứng dụng ở hệ thống xác thực của cán bộ' },
  officerClientSecret: {
    env: 'DUNGHEN_OIDC_CLIENT_SECRET',
    kind: 'text',
    secret: true,
    about: 'mật khẩu ứng dụng ở hệ thống xác thực của cán bộ',
  },
  officerClaim: {
    env: 'DUNGHEN_OIDC_CLAIM',
    kind: 'text',
    default: 'sub',
    about: 'trường của hệ thống xác thực dùng để gắn với tài khoản cán bộ',
  },
  citizenIssuer: {
    env: 'DUNGHEN_EID_ISSUER',
    kind: 'url',
    about: 'hệ thống định danh điện tử của công dân (OpenID Connect)',
  },
  citizenClientId: { env: 'DUNGHEN_EID_CLIENT_ID', kind: 'text', about: 'mã ứng dụng ở hệ thống định danh điện tử' },
  citizenClientSecret: {
    env: 'DUNGHEN_EID_CLIENT_SECRET',
    kind: 'text',
    secret: true,
    about: 'mật khẩu ứng dụng ở hệ thống định danh điện tử',
  },
  citizenClaim: {
    env: 'DUNGHEN_EID_CLAIM',
    kind: 'text',
    default: 'sub',
    about: 'trường của hệ thống định danh điện tử chứa số định danh cá nhân',
  },
  portalAddress: {
    env: 'DUNGHEN_PORTAL_ADDRESS',
    kind: 'url',
    default: 'https://dichvucong.gov.vn',
    about:
      'nơi người dân nộp hồ sơ (Cổng Dịch vụ công quốc gia) mà trang công khai dẫn đến; {code} ở chỗ mã quốc gia của thủ tục',
  },
  evaluationAddress: {
    env: 'DUNGHEN_EVALUATION_ADDRESS',
    kind: 'url',
    about:
      'nơi đọc số liệu đánh giá công khai của Cổng Dịch vụ công quốc gia (Bộ chỉ số 766), ví dụ https://dichvucong.gov.vn; bỏ trống là chỉ nạp từ tệp hoặc nhập tay',
  },
  evaluationDepartment: {
    env: 'DUNGHEN_EVALUATION_DEPARTMENT',
    kind: 'text',
    about: 'mã của tỉnh trên giao diện đánh giá của Cổng (rootDepartmentId)',
  },
  ownForm: {
    env: 'DUNGHEN_OWN_FORM',
    kind: 'flag',
    default: false,
    about:
      'nhận hồ sơ trực tuyến bằng tờ khai của hệ thống này; chỉ dùng cho quy định trước năm 2025 và bản minh họa (từ năm 2025 chỉ nộp trên Cổng quốc gia)',
  },
  embedders: {
    env: 'DUNGHEN_EMBEDDERS',
    kind: 'text',
    default: '',
    about: 'các trang được nhúng số liệu công khai bằng iframe, cách nhau bằng dấu cách, ví dụ https://tinh.gov.vn',
  },
  webhookPrivate: {
    env: 'DUNGHEN_WEBHOOK_PRIVATE',
    kind: 'flag',
    default: false,
    about: 'cho phép gửi webhook đến địa chỉ trong mạng nội bộ',
  },
  metricsToken: {
    env: 'DUNGHEN_METRICS_TOKEN',
    kind: 'text',
    secret: true,
    about: 'mã để đọc /metrics từ máy khác; bỏ trống là chỉ máy này đọc được',
  },
  logLevel: {
    env: 'DUNGHEN_LOG_LEVEL',
    kind: 'text',
    default: 'error',
    about: 'mức nhật ký ra stderr: error, warn, info; info ghi mỗi yêu cầu một dòng',
  },
  signFolder: {
    env: 'DUNGHEN_SIGN_FOLDER',
    kind: 'path',
    about: 'thư mục trao đổi với chương trình ký số: tệp cần ký ở cho-ky, tệp đã ký ở da-ky',
  },
  backups: { env: 'DUNGHEN_BACKUPS', kind: 'path', default: 'sao-luu', about: 'thư mục chứa các bản sao lưu' },
  syncUrl: {
    env: 'DUNGHEN_SYNC_URL',
    kind: 'url',
    about:
      'liên thông Cổng Dịch vụ công quốc gia: địa chỉ trục kết nối nhận hồ sơ; bỏ trống là chưa nối, việc đã xảy ra trong 30 ngày gần nhất chờ gửi',
  },
  syncSignInUrl: {
    env: 'DUNGHEN_SYNC_SIGN_IN_URL',
    kind: 'url',
    about: 'liên thông Cổng: địa chỉ đăng nhập lấy phiên; bắt buộc khi đã đặt DUNGHEN_SYNC_URL',
  },
  syncShareUrl: {
    env: 'DUNGHEN_SYNC_SHARE_URL',
    kind: 'url',
    about: 'liên thông Cổng: địa chỉ tra danh mục, nếu khác địa chỉ nhận hồ sơ',
  },
  syncUser: { env: 'DUNGHEN_SYNC_USER', kind: 'text', about: 'liên thông Cổng: tài khoản do Cổng cấp cho tỉnh' },
  syncPassword: { env: 'DUNGHEN_SYNC_PASSWORD', kind: 'text', secret: true, about: 'liên thông Cổng: mật khẩu' },
  syncDstcode: {
    env: 'DUNGHEN_SYNC_DSTCODE',
    kind: 'text',
    secret: true,
    about: 'liên thông Cổng: mã đích (dstcode) gửi kèm khi đăng nhập',
  },
  syncUnit: { env: 'DUNGHEN_SYNC_UNIT', kind: 'text', about: 'liên thông Cổng: mã đơn vị gửi (madonvi) của tỉnh' },
  syncBatch: {
    env: 'DUNGHEN_SYNC_BATCH',
    kind: 'number',
    default: 100,
    about: 'liên thông Cổng: số hồ sơ nhiều nhất trong một lần gọi, từ 1 đến 500',
  },
  syncParallel: {
    env: 'DUNGHEN_SYNC_PARALLEL',
    kind: 'number',
    default: 4,
    about: 'liên thông Cổng: số lần gọi cùng lúc của mỗi tiến trình, từ 1 đến 16',
  },
  syncTimeout: {
    env: 'DUNGHEN_SYNC_TIMEOUT',
    kind: 'number',
    default: 30_000,
    about: 'liên thông Cổng: chờ trả lời nhiều nhất bao nhiêu mili giây, từ 100 đến 300000',
  },
  syncMapping: {
    env: 'DUNGHEN_SYNC_MAPPING',
    kind: 'path',
    about: 'liên thông Cổng: tệp JSON các phiên bản bảng quy đổi mã của tỉnh; bỏ trống là bảng kèm theo chương trình',
  },
  smtpHost: {
    env: 'DUNGHEN_SMTP_HOST',
    kind: 'text',
    about: 'thông báo: máy chủ thư (SMTP); bỏ trống là không gửi thư, cán bộ chỉ thấy thông báo trong hệ thống',
  },
  smtpPort: { env: 'DUNGHEN_SMTP_PORT', kind: 'number', default: 587, about: 'thông báo: cổng của máy chủ thư' },
  smtpTls: {
    env: 'DUNGHEN_SMTP_TLS',
    kind: 'flag',
    default: false,
    about: 'thông báo: mã hóa ngay từ đầu (cổng 465); không thì dùng STARTTLS khi máy chủ thư có',
  },
  smtpUser: { env: 'DUNGHEN_SMTP_USER', kind: 'text', about: 'thông báo: tài khoản ở máy chủ thư' },
  smtpPassword: {
    env: 'DUNGHEN_SMTP_PASSWORD',
    kind: 'text',
    secret: true,
    about: 'thông báo: mật khẩu ở máy chủ thư',
  },
  smtpFrom: {
    env: 'DUNGHEN_SMTP_FROM',
    kind: 'text',
    about: 'thông báo: người gửi, ví dụ Một cửa tỉnh <motcua@tinh.gov.vn>; bắt buộc khi đã đặt máy chủ thư',
  },
  notifyPerMinute: {
    env: 'DUNGHEN_NOTIFY_PER_MINUTE',
    kind: 'number',
    default: 60,
    about: 'thông báo: số tin nhiều nhất mỗi kênh trong một phút, từ 1 đến 6000',
  },
  notifyTrial: {
    env: 'DUNGHEN_NOTIFY_TRIAL',
    kind: 'flag',
    default: false,
    about: 'thông báo: chạy thử, kênh chưa nối (thư, SMS, Zalo) thì ghi lại thay vì gửi ra ngoài',
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;

export type SettingKey = keyof typeof DEFINITIONS;
