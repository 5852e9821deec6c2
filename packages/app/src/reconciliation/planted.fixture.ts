import { DEFAULT_TERMS } from '@dunghen/domain/deadline';
import type { DossierEvent, DossierEventBody } from '@dunghen/domain/dossier';
import type { FindingCause, FindingKind } from '@dunghen/domain/reconciliation';
import { formatDay, formatLocal, getDay, type Instant, MINUTE_MS, startOfDay } from '@dunghen/domain/time';
import type { NewDossier } from '@dunghen/store/dossier';

/** One dossier here, its rows on the portal's list, and what must be found of it: nothing where both say the same. */
export interface Planted {
  readonly code: string;
  readonly dossier?: NewDossier;
  /** Lines of CSV below `PLANTED_HEADER`. */
  readonly rows: readonly string[];
  readonly expected: readonly (readonly [FindingKind, FindingCause])[];
}

export interface PlantedAgency {
  readonly id: string;
  readonly name: string;
}

export const PLANTED_HEADER =
  'Mã hồ sơ,Đơn vị xử lý,Mã TTHC,Trạng thái,Ngày tiếp nhận,Ngày hẹn trả,Ngày kết thúc xử lý,Ngày trả kết quả,Số lần yêu cầu bổ sung';

/** The quarter in which all but those of another period lie. */
export const PLANTED_PERIOD = '2024-Q1';

interface Facts {
  readonly code: string;
  readonly agency: PlantedAgency;
  readonly other: PlantedAgency;
  readonly accepted: Instant;
  readonly due: Instant;
  readonly completed: Instant;
  readonly returned: Instant;
}

interface Row {
  readonly code: string;
  readonly agency: string;
  readonly procedure: string;
  readonly status: string;
  readonly accepted: Instant;
  readonly due: Instant | undefined;
  readonly finish: Instant | undefined;
  readonly returned: Instant | undefined;
  readonly supplements: number;
}

interface Plan {
  readonly here?: Partial<Here> | false;
  readonly there?: Partial<Row> | false;
  readonly twice?: true;
  readonly expected: Planted['expected'];
}

interface Here {
  readonly accepted: Instant;
  readonly due: Instant;
  readonly completed: Instant;
  readonly returned: Instant | undefined;
  readonly rescheduled: Instant | undefined;
}

const HOUR = 60 * MINUTE_MS;
const DAY = 24 * HOUR;
const PROCEDURE = '1.001193.000.00.00.H18';

/** Each way to differ, as a function of what the dossier would be otherwise. */
const PLANS: readonly ((facts: Facts) => Plan)[] = [
  ({ due }) => ({
    here: { completed: due + HOUR / 2, returned: undefined },
    there: { finish: due + HOUR / 2, returned: undefined, status: '9' },
    expected: [['late-on-portal-only', 'date-against-instant']],
  }),
  () => ({
    there: { finish: undefined, returned: undefined, status: '4' },
    expected: [
      ['late-on-portal-only', 'completion-not-sent'],
      ['status-differs', 'completion-not-sent'],
    ],
  }),
  ({ due }) => ({
    there: { finish: due + 2 * DAY, returned: undefined },
    expected: [
      ['late-on-portal-only', 'completion-sent-late'],
      ['finish-differs', 'completion-sent-late'],
    ],
  }),
  ({ due }) => ({
    here: { completed: due + 2 * DAY, returned: due + 3 * DAY },
    there: { due: due + 9 * DAY, finish: due + 2 * DAY, returned: due + 3 * DAY },
    expected: [
      ['late-here-only', 'due-changed-on-portal'],
      ['due-differs', 'due-changed-on-portal'],
    ],
  }),
  ({ due }) => ({
    here: { rescheduled: due + 6 * DAY, completed: due + 3 * DAY, returned: due + 4 * DAY },
    there: { due: due + 6 * DAY, finish: due + 3 * DAY, returned: due + 4 * DAY },
    expected: [['late-here-only', 'original-against-current']],
  }),
  ({ due }) => ({
    here: { rescheduled: due + 6 * DAY, completed: due + 3 * DAY, returned: due + 4 * DAY },
    there: { finish: due + 3 * DAY, returned: due + 4 * DAY },
    expected: [['due-differs', 'extension-not-sent']],
  }),
  () => ({ there: false, expected: [['missing-on-portal', 'not-sent']] }),
  ({ due }) => ({
    here: { completed: due + 2 * DAY, returned: due + 3 * DAY },
    there: false,
    expected: [['missing-on-portal', 'not-sent']],
  }),
  () => ({ here: false, expected: [['missing-here', 'ministry-system']] }),
  ({ due }) => ({
    here: false,
    there: { finish: due + 2 * DAY, returned: undefined },
    expected: [['missing-here', 'ministry-system']],
  }),
  ({ due }) => ({ there: { due: due + DAY }, expected: [['due-differs', 'due-changed-on-portal']] }),
  ({ returned }) => ({
    there: { finish: undefined, returned },
    expected: [['finish-differs', 'returned-for-completed']],
  }),
  () => ({ there: { status: '9' }, expected: [['status-differs', 'unknown']] }),
  ({ other }) => ({ there: { agency: other.name }, expected: [['agency-differs', 'agency-mapping']] }),
  () => ({ there: { agency: 'Sở Không Có' }, expected: [['agency-differs', 'agency-mapping']] }),
  () => ({ there: { procedure: '1.999999' }, expected: [['procedure-differs', 'procedure-mapping']] }),
  () => ({
    there: { supplements: 2 },
    expected: [
      ['late-on-portal-only', 'second-supplement-rule'],
      ['second-supplement', 'second-supplement-rule'],
    ],
  }),
  () => ({ there: { due: undefined }, expected: [['no-due-date', 'due-not-sent']] }),
  () => ({ twice: true, expected: [['duplicate', 'listed-twice']] }),
  ({ accepted, due, completed, returned }) => ({
    here: {
      accepted: accepted - 182 * DAY,
      due: due - 182 * DAY,
      completed: completed - 182 * DAY,
      returned: returned - 182 * DAY,
    },
    there: {
      accepted: accepted - 182 * DAY,
      due: due - 183 * DAY - 5 * DAY,
      finish: completed - 182 * DAY,
      returned: returned - 182 * DAY,
    },
    expected: [
      ['due-differs', 'due-changed-on-portal'],
      ['period-effect', 'outside-period'],
    ],
  }),
  // Late here and returned there, of when the list says nothing: not told, and no difference.
  ({ due }) => ({
    here: { completed: due + 2 * DAY, returned: due + 3 * DAY },
    there: { finish: undefined, returned: undefined },
    expected: [],
  }),
];

/** How many ways to differ there are. */
export const PLANTED_WAYS = PLANS.length;

/**
 * The `index`-th dossier; every `stride`-th differs, in one way after the other. Without the seconds that lists drop, in
 * agencies of the register; applicants are invented.
 */
export function plantedAt(index: number, stride: number, agencies: readonly PlantedAgency[]): Planted {
  const way = index % stride === 0 ? (index / stride) % PLANS.length : undefined;
  const facts = factsAt(index, way, agencies);
  const plan = way === undefined ? undefined : PLANS[way]?.(facts);
  const here: Here = { ...facts, rescheduled: undefined, ...(plan?.here === false ? {} : plan?.here) };
  const row: Row = {
    code: facts.code,
    agency: facts.agency.name,
    procedure: PROCEDURE,
    status: '10',
    accepted: facts.accepted,
    due: facts.due,
    finish: here.completed,
    returned: here.returned,
    supplements: 0,
    ...(plan?.there === false ? {} : plan?.there),
  };
  const text = lineOf(row);
  const rows = plan?.there === false ? [] : plan?.twice === true ? [text, text] : [text];
  return {
    code: facts.code,
    rows,
    expected: plan?.expected ?? [],
    ...(plan?.here === false ? {} : { dossier: dossierOf(index, facts, here) }),
  };
}

const FIRST_DAY = getDay('2024-01-02');

function factsAt(index: number, way: number | undefined, agencies: readonly PlantedAgency[]): Facts {
  const agency = agencies[index % agencies.length];
  const other = agencies[(index + 1) % agencies.length];
  if (agency === undefined || other === undefined) throw new RangeError('two agencies at least');
  const day = FIRST_DAY + (index % 8) * 7;
  const number = String(index).padStart(7, '0');
  // Dossiers of ministries' own systems have codes of theirs.
  const prefix = way !== undefined && FOREIGN.has(way) ? 'G22.99' : 'H18.9';
  return {
    code: `${prefix}-${formatDay(day).slice(2).replaceAll('-', '')}-${number}`,
    agency,
    other,
    accepted: startOfDay(day) + 8 * HOUR,
    due: startOfDay(day + 14) + 17 * HOUR + HOUR / 2,
    completed: startOfDay(day + 9) + 10 * HOUR,
    returned: startOfDay(day + 10) + 9 * HOUR,
  };
}

/** Places in `PLANS` of what is on the portal alone. */
const FOREIGN: ReadonlySet<number> = new Set([8, 9]);

function lineOf(row: Row): string {
  const { code, agency, procedure, status, supplements } = row;
  const at = (instant: Instant | undefined) => (instant === undefined ? '' : shown(instant));
  return [
    code,
    `"${agency}"`,
    procedure,
    status,
    at(row.accepted),
    at(row.due),
    at(row.finish),
    at(row.returned),
    supplements,
  ].join(',');
}

/** "12/01/2024 17:30" */
function shown(instant: Instant): string {
  const local = formatLocal(instant);
  return `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)} ${local.slice(11, 16)}`;
}

function dossierOf(index: number, { code, agency }: Facts, here: Here): NewDossier {
  const { accepted, due, completed, returned, rescheduled } = here;
  const happenings: { readonly at: Instant; readonly body: DossierEventBody }[] = [
    {
      at: accepted - HOUR,
      body: {
        type: 'Registered',
        data: {
          code,
          agencyId: agency.id,
          channel: 'direct',
          procedureCode: PROCEDURE,
          applicant: 'Lò Thị Mẫu (giả định)',
        },
      },
    },
    {
      at: accepted,
      body: {
        type: 'Accepted',
        data: { terms: DEFAULT_TERMS, ruleSetId: 'nd61-2018', due: { at: due, dateOnly: false, means: 'receipt' } },
      },
    },
  ];
  if (rescheduled !== undefined) {
    happenings.push({
      at: due - 2 * DAY,
      body: { type: 'Rescheduled', data: { dueAt: rescheduled, reason: 'Chờ ý kiến' } },
    });
  }
  happenings.push({ at: completed, body: { type: 'Completed', data: {} } });
  if (returned !== undefined) happenings.push({ at: returned, body: { type: 'Returned', data: {} } });
  const events = happenings
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, body }, place): DossierEvent => ({ ...body, seq: place + 1, occurredAt: at, recordedAt: at + 7_000 }));
  return { id: idOf(accepted, index), homeAgencyId: agency.id, code, events };
}

/** A UUID v7 of the time of acceptance. */
function idOf(at: Instant, index: number): string {
  const time = at.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${index.toString(16).padStart(12, '0')}`;
}
