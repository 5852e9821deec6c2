import { standingText } from '../../../parts/standing.ts';
import { stateText } from '../../../parts/state-text.ts';
import type { DossierText } from '../../../text/dossier/index.ts';
import { formatTime, type Messages } from '../../../text/index.ts';
import type { WorkedDossier } from '../dossier-queries.ts';

type Row = keyof DossierText['dossierPage']['conflict']['rows'];

export interface DifferenceRow {
  readonly row: Row;
  readonly before: string;
  readonly after: string;
  readonly changed: boolean;
}

/** The main facts of a dossier as somebody saw it and as it is now, side by side (spec: ui, difference view). */
export function differenceOf(
  before: WorkedDossier,
  after: WorkedDossier,
  text: Messages,
  words: DossierText['dossierPage'],
): readonly DifferenceRow[] {
  const old = factsOf(before, text, words);
  const now = factsOf(after, text, words);
  return ROWS.map((row) => ({ row, before: old[row], after: now[row], changed: old[row] !== now[row] }));
}

const ROWS: readonly Row[] = [
  'state',
  'due',
  'verdict',
  'officer',
  'holding',
  'unit',
  'step',
  'proposal',
  'documents',
  'fees',
  'results',
];

function factsOf(
  dossier: WorkedDossier,
  text: Messages,
  { conflict, actions }: DossierText['dossierPage'],
): Readonly<Record<Row, string>> {
  const { record } = dossier;
  const open = record.steps.findLast(({ finishedAt }) => finishedAt === undefined)?.step;
  const step = record.process?.steps.find(({ key }) => key === open)?.name ?? open;
  return {
    state: stateText(dossier.state, text),
    due: dossier.dueAt === undefined ? actions.dueNone : formatTime(dossier.dueAt),
    verdict: standingText(dossier, text),
    officer: dossier.officer ?? conflict.nothing,
    holding: record.holding.name,
    unit: record.unit ?? conflict.nothing,
    step: step ?? conflict.nothing,
    proposal: record.proposal === undefined ? conflict.nothing : formatTime(record.proposal.dueAt),
    documents: conflict.count(record.documents.length),
    fees: conflict.money(record.fees.reduce((sum, fee) => sum + fee.open, 0)),
    results: conflict.count(record.results.filter(({ revoked }) => revoked === undefined).length),
  };
}
