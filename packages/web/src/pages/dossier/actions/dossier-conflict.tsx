import { Alert, Button } from 'antd';
import { ScrollX } from '../../../parts/scroll-x.tsx';
import { useDossierText } from '../../../text/dossier/index.ts';
import { formatTime, useText } from '../../../text/index.ts';
import type { WorkedDossier } from '../dossier-queries.ts';
import { differenceOf } from './difference.ts';

/** Something that happened since, as the server tells it with a conflict. */
export interface SinceEvent {
  readonly seq: number;
  readonly text: string;
  readonly occurredAt: string;
  readonly actor?: string;
}

interface ConflictProps {
  /** As it was when the form was opened, and as it is now; absent while it is being read. */
  readonly seen: WorkedDossier;
  readonly now: WorkedDossier | undefined;
  readonly since: readonly SinceEvent[];
  readonly busy: boolean;
  readonly again: () => void;
  readonly leave: () => void;
}

/** Somebody else was faster: what they did, before and after side by side, and the way on with what was typed. */
export function Conflict({ seen, now, since, busy, again, leave }: ConflictProps) {
  const { conflict } = useDossierText().dossierPage;
  return (
    <div className="conflict" role="alert">
      <Alert type="warning" showIcon title={conflict.heading} description={conflict.text} />
      {since.length > 0 && (
        <>
          <h3>{conflict.since}</h3>
          <ul className="conflict-since">
            {since.map((event) => (
              <li key={event.seq}>
                <strong>{event.text}</strong>
                <span className="muted">
                  {[formatTime(event.occurredAt), event.actor].filter((part) => part !== undefined).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {now === undefined ? <p className="muted">{conflict.loading}</p> : <Difference seen={seen} now={now} />}
      <div className="action-buttons">
        <Button type="primary" onClick={again} loading={busy} disabled={now === undefined}>
          {conflict.again}
        </Button>
        <Button onClick={leave}>{conflict.leave}</Button>
      </div>
    </div>
  );
}

function Difference({ seen, now }: { readonly seen: WorkedDossier; readonly now: WorkedDossier }) {
  const text = useText();
  const words = useDossierText().dossierPage;
  const { conflict } = words;
  const rows = differenceOf(seen, now, text, words);
  return (
    <ScrollX>
      <table className="table difference">
        <caption>{conflict.difference}</caption>
        <thead>
          <tr>
            <th scope="col" className="left">
              {conflict.field}
            </th>
            <th scope="col" className="left">
              {conflict.seen}
            </th>
            <th scope="col" className="left">
              {conflict.now}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, before, after, changed }) => (
            <tr key={row} className={changed ? 'changed' : ''}>
              <th scope="row">{conflict.rows[row]}</th>
              <td className="left">{before}</td>
              <td className="left">
                {after}
                {changed && <span className="changed-mark">{conflict.changed}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
