import { ScrollX } from '../../../parts/scroll-x.tsx';
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
      <DifferenceTable differences={differences} names={names} />
    </section>
  );
}

interface DifferenceTableProps {
  readonly differences: readonly Difference[];
  /** Of the two sides. */
  readonly names: readonly [string, string];
}

/** Before and after side by side (spec: ui, difference view). */
export function DifferenceTable({ differences, names }: DifferenceTableProps) {
  const text = useCataloguesText().catalogues.procedures;
  if (differences.length === 0) return <p className="none">{text.noDifference}</p>;
  return (
    <ScrollX>
      <table className="table difference">
        <thead>
          <tr>
            <th scope="col" className="left">
              {text.column}
            </th>
            <th scope="col" className="left">
              {names[0]}
            </th>
            <th scope="col" className="left">
              {names[1]}
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ part, key, before, after }) => (
            <tr key={`${part} ${key}`}>
              <th scope="row">{text.parts[part]}</th>
              <td className="left removed">
                {before === '' ? <span className="muted">{text.absent}</span> : <del>{before}</del>}
              </td>
              <td className="left added">
                {after === '' ? <span className="muted">{text.absent}</span> : <ins>{after}</ins>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
