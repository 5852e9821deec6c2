import { compareVietnamese } from '@dunghen/domain/text';
import type { DossierItem } from '../../api/types.ts';
import { standingText } from '../../parts/standing.ts';
import { formatTime, type Messages } from '../../text/index.ts';

export type DossierColumnKey =
  | 'code'
  | 'procedure'
  | 'agency'
  | 'officer'
  | 'channel'
  | 'accepted'
  | 'due'
  | 'ended'
  | 'verdict';

export interface DossierColumn {
  readonly key: DossierColumnKey;
  /** As a file holds it. */
  readonly text: (row: DossierItem, text: Messages) => string;
  readonly compare: (a: DossierItem, b: DossierItem) => number;
  /** Where the first press of the head sorts downwards. */
  readonly firstDescending?: true;
  /** Always shown. */
  readonly fixed?: true;
  /** Hidden until it is chosen. */
  readonly optional?: true;
}

const timeText = (timestamp: string | undefined): string => (timestamp === undefined ? '' : formatTime(timestamp));

/** What is not known stands below all that is. */
const compareTimes = (a: string | undefined, b: string | undefined): number =>
  (a === undefined ? 0 : Date.parse(a)) - (b === undefined ? 0 : Date.parse(b));

export const procedureOf = (row: DossierItem): string => row.procedureName ?? row.procedureCode ?? '';

/** Office minutes past the due instant, negative while there are some left; what is neither stands between. */
const minutesPast = ({ lateMinutes, remainingMinutes }: DossierItem): number =>
  lateMinutes > 0 ? lateMinutes : -(remainingMinutes ?? 0);

export const DOSSIER_COLUMNS: readonly DossierColumn[] = [
  { key: 'code', fixed: true, text: (row) => row.code, compare: (a, b) => compareVietnamese(a.code, b.code) },
  { key: 'procedure', text: procedureOf, compare: (a, b) => compareVietnamese(procedureOf(a), procedureOf(b)) },
  {
    key: 'agency',
    text: (row) => row.agency.name,
    compare: (a, b) => compareVietnamese(a.agency.name, b.agency.name),
  },
  {
    key: 'officer',
    text: (row) => row.officer ?? '',
    compare: (a, b) => compareVietnamese(a.officer ?? '', b.officer ?? ''),
  },
  {
    key: 'channel',
    optional: true,
    text: (row, text) => text.dossiers.channels[row.channel],
    compare: (a, b) => compareVietnamese(a.channel, b.channel),
  },
  {
    key: 'accepted',
    text: (row) => timeText(row.acceptedAt),
    compare: (a, b) => compareTimes(a.acceptedAt, b.acceptedAt),
  },
  { key: 'due', text: (row) => timeText(row.dueAt), compare: (a, b) => compareTimes(a.dueAt, b.dueAt) },
  { key: 'ended', text: (row) => timeText(row.endedAt), compare: (a, b) => compareTimes(a.endedAt, b.endedAt) },
  {
    key: 'verdict',
    fixed: true,
    firstDescending: true,
    text: standingText,
    compare: (a, b) => minutesPast(a) - minutesPast(b),
  },
];

export const DEFAULT_DOSSIER_COLUMNS: readonly DossierColumnKey[] = DOSSIER_COLUMNS.filter(
  ({ optional }) => optional !== true,
).map(({ key }) => key);
