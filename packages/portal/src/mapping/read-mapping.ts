import { findDay } from '@dunghen/domain/time';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import type { FieldProblem } from '../protocol/index.ts';
import type { PortalMapping } from './mapping.ts';
import { templateProblem } from './template.ts';

const code = Type.String({ minLength: 1, maxLength: 200 });
const codes = Type.Array(Type.String({ minLength: 1, maxLength: 20 }));
const exact = { additionalProperties: false };
const day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' });
const status = Type.String({ pattern: '^([1-9]|10)$' });
const named = Type.Object({ code, name: Type.Optional(code) }, exact);
const score = Type.Integer({ minimum: 1, maximum: 5 });
const template = Type.String({ minLength: 1, maxLength: 500 });

const STATES = [
  'submitted',
  'accepted',
  'refused',
  'in-process',
  'awaiting-supplement',
  'awaiting-payment',
  'suspended',
  'withdrawn',
  'rejected',
  'stopped',
  'completed',
  'returned',
] as const satisfies readonly (keyof PortalMapping['states'])[];

const EVENTS = [
  'Submitted',
  'Accepted',
  'Refused',
  'SupplementRequested',
  'SupplementReceived',
  'PaymentRequested',
  'PaymentReceived',
  'Suspended',
  'Resumed',
  'Rescheduled',
  'DueDateRestated',
  'DueDateRecomputed',
  'Completed',
  'Rejected',
  'Stopped',
  'Withdrawn',
  'Returned',
  'Reopened',
  'Assigned',
  'StepStarted',
  'StepFinished',
  'HandedOver',
  'Forwarded',
  'TakenBack',
  'OpinionAsked',
  'OpinionGiven',
  'ResultIssued',
  'ResultRevoked',
  'Succeeded',
] as const satisfies readonly (keyof PortalMapping['steps'])[];

const MappingSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,40}$' }),
    version: Type.Integer({ minimum: 1 }),
    validFrom: day,
    validTo: Type.Optional(day),
    source: Type.String({ minLength: 1 }),
    channels: Type.Object({ direct: code, online: code, postal: code }, exact),
    applicantKinds: Type.Object({ citizen: code, business: code, 'state-body': code, other: code }, exact),
    identities: Type.Array(
      Type.Object(
        {
          pattern: Type.String({ minLength: 1, maxLength: 200 }),
          applicant: Type.String({ enum: ['citizen', 'business', 'state-body', 'other'] }),
          code: Type.Optional(code),
        },
        exact,
      ),
    ),
    states: Type.Object(Object.fromEntries(STATES.map((state) => [state, status])), exact),
    deliveries: Type.Object({ counter: code, post: code, online: code }, exact),
    payments: Type.Object({ counter: code, portal: code, 'provincial-gateway': code }, exact),
    feeKind: Type.String({ maxLength: 10 }),
    sendNotes: Type.Boolean(),
    steps: Type.Object(Object.fromEntries(EVENTS.map((type) => [type, Type.Optional(template)])), exact),
    corrections: Type.Object({ changed: template, removed: template }, exact),
    agencyBy: Type.String({ enum: ['name', 'code'] }),
    agencies: Type.Record(Type.String(), Type.Object({ code: Type.Optional(code), name: Type.Optional(code) }, exact)),
    procedures: Type.Record(Type.String(), named),
    fields: Type.Record(Type.String(), named),
    ratings: Type.Object({ verySatisfiedFrom: score, satisfiedFrom: score }, exact),
    answers: Type.Object({ accepted: codes, exists: codes, missing: codes, session: codes, busy: codes }, exact),
  },
  exact,
);

export type MappingReading =
  | { readonly ok: true; readonly mappings: readonly PortalMapping[] }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** Reads a mapping file: a list of versions. Refused whole where anything in it is wrong, with every place named. */
export function readMappings(value: unknown): MappingReading {
  if (!Array.isArray(value) || value.length === 0) {
    return { ok: false, problems: [{ field: 'Tệp', text: 'Tệp bảng mã phải là danh sách có ít nhất một phiên bản.' }] };
  }
  const mappings: PortalMapping[] = [];
  const problems: FieldProblem[] = [];
  for (const [index, each] of value.entries()) {
    const place = `Phiên bản thứ ${index + 1}`;
    if (isMapping(each)) {
      mappings.push(each);
      problems.push(...contentProblems(each, place));
    } else {
      problems.push(...shapeProblems(each, place));
    }
  }
  problems.push(...overlapProblems(mappings));
  return problems.length === 0 ? { ok: true, mappings } : { ok: false, problems };
}

let compiled: ReturnType<typeof Compile> | undefined;
const schema = () => {
  compiled ??= Compile(MappingSchema);
  return compiled;
};

function isMapping(value: unknown): value is PortalMapping {
  return schema().Check(value);
}

function shapeProblems(value: unknown, place: string): readonly FieldProblem[] {
  return schema()
    .Errors(value)
    .map(({ instancePath, keyword, params }) => {
      const own = instancePath.split('/').slice(1).join('.');
      const detail = keyword === 'required' ? `: thiếu ${Object.values(params).flat().join(', ')}` : '';
      const field = `${place}${own === '' ? '' : `, ${own}`}`;
      return { field, text: `${field}: không đúng cấu trúc bảng mã${detail}` };
    });
}

function contentProblems(mapping: PortalMapping, place: string): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const say = (name: string, text: string) =>
    problems.push({ field: `${place}, ${name}`, text: `${place}, ${name}: ${text}` });
  for (const name of ['validFrom', 'validTo'] as const) {
    const text = mapping[name];
    if (text !== undefined && findDay(text) === undefined) say(name, `"${text}" không phải ngày có thật (yyyy-MM-dd)`);
  }
  if (mapping.validTo !== undefined && mapping.validTo <= mapping.validFrom) {
    say('validTo', 'phải sau validFrom');
  }
  const templates = [...Object.entries(mapping.steps), ...Object.entries(mapping.corrections)];
  for (const [name, text] of templates) {
    const problem = templateProblem(text);
    if (problem !== undefined) say(name, problem);
  }
  for (const state of rewritten(mapping)) {
    say(`states.${state}`, 'không được viết bằng mã của "đã xử lý xong" hoặc "đã trả kết quả": việc đó chưa xảy ra');
  }
  for (const { pattern } of mapping.identities) {
    if (!isPattern(pattern)) say('identities', `"${pattern}" không phải biểu thức chính quy hợp lệ`);
  }
  return problems;
}

/** Done and returned are what on time is counted from: nothing else is written as them (spec: no status rewriting). */
function rewritten({ states }: PortalMapping): readonly string[] {
  const done = new Set([states.completed, states.returned]);
  return STATES.filter((state) => state !== 'completed' && state !== 'returned' && done.has(states[state]));
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern);
    return true;
  } catch {
    return false;
  }
}

/** Two versions with one name, or two that hold on one day: nobody could tell by which a message was made. */
function overlapProblems(mappings: readonly PortalMapping[]): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const sorted = mappings.toSorted((a, b) => a.id.localeCompare(b.id) || a.validFrom.localeCompare(b.validFrom));
  for (const [index, later] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before === undefined || before.id !== later.id) continue;
    const field = `${later.id}, phiên bản ${later.version}`;
    if (mappings.filter(({ id, version }) => id === later.id && version === later.version).length > 1) {
      problems.push({ field, text: `${field}: số phiên bản đã dùng; mỗi phiên bản có một số riêng` });
    }
    if (before.validTo === undefined || before.validTo > later.validFrom) {
      const text = `${field}: có hiệu lực từ ${later.validFrom} trong khi phiên bản ${before.version} chưa hết hiệu lực; ghi validTo của phiên bản trước`;
      problems.push({ field, text });
    }
  }
  return problems;
}
