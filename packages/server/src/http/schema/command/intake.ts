import { Type } from 'typebox';
import { list, named, Timestamp } from '../common.ts';
import { Area, Channel, Delivery, Document, Fee, strict, Text, Word } from './shared.ts';

/** Facts of an intake. The code is not among them: the server gives it with the acceptance. */
export const Intake = named(
  'Intake',
  Type.Object(
    {
      agencyId: Word('Cơ quan có thẩm quyền giải quyết (mã trong danh mục cơ quan)'),
      receivingAgencyId: Type.Optional(Word('Nơi tiếp nhận, khi là nơi khác')),
      channel: Channel,
      procedureCode: Word('Mã thủ tục hành chính'),
      applicant: Word('Chủ hồ sơ'),
      submitter: Type.Optional(Word('Người nộp thay')),
      identity: Type.Optional(
        Type.String({ pattern: '^[0-9A-Za-z-]{6,20}$', description: 'Số định danh của chủ hồ sơ' }),
      ),
      phone: Type.Optional(Type.String({ pattern: '^[0-9+ .()-]{6,20}$', description: 'Số điện thoại' })),
      email: Type.Optional(Type.String({ format: 'email', maxLength: 200, description: 'Thư điện tử' })),
      address: Type.Optional(Text('Địa chỉ')),
      subject: Type.Optional(Text('Nội dung yêu cầu giải quyết')),
      holder: Type.Optional(Word('Chủ sở hữu kết quả: số định danh, mã số doanh nghiệp')),
      resultDelivery: Type.Optional(Delivery),
      sets: Type.Optional(Type.Integer({ minimum: 1, maximum: 99, description: 'Số bộ hồ sơ' })),
      officer: Type.Optional(Word('Cán bộ xử lý')),
      note: Type.Optional(Text('Ghi chú')),
    },
    { ...strict, description: 'Thông tin khi nộp hồ sơ' },
  ),
);

/** What is done with a dossier as it comes in. */
export const NewDossier = named(
  'NewDossier',
  Type.Object(
    {
      type: Type.Enum(['draft', 'submit', 'accept', 'refuse'], {
        description:
          '"draft": soạn; "submit": nộp trực tuyến, chờ kiểm tra; "accept": tiếp nhận ngay tại quầy, cấp mã và ngày hẹn trả; "refuse": không tiếp nhận, có phiếu từ chối',
      }),
      intake: Type.Unsafe<Type.Static<typeof Intake>>({ $ref: 'Intake#' }),
      caseKey: Type.Optional(Word('Trường hợp của thủ tục')),
      area: Type.Optional(Area),
      documents: Type.Optional(list(Document)),
      fees: Type.Optional(list(Fee)),
      reason: Type.Optional(Text('Lý do từ chối tiếp nhận')),
      missing: Type.Optional(list(Word('Giấy tờ còn thiếu, khi từ chối tiếp nhận'))),
      occurredAt: Type.Optional(Timestamp),
      lateEntryReason: Type.Optional(Text('Vì sao nay mới ghi việc của ngày trước')),
    },
    { ...strict, description: 'Hồ sơ mới' },
  ),
);

/** When would it be due, if it were accepted so. */
export const DuePreview = named(
  'DuePreviewQuestion',
  Type.Object(
    {
      agencyId: Word('Cơ quan có thẩm quyền giải quyết'),
      procedureCode: Word('Mã thủ tục hành chính'),
      channel: Channel,
      caseKey: Type.Optional(Word('Trường hợp của thủ tục')),
      area: Type.Optional(Area),
      acceptedAt: Type.Optional(Timestamp),
    },
    { ...strict, description: 'Tính thử ngày hẹn trả' },
  ),
);
