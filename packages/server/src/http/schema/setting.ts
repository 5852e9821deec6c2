import { Type } from 'typebox';
import { Day, list, named, Timestamp } from './common.ts';

const optional = Type.Optional;
const text = (description?: string) => Type.String(description === undefined ? {} : { description });

/** Settings are groups of texts, numbers and lists; their places are those of the domain's `ReportSettings`. */
const Values = Type.Unsafe<Readonly<Record<string, unknown>>>(Type.Record(Type.String(), Type.Any()));

export const ReportSettingsView = named(
  'ReportSettings',
  Type.Object({
    day: Day,
    settings: Values,
    rows: list(
      Type.Object({
        origin: Type.Enum(['law', 'shipped', 'own'], {
          description: 'Theo quy định, kèm theo chương trình, tỉnh tự ghi',
        }),
        from: Day,
        to: optional(Day),
        settings: Values,
        source: text('Căn cứ'),
        recordedAt: optional(Timestamp),
        by: optional(text('Người ghi')),
        reason: optional(text()),
      }),
    ),
  }),
);

export const SettingsPreview = named(
  'SettingsPreview',
  Type.Object({
    differences: list(
      Type.Object({ place: text('Thiết lập'), before: optional(text('Đang là')), after: optional(text('Sẽ là')) }),
    ),
    overlaid: list(Type.Object({ place: text(), from: Day })),
    sheet: optional(
      Type.Object(
        {
          superior: optional(text()),
          issuer: text(),
          numberLine: text(),
          placeAndDate: text(),
          addressees: list(text()),
          legalBases: list(text()),
          recipients: list(text()),
          signature: Type.Object({ capacity: list(text()), signer: text() }),
        },
        { description: 'Phần đầu và phần cuối báo cáo của ngày đó sẽ in như thế nào' },
      ),
    ),
  }),
);

const change = {
  from: Day,
  settings: Type.Record(Type.String({ maxLength: 60 }), Type.Any(), {
    description: 'Chỉ những phần đổi, ví dụ {"letterhead": {"place": "Điện Biên"}}',
  }),
  source: Type.String({ minLength: 1, maxLength: 500, description: 'Căn cứ: số, ngày, cơ quan ban hành' }),
  reason: optional(Type.String({ maxLength: 500 })),
};

export const SettingsChange = Type.Object(change, { additionalProperties: false });

export const EffectiveSettings = named(
  'EffectiveSettings',
  Type.Object({
    rows: list(
      Type.Object({
        key: text(),
        env: text('Biến môi trường'),
        value: text('Giá trị; giá trị bí mật không hiện'),
        source: Type.Enum(['environment', 'file', 'default']),
        about: text(),
      }),
    ),
  }),
);

export const SETTING_SCHEMAS = [ReportSettingsView, SettingsPreview, EffectiveSettings] as const;
