import { type Document, resolve, type Schema } from './document.ts';

const BY_FORMAT: Readonly<Record<string, string>> = {
  date: '2026-03-02',
  'date-time': '2026-03-02T08:00:00+07:00',
  email: 'nguoi.nop@example.vn',
  uuid: '01990000-0000-7000-8000-000000000001',
  uri: 'https://example.vn/nhan',
};

/** A value that a schema takes: required members alone, the first of what may be chosen. */
export function sample(document: Document, given: Schema): unknown {
  const schema = resolve(document, given);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const alternative = schema.oneOf?.[0] ?? schema.anyOf?.[0];
  if (alternative !== undefined) return sample(document, alternative);
  switch (schema.type) {
    case 'object':
      return sampleObject(document, schema);
    case 'array':
      return Array.from({ length: schema.minItems ?? 1 }, () => sample(document, schema.items ?? {}));
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return sampleText(schema);
  }
}

function sampleObject(
  document: Document,
  { properties = {}, required = [] }: Schema,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => required.includes(name))
      .map(([name, property]) => [name, sample(document, property)]),
  );
}

/** Texts of the patterns that the interface has; one without an entry here fails by its name. */
const BY_PATTERN: readonly string[] = [
  '2026-Q1',
  'a'.repeat(64),
  '0123456789abcdef',
  '123456',
  '012345678901',
  'nguoi.dung',
  '08:00',
  'x',
];

function sampleText({ format, pattern, minLength = 1 }: Schema): string {
  if (format !== undefined) return BY_FORMAT[format] ?? 'x';
  if (pattern === undefined) return 'x'.repeat(Math.max(1, minLength));
  const found = BY_PATTERN.find((text) => new RegExp(pattern).test(text) && text.length >= minLength);
  if (found === undefined) throw new Error(`no text at hand for the pattern ${pattern}`);
  return found;
}

/** A value of another kind than the schema's. */
export function ofWrongKind(document: Document, given: Schema): unknown {
  const { type, enum: values, anyOf, oneOf } = resolve(document, given);
  if (values !== undefined) return 'không-có-giá-trị-này';
  if (anyOf !== undefined || oneOf !== undefined) return 'không phải';
  return type === 'object' || type === 'array' ? 'không phải' : { sai: 'kiểu' };
}
