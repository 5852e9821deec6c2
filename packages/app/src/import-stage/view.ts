import { type ColumnLayout, type ImportField, matchHeaders } from '@dunghen/domain/import';
import type { Instant } from '@dunghen/domain/time';
import type { ImportStage } from '@dunghen/store/import-stage';
import type { Task } from '@dunghen/store/task';
import { type TaskView, viewOfTask } from '../task/order.ts';
import { type ImportChoices, mappingOf, type StagedLayout } from './layout.ts';
import { outcomeOf, type StoredOutcome } from './outcome.ts';

/** How far an import is. `checking`, `loading`: work waits or runs; `failed`: the last work ended without an answer. */
export type StageState = 'staged' | 'checking' | 'checked' | 'loading' | 'loaded' | 'discarded';

/** An import in a list. */
export interface StageSummary {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly stagedAt: Instant;
  readonly stagedName: string;
  readonly state: StageState;
  readonly loadedAt?: Instant;
  readonly rows?: number;
  readonly dossiers?: number;
  readonly events?: number;
  readonly conflicts?: number;
  readonly issues?: number;
}

/** An import with everything that is known of it. Values of cells are in it: only for who may import. */
export interface StageView extends StageSummary {
  readonly layout?: StagedLayout;
  readonly choices: ImportChoices;
  /** What each column is taken for under the choices. */
  readonly fields: readonly (ImportField | null)[];
  /** Whether it has a promised date whose meaning has to be said. */
  readonly asksMeaning: boolean;
  readonly checkedAt?: Instant;
  readonly checked?: StoredOutcome;
  readonly loaded?: StoredOutcome;
  /** The newest work on it. */
  readonly task?: TaskView;
}

export function summaryOf(stage: ImportStage, task: Task | undefined): StageSummary {
  const { id, name, bytes, stagedAt, stagedName, loadedAt } = stage;
  const told = outcomeOf(stage.loaded) ?? outcomeOf(stage.checked);
  return {
    id,
    name,
    bytes,
    stagedAt,
    stagedName,
    state: stateOf(stage, task),
    ...(loadedAt === undefined ? {} : { loadedAt }),
    ...(told === undefined ? {} : countsOf(told)),
  };
}

function countsOf({ rows, dossiers, events, conflicts, issues }: StoredOutcome) {
  return { rows, dossiers, events, conflicts: conflicts.count, issues: issues.count };
}

export function viewOf(stage: ImportStage, task: Task | undefined): StageView {
  // Written by `stageImport` and `checkImport` alone.
  const layout = stage.discardedAt === undefined ? (stage.layout as unknown as StagedLayout) : undefined;
  const choices = stage.choices as ImportChoices;
  const [checked, loaded] = [outcomeOf(stage.checked), outcomeOf(stage.loaded)];
  const matched =
    layout &&
    matchHeaders(
      layout.columns.map(({ header }) => header),
      mappingOf(choices),
    );
  return {
    ...summaryOf(stage, task),
    choices,
    fields:
      layout === undefined || matched === undefined ? [] : layout.columns.map((_, column) => fieldAt(matched, column)),
    asksMeaning: matched?.columnOf.dueAt !== undefined,
    ...(layout === undefined ? {} : { layout }),
    ...(stage.checkedAt === undefined ? {} : { checkedAt: stage.checkedAt }),
    ...(checked === undefined ? {} : { checked }),
    ...(loaded === undefined ? {} : { loaded }),
    ...(task === undefined ? {} : { task: viewOfTask(task) }),
  };
}

function fieldAt({ columnOf }: ColumnLayout, column: number): ImportField | null {
  for (const field of fieldsOf(columnOf)) if (columnOf[field] === column) return field;
  return null;
}

const fieldsOf = (columnOf: ColumnLayout['columnOf']): readonly ImportField[] => {
  const fields: ImportField[] = [];
  for (const field in columnOf) if (isKey(columnOf, field)) fields.push(field);
  return fields;
};

const isKey = <K extends string>(record: Readonly<Partial<Record<K, unknown>>>, key: string): key is K =>
  Object.hasOwn(record, key);

function stateOf(stage: ImportStage, task: Task | undefined): StageState {
  const open = task !== undefined && (task.state === 'waiting' || task.state === 'running');
  if (open) return task.kind === 'import-load' ? 'loading' : 'checking';
  const stored = outcomeOf(stage.loaded)?.stored === true;
  if (stored) return 'loaded';
  if (stage.discardedAt !== undefined) return 'discarded';
  return stage.checked === undefined ? 'staged' : 'checked';
}
