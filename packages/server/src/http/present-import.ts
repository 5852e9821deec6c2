import type { StageSummary, StageView } from '@dunghen/app/import-stage';
import { exactText } from './instants.ts';
import { presentTask } from './present-task.ts';

export function presentSummary(stage: StageSummary) {
  const { id, name, bytes, stagedAt, stagedName, state, loadedAt, rows, dossiers, events, conflicts, issues } = stage;
  return {
    id,
    name,
    bytes,
    stagedAt: exactText(stagedAt),
    stagedName,
    state,
    ...(loadedAt === undefined ? {} : { loadedAt: exactText(loadedAt) }),
    ...(rows === undefined ? {} : { rows }),
    ...(dossiers === undefined ? {} : { dossiers }),
    ...(events === undefined ? {} : { events }),
    ...(conflicts === undefined ? {} : { conflicts }),
    ...(issues === undefined ? {} : { issues }),
  };
}

export function presentImport(stage: StageView) {
  const { layout, choices, fields, asksMeaning, checkedAt, checked, loaded, task } = stage;
  const { columns: _columns, ...said } = choices;
  return {
    ...presentSummary(stage),
    choices: said,
    fields,
    asksMeaning,
    ...(layout === undefined ? {} : { layout }),
    ...(checkedAt === undefined ? {} : { checkedAt: exactText(checkedAt) }),
    ...(checked === undefined ? {} : { checked: presentOutcome(checked) }),
    ...(loaded === undefined ? {} : { loaded: presentOutcome(loaded) }),
    ...(task === undefined ? {} : { task: presentTask(task) }),
  };
}

function presentOutcome({
  refusal,
  issues,
  conflicts,
  differences,
  files,
  ...counts
}: NonNullable<StageView['checked']>) {
  return {
    ...counts,
    ...(refusal === undefined ? {} : { refusal: refusal.message }),
    issues: {
      count: issues.count,
      whole: files.issues !== undefined,
      first: issues.first.map(({ row, column, value, code, problem, expected, dossierCode }) => ({
        row,
        column,
        value,
        code,
        problem,
        expected,
        ...(dossierCode === undefined ? {} : { dossierCode }),
      })),
    },
    conflicts: {
      count: conflicts.count,
      whole: files.conflicts !== undefined,
      first: conflicts.first.map(({ row, code, field, stored, given }) => ({ row, code, field, stored, given })),
    },
    differences: {
      count: differences.count,
      whole: files.differences !== undefined,
      first: differences.first.map(({ row, code, acceptedAt, promised, computed }) => ({
        row,
        code,
        acceptedAt: exactText(acceptedAt),
        promised: exactText(promised),
        computed: exactText(computed),
      })),
    },
  };
}
