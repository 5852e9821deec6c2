import { Type } from 'typebox';
import { Timestamp } from '../common.ts';

// Parts that several commands share. Bodies are strict: an unknown field is refused, so that a misspelt one is not lost.

export const strict = { additionalProperties: false } as const;

/** A short name or number. */
export const Word = (description: string) => Type.String({ minLength: 1, maxLength: 300, description });

/** What a person writes. */
export const Text = (description: string) => Type.String({ minLength: 1, maxLength: 4_000, description });

export const Amount = Type.Integer({ minimum: 0, maximum: 1e12, description: 'Số tiền, đồng' });

export const Channel = Type.Enum(['online', 'direct', 'postal'], { description: 'Hình thức nộp' });

export const Area = Type.Enum(['ordinary', 'difficult'], {
  description: 'Địa bàn; "difficult": miền núi, hải đảo, đặc biệt khó khăn',
});

export const Delivery = Type.Enum(['counter', 'post', 'online'], { description: 'Cách nhận kết quả' });

export const Limit = Type.Object(
  {
    amount: Type.Number({ minimum: 0, maximum: 3_660, multipleOf: 0.5 }),
    unit: Type.Enum(['working-day', 'working-hour', 'calendar-day', 'month', 'same-day']),
  },
  { ...strict, description: 'Thời hạn' },
);

export const Fee = Type.Object(
  {
    id: Word('Định danh của khoản phí trong hồ sơ'),
    name: Word('Tên phí, lệ phí'),
    due: Amount,
    exemption: Type.Optional(
      Type.Object({ amount: Amount, basis: Text('Căn cứ miễn, giảm') }, { ...strict, description: 'Miễn, giảm' }),
    ),
  },
  { ...strict, description: 'Phí, lệ phí phải nộp' },
);

export const Payment = Type.Object(
  {
    feeId: Word('Khoản phí'),
    amount: Type.Integer({ minimum: 1, maximum: 1e12, description: 'Số tiền đã nộp, đồng' }),
    channel: Type.Enum(['counter', 'portal', 'provincial-gateway'], { description: 'Nơi nộp' }),
    receiptNumber: Word('Số biên lai'),
  },
  { ...strict, description: 'Lần nộp' },
);

const copies = Type.Integer({ minimum: 0, maximum: 1_000 });

/** A file that was taken in for the dossier before; name, type and size are those that were found then. */
export const FileUse = Type.Object(
  { sha256: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 của tệp đã tải lên hồ sơ' }) },
  { ...strict, description: 'Tệp đã tải lên' },
);

export const Document = Type.Object(
  {
    id: Word('Định danh của giấy tờ trong hồ sơ'),
    name: Word('Tên giấy tờ'),
    documentKey: Type.Optional(Word('Thành phần hồ sơ theo thủ tục')),
    form: Type.Enum(['paper', 'electronic'], { description: 'Bản giấy hay bản điện tử' }),
    copies: Type.Optional(
      Type.Object(
        { original: copies, certified: copies, plain: copies },
        { ...strict, description: 'Số bản chính, bản sao có chứng thực, bản sao' },
      ),
    ),
    digitised: Type.Optional(
      Type.Object({ at: Timestamp, by: Word('Người số hóa') }, { ...strict, description: 'Số hóa khi tiếp nhận' }),
    ),
    reused: Type.Optional(Type.Boolean({ description: 'Dùng lại, không yêu cầu nộp' })),
    fromCitizenStore: Type.Optional(Type.Boolean({ description: 'Lấy từ kho dữ liệu điện tử của công dân' })),
    digitallySigned: Type.Optional(Type.Boolean({ description: 'Bản điện tử đã ký số' })),
    nationalCode: Type.Optional(Word('Mã giấy tờ trong danh mục quốc gia')),
    file: Type.Optional(FileUse),
  },
  { ...strict, description: 'Thành phần hồ sơ' },
);
