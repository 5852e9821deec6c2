import { Button } from 'antd';
import { Conflict } from '../../parts/conflict.tsx';
import { DifferenceTable } from '../../parts/difference-table.tsx';
import { useIntakeText } from '../../text/intake/index.ts';
import type { IntakeForm } from './form.ts';

interface ConflictViewProps {
  readonly mine: IntakeForm;
  readonly theirs: IntakeForm;
  readonly settle: (mine: boolean) => void;
}

const TEXTS = [
  'identity',
  'applicant',
  'phone',
  'email',
  'address',
  'submitter',
  'authorisation',
  'subject',
  'note',
] as const;

/** Two windows typed into one draft: what differs, side by side; neither is lost before somebody chooses. */
export function ConflictView({ mine, theirs, settle }: ConflictViewProps) {
  const { form } = useIntakeText().intake;
  const words = form.conflict;
  const changed = TEXTS.filter((key) => mine[key] !== theirs[key]);
  const rest = (one: IntakeForm) => JSON.stringify([one.papers, one.fees, one.caseKey, one.agencyId, one.delivery]);
  const rows = changed.map((key) => ({ key, name: form.people[key], before: mine[key], after: theirs[key] }));
  const other = { key: 'other', name: words.other, before: words.differs, after: words.differs };
  return (
    <Conflict
      title={words.heading}
      ways={
        <>
          <Button onClick={() => settle(true)}>{words.keepMine}</Button>
          <Button onClick={() => settle(false)}>{words.takeTheirs}</Button>
        </>
      }
    >
      <DifferenceTable
        heads={[words.field, words.mine, words.theirs]}
        rows={rest(mine) === rest(theirs) ? rows : [...rows, other]}
      />
    </Conflict>
  );
}
