/**
 * What the stand-in is told to do wrong (spec: portal, "A stand-in portal").
 * - `refuse`: answers with an error code, nothing is stored;
 * - `time-out`: does not answer, and closes the connection after `delayMs`;
 * - `drop`: closes the connection at once;
 * - `lose-answer`: stores, and closes the connection instead of answering;
 * - `expire-session`: forgets the session of the call and says so;
 * - `slow`: handles the call after `delayMs`; another rule may hit the same call;
 * - `duplicate`: handles the call twice, as when it came twice, and gives back each row of a look-up twice;
 * - `html`: answers with a page, as a gateway in between does.
 */
export const FAULTS = [
  'refuse',
  'time-out',
  'drop',
  'lose-answer',
  'expire-session',
  'slow',
  'duplicate',
  'html',
] as const;

export type Fault = (typeof FAULTS)[number];

export interface FaultRule {
  /** Names the rule in the list of calls; unique. */
  readonly id: string;
  readonly fault: Fault;
  /** A service of the protocol, `SIGN_IN`, or `*` for each. */
  readonly service: string;
  readonly enabled: boolean;
  /** From 0 to 1; neither this nor `every`: each call. */
  readonly probability?: number;
  /** Each n-th call of the service, counted from the start of the process. */
  readonly every?: number;
  /** Hits at most so often, counted from the start of the process. */
  readonly most?: number;
  /** Milliseconds; `slow` and `time-out`. */
  readonly delayMs?: number;
  /** `refuse`: the answer's code. */
  readonly code?: string;
  /** `refuse`: the answer's words. */
  readonly message?: string;
  /** `refuse`: only dossiers whose code begins so are refused, the others of the call are taken. */
  readonly dossier?: string;
  /** `time-out` and `html`: the call is handled first. */
  readonly stored?: boolean;
}

/** The sign-in's name among the services of rules and of the list of calls; the protocol gives it none. */
export const SIGN_IN = 'DangNhap';

export const ANY_SERVICE = '*';

export type RulesRead =
  | { readonly ok: true; readonly rules: readonly FaultRule[] }
  | { readonly ok: false; readonly message: string };

/** Reads rules as a file or a request gives them: a list, or `{ "rules": [...] }`. Refusals name the rule and what would be right. */
export function readRules(given: unknown): RulesRead {
  const list = isRecord(given) && 'rules' in given ? given.rules : given;
  if (!Array.isArray(list)) return refused('Quy tắc gây lỗi phải là một danh sách JSON, hoặc {"rules": […]}.');
  const rules: FaultRule[] = [];
  for (const [index, one] of list.entries()) {
    const read = readRule(one, index + 1);
    if (!read.ok) return read;
    if (rules.some(({ id }) => id === read.rule.id))
      return refused(`Quy tắc thứ ${index + 1}: mã “${read.rule.id}” đã dùng; mỗi quy tắc cần một mã riêng.`);
    rules.push(read.rule);
  }
  return { ok: true, rules };
}

type RuleRead = { readonly ok: true; readonly rule: FaultRule } | { readonly ok: false; readonly message: string };

function readRule(given: unknown, number: number): RuleRead {
  const where = `Quy tắc thứ ${number}`;
  if (!isRecord(given)) return refused(`${where}: phải là một đối tượng JSON.`);
  const fault = FAULTS.find((known) => known === given.fault);
  if (fault === undefined) return refused(`${where}: "fault" phải là một trong ${FAULTS.join(', ')}.`);
  const objection = objectionTo(given, fault);
  if (objection !== undefined) return refused(`${where} (${fault}): ${objection}`);
  const { id, service, enabled } = given;
  const optional = Object.fromEntries(
    Object.keys(FIELDS).flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])),
  );
  const rule = {
    ...optional,
    id: typeof id === 'string' && id !== '' ? id : `${fault}-${number}`,
    fault,
    service: typeof service === 'string' && service !== '' ? service : ANY_SERVICE,
    enabled: enabled !== false,
  };
  return { ok: true, rule: Object.freeze(rule) };
}

interface Field {
  readonly isRight: (value: unknown) => boolean;
  readonly right: string;
  /** The faults that it means something to; absent: all. */
  readonly of?: readonly Fault[];
}

const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1;
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const FIELDS: Readonly<Record<string, Field>> = {
  probability: {
    isRight: (value) => typeof value === 'number' && value >= 0 && value <= 1,
    right: 'một số từ 0 đến 1, ví dụ 0.2',
  },
  every: { isRight: isCount, right: 'một số nguyên từ 1, ví dụ 5: cứ 5 lần gọi lại lỗi một lần' },
  most: { isRight: isCount, right: 'một số nguyên từ 1: số lần gây lỗi nhiều nhất' },
  delayMs: {
    isRight: (value) => isCount(value) && Number(value) <= 600_000,
    right: 'số mili giây, từ 1 đến 600000',
    of: ['slow', 'time-out'],
  },
  code: { isRight: isText, right: 'một chuỗi, ví dụ "-99"', of: ['refuse'] },
  message: { isRight: isText, right: 'một chuỗi', of: ['refuse'] },
  dossier: { isRight: isText, right: 'phần đầu của mã hồ sơ, ví dụ "H18.12-"', of: ['refuse'] },
  stored: { isRight: (value) => typeof value === 'boolean', right: 'true hoặc false', of: ['time-out', 'html'] },
};

const COMMON = new Set(['id', 'fault', 'service', 'enabled']);

function objectionTo(given: Readonly<Record<string, unknown>>, fault: Fault): string | undefined {
  for (const [name, value] of Object.entries(given)) {
    if (COMMON.has(name) || value === undefined) continue;
    const field = FIELDS[name];
    if (field === undefined) return `không có trường "${name}".`;
    if (field.of !== undefined && !field.of.includes(fault)) return `trường "${name}" không dùng với lỗi này.`;
    if (!field.isRight(value)) return `"${name}" phải là ${field.right}.`;
  }
  if (given.probability !== undefined && given.every !== undefined)
    return 'chỉ dùng "probability" hoặc "every", không dùng cả hai.';
  return undefined;
}

const refused = (message: string) => ({ ok: false, message }) as const;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
