import { Type } from 'typebox';
import { Day, list, named, ref, Timestamp } from './common.ts';

const optional = Type.Optional;
const text = () => Type.String();
const dong = () => Type.Integer({ description: 'Đồng' });

/** A file of a dossier; named by `sha256` in the command that records the part or issues the result. */
export const DossierFile = named(
  'DossierFile',
  Type.Object({
    sha256: Type.String({ description: 'SHA-256 của nội dung' }),
    name: Type.String({ description: 'Tên tệp đã làm sạch' }),
    contentType: Type.String({ description: 'Kiểu nội dung do hệ thống nhận biết' }),
    bytes: Type.Integer({ minimum: 1 }),
    purpose: Type.Enum(['part', 'result'], { description: 'Thành phần hồ sơ hay kết quả' }),
    recordedAt: Timestamp,
  }),
);

export const DossierFiles = named('DossierFiles', Type.Object({ rows: list(ref(DossierFile)) }));

export const FoundResult = named(
  'FoundResult',
  Type.Object({
    code: Type.String({ description: 'Mã hồ sơ' }),
    procedureCode: optional(text()),
    procedureName: optional(text()),
    agencyId: text(),
    resultId: text(),
    name: text(),
    nationalCode: optional(text()),
    number: optional(text()),
    holder: optional(text()),
    file: optional(Type.Object({ sha256: text(), name: text(), contentType: text(), bytes: Type.Integer() })),
    signature: optional(Type.Object({ signer: text(), signedAt: optional(Timestamp), verifiedAt: Timestamp })),
    paperReason: optional(text()),
    sentToCitizenStore: Type.Boolean(),
    issuedAt: Timestamp,
    revoked: optional(Type.Object({ at: Timestamp, reason: text(), replacedBy: optional(text()) })),
  }),
);

export const FoundResults = named('FoundResults', Type.Object({ rows: list(ref(FoundResult)) }));

/** What was found of the digital signatures of a file. */
export const SignatureReport = named(
  'SignatureReport',
  Type.Object({
    verified: Type.Boolean({ description: 'Mọi chữ ký số đều đúng và chữ ký cuối bao trùm cả tệp' }),
    code: optional(Type.String({ description: 'Vì sao không đúng' })),
    message: optional(Type.String({ description: 'Sai ở đâu và cách xử lý' })),
    signatures: list(
      Type.Object({
        signer: text(),
        organisation: optional(text()),
        issuer: Type.String({ description: 'Tổ chức cấp chứng thư số' }),
        serial: Type.String({ description: 'Số của chứng thư số' }),
        signedAt: optional(Timestamp),
        signedAtProven: Type.Boolean({ description: 'Có dấu thời gian được tin cậy' }),
        coversWholeFile: Type.Boolean({ description: 'Ký trên toàn bộ tệp hiện nay' }),
      }),
    ),
  }),
);

const totals = {
  paid: Type.Object({ counter: dong(), portal: dong(), 'provincial-gateway': dong() }),
  receipts: Type.Integer({ minimum: 0, description: 'Số lần nộp' }),
  refunded: dong(),
  refunds: Type.Integer({ minimum: 0, description: 'Số lần hoàn trả' }),
  net: Type.Integer({ description: 'Đã thu trừ đã hoàn trả, đồng' }),
};

export const FeeReport = named(
  'FeeReport',
  Type.Object({
    agencyId: text(),
    from: Day,
    to: Type.String({ format: 'date', description: 'Gồm cả ngày này' }),
    rows: list(Type.Object({ agencyId: text(), agencyName: text(), ...totals })),
    total: Type.Object(totals),
  }),
);

export const FILE_SCHEMAS = [DossierFile, DossierFiles, FoundResult, FoundResults, SignatureReport, FeeReport] as const;
