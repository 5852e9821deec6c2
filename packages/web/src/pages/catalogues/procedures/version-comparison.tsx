import { DifferenceTable } from '../../../parts/difference-table.tsx';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import type { ProcedureVersion } from '../queries.ts';
import { type Difference, differencesOf } from './version-difference.ts';

interface ComparisonProps {
  readonly before: ProcedureVersion;
  readonly after: ProcedureVersion;
}

/** Two versions side by side: only what is otherwise, the changed lines marked. */
export function Comparison({ before, after }: ComparisonProps) {
  const text = useCataloguesText().catalogues.procedures;
  const differences = differencesOf(before, after, text);
  const names = [text.versionOf(before.version), text.versionOf(after.version)] as const;
  return (
    <section className="panel" aria-labelledby="comparison-heading">
      <h2 id="comparison-heading">{`${names[0]} → ${names[1]}`}</h2>
      <VersionDifference differences={differences} names={names} />
    </section>
  );
}

interface VersionDifferenceProps {
  readonly differences: readonly Difference[];
  /** Of the two sides. */
  readonly names: readonly [string, string];
}

/** What two versions say otherwise, and nothing else. */
export function VersionDifference({ differences, names }: VersionDifferenceProps) {
  const text = useCataloguesText().catalogues.procedures;
  if (differences.length === 0) return <p className="none">{text.noDifference}</p>;
  const absent = <span className="muted">{text.absent}</span>;
  const rows = differences.map(({ part, key, before, after }) => ({
    key: `${part} ${key}`,
    name: text.parts[part],
    before: before === '' ? absent : <del>{before}</del>,
    after: after === '' ? absent : <ins>{after}</ins>,
  }));
  return <DifferenceTable heads={[text.column, ...names]} rows={rows} />;
}
