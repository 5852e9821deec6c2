import { Button } from 'antd';
import { Conflict } from '../../../parts/conflict.tsx';
import { DifferenceTable } from '../../../parts/difference-table.tsx';
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

interface DossierConflictProps {
  /** As it was when the form was opened, and as it is now; absent while it is being read. */
  readonly seen: WorkedDossier;
  readonly now: WorkedDossier | undefined;
  readonly since: readonly SinceEvent[];
  readonly busy: boolean;
  readonly again: () => void;
  readonly leave: () => void;
}

/** Somebody worked on the dossier while this form was filled in. */
export function DossierConflict({ seen, now, since, busy, again, leave }: DossierConflictProps) {
  const { conflict } = useDossierText().dossierPage;
  return (
    <Conflict
      title={conflict.heading}
      text={conflict.text}
      ways={
        <>
          <Button type="primary" onClick={again} loading={busy} disabled={now === undefined}>
            {conflict.again}
          </Button>
          <Button onClick={leave}>{conflict.leave}</Button>
        </>
      }
    >
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
    </Conflict>
  );
}

function Difference({ seen, now }: { readonly seen: WorkedDossier; readonly now: WorkedDossier }) {
  const text = useText();
  const words = useDossierText().dossierPage;
  const { conflict } = words;
  const rows = differenceOf(seen, now, text, words);
  return (
    <DifferenceTable
      caption={conflict.difference}
      heads={[conflict.field, conflict.seen, conflict.now]}
      changedMark={conflict.changed}
      rows={rows.map(({ row, ...rest }) => ({ key: row, name: conflict.rows[row], ...rest }))}
    />
  );
}
