import type { DossierEvent } from '@dunghen/domain/dossier';
import { VIETNAM } from '../../../domain/src/deadline/testing/calendars.ts';
import { type Act, INTAKE, PROCEDURE } from '../../../domain/src/lifecycle/lifecycle.fixture.ts';
import { defaultMappings } from '../mapping/index.ts';
import type { MessageContext } from './context.ts';

/** Names for messages of invented dossiers; persons are invented. */

const AGENCIES: Readonly<Record<string, string>> = {
  'xa-thu': 'UBND xã Thử',
  'xa-moi': 'UBND xã Mới',
  'xa-khac': 'UBND xã Khác',
  'cong-an': 'Công an tỉnh',
  'phong-thue': 'Thuế tỉnh',
  'so-tu-phap': 'Sở Tư pháp',
};

const PERSONS: Readonly<Record<string, { readonly name: string; readonly title: string }>> = {
  'can-bo': { name: 'Lường Thị Mẫu', title: 'Công chức Một cửa' },
  'chuyen-vien': { name: 'Quàng Văn Mẫu', title: 'Chuyên viên' },
  'lanh-dao': { name: 'Cà Văn Mẫu', title: 'Chủ tịch UBND xã' },
};

const [mapping] = defaultMappings();
if (mapping === undefined) throw new Error('no mapping');

export const MAPPING = mapping;

export const CONTEXT: MessageContext = {
  mapping,
  calendar: VIETNAM,
  findAgency: (id) => (AGENCIES[id] === undefined ? undefined : { name: AGENCIES[id] }),
  findProcedure: (code) =>
    code === PROCEDURE.code ? { name: PROCEDURE.name, field: PROCEDURE.field, fieldCode: 'H18-LV01' } : undefined,
  findStepName: (_procedure, step) => PROCEDURE.process.find(({ key }) => key === step)?.name,
  findPerson: (id) => PERSONS[id],
  fileUrl: ({ sha256 }) => `https://motcua.example/tep/${sha256.slice(0, 8)}`,
};

/** Stretches of events that were recorded together, as one command records them. */
export function commandsOf(events: readonly DossierEvent[]): readonly (readonly DossierEvent[])[] {
  const stretches: DossierEvent[][] = [];
  for (const event of events) {
    const last = stretches.at(-1);
    if (last?.[0]?.recordedAt === event.recordedAt) last.push(event);
    else stretches.push([event]);
  }
  return stretches;
}

const OFFICER = { actor: { id: 'chuyen-vien', name: 'Chuyên viên (giả định)' } };
const LEADER = { actor: { id: 'lanh-dao', name: 'Lãnh đạo (giả định)' } };
const intake = { ...INTAKE, identity: '011199000001', phone: '0912000001', subject: 'Xin cấp giấy xác nhận' } as const;
const accepted: Act = ['2024-01-15T10:00', { type: 'accept', intake }];
const acceptedWith = (changes: Partial<typeof INTAKE>): Act => [
  '2024-01-15T10:00',
  { type: 'accept', intake: { ...intake, ...changes } },
];
const takenIn: readonly Act[] = [
  ['2024-01-15T10:05', { type: 'start-step', step: 'tiep-nhan' }],
  ['2024-01-15T10:30', { type: 'finish-step', step: 'tiep-nhan' }],
];
const started: Act = ['2024-01-15T14:00', { type: 'start-step', step: 'tham-dinh', officer: 'chuyen-vien' }, OFFICER];
const finished: Act = [
  '2024-01-16T15:00',
  { type: 'finish-step', step: 'tham-dinh', outcome: 'Đủ điều kiện' },
  OFFICER,
];
const onPaper = { type: 'complete', paperReason: 'Mẫu giấy theo quy định' } as const;
const supplement = {
  type: 'request-supplement',
  reason: 'Thiếu giấy tờ',
  missing: ['Bản sao hộ khẩu', 'Ảnh chân dung'],
} as const;
const signed = {
  id: 'r1',
  name: 'Giấy xác nhận',
  nationalCode: 'KQ.G01.000001',
  file: { sha256: 'ab'.repeat(32), name: 'ket-qua.pdf', contentType: 'application/pdf', bytes: 1 },
  signature: { signer: 'Cà Văn Mẫu', verifiedAt: Date.UTC(2024, 0, 17, 2) },
} as const;

/** The lives of the gallery: file name, what they show, and what was done. */
export const LIVES: readonly { readonly name: string; readonly shows: string; readonly acts: readonly Act[] }[] = [
  {
    name: '01-truc-tiep',
    shows: 'Nộp trực tiếp, xử lý qua các bước, kết quả bản giấy, trả tại quầy.',
    acts: [
      accepted,
      ...takenIn,
      started,
      finished,
      ['2024-01-17T16:00', onPaper, LEADER],
      ['2024-01-18T08:30', { type: 'return-result', way: 'counter' }],
    ],
  },
  {
    name: '02-truc-tuyen-ket-qua-so',
    shows: 'Nộp trực tuyến, kết quả có tệp ký số, trả trực tuyến.',
    acts: [
      ['2024-01-14T21:05', { type: 'submit', intake: { ...intake, channel: 'online', resultDelivery: 'online' } }],
      ['2024-01-15T08:00', { type: 'accept' }],
      ...takenIn,
      started,
      ['2024-01-17T09:00', { type: 'issue-result', result: signed }, LEADER],
      ['2024-01-17T09:05', { type: 'complete', resultId: 'r1' }, LEADER],
      ['2024-01-17T09:10', { type: 'return-result', way: 'online' }],
    ],
  },
  {
    name: '03-buu-chinh',
    shows: 'Nhận qua bưu chính công ích, trả qua bưu chính.',
    acts: [
      acceptedWith({ channel: 'postal', resultDelivery: 'post' }),
      ['2024-01-17T16:00', onPaper, LEADER],
      ['2024-01-19T08:00', { type: 'return-result', way: 'post' }],
    ],
  },
  {
    name: '04-bo-sung-mot-lan',
    shows: 'Yêu cầu bổ sung một lần; ngày hẹn trước và sau khi bổ sung.',
    acts: [
      accepted,
      ['2024-01-16T09:00', supplement, OFFICER],
      ['2024-01-22T10:00', { type: 'receive-supplement' }],
      ['2024-01-24T16:00', onPaper, LEADER],
    ],
  },
  {
    name: '05-bo-sung-hai-lan',
    shows: 'Yêu cầu bổ sung hai lần, lần hai có lãnh đạo duyệt: cả hai lần đều gửi Cổng.',
    acts: [
      accepted,
      ['2024-01-16T09:00', supplement, OFFICER],
      ['2024-01-22T10:00', { type: 'receive-supplement' }],
      ['2024-01-23T09:00', { ...supplement, missing: ['Bản vẽ'], approvedBy: 'lanh-dao' }, OFFICER],
      ['2024-01-25T10:00', { type: 'receive-supplement' }],
    ],
  },
  {
    name: '06-hen-lai',
    shows: 'Hẹn lại ngày trả kết quả có văn bản xin lỗi.',
    acts: [
      accepted,
      [
        '2024-01-17T09:00',
        {
          type: 'propose-reschedule',
          dueAt: Date.UTC(2024, 0, 22, 10, 30),
          reason: 'Phải xác minh thực địa',
          cause: 'own-agency',
        },
        OFFICER,
      ],
      ['2024-01-17T11:00', { type: 'approve-reschedule', apologyLetter: '12/UBND-XL' }, LEADER],
      ['2024-01-22T16:00', onPaper, LEADER],
    ],
  },
  {
    name: '07-phi-mien-giam',
    shows: 'Lệ phí được giảm, nộp trực tuyến qua cổng thanh toán của tỉnh.',
    acts: [
      accepted,
      [
        '2024-01-15T10:05',
        {
          type: 'assess-fee',
          fee: {
            id: 'f1',
            name: 'Lệ phí',
            due: 50_000,
            exemption: { amount: 25_000, basis: 'Nghị quyết 01 (giả định)' },
          },
        },
      ],
      [
        '2024-01-15T10:20',
        {
          type: 'pay-fee',
          payment: { feeId: 'f1', amount: 25_000, channel: 'provincial-gateway', receiptNumber: 'BL-1' },
        },
      ],
    ],
  },
  {
    name: '08-nghia-vu-tai-chinh',
    shows: 'Chờ thực hiện nghĩa vụ tài chính rồi nộp trên Cổng.',
    acts: [
      accepted,
      ['2024-01-15T10:05', { type: 'assess-fee', fee: { id: 'f1', name: 'Thuế', due: 90_000 } }],
      ['2024-01-16T08:00', { type: 'request-payment' }, OFFICER],
      [
        '2024-01-17T08:00',
        {
          type: 'receive-payment',
          payments: [{ feeId: 'f1', amount: 90_000, channel: 'portal', receiptNumber: 'BL-2' }],
        },
      ],
    ],
  },
  {
    name: '09-rut-ho-so',
    shows: 'Công dân rút hồ sơ: không có ngày kết thúc xử lý nào được đặt thêm.',
    acts: [accepted, ['2024-01-16T08:00', { type: 'withdraw', reason: 'Không còn nhu cầu' }]],
  },
  {
    name: '10-khong-tiep-nhan',
    shows: 'Từ chối tiếp nhận tại quầy: không có ngày tiếp nhận, không có ngày hẹn trả.',
    acts: [
      [
        '2024-01-15T10:00',
        { type: 'refuse', intake, reason: 'Không thuộc thẩm quyền của xã', missing: ['Tờ khai theo mẫu'] },
      ],
    ],
  },
  {
    name: '11-dung-giai-quyet',
    shows: 'Quá hạn bổ sung, dừng giải quyết có thông báo.',
    acts: [
      accepted,
      ['2024-01-16T09:00', supplement, OFFICER],
      ['2024-02-20T09:00', { type: 'stop', reason: 'Không bổ sung trong thời hạn', notice: '05/TB-UBND' }, LEADER],
    ],
  },
  {
    name: '12-tu-choi-giai-quyet',
    shows: 'Từ chối giải quyết sau thẩm định, có văn bản: trạng thái 8, không đổi thành 9.',
    acts: [
      accepted,
      ...takenIn,
      started,
      ['2024-01-17T09:00', { type: 'reject', reason: 'Không đủ điều kiện', letter: '07/UBND' }, LEADER],
    ],
  },
  {
    name: '13-lien-thong',
    shows: 'Chuyển cơ quan phối hợp, lấy ý kiến, nhận lại; đơn vị xử lý không đổi.',
    acts: [
      accepted,
      [
        '2024-01-15T15:00',
        { type: 'forward', agencyId: 'phong-thue', reason: 'Xác định thuế', limit: { amount: 1, unit: 'working-day' } },
        OFFICER,
      ],
      ['2024-01-16T10:00', { type: 'take-back' }, OFFICER],
      [
        '2024-01-16T10:30',
        {
          type: 'ask-opinion',
          agencyId: 'so-tu-phap',
          question: 'Hồ sơ có đủ căn cứ không?',
          limit: { amount: 1, unit: 'working-day' },
        },
        OFFICER,
      ],
    ],
  },
  {
    name: '14-sap-nhap',
    shows: 'Xã sáp nhập: hồ sơ sang cơ quan kế thừa, mã hồ sơ giữ nguyên.',
    acts: [accepted, ...takenIn, started, ['2024-01-16T07:30', { type: 'succeed', agencyId: 'xa-moi' }]],
  },
  {
    name: '15-tam-dung',
    shows: 'Tạm dừng theo pháp luật chuyên ngành rồi tiếp tục.',
    acts: [
      accepted,
      ...takenIn,
      started,
      [
        '2024-01-16T08:00',
        {
          type: 'suspend',
          legalBasis: 'Điều 10 Luật thử nghiệm',
          decision: '03/QĐ-UBND',
          expectedUntil: Date.UTC(2024, 0, 20),
        },
        LEADER,
      ],
      ['2024-01-18T08:00', { type: 'resume' }, LEADER],
    ],
  },
  {
    name: '16-mo-lai',
    shows: 'Mở lại hồ sơ đã xong: ngày kết thúc cũ không còn là ngày của hồ sơ, lần xong sau mới là.',
    acts: [
      accepted,
      ['2024-01-16T15:00', onPaper, LEADER],
      ['2024-01-17T08:00', { type: 'reopen', reason: 'Kết quả sai họ tên' }, LEADER],
      ['2024-01-17T16:00', onPaper, LEADER],
    ],
  },
  {
    name: '17-dinh-chinh',
    shows: 'Đính chính thời điểm hoàn thành đã ghi nhầm: Cổng được báo là đính chính, bước cũ không bị viết lại.',
    acts: [
      accepted,
      ['2024-01-17T16:00', onPaper, LEADER],
      [
        '2024-01-18T09:00',
        { type: 'correct', seq: 3, replacement: { occurredAt: Date.UTC(2024, 0, 17, 3) }, reason: 'Ghi nhầm giờ' },
      ],
    ],
  },
  {
    name: '18-nop-tren-cong',
    shows: 'Hồ sơ sinh ra trên Cổng: giữ mã của Cổng, trạng thái báo về kèm mã của tỉnh.',
    acts: [
      [
        '2024-01-15T07:45',
        {
          type: 'submit',
          intake: {
            ...intake,
            channel: 'online',
            extra: { MaHoSoDVCQG: 'G09.20-240115-0092637', MaDoiTuongDVCQG: 'TECHID-MAU-01' },
          },
        },
      ],
      ['2024-01-15T09:00', { type: 'accept' }],
      ['2024-01-17T16:00', onPaper, LEADER],
    ],
  },
  {
    name: '19-so-hoa',
    shows: 'Thành phần hồ sơ số hóa, dùng lại, lấy từ kho dữ liệu; tổ chức đứng tên bằng mã số doanh nghiệp.',
    acts: [
      [
        '2024-01-15T10:00',
        {
          type: 'accept',
          intake: { ...intake, applicant: 'Công ty TNHH Mẫu', identity: '5600123456' },
          documents: [
            { id: 'd1', name: 'Tờ khai', form: 'paper', digitised: { at: Date.UTC(2024, 0, 15, 3), by: 'can-bo' } },
            { id: 'd2', name: 'Giấy khai sinh', form: 'electronic', reused: true, nationalCode: 'GT.000045' },
            { id: 'd3', name: 'Giấy phép', form: 'electronic', fromCitizenStore: true },
          ],
        },
      ],
    ],
  },
];
