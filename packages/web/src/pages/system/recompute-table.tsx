import { formatInteger } from '@dunghen/domain/text';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { formatTime } from '../../text/index.ts';
import { useSystemText } from '../../text/system/index.ts';
import type { JobList } from './jobs-queries.ts';

/** Recomputations after decisions on the calendar, and how far they are. */
export function RecomputeTable({ recomputes }: { readonly recomputes: JobList['recomputes'] }) {
  const text = useSystemText();
  if (recomputes.length === 0) return undefined;
  return (
    <section className="panel" aria-labelledby="recompute-heading">
      <h2 id="recompute-heading">{text.system.jobs.recomputes}</h2>
      <ScrollX>
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="left">
                {text.system.jobs.cause}
              </th>
              <th scope="col" className="left">
                {text.system.jobs.decided}
              </th>
              <th scope="col" className="left">
                {text.system.jobs.phase}
              </th>
              <th scope="col">{text.system.jobs.examined}</th>
              <th scope="col">{text.system.jobs.moved}</th>
            </tr>
          </thead>
          <tbody>
            {recomputes.map((run) => (
              <tr key={run.id}>
                <th scope="row">{run.cause}</th>
                <td className="left">{formatTime(run.recordedAt)}</td>
                <td className="left">{text.system.jobs.phases[run.phase]}</td>
                <td>{formatInteger(run.examined)}</td>
                <td>{formatInteger(run.moved)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </section>
  );
}
