import { type Static, type TObject, Type } from 'typebox';
import { list, named, Timestamp } from '../common.ts';
import { Amount, Area, Delivery, Document, Fee, FileUse, Limit, Payment, strict, Text, Word } from './shared.ts';

/** The body of one command: its name as `type`, and what it says. */
const command = <N extends string, P extends Parameters<typeof Type.Object>[0]>(
  type: N,
  description: string,
  fields: P,
) => Type.Object({ type: Type.Literal(type), ...fields }, { ...strict, description });

const optional = Type.Optional;

const INTAKE = [
  command('submit', 'Nộp hồ sơ đã soạn', {}),
  command('accept', 'Tiếp nhận hồ sơ', {
    caseKey: optional(Word('Trường hợp của thủ tục')),
    area: optional(Area),
    officer: optional(Word('Cán bộ xử lý')),
    documents: optional(list(Document)),
    fees: optional(list(Fee)),
  }),
  command('refuse', 'Từ chối tiếp nhận', { reason: Text('Lý do'), missing: list(Word('Giấy tờ còn thiếu')) }),
] as const;

const WORK = [
  command('start-step', 'Bắt đầu một bước', { step: Word('Khóa của bước'), officer: optional(Word('Cán bộ')) }),
  command('finish-step', 'Xong một bước', { step: Word('Khóa của bước'), outcome: optional(Text('Kết quả của bước')) }),
  command('assign', 'Phân công', { officer: Word('Cán bộ') }),
  command('hand-over', 'Chuyển người, bộ phận xử lý', {
    officer: optional(Word('Cán bộ nhận')),
    unit: optional(Word('Bộ phận nhận')),
    note: optional(Text('Ghi chú')),
  }),
  command('forward', 'Chuyển cơ quan khác xử lý phần việc liên thông', {
    agencyId: Word('Cơ quan nhận'),
    reason: Text('Lý do'),
    limit: optional(Limit),
  }),
  command('take-back', 'Nhận lại hồ sơ liên thông', { note: optional(Text('Ghi chú')) }),
  command('ask-opinion', 'Lấy ý kiến cơ quan khác', {
    agencyId: Word('Cơ quan được hỏi'),
    question: Text('Nội dung hỏi'),
    limit: Limit,
  }),
  command('give-opinion', 'Trả lời ý kiến', { id: Word('Lần hỏi'), answer: Text('Nội dung trả lời') }),
] as const;

const WAITING = [
  command('request-supplement', 'Yêu cầu bổ sung', {
    reason: Text('Lý do'),
    missing: list(Word('Giấy tờ còn thiếu')),
    approvedBy: optional(Word('Người duyệt yêu cầu bổ sung lần hai')),
  }),
  command('receive-supplement', 'Nhận bổ sung', {
    reason: optional(Text('Ghi chú')),
    documents: optional(list(Document)),
  }),
  command('request-payment', 'Yêu cầu thực hiện nghĩa vụ tài chính', {}),
  command('receive-payment', 'Đã thực hiện nghĩa vụ tài chính', { payments: optional(list(Payment)) }),
  command('suspend', 'Tạm dừng theo quy định của pháp luật chuyên ngành', {
    legalBasis: Text('Căn cứ: văn bản, điều'),
    decision: Word('Số quyết định'),
    expectedUntil: Timestamp,
  }),
  command('resume', 'Tiếp tục giải quyết', {}),
] as const;

const AfterDue = optional(
  Type.Boolean({ description: 'Hạn đã qua: chỉ ghi lời xin lỗi và ngày hẹn mới, không đổi hạn để đánh giá' }),
);

const RESCHEDULE = [
  command('propose-reschedule', 'Đề nghị hẹn lại ngày trả kết quả', {
    dueAt: Timestamp,
    reason: Text('Lý do'),
    cause: Type.Enum(['own-agency', 'consulted-agency', 'receiving-agency', 'system'], { description: 'Do đâu' }),
    afterDue: AfterDue,
  }),
  command('approve-reschedule', 'Duyệt hẹn lại', {
    apologyLetter: Word('Số văn bản xin lỗi'),
    afterDue: AfterDue,
  }),
  command('decline-reschedule', 'Không duyệt hẹn lại', { reason: Text('Lý do') }),
] as const;

const END = [
  command('complete', 'Xử lý xong', {
    resultId: optional(Word('Kết quả đã ban hành')),
    paperReason: optional(Text('Lý do trả bản giấy')),
  }),
  command('reject', 'Từ chối giải quyết', { reason: Text('Lý do'), letter: Word('Số văn bản') }),
  command('stop', 'Dừng giải quyết', { reason: Text('Lý do'), notice: Word('Số thông báo') }),
  command('withdraw', 'Rút hồ sơ', { reason: optional(Text('Lý do')) }),
  command('return-result', 'Trả kết quả', { way: Delivery, receivedBy: optional(Word('Người nhận')) }),
  command('rate', 'Đánh giá', {
    score: Type.Integer({ minimum: 1, maximum: 5, description: 'Từ 1 (rất không hài lòng) đến 5 (rất hài lòng)' }),
    comment: optional(Text('Ý kiến')),
  }),
  command('reopen', 'Mở lại hồ sơ', { reason: Text('Lý do') }),
] as const;

/** Signed, by a file taken in before, whose signature is verified with the command; or why it is on paper. */
const Result = Type.Object(
  {
    id: Word('Định danh của kết quả trong hồ sơ'),
    name: Word('Tên kết quả'),
    nationalCode: optional(Word('Mã kết quả trong danh mục quốc gia')),
    number: optional(Word('Số, ký hiệu')),
    holder: optional(Word('Chủ sở hữu kết quả')),
    file: optional(FileUse),
    paperReason: optional(Text('Lý do bản giấy')),
  },
  strict,
);

const RECORD = [
  command('record-document', 'Ghi thành phần hồ sơ', { document: Document }),
  command('assess-fee', 'Xác định phí, lệ phí', { fee: Fee }),
  command('pay-fee', 'Thu phí, lệ phí', { payment: Payment }),
  command('refund-fee', 'Hoàn trả phí, lệ phí', { feeId: Word('Khoản phí'), amount: Amount, reason: Text('Lý do') }),
  command('issue-result', 'Ban hành kết quả', { result: Result }),
  command('revoke-result', 'Thu hồi kết quả', {
    resultId: Word('Kết quả'),
    reason: Text('Lý do'),
    replacedBy: optional(Word('Kết quả thay thế')),
  }),
  command('note', 'Ghi chú', { note: Text('Ghi chú') }),
  command('correct', 'Đính chính dữ liệu', {
    seq: Type.Integer({ minimum: 1, description: 'Số thứ tự của việc cần đính chính' }),
    replacement: Type.Union([
      Type.Object(
        {
          occurredAt: Timestamp,
          dateOnly: optional(Type.Boolean()),
          data: optional(Type.Unsafe<Readonly<Record<string, unknown>>>(Type.Record(Type.String(), Type.Unknown()))),
        },
        { ...strict, description: 'Điều đúng ra phải ghi' },
      ),
      Type.Null({ description: 'Việc đó không xảy ra' }),
    ]),
    reason: Text('Lý do'),
  }),
] as const;

export const COMMAND_FIELDS = [...INTAKE, ...WORK, ...WAITING, ...RESCHEDULE, ...END, ...RECORD] as const;

type Commands = typeof COMMAND_FIELDS;

/** When what a command tells happened; both are optional. */
export interface CommandTimes {
  readonly occurredAt?: string;
  readonly lateEntryReason?: string;
}

type BodyOf<T> = T extends TObject ? Readonly<Static<T>> : never;

/** What a command says, without its times. */
export type CommandFields = BodyOf<Commands[number]>;

/** What `POST /dossiers/{code}/commands` takes. */
export type CommandBody = CommandFields & CommandTimes;

const TIMES = {
  occurredAt: optional(Timestamp),
  lateEntryReason: optional(Text('Vì sao nay mới ghi việc của ngày trước')),
};

/**
 * The union as `oneOf` told apart by `type`, so that what is wrong is told of the command that was meant and not of all.
 */
export const Command = named(
  'Command',
  Type.Unsafe<CommandBody>({
    type: 'object',
    discriminator: { propertyName: 'type' },
    required: ['type'],
    oneOf: COMMAND_FIELDS.map((schema) => ({ ...schema, properties: { ...schema.properties, ...TIMES } })),
  }),
);
