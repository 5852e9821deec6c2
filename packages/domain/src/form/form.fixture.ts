import { getLocal } from '../time/index.ts';
import type { FormDossier, FormInput, FormOffice, RegisterInput } from './input.ts';

/** Persons, addresses and numbers of these samples are invented. */
export const LOOKUP_ADDRESS = 'https://motcua.dienbien.gov.vn/tra-cuu/{code}';

export const HOME_AFFAIRS: FormOffice = {
  name: 'Sở Nội vụ',
  kind: 'department',
  superior: 'UBND tỉnh Điện Biên',
  place: 'Điện Biên',
  phone: '0215 000 0000',
};

export const COMMUNE: FormOffice = { name: 'UBND xã Thanh Nưa', kind: 'commune', place: 'Thanh Nưa' };

/** A dossier of January 2024, with everything that any form may tell of. */
export const OLD_DOSSIER: FormDossier = {
  code: 'H18.12-240115-0001',
  procedureCode: '1.012941.000.00.00.H18',
  procedureName: 'Công nhận quỹ đủ điều kiện hoạt động',
  subject: 'Công nhận Quỹ Khuyến học Ví Dụ đủ điều kiện hoạt động và công nhận thành viên Hội đồng quản lý quỹ',
  applicant: 'Lò Văn Ví Dụ',
  address: 'Số nhà 05, tổ dân phố 7, phường Mường Thanh, thành phố Điện Biên Phủ, tỉnh Điện Biên',
  phone: '0900 000 000',
  email: 'vidu@example.vn',
  channel: 'direct',
  resultDelivery: 'counter',
  sets: 1,
  documents: [
    {
      id: 'd1',
      name: 'Đơn đề nghị công nhận quỹ đủ điều kiện hoạt động',
      form: 'paper',
      copies: { original: 1, certified: 0, plain: 0 },
    },
    {
      id: 'd2',
      name: 'Văn bản xác nhận tài sản đóng góp để thành lập quỹ của từng thành viên',
      form: 'paper',
      copies: { original: 0, certified: 1, plain: 2 },
    },
    { id: 'd3', name: 'Sơ yếu lý lịch, phiếu lý lịch tư pháp của sáng lập viên', form: 'electronic' },
  ],
  acceptance: {
    at: getLocal('2024-01-15T10:00'),
    limit: { amount: 3, unit: 'working-day' },
    legalLimit: { amount: 5, unit: 'working-day' },
    due: { at: getLocal('2024-01-18T17:30') },
    explanation: [
      'Cách tính (theo ngày làm việc): ngày 15/01/2024 là ngày đầu tiên, không tính; tính từ ngày 16/01/2024 đến ngày 18/01/2024.',
    ],
    officer: 'Quàng Thị Mẫu',
  },
  supplements: [
    {
      at: getLocal('2024-01-16T15:30'),
      reason: 'Thành phần hồ sơ chưa đủ theo Điều 17 Nghị định số 93/2019/NĐ-CP.',
      missing: [
        'Bản chính văn bản xác nhận tài sản của thành viên thứ ba',
        'Ảnh chân dung 4 × 6 cm của Chủ tịch Hội đồng quản lý quỹ',
      ],
      officer: 'Giàng A Thử',
    },
  ],
  reschedule: {
    at: getLocal('2024-01-17T09:00'),
    due: { at: getLocal('2024-01-25T17:30') },
    previousDue: { at: getLocal('2024-01-18T17:30') },
    reason: 'Chưa nhận được ý kiến thẩm định của cơ quan phối hợp.',
    cause: 'consulted-agency',
    causedBy: ['Sở Tư pháp'],
    letter: '12/PXL-SNV',
  },
  steps: [
    { at: getLocal('2024-01-15T10:00'), from: 'Người nộp hồ sơ', to: 'Bộ phận tiếp nhận và trả kết quả' },
    {
      at: getLocal('2024-01-15T15:10'),
      from: 'Bộ phận tiếp nhận và trả kết quả',
      to: 'Giàng A Thử, Phòng Tổ chức phi chính phủ, Sở Nội vụ',
      step: 'Tiếp nhận, số hóa hồ sơ',
      dueAt: getLocal('2024-01-15T17:30'),
      outcome: 'on-time',
    },
    {
      at: getLocal('2024-01-19T08:00'),
      from: 'Giàng A Thử, Phòng Tổ chức phi chính phủ, Sở Nội vụ',
      to: 'Lò Thị Giả Định, Lãnh đạo Sở, Sở Nội vụ',
      step: 'Thẩm định hồ sơ',
      dueAt: getLocal('2024-01-18T11:30'),
      outcome: 'late',
      note: 'Chờ ý kiến phối hợp',
    },
  ],
};

export const OLD_INPUT: FormInput = {
  dossier: OLD_DOSSIER,
  receiving: HOME_AFFAIRS,
  resolving: HOME_AFFAIRS,
  others: ['Sở Tư pháp'],
  lookupAddress: LOOKUP_ADDRESS,
};

const DAY = 86_400_000;
/** From 15 January 2024 to 15 January 2026. */
const LATER = getLocal('2026-01-15T10:00') - getLocal('2024-01-15T10:00');

/** The same two years later, stopped and refused too, as no dossier is at once. */
export const NEW_DOSSIER: FormDossier = {
  ...OLD_DOSSIER,
  code: 'H18.12-260115-0001',
  applicant: 'Công ty trách nhiệm hữu hạn một thành viên Xây dựng và Thương mại Ví Dụ Điện Biên',
  submitter: 'Giàng Thị Giả Định',
  resultDelivery: 'post',
  ...(OLD_DOSSIER.acceptance === undefined
    ? {}
    : {
        acceptance: {
          ...OLD_DOSSIER.acceptance,
          at: OLD_DOSSIER.acceptance.at + LATER,
          due: { at: getLocal('2026-01-20T17:30') },
          explanation: [
            'Cách tính (theo ngày làm việc): ngày 15/01/2026 là ngày đầu tiên, không tính; tính từ ngày 16/01/2026 đến ngày 20/01/2026.',
            'Không tính: 17/01/2026, 18/01/2026 (Thứ Bảy, Chủ nhật).',
          ],
        },
      }),
  supplements: OLD_DOSSIER.supplements.map((each) => ({ ...each, at: each.at + LATER })),
  reschedule: {
    at: getLocal('2026-01-19T09:00'),
    due: { at: getLocal('2026-01-27T17:30') },
    previousDue: { at: getLocal('2026-01-20T17:30') },
    reason: 'Chưa nhận được ý kiến thẩm định của cơ quan phối hợp.',
    cause: 'own-agency',
  },
  refusal: {
    at: getLocal('2026-01-15T10:30'),
    stage: 'intake',
    reason: 'Hồ sơ không thuộc thẩm quyền giải quyết của tỉnh (khoản 2 Điều 17 Nghị định số 93/2019/NĐ-CP).',
    missing: ['Giấy phép thành lập quỹ đã được công chứng, chứng thực'],
    officer: 'Quàng Thị Mẫu',
  },
  stop: {
    at: getLocal('2026-03-16T08:00'),
    reason: 'Quá 60 ngày kể từ ngày yêu cầu, cá nhân, tổ chức không bổ sung, hoàn thiện hồ sơ.',
    notice: '31/TB-SNV',
  },
  steps: OLD_DOSSIER.steps.map((each) => ({
    ...each,
    at: each.at + LATER,
    ...(each.dueAt === undefined ? {} : { dueAt: each.dueAt + LATER }),
  })),
};

export const NEW_INPUT: FormInput = { ...OLD_INPUT, dossier: NEW_DOSSIER };

/** Names, addresses and lists longer than any that is likely. */
export const LONG_INPUT: FormInput = {
  ...NEW_INPUT,
  dossier: {
    ...NEW_DOSSIER,
    address: `Khu tái định cư số 12 mở rộng, bản Huổi Púng – Nậm Chẩn, ${'đường liên xã đi cửa khẩu quốc gia, '.repeat(4)}xã Mường Nhé, tỉnh Điện Biên`,
    email: `${'rat-dai-'.repeat(9)}@example.vn`,
    documents: Array.from({ length: 24 }, (_, index) => ({
      id: `d${index}`,
      name: `Giấy tờ thứ ${index + 1}: báo cáo đánh giá tác động, kèm bản vẽ hoàn công và thuyết minh của đơn vị tư vấn độc lập`,
      form: 'paper' as const,
      copies: { original: 1, certified: index % 2, plain: index % 3 },
    })),
    supplements: [
      {
        at: getLocal('2026-01-16T15:30'),
        missing: Array.from(
          { length: 18 },
          (_, index) =>
            `Giấy tờ còn thiếu thứ ${index + 1}, có tên gọi dài quá một dòng của khổ giấy A5 nên phải xuống dòng`,
        ),
      },
    ],
  },
};

/** A dossier of which next to nothing is known: imported, or taken in by hand. */
export const BARE_INPUT: FormInput = {
  dossier: {
    code: 'H18.12-240115-0002',
    channel: 'direct',
    documents: [],
    supplements: [{ at: getLocal('2024-01-16T15:30'), missing: [] }],
    steps: [],
    acceptance: { at: getLocal('2024-01-15T00:00'), dateOnly: true, explanation: [] },
    reschedule: { at: getLocal('2024-01-17T09:00'), due: { at: getLocal('2024-01-25T17:30'), dateOnly: true } },
    refusal: { at: getLocal('2024-01-15T10:30'), stage: 'appraisal', missing: [] },
  },
  receiving: COMMUNE,
  resolving: COMMUNE,
  others: [],
};

export const REGISTER: RegisterInput = {
  office: COMMUNE,
  from: getLocal('2026-01-01T00:00'),
  to: getLocal('2026-02-01T00:00'),
  lines: Array.from({ length: 40 }, (_, index) => ({
    code: `H18.35-2601${String(5 + (index % 25)).padStart(2, '0')}-${String(index + 1).padStart(4, '0')}`,
    procedureName:
      index % 2 === 0
        ? 'Đăng ký khai sinh'
        : 'Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam cấp',
    applicant: index % 3 === 0 ? 'Lò Văn Ví Dụ' : 'Giàng Thị Giả Định',
    address: 'Bản Ví Dụ, xã Thanh Nưa',
    phone: '0900 000 000',
    resolvingAgency: 'UBND xã Thanh Nưa',
    sets: 1,
    accepted: { at: getLocal('2026-01-05T08:15') + Math.floor(index / 2) * DAY },
    due: { at: getLocal('2026-01-08T17:30') + Math.floor(index / 2) * DAY },
    ...(index % 4 === 3 ? {} : { returned: { at: getLocal('2026-01-07T09:00') + Math.floor(index / 2) * DAY } }),
    channel: index % 2 === 0 ? ('direct' as const) : ('online' as const),
    ...(index % 4 === 3 ? {} : { delivery: 'counter' as const }),
  })),
};
